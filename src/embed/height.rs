//! How high the frame should be, so that it follows the content and comes to rest.

/// Pixels by which content may shrink without the frame following: less than a line of text.
const BAND: u32 = 8;
/// Highest frame that is asked for, pixels.
const HIGHEST: u32 = 30_000;
/// Milliseconds within which turns are counted.
const WHILE: f64 = 10_000.0;
/// Turns within that time after which the frame only grows.
const TURNS: u8 = 6;

/// What was told of the height.
///
/// Growth is told at once, so that nothing is ever cut off; shrinking only beyond a band. A host whose own layout answers
/// a change of height with a change of width (its scroll bar comes and goes) could make that go on for ever: after six
/// turns within ten seconds the frame only grows, until ten quiet seconds have passed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Height {
    told: u32,
    grew: bool,
    turns: u8,
    since: f64,
}

impl Height {
    /// Takes a measured height, CSS pixels, at a time, milliseconds of any clock that does not go back; gives the height
    /// to be told, if it is to be.
    pub fn measured(&mut self, height: f64, now: f64) -> Option<u32> {
        let height = pixels(height)?;
        let grows = height > self.told;
        if height == self.told || (!grows && height.saturating_add(BAND) >= self.told) {
            return None;
        }
        let turned = self.told > 0 && grows != self.grew;
        if now - self.since > WHILE {
            (self.turns, self.since) = (0, now);
        }
        if turned {
            self.turns = self.turns.saturating_add(1);
            if self.turns > TURNS && !grows {
                // It goes to and fro: the ten seconds begin anew.
                self.since = now;
                return None;
            }
        }
        (self.told, self.grew) = (height, grows);
        Some(height)
    }
}

/// The next whole pixel up to the highest; none for what is no height, as of a frame that is not shown.
fn pixels(height: f64) -> Option<u32> {
    if height.is_nan() || height < 1.0 {
        return None;
    }
    let height = height.min(f64::from(HIGHEST)).ceil();
    // In range, see above.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(height as u32)
}
