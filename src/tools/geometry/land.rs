//! What lies around the country: the land, without any border, and the shoals along the coast. The land lies under the country,
//! which covers what it shares with it.

use geo::{
    BooleanOps, Buffer, Coord, Euclidean, Length, LineString, MapCoords, MultiLineString,
    MultiPolygon, Polygon, Rect, Simplify,
};

use super::frame::Frame;
use super::source::Source;
use super::topology::Vertex;
use super::{path, repair, shape, simplify, tidy};
use crate::projection::{Point, Position, Projection};

/// Longitudes and latitudes that the source is cut to before it is projected: more than the window shows.
const ROUGH_CUT: [f64; 4] = [-50.0, 2.0, 35.0, 55.0];
/// Along the coast the source's own coast, drawn by others, must not peep out: cut away so far, map units.
const COAST: f64 = 6.0;
/// The edge of that cut lies out of sight and may be so far from true, map units.
const ROUGH_EDGE: f64 = 3.0;
/// Strips narrower than twice this are slips between the two coasts, not neighbours; map units.
const STRIP: f64 = 1.2;
/// A line of the outline outside the neighbours that is shorter than this is no coast but a pocket of the border too
/// narrow to be seen as a neighbour's; map units.
const LEAST_COAST: f64 = 40.0;
/// How far the neighbours reach around their ends of the coast, map units.
const REACH: f64 = 1.0;
/// Islands smaller than this are left out, square map units.
const LEAST_ISLAND: f64 = 160.0;
/// Least weight of a vertex, square map units.
const TOLERANCE: f64 = 40.0;
/// How far the shoals may be from the coast, map units: they are drawn wide and faint.
const SHOALS: f64 = 1.2;

/// What lies around the country, as SVG path data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// The land that is not the country's.
    pub land: String,
    /// The country's coast, thinned.
    pub shoals: String,
}

/// What lies around the country: longitudes -30 to 8 on the latitude of origin, latitudes 12 to 45 on the
/// central meridian, as a rectangle in map units.
#[must_use]
pub fn window(frame: &Frame) -> Rect<f64> {
    let at = |lon, lat| frame.projection.project(Position { lon, lat });
    let (west, east) = (at(-30.0, frame.raw.lat_0).x, at(8.0, frame.raw.lat_0).x);
    let (north, south) = (at(frame.raw.lon_0, 45.0).y, at(frame.raw.lon_0, 12.0).y);
    Rect::new(
        Coord {
            x: west.floor(),
            y: north.floor(),
        },
        Coord {
            x: east.ceil(),
            y: south.ceil(),
        },
    )
}

/// What lies around the country in the window: `source` holds all land, `outline` the rings of the country.
///
/// # Errors
/// A vertex where the simplified land crosses itself.
pub fn around(source: &Source, outline: &[Vec<Vertex>], frame: &Frame) -> Result<Around, Vertex> {
    let window = window(frame).to_polygon();
    let all = project(&rough_cut(source), &frame.projection).intersection(&window);
    let neighbours = neighbours(&all, outline);
    let coast = coast(&neighbours, outline);
    let shoals: Vec<_> = coast
        .iter()
        .map(|line| shape::vertices(&line.simplify(SHOALS)))
        .collect();
    let land = all.difference(&sea_side(&coast, &neighbours));
    let mut land = shape::topology(&land, LEAST_ISLAND);
    for arc in &mut land.arcs {
        *arc = tidy::tidy(arc);
    }
    let land = repair::repair(simplify::simplify(&land, TOLERANCE))?;
    Ok(Around {
        land: path::closed(&land.rings(&land.faces[0])),
        shoals: path::open(&shoals),
    })
}

fn rough_cut(source: &Source) -> MultiPolygon<f64> {
    let [west, south, east, north] = ROUGH_CUT;
    let cut = Rect::new(Coord { x: west, y: south }, Coord { x: east, y: north }).to_polygon();
    let rings = source.faces.iter().flat_map(|face| source.rings(face));
    let rings = rings.filter(|ring| {
        ring.iter()
            .any(|at| (west..=east).contains(&at.lon) && (south..=north).contains(&at.lat))
    });
    let rings: Vec<Polygon<f64>> = rings
        .map(|ring| {
            let line: LineString<f64> = ring.iter().map(|at| [at.lon, at.lat]).collect();
            Polygon::new(line, Vec::new())
        })
        .collect();
    // By the even-odd rule rings may stand in any order, a lake's beside its continent's.
    MultiPolygon::new(rings).intersection(&cut)
}

fn project(shape: &MultiPolygon<f64>, projection: &Projection) -> MultiPolygon<f64> {
    shape.map_coords(|Coord { x, y }| {
        let Point { x, y } = projection.project(Position { lon: x, lat: y });
        Coord { x, y }
    })
}

/// The neighbours' land, and what reaches around its ends of the country's coast.
fn neighbours(land: &MultiPolygon<f64>, outline: &[Vec<Vertex>]) -> MultiPolygon<f64> {
    let abroad = land.difference(&shape::polygons(outline));
    abroad.buffer(-STRIP).buffer(STRIP + REACH)
}

/// The country's coast: its outline where it is no border.
fn coast(neighbours: &MultiPolygon<f64>, outline: &[Vec<Vertex>]) -> MultiLineString<f64> {
    let lines = outline.iter().map(|ring| {
        let mut line = shape::line(ring);
        line.close();
        line
    });
    let mut coast = neighbours.clip(&MultiLineString::new(lines.collect()), true);
    coast.0.retain(|line| Euclidean.length(line) >= LEAST_COAST);
    coast
}

/// A strip along both sides of the coast, up to where a neighbour's coast goes on.
fn sea_side(coast: &MultiLineString<f64>, neighbours: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    coast
        .buffer(COAST)
        .simplify(ROUGH_EDGE)
        .difference(neighbours)
}
