//! An edition as features of a map (GeoJSON, RFC 7946): stops are points, legs are lines.

use geojson::feature::Id;
use geojson::{Feature, FeatureCollection, Geometry, JsonObject, JsonValue};
use serde_json::json;

use super::itinerary::{Itinerary, degrees};
use super::words::venue;
use super::{ExportError, terms};
use crate::dataset::is_plain_https;
use crate::projection::Position;
use crate::text::Phrase;
use crate::tour::{Leg, Stop};

/// The features, in the coordinates that the standard prescribes: longitude, latitude on WGS84.
///
/// A stop's properties: `id`, `order` (null where it is not stated), `name`, `region`, `region_name`, `date`
/// (EDTF), `date_words`, `date_exact`, `status` (`held`, `announced`, `reported`), `report` (the same in
/// words), `confidence`, `city_stated`, `gap_before`, `venue`, `note`, `url`, `sources`; `in_french` names
/// those whose words are French because the language lacks them. A leg's: `kind` (`known`, `imprecise`,
/// `gap`), `kind_words`, `from`, `to`, `name`, `in_french`.
pub(super) fn write(itinerary: &Itinerary) -> Result<String, ExportError> {
    let edition = itinerary.edition;
    let stops = edition.stops.iter().map(|stop| of_stop(itinerary, stop));
    let legs = edition.legs().map(|leg| of_leg(itinerary, &leg));
    let collection = FeatureCollection {
        bbox: itinerary
            .bounds()
            .map(|bounds| bounds.map(degrees).to_vec()),
        features: stops.chain(legs).collect(),
        foreign_members: Some(object([
            ("name", itinerary.title().text.into()),
            ("note", itinerary.note().text.into()),
            ("language", itinerary.texts.locale().tag().into()),
            ("edition", edition.id.clone().into()),
            ("planned_regions", edition.planned_regions.into()),
            ("unidentified", edition.unidentified.clone().into()),
            ("sources", sources(itinerary, &edition.sources)),
            ("url", itinerary.url().into()),
            ("version", itinerary.version.into()),
        ])),
    };
    Ok(format!("{}\n", serde_json::to_string_pretty(&collection)?))
}

fn of_stop(itinerary: &Itinerary, stop: &Stop) -> Feature {
    let words = [
        ("name", itinerary.place(stop)),
        ("region_name", itinerary.region(stop)),
        ("report", itinerary.report(stop)),
        ("note", itinerary.stop_note(stop)),
    ];
    let mut properties = object([
        ("id", stop.id.clone().into()),
        ("order", stop.order.into()),
        ("region", stop.region.to_string().into()),
        ("date", stop.date.to_string().into()),
        ("date_words", itinerary.date(stop).into()),
        ("date_exact", stop.date.is_exact().into()),
        ("status", terms::report(stop.report).into()),
        ("confidence", terms::confidence(stop.confidence).into()),
        ("city_stated", stop.city_stated.into()),
        ("gap_before", stop.gap_before.into()),
        ("venue", venue(stop).into()),
        ("url", itinerary.stop_url(stop).into()),
        ("sources", sources(itinerary, &stop.sources)),
    ]);
    say(&mut properties, words);
    feature(
        stop.id.clone(),
        Geometry::new_point(coordinates(stop.position)),
        properties,
    )
}

fn of_leg(itinerary: &Itinerary, leg: &Leg) -> Feature {
    let mut properties = object([
        ("kind", terms::leg(leg.kind).into()),
        ("from", leg.from.id.clone().into()),
        ("to", leg.to.id.clone().into()),
    ]);
    let words = [
        ("name", itinerary.way(leg.from, leg.to)),
        ("kind_words", itinerary.leg(leg.kind)),
    ];
    say(&mut properties, words);
    let ends = [leg.from, leg.to].map(|stop| coordinates(stop.position));
    feature(
        format!("{}--{}", leg.from.id, leg.to.id),
        Geometry::new_line_string(ends),
        properties,
    )
}

fn feature(id: String, geometry: Geometry, properties: JsonObject) -> Feature {
    Feature {
        id: Some(Id::String(id)),
        geometry: Some(geometry),
        properties: Some(properties),
        ..Feature::default()
    }
}

/// Adds the words, and which of them are French for want of others.
fn say<const N: usize>(properties: &mut JsonObject, words: [(&str, Phrase); N]) {
    let french: Vec<&str> = words
        .iter()
        .filter(|(_, phrase)| phrase.lang.is_some())
        .map(|(name, _)| *name)
        .collect();
    properties.insert("in_french".to_owned(), json!(french));
    for (name, phrase) in words {
        properties.insert(name.to_owned(), phrase.text.into());
    }
}

/// Each source with its title and its address, where that is one that may be shown.
fn sources(itinerary: &Itinerary, ids: &[String]) -> JsonValue {
    let of = |source: crate::dataset::raw::RawSource| {
        let url = source.url.filter(|url| is_plain_https(url));
        json!({ "id": source.id, "title": source.title, "url": url })
    };
    itinerary.sources(ids).into_iter().map(of).collect()
}

fn coordinates(position: Position) -> [f64; 2] {
    [degrees(position.lon), degrees(position.lat)]
}

fn object<const N: usize>(members: [(&str, JsonValue); N]) -> JsonObject {
    members
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
