//! Dates: what is read, what is written, and where a day stands.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use edtf_core::{Bound, Edtf};
use onmt_tour_map::date::{Day, Doubt, Extent, KnownDate, Phase};
use proptest::prelude::*;

fn day(year: u16, month: u8, day: u8) -> Day {
    Day::new(year, month, day).unwrap()
}

fn date(text: &str) -> KnownDate {
    KnownDate::parse(text).unwrap()
}

#[test]
fn the_forms_of_the_tour_are_read() {
    assert_eq!(date("2025-02-12").extent, Extent::Day(day(2025, 2, 12)));
    assert_eq!(
        date("[2025-02-17..2025-02-23]").extent,
        Extent::OneOf(day(2025, 2, 17), day(2025, 2, 23))
    );
    assert_eq!(date("2025-02").extent, Extent::Month(2025, 2));
    let doubtful = date("2021?");
    assert_eq!(doubtful.extent, Extent::Year(2021));
    assert_eq!(doubtful.doubt, Some(Doubt::Uncertain));
    assert_eq!(date("2021~").doubt, Some(Doubt::Approximate));
    assert_eq!(date("2021-05%").doubt, Some(Doubt::Both));
}

#[test]
fn nothing_else_is_read() {
    for wrong in [
        "",
        "?",
        "12/02/2025",
        "12 février 2025",
        "2025-2-12",
        "2025-02-30",
        "2025-13-01",
        "2025-00-01",
        "1900-02-29",
        "0000",
        "20250212",
        "2025-02-12T10:00",
        "2025-02-12 ",
        "[2025-02-23..2025-02-17]",
        "[2025-02-17..2025-02-17]",
        "[2025-02-17..]",
        "[..2025-02-17]",
        "[2025-02-17,2025-02-23]",
        "[2025-02..2025-03]",
        "[2025-02-17..2025-02-23]?",
        "2025-02-17/2025-02-23",
        "{2025-02-17..2025-02-23}",
        "２０２５",
        "2025–02–12",
        "2025-+2-12",
        "2025??",
        "é?",
    ] {
        assert!(KnownDate::parse(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn leap_years_follow_the_gregorian_rule() {
    for (year, leap) in [(2000, true), (1900, false), (2024, true), (2025, false)] {
        assert_eq!(Day::new(year, 2, 29).is_ok(), leap, "{year}");
    }
    assert_eq!(date("2024-02").last(), day(2024, 2, 29));
    assert_eq!(date("2025-02").last(), day(2025, 2, 28));
    assert_eq!(date("2025").last(), day(2025, 12, 31));
}

#[test]
fn phases_on_three_days_of_the_tour_of_2025() {
    use Phase::{Current, Past, Unknown, Upcoming};
    let days = [day(2025, 2, 11), day(2025, 2, 20), day(2025, 3, 3)];
    for (text, phases) in [
        ("2025-01-10", [Past, Past, Past]),
        ("2025-02-11", [Current, Past, Past]),
        ("2025-02-12", [Upcoming, Past, Past]),
        ("[2025-02-13..2025-02-16]", [Upcoming, Past, Past]),
        ("[2025-02-17..2025-02-23]", [Upcoming, Current, Past]),
        ("[2025-02-24..2025-03-02]", [Upcoming, Upcoming, Past]),
        ("2025-02", [Current, Current, Past]),
        ("2025-03", [Upcoming, Upcoming, Current]),
        ("2025", [Current, Current, Current]),
        ("2021?", [Unknown, Unknown, Unknown]),
        ("2025-02-12~", [Unknown, Unknown, Unknown]),
    ] {
        let found = days.map(|today| date(text).phase(Some(today)));
        assert_eq!(found, phases, "{text}");
        assert_eq!(date(text).phase(None), Unknown, "{text}");
    }
}

#[test]
fn the_ends_of_a_range_belong_to_it() {
    let week = date("[2025-02-17..2025-02-23]");
    for (today, phase) in [
        (day(2025, 2, 16), Phase::Upcoming),
        (day(2025, 2, 17), Phase::Current),
        (day(2025, 2, 23), Phase::Current),
        (day(2025, 2, 24), Phase::Past),
    ] {
        assert_eq!(week.phase(Some(today)), phase, "{today}");
    }
}

#[test]
fn weekdays_are_those_of_known_days() {
    for (known, weekday) in [
        (day(2025, 1, 10), 4),
        (day(2025, 1, 16), 3),
        (day(2025, 2, 12), 2),
        (day(2020, 12, 3), 3),
        (day(2000, 1, 1), 5),
        (day(2000, 2, 29), 1),
        (day(1582, 10, 15), 4),
        (day(1900, 3, 1), 3),
        (day(1, 1, 1), 0),
        (day(9999, 12, 31), 4),
    ] {
        assert_eq!(known.weekday(), weekday, "{known}");
    }
}

#[test]
fn only_a_day_without_doubt_is_exact() {
    assert!(date("2025-02-12").is_exact());
    for text in ["2025-02-12?", "[2025-02-17..2025-02-23]", "2025-02", "2025"] {
        assert!(!date(text).is_exact(), "{text}");
    }
}

fn days() -> impl Strategy<Value = Day> {
    (1_u16..=9999, 1_u8..=12, 1_u8..=31)
        .prop_filter_map("no such day", |(y, m, d)| Day::new(y, m, d).ok())
}

fn dates() -> impl Strategy<Value = KnownDate> {
    let doubts = prop::option::of(prop_oneof![
        Just(Doubt::Uncertain),
        Just(Doubt::Approximate),
        Just(Doubt::Both),
    ]);
    let ranges = (days(), days()).prop_filter_map("an empty range", |(one, other)| {
        (one != other).then(|| KnownDate {
            extent: Extent::OneOf(one.min(other), one.max(other)),
            doubt: None,
        })
    });
    let extents = prop_oneof![
        days().prop_map(Extent::Day),
        days().prop_map(|day| Extent::Month(day.year, day.month)),
        days().prop_map(|day| Extent::Year(day.year)),
    ];
    let plain = (extents, doubts).prop_map(|(extent, doubt)| KnownDate { extent, doubt });
    prop_oneof![plain, ranges]
}

/// Texts of the signs that dates are made of, which come near to being dates.
fn near_dates() -> impl Strategy<Value = String> {
    prop_oneof![
        r"[0-9\[\]{}.,/?~%XTZ-]{0,24}",
        r"\[?[0-9]{4}(-[0-9]{2}){0,2}(\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?\]?[?~%]?",
        dates().prop_map(|date| date.to_string()),
    ]
}

fn as_day(bound: &Bound) -> Option<Day> {
    match bound {
        Bound::Date(date) => Day::new(u16::try_from(date.year).ok()?, date.month, date.day).ok(),
        _ => None,
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(date in dates()) {
        prop_assert_eq!(KnownDate::parse(&date.to_string()), Ok(date));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = KnownDate::parse(&text);
    }

    #[test]
    fn what_is_read_is_edtf_and_means_the_same(text in near_dates()) {
        if let Ok(date) = KnownDate::parse(&text) {
            let edtf = Edtf::parse(&text);
            prop_assert!(edtf.is_ok(), "{}", text);
            let bounds = edtf.unwrap().bounds();
            prop_assert_eq!(as_day(&bounds.earliest), Some(date.first()));
            prop_assert_eq!(as_day(&bounds.latest), Some(date.last()));
        }
    }

    #[test]
    fn weekdays_follow_one_another(today in days()) {
        let KnownDate { extent, .. } = KnownDate::parse(&today.to_string()).unwrap();
        prop_assert_eq!(extent, Extent::Day(today));
        if let Ok(tomorrow) = Day::new(today.year, today.month, today.day + 1) {
            prop_assert_eq!(tomorrow.weekday(), (today.weekday() + 1) % 7);
        }
    }
}
