//! Editions of the tour as series of events, and their stops.

use serde_json::{Map, Value, json};

use super::Context;
use super::place::geo;
use crate::route::Page;
use crate::text::{Ui, title};
use crate::tour::{Edition, Report, Stop};

/// An edition by its name and address.
pub(super) fn mention(context: Context, edition: &Edition) -> Value {
    own(context, edition).into()
}

/// An edition: an event for each stop whose day is known, a place for each other one that belongs to it.
pub(super) fn series(context: Context, edition: &Edition) -> Value {
    let note = context.texts.edition_note(&edition.id).text;
    let (events, others): (Vec<&Stop>, Vec<&Stop>) =
        edition.stops.iter().partition(|stop| is_event(stop));
    let events: Vec<Value> = events
        .into_iter()
        .map(|stop| event(context, edition, stop).into())
        .collect();
    let places: Vec<Value> = others
        .into_iter()
        .filter(|stop| stop.report != Report::Mentioned)
        .map(|stop| place(context, stop))
        .collect();
    let mut own = own(context, edition);
    own.insert("description".into(), note.into());
    for (key, list) in [("subEvent", events), ("location", places)] {
        if !list.is_empty() {
            own.insert(key.into(), list.into());
        }
    }
    own.into()
}

/// What a stop's page is about: the event where its day is known, else its place.
pub(super) fn page(context: Context, edition: &Edition, stop: &Stop) -> Value {
    let texts = context.texts;
    if is_event(stop) {
        let mut event = event(context, edition, stop);
        event.insert("superEvent".into(), mention(context, edition));
        event.insert("description".into(), texts.stop_note(&stop.id).text.into());
        return event.into();
    }
    let page = Page::Stop(edition.id.clone(), stop.id.clone());
    json!({
        "@type": "WebPage",
        "url": context.url(&page),
        "name": title(texts, &context.bundle.dataset, &page).text,
        "description": texts.stop_note(&stop.id).text,
        "inLanguage": texts.locale().tag(),
        "about": place(context, stop),
    })
}

/// Whether a stop is an event with a day: only where the very day is known, and that it belongs to the tour.
fn is_event(stop: &Stop) -> bool {
    stop.date.is_exact() && stop.report != Report::Mentioned
}

/// Nothing is said of an event's status: that it was announced is no promise, that it was held is on the page.
fn event(context: Context, edition: &Edition, stop: &Stop) -> Map<String, Value> {
    let page = Page::Stop(edition.id.clone(), stop.id.clone());
    let name = title(context.texts, &context.bundle.dataset, &page).text;
    let mut event = Map::new();
    event.insert("@type".into(), "Event".into());
    event.insert("name".into(), name.into());
    event.insert("url".into(), context.url(&page).into());
    event.insert("startDate".into(), stop.date.first().to_string().into());
    event.insert("location".into(), place(context, stop));
    event.insert("organizer".into(), organiser(context));
    event
}

/// Where a stop is: its venue and town as far as they were stated. One of which only the region is known has no position.
fn place(context: Context, stop: &Stop) -> Value {
    let texts = context.texts;
    let name = texts.place(&stop.id).text;
    let mut address = Map::new();
    address.insert("@type".into(), "PostalAddress".into());
    if stop.city_stated {
        address.insert("addressLocality".into(), name.clone().into());
    }
    address.insert(
        "addressRegion".into(),
        texts.region(stop.region).text.into(),
    );
    address.insert("addressCountry".into(), "MA".into());
    let name = stop.venue.clone().unwrap_or(name);
    let mut place = json!({"@type": "Place", "name": name, "address": address});
    // The position is that of the town: it does not say where in the town a venue is.
    if stop.city_stated && stop.venue.is_none() {
        place["geo"] = geo(stop.position);
    }
    place
}

fn own(context: Context, edition: &Edition) -> Map<String, Value> {
    let mut own = Map::new();
    own.insert("@type".into(), "EventSeries".into());
    own.insert(
        "name".into(),
        context.texts.edition(&edition.id).text.into(),
    );
    own.insert(
        "url".into(),
        context.url(&Page::Edition(edition.id.clone())).into(),
    );
    own.insert("organizer".into(), organiser(context));
    own
}

fn organiser(context: Context) -> Value {
    json!({"@type": "Organization", "name": context.texts.ui(Ui::Organiser).text})
}
