//! Times that depend on the dataset alone.

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, TimeDelta, Utc};

use super::ExportError;
use crate::date::Day;

/// The time that files made of a dataset of this version carry: `year.month.revision` is as many minutes
/// after the first midnight (UTC) of that month as the revision says. `2025.12.1` is 2025-12-01T00:01:00Z.
/// It is no time of day that anybody knows of; it only has to be the same in every build and later for
/// every later version, so that a calendar takes over what was mended (RFC 5545, 3.8.7.2).
pub(super) fn of_version(version: &str) -> Option<DateTime<Utc>> {
    let mut numbers = version.split('.').map(number);
    let (year, month, revision) = (numbers.next()??, numbers.next()??, numbers.next()??);
    if numbers.next().is_some() {
        return None;
    }
    let first = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?;
    let time = first
        .and_hms_opt(0, 0, 0)?
        .and_utc()
        .checked_add_signed(TimeDelta::minutes(i64::from(revision)))?;
    (1..=9999).contains(&time.year()).then_some(time)
}

/// A number of digits alone: `+1` and ` 1` are none.
fn number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// `2025-12-01T00:01:00Z`
pub(super) fn text(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The day and the one after the last: the window of an all-day event, whose end is exclusive.
pub(super) fn window(first: Day, last: Day) -> Result<(NaiveDate, NaiveDate), ExportError> {
    let after = naive(last)?
        .succ_opt()
        .filter(|day| day.year() <= 9999)
        .ok_or(ExportError::Day(last))?;
    Ok((naive(first)?, after))
}

fn naive(day: Day) -> Result<NaiveDate, ExportError> {
    NaiveDate::from_ymd_opt(i32::from(day.year), day.month.into(), day.day.into())
        .ok_or(ExportError::Day(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_time_and_a_later_one_a_later_time() {
        let of = |version: &str| of_version(version).map(text);
        assert_eq!(of("2025.12.1").as_deref(), Some("2025-12-01T00:01:00Z"));
        assert_eq!(of("2025.12.90").as_deref(), Some("2025-12-01T01:30:00Z"));
        let versions = ["2025.2.1", "2025.2.2", "2025.2.10", "2025.12.1", "2026.1.0"];
        assert!(versions.is_sorted_by(|a, b| of_version(a) < of_version(b)));
    }

    #[test]
    fn what_is_no_version_has_no_time() {
        for wrong in [
            "",
            "2025",
            "2025.12",
            "2025.13.1",
            "2025.0.1",
            "2025.12.1.1",
            "2025.12.+1",
            "2025.12. 1",
            "2025..1",
            "2025.12.x",
            "0.1.0",
            "99999.1.1",
            "2025.12.99999999999",
        ] {
            assert_eq!(of_version(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_window_ends_on_the_day_after() {
        let day = |year, month, day| Day::new(year, month, day).unwrap();
        let (first, after) = window(day(2024, 2, 28), day(2024, 2, 29)).unwrap();
        assert_eq!(
            (first.to_string(), after.to_string()),
            ("2024-02-28".to_owned(), "2024-03-01".to_owned())
        );
        assert!(window(day(9999, 12, 31), day(9999, 12, 31)).is_err());
    }
}
