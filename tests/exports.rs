//! The exports, read back with the crates that read their formats.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

#[path = "exports/calendar.rs"]
mod calendar;
#[path = "exports/features.rs"]
mod features;
#[path = "exports/placemarks.rs"]
mod placemarks;
#[path = "exports/strange.rs"]
mod strange;
#[path = "exports/waypoints.rs"]
mod waypoints;

use std::path::Path;

use onmt_tour_map::locale::Locale;
use onmt_tour_map::tools::exports::{ExportError, files};
use onmt_tour_map::tools::site::{Bundle, Site, SiteFile, read};
use onmt_tour_map::tour::Edition;

const SITE: &str = "https://carte.example/maroc/";

fn bundle() -> Bundle {
    read(Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/data"
    )))
    .unwrap()
}

fn site() -> Site {
    Site::parse(SITE).unwrap()
}

/// What the file of a language, an edition and an extension holds.
fn body(files: &[SiteFile], locale: Locale, edition: &Edition, extension: &str) -> String {
    let path = format!("export/{locale}/tour-{}.{extension}", edition.id);
    let file = files.iter().find(|file| file.path == path).unwrap();
    String::from_utf8(file.body.clone()).unwrap()
}

/// Every language with every edition.
fn each(bundle: &Bundle) -> impl Iterator<Item = (Locale, &Edition)> {
    Locale::ALL
        .into_iter()
        .flat_map(|locale| bundle.dataset.editions.iter().map(move |it| (locale, it)))
}

#[test]
fn there_is_a_file_for_each_language_edition_and_format() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut expected = Vec::new();
    for (locale, edition) in each(&bundle) {
        for extension in ["ics", "geojson", "gpx", "kml"] {
            expected.push(format!("export/{locale}/tour-{}.{extension}", edition.id));
        }
    }
    assert_eq!(paths, expected);
    assert_eq!(paths.len(), 5 * 2 * 4);
    assert!(paths.contains(&"export/zgh/tour-2020-2021.geojson"));
}

#[test]
fn two_builds_are_the_same_to_the_byte() {
    assert_eq!(
        files(&bundle(), &site()).unwrap(),
        files(&bundle(), &site()).unwrap()
    );
}

#[test]
fn links_are_those_of_the_site() {
    let bundle = bundle();
    for file in files(&bundle, &site()).unwrap() {
        let body = String::from_utf8(file.body).unwrap().replace("\r\n ", "");
        let language = file.path.split('/').nth(1).unwrap();
        let page = format!("{SITE}{language}/tour/");
        assert!(body.contains(&page), "{}", file.path);
        for piece in body.split(SITE).skip(1) {
            assert!(
                piece.starts_with(&format!("{language}/tour/")),
                "{piece:.40}"
            );
        }
    }
}

#[test]
fn a_version_without_a_time_is_refused_in_words() {
    let mut bundle = bundle();
    bundle.dataset.version = "draft".to_owned();
    let error = files(&bundle, &site()).unwrap_err();
    assert!(matches!(error, ExportError::Version(_)));
    assert!(error.to_string().contains("'draft'"), "{error}");
}

#[test]
fn an_edition_without_stops_gives_files_all_the_same() {
    let mut bundle = bundle();
    bundle.dataset.editions[0].stops.clear();
    let files = files(&bundle, &site()).unwrap();
    let edition = &bundle.dataset.editions[0];
    assert!(!body(&files, Locale::Fr, edition, "ics").contains("VEVENT"));
    assert!(!body(&files, Locale::Fr, edition, "gpx").contains("bounds"));
    let features: geojson::FeatureCollection = body(&files, Locale::Fr, edition, "geojson")
        .parse()
        .unwrap();
    assert_eq!((features.features.len(), features.bbox), (0, None));
}
