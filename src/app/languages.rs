//! The five languages.

use super::AppState;
use super::node::{Element, html, live};
use crate::locale::Locale;
use crate::text::Ui;

/// Links to this page in each language, with how much of it is translated.
pub fn language_links(state: AppState) -> Element {
    let links = Locale::ALL
        .into_iter()
        .zip(state.data().complete)
        .map(|(locale, complete)| html("li").child(link(state, locale, complete)));
    html("nav")
        .class("languages")
        .follow("aria-label", state.label(Ui::Language))
        .child(html("ul").children(links))
}

fn link(state: AppState, locale: Locale, complete: u32) -> Element {
    let share = move || {
        state
            .ui(Ui::LanguageShare)
            .with("{n}", &complete.to_string())
    };
    let is_partial = complete < 100;
    html("a")
        .set("data-lang", locale.tag())
        .set("lang", locale.tag())
        .set("hreflang", locale.tag())
        .follow("href", move || state.href_language(locale))
        .when("aria-current", move || state.locale() == locale)
        .may("title", move || is_partial.then(|| share().text))
        .child(html("span").class("language-name").child(locale.own_name()))
        .child(
            html("span")
                .class("language-short")
                .set("aria-hidden", "true")
                .child(short(locale)),
        )
        .child(is_partial.then(|| {
            html("small")
                .class("language-share")
                .follow("lang", move || {
                    let page = state.locale();
                    share().lang.unwrap_or(page).tag().to_owned()
                })
                .child(live(move || share().text))
        }))
}

/// A sign for where the name has no room.
const fn short(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "FR",
        Locale::Ar => "ع",
        Locale::Zgh => "ⵣ",
        Locale::En => "EN",
        Locale::Es => "ES",
    }
}
