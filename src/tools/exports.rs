//! The tour to take away: every edition in every language as a calendar and in three formats of maps.
//!
//! | file | format | a stop is | what is known of its date |
//! |---|---|---|---|
//! | `.ics` | iCalendar, RFC 5545 | an all-day event | the whole window, `TENTATIVE` unless the very day is known |
//! | `.geojson` | GeoJSON, RFC 7946 | a point; legs are lines | the EDTF text, and the words of the language |
//! | `.gpx` | GPX 1.1 | a waypoint; runs of legs are routes | a time for a known day only |
//! | `.kml` | KML 2.2 | a placemark; legs are lines | a time stamp, a time span, or nothing where it is in doubt |
//!
//! What holds for all four: the words are those of the language, French where it lacks them; a stop that
//! nobody identified is in none of them; nothing depends on the clock, so two builds of the same dataset
//! for the same site give the same bytes.

mod fold;
mod geojson;
mod gpx;
mod ics;
mod itinerary;
mod kml;
mod phrases;
mod stamp;
mod terms;
mod words;
mod xml;

use std::fmt;
use std::io;

use super::site::{Bundle, Site, SiteFile};
use crate::date::Day;
use itinerary::Itinerary;

/// The name of the program that the files say they come from.
const PRODUCER: &str = "onmt-tour-map";

/// Why the exports cannot be made.
#[derive(Debug)]
pub enum ExportError {
    /// The dataset's version is not `year.month.revision`, and the files take their time from it.
    Version(String),
    /// The day, or the one after it, is beyond the years 1 to 9999 that the formats can write.
    Day(Day),
    /// JSON could not be written.
    Json(serde_json::Error),
    /// XML could not be written.
    Xml(io::Error),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(version) => write!(
                f,
                "the dataset's version is '{version}': write it as year.month.revision (2025.12.1), \
                 for the exports take their time from it"
            ),
            Self::Day(day) => write!(f, "{day} cannot be written into a calendar"),
            Self::Json(why) => write!(f, "GeoJSON could not be written: {why}"),
            Self::Xml(why) => write!(f, "XML could not be written: {why}"),
        }
    }
}

impl std::error::Error for ExportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Version(_) | Self::Day(_) => None,
            Self::Json(why) => Some(why),
            Self::Xml(why) => Some(why),
        }
    }
}

impl From<serde_json::Error> for ExportError {
    fn from(why: serde_json::Error) -> Self {
        Self::Json(why)
    }
}

impl From<io::Error> for ExportError {
    fn from(why: io::Error) -> Self {
        Self::Xml(why)
    }
}

/// `export/{lang}/tour-{edition}.{ics,geojson,gpx,kml}` for every language and edition, in this order:
/// by language, then by edition, then by format. Addresses in them are those of `site`.
///
/// # Errors
/// The dataset's version or a day cannot be written; writing itself fails.
pub fn files(bundle: &Bundle, site: &Site) -> Result<Vec<SiteFile>, ExportError> {
    let dataset = &bundle.dataset;
    let stamp = stamp::of_version(&dataset.version)
        .ok_or_else(|| ExportError::Version(dataset.version.clone()))?;
    let mut files = Vec::new();
    for texts in &bundle.texts {
        for edition in &dataset.editions {
            let itinerary = Itinerary {
                edition,
                texts,
                site,
                sources: &bundle.sources,
                version: &dataset.version,
                stamp,
            };
            let mut add = |extension: &str, body: String| {
                let path = format!("export/{}/tour-{}.{extension}", texts.locale(), edition.id);
                files.push(SiteFile::new(path, body));
            };
            add("ics", ics::write(&itinerary)?);
            add("geojson", geojson::write(&itinerary)?);
            add("gpx", gpx::write(&itinerary)?);
            add("kml", kml::write(&itinerary)?);
        }
    }
    Ok(files)
}
