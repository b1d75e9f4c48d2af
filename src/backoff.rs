//! How long to wait before trying again what failed.

/// Milliseconds to wait for the first to the fourth time.
const FIRST: [f64; 4] = [1_000.0, 2_000.0, 4_000.0, 8_000.0];
/// Milliseconds to wait from then on.
const THEN: f64 = 300_000.0;

/// Milliseconds to wait after the `failed`th failure, counted from 1. `random` is in 0 to 1 and moves it by up to a
/// quarter either way, so that those whom one fault of the server hit do not come back all at once.
#[must_use]
pub fn milliseconds(failed: u32, random: f64) -> u64 {
    let place = usize::try_from(failed.saturating_sub(1)).unwrap_or(usize::MAX);
    let wait = FIRST.get(place).copied().unwrap_or(THEN);
    // At most 375,000.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let moved = (wait * (0.75 + random.clamp(0.0, 1.0) / 2.0)) as u64;
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_longer_then_every_five_minutes() {
        let middle: Vec<_> = (1..=6).map(|failed| milliseconds(failed, 0.5)).collect();
        assert_eq!(middle, [1_000, 2_000, 4_000, 8_000, 300_000, 300_000]);
        assert_eq!(milliseconds(u32::MAX, 0.5), 300_000);
    }

    #[test]
    fn chance_moves_it_by_a_quarter_at_most() {
        for (random, wait) in [(0.0, 750), (1.0, 1_250), (-5.0, 750), (7.0, 1_250)] {
            assert_eq!(milliseconds(1, random), wait);
        }
    }
}
