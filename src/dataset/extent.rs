//! How far the country can reach.

use std::ops::RangeInclusive;

/// Longitudes that can be shown, degrees: the country and a margin.
const LON: RangeInclusive<f64> = -18.5..=0.5;
/// Latitudes that can be shown, degrees: the country and a margin.
const LAT: RangeInclusive<f64> = 20.0..=37.0;

/// Whether a position, degrees, can be shown at all; false where it is not finite.
pub(crate) fn contains(lon: f64, lat: f64) -> bool {
    LON.contains(&lon) && LAT.contains(&lat)
}
