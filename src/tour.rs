//! The tour: editions and their stops.

use crate::date::KnownDate;
use crate::projection::Position;
use crate::region::{Confidence, RegionId};

/// An edition of the tour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// Id, part of its address: `2025`.
    pub id: String,
    /// How many regions the organiser said it would visit.
    pub planned_regions: u32,
    /// Order numbers whose stop nobody identified.
    pub unidentified: Vec<u32>,
    /// Source ids.
    pub sources: Vec<String>,
    /// The stops, in order.
    pub stops: Vec<Stop>,
}

/// A stop.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Id, part of its address: `2025-fes`.
    pub id: String,
    /// Place in the order of its edition, where it is stated.
    pub order: Option<u32>,
    /// Its region.
    pub region: RegionId,
    /// Id of the city it is shown at.
    pub city: String,
    /// False where only the region was named.
    pub city_stated: bool,
    /// Where it is shown.
    pub position: Position,
    /// Its date as it is known.
    pub date: KnownDate,
    /// What was reported.
    pub report: Report,
    /// How sure it is.
    pub confidence: Confidence,
    /// Stops that nobody identified lie between the one before and this one.
    pub gap_before: bool,
    /// Where it was held, a proper name.
    pub venue: Option<String>,
    /// Source ids.
    pub sources: Vec<String>,
}

/// What was reported of a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// It took place.
    Held,
    /// It was announced; nothing says that it took place.
    Announced,
    /// It was mentioned; its link with the tour is not stated.
    Mentioned,
}

impl Stop {
    /// Its place in the order as a disc shows it: `5`, or `?` where nobody stated it.
    #[must_use]
    pub fn number(&self) -> String {
        self.order
            .map_or_else(|| "?".to_owned(), |order| order.to_string())
    }
}

impl Report {
    /// Reads `held`, `announced` or `reported`.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "held" => Some(Self::Held),
            "announced" => Some(Self::Announced),
            "reported" => Some(Self::Mentioned),
            _ => None,
        }
    }
}

/// How much is known of the way from one stop to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegKind {
    /// Both days are known.
    Known,
    /// The order is known, a day is not.
    Imprecise,
    /// Stops that nobody identified lie between.
    Gap,
}

/// The way from one stop to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg<'a> {
    /// Where it starts.
    pub from: &'a Stop,
    /// Where it ends.
    pub to: &'a Stop,
    /// How much is known of it.
    pub kind: LegKind,
}

impl Edition {
    /// The stop of an id.
    #[must_use]
    pub fn stop(&self, id: &str) -> Option<&Stop> {
        self.stops.iter().find(|stop| stop.id == id)
    }

    /// The legs between stops whose order is stated; a stop without a place in the order lies on none.
    pub fn legs(&self) -> impl Iterator<Item = Leg<'_>> {
        let ordered = || self.stops.iter().filter(|stop| stop.order.is_some());
        ordered().zip(ordered().skip(1)).map(|(from, to)| {
            let kind = if to.gap_before {
                LegKind::Gap
            } else if from.date.is_exact() && to.date.is_exact() {
                LegKind::Known
            } else {
                LegKind::Imprecise
            };
            Leg { from, to, kind }
        })
    }

    /// The regions that no stop of this edition names.
    pub fn not_announced(&self) -> impl Iterator<Item = RegionId> {
        RegionId::all().filter(|id| self.stops.iter().all(|stop| stop.region != *id))
    }

    /// The stops in a region.
    pub fn stops_in(&self, region: RegionId) -> impl Iterator<Item = &Stop> {
        self.stops.iter().filter(move |stop| stop.region == region)
    }
}
