//! `tour.json`.

use super::common::{Ids, confidence, id, position, region, schema};
use super::{Place, root};
use crate::dataset::raw::{RawEdition, RawStop, TourFile};
use crate::dataset::terms::REPORTS;
use crate::dataset::{File, Kind, Problem};
use crate::date::KnownDate;
use crate::tour::{Edition, Report, Stop};

pub(super) fn read(raw: &TourFile, problems: &mut Vec<Problem>) -> Vec<Edition> {
    let file = root(File::Tour);
    let due = "schema/tour.schema.json";
    schema(raw.schema.as_deref(), due, file, problems);
    let list = file.key("editions");
    let (mut ids, mut stops) = (Ids::default(), Ids::default());
    let mut editions = Vec::new();
    for (index, edition) in raw.editions.iter().enumerate() {
        let place = list.at(index);
        ids.take(&edition.id, place.key("id"), problems);
        for (index, stop) in edition.stops.iter().enumerate() {
            let place = place.key("stops");
            stops.take(&stop.id, place.at(index).key("id"), problems);
        }
        editions.extend(read_edition(edition, place, problems));
    }
    if editions.is_empty() {
        problems.push(list.refuse(Kind::NoEdition));
    }
    editions
}

fn read_edition(raw: &RawEdition, place: Place, problems: &mut Vec<Problem>) -> Option<Edition> {
    let id = id(&raw.id, place.key("id"), problems);
    let (list, mut stops) = (place.key("stops"), Vec::new());
    for (index, raw) in raw.stops.iter().enumerate() {
        stops.extend(read_stop(raw, list.at(index), problems));
    }
    sort(&mut stops);
    Some(Edition {
        id: id?.to_owned(),
        planned_regions: raw.planned_regions,
        unidentified: raw.unidentified.clone(),
        sources: raw.sources.clone(),
        stops,
    })
}

fn read_stop(raw: &RawStop, place: Place, problems: &mut Vec<Problem>) -> Option<Stop> {
    let id = id(&raw.id, place.key("id"), problems);
    let region = region(&raw.region, place.key("region"), problems);
    let position = position(&raw.position, place.key("position"), problems);
    let date = KnownDate::parse(&raw.date).ok();
    if date.is_none() {
        let kind = Kind::NotADate(raw.date.clone());
        problems.push(place.key("date").drop(kind));
    }
    let report = Report::parse(&raw.status);
    if report.is_none() {
        let kind = Kind::UnknownWord(raw.status.clone(), REPORTS);
        problems.push(place.key("status").drop(kind));
    }
    let confidence = confidence(&raw.confidence, place.key("confidence"), problems);
    Some(Stop {
        id: id?.to_owned(),
        order: raw.order,
        region: region?,
        city: raw.city.clone(),
        city_stated: raw.city_stated,
        position: position?,
        date: date?,
        report: report?,
        confidence: confidence?,
        gap_before: raw.gap_before,
        venue: raw.venue.clone(),
        sources: raw.sources.clone(),
    })
}

/// Puts the stops whose order is stated in that order; the others stay where they stand.
///
/// By insertion: the files are in order already, and a library sort would weigh more than this.
fn sort(stops: &mut [Stop]) {
    let places: Vec<usize> = (0..stops.len())
        .filter(|place| stops[*place].order.is_some())
        .collect();
    for end in 1..places.len() {
        let mut at = end;
        while at > 0 && stops[places[at]].order < stops[places[at - 1]].order {
            stops.swap(places[at], places[at - 1]);
            at -= 1;
        }
    }
}
