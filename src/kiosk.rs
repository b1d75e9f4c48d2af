//! The unattended screen: when it asks whether somebody is there, when it starts anew, and what it shows meanwhile.
//!
//! A pure state machine: the browser tells it of touches and of the time, it answers with what has to be done. Times are
//! milliseconds of a clock that does not follow the wall's; where it goes back all the same, waiting starts anew.

use crate::dataset::Dataset;
use crate::route::{KioskTimes, Page};

/// How long a scene of the attract loop stays, milliseconds.
pub const SCENE: f64 = 9_000.0;
/// How often the page is loaded anew while nobody is there, milliseconds: six hours.
pub const RELOAD: f64 = 6.0 * 3_600_000.0;
/// How long the picture stays on its place before it moves a little, against burn-in, milliseconds.
pub const DRIFT: f64 = 30_000.0;
/// Places that the picture moves through; the stylesheet says where they are.
pub const PLACES: u32 = 8;

/// What the screen is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Somebody is there.
    #[default]
    Visit,
    /// It asks whether somebody is there.
    Warning,
    /// Nobody is there: it shows the regions and the tour in turn.
    Attract,
}

/// What the screen hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A finger, a key, a wheel.
    Touch,
    /// Time went by.
    Tick,
}

/// What has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Language, page, filters, scrolling and history as at the start.
    Reset,
    /// Show a scene of the attract loop, counted from the first one.
    Scene(usize),
    /// Load the page anew.
    Reload,
}

/// The state of an unattended screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kiosk {
    times: KioskTimes,
    phase: Phase,
    /// When the phase began; in a visit, when it was last touched.
    since: f64,
    /// When the page was loaded.
    loaded: f64,
    /// The scene on screen.
    scene: usize,
}

impl Kiosk {
    /// A screen that was just switched on: somebody is taken to be there.
    #[must_use]
    pub const fn new(times: KioskTimes, now: f64) -> Self {
        Self {
            times,
            phase: Phase::Visit,
            since: now,
            loaded: now,
            scene: 0,
        }
    }

    /// What the screen is doing.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// Seconds until the screen starts anew, while it asks; else none.
    #[must_use]
    pub fn remaining(&self, now: f64) -> Option<u32> {
        let left = f64::from(self.times.warn) - (now - self.since).max(0.0) / 1000.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and a day
        (self.phase == Phase::Warning).then(|| left.max(0.0).ceil() as u32)
    }

    /// Where the picture stands, of [`PLACES`].
    #[must_use]
    pub fn place(&self, now: f64) -> u32 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // not negative, and wraps
        let moves = ((now - self.loaded).max(0.0) / DRIFT) as u64;
        u32::try_from(moves % u64::from(PLACES)).unwrap_or_default()
    }

    /// Hears an event at a time, and says what has to be done, at most one thing.
    pub fn hear(&mut self, event: Event, now: f64) -> Option<Order> {
        if now < self.since {
            self.since = now;
            self.loaded = self.loaded.min(now);
        }
        match event {
            Event::Touch => {
                self.enter(Phase::Visit, now);
                None
            }
            Event::Tick => self.tick(now),
        }
    }

    fn tick(&mut self, now: f64) -> Option<Order> {
        let waited = now - self.since;
        match self.phase {
            Phase::Visit if waited >= f64::from(self.times.idle) * 1000.0 => {
                self.enter(Phase::Warning, now);
                None
            }
            Phase::Warning if waited >= f64::from(self.times.warn) * 1000.0 => {
                self.enter(Phase::Attract, now);
                self.scene = 0;
                Some(Order::Reset)
            }
            Phase::Attract if now - self.loaded >= RELOAD => {
                // Once: where the page cannot be loaded, the screen goes on for another six hours.
                self.loaded = now;
                Some(Order::Reload)
            }
            Phase::Attract => {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // not negative
                let scene = (waited / SCENE) as usize;
                let is_new = scene != self.scene;
                self.scene = scene;
                is_new.then_some(Order::Scene(scene))
            }
            _ => None,
        }
    }

    fn enter(&mut self, phase: Phase, now: f64) {
        (self.phase, self.since) = (phase, now);
    }
}

/// The scenes of the attract loop: region after region, with a stop of the newest edition after each, and the whole
/// country before all begins again.
#[must_use]
pub fn scene(dataset: &Dataset, number: usize) -> Page {
    let stops = dataset
        .editions
        .first()
        .map_or(&[][..], |edition| &edition.stops);
    let regions = &dataset.regions;
    let round = regions.len() + stops.len() + 1;
    let place = number % round;
    if place == 0 {
        return Page::Country;
    }
    // Regions and stops take turns while there are both, then the rest of the longer list follows.
    let (turn, both) = (place - 1, regions.len().min(stops.len()));
    let (region, stop) = if turn < both * 2 {
        ((turn % 2 == 0).then_some(turn / 2), Some(turn / 2))
    } else if regions.len() > stops.len() {
        (Some(turn - both), None)
    } else {
        (None, Some(turn - both))
    };
    let page_of_stop = |stop: &crate::tour::Stop| {
        let edition = dataset.editions.first().map(|edition| edition.id.clone());
        Page::Stop(edition.unwrap_or_default(), stop.id.clone())
    };
    let region = region.and_then(|region| regions.get(region));
    let stop = stop.and_then(|stop| stops.get(stop));
    match (region, stop) {
        (Some(region), _) => Page::Region(region.slug.clone()),
        (None, Some(stop)) => page_of_stop(stop),
        (None, None) => Page::Country,
    }
}
