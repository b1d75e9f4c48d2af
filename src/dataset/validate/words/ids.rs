//! Texts that nothing asks for: mostly a misspelt id.

use std::collections::BTreeSet;

use super::{Place, RawDataset, mend};
use crate::dataset::raw::TextFile;
use crate::dataset::{Kind, Problem};
use crate::text::Ui;

pub(super) fn check(file: Place, text: &TextFile, raw: &RawDataset, problems: &mut Vec<Problem>) {
    let RawDataset { regions, tour, .. } = raw;
    let each = || regions.regions.iter();
    let stops = tour.editions.iter().flat_map(|edition| &edition.stops);
    let provinces = each().flat_map(|region| region.prefectures.iter().chain(&region.provinces));
    let airports = each().flat_map(|region| &region.airports);
    let highlights = each().flat_map(|region| &region.highlights);
    let mut group = |key, found: BTreeSet<&str>, known: BTreeSet<&str>| {
        let group = file.key(key);
        for id in found.difference(&known) {
            let kind = Kind::UnknownText((*id).to_owned());
            problems.push(mend(&group.key(id), kind));
        }
    };
    group(
        "ui",
        ids(text.ui.keys()),
        Ui::ALL.iter().map(|key| key.key()).collect(),
    );
    group(
        "regions",
        ids(text.regions.keys()),
        ids(each().map(|region| &region.id)),
    );
    group(
        "cities",
        ids(text.cities.keys()),
        ids(regions.cities.iter().map(|city| &city.id)),
    );
    group("provinces", ids(text.provinces.keys()), ids(provinces));
    group(
        "airports",
        ids(text.airports.keys()),
        ids(airports.map(|airport| &airport.iata)),
    );
    group(
        "highlights",
        ids(text.highlights.keys()),
        ids(highlights.clone().map(|highlight| &highlight.id)),
    );
    group(
        "categories",
        ids(text.categories.keys()),
        ids(regions.categories.iter()),
    );
    group(
        "themes",
        ids(text.themes.keys()),
        ids(regions.themes.iter()),
    );
    group(
        "editions",
        ids(text.editions.keys()),
        ids(tour.editions.iter().map(|edition| &edition.id)),
    );
    group(
        "stops",
        ids(text.stops.keys()),
        ids(stops.clone().map(|stop| &stop.id)),
    );
    let places = each().map(|region| &region.id);
    let places = places.chain(regions.cities.iter().map(|city| &city.id));
    let places = places.chain(highlights.map(|highlight| &highlight.id));
    group(
        "spellings",
        ids(text.spellings.keys()),
        ids(places.chain(stops.map(|stop| &stop.id))),
    );
}

fn ids<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    ids.map(String::as_str).collect()
}
