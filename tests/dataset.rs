//! The dataset as it stands, and damaged copies of it: what the checker finds, and where.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

#[path = "dataset/content.rs"]
mod content;
#[path = "dataset/copy.rs"]
mod copy;
#[path = "dataset/program.rs"]
mod program;
#[path = "dataset/random.rs"]
mod random;
#[path = "dataset/reading.rs"]
mod reading;
#[path = "dataset/shape.rs"]
mod shape;
#[path = "dataset/syntax.rs"]
mod syntax;
#[path = "dataset/words.rs"]
mod words;

use std::path::Path;

use copy::Copy;
use onmt_tour_map::dataset::{File, Weight, is_complete, is_refused, validate};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::region::RegionId;
use onmt_tour_map::tools::check::{Tongue, check, schemas};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");

#[test]
fn the_dataset_has_no_problem() {
    let report = check(Path::new(DATA));
    let told: Vec<String> = report
        .findings
        .iter()
        .map(|finding| {
            let advice = finding.advice(Tongue::English);
            format!(
                "{}:{} {} {}",
                finding.file, finding.line, finding.field, advice.wrong
            )
        })
        .collect();
    assert!(told.is_empty(), "{told:#?}");
    assert!(report.unreadable.is_empty(), "{:?}", report.unreadable);
    assert_eq!(report.exit_code(), 0);
}

#[test]
fn the_dataset_is_read_whole_and_in_order() {
    let copy = Copy::new();
    let raw = copy.raw();
    let (dataset, problems) = validate(&raw);
    assert_eq!(problems, []);
    assert!(!is_refused(&problems));
    let ids: Vec<RegionId> = RegionId::all().collect();
    let regions: Vec<RegionId> = dataset.regions.iter().map(|region| region.id).collect();
    let shapes: Vec<RegionId> = dataset.map.shapes.iter().map(|shape| shape.id).collect();
    assert_eq!((&regions, &shapes), (&ids, &ids));
    assert_eq!(dataset.cities.len(), raw.regions.cities.len());
    for (edition, raw) in dataset.editions.iter().zip(&raw.tour.editions) {
        assert_eq!(edition.stops.len(), raw.stops.len());
        let orders: Vec<u32> = edition.stops.iter().filter_map(|stop| stop.order).collect();
        assert!(orders.is_sorted(), "{orders:?}");
    }
    for (region, raw) in dataset.regions.iter().zip(&raw.regions.regions) {
        assert_eq!(region.highlights.len(), raw.highlights.len());
        assert_eq!(region.airports.len(), raw.airports.len());
    }
}

#[test]
fn only_tamazight_needs_french_behind_it() {
    let copy = Copy::new();
    let (dataset, _) = validate(&copy.raw());
    for locale in Locale::ALL {
        let complete = is_complete(&dataset, &copy.text(locale));
        let stated = dataset.complete[Locale::ALL.iter().position(|one| *one == locale).unwrap()];
        assert_eq!(complete, stated == 100, "{locale}");
        assert!(complete || locale == Locale::Zgh, "{locale}");
    }
}

#[test]
fn regions_and_shapes_in_any_order_come_out_by_number() {
    let mut raw = Copy::new().raw();
    let (expected, _) = validate(&raw);
    raw.regions.regions.reverse();
    raw.map.regions.rotate_left(5);
    let (dataset, problems) = validate(&raw);
    assert_eq!(problems, []);
    assert_eq!(dataset, expected);
}

#[test]
fn stops_come_out_in_order_and_the_unnumbered_stay_where_they_stand() {
    let mut raw = Copy::new().raw();
    let stops = &mut raw.tour.editions[0].stops;
    let unnumbered = stops[4].id.clone();
    stops[4].order = None;
    stops.swap(0, 8);
    stops.swap(2, 6);
    let (dataset, _) = validate(&raw);
    let stops = &dataset.editions[0].stops;
    assert_eq!(stops[4].id, unnumbered);
    let orders: Vec<u32> = stops.iter().filter_map(|stop| stop.order).collect();
    assert_eq!(orders, [1, 2, 3, 4, 6, 7, 8, 9]);
}

#[test]
fn an_item_that_cannot_be_shown_is_left_out_and_the_rest_is_shown() {
    let mut raw = Copy::new().raw();
    let stops = raw.tour.editions[0].stops.len();
    raw.tour.editions[0].stops[1].position = vec![f64::NAN, 30.0];
    raw.tour.editions[0].stops[2].date = "tomorrow".to_owned();
    raw.regions.regions[0].highlights[0].category = "castle".to_owned();
    let (dataset, problems) = validate(&raw);
    assert_eq!(problems.len(), 3);
    assert!(
        problems
            .iter()
            .all(|problem| problem.weight() == Weight::Drop)
    );
    assert_eq!(dataset.editions[0].stops.len(), stops - 2);
    assert_eq!(
        dataset.regions[0].highlights.len(),
        raw.regions.regions[0].highlights.len() - 1
    );
}

#[test]
fn a_position_of_any_kind_costs_its_item_only() {
    for wrong in [
        "[null, 31]",
        "\"here\"",
        "[1e999, 3]",
        "null",
        "[]",
        "[1, 2, 3]",
        "{}",
    ] {
        let mut copy = Copy::new();
        copy.replace(
            File::Tour,
            "\"position\": [-7.9811, 31.6295]",
            &format!("\"position\": {wrong}"),
        );
        let (dataset, problems) = validate(&copy.raw());
        assert_eq!(problems.len(), 1, "{wrong}");
        assert!(!is_refused(&problems), "{wrong}");
        assert!(
            dataset
                .edition("2025")
                .unwrap()
                .stop("2025-marrakech")
                .is_none()
        );
    }
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    for (name, schema) in schemas() {
        let path = format!("{DATA}/schema/{name}");
        let committed = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            committed,
            format!("{schema:#}\n"),
            "{path}: run `cargo run --features tools --bin validate -- --write-schema`"
        );
    }
}
