//! The tour played: its button, and the weeks to go through.

use leptos::prelude::event_target_value;

use super::AppState;
use super::controls::picture;
use super::node::{Element, Node, html, live, svg};
use crate::player::Event;
use crate::route::Page;
use crate::text::Ui;
use crate::timeline::Timeline;

/// Height of the drawing of the marks, and of the mark of a stop whose day is not known.
const HEIGHT: (u32, u32) = (8, 2);

/// Plays the tour, or pauses it.
pub fn play_button(state: AppState) -> Element {
    let is_playing = move || state.player.get().is_playing();
    let label = move || {
        let key = if is_playing() {
            Ui::TourPause
        } else {
            Ui::TourPlay
        };
        state.ui(key).text
    };
    let toggle = move |_| {
        let is_playing = state.player.get_untracked().is_playing();
        state.act(if is_playing {
            Event::Pause
        } else {
            Event::Play
        });
    };
    html("button")
        .set("type", "button")
        .class("step play")
        .set("data-testid", "tour-play")
        .follow("aria-label", label)
        .follow("title", label)
        .on("click", toggle)
        .child(picture(svg("use").follow("href", move || {
            state.control(if is_playing() { "pause" } else { "play" })
        })))
}

/// The week that the slider stands at, for the eye: the slider says it itself.
pub fn week(state: AppState) -> Element {
    html("p")
        .class("note week")
        .set("aria-hidden", "true")
        .child(live(move || week_words(state)))
}

/// The weeks of the edition on screen as a slider with the stops marked on it, and what has no place on it.
pub fn timeline(state: AppState) -> Node {
    live(move || {
        let timeline = state.timeline.get();
        Node::row([
            (timeline.weeks > 0).then(|| weeks(state, &timeline)),
            (!timeline.apart.is_empty()).then(|| apart(state, &timeline)),
        ])
    })
}

fn weeks(state: AppState, timeline: &Timeline) -> Element {
    let last = timeline.weeks - 1;
    let go = move |event| {
        let week = event_target_value(&event).parse().unwrap_or_default();
        let place = state
            .timeline
            .with_untracked(|timeline| timeline.stop_of(week));
        let id = |place: usize| {
            let id = |edition: &std::sync::Arc<crate::tour::Edition>| {
                Some(edition.stops.get(place)?.id.clone())
            };
            state.edition.with_untracked(id)
        };
        if let Some((place, id)) = place.and_then(|place| Some((place, id(place)?))) {
            state.week.set((week, id));
            state.act(Event::Seek(place));
        }
    };
    html("div")
        .class("weeks")
        .set("data-player", "")
        .property("--weeks", move || (last + 1).to_string())
        .child(marks(timeline))
        .child(
            html("input")
                .set("type", "range")
                .set("data-testid", "tour-week")
                .set("min", "0")
                .set("max", last.to_string())
                .follow("value", move || state.shown_week().to_string())
                .follow("aria-label", state.label(Ui::TourWeek))
                .follow("aria-valuetext", move || week_words(state))
                .on("input", go),
        )
}

/// A line for each day that is known, a hollow band for each range of days. Two units are a day; where the slider
/// stands is the middle of a week.
fn marks(timeline: &Timeline) -> Element {
    let (mut days, mut ranges) = (String::new(), String::new());
    let (mut lane, mut end) = (0, 0);
    for mark in &timeline.marks {
        let (from, to) = (mark.from * 2, mark.to * 2);
        let path = if mark.is_exact {
            &mut days
        } else {
            &mut ranges
        };
        let mut add = |word: &str, number: u32| {
            path.push_str(word);
            path.push_str(&number.to_string());
        };
        if mark.is_exact {
            add("M", from + 1);
            add(" 0V", HEIGHT.0);
            continue;
        }
        // Ranges that share days stand below one another.
        lane = if from < end {
            (lane + HEIGHT.1) % HEIGHT.0
        } else {
            0
        };
        end = end.max(to);
        add("M", from);
        add(" ", lane);
        add("H", to);
        add("V", lane + HEIGHT.1);
        add("H", from);
        path.push('z');
    }
    let mut frame = "0 0 ".to_owned();
    frame.push_str(&(14 * timeline.weeks).to_string());
    frame.push_str(" 8");
    svg("svg")
        .class("marks")
        .set("viewBox", frame)
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .child(svg("path").class("mark-range").set("d", ranges))
        .child(svg("path").class("mark-day").set("d", days))
}

/// `semaine du 10 février 2025`; the date of the open stop where that lies in no week.
fn week_words(state: AppState) -> String {
    let words = |texts: &std::sync::Arc<crate::text::Texts>| {
        let open = state.open_place();
        let place = open.filter(|place| state.timeline.with(|weeks| weeks.apart.contains(place)));
        if let Some(place) = place {
            return state.edition.with(|edition| {
                let stop = edition.stops.get(place);
                stop.map(|stop| texts.date(&stop.date)).unwrap_or_default()
            });
        }
        let monday = state
            .timeline
            .with(|weeks| weeks.monday(state.shown_week()));
        let Some(monday) = monday.map(|day| texts.day(day)) else {
            return String::new();
        };
        let week = texts.ui(Ui::WeekOf);
        // A French word around a date in Tifinagh would be of no language: the date alone says enough.
        match week.tag() {
            Some(_) => monday,
            None => week.with("{date}", &monday).text,
        }
    };
    state.texts.with(words)
}

/// The stops of which the order or the week is not known.
fn apart(state: AppState, timeline: &Timeline) -> Element {
    let links = state.edition.with(|edition| {
        let stops = timeline
            .apart
            .iter()
            .filter_map(|place| edition.stops.get(*place));
        let link = |stop: &crate::tour::Stop| {
            let (place, page) = (
                stop.id.clone(),
                Page::Stop(edition.id.clone(), stop.id.clone()),
            );
            html("li").child(
                html("a")
                    .class("tag")
                    .follow("href", move || state.href(page.clone()))
                    .says(state.say(move |texts| texts.place(&place))),
            )
        };
        stops.map(link).collect::<Vec<Element>>()
    });
    html("div")
        .class("apart")
        .child(html("span").class("note").says(state.t(Ui::WeekUnknown)))
        .child(html("ul").children(links))
}

impl AppState {
    /// The week, counted from 0, that the slider shows: the one that the visitor pointed at, else that of the open stop.
    #[must_use]
    pub fn shown_week(&self) -> u32 {
        let (pointed, stop) = self.week.get();
        self.timeline.with(|timeline| {
            let last = timeline.weeks.saturating_sub(1);
            match self.open_place() {
                Some(_) if self.is_open(&stop) => pointed.min(last),
                Some(place) => timeline.week_of(place).unwrap_or(last),
                None => 0,
            }
        })
    }
}
