//! The provinces of the region shown.

use super::super::node::{Node, live, svg};
use super::super::{AppState, MapView};
use super::line;

/// The borders of the provinces of the region shown, once they are here and the region is large enough on screen.
pub fn provinces(state: AppState) -> Node {
    let view = MapView::new(state);
    live(move || -> Node {
        let shown = state.lit.get().filter(|_| view.shows_provinces());
        let Some(shown) = shown else {
            return Node::none();
        };
        let paths = state.provinces.with(|provinces| {
            let of = provinces.iter().filter(|province| province.region == shown);
            of.map(|province| province.path.as_str())
                .collect::<String>()
        });
        if paths.is_empty() {
            return Node::none();
        }
        svg("g")
            .class("provinces")
            .set("aria-hidden", "true")
            .child(line("", &paths))
            .into()
    })
}
