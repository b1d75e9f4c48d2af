//! The weeks of an edition, and where its stops lie in them as far as that is known.

use crate::date::{Day, Extent};
use crate::tour::{Edition, Stop};

/// Days of a week.
const WEEK: u32 = 7;

/// The weeks of an edition, from Monday to Sunday, from the first day to the last that any of its dates may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The number of the Monday it starts with, see [`number`].
    start: u32,
    /// How many weeks there are; none where no date is known.
    pub weeks: u32,
    /// What is known of the stops with a place in the order and a date, in the order of the edition.
    pub marks: Vec<Mark>,
    /// The places, in the edition's list, of the stops of which order or date are not known.
    pub apart: Vec<usize>,
}

/// A stop on the weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its place in the edition's list.
    pub stop: usize,
    /// The first day that it may be, counted from the start of the weeks.
    pub from: u32,
    /// The day behind the last one.
    pub to: u32,
    /// Whether the very day is known.
    pub is_exact: bool,
}

impl Mark {
    /// The week, counted from 0, of the first day that it may be.
    #[must_use]
    pub const fn week(&self) -> u32 {
        self.from / WEEK
    }

    /// Whether a day that it may be lies in a week.
    #[must_use]
    pub const fn touches(&self, week: u32) -> bool {
        self.from < (week + 1) * WEEK && week * WEEK < self.to
    }
}

impl Timeline {
    /// The weeks of an edition.
    #[must_use]
    pub fn new(edition: &Edition) -> Self {
        let (mut first, mut last) = (u32::MAX, 0);
        for stop in edition.stops.iter().filter(|stop| is_placed(stop)) {
            first = first.min(number(stop.date.first()));
            last = last.max(number(stop.date.last()));
        }
        // Day 0 of the count is a Wednesday.
        let start = first.saturating_sub((first % WEEK + 2) % WEEK);
        let mut timeline = Self::default();
        for (place, stop) in edition.stops.iter().enumerate() {
            if !is_placed(stop) {
                timeline.apart.push(place);
                continue;
            }
            timeline.start = start;
            timeline.weeks = (last - start) / WEEK + 1;
            timeline.marks.push(Mark {
                stop: place,
                from: number(stop.date.first()) - start,
                to: number(stop.date.last()) - start + 1,
                is_exact: stop.date.is_exact(),
            });
        }
        timeline
    }

    /// The Monday of a week, counted from 0.
    #[must_use]
    pub fn monday(&self, week: u32) -> Option<Day> {
        day(self.start + week * WEEK)
    }

    /// The stop that a week leads to: the first that may lie in it, else the last before it.
    #[must_use]
    pub fn stop_of(&self, week: u32) -> Option<usize> {
        let week = week.min(self.weeks);
        let within = self.marks.iter().find(|mark| mark.touches(week));
        let before = || self.marks.iter().rev().find(|mark| mark.week() < week);
        within
            .or_else(before)
            .or(self.marks.first())
            .map(|mark| mark.stop)
    }

    /// The week of a stop by its place in the edition's list, counted from 0.
    #[must_use]
    pub fn week_of(&self, stop: usize) -> Option<u32> {
        let mark = self.marks.iter().find(|mark| mark.stop == stop);
        mark.map(Mark::week)
    }
}

/// Whether order and date are known well enough for a place on the weeks: a day, a range or a month without doubt.
fn is_placed(stop: &Stop) -> bool {
    stop.order.is_some()
        && stop.date.doubt.is_none()
        && !matches!(stop.date.extent, Extent::Year(_))
}

/// Days from 1 March of the year 0 in the Gregorian calendar, which starts the year in March, so that the leap day is
/// its last (the counting of 'chrono-Compatible Low-Level Date Algorithms' by Howard Hinnant).
fn number(day: Day) -> u32 {
    let (month, day_of_month) = (u32::from(day.month), u32::from(day.day));
    let year = u32::from(day.year) - u32::from(month < 3);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day_of_month - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + of_year
}

/// The inverse of [`number`]; none beyond the year 9999.
fn day(number: u32) -> Option<Day> {
    // 146,097 days are 400 years.
    let (era, of_era) = (number / 146_097, number % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + u32::from(month < 3);
    let [year, month, day] = [year, month, day].map(u16::try_from).map(Result::ok);
    Day::new(year?, u8::try_from(month?).ok()?, u8::try_from(day?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_day_has_its_number(year in 1_u16..=9999, month in 1_u8..=12, of_month in 1_u8..=28) {
            let date = Day::new(year, month, of_month).unwrap();
            prop_assert_eq!(day(number(date)), Some(date));
            let weekday = (number(date) + 2) % WEEK;
            prop_assert_eq!(usize::try_from(weekday).unwrap(), date.weekday());
        }

        #[test]
        fn numbers_follow_one_another(number_of in 306_u32..3_652_000) {
            let (one, next) = (day(number_of).unwrap(), day(number_of + 1).unwrap());
            prop_assert!(one < next);
            prop_assert_eq!((number(one), number(next)), (number_of, number_of + 1));
        }
    }
}
