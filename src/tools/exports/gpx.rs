//! An edition for satellite navigation (GPX 1.1, <https://www.topografix.com/GPX/1/1/>).
//!
//! Written element by element: the crate `gpx` puts a file's time before its links, which the schema refuses.

use std::io;

use super::itinerary::{Itinerary, degrees};
use super::phrases::in_lines;
use super::xml::{Xml, document, element, empty, text};
use super::{ExportError, PRODUCER, stamp};
use crate::text::Ui;
use crate::tour::Stop;

/// Every stop as a waypoint; every run of stops without a gap as a route.
///
/// It names no holder of rights: the positions are of towns, and of nobody's map.
pub(super) fn write(itinerary: &Itinerary) -> Result<String, ExportError> {
    let attributes = [
        ("xmlns", "http://www.topografix.com/GPX/1/1"),
        ("version", "1.1"),
        ("creator", PRODUCER),
    ];
    let root = |xml: &mut Xml| {
        metadata(xml, itinerary)?;
        for stop in &itinerary.edition.stops {
            waypoint(xml, itinerary, stop)?;
        }
        for (number, run) in (1..).zip(itinerary.runs()) {
            route(xml, itinerary, number, &run)?;
        }
        Ok(())
    };
    Ok(document(|xml| element(xml, "gpx", &attributes, root))?)
}

fn metadata(xml: &mut Xml, itinerary: &Itinerary) -> io::Result<()> {
    element(xml, "metadata", &[], |xml| {
        text(xml, "name", &itinerary.title().text)?;
        text(xml, "desc", &itinerary.note().text)?;
        link(xml, &itinerary.url(), &itinerary.title().text)?;
        text(xml, "time", &stamp::text(itinerary.stamp))?;
        let Some(bounds) = itinerary.bounds() else {
            return Ok(());
        };
        let [west, south, east, north] = bounds.map(|angle| degrees(angle).to_string());
        let sides = [
            ("minlat", south.as_str()),
            ("minlon", &west),
            ("maxlat", &north),
            ("maxlon", &east),
        ];
        empty(xml, "bounds", &sides)
    })
}

fn waypoint(xml: &mut Xml, itinerary: &Itinerary, stop: &Stop) -> io::Result<()> {
    point(xml, "wpt", stop, |xml| {
        if stop.date.is_exact() {
            // Noon, which is that day from Hawaii to New Caledonia: the format knows no days.
            text(xml, "time", &format!("{}T12:00:00Z", stop.date))?;
        }
        text(xml, "name", &itinerary.place(stop).text)?;
        text(xml, "desc", &in_lines(&itinerary.lines(stop)))?;
        link(xml, &itinerary.stop_url(stop), &itinerary.place(stop).text)
    })
}

/// A route says what it leaves out: that stops nobody identified come before it, and that it passes by days
/// that are not known.
fn route(xml: &mut Xml, itinerary: &Itinerary, number: u32, run: &[&Stop]) -> io::Result<()> {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return Ok(());
    };
    let imprecise = run.iter().any(|stop| !stop.date.is_exact());
    let reserve = |condition: bool, key| condition.then(|| itinerary.ui(key));
    let lines: Vec<_> = [
        reserve(first.gap_before, Ui::GapBefore),
        reserve(imprecise, Ui::StatusUnknown),
        Some(itinerary.note()),
    ]
    .into_iter()
    .flatten()
    .filter(|line| !line.text.is_empty())
    .collect();
    element(xml, "rte", &[], |xml| {
        text(xml, "name", &itinerary.way(first, last).text)?;
        text(xml, "desc", &in_lines(&lines))?;
        link(xml, &itinerary.url(), &itinerary.title().text)?;
        text(xml, "number", &number.to_string())?;
        for stop in run {
            point(xml, "rtept", stop, |xml| {
                text(xml, "name", &itinerary.place(stop).text)?;
                text(xml, "desc", &itinerary.date(stop))
            })?;
        }
        Ok(())
    })
}

fn point(
    xml: &mut Xml,
    name: &str,
    stop: &Stop,
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    let (lat, lon) = (
        degrees(stop.position.lat).to_string(),
        degrees(stop.position.lon).to_string(),
    );
    element(xml, name, &[("lat", &lat), ("lon", &lon)], inner)
}

fn link(xml: &mut Xml, href: &str, words: &str) -> io::Result<()> {
    element(xml, "link", &[("href", href)], |xml| {
        text(xml, "text", words)?;
        text(xml, "type", "text/html")
    })
}
