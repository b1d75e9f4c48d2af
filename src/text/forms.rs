//! How a language writes dates and numbers (forms of CLDR, in the text files).

use super::Texts;
use crate::dataset::raw::{RawDateForms, TextFile};
use crate::date::{Day, Extent, KnownDate};

impl Texts {
    /// A whole number, grouped by threes.
    #[must_use]
    pub fn integer(&self, number: u64) -> String {
        let forms = &self.main.numbers;
        let digits = number.to_string();
        if digits.len() < 3 + forms.minimum_grouping.max(1) as usize {
            return digits;
        }
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push_str(&forms.group);
            }
            text.push(digit);
        }
        text
    }

    /// A day or a range as it is known: `12 février 2025`, `entre le 17 et le 23 février 2025`.
    /// In EDTF where no form is known: a date is never left blank.
    #[must_use]
    pub fn date(&self, date: &KnownDate) -> String {
        let forms = self.date_forms();
        let text = match date.extent {
            Extent::Day(day) => self.day(day),
            Extent::OneOf(first, last) => {
                let pattern = if (first.year, first.month) == (last.year, last.month) {
                    &forms.between_days
                } else if first.year == last.year {
                    &forms.between_months
                } else {
                    &forms.between_years
                };
                let pattern = self.fill(pattern, ["{d1}", "{m1}", "{y1}"], first);
                self.fill(&pattern, ["{d2}", "{m2}", "{y2}"], last)
            }
            Extent::Month(year, month) => forms
                .month
                .replace("{m}", self.month_alone(month))
                .replace("{y}", &year.to_string()),
            Extent::Year(year) => year.to_string(),
        };
        let text = if date.doubt.is_some() {
            forms.uncertain.replace("{date}", &text)
        } else {
            text
        };
        if text.is_empty() {
            date.to_string()
        } else {
            text
        }
    }

    /// A day: `12 février 2025`.
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        self.fill(&self.date_forms().day, ["{d}", "{m}", "{y}"], day)
    }

    /// A day with its weekday: `mercredi 12 février 2025`.
    #[must_use]
    pub fn weekday_day(&self, day: Day) -> String {
        let forms = self.date_forms();
        let weekday = forms.weekdays.get(day.weekday()).map_or("", String::as_str);
        self.fill(&forms.weekday_day, ["{d}", "{m}", "{y}"], day)
            .replace("{w}", weekday)
    }

    /// A month by its number, 1 to 12, as it stands alone: `février`.
    #[must_use]
    pub fn month_alone(&self, month: u8) -> &str {
        name(&self.date_forms().months_alone, month)
    }

    /// The language's forms of dates; all of them French where it lacks them.
    fn date_forms(&self) -> &RawDateForms {
        let known = |file: &&TextFile| file.dates.months.len() == 12 && !file.dates.day.is_empty();
        [Some(&self.main), self.french.as_ref()]
            .into_iter()
            .flatten()
            .find(known)
            .map_or(&self.main.dates, |file| &file.dates)
    }

    fn fill(&self, pattern: &str, [d, m, y]: [&str; 3], day: Day) -> String {
        let forms = self.date_forms();
        let number = if day.day == 1 && !forms.first_day.is_empty() {
            forms.first_day.clone()
        } else {
            day.day.to_string()
        };
        pattern
            .replace(d, &number)
            .replace(m, name(&forms.months, day.month))
            .replace(y, &day.year.to_string())
    }
}

fn name(months: &[String], month: u8) -> &str {
    months
        .get(usize::from(month).wrapping_sub(1))
        .map_or("", String::as_str)
}
