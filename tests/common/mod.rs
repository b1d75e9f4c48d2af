//! The real dataset, for tests that want it.

use std::fs;
use std::path::PathBuf;

use onmt_tour_map::dataset::raw::TextFile;
use onmt_tour_map::dataset::{Dataset, RawDataset, validate};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::text::Texts;
use serde::de::DeserializeOwned;

fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("public/data")
        .join(name);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The dataset of `public/data`.
pub fn dataset() -> Dataset {
    let raw = RawDataset {
        map: read("map.json"),
        regions: read("regions.json"),
        tour: read("tour.json"),
    };
    validate(&raw).0
}

/// The words of a language alone.
#[allow(dead_code)] // not every test needs them
pub fn text_file(locale: Locale) -> TextFile {
    read(&format!("text/{locale}.json"))
}

/// The words of a language, with French behind them.
#[allow(dead_code)]
pub fn texts(locale: Locale) -> Texts {
    Texts::new(locale, text_file(locale), Some(text_file(Locale::Fr)))
}
