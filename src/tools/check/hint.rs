//! What an unknown id was most likely meant to be.

use crate::dataset::raw::SourcesFile;
use crate::dataset::{Kind, RawDataset};
use crate::region::RegionId;
use crate::text::Ui;

/// The id or word that is most like the one found, where one is near enough.
pub(super) fn hint(kind: &Kind, raw: &RawDataset, sources: &SourcesFile) -> Option<String> {
    let regions = &raw.regions;
    match kind {
        Kind::UnknownRegion(id) => {
            // Codes differ by their digits only: nothing but a slip of form has a nearest one.
            let digits: String = id.chars().filter(char::is_ascii_digit).collect();
            RegionId::parse(&format!("MA-{digits:0>2}")).map(|region| region.to_string())
        }
        Kind::UnknownCategory(id) => nearest(id, regions.categories.iter()),
        Kind::UnknownTheme(id) => nearest(id, regions.themes.iter()),
        Kind::UnknownCity(id) => nearest(id, regions.cities.iter().map(|city| &city.id)),
        Kind::UnknownSource(id) => nearest(id, sources.sources.iter().map(|source| &source.id)),
        Kind::UnknownWord(word, known) => nearest(word, known.iter()),
        Kind::UnknownText(id) => nearest(id, ids(raw).into_iter()),
        Kind::NotADate(text) => date(text),
        _ => None,
    }
}

/// Every id that a text can have.
fn ids(raw: &RawDataset) -> Vec<&str> {
    let RawDataset { regions, tour, .. } = raw;
    let mut ids: Vec<&str> = Ui::ALL.iter().map(|key| key.key()).collect();
    ids.extend(regions.categories.iter().map(String::as_str));
    ids.extend(regions.themes.iter().map(String::as_str));
    ids.extend(regions.cities.iter().map(|city| city.id.as_str()));
    for region in &regions.regions {
        ids.push(&region.id);
        ids.extend(region.prefectures.iter().map(String::as_str));
        ids.extend(region.provinces.iter().map(String::as_str));
        ids.extend(region.airports.iter().map(|airport| airport.iata.as_str()));
        ids.extend(
            region
                .highlights
                .iter()
                .map(|highlight| highlight.id.as_str()),
        );
    }
    for edition in &tour.editions {
        ids.push(&edition.id);
        ids.extend(edition.stops.iter().map(|stop| stop.id.as_str()));
    }
    ids
}

fn nearest(found: &str, known: impl Iterator<Item = impl AsRef<str>>) -> Option<String> {
    // Two slips in a long word, none in a short one such as `P01`, where every other is as near.
    let most = (found.chars().count() / 4).min(2);
    known
        .map(|known| (strsim::damerau_levenshtein(found, known.as_ref()), known))
        .filter(|(steps, _)| *steps <= most)
        .min_by_key(|(steps, _)| *steps)
        .map(|(_, known)| known.as_ref().to_owned())
}

/// `12/02/2025` in EDTF, day first as it is written in Morocco.
fn date(text: &str) -> Option<String> {
    let mut parts = text.split(['/', '.', '-']).map(str::trim);
    let [first, month, last] = [parts.next()?, parts.next()?, parts.next()?];
    let (day, year) = if first.len() == 4 {
        (last, first)
    } else {
        (first, last)
    };
    let edtf = format!("{year}-{month:0>2}-{day:0>2}");
    let exists = crate::date::Day::parse(&edtf).is_ok() && parts.next().is_none();
    exists.then_some(edtf)
}
