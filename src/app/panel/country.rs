//! The whole country.

use super::super::AppState;
use super::super::filters::filters;
use super::super::node::{Element, Node, html};
use super::facts::{area, population};
use super::title;
use crate::region::Listing;
use crate::text::{Phrase, Ui};

/// Its name, what to do, and its figures.
pub fn country_panel(state: AppState) -> Vec<Node> {
    let data = state.data();
    let all = data.regions.iter().flat_map(|region| &region.highlights);
    let listed = all.filter(|place| matches!(place.listing, Some(Listing::WorldHeritage(_))));
    let count = listed.count().to_string();
    let (people, land) = (data.national.clone(), data.national.clone());
    vec![
        html("header")
            .class("panel-head")
            .child(title(state.t(Ui::Country)))
            .child(html("p").class("signature").says(state.t(Ui::CountryIntro)))
            .into(),
        filters(state).into(),
        html("dl")
            .class("figures")
            .child(figure(
                state,
                Ui::Population,
                state.say(move |texts| population(texts, &people)),
            ))
            .child(figure(
                state,
                Ui::Area,
                state.say(move |texts| area(texts, &land)),
            ))
            .into(),
        html("p")
            .class("note")
            .says(move || state.ui(Ui::WorldHeritageCount).with("{n}", &count))
            .into(),
    ]
}

fn figure(state: AppState, name: Ui, value: impl Fn() -> Phrase + Send + 'static) -> Element {
    html("div")
        .child(html("dt").says(state.t(name)))
        .child(html("dd").says(value))
}
