//! What a visitor wants to see: regions by theme, highlights by category.
//!
//! Several themes, or several categories, widen the choice (or); a theme and a category narrow it (and).

use crate::dataset::Dataset;
use crate::region::{Highlight, Region};

/// A choice of themes and categories, by their ids, in the order in which they were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Themes of regions.
    pub themes: Vec<String>,
    /// Categories of highlights.
    pub categories: Vec<String>,
}

/// A list of a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Themes of regions.
    Theme,
    /// Categories of highlights.
    Category,
}

impl Filter {
    /// Whether nothing was chosen: everything is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.themes.is_empty() && self.categories.is_empty()
    }

    /// What was chosen of a facet.
    #[must_use]
    pub const fn chosen(&self, facet: Facet) -> &Vec<String> {
        match facet {
            Facet::Theme => &self.themes,
            Facet::Category => &self.categories,
        }
    }

    /// Whether an id was chosen.
    #[must_use]
    pub fn has(&self, facet: Facet, id: &str) -> bool {
        self.chosen(facet).iter().any(|chosen| chosen == id)
    }

    /// Chooses an id, or takes it back.
    pub fn toggle(&mut self, facet: Facet, id: &str) {
        let chosen = match facet {
            Facet::Theme => &mut self.themes,
            Facet::Category => &mut self.categories,
        };
        match chosen.iter().position(|chosen| chosen == id) {
            Some(place) => drop(chosen.remove(place)),
            None => chosen.push(id.to_owned()),
        }
    }

    /// Whether a highlight is among what was chosen; themes are not its own.
    #[must_use]
    pub fn takes_highlight(&self, highlight: &Highlight) -> bool {
        self.takes_category(&highlight.category)
    }

    /// Whether a category is among those chosen, if any was.
    #[must_use]
    pub fn takes_category(&self, id: &str) -> bool {
        self.categories.is_empty() || self.has(Facet::Category, id)
    }

    /// Whether a region is among what was chosen: it has one of the themes, and a highlight of one of the categories.
    #[must_use]
    pub fn takes_region(&self, region: &Region) -> bool {
        let has_theme = |id: &String| region.themes.contains(id);
        let fits = |place: &Highlight| self.takes_highlight(place);
        (self.themes.is_empty() || self.themes.iter().any(has_theme))
            && (self.categories.is_empty() || region.highlights.iter().any(fits))
    }

    /// How many regions are among what was chosen.
    #[must_use]
    pub fn count(&self, dataset: &Dataset) -> usize {
        let regions = dataset.regions.iter();
        regions.filter(|region| self.takes_region(region)).count()
    }

    /// What an id would show together with what was chosen of the other facet: regions for a theme, highlights for a
    /// category.
    #[must_use]
    pub fn count_of(&self, facet: Facet, id: &str, dataset: &Dataset) -> usize {
        let mut alone = self.clone();
        match facet {
            Facet::Theme => {
                alone.themes = vec![id.to_owned()];
                alone.count(dataset)
            }
            Facet::Category => {
                alone.categories = vec![id.to_owned()];
                let regions = dataset.regions.iter();
                let taken = regions.filter(|region| alone.takes_region(region));
                let places = taken.flat_map(|region| &region.highlights);
                places.filter(|place| alone.takes_highlight(place)).count()
            }
        }
    }

    /// The same without ids that the dataset lacks, each id once.
    #[must_use]
    pub fn known(&self, dataset: &Dataset) -> Self {
        let keep = |facet| {
            let ids = ids(facet, dataset);
            let mut kept: Vec<String> = Vec::new();
            for id in self.chosen(facet) {
                if ids.contains(id) && !kept.contains(id) {
                    kept.push(id.clone());
                }
            }
            kept
        };
        Self {
            themes: keep(Facet::Theme),
            categories: keep(Facet::Category),
        }
    }
}

/// The ids that can be chosen: those that a region or a highlight has, in the order of the dataset.
#[must_use]
pub fn ids(facet: Facet, dataset: &Dataset) -> Vec<String> {
    match facet {
        Facet::Theme => {
            let mut ids: Vec<String> = Vec::new();
            for id in dataset.regions.iter().flat_map(|region| &region.themes) {
                if !ids.contains(id) {
                    ids.push(id.clone());
                }
            }
            ids
        }
        Facet::Category => {
            let is_used = |id: &&String| {
                let mut places = dataset.regions.iter().flat_map(|region| &region.highlights);
                places.any(|place| place.category == **id)
            };
            dataset.categories.iter().filter(is_used).cloned().collect()
        }
    }
}
