//! The search box and its list. What the visitor types and presses is heard in `browser::search`.

use super::AppState;
use super::controls::control;
use super::node::{Element, Node, html, live};
use crate::region::RegionId;
use crate::route::Page;
use crate::search::{Hit, Kind};
use crate::text::{Phrase, Ui};

/// An editable combobox with a list, after the WAI-ARIA practices.
pub fn search(state: AppState) -> Element {
    let is_open = move || {
        let has_query =
            |search: &crate::search::Combobox| search.is_open && !search.query.trim().is_empty();
        state.search.with(has_query)
    };
    let finds = move || state.found.with(|found| !found.hits.is_empty());
    let field = html("input")
        .set("type", "search")
        .set("role", "combobox")
        .set("data-testid", "search")
        .set("aria-autocomplete", "list")
        .set("aria-controls", "search-results")
        .follow("aria-expanded", move || (is_open() && finds()).to_string())
        .may("aria-activedescendant", move || {
            let active = state.search.with(|search| search.active)?;
            (is_open() && finds()).then(|| option_id(active))
        })
        .follow("aria-label", state.label(Ui::Search))
        .follow("placeholder", state.label(Ui::Search))
        .set("autocomplete", "off")
        .set("autocapitalize", "none")
        .set("spellcheck", "false")
        .set("enterkeyhint", "go");
    html("search")
        .class("search")
        .child(control(state, "search"))
        .child(field)
        .child(results(state).may("hidden", move || (!is_open()).then(String::new)))
}

/// What was found, and how much.
pub fn results(state: AppState) -> Element {
    let options = move || {
        state.found.with(|found| {
            let hits = found.hits.iter().enumerate();
            Node::row(hits.map(|(place, hit)| option(state, place, hit)))
        })
    };
    let list = html("div")
        .set("id", "search-results")
        .set("role", "listbox")
        .follow("aria-label", state.label(Ui::Search))
        .may("hidden", move || {
            let finds = state.found.with(|found| !found.hits.is_empty());
            (!finds).then(String::new)
        })
        .child(live(options));
    html("div")
        .class("search-list")
        .child(html("p").class("note").says(move || count(state)))
        .child(list)
}

/// How many there are, or what to do where there is nothing.
fn count(state: AppState) -> Phrase {
    let (total, shown) = state.found.with(|found| (found.total, found.hits.len()));
    let key = match total {
        0 => Ui::SearchNone,
        total if total > shown => Ui::SearchFirst,
        _ => Ui::SearchCount,
    };
    let words = state.ui(key).with("{n}", &total.to_string());
    words.with("{m}", &shown.to_string())
}

fn option_id(place: usize) -> String {
    let mut id = "result-".to_owned();
    id.push_str(&place.to_string());
    id
}

/// A result: a link, so that it can be opened like one, with its name and what it is.
fn option(state: AppState, place: usize, hit: &Hit) -> Element {
    let (entry, line) = (hit.entry.clone(), hit.entry.clone());
    let name = state.say(move |texts| match entry.kind {
        Kind::Region => texts.region(entry.region),
        Kind::Stop => texts.place(&entry.id),
        Kind::City => texts.city(&entry.id),
        Kind::Highlight => texts.highlight(&entry.id),
    });
    // The name by which it was found, where another one stands above.
    let is_other = hit.is_place || hit.locale != state.locale();
    let is_other = is_other && !hit.name.is_empty() && hit.name != name().text;
    let other = is_other.then(|| {
        html("span")
            .class("search-other")
            .set("lang", hit.locale.tag())
            .set("dir", hit.locale.dir())
            .child(hit.name.clone())
    });
    html("a")
        .class(hit.entry.region.hue())
        .set("role", "option")
        .set("id", option_id(place))
        .set("data-result", hit.entry.id.clone())
        .set("tabindex", "-1")
        .set("href", href(state, hit))
        .follow("aria-selected", move || {
            state
                .search
                .with(|search| search.active == Some(place))
                .to_string()
        })
        .child(html("span").class("search-name").says(name))
        .child(other)
        .child(html("small").child(kind(state, line.kind, line.region, &line.group)))
}

/// `Étape · 2025 · Fès-Meknès`, each in its own language.
fn kind(state: AppState, kind: Kind, region: RegionId, group: &str) -> Vec<Node> {
    let category = group.to_owned();
    let what = html("span").says(move || match kind {
        Kind::Region => state.ui(Ui::KindRegion),
        Kind::Stop => state.ui(Ui::KindStop),
        Kind::City => state.ui(Ui::KindCity),
        Kind::Highlight => state.texts.with(|texts| texts.category(&category)),
    });
    let mut line = vec![what.into()];
    if kind == Kind::Stop {
        line.push(" · ".into());
        line.push(html("span").child(group.to_owned()).into());
    }
    if kind != Kind::Region {
        line.push(" · ".into());
        let name = state.say(move |texts| texts.region(region));
        line.push(html("span").says(name).into());
    }
    line
}

/// The page of a result: a city is shown by its region, a highlight by its card there.
fn href(state: AppState, hit: &Hit) -> String {
    let entry = &hit.entry;
    if entry.kind == Kind::Stop {
        return state.href(Page::Stop(entry.group.clone(), entry.id.clone()));
    }
    let mut href = state.href_region_id(entry.region);
    if entry.kind == Kind::Highlight {
        href.push('#');
        href.push_str(&entry.id);
    }
    href
}
