//! One region.

use super::super::AppState;
use super::super::emblem::emblem;
use super::super::node::{Element, Node, html, live};
use super::super::sources::sources;
use super::super::tour::stop_line;
use super::facts::key_facts;
use super::highlights::highlights;
use super::{neighbour, title};
use crate::locale::Locale;
use crate::order::sorted;
use crate::region::{Region, RegionId};
use crate::route::Page;
use crate::text::Ui;

/// All that is known of a region: its head at once, which answers the click, and the rest with the map, a frame later.
pub fn region_panel(state: AppState, region: &Region) -> Vec<Node> {
    let id = region.id;
    let rest = move || -> Node {
        let data = state.data();
        let region = data.region(id).filter(|_| state.lit.get() == Some(id));
        region
            .map(|region| {
                Node::row([
                    stops_here(state, id),
                    key_facts(state, region),
                    highlights(state, region),
                    sources(state, all_sources(region)),
                    neighbours(state, id),
                ])
            })
            .into()
    };
    vec![head(state, region).into(), live(rest)]
}

fn head(state: AppState, region: &Region) -> Element {
    let id = region.id;
    html("header")
        .class(format!("panel-head {}", id.hue()))
        .child(emblem(state, id))
        .child(
            html("div")
                .class("panel-names")
                .child(title(state.say(move |texts| texts.region(id))))
                .child(native_names(state, region)),
        )
        .child(
            html("p")
                .class("signature")
                .says(state.say(move |texts| texts.signature(id))),
        )
        .child(themes(state, region).follow("aria-label", state.label(Ui::Themes)))
}

/// The themes as a list of tags.
pub fn themes(state: AppState, region: &Region) -> Element {
    html("ul")
        .class("themes")
        .children(region.themes.iter().cloned().map(|theme| {
            html("li")
                .class("tag")
                .says(state.say(move |texts| texts.theme(&theme)))
        }))
}

/// The names in Arabic and in Tifinagh, but the one that stands above already.
fn native_names(state: AppState, region: &Region) -> Element {
    let name = |locale: Locale, name: &Option<String>| {
        name.clone().map(|name| {
            html("span")
                .class("native-name")
                .set("lang", locale.tag())
                .set("dir", locale.dir())
                .may("hidden", move || {
                    (state.locale() == locale).then(String::new)
                })
                .child(name)
        })
    };
    html("p")
        .class("native-names")
        .child(name(Locale::Ar, &region.name_ar))
        .child(name(Locale::Zgh, &region.name_zgh))
}

/// The stops of the edition on screen in this region, or 'not announced'.
fn stops_here(state: AppState, id: RegionId) -> Element {
    let heading = html("h3")
        .class("section-title")
        .set("id", "stops-here-title")
        .child(html("span").says(state.t(Ui::StopsHere)))
        .child(" · ")
        .child(html("span").class("edition-name").child(live(move || {
            state.edition.with(|edition| edition.id.clone())
        })));
    let stops = move || {
        state.edition.with(|edition| {
            let lines: Vec<Element> = edition
                .stops_in(id)
                .map(|stop| html("li").child(stop_line(state, stop)))
                .collect();
            if lines.is_empty() {
                not_announced(state)
            } else {
                html("ul").class("stop-lines").children(lines)
            }
        })
    };
    html("section")
        .class("stops-here")
        .set("aria-labelledby", "stops-here-title")
        .child(heading)
        .child(live(stops))
}

fn not_announced(state: AppState) -> Element {
    html("p")
        .class("not-announced")
        .child(html("span").class("tag").says(state.t(Ui::NotAnnounced)))
        .child(" ")
        .child(
            html("span")
                .class("note")
                .says(state.t(Ui::NotAnnouncedNote)),
        )
}

/// Links to the region before and the region after.
fn neighbours(state: AppState, id: RegionId) -> Element {
    let data = state.data();
    let link = |class, key, target: RegionId| {
        let slug = data.region(target).map(|region| region.slug.clone());
        let page = Page::Region(slug.unwrap_or_default());
        let name = state.say(move |texts| texts.region(target));
        neighbour(state, class, key, page, name)
    };
    html("nav")
        .class("previous-next")
        .follow("aria-label", state.label(Ui::RegionToRegion))
        .child(link("previous", Ui::PreviousRegion, id.previous()))
        .child(link("next", Ui::NextRegion, id.next()))
}

/// The sources of the region and of its highlights, each once.
fn all_sources(region: &Region) -> Vec<String> {
    let mut ids = region.sources.clone();
    for place in &region.highlights {
        ids.extend_from_slice(&place.sources);
    }
    let mut once = Vec::new();
    for place in sorted(ids.len(), &|one, other| ids[one] < ids[other]) {
        if once.last() != Some(&ids[place]) {
            once.push(ids[place].clone());
        }
    }
    once
}
