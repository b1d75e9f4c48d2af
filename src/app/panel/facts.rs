//! Key facts of a region, with units in the reader's form.

use super::super::AppState;
use super::super::controls::pictogram;
use super::super::node::{Element, html};
use super::{part, to_confirm};
use crate::region::{Confidence, Figures, Region, RegionId, Season};
use crate::text::{Phrase, Texts, Ui};

/// `4 030 222 habitants`.
pub fn population(texts: &Texts, figures: &Figures) -> Phrase {
    let number = texts.integer(figures.population);
    texts.ui(Ui::Inhabitants).with("{n}", &number)
}

/// `17 262 km²`. The official areas are whole numbers.
pub fn area(texts: &Texts, figures: &Figures) -> Phrase {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // validated: 0 to 10^7
    let whole = figures.area_km2.round() as u64;
    texts.ui(Ui::SquareKm).with("{n}", &texts.integer(whole))
}

/// Seat, population, area, subdivisions, ways to get there, season.
pub fn key_facts(state: AppState, region: &Region) -> Element {
    let id = region.id;
    let (people, land) = (region.figures.clone(), region.figures.clone());
    let (capital, census) = (region.capital.clone(), region.figures.census.to_string());
    let airports = region.airports.iter().map(|airport| airport.iata.clone());
    let list = html("dl")
        .child(fact(
            state,
            "capital",
            Ui::Capital,
            html("dd").says(state.say(move |texts| texts.city(&capital))),
        ))
        .child(fact(
            state,
            "people",
            Ui::Population,
            html("dd")
                .child(html("span").says(state.say(move |texts| population(texts, &people))))
                .child(" ")
                .child(
                    html("small")
                        .class("note")
                        .says(move || state.ui(Ui::Census).with("{year}", &census)),
                ),
        ))
        .child(fact(
            state,
            "area",
            Ui::Area,
            html("dd").says(state.say(move |texts| area(texts, &land))),
        ))
        .child(names(state, "airport", Ui::Airports, airports, airport))
        .child(fact(
            state,
            "train",
            Ui::Rail,
            html("dd").says(state.say(move |texts| texts.rail(id))),
        ))
        .child(region.season.as_ref().map(|known| season(state, id, known)))
        .child(names(
            state,
            "city",
            Ui::Prefectures,
            region.prefectures.iter().cloned(),
            Texts::province,
        ))
        .child(names(
            state,
            "city",
            Ui::Provinces,
            region.provinces.iter().cloned(),
            Texts::province,
        ));
    part(state, "facts", "facts-title", Ui::KeyFacts).child(list)
}

/// One fact with its pictogram; `value` is the `<dd>`.
pub fn fact(state: AppState, icon: &str, label: Ui, value: Element) -> Element {
    html("div")
        .class("fact")
        .child(
            html("dt")
                .child(pictogram(state, icon))
                .child(html("span").says(state.t(label))),
        )
        .child(value)
}

/// A fact that is a list of names by their ids; none where the list is empty.
fn names(
    state: AppState,
    icon: &str,
    label: Ui,
    ids: impl Iterator<Item = String>,
    name: fn(&Texts, &str) -> Phrase,
) -> Option<Element> {
    let items: Vec<Element> = ids
        .map(|id| html("li").says(state.say(move |texts| name(texts, &id))))
        .collect();
    let list = || html("dd").class("names");
    (!items.is_empty()).then(|| fact(state, icon, label, list().child(html("ul").children(items))))
}

/// `Fès-Saïs (FEZ)`.
fn airport(texts: &Texts, iata: &str) -> Phrase {
    let mut name = texts.airport(iata);
    for part in [" (", iata, ")"] {
        name.text.push_str(part);
    }
    name
}

fn season(state: AppState, id: RegionId, season: &Season) -> Element {
    let ends = [
        season.months.first().copied(),
        season.months.last().copied(),
    ];
    let months = move |texts: &Texts| {
        let names = ends.into_iter().flatten();
        let names: Vec<&str> = names.map(|month| texts.month_alone(month)).collect();
        Phrase {
            text: names.join(" – "),
            lang: None,
        }
    };
    let value = html("dd")
        .child(html("span").class("capitalised").says(state.say(months)))
        .child(to_confirm(state, season.confidence == Confidence::Low))
        .child(
            html("p")
                .class("note")
                .says(state.say(move |texts| texts.season(id))),
        );
    fact(state, "season", Ui::Season, value)
}
