//! One region.

use leptos::prelude::*;

use super::super::AppState;
use super::super::controls::Pictogram;
use super::super::emblem::Emblem;
use super::super::sources::Sources;
use super::super::tour::StopLine;
use super::super::words::{attribute, text};
use super::facts::KeyFacts;
use super::highlights::Highlights;
use super::hue;
use crate::locale::Locale;
use crate::region::{Region, RegionId};
use crate::route::Page;
use crate::text::Ui;

/// All that is known of a region.
#[component]
pub fn RegionPanel(id: RegionId) -> impl IntoView {
    let state = AppState::get();
    let region = state
        .dataset
        .with_untracked(|dataset| dataset.region(id).cloned());
    region.map(|region| {
        let themes = region.themes.clone();
        let source_ids = all_sources(&region);
        view! {
            <header class=format!("panel-head {}", hue(id))>
                <Emblem region=id/>
                <div class="panel-names">
                    <h2 class="panel-title" id="panel-title" tabindex="-1">
                        {text(move || state.texts.with(|texts| texts.region(id)))}
                    </h2>
                    <NativeNames region=region.clone()/>
                </div>
                <p class="signature">{text(move || state.texts.with(|texts| texts.signature(id)))}</p>
                <ul class="themes" aria-label=attribute(move || state.ui(Ui::Themes).text)>
                    {themes.into_iter().map(|theme| view! {
                        <li class="tag">{text(move || state.texts.with(|texts| texts.theme(&theme)))}</li>
                    }).collect_view()}
                </ul>
            </header>
            <StopsHere id=id/>
            <KeyFacts region=region.clone()/>
            <Highlights region=region/>
            <Sources ids=source_ids/>
            <Neighbours id=id/>
        }
    })
}

/// The names in Arabic and in Tifinagh, but the one that stands above already.
#[component]
pub fn NativeNames(region: Region) -> impl IntoView {
    let state = AppState::get();
    let name = move |locale: Locale, name: Option<String>| {
        name.map(|name| {
            view! {
                <span class="native-name" lang=locale.tag() dir=locale.dir() hidden=move || state.locale() == locale>
                    {name}
                </span>
            }
        })
    };
    view! {
        <p class="native-names">
            {name(Locale::Ar, region.name_ar)}
            {name(Locale::Zgh, region.name_zgh)}
        </p>
    }
}

/// The stops of the edition on screen in this region, or 'not announced'.
#[component]
fn StopsHere(id: RegionId) -> impl IntoView {
    let state = AppState::get();
    let stops = move || {
        state
            .edition
            .with(|edition| edition.stops_in(id).cloned().collect::<Vec<_>>())
    };
    let none = move || stops().is_empty();
    view! {
        <section class="stops-here" aria-labelledby="stops-here-title">
            <h3 class="section-title" id="stops-here-title">
                {state.t(Ui::StopsHere)}
                " · "
                <span class="edition-name">{move || state.edition.with(|edition| edition.id.clone())}</span>
            </h3>
            <Show when=none>
                <p class="not-announced">
                    <span class="tag">{state.t(Ui::NotAnnounced)}</span>
                    " "
                    <span class="note">{state.t(Ui::NotAnnouncedNote)}</span>
                </p>
            </Show>
            <ul class="stop-lines">
                {move || stops().into_iter().map(|stop| view! { <li><StopLine stop=stop/></li> }).collect_view()}
            </ul>
        </section>
    }
}

/// Links to the region before and the region after.
#[component]
fn Neighbours(id: RegionId) -> impl IntoView {
    let state = AppState::get();
    let link = move |class: &'static str, target: RegionId, key: Ui, icon: &'static str| {
        let slug = state
            .dataset
            .with_untracked(|dataset| dataset.region(target).map(|region| region.slug.clone()));
        let slug = slug.unwrap_or_default();
        view! {
            <a class=class href=attribute(move || state.href(Page::Region(slug.clone())))>
                <Pictogram id=icon/>
                <span>
                    <small>{state.t(key)}</small>
                    {text(move || state.texts.with(|texts| texts.region(target)))}
                </span>
            </a>
        }
    };
    view! {
        <nav class="previous-next">
            {link("previous", id.previous(), Ui::PreviousRegion, "previous")}
            {link("next", id.next(), Ui::NextRegion, "next")}
        </nav>
    }
}

/// The sources of the region and of its highlights, each once.
fn all_sources(region: &Region) -> Vec<String> {
    let mut ids = region.sources.clone();
    ids.extend(
        region
            .highlights
            .iter()
            .flat_map(|place| place.sources.iter().cloned()),
    );
    ids.sort_unstable();
    ids.dedup();
    ids
}
