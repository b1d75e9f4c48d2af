//! `text/{lang}.json`.

use super::wire::wire;
use super::{ById, Words};

wire! {
    /// `text/{lang}.json`: every word of the interface and of the content in one language.
    #[serde(default)]
    pub struct TextFile {
        /// Where the schema of this file is, for editors.
        #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// `fr`, `ar`, `zgh`, `en` or `es`.
        pub language: String,
        /// How dates are written; the forms of CLDR.
        pub dates: RawDateForms,
        /// How numbers are written; the forms of CLDR.
        pub numbers: RawNumberForms,
        /// Words of the interface, by key.
        pub ui: Words,
        /// Regions by id.
        pub regions: ById<RawRegionText>,
        /// Names of cities by id.
        pub cities: Words,
        /// Names of prefectures and provinces by id.
        pub provinces: Words,
        /// Names of airports by IATA code.
        pub airports: Words,
        /// Highlights by id.
        pub highlights: ById<RawHighlightText>,
        /// Categories of highlights by id.
        pub categories: Words,
        /// Themes by id.
        pub themes: Words,
        /// Editions by id.
        pub editions: ById<RawEditionText>,
        /// Stops by id.
        pub stops: ById<RawStopText>,
        /// Other spellings and names that people search for, by the id of a region, city, stop or highlight; parted by commas.
        pub spellings: Words,
    }

    /// A region's texts.
    #[serde(default)]
    pub struct RawRegionText {
        /// Its name.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub name: String,
        /// One line that says what sets it apart.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub signature: String,
        /// Its railways, one line.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub rail: String,
        /// What the season rests on, one line; only with a season.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub season: String,
    }

    /// A highlight's texts.
    #[serde(default)]
    pub struct RawHighlightText {
        /// Its name.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub name: String,
        /// One fact.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub fact: String,
    }

    /// An edition's texts.
    #[serde(default)]
    pub struct RawEditionText {
        /// Its title.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub title: String,
        /// What is known of its order, and what is not.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub note: String,
    }

    /// A stop's texts.
    #[serde(default)]
    pub struct RawStopText {
        /// Its place: a city, or a region where no city was named.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub place: String,
        /// What is known of it, one line.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub note: String,
    }

    /// How a language writes dates. `{d}` is the day, `{m}` the month's name, `{y}` the year;
    /// `{d1}`, `{m1}`, `{y1}` and `{d2}`, `{m2}`, `{y2}` are those of a range's ends.
    #[serde(default)]
    pub struct RawDateForms {
        /// The twelve months as they stand inside a date (CLDR `format`/`wide`).
        pub months: Vec<String>,
        /// The twelve months as they stand alone (CLDR `stand-alone`/`wide`).
        pub months_alone: Vec<String>,
        /// The seven days from Monday (CLDR `format`/`wide`).
        pub weekdays: Vec<String>,
        /// The first of a month where a language says it otherwise: `1er`.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub first_day: String,
        /// A day: `{d} {m} {y}` (CLDR `dateFormats`/`long`).
        pub day: String,
        /// A day with its weekday `{w}`: `{w} {d} {m} {y}` (CLDR `dateFormats`/`full`).
        pub weekday_day: String,
        /// A month: `{m} {y}`.
        pub month: String,
        /// One day between two of the same month: `entre le {d1} et le {d2} {m1} {y1}`.
        pub between_days: String,
        /// One day between two of the same year: `entre le {d1} {m1} et le {d2} {m2} {y1}`.
        pub between_months: String,
        /// One day between two of different years.
        pub between_years: String,
        /// A date that is not sure: `{date}, à confirmer`.
        pub uncertain: String,
    }

    /// How a language writes numbers (CLDR `symbols`).
    #[serde(default)]
    pub struct RawNumberForms {
        /// Decimal sign.
        pub decimal: String,
        /// Sign between groups of three digits.
        pub group: String,
        /// Fewest digits of the first group: 1 gives `1 234`, 2 gives `1234` but `12 345` (CLDR `minimumGroupingDigits`).
        pub minimum_grouping: u32,
    }
}
