//! The unattended screen: it is never half way between a visit and a new start.

mod common;

use common::dataset;
use onmt_tour_map::kiosk::{Event, Kiosk, Order, PLACES, Phase, RELOAD, SCENE, scene};
use onmt_tour_map::route::{KioskTimes, Page};
use proptest::prelude::*;

const TIMES: KioskTimes = KioskTimes { idle: 60, warn: 30 };

fn after(seconds: &[(f64, Event)]) -> (Kiosk, Vec<Order>) {
    let mut kiosk = Kiosk::new(TIMES, 0.0);
    let heard = seconds
        .iter()
        .filter_map(|(at, event)| kiosk.hear(*event, at * 1000.0))
        .collect();
    (kiosk, heard)
}

#[test]
fn it_asks_after_the_idle_time_and_starts_anew_after_the_countdown() {
    let (kiosk, orders) = after(&[(59.9, Event::Tick)]);
    assert_eq!((kiosk.phase(), orders), (Phase::Visit, vec![]));
    let (kiosk, orders) = after(&[(60.0, Event::Tick), (75.0, Event::Tick)]);
    assert_eq!((kiosk.phase(), orders), (Phase::Warning, vec![]));
    assert_eq!(kiosk.remaining(75_000.0), Some(15));
    let (kiosk, orders) = after(&[(60.0, Event::Tick), (90.0, Event::Tick)]);
    assert_eq!(
        (kiosk.phase(), orders),
        (Phase::Attract, vec![Order::Reset])
    );
    assert_eq!(kiosk.remaining(90_000.0), None);
}

#[test]
fn a_touch_keeps_the_visit_and_ends_the_attract_loop() {
    let (kiosk, orders) = after(&[
        (50.0, Event::Touch),
        (100.0, Event::Tick),
        (110.0, Event::Tick),
        (139.9, Event::Touch),
        (140.0, Event::Tick),
    ]);
    assert_eq!((kiosk.phase(), orders), (Phase::Visit, vec![]));
    let (kiosk, _) = after(&[
        (60.0, Event::Tick),
        (90.0, Event::Tick),
        (95.0, Event::Touch),
    ]);
    assert_eq!(kiosk.phase(), Phase::Visit);
}

#[test]
fn scenes_follow_each_other_and_the_page_is_loaded_anew_every_six_hours() {
    let mut kiosk = Kiosk::new(TIMES, 0.0);
    kiosk.hear(Event::Tick, 60_000.0);
    kiosk.hear(Event::Tick, 90_000.0);
    assert_eq!(kiosk.hear(Event::Tick, 90_000.0 + SCENE - 1.0), None);
    let second = kiosk.hear(Event::Tick, 90_000.0 + SCENE);
    assert_eq!(second, Some(Order::Scene(1)));
    assert_eq!(kiosk.hear(Event::Tick, 90_000.0 + SCENE + 1.0), None);
    assert_eq!(kiosk.hear(Event::Tick, RELOAD), Some(Order::Reload));
    assert_ne!(kiosk.hear(Event::Tick, RELOAD + 1.0), Some(Order::Reload));
}

#[test]
fn the_loop_shows_every_region_and_every_known_stop_once() {
    let dataset = dataset();
    let stops = dataset.editions[0].stops.len();
    let round = 1 + dataset.regions.len() + stops;
    let pages: Vec<Page> = (0..round).map(|number| scene(&dataset, number)).collect();
    for region in &dataset.regions {
        let page = Page::Region(region.slug.clone());
        assert_eq!(pages.iter().filter(|shown| **shown == page).count(), 1);
    }
    let is_stop = |page: &&Page| matches!(page, Page::Stop(..));
    assert_eq!(pages.iter().filter(is_stop).count(), stops);
    assert_eq!(scene(&dataset, round), Page::Country);
}

proptest! {
    /// Whatever happens in whatever order: a reset only at the end of a whole countdown that nobody touched, and
    /// nothing but a visit after a touch.
    #[test]
    fn any_order_of_events(steps in prop::collection::vec((any::<bool>(), -5.0_f64..120.0), 1..80)) {
        let mut kiosk = Kiosk::new(TIMES, 0.0);
        let (mut now, mut touched) = (0.0_f64, 0.0_f64);
        for (is_touch, seconds) in steps {
            now += seconds * 1000.0;
            let before = kiosk.phase();
            let event = if is_touch { Event::Touch } else { Event::Tick };
            let order = kiosk.hear(event, now);
            if is_touch {
                touched = now;
                prop_assert_eq!(kiosk.phase(), Phase::Visit);
                prop_assert_eq!(order, None);
            }
            if order == Some(Order::Reset) {
                prop_assert_eq!(before, Phase::Warning);
                prop_assert!(now - touched >= 25_000.0);
            }
            if kiosk.phase() == Phase::Attract && before != Phase::Attract {
                prop_assert_eq!(order, Some(Order::Reset));
            }
            prop_assert!(kiosk.place(now) < PLACES);
            if let Some(left) = kiosk.remaining(now) {
                prop_assert!(left <= TIMES.warn);
            }
        }
    }
}
