//! The tour: its editions and their stops in order.

use leptos::prelude::*;

use super::AppState;
use super::controls::Pictogram;
use super::words::{attribute, text};
use crate::date::KnownDate;
use crate::route::Page;
use crate::text::{Phrase, Ui};
use crate::tour::{Edition, Report, Stop};

/// Choice of edition, the stops, and the way from one to the next.
#[component]
pub fn Tour() -> impl IntoView {
    let state = AppState::get();
    let empty = move || state.edition.with(|edition| edition.stops.is_empty());
    view! {
        <section class="tour" id="tour" aria-labelledby="tour-title">
            <div class="tour-head">
                <h2 class="section-title" id="tour-title">{state.t(Ui::Tour)}</h2>
                <Editions/>
                <StepLinks/>
            </div>
            <Show when=empty><p class="note">{state.t(Ui::NoStops)}</p></Show>
            <ol class="stops">
                {move || state.edition.with(|edition| items(state, edition))}
            </ol>
        </section>
    }
}

#[component]
fn Editions() -> impl IntoView {
    let state = AppState::get();
    let link = move |edition: &Edition| {
        let (id, shown, page) = (edition.id.clone(), edition.id.clone(), edition.id.clone());
        view! {
            <li>
                <a href=attribute(move || state.href(Page::Edition(page.clone())))
                    data-edition=id.clone()
                    aria-current=move || state.edition.with(|edition| edition.id == shown).then_some("true")>
                    {id.clone()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="editions" aria-label=attribute(move || state.ui(Ui::Edition).text)>
            <ul>{move || state.dataset.with(|dataset| dataset.editions.iter().map(link).collect_view())}</ul>
        </nav>
    }
}

/// To the stop before and the stop after the one of the address; to the first where none is open.
#[component]
fn StepLinks() -> impl IntoView {
    let state = AppState::get();
    let around = Memo::new(move |_| {
        let edition = state.edition.get();
        match state.stop() {
            Some(stop) => previous_next(&edition, &stop.id),
            None => (None, edition.stops.first().cloned()),
        }
    });
    let before = Signal::derive(move || around.get().0.map(|stop| state.href_stop(&stop.id)));
    let after = Signal::derive(move || around.get().1.map(|stop| state.href_stop(&stop.id)));
    view! {
        <div class="steps">
            <StepLink testid="tour-previous" label=Ui::PreviousStop icon="previous" href=before/>
            <StepLink testid="tour-next" label=Ui::NextStop icon="next" href=after/>
        </div>
    }
}

#[component]
fn StepLink(
    testid: &'static str,
    label: Ui,
    icon: &'static str,
    href: Signal<Option<String>>,
) -> impl IntoView {
    let state = AppState::get();
    view! {
        <a
            class=format!("step {icon}")
            data-testid=testid
            href=move || href.get()
            aria-disabled=move || href.get().is_none().then_some("true")
            aria-label=attribute(move || state.ui(label).text)
            title=attribute(move || state.ui(label).text)
        >
            <Pictogram id=icon/>
        </a>
    }
}

/// The stops, and a line for each place in the order that nobody identified.
fn items(state: AppState, edition: &Edition) -> impl IntoView + use<> {
    let mut lines = Vec::new();
    let mut gaps = edition.unidentified.iter().copied().peekable();
    for stop in &edition.stops {
        while gaps
            .peek()
            .is_some_and(|gap| stop.order.is_some_and(|order| *gap < order))
        {
            if let Some(gap) = gaps.next() {
                lines.push(unidentified(state, gap).into_any());
            }
        }
        lines.push(item(state, stop).into_any());
    }
    lines.extend(gaps.map(|gap| unidentified(state, gap).into_any()));
    lines
}

fn item(state: AppState, stop: &Stop) -> impl IntoView + use<> {
    let (date, region) = (stop.date, stop.region);
    let open = stop.id.clone();
    let current = move || state.stop().is_some_and(|stop| stop.id == open);
    view! {
        <li
            class=format!("stop-item hue-{:02}", region.number())
            data-stop-item=stop.id.clone()
            data-status=move || date.phase(state.today.get()).word()
            class:open=current.clone()
            on:pointerenter=move |_| state.hovered.set(Some(region))
            on:pointerleave=move |_| state.hovered.set(None)
        >
            <StopLine stop=stop.clone()/>
        </li>
    }
}

fn unidentified(state: AppState, order: u32) -> impl IntoView {
    view! {
        <li class="stop-item stop-unidentified">
            <span class="stop-line">
                <span class="stop-disc" aria-hidden="true">{order}</span>
                <span class="stop-words"><span class="note">{state.t(Ui::UnidentifiedStop)}</span></span>
            </span>
        </li>
    }
}

/// A stop as one link: number, place, date as known, status.
#[component]
pub fn StopLine(stop: Stop) -> impl IntoView {
    let state = AppState::get();
    let date = stop.date;
    let (link, open, place) = (stop.id.clone(), stop.id.clone(), stop.id.clone());
    let number = stop
        .order
        .map_or_else(|| "?".to_owned(), |order| order.to_string());
    view! {
        <a class="stop-line" class:imprecise=!date.is_exact() href=attribute(move || state.href_stop(&link))
            aria-current=move || state.stop().is_some_and(|stop| stop.id == open).then_some("true")>
            <span class="stop-disc" aria-hidden="true">{number}</span>
            <span class="stop-words">
                <span class="stop-place">{text(move || state.texts.with(|texts| texts.place(&place)))}</span>
                <time datetime=date.to_string()>{move || state.texts.with(|texts| texts.date(&date))}</time>
                <span class="note">{text(move || report_words(&state, stop.report))}</span>
            </span>
            <StatusTag date=date/>
        </a>
    }
}

/// Past, under way, to come or unknown, by the visitor's clock.
#[component]
pub fn StatusTag(date: KnownDate) -> impl IntoView {
    let state = AppState::get();
    let phase = move || date.phase(state.today.get());
    let key = move || match phase() {
        crate::date::Phase::Past => Ui::StatusPast,
        crate::date::Phase::Current => Ui::StatusCurrent,
        crate::date::Phase::Upcoming => Ui::StatusUpcoming,
        crate::date::Phase::Unknown => Ui::StatusUnknown,
    };
    view! { <span class="tag tag-status" data-phase=move || phase().word()>{text(move || state.ui(key()))}</span> }
}

/// What was reported of a stop, in words.
pub fn report_words(state: &AppState, report: Report) -> Phrase {
    state.ui(match report {
        Report::Held => Ui::ReportedHeld,
        Report::Announced => Ui::ReportedAnnounced,
        Report::Mentioned => Ui::ReportedReported,
    })
}

/// The stops before and after the one of an id, in the order of the list.
pub fn previous_next(edition: &Edition, id: &str) -> (Option<Stop>, Option<Stop>) {
    let Some(at) = edition.stops.iter().position(|stop| stop.id == id) else {
        return (None, None);
    };
    let before = at.checked_sub(1).and_then(|at| edition.stops.get(at));
    (before.cloned(), edition.stops.get(at + 1).cloned())
}
