//! The words that some fields take, and no others.

/// How sure a fact is, see [`Confidence`](crate::region::Confidence).
pub(crate) const CONFIDENCE: &[&str] = &["high", "medium", "low"];
/// What was reported of a stop, see [`Report`](crate::tour::Report).
pub(crate) const REPORTS: &[&str] = &["held", "announced", "reported"];
/// What the position of a highlight stands for.
#[cfg(feature = "tools")]
pub(crate) const PRECISIONS: &[&str] = &["site", "town", "area"];
/// UNESCO's lists, see [`Listing`](crate::region::Listing).
pub(crate) const LISTS: &[&str] = &[
    "world-heritage",
    "intangible-representative",
    "global-geopark",
];
/// Tags of the languages, see [`Locale`](crate::locale::Locale).
#[cfg(feature = "tools")]
pub(crate) const LANGUAGES: &[&str] = &["fr", "ar", "zgh", "en", "es"];
