//! Fetching the dataset.

use std::fmt;

use gloo_net::http::Request;
use web_sys::AbortSignal;

use crate::dataset::raw::{Misfit, SourcesFile, TextFile, read};
use crate::dataset::{Dataset, File, Problem, RawDataset, Weight, is_complete, validate};
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
    /// It is not what it should be, here.
    Invalid(Misfit),
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

impl From<Misfit> for LoadError {
    fn from(misfit: Misfit) -> Self {
        Self::Invalid(misfit)
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
            self.file(File::Map),
            self.file(File::Regions),
            self.file(File::Tour),
        );
        let raw = RawDataset {
            map: read(File::Map, &map?)?,
            regions: read(File::Regions, &regions?)?,
            tour: read(File::Tour, &tour?)?,
        };
        let (dataset, problems) = validate(&raw);
        let refused = |problem: &Problem| problem.weight() == Weight::Refuse;
        match problems.into_iter().find(refused) {
            None => Ok(dataset),
            Some(problem) => Err(LoadError::Invalid(Misfit {
                file: problem.file,
                field: problem.field,
            })),
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
        Ok(read(File::Sources, &self.file(File::Sources).await?)?)
    }

    async fn text(&self, locale: Locale) -> Result<TextFile, LoadError> {
        let file = File::Text(locale);
        Ok(read(file, &self.file(file).await?)?)
    }

    async fn file(&self, file: File) -> Result<String, LoadError> {
        let signal = AbortSignal::timeout_with_u32(TIME_OUT);
        let lost = |error: gloo_net::Error| LoadError::Network(format!("{file}: {error}"));
        let request = Request::get(&format!("{}{file}", self.0)).abort_signal(Some(&signal));
        let response = request.send().await.map_err(lost)?;
        if !response.ok() {
            return Err(LoadError::Status(response.status()));
        }
        response.text().await.map_err(lost)
    }
}
