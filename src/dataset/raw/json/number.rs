//! Numbers of JSON.

/// The largest power of ten that an `f64` holds exactly.
const EXACT: i32 = 22;

/// The nearest `f64` of a number of JSON, or one of its neighbours where the number has more than fifteen digits or
/// is further from 1 than ten to the 22nd; none where it is too large.
///
/// The standard library's `parse` is exact everywhere, for which it needs tables of 10 KB.
pub fn decimal(number: &str) -> Option<f64> {
    let bytes = number.as_bytes();
    let end = bytes.iter().position(|byte| b"eE".contains(byte));
    let (digits, exponent) = bytes.split_at(end.unwrap_or(bytes.len()));
    let mut power = integer(exponent);
    let (mut whole, mut full, mut point) = (0_u64, false, false);
    for byte in digits {
        if !byte.is_ascii_digit() {
            point |= *byte == b'.';
            continue;
        }
        let digit = u64::from(byte - b'0');
        match whole
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(digit))
        {
            Some(longer) if !full => {
                whole = longer;
                power = power.saturating_sub(i32::from(point));
            }
            // The rest of the digits only say how large it is.
            _ => {
                full = true;
                power = power.saturating_add(i32::from(!point));
            }
        }
    }
    let value = scale(whole as f64, power);
    value.is_finite().then_some(if number.starts_with('-') {
        -value
    } else {
        value
    })
}

/// The number that the digits of `exponent` make, or the last one of an `i32`.
fn integer(exponent: &[u8]) -> i32 {
    let mut number = 0_i32;
    for digit in exponent.iter().filter(|byte| byte.is_ascii_digit()) {
        number = number
            .saturating_mul(10)
            .saturating_add(i32::from(digit - b'0'));
    }
    if exponent.contains(&b'-') {
        -number
    } else {
        number
    }
}

/// `value` times ten to `power`.
fn scale(mut value: f64, mut power: i32) -> f64 {
    while power != 0 && value != 0.0 && value.is_finite() {
        let step = power.clamp(-EXACT, EXACT);
        let mut factor = 1.0;
        for _ in 0..step.abs() {
            factor *= 10.0;
        }
        if step < 0 {
            value /= factor;
        } else {
            value *= factor;
        }
        power -= step;
    }
    value
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::decimal;

    #[test]
    fn numbers_at_the_edges() {
        for (number, due) in [
            ("0", Some(0.0)),
            ("0e99999999999", Some(0.0)),
            ("1e99999999999", None),
            ("1e-99999999999", Some(0.0)),
            ("1e999", None),
            ("-1e999", None),
            ("1e22", Some(1e22)),
            ("18446744073709551615", Some(18_446_744_073_709_551_615.0)),
            ("184467440737095516150", Some(184_467_440_737_095_516_150.0)),
            ("0.00000000000000000000000000000000000000001", Some(1e-41)),
        ] {
            assert_eq!(decimal(number), due, "{number}");
        }
        assert!(decimal("-0").is_some_and(f64::is_sign_negative));
    }

    proptest! {
        #[test]
        fn coordinates_and_figures_are_exact(number in r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?") {
            prop_assert_eq!(decimal(&number), number.parse().ok());
        }

        #[test]
        fn all_others_are_near(number in r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?") {
            let due: f64 = number.parse().unwrap();
            let read = decimal(&number).unwrap();
            prop_assert!((read - due).abs() <= due.abs() * 1e-15, "{read} for {due}");
        }

        #[test]
        fn within_the_exact_powers_as_serde_json_reads_them(number in r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,12})?([eE][+-]?[0-9])?") {
            prop_assert_eq!(decimal(&number), serde_json::from_str(&number).ok());
        }
    }
}
