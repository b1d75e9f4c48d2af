//! Raw files in, domain types and every problem out.
//!
//! [`validate`] finds all that changes what is shown, and is all that the browser needs.
//! `review` and `validate_texts` (feature `tools`) find what people should mend beside.

mod common;
mod map;
mod regions;
#[cfg(feature = "tools")]
mod review;
mod text;
mod tour;
#[cfg(feature = "tools")]
mod words;

#[cfg(feature = "tools")]
pub use review::review;
pub use text::{TextPath, is_complete, wanted};
#[cfg(feature = "tools")]
pub use words::{Coverage, coverage, validate_source_titles, validate_texts};

use super::place::Place;
use super::raw::{MapFile, RegionsFile, TourFile};
use super::{Dataset, File, Problem, Weight};
use crate::locale::Locale;

/// The files that make a dataset, without its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawDataset {
    /// `map.json`
    pub map: MapFile,
    /// `regions.json`
    pub regions: RegionsFile,
    /// `tour.json`
    pub tour: TourFile,
}

/// Makes the dataset, and lists all that had to be refused or left out.
///
/// Never stops at the first problem. Where one [is refused](is_refused) the dataset must not be shown.
#[must_use]
pub fn validate(raw: &RawDataset) -> (Dataset, Vec<Problem>) {
    let mut problems = Vec::new();
    let map = map::read(&raw.map, &mut problems);
    let content = regions::read(&raw.regions, &mut problems);
    let editions = tour::read(&raw.tour, &mut problems);
    let complete = Locale::ALL.map(|locale| {
        let mut languages = raw.regions.languages.iter();
        languages
            .find(|language| language.id == locale.tag())
            .map_or(0, |language| language.complete.min(100))
    });
    let dataset = Dataset {
        version: raw.tour.version.clone(),
        complete,
        categories: raw.regions.categories.clone(),
        national: regions::figures(&raw.regions.national),
        regions: content.regions,
        cities: content.cities,
        editions,
        map,
    };
    (dataset, problems)
}

/// Whether any of the problems makes the dataset unfit to be shown.
#[must_use]
pub fn is_refused(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.weight() == Weight::Refuse)
}

/// The root of a file.
const fn root(file: File) -> Place<'static> {
    Place::Root(file)
}
