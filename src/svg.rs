//! Numbers and transforms as SVG attributes write them.

use std::fmt;

use crate::projection::Point;

/// A number with a fixed count of decimals, at most six. Written with whole numbers: the standard
/// library's float formatting would cost the wasm some ten kilobytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fixed(pub f64, pub u32);

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(value, decimals) = *self;
        let unit = 10_i64.pow(decimals.min(6));
        #[allow(clippy::cast_possible_truncation)] // saturates, and no map is that large
        let units = (value * unit as f64).round() as i64;
        let (whole, rest) = (
            units.unsigned_abs() / unit.unsigned_abs(),
            units.unsigned_abs() % unit.unsigned_abs(),
        );
        if units < 0 {
            f.write_str("-")?;
        }
        if rest == 0 {
            write!(f, "{whole}")
        } else {
            write!(
                f,
                "{whole}.{rest:0width$}",
                width = decimals.min(6) as usize
            )
        }
    }
}

/// A coordinate or length in tenths.
#[must_use]
pub fn tenths(value: f64) -> Fixed {
    Fixed(value, 1)
}

/// `translate(x y)`.
#[must_use]
pub fn translate(to: Point) -> String {
    format!("translate({} {})", Fixed(to.x, 2), Fixed(to.y, 2))
}

/// `translate(x y) scale(k)`.
#[must_use]
pub fn translate_scale(to: Point, scale: f64) -> String {
    format!("{} scale({})", translate(to), Fixed(scale, 4))
}

/// A straight line from the origin, as path data.
#[must_use]
pub fn line_to(end: Point) -> String {
    format!("M0 0L{} {}", tenths(end.x), tenths(end.y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_short() {
        for (number, decimals, text) in [
            (1.0, 1, "1"),
            (-0.04, 1, "0"),
            (-0.05, 1, "-0.1"),
            (12.345, 2, "12.35"),
            (0.001_2, 4, "0.0012"),
            (1e9, 0, "1000000000"),
            (-563_547.687_346_5, 6, "-563547.687347"),
        ] {
            assert_eq!(Fixed(number, decimals).to_string(), text);
        }
        assert_eq!(
            translate_scale(Point { x: 1.5, y: -2.0 }, 0.25),
            "translate(1.50 -2) scale(0.2500)"
        );
    }

    proptest! {
        #[test]
        fn numbers_are_read_back(value in -1e6..1e6, decimals in 0_u32..=6) {
            let text = Fixed(value, decimals).to_string();
            let read: f64 = text.parse().unwrap();
            // A half of the last decimal, and what two roundings of a float may add: with six
            // decimals and a million before them that is more than a millionth of a decimal.
            let bound = 0.5 / 10_f64.powi(decimals.cast_signed()) + 2.0 * f64::EPSILON * value.abs();
            prop_assert!((read - value).abs() <= bound, "{text}");
        }
    }
}
