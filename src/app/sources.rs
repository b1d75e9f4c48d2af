//! Where the facts come from.

use leptos::prelude::*;

use super::{AppState, Asked, SourceList};
use crate::dataset::is_plain_https;
use crate::text::Ui;

/// The sources of some ids; their titles are loaded when the reader opens the list.
#[component]
pub fn Sources(ids: Vec<String>) -> impl IntoView {
    let state = AppState::get();
    let ask = move |_| {
        if state
            .sources
            .with_untracked(|sources| *sources == SourceList::Absent)
        {
            state.asked.set(Some(Asked::Sources));
        }
    };
    let ids = StoredValue::new(ids);
    let lines = move || match state.sources.get() {
        SourceList::Absent => ids
            .get_value()
            .into_iter()
            .map(|id| view! { <li>{id}</li> }.into_any())
            .collect(),
        SourceList::Loading => {
            vec![view! { <li class="note">{state.t(Ui::SourcesLoading)}</li> }.into_any()]
        }
        SourceList::Loaded(list) => ids.with_value(|ids| {
            let named = list.iter().filter(|source| ids.contains(&source.id));
            named
                .map(|source| {
                    line(source.id.clone(), source.title.clone(), source.url.clone()).into_any()
                })
                .collect()
        }),
    };
    view! {
        <details class="sources" on:toggle=ask>
            <summary class="section-title">{state.t(Ui::Sources)}</summary>
            <ul>{move || -> Vec<AnyView> { lines() }}</ul>
        </details>
    }
}

fn line(id: String, title: String, url: Option<String>) -> impl IntoView {
    let title = match url.filter(|url| is_plain_https(url)) {
        Some(url) => {
            view! { <a href=url rel="noreferrer" target="_blank" dir="auto">{title}</a> }.into_any()
        }
        None => view! { <span dir="auto">{title}</span> }.into_any(),
    };
    view! { <li><small>{id}</small> " " {title}</li> }
}
