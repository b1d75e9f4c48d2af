//! The calendars.

use std::collections::BTreeSet;

use icalendar::{Calendar, CalendarComponent, Component, Event, EventLike, EventStatus};
use onmt_tour_map::date::KnownDate;
use onmt_tour_map::locale::Locale;
use onmt_tour_map::tools::exports::files;

use super::{body, bundle, each, site};

/// The events of a calendar as the crate reads them.
pub fn events(text: &str) -> Vec<Event> {
    let calendar: Calendar = text.parse().unwrap();
    let event = |component| match component {
        CalendarComponent::Event(event) => event,
        other => panic!("{other:?}"),
    };
    calendar.components.into_iter().map(event).collect()
}

/// The first day and the one after the last, as the file writes them.
fn window(event: &Event) -> [String; 2] {
    ["DTSTART", "DTEND"].map(|key| {
        let property = &event.properties()[key];
        assert_eq!(property.params()["VALUE"].value(), "DATE");
        property.value().to_owned()
    })
}

#[test]
fn lines_end_in_crlf_and_are_at_most_75_octets() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let mut folded = 0;
    for (locale, edition) in each(&bundle) {
        // `body` has read it as UTF-8 already; each line by itself must be UTF-8 too.
        let text = body(&files, locale, edition, "ics");
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.as_bytes().split_inclusive(|byte| *byte == b'\n') {
            let line = std::str::from_utf8(line).unwrap();
            let content = line.strip_suffix("\r\n").unwrap();
            assert!(content.len() <= 75, "{} octets: {content}", content.len());
            assert!(!content.contains(['\r', '\n']) && !content.is_empty());
            folded += usize::from(content.starts_with(' '));
        }
    }
    assert!(folded > 100, "{folded}");
}

#[test]
fn ids_are_unique_and_the_same_in_every_language_and_on_every_site() {
    let bundle = bundle();
    let here = files(&bundle, &site()).unwrap();
    let there = onmt_tour_map::tools::site::Site::parse("http://localhost:8080").unwrap();
    let there = files(&bundle, &there).unwrap();
    let ids = |files: &[_], locale| -> Vec<String> {
        let editions = bundle.dataset.editions.iter();
        editions
            .flat_map(|edition| events(&body(files, locale, edition, "ics")))
            .map(|event| event.get_uid().unwrap().to_owned())
            .collect()
    };
    let french = ids(&here, Locale::Fr);
    assert_eq!(french.iter().collect::<BTreeSet<_>>().len(), 9 + 8);
    assert_eq!(french[0], "2025-marrakech@onmt-tour-map");
    for locale in Locale::ALL {
        assert_eq!(ids(&here, locale), french);
        assert_eq!(ids(&there, locale), french);
    }
}

#[test]
fn an_event_is_tentative_when_its_day_is_not_known_and_only_then() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let mut tentative = 0;
    for (locale, edition) in each(&bundle) {
        let events = events(&body(&files, locale, edition, "ics"));
        assert_eq!(events.len(), edition.stops.len());
        let texts = onmt_texts(&bundle, locale);
        for (event, stop) in events.iter().zip(&edition.stops) {
            let exact = stop.date.is_exact();
            let expected = if exact {
                EventStatus::Confirmed
            } else {
                EventStatus::Tentative
            };
            assert_eq!(event.get_status(), Some(expected), "{}", stop.id);
            let mark = texts.ui(onmt_tour_map::text::Ui::StatusUnknown).text;
            assert_eq!(event.get_summary().unwrap().contains(&mark), !exact);
            let description = event.get_description().unwrap();
            assert_eq!(description.contains(&mark), !exact);
            assert!(description.contains(&texts.date(&stop.date)));
            assert!(description.contains(&texts.stop_note(&stop.id).text));
            assert!(
                event
                    .get_summary()
                    .unwrap()
                    .starts_with(&texts.place(&stop.id).text)
            );
            tentative += usize::from(!exact);
        }
    }
    assert_eq!(tentative, 5 * (5 + 6));
}

fn onmt_texts(
    bundle: &onmt_tour_map::tools::site::Bundle,
    locale: Locale,
) -> &onmt_tour_map::text::Texts {
    let mut texts = bundle.texts.iter();
    texts.find(|texts| texts.locale() == locale).unwrap()
}

#[test]
fn windows_run_from_the_first_day_to_the_one_after_the_last() {
    let mut bundle = bundle();
    let dates = [
        ("2025-01-10", "20250110", "20250111"),
        ("2024-02-29", "20240229", "20240301"),
        ("2024-12-31?", "20241231", "20250101"),
        ("[2025-02-13..2025-02-16]", "20250213", "20250217"),
        ("[2025-02-24..2025-03-02]", "20250224", "20250303"),
        ("2025-02", "20250201", "20250301"),
        ("2025-12~", "20251201", "20260101"),
        ("2021?", "20210101", "20220101"),
        ("2021", "20210101", "20220101"),
    ];
    let stops = &mut bundle.dataset.editions[0].stops;
    assert_eq!(stops.len(), dates.len());
    for (stop, (date, ..)) in stops.iter_mut().zip(dates) {
        stop.date = KnownDate::parse(date).unwrap();
    }
    let files = files(&bundle, &site()).unwrap();
    let edition = &bundle.dataset.editions[0];
    let events = events(&body(&files, Locale::En, edition, "ics"));
    for (event, (date, first, after)) in events.iter().zip(dates) {
        assert_eq!(window(event), [first, after], "{date}");
    }
}

#[test]
fn an_event_says_where_and_when_it_was_made_and_makes_nobody_busy() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let edition = bundle.dataset.edition("2020-2021").unwrap();
    let events = events(&body(&files, Locale::Fr, edition, "ics"));
    let value = |key: &str| events[1].property_value(key).unwrap().to_owned();
    assert_eq!(value("DTSTAMP"), "20251201T000100Z");
    assert_eq!(value("TRANSP"), "TRANSPARENT");
    assert_eq!(value("GEO"), "35.7767;-5.8039");
    assert_eq!(
        value("URL"),
        "https://carte.example/maroc/fr/tour/2020-2021/2020-tanger/"
    );
    assert_eq!(
        events[1].get_location(),
        Some("Hôtel Farah, Tanger, Tanger-Tétouan-Al Hoceima, Maroc")
    );
    let arabic = self::events(&body(&files, Locale::Ar, edition, "ics"));
    assert_eq!(
        arabic[1].get_location(),
        Some("Hôtel Farah, Tanger، طنجة، طنجة - تطوان - الحسيمة، المغرب")
    );
    assert!(arabic[1].properties()["LOCATION"].params().is_empty());
    // The stop between the sixth and the ninth has no place in the order, and nothing stands for the two unknown.
    let summaries: Vec<&str> = events.iter().filter_map(Event::get_summary).collect();
    assert_eq!(summaries.len(), 8);
    assert!(summaries[6].contains("Étape sans rang"), "{}", summaries[6]);
    assert!(summaries[7].contains("Étape 9"), "{}", summaries[7]);
}

#[test]
fn languages_are_said_where_words_are_of_one() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let edition = bundle.dataset.edition("2025").unwrap();
    let said = |locale, key: &str| {
        let event = &events(&body(&files, locale, edition, "ics"))[5];
        let language = event.properties()[key].params().get("LANGUAGE");
        language.map(|parameter| parameter.value().to_owned())
    };
    for locale in [Locale::Fr, Locale::Ar, Locale::En, Locale::Es] {
        assert_eq!(said(locale, "SUMMARY").as_deref(), Some(locale.tag()));
        assert_eq!(said(locale, "DESCRIPTION").as_deref(), Some(locale.tag()));
    }
    // The Oriental has no name in Tifinagh: all of the summary is French; its date is not.
    assert_eq!(said(Locale::Zgh, "SUMMARY").as_deref(), Some("fr"));
    assert_eq!(said(Locale::Zgh, "DESCRIPTION"), None);
}
