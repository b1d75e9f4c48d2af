//! The tour: its editions and their stops in order.

use super::AppState;
use super::compare::{compare_button, comparison};
use super::controls::control;
use super::exports::exports;
use super::node::{Element, Node, html, live};
use super::player::{play_button, timeline, week};
use crate::date::{KnownDate, Phase};
use crate::route::Page;
use crate::text::{Phrase, Texts, Ui};
use crate::tour::{Edition, Report, Stop};

/// Choice of edition, the stops, and the way from one to the next.
pub fn tour(state: AppState) -> Element {
    html("section")
        .class("tour")
        .set("id", "tour")
        .set("aria-labelledby", "tour-title")
        .child(
            html("div")
                .class("tour-head")
                .child(
                    html("h2")
                        .class("section-title")
                        .set("id", "tour-title")
                        .says(state.t(Ui::Tour)),
                )
                .child(editions(state))
                .child(compare_button(state)),
        )
        .child(
            html("div")
                .class("player")
                .child(week(state))
                .child(steps(state)),
        )
        .child(timeline(state))
        .child(live(move || {
            state.edition.with(|edition| {
                if edition.stops.is_empty() {
                    html("p").class("note").says(state.t(Ui::NoStops))
                } else {
                    html("ol").class("stops").children(items(state, edition))
                }
            })
        }))
        .child(comparison(state))
        .child(exports(state))
}

fn editions(state: AppState) -> Element {
    let data = state.data();
    let links = data.editions.iter().map(|edition| {
        let (shown, page) = (edition.id.clone(), Page::Edition(edition.id.clone()));
        html("li").child(
            html("a")
                .follow("href", move || state.href(page.clone()))
                .set("data-edition", edition.id.clone())
                .when("aria-current", move || {
                    state.edition.with(|edition| edition.id == shown)
                })
                .child(edition.id.clone()),
        )
    });
    html("nav")
        .class("editions")
        .follow("aria-label", state.label(Ui::Edition))
        .child(html("ul").children(links))
}

/// To the stop before and the stop after the one of the address; to the first where none is open.
fn steps(state: AppState) -> Element {
    let around = move || {
        let edition = state.edition.get();
        let ids = match state.stop() {
            Some(stop) => {
                let (before, after) = previous_next(&edition, &stop.id);
                [before, after]
            }
            None => [None, edition.stops.first()],
        };
        ids.map(|stop| stop.map(|stop| state.href_stop(&stop.id)))
    };
    let link = |place: usize, id, label: Ui, icon: &'static str| {
        html("a")
            .class(format!("step {icon}"))
            .set("data-testid", id)
            .may("href", move || around()[place].take())
            // Without an address it is no link by itself (WAI-ARIA in HTML), and only a link can be a disabled one.
            .may("role", move || {
                around()[place].is_none().then(|| "link".to_owned())
            })
            .when("aria-disabled", move || around()[place].is_none())
            .follow("aria-label", state.label(label))
            .follow("title", state.label(label))
            .child(control(state, icon))
    };
    html("div")
        .class("steps")
        .set("data-player", "")
        .child(link(0, "tour-previous", Ui::PreviousStop, "previous"))
        .child(play_button(state))
        .child(link(1, "tour-next", Ui::NextStop, "next"))
}

/// The stops, and a line for each place in the order that nobody identified.
fn items(state: AppState, edition: &Edition) -> Vec<Node> {
    let mut lines = Vec::new();
    let mut gaps = edition.unidentified.iter().copied().peekable();
    for stop in &edition.stops {
        let is_before = |gap: &u32| stop.order.is_some_and(|order| *gap < order);
        while let Some(gap) = gaps.next_if(is_before) {
            lines.push(unidentified(state, gap).into());
        }
        lines.push(item(state, stop).into());
    }
    lines.extend(gaps.map(|gap| unidentified(state, gap).into()));
    lines
}

fn item(state: AppState, stop: &Stop) -> Element {
    let (date, id) = (stop.date, stop.id.clone());
    let item = html("li")
        .class(format!("stop-item {}", stop.region.hue()))
        .set("data-stop-item", stop.id.clone())
        .follow("data-status", move || state.phase(date).word().to_owned())
        .class_when("open", move || state.is_open(&id))
        .child(stop_line(state, stop));
    state.hovering(item, stop.region)
}

fn unidentified(state: AppState, order: u32) -> Element {
    let words = html("span")
        .class("note")
        .says(state.t(Ui::UnidentifiedStop));
    html("li").class("stop-item stop-unidentified").child(
        html("span")
            .class("stop-line")
            .child(disc(order.to_string()))
            .child(html("span").class("stop-words").child(words)),
    )
}

fn disc(number: String) -> Element {
    html("span")
        .class("stop-disc")
        .set("aria-hidden", "true")
        .child(number)
}

/// A stop as one link: number, place, date as known, status.
pub fn stop_line(state: AppState, stop: &Stop) -> Element {
    let (date, report) = (stop.date, stop.report);
    let (link, open, place) = (stop.id.clone(), stop.id.clone(), stop.id.clone());
    let words = html("span")
        .class("stop-words")
        .child(
            html("span")
                .class("stop-place")
                .says(state.say(move |texts| texts.place(&place))),
        )
        .child(
            html("time")
                .set("datetime", date.to_string())
                .says(state.say(move |texts| Phrase {
                    text: texts.date(&date),
                    lang: None,
                })),
        )
        .child(
            html("span")
                .class("note")
                .says(state.say(move |texts| report_words(texts, report))),
        );
    html("a")
        .class(if date.is_exact() {
            "stop-line"
        } else {
            "stop-line imprecise"
        })
        .follow("href", move || state.href_stop(&link))
        .when("aria-current", move || state.is_open(&open))
        .child(disc(stop.number()))
        .child(words)
        .child(status_tag(state, date))
}

/// Past, under way, to come or unknown, by the visitor's clock.
pub fn status_tag(state: AppState, date: KnownDate) -> Element {
    let phase = move || state.phase(date);
    html("span")
        .class("tag tag-status")
        .follow("data-phase", move || phase().word().to_owned())
        .says(move || {
            state.ui(match phase() {
                Phase::Past => Ui::StatusPast,
                Phase::Current => Ui::StatusCurrent,
                Phase::Upcoming => Ui::StatusUpcoming,
                Phase::Unknown => Ui::StatusUnknown,
            })
        })
}

/// What was reported of a stop, in words.
pub fn report_words(texts: &Texts, report: Report) -> Phrase {
    texts.ui(match report {
        Report::Held => Ui::ReportedHeld,
        Report::Announced => Ui::ReportedAnnounced,
        Report::Mentioned => Ui::ReportedReported,
    })
}

/// The stops before and after the one of an id, in the order of the list.
pub fn previous_next<'a>(edition: &'a Edition, id: &str) -> (Option<&'a Stop>, Option<&'a Stop>) {
    let Some(at) = edition.stops.iter().position(|stop| stop.id == id) else {
        return (None, None);
    };
    let before = at.checked_sub(1).and_then(|at| edition.stops.get(at));
    (before, edition.stops.get(at + 1))
}
