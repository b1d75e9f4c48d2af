//! The tour played: a state machine that knows neither clock nor screen.
//!
//! Which stop is open is not its own: the address says it. It is told, and answers which one to open.

/// Milliseconds that a stop stays open while the tour plays.
pub const DWELL: u32 = 4000;
/// Milliseconds of the way from one stop to the next.
pub const LEG: u32 = 1500;

/// What happens to the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Play: from the open stop on; from the first where none or the last is open.
    Play,
    /// Pause.
    Pause,
    /// To the next stop.
    Next,
    /// To the stop before.
    Previous,
    /// To the stop at a place in the edition's list.
    Seek(usize),
    /// Milliseconds went by.
    Tick(u32),
    /// The visitor touched the page outside the player.
    Touched,
    /// The page is out of sight.
    Hidden,
}

/// The player of an edition. A pause forgets how long the open stop was shown, so that who returns to it has the time
/// to read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Player {
    is_playing: bool,
    /// Whether the way to the open stop is being travelled.
    is_on_way: bool,
    /// Milliseconds of that way, or of the stop.
    spent: u32,
}

impl Player {
    /// Takes in an event, with the place of the `open` stop in an edition of `count` stops. Gives the place of the stop
    /// that is open from now on: none where none was and none was asked for, or where the edition has no stops.
    pub fn apply(&mut self, event: Event, open: Option<usize>, count: usize) -> Option<usize> {
        let Some(last) = count.checked_sub(1) else {
            *self = Self::default();
            return None;
        };
        let open = open.filter(|place| *place <= last);
        match event {
            Event::Play if self.is_playing => open,
            Event::Play => {
                *self = Self {
                    is_playing: true,
                    ..Self::default()
                };
                Some(open.filter(|place| *place < last).unwrap_or(0))
            }
            Event::Pause | Event::Touched | Event::Hidden => {
                *self = Self::default();
                open
            }
            Event::Next => Some(self.go(open, open.map_or(0, |place| (place + 1).min(last)))),
            Event::Previous => Some(self.go(open, open.map_or(0, |place| place.saturating_sub(1)))),
            Event::Seek(place) => Some(self.go(open, place.min(last))),
            Event::Tick(time) if self.is_playing => self.tick(time, open, last),
            Event::Tick(_) => open,
        }
    }

    /// Shows another stop at once, for its whole time.
    fn go(&mut self, open: Option<usize>, place: usize) -> usize {
        if open != Some(place) {
            (self.is_on_way, self.spent) = (false, 0);
        }
        place
    }

    fn tick(&mut self, time: u32, mut open: Option<usize>, last: usize) -> Option<usize> {
        self.spent = self.spent.saturating_add(time);
        while self.is_playing && self.spent >= self.lasts() {
            self.spent -= self.lasts();
            if self.is_on_way {
                self.is_on_way = false;
            } else if open.is_some_and(|place| place >= last) {
                *self = Self::default();
            } else {
                self.is_on_way = open.is_some();
                open = Some(open.map_or(0, |place| place + 1));
            }
        }
        open
    }

    const fn lasts(self) -> u32 {
        if self.is_on_way { LEG } else { DWELL }
    }

    /// Whether it plays.
    #[must_use]
    pub const fn is_playing(self) -> bool {
        self.is_playing
    }

    /// Whether the way to the open stop is being travelled.
    #[must_use]
    pub const fn is_on_way(self) -> bool {
        self.is_on_way
    }

    /// How much of the way to the open stop is travelled, 0 to 1.
    #[must_use]
    pub fn progress(self) -> f64 {
        if self.is_on_way {
            f64::from(self.spent) / f64::from(LEG)
        } else {
            1.0
        }
    }

    /// Milliseconds until something changes by itself; none while it does not play.
    #[must_use]
    pub const fn waits(self) -> Option<u32> {
        if self.is_playing {
            Some(self.lasts() - self.spent)
        } else {
            None
        }
    }
}
