//! `tour.json`.

use std::collections::BTreeSet;

use super::{Known, check_filled, check_range, check_unlike, mend};
use crate::dataset::raw::{RawEdition, RawStop, TourFile};
use crate::dataset::validate::{Place, root};
use crate::dataset::{File, Kind, Problem};
use crate::date::KnownDate;

pub(super) fn review(raw: &TourFile, known: &Known, problems: &mut Vec<Problem>) {
    let file = root(File::Tour);
    check_filled(&raw.version, file.key("version"), problems);
    let list = file.key("editions");
    let mut newest = None;
    for (index, edition) in raw.editions.iter().enumerate() {
        let place = list.at(index);
        review_edition(edition, place, known, problems);
        let start = KnownDate::parse(&edition.start);
        match start.map(|start| start.first()) {
            Err(_) => {
                let kind = Kind::NotADate(edition.start.clone());
                problems.push(mend(&place.key("start"), kind));
            }
            Ok(start) => {
                if newest.is_some_and(|newest| start > newest) {
                    problems.push(mend(&place.key("start"), Kind::EditionBackwards));
                }
                newest = Some(start);
            }
        }
    }
}

fn review_edition(raw: &RawEdition, place: Place, known: &Known, problems: &mut Vec<Problem>) {
    let planned = f64::from(raw.planned_regions);
    check_range(planned, [1.0, 12.0], place.key("planned_regions"), problems);
    known.check_sources(&raw.sources, place.key("sources"), problems);
    check_order(raw, place, problems);
    check_days(&raw.stops, place.key("stops"), problems);
    let list = place.key("stops");
    for (index, stop) in raw.stops.iter().enumerate() {
        let place = list.at(index);
        known.check_city(&stop.city, place.key("city"), problems);
        known.check_sources(&stop.sources, place.key("sources"), problems);
        check_unlike(stop.sources.iter(), place.key("sources"), problems);
        if let Some(venue) = &stop.venue {
            check_filled(venue, place.key("venue"), problems);
        }
    }
}

/// The places in the order, those of `unidentified` included, are 1, 2, 3 and so on, each once.
fn check_order(raw: &RawEdition, place: Place, problems: &mut Vec<Problem>) {
    let mut taken = BTreeSet::new();
    let unidentified = place.key("unidentified");
    for (index, order) in raw.unidentified.iter().enumerate() {
        if !taken.insert(*order) {
            problems.push(mend(&unidentified.at(index), Kind::OrderTwice(*order)));
        }
    }
    let stops = place.key("stops");
    let mut latest = 0;
    for (index, stop) in raw.stops.iter().enumerate() {
        let Some(order) = stop.order else { continue };
        let place = stops.at(index);
        let place = place.key("order");
        if order == 0 {
            let most = raw.stops.len() as f64;
            problems.push(mend(&place, Kind::OutOfRange(0.0, 1.0, most)));
        } else if !taken.insert(order) {
            problems.push(mend(&place, Kind::OrderTwice(order)));
        } else if order < latest {
            problems.push(mend(&place, Kind::OrderBackwards(order)));
        }
        latest = latest.max(order);
    }
    // A wild number would leave a gap of millions: one gap before each number is enough.
    let mut due = 1;
    for order in taken.into_iter().filter(|order| *order > 0) {
        if order > due {
            let late = raw.stops.iter().position(|stop| stop.order == Some(order));
            let kind = Kind::OrderGap(due);
            problems.push(match late {
                Some(index) => mend(&stops.at(index).key("order"), kind),
                None => mend(&unidentified, kind),
            });
        }
        due = order.saturating_add(1);
    }
}

/// No stop lies wholly before one that comes earlier in the order.
fn check_days(stops: &[RawStop], list: Place, problems: &mut Vec<Problem>) {
    let mut latest: Option<KnownDate> = None;
    for (index, stop) in stops.iter().enumerate() {
        let Ok(date) = KnownDate::parse(&stop.date) else {
            continue;
        };
        if stop.order.is_none() || date.doubt.is_some() {
            continue;
        }
        if let Some(before) = latest.filter(|before| date.last() < before.first()) {
            let kind = Kind::DateBackwards(stop.date.clone(), before.to_string());
            problems.push(mend(&list.at(index).key("date"), kind));
        } else {
            latest = Some(date);
        }
    }
}
