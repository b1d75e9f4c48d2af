//! From positions on the ellipsoid to map units.

use std::f64::consts::{FRAC_PI_4, PI};

use crate::dataset::raw::RawProjection;

/// Semi-major axis of WGS84, metres.
const SEMI_MAJOR: f64 = 6_378_137.0;
/// Flattening of WGS84.
const FLATTENING: f64 = 1.0 / 298.257_223_563;

/// A position on WGS84, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Longitude, east positive.
    pub lon: f64,
    /// Latitude, north positive.
    pub lat: f64,
}

/// A point in map units, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Rightwards.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// Lambert conformal conic with two standard parallels on WGS84 (EPSG method 9802;
/// formulas of Snyder, Map Projections: A Working Manual, 1987, pages 107 to 109).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    cone: f64,
    scale: f64,
    rho_0: f64,
    lon_0: f64,
    west: f64,
    north: f64,
    metres: f64,
}

impl Projection {
    /// Prepares the constants of the cone. Angles in degrees, lengths in metres.
    #[must_use]
    pub fn new(raw: &RawProjection) -> Self {
        let [lat_0, lat_1, lat_2] = [raw.lat_0, raw.lat_1, raw.lat_2].map(f64::to_radians);
        let (m1, m2) = (parallel_radius(lat_1), parallel_radius(lat_2));
        let (t0, t1, t2) = (conformal(lat_0), conformal(lat_1), conformal(lat_2));
        let cone = if (lat_1 - lat_2).abs() < 1e-9 {
            lat_1.sin()
        } else {
            (m1.ln() - m2.ln()) / (t1.ln() - t2.ln())
        };
        let scale = m1 / (cone * t1.powf(cone));
        Self {
            cone,
            scale,
            rho_0: SEMI_MAJOR * scale * t0.powf(cone),
            lon_0: raw.lon_0.to_radians(),
            west: raw.west,
            north: raw.north,
            metres: raw.metres,
        }
    }

    /// The place of `position` on the map.
    #[must_use]
    pub fn project(&self, position: Position) -> Point {
        let rho = SEMI_MAJOR * self.scale * conformal(position.lat.to_radians()).powf(self.cone);
        let mut turn = position.lon.to_radians() - self.lon_0;
        if turn > PI {
            turn -= 2.0 * PI;
        } else if turn < -PI {
            turn += 2.0 * PI;
        }
        let angle = self.cone * turn;
        let easting = rho * angle.sin();
        let northing = self.rho_0 - rho * angle.cos();
        Point {
            x: (easting - self.west) / self.metres,
            y: (self.north - northing) / self.metres,
        }
    }
}

/// Square of the ellipsoid's eccentricity.
fn eccentricity_squared() -> f64 {
    FLATTENING * (2.0 - FLATTENING)
}

/// Snyder's m (14-15): radius of a parallel over the semi-major axis.
fn parallel_radius(lat: f64) -> f64 {
    lat.cos() / (1.0 - eccentricity_squared() * lat.sin().powi(2)).sqrt()
}

/// Snyder's t (15-9): tangent of half the conformal colatitude.
fn conformal(lat: f64) -> f64 {
    let e = eccentricity_squared().sqrt();
    let es = e * lat.sin();
    (FRAC_PI_4 - lat / 2.0).tan() / ((1.0 - es) / (1.0 + es)).powf(e / 2.0)
}
