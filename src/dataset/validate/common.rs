//! What the readers of every file share.

use crate::dataset::extent;
use crate::dataset::place::Place;
use crate::dataset::terms::CONFIDENCE;
use crate::dataset::{Kind, Problem};
use crate::projection::Position;
use crate::region::{Confidence, RegionId};

/// The longest id, characters: it stands in addresses and file names.
const LONGEST_ID: usize = 64;

/// Refuses a file that follows another schema than ours, `schema/{name}.schema.json`.
pub(super) fn schema(given: Option<&str>, due: &str, file: Place, problems: &mut Vec<Problem>) {
    if let Some(given) = given.filter(|given| !given.ends_with(due)) {
        let kind = Kind::OtherSchema(given.to_owned());
        problems.push(file.key("$schema").refuse(kind));
    }
}

/// Counts the twelve regions off.
#[derive(Default)]
pub(super) struct Twelve([bool; RegionId::COUNT]);

impl Twelve {
    /// The region of `id`, unless it is none of the twelve or has come before.
    pub(super) fn take(
        &mut self,
        id: &str,
        place: Place,
        problems: &mut Vec<Problem>,
    ) -> Option<RegionId> {
        let Some(region) = RegionId::parse(id) else {
            problems.push(place.refuse(Kind::UnknownRegion(id.to_owned())));
            return None;
        };
        if std::mem::replace(&mut self.0[region.index()], true) {
            problems.push(place.refuse(Kind::Duplicate(id.to_owned())));
            return None;
        }
        Some(region)
    }

    /// Refuses the list that lacks some of the twelve.
    pub(super) fn end(self, list: Place, problems: &mut Vec<Problem>) {
        let missing = RegionId::all().filter(|region| !self.0[region.index()]);
        problems.extend(missing.map(|region| list.refuse(Kind::MissingRegion(region))));
    }
}

/// Slots that ids are kept in.
const SLOTS: usize = 1024;

/// Ids that must differ, by their hash: a list in which each new one has to find its place takes time with the square of
/// their number.
#[derive(Default)]
pub(super) struct Ids<'a>(Vec<Vec<&'a str>>);

impl<'a> Ids<'a> {
    /// Refuses `id` if it came before.
    pub(super) fn take(&mut self, id: &'a str, place: Place, problems: &mut Vec<Problem>) {
        self.0.resize(SLOTS, Vec::new());
        let hash = id.bytes().fold(0_u32, |hash, byte| {
            hash.wrapping_mul(31).wrapping_add(byte.into())
        });
        let slot = &mut self.0[hash as usize % SLOTS];
        if slot.contains(&id) {
            problems.push(place.refuse(Kind::Duplicate(id.to_owned())));
        } else {
            slot.push(id);
        }
    }
}

/// Whether `id` can stand in an address: lower-case ASCII letters, digits, hyphens.
pub(super) fn is_id(id: &str) -> bool {
    let fit = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !id.is_empty() && id.len() <= LONGEST_ID && id.bytes().all(fit)
}

/// The position of `[longitude, latitude]`, unless it cannot be shown.
pub(super) fn position(raw: &[f64], place: Place, problems: &mut Vec<Problem>) -> Option<Position> {
    let &[lon, lat] = raw else {
        problems.push(place.drop(Kind::NotAPosition));
        return None;
    };
    if extent::contains(lon, lat) {
        return Some(Position { lon, lat });
    }
    let kind = if lon.is_finite() && lat.is_finite() {
        Kind::OffTheMap(lon, lat)
    } else {
        Kind::NotAPosition
    };
    problems.push(place.drop(kind));
    None
}

/// How sure a fact is, unless the word is none.
pub(super) fn confidence(
    word: &str,
    place: Place,
    problems: &mut Vec<Problem>,
) -> Option<Confidence> {
    let confidence = Confidence::parse(word);
    if confidence.is_none() {
        problems.push(place.drop(Kind::UnknownWord(word.to_owned(), CONFIDENCE)));
    }
    confidence
}

/// The region that an item names, unless there is none.
pub(super) fn region(id: &str, place: Place, problems: &mut Vec<Problem>) -> Option<RegionId> {
    let region = RegionId::parse(id);
    if region.is_none() {
        problems.push(place.drop(Kind::UnknownRegion(id.to_owned())));
    }
    region
}

/// Leaves an item out whose id cannot stand in an address.
pub(super) fn id<'a>(id: &'a str, place: Place, problems: &mut Vec<Problem>) -> Option<&'a str> {
    if is_id(id) {
        return Some(id);
    }
    problems.push(place.drop(Kind::NotAnId(id.to_owned())));
    None
}

/// Adds to `all` what it does not hold yet.
pub(super) fn unite(all: &mut Vec<String>, more: &[String]) {
    for id in more {
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
}
