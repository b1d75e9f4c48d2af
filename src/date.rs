//! Dates as they are known: a day, one day within a range, a month or a year.
//!
//! The forms of EDTF (ISO 8601-2:2019, annex A) that the tour needs, read and written here because
//! they cost the phone far less than a whole EDTF library; the tests hold them against one.

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A day.
    Day(Day),
    /// One day, from the first to the last of these, both included.
    OneOf(Day, Day),
    /// A month of a year.
    Month(u16, u8),
    /// A year.
    Year(u16),
}

/// A date as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownDate {
    /// How much is known.
    pub extent: Extent,
    /// The sign for 'uncertain' (`?`), 'approximate' (`~`) or both (`%`).
    pub doubt: Option<Doubt>,
}

/// A qualification of a whole date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    Both,
}

/// Where a date lies, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// All of it lies before.
    Past,
    /// The day is the date or lies within it.
    Current,
    /// All of it lies after.
    Upcoming,
    /// It cannot be said.
    Unknown,
}

/// A text that is none of the forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl Day {
    /// A day that exists.
    ///
    /// # Errors
    /// [`NotADate`] for a day that the calendar does not have.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, NotADate> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        if exists {
            Ok(Self { year, month, day })
        } else {
            Err(NotADate)
        }
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`NotADate`] for any other text, or a day that does not exist.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        match fields(text).ok_or(NotADate)? {
            (year, Some(month), Some(day)) => Self::new(year, month, day),
            _ => Err(NotADate),
        }
    }

    /// The day of the week, 0 = Monday (Sakamoto's method).
    #[must_use]
    pub fn weekday(self) -> usize {
        const SHIFT: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = u32::from(self.year) - u32::from(self.month < 3);
        let shift = SHIFT[usize::from(self.month - 1)];
        let sunday_based =
            (year + year / 4 - year / 100 + year / 400 + shift + u32::from(self.day)) % 7;
        ((sunday_based + 6) % 7) as usize
    }
}

impl KnownDate {
    /// Reads `2025-02-12`, `[2025-02-17..2025-02-23]`, `2025-02` or `2025`, each but the range
    /// also with `?`, `~` or `%` behind it.
    ///
    /// # Errors
    /// [`NotADate`] for any other text, a day that does not exist, or a range that runs backwards.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        if let Some(inner) = text
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            let (first, last) = inner.split_once("..").ok_or(NotADate)?;
            let (first, last) = (Day::parse(first)?, Day::parse(last)?);
            if first >= last {
                return Err(NotADate);
            }
            return Ok(Self {
                extent: Extent::OneOf(first, last),
                doubt: None,
            });
        }
        let (text, doubt) = match text.as_bytes().last() {
            Some(b'?') => (&text[..text.len() - 1], Some(Doubt::Uncertain)),
            Some(b'~') => (&text[..text.len() - 1], Some(Doubt::Approximate)),
            Some(b'%') => (&text[..text.len() - 1], Some(Doubt::Both)),
            _ => (text, None),
        };
        let extent = match fields(text).ok_or(NotADate)? {
            (year, Some(month), Some(day)) => Extent::Day(Day::new(year, month, day)?),
            (year, Some(month), None) => Extent::Month(Day::new(year, month, 1)?.year, month),
            (year, None, _) => Extent::Year(Day::new(year, 1, 1)?.year),
        };
        Ok(Self { extent, doubt })
    }

    /// The first day that it can be.
    #[must_use]
    pub fn first(&self) -> Day {
        match self.extent {
            Extent::Day(day) | Extent::OneOf(day, _) => day,
            Extent::Month(year, month) => Day {
                year,
                month,
                day: 1,
            },
            Extent::Year(year) => Day {
                year,
                month: 1,
                day: 1,
            },
        }
    }

    /// The last day that it can be.
    #[must_use]
    pub fn last(&self) -> Day {
        match self.extent {
            Extent::Day(day) | Extent::OneOf(_, day) => day,
            Extent::Month(year, month) => Day {
                year,
                month,
                day: days_in(year, month),
            },
            Extent::Year(year) => Day {
                year,
                month: 12,
                day: 31,
            },
        }
    }

    /// Whether the very day is known, without doubt.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self.extent, Extent::Day(_)) && self.doubt.is_none()
    }

    /// Where it lies, seen from `today`; unknown while today is not known, or while the date is in doubt.
    #[must_use]
    pub fn phase(&self, today: Option<Day>) -> Phase {
        match today {
            Some(today) if self.doubt.is_none() => {
                if self.last() < today {
                    Phase::Past
                } else if self.first() > today {
                    Phase::Upcoming
                } else {
                    Phase::Current
                }
            }
            _ => Phase::Unknown,
        }
    }
}

impl Phase {
    /// The word of `data-status`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Current => "current",
            Self::Upcoming => "upcoming",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Writes the EDTF text that [`KnownDate::parse`] reads.
impl fmt::Display for KnownDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.extent {
            Extent::Day(day) => write!(f, "{day}")?,
            Extent::OneOf(first, last) => write!(f, "[{first}..{last}]")?,
            Extent::Month(year, month) => write!(f, "{year:04}-{month:02}")?,
            Extent::Year(year) => write!(f, "{year:04}")?,
        }
        match self.doubt {
            None => Ok(()),
            Some(Doubt::Uncertain) => f.write_str("?"),
            Some(Doubt::Approximate) => f.write_str("~"),
            Some(Doubt::Both) => f.write_str("%"),
        }
    }
}

/// Splits `YYYY[-MM[-DD]]` into numbers; none for any other shape.
fn fields(text: &str) -> Option<(u16, Option<u8>, Option<u8>)> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let mut pair = || match parts.next() {
        None => Some(None),
        Some(part) => digits(part, 2)
            .and_then(|number| u8::try_from(number).ok())
            .map(Some),
    };
    let (month, day) = (pair()?, pair()?);
    if parts.next().is_some() {
        None
    } else {
        Some((year, month, day))
    }
}

/// A number of exactly `count` ASCII digits.
fn digits(text: &str, count: usize) -> Option<u16> {
    let all = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
