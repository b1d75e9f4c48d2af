//! The choice of themes and categories, and what it comes to.

use super::controls::control;
use super::controls::pictogram;
use super::node::{Element, Node, html, live};
use super::{AppState, Asked};
use crate::filter::{Facet, ids};
use crate::region::RegionId;
use crate::text::Ui;

/// The buttons, in a part that opens; they are drawn when it first does, which keeps the page light.
pub fn filters(state: AppState) -> Element {
    let groups = move || {
        state.filters_open.get().then(|| {
            Node::row([
                group(state, Facet::Theme, Ui::Themes),
                group(state, Facet::Category, Ui::Highlights),
            ])
        })
    };
    html("section")
        .class("filters")
        .child(
            html("details")
                .class("disclosure")
                .may("open", move || {
                    state.filters_open.get_untracked().then(String::new)
                })
                .on("toggle", move |_| {
                    if !state.filters_open.get_untracked() {
                        state.filters_open.set(true);
                    }
                })
                .child(
                    html("summary")
                        .child(html("span").says(state.t(Ui::Filter)))
                        .child(control(state, "down")),
                )
                .child(live(groups)),
        )
        .child(live(move || status(state)))
}

/// What the filter comes to, on every other page than the country's; nothing where there is none.
pub fn filter_status(state: AppState) -> Node {
    live(move || status(state))
}

fn group(state: AppState, facet: Facet, heading: Ui) -> Element {
    let id = match facet {
        Facet::Theme => "filter-themes",
        Facet::Category => "filter-categories",
    };
    let data = state.data();
    let chips = ids(facet, &data)
        .into_iter()
        .map(|id| chip(state, facet, id));
    html("div")
        .class("filter-group")
        .set("role", "group")
        .set("aria-labelledby", id)
        .child(html("p").class("note").set("id", id).says(state.t(heading)))
        .children(chips)
}

/// A button that chooses an id and takes it back, with what it would show.
fn chip(state: AppState, facet: Facet, id: String) -> Element {
    let (pressed, pushed, counted, named) = (id.clone(), id.clone(), id.clone(), id.clone());
    let attribute = match facet {
        Facet::Theme => "data-theme-filter",
        Facet::Category => "data-category-filter",
    };
    let count = move || {
        let count =
            |filter: &crate::filter::Filter| filter.count_of(facet, &counted, &state.data());
        state.filter.with(count).to_string()
    };
    html("button")
        .set("type", "button")
        .class("chip")
        .set(attribute, id.clone())
        .follow("aria-pressed", move || {
            state
                .filter
                .with(|filter| filter.has(facet, &pressed))
                .to_string()
        })
        .on("click", move |_| toggle(state, facet, &pushed))
        .child((facet == Facet::Category).then(|| pictogram(state, &id)))
        .child(html("span").says(state.say(move |texts| match facet {
            Facet::Theme => texts.theme(&named),
            Facet::Category => texts.category(&named),
        })))
        .child(html("small").child(live(count)))
}

fn toggle(state: AppState, facet: Facet, id: &str) {
    state.route.update(|route| route.filter.toggle(facet, id));
    say(state);
}

/// The button is gone then: the focus goes to the heading.
fn clear(state: AppState) {
    state
        .route
        .update(|route| route.filter = crate::filter::Filter::default());
    say(state);
    state.asked.set(Some(Asked::Heading));
}

fn say(state: AppState) {
    let count = state
        .filter
        .with_untracked(|filter| filter.count(&state.data()));
    let key = if count == 0 {
        Ui::FilterNone
    } else {
        Ui::FilterCount
    };
    state.announce_count(key, count);
}

/// What was chosen, how many regions there are, and the button that ends it.
fn status(state: AppState) -> Option<Element> {
    let filter = state.filter.get();
    if filter.is_empty() {
        return None;
    }
    let count = filter.count(&state.data());
    let tag = |facet: Facet, id: &String| {
        let id = id.clone();
        html("li")
            .class("tag")
            .says(state.say(move |texts| match facet {
                Facet::Theme => texts.theme(&id),
                Facet::Category => texts.category(&id),
            }))
    };
    let tags = [Facet::Theme, Facet::Category]
        .into_iter()
        .flat_map(|facet| filter.chosen(facet).iter().map(move |id| (facet, id)))
        .map(|(facet, id)| tag(facet, id));
    let sum = html("p").says(move || {
        let key = if count == 0 {
            Ui::FilterNone
        } else {
            Ui::FilterCount
        };
        state.ui(key).with("{n}", &count.to_string())
    });
    Some(
        html("div")
            .class("filter-status")
            .child(
                html("ul")
                    .follow("aria-label", state.label(Ui::Filter))
                    .children(tags),
            )
            .child(sum)
            .child(
                html("button")
                    .set("type", "button")
                    .class("filter-clear")
                    .set("data-testid", "filter-clear")
                    .on("click", move |_| clear(state))
                    .says(state.t(Ui::FilterClear)),
            ),
    )
}

/// Whether a region steps back, because the filter does not take it.
pub fn is_out(state: AppState, id: RegionId) -> bool {
    let data = state.data();
    let region = data.region(id);
    region.is_some_and(|region| state.filter.with(|filter| !filter.takes_region(region)))
}

/// Whether a highlight's category is not among those chosen.
pub fn is_category_out(state: AppState, category: &str) -> bool {
    state.filter.with(|filter| !filter.takes_category(category))
}
