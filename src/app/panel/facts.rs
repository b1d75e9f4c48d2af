//! Key facts of a region, with units in the reader's form.

use leptos::prelude::*;

use super::super::AppState;
use super::super::controls::Pictogram;
use super::super::words::{text, words};
use crate::region::{Confidence, Figures, Region};
use crate::text::{Phrase, Ui};

/// `4 030 222 habitants`.
pub fn population(state: &AppState, figures: &Figures) -> Phrase {
    let number = state.texts.with(|texts| texts.integer(figures.population));
    state.ui(Ui::Inhabitants).with("{n}", &number)
}

/// `17 262 km²`. The official areas are whole numbers.
pub fn area(state: &AppState, figures: &Figures) -> Phrase {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // validated: 0 to 10^7
    let whole = figures.area_km2.round() as u64;
    let number = state.texts.with(|texts| texts.integer(whole));
    state.ui(Ui::SquareKm).with("{n}", &number)
}

/// Seat, population, area, subdivisions, ways to get there, season.
#[component]
pub fn KeyFacts(region: Region) -> impl IntoView {
    let state = AppState::get();
    let id = region.id;
    let census = region.figures.census.to_string();
    let figures = StoredValue::new(region.figures.clone());
    let capital = region.capital.clone();
    let list = |names: Vec<Phrase>| {
        names
            .into_iter()
            .map(|name| view! { <li>{words(name)}</li> })
            .collect_view()
    };
    let provinces = StoredValue::new((region.prefectures.clone(), region.provinces.clone()));
    let names = move |ids: &[String]| {
        state
            .texts
            .with(|texts| ids.iter().map(|id| texts.province(id)).collect::<Vec<_>>())
    };
    let airports: Vec<String> = region
        .airports
        .iter()
        .map(|airport| airport.iata.clone())
        .collect();
    let airports = StoredValue::new(airports);
    let airport_names = move || {
        airports.with_value(|codes| {
            state.texts.with(|texts| {
                let named = |code: &String| Phrase {
                    text: format!("{} ({code})", texts.airport(code).text),
                    ..texts.airport(code)
                };
                codes.iter().map(named).collect::<Vec<_>>()
            })
        })
    };
    let season = region.season.clone().map(|season| {
        let months = season.months.clone();
        let names = move || {
            state.texts.with(|texts| {
                let ends = [months.first(), months.last()].into_iter().flatten();
                ends.map(|month| texts.month_alone(*month).to_owned())
                    .collect::<Vec<_>>()
                    .join(" – ")
            })
        };
        view! {
            <Fact icon="season" label=Ui::Season>
                <span class="capitalised">{names}</span>
                <ToConfirm when=season.confidence == Confidence::Low/>
                <p class="note">{text(move || state.texts.with(|texts| texts.season(id)))}</p>
            </Fact>
        }
    });
    view! {
        <section class="facts" aria-labelledby="facts-title">
            <h3 class="section-title" id="facts-title">{state.t(Ui::KeyFacts)}</h3>
            <dl>
                <Fact icon="capital" label=Ui::Capital>
                    {text(move || state.texts.with(|texts| texts.city(&capital)))}
                </Fact>
                <Fact icon="people" label=Ui::Population>
                    {move || figures.with_value(|figures| words(population(&state, figures)))}
                    " "
                    <small class="note">
                        {text(move || state.ui(Ui::Census).with("{year}", &census))}
                    </small>
                </Fact>
                <Fact icon="area" label=Ui::Area>
                    {move || figures.with_value(|figures| words(area(&state, figures)))}
                </Fact>
                <Show when=move || airports.with_value(|codes| !codes.is_empty())>
                    <Fact icon="airport" label=Ui::Airports>
                        <ul class="inline-list">{move || list(airport_names())}</ul>
                    </Fact>
                </Show>
                <Fact icon="train" label=Ui::Rail>
                    {text(move || state.texts.with(|texts| texts.rail(id)))}
                </Fact>
                {season}
                <Show when=move || provinces.with_value(|(prefectures, _)| !prefectures.is_empty())>
                    <Fact icon="city" label=Ui::Prefectures>
                        <ul class="inline-list">
                            {move || provinces.with_value(|(prefectures, _)| list(names(prefectures)))}
                        </ul>
                    </Fact>
                </Show>
                <Fact icon="city" label=Ui::Provinces>
                    <ul class="inline-list">
                        {move || provinces.with_value(|(_, provinces)| list(names(provinces)))}
                    </ul>
                </Fact>
            </dl>
        </section>
    }
}

/// One fact with its pictogram.
#[component]
fn Fact(#[prop(into)] icon: String, label: Ui, children: Children) -> impl IntoView {
    let state = AppState::get();
    view! {
        <div class="fact">
            <dt><Pictogram id=icon/><span>{state.t(label)}</span></dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// The mark of what is not sure.
#[component]
pub fn ToConfirm(when: bool) -> impl IntoView {
    let state = AppState::get();
    when.then(|| view! { <span class="tag tag-doubt">{state.t(Ui::ToConfirm)}</span> })
}
