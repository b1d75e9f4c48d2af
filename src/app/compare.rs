//! Two editions of the tour on one map.

use super::AppState;
use super::node::{Element, Node, html, live};
use super::value::Derived;
use crate::region::RegionId;
use crate::text::Ui;
use crate::tour::Edition;

/// Puts the other edition on the map, or takes it off; none where there is no other.
pub fn compare_button(state: AppState) -> Node {
    // Drawn anew for another edition alone: a button that was pressed keeps the focus.
    let other = Derived::new(move || state.other_edition());
    live(move || {
        let other = other.get()?;
        let named = other.clone();
        let toggle = move |_| {
            let other = other.clone();
            state.route.update(|route| {
                route.compare = match route.compare {
                    Some(_) => None,
                    None => Some(other),
                };
            });
        };
        Some(
            html("button")
                .set("type", "button")
                .class("compare")
                .set("data-testid", "compare")
                .follow("aria-pressed", move || {
                    state.compared.with(Option::is_some).to_string()
                })
                .on("click", toggle)
                .says(move || state.ui(Ui::Compare).with("{edition}", &named)),
        )
    })
}

/// The regions, each with the editions that name it; nothing while no editions are compared.
pub fn comparison(state: AppState) -> Node {
    live(move || {
        let other = state.compared.get()?;
        let shown = state.edition.get();
        let lines = RegionId::all().map(|id| line(state, id, [&shown, &other]));
        Some(
            html("section")
                .class("comparison")
                .set("aria-labelledby", "comparison-title")
                .child(
                    html("h3")
                        .class("section-title")
                        .set("id", "comparison-title")
                        .says(state.t(Ui::Compared)),
                )
                .child(html("ul").children(lines)),
        )
    })
}

fn line(state: AppState, id: RegionId, editions: [&Edition; 2]) -> Element {
    let mut named = String::new();
    for edition in editions {
        if edition.stops_in(id).next().is_some() {
            if !named.is_empty() {
                named.push_str(" · ");
            }
            named.push_str(&edition.id);
        }
    }
    let link = html("a")
        .follow("href", move || state.href_region_id(id))
        .says(state.say(move |texts| texts.region(id)));
    let note = html("span").class("note");
    html("li")
        .set("data-compared", id.to_string())
        .child(link)
        .child(if named.is_empty() {
            note.says(state.t(Ui::NotAnnounced))
        } else {
            note.child(named)
        })
}
