//! What a page is called: its heading, and its title in tabs, bookmarks and lists of results.

use super::{Phrase, Texts, Ui};
use crate::dataset::Dataset;
use crate::route::Page;

/// What a page is about: the panel's heading. Empty for a page that does not exist.
#[must_use]
pub fn heading(texts: &Texts, dataset: &Dataset, page: &Page) -> Phrase {
    match page {
        Page::Country => texts.ui(Ui::Country),
        Page::Region(slug) => dataset
            .region_of_slug(slug)
            .map(|region| texts.region(region.id))
            .unwrap_or_default(),
        Page::Edition(id) => texts.edition(id),
        Page::Stop(_, id) => texts.place(id),
    }
}

/// A page's title: its heading and what it belongs to, `Fès-Meknès · La tournée des régions du Maroc`; of the
/// country the site's title alone. A stop is followed by its edition, because both editions went to the same
/// towns, and an edition by the country, because its own name is a long one already.
#[must_use]
pub fn title(texts: &Texts, dataset: &Dataset, page: &Page) -> Phrase {
    let whole = match page {
        Page::Country => return texts.ui(Ui::Title),
        Page::Region(_) => texts.ui(Ui::Title),
        Page::Edition(_) => texts.ui(Ui::Country),
        Page::Stop(edition, _) => texts.edition(edition),
    };
    let part = heading(texts, dataset, page);
    Phrase {
        text: format!("{} · {}", part.text, whole.text),
        lang: part.lang.filter(|_| part.lang == whole.lang),
    }
}
