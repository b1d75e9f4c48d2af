//! What people should mend in `regions.json`, `tour.json` and `sources.json`, though all of it is shown.

mod regions;
mod sources;
mod tour;

use std::collections::BTreeSet;

use super::{Place, RawDataset};
use crate::dataset::raw::SourcesFile;
use crate::dataset::{Kind, Problem, Weight};

/// Lists what should be mended beside what [`validate`](super::validate) finds.
#[must_use]
pub fn review(raw: &RawDataset, sources: &SourcesFile) -> Vec<Problem> {
    let known = Known {
        sources: ids(sources.sources.iter().map(|source| &source.id)),
        cities: ids(raw.regions.cities.iter().map(|city| &city.id)),
    };
    let mut problems = Vec::new();
    regions::review(raw, &known, &mut problems);
    tour::review(&raw.tour, &known, &mut problems);
    sources::review(sources, &mut problems);
    problems
}

/// Ids that others refer to.
struct Known<'a> {
    sources: BTreeSet<&'a str>,
    cities: BTreeSet<&'a str>,
}

impl Known<'_> {
    /// Every statement rests on sources, and each of them is listed.
    fn check_sources(&self, list: &[String], place: Place, problems: &mut Vec<Problem>) {
        if list.is_empty() {
            problems.push(mend(&place, Kind::Empty));
        }
        for (index, id) in list.iter().enumerate() {
            if !self.sources.contains(id.as_str()) {
                problems.push(mend(&place.at(index), Kind::UnknownSource(id.clone())));
            }
        }
    }

    fn check_city(&self, id: &str, place: Place, problems: &mut Vec<Problem>) {
        if !self.cities.contains(id) {
            problems.push(mend(&place, Kind::UnknownCity(id.to_owned())));
        }
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    ids.map(String::as_str).collect()
}

fn mend(place: &Place, kind: Kind) -> Problem {
    place.problem(kind, Weight::Mend)
}

/// Says so where a number lies outside its bounds.
fn check_range(number: f64, [least, most]: [f64; 2], place: Place, problems: &mut Vec<Problem>) {
    if !(least..=most).contains(&number) {
        problems.push(mend(&place, Kind::OutOfRange(number, least, most)));
    }
}

/// Says so where nothing is written.
fn check_filled(text: &str, place: Place, problems: &mut Vec<Problem>) {
    if text.trim().is_empty() {
        problems.push(mend(&place, Kind::Empty));
    }
}

/// Says so where an id comes twice in a list.
fn check_unlike<'a>(
    ids: impl Iterator<Item = &'a String>,
    list: Place,
    problems: &mut Vec<Problem>,
) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            problems.push(mend(&list.at(index), Kind::Duplicate(id.clone())));
        }
    }
}
