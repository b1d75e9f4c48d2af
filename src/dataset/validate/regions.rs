//! `regions.json`.

use super::common::{Ids, Twelve, confidence, id, is_id, position, region, schema, unite};
use super::{Place, root};
use crate::dataset::raw::{
    RawAirport, RawCity, RawFigures, RawHighlight, RawListing, RawRegion, RawSeason, RegionsFile,
};
use crate::dataset::terms::LISTS;
use crate::dataset::{File, Kind, Problem};
use crate::region::{Airport, City, Figures, Highlight, Listing, Rail, Region, RegionId, Season};

/// What `regions.json` holds but the figures of the country.
pub(super) struct Content {
    pub(super) regions: Vec<Region>,
    pub(super) cities: Vec<City>,
}

pub(super) fn read(raw: &RegionsFile, problems: &mut Vec<Problem>) -> Content {
    let file = root(File::Regions);
    let due = "schema/regions.schema.json";
    schema(raw.schema.as_deref(), due, file, problems);
    for (key, list) in [("categories", &raw.categories), ("themes", &raw.themes)] {
        let mut ids = Ids::default();
        for (index, id) in list.iter().enumerate() {
            ids.take(id, file.key(key).at(index), problems);
        }
    }
    Content {
        regions: regions(raw, file.key("regions"), problems),
        cities: cities(&raw.cities, file.key("cities"), problems),
    }
}

/// Area and population with the sources of both.
pub(super) fn figures(raw: &RawFigures) -> Figures {
    let mut sources = raw.area_sources.clone();
    unite(&mut sources, &raw.population_sources);
    Figures {
        area_km2: raw.area_km2,
        population: raw.population,
        census: raw.census,
        sources,
    }
}

fn regions(raw: &RegionsFile, list: Place, problems: &mut Vec<Problem>) -> Vec<Region> {
    let mut twelve = Twelve::default();
    let (mut slugs, mut highlights) = (Ids::default(), Ids::default());
    let mut regions = [const { None }; RegionId::COUNT];
    for (index, one) in raw.regions.iter().enumerate() {
        let place = list.at(index);
        if !is_id(&one.slug) {
            let kind = Kind::NotAnId(one.slug.clone());
            problems.push(place.key("slug").refuse(kind));
        }
        slugs.take(&one.slug, place.key("slug"), problems);
        for (index, highlight) in one.highlights.iter().enumerate() {
            let place = place.key("highlights");
            highlights.take(&highlight.id, place.at(index).key("id"), problems);
        }
        let id = twelve.take(&one.id, place.key("id"), problems);
        // Read in any case, for the problems inside.
        let read = read_region(one, id, raw, place, problems);
        if let Some(region) = read {
            let index = region.id.index();
            regions[index] = Some(region);
        }
    }
    twelve.end(list, problems);
    regions.into_iter().flatten().collect()
}

fn read_region(
    raw: &RawRegion,
    id: Option<RegionId>,
    file: &RegionsFile,
    place: Place,
    problems: &mut Vec<Problem>,
) -> Option<Region> {
    let (list, mut airports) = (place.key("airports"), Vec::new());
    for (index, raw) in raw.airports.iter().enumerate() {
        airports.extend(airport(raw, list.at(index), problems));
    }
    let (list, mut highlights) = (place.key("highlights"), Vec::new());
    for (index, raw) in raw.highlights.iter().enumerate() {
        highlights.extend(highlight(raw, &file.categories, list.at(index), problems));
    }
    let (list, mut themes) = (place.key("themes"), Vec::new());
    for (index, id) in raw.themes.iter().enumerate() {
        if file.themes.contains(id) {
            themes.push(id.clone());
        } else {
            problems.push(list.at(index).drop(Kind::UnknownTheme(id.clone())));
        }
    }
    let season = raw.season.as_ref();
    let season = season.and_then(|raw| read_season(raw, place.key("season"), problems));
    Some(Region {
        id: id?,
        slug: raw.slug.clone(),
        name_ar: raw.native_names.get("ar").cloned(),
        name_zgh: raw.native_names.get("zgh").cloned(),
        capital: raw.capital.clone(),
        figures: figures(&raw.figures),
        prefectures: raw.prefectures.clone(),
        provinces: raw.provinces.clone(),
        airports,
        rail: Rail {
            high_speed: raw.rail.high_speed,
            conventional: raw.rail.conventional,
        },
        themes,
        season,
        highlights,
        sources: sources(raw),
    })
}

/// Sources of all that is said of the region itself.
fn sources(raw: &RawRegion) -> Vec<String> {
    let mut sources = figures(&raw.figures).sources;
    unite(&mut sources, &raw.theme_sources);
    if let Some(season) = &raw.season {
        unite(&mut sources, &season.sources);
    }
    unite(&mut sources, &raw.rail.sources);
    sources
}

fn airport(raw: &RawAirport, place: Place, problems: &mut Vec<Problem>) -> Option<Airport> {
    let iata = raw.iata.len() == 3 && raw.iata.bytes().all(|byte| byte.is_ascii_uppercase());
    if !iata {
        problems.push(place.key("iata").drop(Kind::NotAnId(raw.iata.clone())));
    }
    let position = position(&raw.position, place.key("position"), problems)?;
    iata.then(|| Airport {
        iata: raw.iata.clone(),
        position,
    })
}

fn read_season(raw: &RawSeason, place: Place, problems: &mut Vec<Problem>) -> Option<Season> {
    let mut months = Vec::new();
    for (index, month) in raw.months.iter().enumerate() {
        if let Ok(month @ 1..=12) = u8::try_from(*month) {
            months.push(month);
        } else {
            let kind = Kind::OutOfRange(f64::from(*month), 1.0, 12.0);
            problems.push(place.key("months").at(index).drop(kind));
        }
    }
    let confidence = confidence(&raw.confidence, place.key("confidence"), problems)?;
    Some(Season { months, confidence }).filter(|season| !season.months.is_empty())
}

fn highlight(
    raw: &RawHighlight,
    categories: &[String],
    place: Place,
    problems: &mut Vec<Problem>,
) -> Option<Highlight> {
    let id = id(&raw.id, place.key("id"), problems);
    let known = categories.contains(&raw.category);
    if !known {
        let kind = Kind::UnknownCategory(raw.category.clone());
        problems.push(place.key("category").drop(kind));
    }
    let position = position(&raw.position, place.key("position"), problems);
    let confidence = confidence(&raw.confidence, place.key("confidence"), problems);
    let listing = raw.unesco.as_ref();
    let listing = listing.and_then(|raw| read_listing(raw, place.key("unesco"), problems));
    let category = known.then(|| raw.category.clone())?;
    Some(Highlight {
        id: id?.to_owned(),
        category,
        position: position?,
        listing,
        confidence: confidence?,
        sources: raw.sources.clone(),
    })
}

fn read_listing(raw: &RawListing, place: Place, problems: &mut Vec<Problem>) -> Option<Listing> {
    match raw.list.as_str() {
        "world-heritage" => Some(Listing::WorldHeritage(raw.year)),
        "intangible-representative" => Some(Listing::IntangibleHeritage(raw.year)),
        "global-geopark" => Some(Listing::Geopark(raw.year)),
        other => {
            let kind = Kind::UnknownWord(other.to_owned(), LISTS);
            problems.push(place.key("list").drop(kind));
            None
        }
    }
}

fn cities(raw: &[RawCity], list: Place, problems: &mut Vec<Problem>) -> Vec<City> {
    let (mut ids, mut cities) = (Ids::default(), Vec::new());
    for (index, raw) in raw.iter().enumerate() {
        let place = list.at(index);
        ids.take(&raw.id, place.key("id"), problems);
        cities.extend(city(raw, place, problems));
    }
    cities
}

fn city(raw: &RawCity, place: Place, problems: &mut Vec<Problem>) -> Option<City> {
    let id = id(&raw.id, place.key("id"), problems);
    let region = region(&raw.region, place.key("region"), problems);
    let position = position(&raw.position, place.key("position"), problems);
    let rank = u8::try_from(raw.rank).ok().filter(|rank| *rank <= 3);
    if rank.is_none() {
        let kind = Kind::OutOfRange(f64::from(raw.rank), 0.0, 3.0);
        problems.push(place.key("rank").drop(kind));
    }
    Some(City {
        id: id?.to_owned(),
        region: region?,
        position: position?,
        rank: rank?,
    })
}
