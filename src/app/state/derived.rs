//! What is shown, as the address and the pointer have it.

use std::sync::Arc;

use super::super::value::{Derived, Value};
use super::touring::other_edition;
use crate::dataset::Dataset;
use crate::region::RegionId;
use crate::route::{Page, Route};
use crate::tour::Edition;

/// The region that is lit up; see `Signals`.
pub(super) fn hovered(
    held: Value<bool>,
    pointed: Value<Option<RegionId>>,
) -> Derived<Option<RegionId>> {
    Derived::after(move |before| match (before, held.get()) {
        (Some(before), true) => before,
        _ => pointed.get(),
    })
}

/// The region shown; see `Signals`.
pub(super) fn selected(
    dataset: Value<Arc<Dataset>>,
    route: Value<Route>,
) -> Derived<Option<RegionId>> {
    Derived::new(move || {
        let dataset = dataset.get();
        route.with(|route| match &route.page {
            Page::Region(slug) => dataset.region_of_slug(slug).map(|region| region.id),
            Page::Stop(edition, stop) => dataset
                .edition(edition)
                .and_then(|edition| edition.stop(stop))
                .map(|stop| stop.region),
            _ => None,
        })
    })
}

/// The edition on screen: that of the address, else the one before, else the newest.
pub(super) fn edition(dataset: Value<Arc<Dataset>>, route: Value<Route>) -> Derived<Arc<Edition>> {
    Derived::after(move |before: Option<Arc<Edition>>| {
        let dataset = dataset.get();
        let named = route.with(|route| match &route.page {
            Page::Edition(id) | Page::Stop(id, _) => dataset.edition(id).cloned(),
            _ => None,
        });
        let kept = || {
            before
                .as_ref()
                .and_then(|edition| dataset.edition(&edition.id))
                .cloned()
        };
        let newest = || dataset.editions.first().cloned();
        Arc::new(named.or_else(kept).or_else(newest).unwrap_or_default())
    })
}

/// The edition compared with it.
pub(super) fn compared(
    dataset: Value<Arc<Dataset>>,
    route: Value<Route>,
    edition: Derived<Arc<Edition>>,
) -> Derived<Option<Arc<Edition>>> {
    Derived::new(move || {
        let wanted = route.with(|route| route.compare.clone())?;
        dataset.with(|dataset| {
            edition.with(|shown| {
                other_edition(dataset, shown, Some(&wanted))
                    .cloned()
                    .map(Arc::new)
            })
        })
    })
}
