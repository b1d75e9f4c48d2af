//! `regions.json`.

use super::{Known, check_filled, check_range, check_unlike, mend};
use crate::dataset::raw::{RawFigures, RawHighlight, RawRegion, RegionsFile};
use crate::dataset::terms::{LANGUAGES, PRECISIONS};
use crate::dataset::validate::{Place, RawDataset, root};
use crate::dataset::{File, Kind, Problem};
use crate::locale::Locale;

/// Fewest highlights of a region, so that no region looks poorer than the others.
const FEWEST_HIGHLIGHTS: usize = 6;

pub(super) fn review(raw: &RawDataset, known: &Known, problems: &mut Vec<Problem>) {
    let file = root(File::Regions);
    let RawDataset { regions, tour, .. } = raw;
    if regions.version != tour.version {
        let kind = Kind::OtherVersion(regions.version.clone(), tour.version.clone());
        problems.push(mend(&file.key("version"), kind));
    }
    review_languages(regions, file.key("languages"), problems);
    review_figures(&regions.national, file.key("national"), known, problems);
    let list = file.key("regions");
    for (index, region) in regions.regions.iter().enumerate() {
        review_region(region, list.at(index), known, problems);
    }
}

fn review_languages(raw: &RegionsFile, list: Place, problems: &mut Vec<Problem>) {
    for (index, language) in raw.languages.iter().enumerate() {
        let place = list.at(index);
        if !LANGUAGES.contains(&language.id.as_str()) {
            let kind = Kind::UnknownWord(language.id.clone(), LANGUAGES);
            problems.push(mend(&place.key("id"), kind));
        }
        check_filled(&language.name, place.key("name"), problems);
    }
    let languages = raw.languages.iter().map(|language| &language.id);
    check_unlike(languages, list, problems);
    if raw.languages.len() < Locale::ALL.len() {
        let kind = Kind::OtherCount(raw.languages.len(), Locale::ALL.len());
        problems.push(mend(&list, kind));
    }
}

fn review_figures(raw: &RawFigures, place: Place, known: &Known, problems: &mut Vec<Problem>) {
    let population = raw.population as f64;
    check_range(raw.area_km2, [1e3, 1e6], place.key("area_km2"), problems);
    check_range(population, [1e4, 1e8], place.key("population"), problems);
    let census = f64::from(raw.census);
    check_range(census, [1960.0, 2100.0], place.key("census"), problems);
    for (key, list) in [
        ("area_sources", &raw.area_sources),
        ("population_sources", &raw.population_sources),
    ] {
        known.check_sources(list, place.key(key), problems);
    }
}

fn review_region(raw: &RawRegion, place: Place, known: &Known, problems: &mut Vec<Problem>) {
    known.check_city(&raw.capital, place.key("capital"), problems);
    review_figures(&raw.figures, place.key("figures"), known, problems);
    for (key, list) in [
        ("prefectures", &raw.prefectures),
        ("provinces", &raw.provinces),
        ("themes", &raw.themes),
    ] {
        check_unlike(list.iter(), place.key(key), problems);
    }
    if !raw.themes.is_empty() {
        known.check_sources(&raw.theme_sources, place.key("theme_sources"), problems);
    }
    let rail = place.key("rail");
    known.check_sources(&raw.rail.sources, rail.key("sources"), problems);
    if let Some(season) = &raw.season {
        let place = place.key("season");
        known.check_sources(&season.sources, place.key("sources"), problems);
        if season.months.is_empty() {
            problems.push(mend(&place.key("months"), Kind::Empty));
        }
    }
    let list = place.key("highlights");
    let count = raw.highlights.len();
    if count < FEWEST_HIGHLIGHTS {
        problems.push(mend(&list, Kind::FewHighlights(count)));
    }
    for (index, highlight) in raw.highlights.iter().enumerate() {
        review_highlight(highlight, list.at(index), known, problems);
    }
}

fn review_highlight(raw: &RawHighlight, place: Place, known: &Known, problems: &mut Vec<Problem>) {
    if !PRECISIONS.contains(&raw.precision.as_str()) {
        let kind = Kind::UnknownWord(raw.precision.clone(), PRECISIONS);
        problems.push(mend(&place.key("precision"), kind));
    }
    match &raw.unesco {
        None if raw.category == "unesco" => {
            problems.push(mend(&place.key("unesco"), Kind::NoListing));
        }
        None => {}
        Some(listing) => {
            let year = f64::from(listing.year);
            let place = place.key("unesco");
            // The World Heritage Convention is of 1972.
            check_range(year, [1972.0, 2100.0], place.key("year"), problems);
        }
    }
    known.check_sources(&raw.sources, place.key("sources"), problems);
}
