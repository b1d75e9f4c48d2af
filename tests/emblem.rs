//! What holds of every rosette, seen from outside.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::f64::consts::TAU;

use onmt_tour_map::emblem::{Emblem, SmallEmblem, emblem, emblem_small};

const REGIONS: std::ops::RangeInclusive<u8> = 1..=12;

/// Paths are rounded to 0.01: each coordinate is off by at most 0.005, a turned point by a little
/// more than that again.
const ROUNDING: f64 = 0.015;

type Point = (f64, f64);

/// The subpaths of path data that consists of `Mx yLx y...`, each with or without a closing `Z`.
fn subpaths(path: &str) -> Vec<(Vec<Point>, bool)> {
    let (before, rest) = path.split_once('M').unwrap();
    assert_eq!(before, "", "a path starts with M: {path}");
    rest.split('M')
        .map(|line| {
            let (line, closed) = line
                .strip_suffix('Z')
                .map_or((line, false), |line| (line, true));
            let points = line.split('L').map(|point| {
                let (x, y) = point.split_once(' ').unwrap();
                (number(x), number(y))
            });
            (points.collect(), closed)
        })
        .collect()
}

/// At most two decimals and no `-0`, so that the same point is always written in the same way.
fn number(text: &str) -> f64 {
    let decimals = text
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    assert!(
        decimals <= 2 && text != "-0" && !(decimals > 0 && text.ends_with('0')),
        "{text}"
    );
    text.parse().unwrap()
}

fn points(path: &str) -> Vec<Point> {
    subpaths(path)
        .into_iter()
        .flat_map(|(points, _)| points)
        .collect()
}

fn layers(emblem: &Emblem) -> [(&str, &str, bool); 7] {
    [
        ("ground", &emblem.ground, true),
        ("petals", &emblem.petals, true),
        ("sparks", &emblem.sparks, true),
        ("star", &emblem.star, true),
        ("eye", &emblem.eye, true),
        ("straps", &emblem.straps, false),
        ("knots", &emblem.knots, false),
    ]
}

fn small_layers(emblem: &SmallEmblem) -> [(&str, &str, bool); 3] {
    [
        ("ground", &emblem.ground, true),
        ("ring", &emblem.ring, true),
        ("star", &emblem.star, true),
    ]
}

/// Every layer of both forms of every region: `(region, folds, name, path, closed)`.
fn every_layer(mut check: impl FnMut(u8, u8, &str, &str, bool)) {
    for region in REGIONS {
        let (large, small) = (emblem(region), emblem_small(region));
        for (name, path, closed) in layers(&large) {
            check(region, large.folds, name, path, closed);
        }
        for (name, path, closed) in small_layers(&small) {
            check(region, small.folds, name, path, closed);
        }
    }
}

#[test]
fn paths_are_well_formed() {
    every_layer(|region, _, name, path, closed| {
        for (points, is_closed) in subpaths(path) {
            assert_eq!(is_closed, closed, "{name} of region {region}");
            assert!(
                points.len() >= if closed { 3 } else { 2 },
                "{name} of region {region}"
            );
        }
    });
}

#[test]
fn everything_lies_in_the_box_with_room_for_the_frame() {
    every_layer(|region, _, name, path, _| {
        for (x, y) in points(path) {
            assert!(
                x.hypot(y) <= 48.01,
                "{name} of region {region} reaches {x} {y}"
            );
        }
    });
}

#[test]
fn a_turn_by_one_fold_maps_every_layer_to_itself() {
    every_layer(|region, folds, name, path, _| {
        let (sin, cos) = (TAU / f64::from(folds)).sin_cos();
        let points = points(path);
        for &(x, y) in &points {
            let turned = (x * cos - y * sin, x * sin + y * cos);
            let met = points
                .iter()
                .any(|p| (p.0 - turned.0).hypot(p.1 - turned.1) <= ROUNDING);
            assert!(
                met,
                "{name} of region {region}: {x} {y} turns to {turned:?}, where nothing is"
            );
        }
    });
}

#[test]
fn every_layer_is_a_mirror_image_of_itself_but_for_the_knots() {
    every_layer(|region, _, name, path, _| {
        let points = points(path);
        let mirrored =
            |&(x, y): &Point| points.iter().any(|p| (p.0 + x).hypot(p.1 - y) <= ROUNDING);
        assert!(
            name == "knots" || points.iter().all(mirrored),
            "{name} of region {region}"
        );
    });
}

#[test]
fn no_two_regions_have_the_same_rosette() {
    let large: BTreeSet<String> = REGIONS.map(|region| emblem(region).straps).collect();
    let small: BTreeSet<String> = REGIONS.map(|region| emblem_small(region).star).collect();
    assert_eq!((large.len(), small.len()), (12, 12));
}

#[test]
fn no_rosette_is_poorer_than_the_others() {
    let pieces = REGIONS.map(|region| subpaths(&emblem(region).straps).len());
    let (fewest, most) = (pieces.clone().min().unwrap(), pieces.max().unwrap());
    assert!(
        fewest >= 90 && most <= 3 * fewest,
        "{fewest} to {most} straps"
    );
}

#[test]
fn other_numbers_wrap_around() {
    assert_eq!(emblem(13), emblem(1));
    assert_eq!(emblem(0), emblem(12));
    assert_eq!(emblem_small(255), emblem_small(3));
}

/// A name for the place of a point that a rounding does not change.
fn place((x, y): Point) -> String {
    format!("{:.1} {:.1}", x + 0.0, y + 0.0).replace("-0.0", "0.0")
}

#[test]
fn every_crossing_has_exactly_one_knot() {
    for region in REGIONS {
        let drawn = emblem(region);
        let mut knots: BTreeMap<String, usize> = BTreeMap::new();
        for (ends, _) in subpaths(&drawn.knots) {
            let middle = (
                f64::midpoint(ends[0].0, ends[1].0),
                f64::midpoint(ends[0].1, ends[1].1),
            );
            *knots.entry(place(middle)).or_default() += 1;
        }
        assert!(
            knots.values().all(|&times| times == 1),
            "region {region}: a crossing has two knots"
        );
        let mut ends: BTreeMap<String, usize> = BTreeMap::new();
        for (strap, _) in subpaths(&drawn.straps) {
            for end in [strap[0], strap[strap.len() - 1]] {
                *ends.entry(place(end)).or_default() += 1;
            }
        }
        // Two straps run through the middle of an inner edge, in four pieces; at the frame two
        // pieces end.
        assert!(
            ends.values().all(|&count| count == 4 || count == 2),
            "region {region}: a strap ends in the void"
        );
        let crossings = ends.values().filter(|&&count| count == 4).count();
        // The others lie inside the central star, so many for each fold.
        assert!(
            knots.len() >= crossings,
            "region {region}: {} knots for {crossings} crossings",
            knots.len()
        );
        assert_eq!(
            (knots.len() - crossings) % usize::from(drawn.folds),
            0,
            "region {region}"
        );
    }
}
