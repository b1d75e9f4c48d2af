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
            sine(lat_1)
        } else {
            (m1.ln() - m2.ln()) / (t1.ln() - t2.ln())
        };
        let scale = m1 / (cone * power(t1, cone));
        Self {
            cone,
            scale,
            rho_0: SEMI_MAJOR * scale * power(t0, cone),
            lon_0: raw.lon_0.to_radians(),
            west: raw.west,
            north: raw.north,
            metres: raw.metres,
        }
    }

    /// The place of `position` on the map.
    #[must_use]
    pub fn project(&self, position: Position) -> Point {
        let rho = SEMI_MAJOR * self.scale * power(conformal(position.lat.to_radians()), self.cone);
        let mut turn = position.lon.to_radians() - self.lon_0;
        if turn > PI {
            turn -= 2.0 * PI;
        } else if turn < -PI {
            turn += 2.0 * PI;
        }
        let angle = self.cone * turn;
        let easting = rho * sine(angle);
        let northing = self.rho_0 - rho * cosine(angle);
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
    cosine(lat) / (1.0 - eccentricity_squared() * sine(lat).powi(2)).sqrt()
}

/// Snyder's t (15-9): tangent of half the conformal colatitude.
fn conformal(lat: f64) -> f64 {
    let e = eccentricity_squared().sqrt();
    let es = e * sine(lat);
    let half = FRAC_PI_4 - lat / 2.0;
    sine(half) / cosine(half) / power((1.0 - es) / (1.0 + es), e / 2.0)
}

/// Terms of the series below: the last one is under 10^-16 for every angle of this module.
const TERMS: u32 = 16;

/// The sine of an angle between -pi and pi, by its series. The standard library's, made for angles of any size, would
/// cost the wasm six kilobytes that hardly compress.
fn sine(angle: f64) -> f64 {
    series(angle, angle, 1.0)
}

/// The cosine of an angle between -pi and pi.
fn cosine(angle: f64) -> f64 {
    series(1.0, angle, 0.0)
}

/// The alternating series that begins with `first`, whose next term divides by `(odd + 1)(odd + 2)`, and so on.
fn series(first: f64, angle: f64, odd: f64) -> f64 {
    let (mut sum, mut term) = (first, first);
    for place in 0..TERMS {
        let below = odd + f64::from(2 * place);
        term *= -angle * angle / ((below + 1.0) * (below + 2.0));
        sum += term;
    }
    sum
}

/// A positive number to any power.
fn power(base: f64, exponent: f64) -> f64 {
    (base.ln() * exponent).exp()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_series_agree_with_the_library(angle in -PI..PI, base in 1e-3..1e3, exponent in -2.0..2.0) {
            prop_assert!((sine(angle) - angle.sin()).abs() < 1e-14);
            prop_assert!((cosine(angle) - angle.cos()).abs() < 1e-14);
            let (ours, library) = (power(base, exponent), f64::powf(base, exponent));
            prop_assert!((ours - library).abs() <= 1e-13 * library);
        }
    }
}
