//! An edition of the tour, and one of its stops.

use leptos::prelude::*;

use super::super::AppState;
use super::super::controls::Pictogram;
use super::super::emblem::Emblem;
use super::super::sources::Sources;
use super::super::tour::{StatusTag, previous_next, report_words};
use super::super::words::{attribute, text, words};
use super::hue;
use crate::date::Extent;
use crate::region::{Confidence, RegionId};
use crate::route::Page;
use crate::text::Ui;
use crate::tour::Stop;

/// What is known of the edition on screen, and which regions it does not name.
#[component]
pub fn EditionPanel() -> impl IntoView {
    let state = AppState::get();
    let note = move || {
        state
            .edition
            .with(|edition| state.texts.with(|texts| texts.edition_note(&edition.id)))
    };
    let planned = move || {
        let count = state.edition.with(|edition| edition.planned_regions);
        words(state.ui(Ui::PlannedRegions).with("{n}", &count.to_string()))
    };
    let known = move || {
        let count = state.edition.with(|edition| edition.stops.len());
        words(state.ui(Ui::StopCount).with("{n}", &count.to_string()))
    };
    let absent = move || {
        state
            .edition
            .with(|edition| edition.not_announced().collect::<Vec<_>>())
    };
    let absent_links = move || {
        absent().into_iter().filter_map(|id| {
            let slug = state.dataset.with(|dataset| dataset.region(id).map(|region| region.slug.clone()))?;
            Some(view! {
                <li>
                    <a class=format!("tag {}", hue(id)) href=attribute(move || state.href(Page::Region(slug.clone())))>
                        {text(move || state.texts.with(|texts| texts.region(id)))}
                    </a>
                </li>
            })
        }).collect_view()
    };
    let sources = move || state.edition.with(|edition| edition.sources.clone());
    view! {
        <header class="panel-head">
            <h2 class="panel-title" id="panel-title" tabindex="-1">{text(move || state.heading())}</h2>
            <p class="signature">{text(note)}</p>
        </header>
        <p class="note">{planned} " · " {known}</p>
        <Show when=move || !absent().is_empty()>
            <section aria-labelledby="absent-title">
                <h3 class="section-title" id="absent-title">{state.t(Ui::RegionsNotAnnounced)}</h3>
                <ul class="themes">{absent_links}</ul>
            </section>
        </Show>
        {move || view! { <Sources ids=sources()/> }}
    }
}

/// One stop: its place, its date as known, what was reported, its region.
#[component]
pub fn StopPanel(stop: Stop) -> impl IntoView {
    let state = AppState::get();
    let region = stop.region;
    let slug = state
        .dataset
        .with_untracked(|dataset| dataset.region(region).map(|region| region.slug.clone()));
    let slug = slug.unwrap_or_default();
    let (place, note) = (stop.id.clone(), stop.id.clone());
    let date = stop.date;
    let date_words = move || {
        state.texts.with(|texts| match date.extent {
            Extent::Day(day) if date.doubt.is_none() => texts.weekday_day(day),
            _ => texts.date(&date),
        })
    };
    let number = move || match stop.order {
        Some(order) => state.ui(Ui::StopNumber).with("{n}", &order.to_string()),
        None => state.ui(Ui::StopUnnumbered),
    };
    let venue = stop.venue.clone().map(|venue| view! {
        <div class="fact"><dt><Pictogram id="capital"/><span>{state.t(Ui::Venue)}</span></dt><dd lang="fr">{venue}</dd></div>
    });
    let (before, after) = previous_next(&state.edition.get_untracked(), &stop.id);
    view! {
        <header class=format!("panel-head stop-head {}", hue(region))>
            <p class="stop-disc" aria-hidden="true">{stop.order.map_or_else(|| "?".to_owned(), |order| order.to_string())}</p>
            <div class="panel-names">
                <p class="note">{text(number)}</p>
                <h2 class="panel-title" id="panel-title" tabindex="-1">
                    {text(move || state.texts.with(|texts| texts.place(&place)))}
                </h2>
            </div>
        </header>
        <p class="stop-date"><Pictogram id="date"/><time datetime=date.to_string()>{date_words}</time></p>
        <p class="stop-status">
            <StatusTag date=date/>
            " "
            <span>{text(move || report_words(&state, stop.report))}</span>
            " "
            {(stop.confidence == Confidence::Low).then(|| view! { <span class="tag tag-doubt">{state.t(Ui::ToConfirm)}</span> })}
        </p>
        <p class="stop-note">{text(move || state.texts.with(|texts| texts.stop_note(&note)))}</p>
        {(!stop.city_stated).then(|| view! { <p class="note">{state.t(Ui::CityNotStated)}</p> })}
        {stop.gap_before.then(|| view! { <p class="note">{state.t(Ui::GapBefore)}</p> })}
        <dl>{venue}</dl>
        <RegionCard region=region/>
        <p>
            <a class=format!("button {}", hue(region)) href=attribute(move || state.href(Page::Region(slug.clone())))>
                {state.t(Ui::SeeRegion)}
            </a>
        </p>
        <Sources ids=stop.sources/>
        <nav class="previous-next">
            {before.map(|stop| stop_link(state, "previous", stop, Ui::PreviousStop, "previous"))}
            {after.map(|stop| stop_link(state, "next", stop, Ui::NextStop, "next"))}
        </nav>
    }
}

/// The region of a stop, in short.
#[component]
fn RegionCard(region: RegionId) -> impl IntoView {
    let state = AppState::get();
    let themes = state
        .dataset
        .with_untracked(|dataset| dataset.region(region).map(|region| region.themes.clone()));
    let theme = move |id: String| view! { <li class="tag">{text(move || state.texts.with(|texts| texts.theme(&id)))}</li> };
    view! {
        <section class=format!("region-card {}", hue(region))>
            <Emblem region=region/>
            <div>
                <h3 class="region-card-name">{text(move || state.texts.with(|texts| texts.region(region)))}</h3>
                <p>{text(move || state.texts.with(|texts| texts.signature(region)))}</p>
            </div>
            <ul class="themes">{themes.unwrap_or_default().into_iter().map(theme).collect_view()}</ul>
        </section>
    }
}

fn stop_link(
    state: AppState,
    class: &'static str,
    stop: Stop,
    key: Ui,
    icon: &'static str,
) -> impl IntoView {
    let id = stop.id.clone();
    view! {
        <a class=class href=attribute(move || state.href_stop(&stop.id))>
            <Pictogram id=icon/>
            <span>
                <small>{state.t(key)}</small>
                {text(move || state.texts.with(|texts| texts.place(&id)))}
            </span>
        </a>
    }
}
