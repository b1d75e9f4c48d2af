//! What search engines, other sites and phones read of the pages: the tags of a page's head, structured data,
//! the site's map, manifests, oEmbed, and the two pages that are of no one language.

mod description;
mod front;
mod head;
mod json_ld;
mod manifest;
mod oembed;
mod robots;
mod sitemap;
mod tags;

use std::fmt;

use super::palette::NoColour;
use super::site::{Bundle, Site, SiteFile};
use crate::locale::Locale;
use crate::text::Texts;

pub use front::{language_choice_body, not_found_body};
pub use head::{head, language_choice_head, not_found_head, presentation_head, structured_data};

/// Why a file for search engines, other sites or phones cannot be written.
#[derive(Debug)]
pub enum SeoError {
    /// The stylesheets lack a colour.
    Colour(NoColour),
    /// The writer of XML refused.
    Xml(std::io::Error),
}

impl fmt::Display for SeoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Colour(why) => why.fmt(f),
            Self::Xml(why) => write!(f, "the site's map cannot be written: {why}"),
        }
    }
}

impl std::error::Error for SeoError {}

/// `sitemap.xml`, `robots.txt`, a manifest for each language, and an oEmbed answer for each page.
///
/// # Errors
/// The stylesheets lack a colour that the manifests name.
pub fn files(bundle: &Bundle, site: &Site) -> Result<Vec<SiteFile>, SeoError> {
    let mut files = vec![
        sitemap::file(bundle, site).map_err(SeoError::Xml)?,
        robots::file(site),
    ];
    for texts in &bundle.texts {
        files.push(manifest::file(texts, site).map_err(SeoError::Colour)?);
        files.extend(oembed::files(&bundle.dataset, site, texts));
    }
    Ok(files)
}

/// The words of the language that stands in where a page is of no language.
fn default_texts(bundle: &Bundle) -> Option<&Texts> {
    let default = Locale::default();
    bundle.texts.iter().find(|texts| texts.locale() == default)
}
