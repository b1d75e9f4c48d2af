//! The whole dataset from its folder, checked, with the words of every language.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::dataset::raw::{MapFile, SourcesFile, TextFile};
use crate::dataset::{Dataset, Problem, RawDataset, Weight, digest, is_complete, validate};
use crate::locale::Locale;
use crate::text::Texts;

/// The dataset and its words.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// The dataset.
    pub dataset: Dataset,
    /// The words of each language, in the order of [`Locale::ALL`], with French behind those that lack any.
    pub texts: Vec<Texts>,
    /// Where the facts come from.
    pub sources: SourcesFile,
    /// Of each language, in the same order: the digest of the files that its pages are made of.
    pub digests: Vec<String>,
    /// `map.json` without its paths, which every page draws: what the app needs beside them.
    pub frame: String,
}

/// Why a dataset cannot be built from.
#[derive(Debug)]
pub enum BundleError {
    /// A file cannot be read.
    Unreadable(PathBuf, std::io::Error),
    /// A file is not what it should be.
    Malformed(PathBuf, serde_json::Error),
    /// The dataset must not be shown.
    Refused(Box<Problem>),
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, why) => write!(f, "{}: {why}", path.display()),
            Self::Malformed(path, why) => write!(f, "{}: {why}", path.display()),
            Self::Refused(problem) => write!(
                f,
                "{}, {}: `cargo xtask check-data` says what is wrong",
                problem.file, problem.field
            ),
        }
    }
}

impl std::error::Error for BundleError {}

/// Reads the dataset in `folder`.
///
/// # Errors
/// The first file that cannot be read, or the first reason to refuse the dataset.
pub fn read(folder: &Path) -> Result<Bundle, BundleError> {
    let (regions, tour) = (
        content(folder, "regions.json")?,
        content(folder, "tour.json")?,
    );
    let raw = RawDataset {
        map: file(folder, "map.json")?,
        regions: file(folder, "regions.json")?,
        tour: file(folder, "tour.json")?,
    };
    let (dataset, problems) = validate(&raw);
    let refused = |problem: &Problem| problem.weight() == Weight::Refuse;
    if let Some(problem) = problems.into_iter().find(refused) {
        return Err(BundleError::Refused(Box::new(problem)));
    }
    let french: TextFile = file(folder, "text/fr.json")?;
    let french_content = content(folder, "text/fr.json")?;
    let (mut texts, mut digests) = (Vec::new(), Vec::new());
    for locale in Locale::ALL {
        let main: TextFile = file(folder, &format!("text/{locale}.json"))?;
        let behind =
            (locale != Locale::Fr && !is_complete(&dataset, &main)).then(|| french.clone());
        let words = content(folder, &format!("text/{locale}.json"))?;
        let french_words = if behind.is_some() {
            french_content.as_str()
        } else {
            ""
        };
        digests.push(digest(&[&regions, &tour, &words, french_words]));
        texts.push(Texts::new(locale, main, behind));
    }
    Ok(Bundle {
        dataset,
        texts,
        sources: file(folder, "sources.json")?,
        digests,
        frame: frame(folder, raw.map)?,
    })
}

/// `map.json` without its paths.
fn frame(folder: &Path, mut map: MapFile) -> Result<String, BundleError> {
    map.schema = None;
    for path in [
        &mut map.outline,
        &mut map.shoals,
        &mut map.land,
        &mut map.graticule,
    ] {
        path.clear();
    }
    map.borders.clear();
    for shape in &mut map.regions {
        shape.path.clear();
        // The app has no use for it yet.
        shape.neighbours.clear();
    }
    serde_json::to_string(&map)
        .map_err(|error| BundleError::Malformed(folder.join("map.json"), error))
}

fn file<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, BundleError> {
    serde_json::from_str(&content(folder, name)?)
        .map_err(|error| BundleError::Malformed(folder.join(name), error))
}

fn content(folder: &Path, name: &str) -> Result<String, BundleError> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| BundleError::Unreadable(path, error))
}
