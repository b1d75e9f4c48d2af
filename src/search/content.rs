//! What of a dataset can be found, and by which names.

use super::{Entry, Index, Kind};
use crate::dataset::Dataset;
use crate::dataset::raw::TextFile;
use crate::locale::Locale;

/// Rank of a region or stop whose order says all.
const ANY: u8 = 0;

impl Index {
    /// Everything in a dataset, by the names that it has itself: those of regions in Arabic and in Tifinagh.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let mut index = Self::default();
        for region in &dataset.regions {
            let id = region.id.to_string();
            let entry = index.add(new(Kind::Region, id, region.id, "", ANY));
            for (locale, name) in [
                (Locale::Ar, &region.name_ar),
                (Locale::Zgh, &region.name_zgh),
            ] {
                if let Some(name) = name {
                    index.name(entry, locale, name, false);
                }
            }
        }
        for edition in &dataset.editions {
            for stop in &edition.stops {
                index.add(new(
                    Kind::Stop,
                    stop.id.clone(),
                    stop.region,
                    &edition.id,
                    ANY,
                ));
            }
        }
        for city in &dataset.cities {
            index.add(new(Kind::City, city.id.clone(), city.region, "", city.rank));
        }
        for region in &dataset.regions {
            for place in &region.highlights {
                let id = place.id.clone();
                index.add(new(Kind::Highlight, id, region.id, &place.category, ANY));
            }
        }
        index
    }

    /// Adds the names of a language. Those that come first are shown where two are spelt alike.
    pub fn add_names(&mut self, dataset: &Dataset, texts: &TextFile) {
        let Some(locale) = Locale::parse(&texts.language) else {
            return;
        };
        for entry in 0..self.entries.len() {
            let Entry { kind, id, .. } = self.entries[entry].clone();
            let own = match kind {
                Kind::Region => texts.regions.get(&id).map(|text| &text.name),
                Kind::Stop => texts.stops.get(&id).map(|text| &text.place),
                Kind::City => texts.cities.get(&id),
                Kind::Highlight => texts.highlights.get(&id).map(|text| &text.name),
            };
            self.name(entry, locale, own.map_or("", String::as_str), false);
            self.spellings(entry, locale, texts.spellings.get(&id), false);
        }
        let stops = dataset.editions.iter().flat_map(|edition| &edition.stops);
        for (place, stop) in stops.enumerate().filter(|(_, stop)| stop.city_stated) {
            let spellings = texts.spellings.get(&stop.city);
            self.spellings(dataset.regions.len() + place, locale, spellings, false);
        }
        for (entry, region) in dataset.regions.iter().enumerate() {
            let cities = dataset
                .cities
                .iter()
                .filter(|city| city.region == region.id);
            for city in cities {
                self.place(entry, locale, texts.cities.get(&city.id));
                self.spellings(entry, locale, texts.spellings.get(&city.id), true);
            }
            for id in region.prefectures.iter().chain(&region.provinces) {
                self.place(entry, locale, texts.provinces.get(id));
            }
        }
    }

    /// Adds the name of a place in the entry.
    fn place(&mut self, entry: usize, locale: Locale, name: Option<&String>) {
        self.name(entry, locale, name.map_or("", String::as_str), true);
    }

    /// Adds spellings, parted by commas.
    fn spellings(&mut self, entry: usize, locale: Locale, text: Option<&String>, is_place: bool) {
        let text = text.map_or("", String::as_str);
        for spelling in text.split([',', '،']) {
            self.spelling(entry, locale, spelling, is_place, "");
        }
    }
}

fn new(kind: Kind, id: String, region: crate::region::RegionId, group: &str, rank: u8) -> Entry {
    Entry {
        kind,
        id,
        region,
        group: group.to_owned(),
        rank,
    }
}
