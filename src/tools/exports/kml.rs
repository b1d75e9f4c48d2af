//! An edition for virtual globes (KML 2.2, OGC 07-147r2).
//!
//! Written element by element: the crate `kml` puts a placemark's style behind its geometry, which the
//! schema refuses, and attributes in an order that differs from run to run.

use std::io;

use quick_xml::escape::partial_escape;

use super::itinerary::{Itinerary, degrees};
use super::phrases::in_lines;
use super::xml::{Xml, document, element, empty, text};
use super::{ExportError, terms};
use crate::tour::{Leg, LegKind, Stop};

/// Styles by id; colours are alpha, blue, green, red. The widths are pixels.
const POINTS: [(&str, &str); 2] = [("day", "ff1f3a9c"), ("imprecise-day", "ff005a7a")];
const LINES: [(&str, &str, &str); 3] = [
    ("leg-known", "ff20242a", "3"),
    ("leg-imprecise", "b320242a", "2"),
    ("leg-gap", "5920242a", "1"),
];

/// Every stop as a placemark at a point; every leg as one along a line, its style by how much is known of it.
pub(super) fn write(itinerary: &Itinerary) -> Result<String, ExportError> {
    let namespaces = [
        ("xmlns", "http://www.opengis.net/kml/2.2"),
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ];
    let edition = itinerary.edition;
    let contents = |xml: &mut Xml| {
        text(xml, "name", &itinerary.title().text)?;
        empty(xml, "atom:link", &[("href", &itinerary.url())])?;
        description(xml, &itinerary.note().text)?;
        styles(xml)?;
        for stop in &edition.stops {
            of_stop(xml, itinerary, stop)?;
        }
        for leg in edition.legs() {
            of_leg(xml, itinerary, &leg)?;
        }
        Ok(())
    };
    Ok(document(|xml| {
        element(xml, "kml", &namespaces, |xml| {
            element(xml, "Document", &[], contents)
        })
    })?)
}

fn styles(xml: &mut Xml) -> io::Result<()> {
    for (id, colour) in POINTS {
        element(xml, "Style", &[("id", id)], |xml| {
            element(xml, "IconStyle", &[], |xml| text(xml, "color", colour))
        })?;
    }
    for (id, colour, width) in LINES {
        element(xml, "Style", &[("id", id)], |xml| {
            element(xml, "LineStyle", &[], |xml| {
                text(xml, "color", colour)?;
                text(xml, "width", width)
            })
        })?;
    }
    Ok(())
}

fn of_stop(xml: &mut Xml, itinerary: &Itinerary, stop: &Stop) -> io::Result<()> {
    let style = if stop.date.is_exact() {
        "#day"
    } else {
        "#imprecise-day"
    };
    let order = stop.order.map(|order| order.to_string());
    let facts = [
        ("id", stop.id.clone()),
        ("order", order.unwrap_or_default()),
        ("region", stop.region.to_string()),
        ("date", stop.date.to_string()),
        ("status", terms::report(stop.report).to_owned()),
        ("confidence", terms::confidence(stop.confidence).to_owned()),
    ];
    element(xml, "Placemark", &[], |xml| {
        text(xml, "name", &itinerary.place(stop).text)?;
        empty(xml, "atom:link", &[("href", &itinerary.stop_url(stop))])?;
        text(xml, "address", &itinerary.listed(&itinerary.address(stop)))?;
        description(xml, &in_lines(&itinerary.lines(stop)))?;
        time(xml, stop)?;
        text(xml, "styleUrl", style)?;
        extended(xml, &facts)?;
        element(xml, "Point", &[], |xml| {
            text(xml, "coordinates", &coordinates(stop))
        })
    })
}

fn of_leg(xml: &mut Xml, itinerary: &Itinerary, leg: &Leg) -> io::Result<()> {
    let style = match leg.kind {
        LegKind::Known => "#leg-known",
        LegKind::Imprecise => "#leg-imprecise",
        LegKind::Gap => "#leg-gap",
    };
    let facts = [
        ("kind", terms::leg(leg.kind).to_owned()),
        ("from", leg.from.id.clone()),
        ("to", leg.to.id.clone()),
    ];
    element(xml, "Placemark", &[], |xml| {
        text(xml, "name", &itinerary.way(leg.from, leg.to).text)?;
        description(xml, &itinerary.leg(leg.kind).text)?;
        text(xml, "styleUrl", style)?;
        extended(xml, &facts)?;
        element(xml, "LineString", &[], |xml| {
            text(xml, "tessellate", "1")?;
            let ends = [leg.from, leg.to].map(coordinates);
            text(xml, "coordinates", &ends.join(" "))
        })
    })
}

/// A stamp for a known day, a span for a known window; nothing for a date in doubt, of which not even the
/// window is sure. Days without a time of day (`xsd:date`); a span holds its last day.
fn time(xml: &mut Xml, stop: &Stop) -> io::Result<()> {
    let date = stop.date;
    if date.doubt.is_some() {
        return Ok(());
    }
    if date.is_exact() {
        return element(xml, "TimeStamp", &[], |xml| {
            text(xml, "when", &date.to_string())
        });
    }
    element(xml, "TimeSpan", &[], |xml| {
        text(xml, "begin", &date.first().to_string())?;
        text(xml, "end", &date.last().to_string())
    })
}

/// Viewers take a description for HTML: what looks like an element must be shown as those characters.
fn description(xml: &mut Xml, plain: &str) -> io::Result<()> {
    text(xml, "description", &partial_escape(plain))
}

/// Facts for programs; those that are not known are left out.
fn extended(xml: &mut Xml, facts: &[(&str, String)]) -> io::Result<()> {
    element(xml, "ExtendedData", &[], |xml| {
        for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            element(xml, "Data", &[("name", name)], |xml| {
                text(xml, "value", value)
            })?;
        }
        Ok(())
    })
}

/// Longitude, then latitude.
fn coordinates(stop: &Stop) -> String {
    let position = stop.position;
    format!("{},{}", degrees(position.lon), degrees(position.lat))
}
