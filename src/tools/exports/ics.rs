//! An edition as a calendar (iCalendar, RFC 5545).

use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use super::itinerary::{Itinerary, degrees};
use super::phrases::{in_lines, on_a_line};
use super::{ExportError, PRODUCER, fold, stamp};
use crate::text::Phrase;
use crate::tour::Stop;

/// The calendar, its lines ended by CR LF. An edition without stops gives a calendar without events, which
/// programs read although the grammar of the standard wants one.
pub(super) fn write(itinerary: &Itinerary) -> Result<String, ExportError> {
    let language = itinerary.texts.locale().tag().to_ascii_uppercase();
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(Property::new(
            "PRODID",
            format!("-//{PRODUCER}//{PRODUCER}//{language}"),
        ))
        .append_property(("CALSCALE", "GREGORIAN"))
        // Not of the standard, but what programs show as the calendar's name and description.
        .append_property(Property::new("X-WR-CALNAME", itinerary.title().text));
    let note = itinerary.note();
    if !note.text.is_empty() {
        calendar.append_property(Property::new("X-WR-CALDESC", note.text));
    }
    for stop in &itinerary.edition.stops {
        calendar.push(event(itinerary, stop)?);
    }
    Ok(fold::refold(&calendar.to_string()))
}

/// A stop as an event over the days that it can have been: one day where the day is known. It makes nobody
/// busy. Its id is the stop's, so that the same stop taken from another language or build replaces it.
fn event(itinerary: &Itinerary, stop: &Stop) -> Result<Event, ExportError> {
    let (first, after) = stamp::window(stop.date.first(), stop.date.last())?;
    let exact = stop.date.is_exact();
    let mut summary = vec![itinerary.place(stop)];
    if !exact {
        summary.push(itinerary.imprecise());
    }
    summary.extend([itinerary.order(stop), itinerary.title()]);
    let lines = itinerary.lines(stop);
    let url = itinerary.stop_url(stop);
    // Once more as text: some programs drop the property.
    let description = format!("{}\n{url}", in_lines(&lines));
    let address = itinerary.address(stop);

    let mut event = Event::new();
    event
        .uid(&format!("{}@{PRODUCER}", stop.id))
        .timestamp(itinerary.stamp)
        .starts(first)
        .ends(after)
        .status(if exact {
            EventStatus::Confirmed
        } else {
            EventStatus::Tentative
        })
        .add_property("TRANSP", "TRANSPARENT")
        .url(&url)
        .add_property("GEO", geo(stop))
        .append_property(said(itinerary, "SUMMARY", &on_a_line(&summary), &summary))
        .append_property(said(itinerary, "DESCRIPTION", &description, &lines))
        .append_property(said(
            itinerary,
            "LOCATION",
            &itinerary.listed(&address),
            &address,
        ));
    Ok(event)
}

/// Latitude, then longitude.
fn geo(stop: &Stop) -> String {
    let position = stop.position;
    format!("{};{}", degrees(position.lat), degrees(position.lon))
}

/// A property of these words, with their language where they have one.
fn said(itinerary: &Itinerary, name: &str, text: &str, phrases: &[Phrase]) -> Property {
    let mut property = Property::new(name, text);
    if let Some(language) = itinerary.language(phrases) {
        property.add_parameter("LANGUAGE", language.tag());
    }
    property
}
