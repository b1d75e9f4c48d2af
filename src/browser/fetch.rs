//! Fetching the dataset.

use std::fmt;

use gloo_net::http::Request;
use web_sys::{AbortSignal, RequestCache};

use super::page_map::page_map;
use crate::dataset::raw::{Misfit, ProvincesFile, SourcesFile, TextFile, TourFile, read};
use crate::dataset::{Dataset, File, Problem, RawDataset, Weight, digest, is_complete, validate};
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

/// What a page made at build time says of the data that it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageData {
    /// [`digest`] of the regions, the tour, the language's words and, if there, the French ones.
    pub digest: String,
    /// Whether its language lacks words, so that it holds French ones too.
    pub with_french: bool,
}

/// All that is needed to show the app.
pub struct Loaded {
    /// The dataset.
    pub dataset: Dataset,
    /// The words.
    pub texts: Texts,
    /// Whether the page in the document is made of these.
    pub is_page: bool,
}

/// Where the dataset's files are: a folder of this origin, with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its address.
    pub address: String,
    /// How its files are asked for: `NoCache` after a dataset that did not do, which tells the service worker to answer with
    /// another one; `NoStore` from the server itself, past what browser and worker keep.
    pub cache: RequestCache,
}

impl Folder {
    /// Everything that a page needs, all files at once; the map from the page where it is made of the same.
    ///
    /// # Errors
    /// The first file that did not come, or [`LoadError::Invalid`] for a dataset that must not be shown.
    pub async fn all(&self, locale: Locale, page: Option<PageData>) -> Result<Loaded, LoadError> {
        let with_french = page.as_ref().is_some_and(|page| page.with_french);
        let (regions, tour, main, french, map) = futures_util::join!(
            self.file(File::Regions),
            self.file(File::Tour),
            self.file(File::Text(locale)),
            self.maybe(with_french, File::Text(Locale::Fr)),
            self.maybe(page.is_none(), File::Map),
        );
        let (regions, tour, main, french) = (regions?, tour?, main?, french?);
        let contents = [regions.as_str(), &tour, &main, &french];
        let is_page = page.is_some_and(|page| page.digest == digest(&contents));
        let drawn = if is_page { page_map() } else { None };
        let is_page = drawn.is_some();
        let map = match (drawn, map?) {
            (Some(map), _) => map,
            (None, map) if map.is_empty() => read(File::Map, &self.file(File::Map).await?)?,
            (None, map) => read(File::Map, &map)?,
        };
        let raw = RawDataset {
            map,
            regions: read(File::Regions, &regions)?,
            tour: read(File::Tour, &tour)?,
        };
        let (dataset, problems) = validate(&raw);
        let refused = |problem: &Problem| problem.weight() == Weight::Refuse;
        if let Some(problem) = problems.into_iter().find(refused) {
            return Err(LoadError::Invalid(Misfit {
                file: problem.file,
                field: problem.field,
            }));
        }
        let main = read(File::Text(locale), &main)?;
        let texts = if with_french {
            Texts::new(locale, main, Some(read(File::Text(Locale::Fr), &french)?))
        } else {
            self.with_french(locale, main, &dataset).await?
        };
        Ok(Loaded {
            dataset,
            texts,
            is_page,
        })
    }

    /// The words of a language, with French behind them where it lacks any.
    ///
    /// # Errors
    /// As for [`Folder::all`].
    pub async fn texts(&self, locale: Locale, dataset: &Dataset) -> Result<Texts, LoadError> {
        let main = self.text(locale).await?;
        self.with_french(locale, main, dataset).await
    }

    async fn with_french(
        &self,
        locale: Locale,
        main: TextFile,
        dataset: &Dataset,
    ) -> Result<Texts, LoadError> {
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
    /// As for [`Folder::all`].
    pub async fn sources(&self) -> Result<SourcesFile, LoadError> {
        Ok(read(File::Sources, &self.file(File::Sources).await?)?)
    }

    /// The provinces.
    ///
    /// # Errors
    /// As for [`Folder::all`].
    pub async fn provinces(&self) -> Result<ProvincesFile, LoadError> {
        Ok(read(File::Provinces, &self.file(File::Provinces).await?)?)
    }

    /// The version of the dataset as the server has it now, and the same folder past everything that is kept.
    ///
    /// # Errors
    /// As for [`Folder::all`].
    pub async fn latest(&self) -> Result<(String, Self), LoadError> {
        let fresh = Self {
            address: self.address.clone(),
            cache: RequestCache::NoStore,
        };
        let tour: TourFile = read(File::Tour, &fresh.file(File::Tour).await?)?;
        Ok((tour.version, fresh))
    }

    /// The words of a language alone.
    ///
    /// # Errors
    /// As for [`Folder::all`].
    pub async fn text(&self, locale: Locale) -> Result<TextFile, LoadError> {
        let file = File::Text(locale);
        Ok(read(file, &self.file(file).await?)?)
    }

    /// The file if it is wanted, else nothing.
    async fn maybe(&self, wanted: bool, file: File) -> Result<String, LoadError> {
        if wanted {
            self.file(file).await
        } else {
            Ok(String::new())
        }
    }

    async fn file(&self, file: File) -> Result<String, LoadError> {
        let address = format!("{}{file}", self.address);
        fetched(&address, self.cache).await
    }
}

/// The content of a file of this origin.
///
/// # Errors
/// It did not come: [`LoadError::Network`], [`LoadError::Status`].
pub async fn content(address: &str) -> Result<String, LoadError> {
    fetched(address, RequestCache::Default).await
}

async fn fetched(address: &str, cache: RequestCache) -> Result<String, LoadError> {
    let signal = AbortSignal::timeout_with_u32(TIME_OUT);
    let lost = |error: gloo_net::Error| LoadError::Network(format!("{address}: {error}"));
    let ask = || {
        let request = Request::get(address).cache(cache);
        request.abort_signal(Some(&signal)).send()
    };
    // Once more within the same time: a service worker that gives way to the next one may drop what it was asked for.
    let response = match ask().await {
        Ok(response) => response,
        Err(_) => ask().await.map_err(lost)?,
    };
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    response.text().await.map_err(lost)
}
