//! Fetching the dataset.

use std::fmt;

use gloo_net::http::Request;
use serde::de::DeserializeOwned;
use web_sys::AbortSignal;

use crate::dataset::raw::{MapFile, RegionsFile, SourcesFile, TextFile, TourFile};
use crate::dataset::{Dataset, RawDataset, Weight, is_complete, validate};
use crate::locale::Locale;
use crate::text::Texts;

/// Milliseconds after which a file counts as lost.
const TIME_OUT: u32 = 8_000;

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No connection, or it broke, or it took too long.
    Network(String),
    /// The server answered with this status.
    Status(u16),
    /// It is not what it should be.
    Invalid(String),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(why) => write!(f, "network: {why}"),
            Self::Status(status) => write!(f, "status {status}"),
            Self::Invalid(why) => write!(f, "invalid: {why}"),
        }
    }
}

/// Where the dataset's files are: a folder of this origin, with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder(pub String);

impl Folder {
    /// The dataset, checked: the map, the regions and the tour at once.
    ///
    /// # Errors
    /// The first file that did not come, or [`LoadError::Invalid`] for a dataset that must not be shown.
    pub async fn dataset(&self) -> Result<Dataset, LoadError> {
        let (map, regions, tour) = futures_util::join!(
            self.file::<MapFile>("map.json"),
            self.file::<RegionsFile>("regions.json"),
            self.file::<TourFile>("tour.json"),
        );
        let raw = RawDataset {
            map: map?,
            regions: regions?,
            tour: tour?,
        };
        let (dataset, problems) = validate(&raw);
        match problems
            .iter()
            .find(|problem| problem.weight() == Weight::Refuse)
        {
            None => Ok(dataset),
            Some(problem) => Err(LoadError::Invalid(format!(
                "{}: {}",
                problem.file, problem.field
            ))),
        }
    }

    /// The words of a language, with French behind them where it lacks any.
    ///
    /// # Errors
    /// As for [`Folder::dataset`].
    pub async fn texts(&self, locale: Locale, dataset: &Dataset) -> Result<Texts, LoadError> {
        let main = self.text(locale).await?;
        let french = if locale == Locale::Fr || is_complete(dataset, &main) {
            None
        } else {
            Some(self.text(Locale::Fr).await?)
        };
        Ok(Texts::new(locale, main, french))
    }

    /// Where the facts come from.
    ///
    /// # Errors
    /// As for [`Folder::dataset`].
    pub async fn sources(&self) -> Result<SourcesFile, LoadError> {
        self.file("sources.json").await
    }

    async fn text(&self, locale: Locale) -> Result<TextFile, LoadError> {
        self.file(&format!("text/{locale}.json")).await
    }

    async fn file<T: DeserializeOwned>(&self, name: &str) -> Result<T, LoadError> {
        let signal = AbortSignal::timeout_with_u32(TIME_OUT);
        let address = format!("{}{name}", self.0);
        let lost = |error: gloo_net::Error| LoadError::Network(format!("{name}: {error}"));
        let request = Request::get(&address).abort_signal(Some(&signal));
        let response = request.send().await.map_err(lost)?;
        if !response.ok() {
            return Err(LoadError::Status(response.status()));
        }
        let body = response.text().await.map_err(lost)?;
        serde_json::from_str(&body).map_err(|error| LoadError::Invalid(format!("{name}: {error}")))
    }
}
