//! Texts that would break a format if they were written as they are.

use geojson::FeatureCollection;
use icalendar::{Component, EventLike};
use onmt_tour_map::dataset::raw::{RawStopText, TextFile};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::text::Texts;
use onmt_tour_map::tools::exports::files;

use super::calendar::events;
use super::placemarks::placemarks;
use super::waypoints::read;
use super::{body, bundle, site};

const STRANGE: [&str; 7] = [
    "a, b; c: d \\ e \\n f \"g\" 'h'",
    "<img src=x onerror=alert(1)> & &amp; ]]>",
    "BEGIN:VEVENT\\;END:VEVENT",
    "ⵜⴰⵎⴰⵣⵉⵖⵜ 🏜️ طنجة e\u{301}",
    "\u{202e}reversed\u{200f}",
    "=cmd|' /C calc'!A0",
    "{n} {date} {{}}",
];

#[test]
fn any_text_is_read_back_as_it_was() {
    for strange in STRANGE {
        let mut bundle = bundle();
        let stop = bundle.dataset.editions[0].stops[0].id.clone();
        let words = RawStopText {
            place: strange.to_owned(),
            note: strange.repeat(8),
        };
        let mut file = TextFile::default();
        file.stops.insert(stop, words);
        bundle.texts = vec![Texts::new(Locale::En, file, None)];
        bundle.dataset.editions[0].stops[0].venue = Some(strange.to_owned());
        let files = files(&bundle, &site()).unwrap();
        let edition = &bundle.dataset.editions[0];
        let body = |extension| body(&files, Locale::En, edition, extension);

        let calendar = events(&body("ics"));
        assert_eq!(calendar.len(), edition.stops.len());
        assert!(calendar[0].get_summary().unwrap().starts_with(strange));
        assert!(calendar[0].get_location().unwrap().starts_with(strange));
        let description = calendar[0].get_description().unwrap();
        assert!(description.contains(&strange.repeat(8)), "{description}");

        let gpx = read(&body("gpx"));
        assert_eq!(gpx.waypoints[0].name.as_deref(), Some(strange));

        let placemark = &placemarks(&body("kml"))[0];
        assert_eq!(placemark.name.as_deref(), Some(strange));
        // A description is HTML to those who show it.
        assert!(!placemark.description.as_ref().unwrap().contains('<'));

        let features: FeatureCollection = body("geojson").parse().unwrap();
        let properties = features.features[0].properties.as_ref().unwrap();
        assert_eq!(properties["name"], strange);
        assert_eq!(properties["venue"], strange);
    }
}

#[test]
fn control_characters_become_blanks() {
    let mut bundle = bundle();
    bundle.dataset.editions[0].stops[0].venue = Some("a\r\nb\u{0}c\u{b}d\u{ffff}e\u{85}f".into());
    let files = files(&bundle, &site()).unwrap();
    let edition = &bundle.dataset.editions[0];
    let calendar = events(&body(&files, Locale::En, edition, "ics"));
    let location = calendar[0].property_value("LOCATION").unwrap();
    assert!(location.starts_with("a  b c d e f,"), "{location}");
    let gpx = read(&body(&files, Locale::En, edition, "gpx"));
    let description = gpx.waypoints[0].description.clone().unwrap();
    assert!(description.contains("a  b c d e f"), "{description}");
}

#[test]
fn a_source_that_is_no_plain_link_has_none() {
    let mut bundle = bundle();
    for source in &mut bundle.sources.sources {
        source.url = Some("javascript:alert(1)".to_owned());
    }
    bundle.dataset.editions[0].stops[0]
        .sources
        .push("unknown".to_owned());
    let files = files(&bundle, &site()).unwrap();
    let edition = &bundle.dataset.editions[0];
    let text = body(&files, Locale::Fr, edition, "geojson");
    assert!(!text.contains("javascript"));
    let features: FeatureCollection = text.parse().unwrap();
    let properties = features.features[0].properties.as_ref().unwrap();
    let sources = properties["sources"].as_array().unwrap();
    assert_eq!(sources.last().unwrap()["id"], "unknown");
}
