//! Meridians and parallels.

use geo::{BooleanOps, LineString, MultiLineString};

use super::frame::Frame;
use super::topology::Vertex;
use super::{land, path, shape};
use crate::projection::Position;

/// Degrees from one line to the next.
const SPACING: i32 = 5;
/// Longitudes and latitudes that cover the window, degrees.
const LONGITUDES: [i32; 2] = [-45, 30];
const LATITUDES: [i32; 2] = [5, 50];

/// SVG path data of the meridians and parallels every five degrees in the window. Meridians are straight in this
/// projection; parallels are drawn by a point every two and a half degrees, half a map unit from the true curve at most.
#[must_use]
pub fn graticule(frame: &Frame) -> String {
    let line = |positions: Vec<Position>| -> LineString<f64> {
        let points = positions
            .into_iter()
            .map(|position| frame.projection.project(position));
        points.map(|point| [point.x, point.y]).collect()
    };
    let meridians = degrees(LONGITUDES, SPACING).map(|lon| {
        LATITUDES
            .map(|lat| Position {
                lon,
                lat: f64::from(lat),
            })
            .to_vec()
    });
    let parallels = degrees(LATITUDES, SPACING).map(|lat| {
        let halves = degrees(LONGITUDES.map(|lon| lon * 2), SPACING);
        halves
            .map(|lon| Position {
                lon: lon / 2.0,
                lat,
            })
            .collect()
    });
    let lines = MultiLineString::new(meridians.chain(parallels).map(line).collect());
    let window = land::window(frame).to_polygon();
    let lines: Vec<Vec<Vertex>> = window
        .clip(&lines, false)
        .iter()
        .map(shape::vertices)
        .collect();
    path::open(&lines)
}

fn degrees([from, to]: [i32; 2], step: i32) -> impl Iterator<Item = f64> {
    (0..=(to - from) / step).map(move |index| f64::from(from + index * step))
}
