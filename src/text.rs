//! Words in five languages, and how each language writes dates and numbers.

mod forms;
mod title;
mod ui;

pub use title::{heading, title};
pub use ui::Ui;

use crate::dataset::raw::{RawHighlightText, RawRegionText, TextFile};
use crate::locale::Locale;
use crate::region::RegionId;

/// Most letters of a text that are shown.
const LONGEST: usize = 600;

/// The words on screen: those of the language, and French for what it lacks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    locale: Locale,
    main: TextFile,
    french: Option<TextFile>,
}

/// Words, and the language they are in where it is not the page's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// French, where the page's language lacks them.
    pub lang: Option<Locale>,
}

impl Phrase {
    /// The tag for a `lang` attribute, where one is needed.
    #[must_use]
    pub fn tag(&self) -> Option<&'static str> {
        self.lang.map(Locale::tag)
    }

    /// The same with `mark` (such as `{n}`) replaced.
    #[must_use]
    pub fn with(mut self, mark: &str, value: &str) -> Self {
        self.text = self.text.replace(mark, value);
        self
    }
}

impl Texts {
    /// The texts of `locale`, with French behind them (none where the language is French or complete).
    #[must_use]
    pub fn new(locale: Locale, main: TextFile, french: Option<TextFile>) -> Self {
        Self {
            locale,
            main,
            french,
        }
    }

    /// The language.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether French words stand behind those of the language.
    #[must_use]
    pub const fn lacks_words(&self) -> bool {
        self.french.is_some()
    }

    /// The files of words: the language's, and the French one where it stands behind.
    pub fn files(&self) -> impl Iterator<Item = &TextFile> {
        std::iter::once(&self.main).chain(&self.french)
    }

    /// A word of the interface.
    #[must_use]
    pub fn ui(&self, key: Ui) -> Phrase {
        self.pick(|file| file.ui.get(key.key()))
    }

    /// A region's name.
    #[must_use]
    pub fn region(&self, id: RegionId) -> Phrase {
        self.region_text(id, |text| &text.name)
    }

    /// The line that says what sets a region apart.
    #[must_use]
    pub fn signature(&self, id: RegionId) -> Phrase {
        self.region_text(id, |text| &text.signature)
    }

    /// A region's railways.
    #[must_use]
    pub fn rail(&self, id: RegionId) -> Phrase {
        self.region_text(id, |text| &text.rail)
    }

    /// What a region's season rests on.
    #[must_use]
    pub fn season(&self, id: RegionId) -> Phrase {
        self.region_text(id, |text| &text.season)
    }

    /// A city's name.
    #[must_use]
    pub fn city(&self, id: &str) -> Phrase {
        self.pick(|file| file.cities.get(id))
    }

    /// A prefecture's or province's name.
    #[must_use]
    pub fn province(&self, id: &str) -> Phrase {
        self.pick(|file| file.provinces.get(id))
    }

    /// An airport's name.
    #[must_use]
    pub fn airport(&self, iata: &str) -> Phrase {
        self.pick(|file| file.airports.get(iata))
    }

    /// A category of highlights.
    #[must_use]
    pub fn category(&self, id: &str) -> Phrase {
        self.pick(|file| file.categories.get(id))
    }

    /// A theme.
    #[must_use]
    pub fn theme(&self, id: &str) -> Phrase {
        self.pick(|file| file.themes.get(id))
    }

    /// A highlight's name.
    #[must_use]
    pub fn highlight(&self, id: &str) -> Phrase {
        self.highlight_text(id, |text| &text.name)
    }

    /// A highlight's fact.
    #[must_use]
    pub fn fact(&self, id: &str) -> Phrase {
        self.highlight_text(id, |text| &text.fact)
    }

    /// An edition's title.
    #[must_use]
    pub fn edition(&self, id: &str) -> Phrase {
        self.pick(|file| file.editions.get(id).map(|text| &text.title))
    }

    /// What is known of an edition's order.
    #[must_use]
    pub fn edition_note(&self, id: &str) -> Phrase {
        self.pick(|file| file.editions.get(id).map(|text| &text.note))
    }

    /// A stop's place.
    #[must_use]
    pub fn place(&self, id: &str) -> Phrase {
        self.pick(|file| file.stops.get(id).map(|text| &text.place))
    }

    /// What is known of a stop.
    #[must_use]
    pub fn stop_note(&self, id: &str) -> Phrase {
        self.pick(|file| file.stops.get(id).map(|text| &text.note))
    }

    fn region_text(&self, id: RegionId, field: impl Fn(&RawRegionText) -> &String) -> Phrase {
        let id = id.to_string();
        self.pick(|file| file.regions.get(&id).map(&field))
    }

    fn highlight_text(&self, id: &str, field: impl Fn(&RawHighlightText) -> &String) -> Phrase {
        self.pick(|file| file.highlights.get(id).map(&field))
    }

    /// What `find` finds in the language, else in French; empty if in neither.
    fn pick<'a>(&'a self, find: impl Fn(&'a TextFile) -> Option<&'a String>) -> Phrase {
        let found = |file: &'a TextFile| find(file).filter(|text| !text.is_empty());
        if let Some(text) = found(&self.main) {
            return Phrase {
                text: clipped(text),
                lang: None,
            };
        }
        match self.french.as_ref().and_then(found) {
            Some(text) => Phrase {
                text: clipped(text),
                lang: Some(Locale::Fr),
            },
            None => Phrase::default(),
        }
    }
}

/// The text, or its beginning where it is so long that it can only be a mistake: a browser would take
/// seconds to break a word of ten thousand letters.
fn clipped(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
