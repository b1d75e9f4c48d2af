//! An edition of the tour, and one of its stops.

use super::super::AppState;
use super::super::controls::pictogram;
use super::super::emblem::emblem;
use super::super::markers::stop_number;
use super::super::node::{Element, Node, html};
use super::super::sources::sources;
use super::super::tour::{previous_next, report_words, status_tag};
use super::facts::fact;
use super::region::themes;
use super::{neighbour, part, title, to_confirm};
use crate::date::{Extent, KnownDate};
use crate::region::{Confidence, RegionId};
use crate::route::Page;
use crate::text::{Phrase, Texts, Ui};
use crate::tour::{Edition, Stop};

/// What is known of the edition on screen, and which regions it does not name.
pub fn edition_panel(state: AppState, edition: &Edition) -> Vec<Node> {
    let id = edition.id.clone();
    let (planned, known) = (
        edition.planned_regions.to_string(),
        edition.stops.len().to_string(),
    );
    let absent: Vec<Element> = edition
        .not_announced()
        .map(|id| html("li").child(region_link(state, "tag", id)))
        .collect();
    let note = html("p")
        .class("note")
        .child(html("span").says(move || state.ui(Ui::PlannedRegions).with("{n}", &planned)))
        .child(" · ")
        .child(html("span").says(move || state.ui(Ui::StopCount).with("{n}", &known)));
    vec![
        html("header")
            .class("panel-head")
            .child(title(move || state.heading()))
            .child(
                html("p")
                    .class("signature")
                    .says(state.say(move |texts| texts.edition_note(&id))),
            )
            .into(),
        note.into(),
        (!absent.is_empty())
            .then(|| {
                part(state, "absent", "absent-title", Ui::RegionsNotAnnounced)
                    .child(html("ul").class("themes").children(absent))
            })
            .into(),
        sources(state, edition.sources.clone()).into(),
    ]
}

/// A link to a region that bears its name.
fn region_link(state: AppState, class: &str, id: RegionId) -> Element {
    html("a")
        .class(format!("{class} {}", id.hue()))
        .follow("href", move || state.href_region_id(id))
        .says(state.say(move |texts| texts.region(id)))
}

/// One stop: its place, its date as known, what was reported, its region.
pub fn stop_panel(state: AppState, edition: &Edition, stop: &Stop) -> Vec<Node> {
    let (note, region) = (stop.id.clone(), stop.region);
    let remark = |holds: bool, key: Ui| holds.then(|| html("p").class("note").says(state.t(key)));
    let venue = stop.venue.clone().map(|venue| {
        let venue = html("dd").set("lang", "fr").child(venue);
        html("dl").child(fact(state, "capital", Ui::Venue, venue))
    });
    let button = html("a")
        .class(format!("button {}", region.hue()))
        .follow("href", move || state.href_region_id(region))
        .says(state.t(Ui::SeeRegion));
    vec![
        head(state, stop).into(),
        date_line(state, stop.date).into(),
        status(state, stop).into(),
        html("p")
            .class("stop-note")
            .says(state.say(move |texts| texts.stop_note(&note)))
            .into(),
        remark(!stop.city_stated, Ui::CityNotStated).into(),
        remark(stop.gap_before, Ui::GapBefore).into(),
        venue.into(),
        region_card(state, region).into(),
        html("p").child(button).into(),
        sources(state, stop.sources.clone()).into(),
        neighbours(state, edition, stop).into(),
    ]
}

fn head(state: AppState, stop: &Stop) -> Element {
    let (order, place) = (stop.order, stop.id.clone());
    html("header")
        .class(format!("panel-head stop-head {}", stop.region.hue()))
        .child(
            html("p")
                .class("stop-disc")
                .set("aria-hidden", "true")
                .child(stop.number()),
        )
        .child(
            html("div")
                .class("panel-names")
                .child(
                    html("p")
                        .class("note")
                        .says(state.say(move |texts| stop_number(texts, order))),
                )
                .child(title(state.say(move |texts| texts.place(&place)))),
        )
}

fn date_line(state: AppState, date: KnownDate) -> Element {
    let words = move |texts: &Texts| Phrase {
        text: match date.extent {
            Extent::Day(day) if date.doubt.is_none() => texts.weekday_day(day),
            _ => texts.date(&date),
        },
        lang: None,
    };
    html("p")
        .class("stop-date")
        .child(pictogram(state, "date"))
        .child(
            html("time")
                .set("datetime", date.to_string())
                .says(state.say(words)),
        )
}

fn status(state: AppState, stop: &Stop) -> Element {
    let report = stop.report;
    html("p")
        .class("stop-status")
        .child(status_tag(state, stop.date))
        .child(" ")
        .child(html("span").says(state.say(move |texts| report_words(texts, report))))
        .child(" ")
        .child(to_confirm(state, stop.confidence == Confidence::Low))
}

/// The region of a stop, in short.
fn region_card(state: AppState, id: RegionId) -> Option<Element> {
    let data = state.data();
    let region = data.region(id)?;
    let words = html("div")
        .child(
            html("h3")
                .class("region-card-name")
                .says(state.say(move |texts| texts.region(id))),
        )
        .child(html("p").says(state.say(move |texts| texts.signature(id))));
    Some(
        html("section")
            .class(format!("region-card {}", id.hue()))
            .child(emblem(state, id))
            .child(words)
            .child(themes(state, region)),
    )
}

fn neighbours(state: AppState, edition: &Edition, stop: &Stop) -> Element {
    let link = |class, key, stop: &Stop| {
        let page = Page::Stop(edition.id.clone(), stop.id.clone());
        let id = stop.id.clone();
        let name = state.say(move |texts| texts.place(&id));
        neighbour(state, class, key, page, name)
    };
    let (before, after) = previous_next(edition, &stop.id);
    html("nav")
        .class("previous-next")
        .follow("aria-label", state.label(Ui::StopToStop))
        .child(before.map(|stop| link("previous", Ui::PreviousStop, stop)))
        .child(after.map(|stop| link("next", Ui::NextStop, stop)))
}
