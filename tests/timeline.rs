//! The weeks of an edition, and where its stops lie in them.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

mod common;

use onmt_tour_map::date::{Day, KnownDate};
use onmt_tour_map::timeline::Timeline;
use onmt_tour_map::tour::Edition;
use proptest::prelude::*;

fn edition(id: &str) -> Edition {
    common::dataset().edition(id).unwrap().clone()
}

fn weeks(edition: &str) -> (Timeline, Vec<String>) {
    let timeline = Timeline::new(&self::edition(edition));
    let mondays = (0..timeline.weeks).map(|week| timeline.monday(week).unwrap().to_string());
    let mondays = mondays.collect();
    (timeline, mondays)
}

#[test]
fn the_weeks_of_2025_go_from_january_to_march() {
    let (timeline, mondays) = weeks("2025");
    let expected = [
        "2025-01-06",
        "2025-01-13",
        "2025-01-20",
        "2025-01-27",
        "2025-02-03",
        "2025-02-10",
        "2025-02-17",
        "2025-02-24",
    ];
    assert_eq!(mondays, expected);
    assert_eq!(timeline.marks.len(), 9);
    assert_eq!(timeline.apart, Vec::<usize>::new());
}

#[test]
fn a_day_is_a_day_and_a_range_its_whole_window() {
    let (timeline, _) = weeks("2025");
    let mark = |stop: usize| timeline.marks[stop];
    // Friday 10 January.
    assert_eq!((mark(0).from, mark(0).to, mark(0).is_exact), (4, 5, true));
    // One day from Monday 17 to Sunday 23 February.
    assert_eq!(
        (mark(5).from, mark(5).to, mark(5).is_exact),
        (42, 49, false)
    );
    // From Monday 24 February to Sunday 2 March.
    assert_eq!((mark(8).from, mark(8).to), (49, 56));
}

#[test]
fn what_is_in_doubt_or_has_no_order_is_listed_apart() {
    let edition = edition("2020-2021");
    let (timeline, mondays) = weeks("2020-2021");
    assert_eq!(
        mondays,
        ["2020-11-30", "2020-12-07", "2020-12-14", "2020-12-21"]
    );
    let apart: Vec<&str> = timeline
        .apart
        .iter()
        .map(|place| edition.stops[*place].id.as_str())
        .collect();
    assert_eq!(apart, ["2021-beni-mellal", "2021-ouarzazate"]);
    assert_eq!(timeline.marks.len(), 6);
}

#[test]
fn a_week_leads_to_its_first_stop_else_to_the_last_before_it() {
    let (timeline, _) = weeks("2025");
    let stops: Vec<Option<usize>> = (0..8).map(|week| timeline.stop_of(week)).collect();
    assert_eq!(stops, [0, 1, 2, 2, 2, 3, 5, 7].map(Some));
    let (timeline, _) = weeks("2020-2021");
    let stops: Vec<Option<usize>> = (0..4).map(|week| timeline.stop_of(week)).collect();
    assert_eq!(stops, [0, 1, 2, 2].map(Some));
    assert_eq!(timeline.stop_of(u32::MAX), Some(5));
    assert_eq!(timeline.week_of(0), Some(0));
    assert_eq!(timeline.week_of(6), None);
}

#[test]
fn an_edition_without_dates_has_no_weeks() {
    let mut edition = edition("2020-2021");
    edition.stops.retain(|stop| stop.date.doubt.is_some());
    let timeline = Timeline::new(&edition);
    assert_eq!((timeline.weeks, timeline.stop_of(0)), (0, None));
    assert_eq!(timeline.apart, [0, 1]);
    assert_eq!(Timeline::new(&Edition::default()), Timeline::default());
}

fn any_date() -> impl Strategy<Value = KnownDate> {
    let day = (1_u16..=9999, 1_u8..=12, 1_u8..=28);
    let day = day.prop_map(|(year, month, day)| Day::new(year, month, day).unwrap());
    prop_oneof![
        day.clone().prop_map(|day| day.to_string()),
        (day.clone(), day.clone())
            .prop_filter("a range runs forwards", |(first, last)| first < last)
            .prop_map(|(first, last)| format!("[{first}..{last}]")),
        day.clone()
            .prop_map(|day| format!("{:04}-{:02}", day.year, day.month)),
        day.clone().prop_map(|day| format!("{:04}", day.year)),
        day.prop_map(|day| format!("{day}?")),
    ]
    .prop_map(|text| KnownDate::parse(&text).unwrap())
}

proptest! {
    #[test]
    fn every_stop_is_on_the_weeks_or_apart(dates in prop::collection::vec(any_date(), 0..9), ordered in any::<u16>()) {
        let stop = edition("2025").stops[0].clone();
        let stops = dates.iter().enumerate().map(|(place, date)| {
            let mut stop = stop.clone();
            stop.order = (ordered & (1 << place) != 0).then_some(1);
            stop.date = *date;
            stop
        });
        let edition = Edition { stops: stops.collect(), ..Edition::default() };
        let timeline = Timeline::new(&edition);
        prop_assert_eq!(timeline.marks.len() + timeline.apart.len(), dates.len());
        for mark in &timeline.marks {
            prop_assert!(mark.from < mark.to && mark.to <= timeline.weeks * 7);
            prop_assert!(mark.touches(mark.week()) && mark.week() < timeline.weeks);
            prop_assert!(!mark.is_exact || mark.to == mark.from + 1);
            let monday = timeline.monday(mark.week()).unwrap();
            prop_assert!(monday <= dates[mark.stop].first());
            prop_assert_eq!(monday.weekday(), 0);
        }
        if timeline.weeks > 0 {
            prop_assert!(timeline.marks.iter().any(|mark| mark.week() == 0));
            prop_assert!(timeline.marks.iter().any(|mark| mark.to > (timeline.weeks - 1) * 7));
        }
    }
}
