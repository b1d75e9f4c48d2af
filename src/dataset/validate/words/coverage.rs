//! How many of the texts each language has.

use std::collections::BTreeMap;

use super::text::wanted;
use crate::dataset::Dataset;
use crate::dataset::raw::TextFile;

/// How many texts of a kind a language has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Those that it has.
    pub found: u32,
    /// Those that the dataset needs.
    pub due: u32,
}

/// How many texts a file has, by kind: `ui`, `dates`, `regions`, `highlights` and so on.
#[must_use]
pub fn coverage(dataset: &Dataset, file: &TextFile) -> BTreeMap<String, Coverage> {
    let mut texts = BTreeMap::new();
    wanted(dataset, file, &mut |path, text| {
        texts.insert(path.map(str::to_owned), !text.is_empty());
    });
    let mut kinds: BTreeMap<String, Coverage> = BTreeMap::new();
    for ([group, ..], found) in texts {
        let kind = kinds.entry(group).or_default();
        kind.due += 1;
        kind.found += u32::from(found);
    }
    kinds
}

/// How many of the texts a file has, per cent, rounded down: 100 only where none is missing.
pub(super) fn share(dataset: &Dataset, file: &TextFile) -> u32 {
    let kinds = coverage(dataset, file);
    let found: u32 = kinds.values().map(|kind| kind.found).sum();
    let due: u32 = kinds.values().map(|kind| kind.due).sum();
    found * 100 / due.max(1)
}
