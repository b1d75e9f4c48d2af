//! Regions, what there is to see in them, and cities.

use std::fmt;

use crate::projection::Position;

/// A region of the decree of 2015: its number, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionId(u8);

impl RegionId {
    /// How many there are.
    pub const COUNT: usize = 12;

    /// All twelve, by number.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (1..=12).map(Self)
    }

    /// The region of an ISO 3166-2:MA id, `MA-01` to `MA-12`.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let number = id
            .strip_prefix("MA-")
            .filter(|digits| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()))?
            .parse()
            .ok()?;
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// The number, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Two digits, as in the names of files and classes: `08`.
    #[must_use]
    pub const fn digits(self) -> &'static str {
        const DIGITS: &str = "010203040506070809101112";
        DIGITS.split_at(self.index() * 2).1.split_at(2).0
    }

    /// The class that gives an element its hue: `hue-08`.
    #[must_use]
    pub const fn hue(self) -> &'static str {
        const CLASSES: &str =
            "hue-01hue-02hue-03hue-04hue-05hue-06hue-07hue-08hue-09hue-10hue-11hue-12";
        CLASSES.split_at(self.index() * 6).1.split_at(6).0
    }

    /// The place in a list of the twelve, 0 to 11.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }

    /// The next by number, from the twelfth to the first.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 % 12 + 1)
    }

    /// The one before by number, from the first to the twelfth.
    #[must_use]
    pub const fn previous(self) -> Self {
        Self((self.0 + 10) % 12 + 1)
    }
}

impl fmt::Display for RegionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MA-{:02}", self.0)
    }
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Two sources, or one official one.
    High,
    /// One source.
    Medium,
    /// Shown as to be confirmed.
    Low,
}

impl Confidence {
    /// Reads `high`, `medium` or `low`.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "high" => Some(Self::High),
            "medium" => Some(Self::Medium),
            "low" => Some(Self::Low),
            _ => None,
        }
    }
}

/// Area and population.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Official area, square kilometres.
    pub area_km2: f64,
    /// Inhabitants at the census.
    pub population: u64,
    /// Year of the census.
    pub census: u32,
    /// Source ids of both.
    pub sources: Vec<String>,
}

/// A region.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Its number.
    pub id: RegionId,
    /// Its part of an address, the same in every language.
    pub slug: String,
    /// Its name in Arabic.
    pub name_ar: Option<String>,
    /// Its name in Tifinagh, where one is known well enough.
    pub name_zgh: Option<String>,
    /// City id of its seat.
    pub capital: String,
    /// Area and population.
    pub figures: Figures,
    /// Ids of its prefectures.
    pub prefectures: Vec<String>,
    /// Ids of its provinces.
    pub provinces: Vec<String>,
    /// IATA codes and positions of its airports.
    pub airports: Vec<Airport>,
    /// Its railways.
    pub rail: Rail,
    /// Theme ids, most telling first.
    pub themes: Vec<String>,
    /// Best season, only where a source says so.
    pub season: Option<Season>,
    /// What to see.
    pub highlights: Vec<Highlight>,
    /// Source ids of all that is said of the region itself.
    pub sources: Vec<String>,
}

/// An airport.
#[derive(Clone, Debug, PartialEq)]
pub struct Airport {
    /// IATA code.
    pub iata: String,
    /// Where it lies.
    pub position: Position,
}

/// What runs on rails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rail {
    /// Served by high-speed trains.
    pub high_speed: bool,
    /// Served by ordinary trains.
    pub conventional: bool,
}

/// A season.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Season {
    /// Months, 1 to 12, in the order of the season.
    pub months: Vec<u8>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A highlight.
#[derive(Clone, Debug, PartialEq)]
pub struct Highlight {
    /// Id: `medina-de-fes`.
    pub id: String,
    /// Category id.
    pub category: String,
    /// Where it lies.
    pub position: Position,
    /// UNESCO listing.
    pub listing: Option<Listing>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Source ids.
    pub sources: Vec<String>,
}

/// A UNESCO listing and its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// The World Heritage List.
    WorldHeritage(u32),
    /// The Representative List of the Intangible Cultural Heritage of Humanity.
    IntangibleHeritage(u32),
    /// The UNESCO Global Geoparks.
    Geopark(u32),
}

/// A city for labels.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    /// Id: `ouarzazate`.
    pub id: String,
    /// Its region.
    pub region: RegionId,
    /// Where it lies.
    pub position: Position,
    /// 0 = seat of a region, 1 = always shown, 2 = mid zoom, 3 = close zoom.
    pub rank: u8,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back_and_nothing_else_is() {
        for id in RegionId::all() {
            assert_eq!(RegionId::parse(&id.to_string()), Some(id));
        }
        for wrong in [
            "MA-00", "MA-13", "MA-1", "MA-001", "ma-01", "01", "", "MA-+1",
        ] {
            assert_eq!(RegionId::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn next_and_previous_go_round() {
        for id in RegionId::all() {
            assert_eq!(id.next().previous(), id);
        }
        assert_eq!(RegionId(12).next(), RegionId(1));
    }
}
