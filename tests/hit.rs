//! Targets on a phone: a finger finds every region.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

#[allow(dead_code)]
mod common;

use common::dataset;
use onmt_tour_map::camera::Rect;
use onmt_tour_map::dataset::Dataset;
use onmt_tour_map::hit::{Targets, pins};
use onmt_tour_map::projection::Point;
use onmt_tour_map::region::RegionId;

/// Pixels in a map unit on a phone of 360 x 640 pixels.
const PHONE: f64 = 0.24;
/// Side of the target of a stop's disc, pixels.
const SIDE: f64 = 24.5;

/// The map on that phone, pixels.
const FRAME: Rect = Rect {
    x: -53.0,
    y: -32.0,
    width: 346.0,
    height: 282.0,
};

fn squares(dataset: &Dataset) -> [Option<Rect>; RegionId::COUNT] {
    let targets = Targets {
        map: &dataset.map,
        scale: PHONE,
        taken: Vec::new(),
    };
    targets.squares()
}

/// The discs, which leave the squares of the regions free.
fn discs() -> Vec<Rect> {
    let dataset = dataset();
    let stops = dataset.editions[0].stops.iter();
    let places: Vec<Point> = stops
        .map(|stop| {
            let at = dataset.map.projection.project(stop.position);
            Point {
                x: at.x * PHONE,
                y: at.y * PHONE,
            }
        })
        .collect();
    let taken = squares(&dataset).into_iter().flatten().collect();
    let pins = pins(&dataset.map, PHONE, &places, SIDE, FRAME, taken);
    let disc = |(place, pin): (&Point, Option<Point>)| {
        let pin = pin.unwrap();
        Rect {
            x: place.x + pin.x,
            y: place.y + pin.y,
            ..Rect::default()
        }
        .grown(SIDE / 2.0)
    };
    places.iter().zip(pins).map(disc).collect()
}

#[test]
fn the_discs_of_stops_stand_apart() {
    let discs = discs();
    for (place, disc) in discs.iter().enumerate() {
        assert!(
            !discs[place + 1..].iter().any(|other| other.overlaps(disc)),
            "{place}"
        );
    }
}

#[test]
fn every_region_has_a_target_of_24_pixels() {
    let dataset = dataset();
    let squares = squares(&dataset);
    let targets = Targets {
        map: &dataset.map,
        scale: PHONE,
        taken: discs()
            .into_iter()
            .chain(squares.into_iter().flatten())
            .collect(),
    };
    for id in RegionId::all() {
        let own = targets.free(id, 24.0, 0.99).is_some();
        println!("{id} {:?} {own}", squares[id.index()]);
        assert!(squares[id.index()].is_some() || own, "{id} has none");
    }
}

#[test]
fn no_square_lies_on_a_marker_or_on_another_square() {
    let (dataset, discs) = (dataset(), discs());
    let squares = squares(&dataset);
    for (place, square) in squares.iter().enumerate() {
        let Some(square) = square else { continue };
        assert!(square.width >= 24.0);
        let rest = squares[place + 1..].iter().flatten();
        assert!(
            !discs.iter().chain(rest).any(|other| other.overlaps(square)),
            "{place}"
        );
    }
}

#[test]
fn a_large_map_needs_none() {
    let dataset = dataset();
    let targets = Targets {
        map: &dataset.map,
        scale: 1.0,
        taken: Vec::new(),
    };
    assert_eq!(targets.squares(), [None; RegionId::COUNT]);
}
