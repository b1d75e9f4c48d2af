//! What to see in a region, by category.

use super::super::AppState;
use super::super::controls::pictogram;
use super::super::filters::is_category_out;
use super::super::node::{Element, Node, html, live};
use super::{part, to_confirm};
use crate::region::{Confidence, Highlight, Listing, Region};
use crate::text::{Phrase, Texts, Ui};

/// Cards that are shown at first, and at each press more.
pub const LOT: usize = 24;

/// The highlights, grouped by category in the order of the dataset; the first lot of them where they are many.
pub fn highlights(state: AppState, region: &Region) -> Element {
    let (id, total) = (region.id, region.highlights.len());
    state.cards.set(LOT);
    let places = region.highlights.iter();
    let categories: Vec<String> = places.map(|place| place.category.clone()).collect();
    let groups = move || {
        let data = state.data();
        let shown = state.cards.get();
        let places = data.region(id).map_or(&[][..], |region| &region.highlights);
        let places = &places[..shown.min(places.len())];
        let groups = data.categories.iter();
        Node::row(groups.filter_map(|category| group(state, category, places)))
    };
    let more = move || {
        let shown = state.cards.get();
        (shown < total).then(|| more(state, total - shown))
    };
    part(state, "highlights", "highlights-title", Ui::Highlights)
        .child((total == 0).then(|| html("p").class("note").says(state.t(Ui::NoHighlights))))
        .child(live(move || {
            let all_out = state.filter.with(|filter| {
                !categories.is_empty() && !categories.iter().any(|id| filter.takes_category(id))
            });
            all_out.then(|| html("p").class("note").says(state.t(Ui::FilterNoPlaces)))
        }))
        .child(live(groups))
        .child(live(more))
}

/// A button that shows the next lot.
fn more(state: AppState, left: usize) -> Element {
    html("button")
        .set("type", "button")
        .class("more")
        .set("data-testid", "highlights-more")
        .says(state.say(move |texts| {
            let left = texts.integer(left as u64);
            texts.ui(Ui::MorePlaces).with("{n}", &left)
        }))
        .on("click", move |_| state.cards.update(|shown| *shown += LOT))
}

fn group(state: AppState, category: &str, places: &[Highlight]) -> Option<Element> {
    let cards: Vec<Element> = places
        .iter()
        .filter(|place| place.category == category)
        .map(|place| card(state, place))
        .collect();
    let (id, filtered) = (category.to_owned(), category.to_owned());
    let heading = html("h4")
        .class("highlight-category")
        .child(pictogram(state, category))
        .child(html("span").says(state.say(move |texts| texts.category(&id))));
    let list = |cards| html("ul").children(cards);
    (!cards.is_empty()).then(|| {
        html("div")
            .class("highlight-group")
            .may("hidden", move || {
                is_category_out(state, &filtered).then(String::new)
            })
            .child(heading)
            .child(list(cards))
    })
}

fn card(state: AppState, place: &Highlight) -> Element {
    let (name, fact) = (place.id.clone(), place.id.clone());
    let listing = place.listing.map(|listing| {
        html("p")
            .class("tag tag-unesco")
            .says(state.say(move |texts| listing_words(texts, listing)))
    });
    html("li")
        .class("highlight")
        .set("id", place.id.clone())
        .set("data-highlight", place.id.clone())
        .child(
            html("p")
                .class("highlight-name")
                .child(html("span").says(state.say(move |texts| texts.highlight(&name))))
                .child(to_confirm(state, place.confidence == Confidence::Low)),
        )
        .child(
            html("p")
                .class("highlight-fact")
                .says(state.say(move |texts| texts.fact(&fact))),
        )
        .child(listing)
}

fn listing_words(texts: &Texts, listing: Listing) -> Phrase {
    let (key, year) = match listing {
        Listing::WorldHeritage(year) => (Ui::WorldHeritage, year),
        Listing::IntangibleHeritage(year) => (Ui::IntangibleHeritage, year),
        Listing::Geopark(year) => (Ui::Geopark, year),
    };
    texts.ui(key).with("{year}", &year.to_string())
}
