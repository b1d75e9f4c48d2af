//! What the search box found.

use std::sync::Arc;

use crate::app::value::{Derived, Value};
use crate::dataset::Dataset;
use crate::dataset::raw::TextFile;
use crate::search::{Combobox, Found, Index};
use crate::text::Texts;

/// Most results that the list shows.
const MOST: usize = 20;

/// What the words in the search box found. The index is made when it is first needed, and anew with other words.
pub(super) fn found(
    dataset: Value<Arc<Dataset>>,
    texts: Value<Arc<Texts>>,
    others: Value<Vec<Arc<TextFile>>>,
    search: Value<Combobox>,
) -> Derived<Found> {
    let index = Derived::new(move || {
        let (dataset, texts, others) = (dataset.get(), texts.get(), others.get());
        let mut index = Index::of(&dataset);
        for file in texts.files().chain(others.iter().map(Arc::as_ref)) {
            index.add_names(&dataset, file);
        }
        Arc::new(index)
    });
    let query = Derived::new(move || search.with(|search| search.query.clone()));
    Derived::new(move || {
        let query = query.get();
        if query.trim().is_empty() {
            Found::default()
        } else {
            index.with(|index| index.find(&query, MOST))
        }
    })
}
