//! The unattended screen: tells `crate::kiosk` of touches and of the time, and does what it says.
//!
//! What needs no state of the app (staying awake, no menus, the reload itself) is in `public/kiosk.js`, which only the
//! kiosk's page loads; it follows the attribute `data-attended`.

use std::cell::RefCell;
use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::fetch::Folder;
use super::{animation, document, spawn};
use crate::app::{AppState, SheetHeight};
use crate::kiosk::{Event, Kiosk, Order, Phase, scene};
use crate::player::Player;
use crate::route::{Mode, Page, Route};
use crate::search::Combobox;

/// How often the screen looks at the clock.
const TICK: Duration = Duration::from_millis(250);
/// Scenes between two looks for a new dataset, about five minutes.
const SCENES: usize = 33;
/// How long after a finger is lifted the question or the loop ends: the click that follows must meet the glass, not the
/// page beneath.
const LIFT: Duration = Duration::from_millis(60);
/// Bytes that the program takes at its start and gives back to itself: twice what it ever holds. Counted by its allocator that is
/// 1.4 MB between visits, the same to 1 kB (more only by what is fetched once and kept: provinces, sources), and 2.1 MB in a visit
/// that searches. But a memory never shrinks, and its free pieces become smaller with time: with less room than this it grew by 0.2 or
/// 0.3 MB, once, after 100 to 1,500 visits.
const ROOM: usize = 1 << 22;

/// What an unattended screen was set up with.
struct Setup {
    /// What it shows at the start.
    start: Route,
    folder: Folder,
    /// The version of the dataset that was looked at last: a bad one is not fetched over and over.
    seen: RefCell<String>,
}

/// Keeps the screen unattended, for the life of the page; does nothing on the site or in a frame.
pub fn keep(state: AppState, folder: Folder) {
    let start = state.route.get_untracked();
    if start.mode != Mode::Kiosk {
        return;
    }
    drop(black_box(Vec::<u8>::with_capacity(ROOM)));
    let setup = Rc::new(Setup {
        start: start.to(Page::Country),
        folder,
        seen: RefCell::new(state.data().version.clone()),
    });
    let kiosk = Rc::new(RefCell::new(Kiosk::new(start.kiosk, animation::now())));
    let hear: Rc<dyn Fn(Event)> = Rc::new(move |event| {
        let now = animation::now();
        let mut kiosk = kiosk.borrow_mut();
        let order = kiosk.hear(event, now);
        let (phase, left, place) = (kiosk.phase(), kiosk.remaining(now), kiosk.place(now));
        // What follows may draw the page, whose effects may lead back here.
        drop(kiosk);
        show(state, phase, left.unwrap_or_default(), place);
        if let Some(order) = order {
            obey(state, order, &setup);
        }
    });
    listen(state, &hear);
    let tick = hear.clone();
    if let Ok(handle) = set_interval_with_handle(move || tick(Event::Tick), TICK) {
        on_cleanup(move || handle.clear());
    }
}

/// Hears touches, keys and wheels. While the page lies under the question or the loop, a touch counts once the finger is
/// lifted.
fn listen(state: AppState, hear: &Rc<dyn Fn(Event)>) {
    let is_covered = move || state.attended.get_untracked() != Phase::Visit;
    for name in ["pointerdown", "pointermove", "wheel", "keydown"] {
        let hear = hear.clone();
        let is_key = name == "keydown";
        let handle = window_event_listener_untyped(name, move |_| {
            if is_key || !is_covered() {
                hear(Event::Touch);
            }
        });
        on_cleanup(move || handle.remove());
    }
    for name in ["pointerup", "pointercancel"] {
        let hear = hear.clone();
        let handle = window_event_listener_untyped(name, move |_| {
            if is_covered() {
                let hear = hear.clone();
                set_timeout(move || hear(Event::Touch), LIFT);
            }
        });
        on_cleanup(move || handle.remove());
    }
}

fn show(state: AppState, phase: Phase, left: u32, place: u32) {
    if state.countdown.get_untracked() != left {
        state.countdown.set(left);
    }
    if state.attended.get_untracked() != phase {
        state.attended.set(phase);
        document::say_attended(match phase {
            Phase::Visit => "visit",
            Phase::Warning => "warning",
            Phase::Attract => "attract",
        });
    }
    document::say_drift((phase == Phase::Attract).then_some(place));
}

fn obey(state: AppState, order: Order, setup: &Rc<Setup>) {
    match order {
        Order::Reset => {
            reset(state, &setup.start);
            look_for_new_data(state, setup.clone());
        }
        Order::Scene(number) => {
            let page = state
                .dataset
                .with_untracked(|dataset| scene(dataset, number));
            state.route.set(setup.start.to(page));
            if number % SCENES == 0 {
                look_for_new_data(state, setup.clone());
            }
        }
        Order::Reload => document::say_attended("reload"),
    }
}

/// Everything that a visitor may have changed is as at the start.
fn reset(state: AppState, start: &Route) {
    state.player.set(Player::default());
    state.week.set((0, String::new()));
    // The country's page keeps the edition that was on screen: it is led to the newest one first.
    if let Some(newest) = state.data().editions.first() {
        state.route.set(start.to(Page::Edition(newest.id.clone())));
        let _ = state.edition.get_untracked();
    }
    state.route.set(start.clone());
    state.sheet.set(SheetHeight::default());
    state.search.set(Combobox::default());
    state.filters_open.set(false);
    state.pan.set(false);
    state.opened.set(None);
    state.pointed.set(None);
    state.left.set(None);
    state.hint.set(None);
    state.language_failed.set(false);
    state.share.update(|share| share.is_open = false);
    document::scroll_to_the_top();
    // Everything is drawn anew: what was opened or scrolled inside it is as at the start.
    state.dataset.update(|_| {});
}

/// Has the page loaded anew for a new version of the dataset, once all of it was here and sound, and only while nobody
/// looks; else the last good one stays.
fn look_for_new_data(state: AppState, setup: Rc<Setup>) {
    spawn(async move {
        let Ok((version, fresh)) = setup.folder.latest().await else {
            // No network: the next look comes by itself.
            return;
        };
        if setup.seen.replace(version.clone()) == version {
            return;
        }
        match fresh.all(setup.start.language(), None).await {
            Err(error) => leptos::logging::warn!("the dataset {version} is not shown: {error}"),
            Ok(_) if state.attended.get_untracked() == Phase::Attract => {
                document::say_attended("reload");
            }
            // Somebody came in the meantime: the next look starts over.
            Ok(_) => setup.seen.borrow_mut().clone_from(&state.data().version),
        }
    });
}
