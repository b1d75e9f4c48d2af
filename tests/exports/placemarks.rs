//! The KML files.

use kml::types::{Element, Geometry, Placemark};
use kml::{Kml, KmlReader};
use onmt_tour_map::date::KnownDate;
use onmt_tour_map::locale::Locale;
use onmt_tour_map::tools::exports::files;

use super::{body, bundle, each, site};

pub fn placemarks(text: &str) -> Vec<Placemark> {
    fn collect(kml: Kml, into: &mut Vec<Placemark>) {
        let within = match kml {
            Kml::KmlDocument(document) => document.elements,
            Kml::Document { elements, .. } => elements,
            Kml::Placemark(placemark) => return into.push(placemark),
            _ => return,
        };
        for kml in within {
            collect(kml, into);
        }
    }
    let mut found = Vec::new();
    let kml: Kml = KmlReader::from_string(text).read().unwrap();
    collect(kml, &mut found);
    found
}

/// `when 2025-01-10`, `begin 2025-02-13 end 2025-02-16`, or nothing.
fn time(placemark: &Placemark) -> String {
    let primitive = |element: &&Element| element.name.starts_with("Time");
    let parts: Vec<String> = placemark
        .children
        .iter()
        .filter(primitive)
        .flat_map(|element| &element.children)
        .map(|part| format!("{} {}", part.name, part.content.as_deref().unwrap_or("")))
        .collect();
    parts.join(" ")
}

#[test]
fn every_stop_and_every_leg_is_a_placemark() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    for (locale, edition) in each(&bundle) {
        let placemarks = placemarks(&body(&files, locale, edition, "kml"));
        let (stops, legs) = placemarks.split_at(edition.stops.len());
        assert_eq!(legs.len(), edition.legs().count());
        for (placemark, stop) in stops.iter().zip(&edition.stops) {
            let Some(Geometry::Point(point)) = &placemark.geometry else {
                panic!("{placemark:?}");
            };
            assert!((point.coord.x - stop.position.lon).abs() < 1e-9);
            assert!((point.coord.y - stop.position.lat).abs() < 1e-9);
            assert!(!placemark.description.as_ref().unwrap().is_empty());
        }
        for (placemark, leg) in legs.iter().zip(edition.legs()) {
            let Some(Geometry::LineString(line)) = &placemark.geometry else {
                panic!("{placemark:?}");
            };
            assert_eq!(line.coords.len(), 2);
            let style = placemark.style_url.as_deref().unwrap();
            let kind = format!("{:?}", leg.kind).to_ascii_lowercase();
            assert_eq!(style, format!("#leg-{kind}"));
        }
    }
}

#[test]
fn times_say_no_more_than_is_known() {
    let mut bundle = bundle();
    let dates = [
        ("2025-01-10", "when 2025-01-10"),
        (
            "[2025-02-13..2025-02-16]",
            "begin 2025-02-13 end 2025-02-16",
        ),
        ("2024-02", "begin 2024-02-01 end 2024-02-29"),
        ("2021", "begin 2021-01-01 end 2021-12-31"),
        ("2025-01-10?", ""),
        ("2024-02~", ""),
        ("2021?", ""),
    ];
    let stops = &mut bundle.dataset.editions[0].stops;
    stops.truncate(dates.len());
    for (stop, (date, _)) in stops.iter_mut().zip(dates) {
        stop.date = KnownDate::parse(date).unwrap();
    }
    let files = files(&bundle, &site()).unwrap();
    let edition = &bundle.dataset.editions[0];
    let placemarks = placemarks(&body(&files, Locale::Fr, edition, "kml"));
    for (placemark, (date, expected)) in placemarks.iter().zip(dates) {
        assert_eq!(time(placemark), expected, "{date}");
    }
}
