//! Where the facts come from.

use super::node::{Element, Node, html, live};
use super::{AppState, Asked, SourceList};
use crate::dataset::is_plain_https;
use crate::text::Ui;

/// The sources of some ids; their titles are loaded when the reader opens the list.
pub fn sources(state: AppState, ids: Vec<String>) -> Element {
    let ask = move |_| {
        let absent = |sources: &SourceList| *sources == SourceList::Absent;
        if state.sources.with_untracked(absent) {
            state.asked.set(Some(Asked::Sources));
        }
    };
    let lines = move || {
        state.sources.with(|sources| match sources {
            SourceList::Absent => Node::row(ids.iter().map(|id| html("li").child(id.clone()))),
            SourceList::Loading => html("li")
                .class("note")
                .says(state.t(Ui::SourcesLoading))
                .into(),
            SourceList::Loaded(list) => {
                let named = list.iter().filter(|source| ids.contains(&source.id));
                Node::row(
                    named.map(|source| line(&source.id, &source.title, source.url.as_deref())),
                )
            }
        })
    };
    html("details")
        .class("sources")
        .on("toggle", ask)
        .child(
            html("summary")
                .class("section-title")
                .says(state.t(Ui::Sources)),
        )
        .child(html("ul").child(live(lines)))
}

fn line(id: &str, title: &str, url: Option<&str>) -> Element {
    let title = match url.filter(|url| is_plain_https(url)) {
        Some(url) => html("a")
            .set("href", url.to_owned())
            .set("rel", "noreferrer")
            .set("target", "_blank")
            .set("dir", "auto")
            .child(title.to_owned()),
        None => html("span").set("dir", "auto").child(title.to_owned()),
    };
    html("li")
        .child(html("small").child(id.to_owned()))
        .child(" ")
        .child(title)
}
