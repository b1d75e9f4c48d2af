//! The five languages.

use leptos::prelude::*;

use super::AppState;
use super::words::attribute;
use crate::locale::Locale;
use crate::text::Ui;

/// Links to this page in each language, with how much of it is translated.
#[component]
pub fn LanguageLinks() -> impl IntoView {
    let state = AppState::get();
    let link = move |(place, locale): (usize, Locale)| {
        let share = move || {
            let complete = state.dataset.with(|dataset| dataset.complete[place]);
            (complete < 100).then(|| {
                state
                    .ui(Ui::LanguageShare)
                    .with("{n}", &complete.to_string())
                    .text
            })
        };
        view! {
            <li>
                <a
                    data-lang=locale.tag()
                    lang=locale.tag()
                    hreflang=locale.tag()
                    href=attribute(move || state.href_language(locale))
                    aria-current=move || (state.locale() == locale).then_some("true")
                    title=share
                >
                    <span class="language-name">{locale.own_name()}</span>
                    <span class="language-short" aria-hidden="true">{short(locale)}</span>
                    {move || share().map(|share| view! {
                        <small class="language-share" lang=move || state.ui(Ui::LanguageShare).tag()>{share}</small>
                    })}
                </a>
            </li>
        }
    };
    view! {
        <nav class="languages" aria-label=attribute(move || state.ui(Ui::Language).text)>
            <ul>{Locale::ALL.into_iter().enumerate().map(link).collect_view()}</ul>
        </nav>
    }
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
