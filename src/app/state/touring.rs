//! The tour on screen: its stop that is open, the player, the edition beside it.

use leptos::prelude::*;

use super::AppState;
use crate::dataset::Dataset;
use crate::player::Event;
use crate::route::Page;
use crate::tour::{Edition, Stop};

impl AppState {
    /// The place of the stop of the address in the edition on screen.
    #[must_use]
    pub fn open_place(&self) -> Option<usize> {
        self.edition.with(|edition| {
            let is_open = |stop: &Stop| self.is_open(&stop.id);
            edition.stops.iter().position(is_open)
        })
    }

    /// Hands an event to the player, and opens the stop that it asks for.
    pub fn act(self, event: Event) {
        let (edition, open) = untrack(|| (self.edition.get(), self.open_place()));
        let before = self.player.get_untracked();
        let mut player = before;
        let wanted = player.apply(event, open, edition.stops.len());
        if player != before {
            self.player.set(player);
        }
        if wanted == open {
            return;
        }
        if let Some(stop) = wanted.and_then(|place| edition.stops.get(place)) {
            self.joins.set(true);
            let page = Page::Stop(edition.id.clone(), stop.id.clone());
            self.route.update(|route| *route = route.to(page));
        }
    }

    /// The edition that can be compared with the one on screen.
    #[must_use]
    pub fn other_edition(&self) -> Option<String> {
        let wanted = self.route.with(|route| route.compare.clone());
        self.edition.with(|shown| {
            other_edition(&self.data(), shown, wanted.as_ref()).map(|edition| edition.id.clone())
        })
    }
}

/// The edition that is wanted beside the one shown; where that is the same, the first other one.
pub(super) fn other_edition<'a>(
    dataset: &'a Dataset,
    shown: &Edition,
    wanted: Option<&String>,
) -> Option<&'a Edition> {
    let others = || {
        dataset
            .editions
            .iter()
            .filter(|edition| edition.id != shown.id)
    };
    let named = others().find(|edition| Some(&edition.id) == wanted);
    named.or_else(|| others().next())
}
