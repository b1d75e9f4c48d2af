//! The pictures that other sites show beside a link: 1200 by 630 pixels, one for the country, each region and
//! each edition in each language, drawn from the map's own geometry, colours, rosettes and faces.

mod drawing;
mod lettering;
mod map;
mod panel;
mod png;
mod rosette;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{self, Options, Tree};

use super::palette::{NoColour, Palette};
use super::site::{Bundle, SiteFile};
use crate::dataset::Dataset;
use crate::locale::Locale;
use crate::route::Page;
use crate::text::Texts;

/// Width and height of a picture, pixels: what Open Graph's readers show whole.
pub const SIZE: [u32; 2] = [1200, 630];

/// The faces that the site ships, whole: what `public/fonts` holds is cut to fewer letters, and packed.
const FACES: [&str; 3] = [
    "@expo-google-fonts/reem-kufi/500Medium/ReemKufi_500Medium.ttf",
    "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
    "@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf",
];

/// Why a picture cannot be drawn.
#[derive(Debug)]
pub enum ShareError {
    /// A font cannot be read.
    Font(PathBuf, std::io::Error),
    /// The stylesheets lack a colour.
    Colour(NoColour),
    /// The composed SVG is none.
    Drawing(String, usvg::Error),
    /// A picture cannot be written as PNG.
    Png(String, String),
    /// A thread that drew stopped.
    Stopped,
}

impl fmt::Display for ShareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(path, why) => write!(f, "{}: {why}", path.display()),
            Self::Colour(why) => why.fmt(f),
            Self::Drawing(path, why) => write!(f, "{path} cannot be drawn: {why}"),
            Self::Png(path, why) => write!(f, "{path} cannot be written: {why}"),
            Self::Stopped => f.write_str("drawing the share pictures stopped before its end"),
        }
    }
}

impl std::error::Error for ShareError {}

impl From<NoColour> for ShareError {
    fn from(why: NoColour) -> Self {
        Self::Colour(why)
    }
}

/// Where the picture of a page stands: `/share/fr/oriental.png`, `/share/fr/country.png`,
/// `/share/fr/tour-2025.png`. A stop has the picture of its region.
#[must_use]
pub fn path(dataset: &Dataset, locale: Locale, page: &Page) -> String {
    let name = match page {
        Page::Country => "country".to_owned(),
        Page::Region(slug) => slug.clone(),
        Page::Edition(id) => format!("tour-{id}"),
        Page::Stop(edition, id) => {
            let stop = dataset
                .edition(edition)
                .and_then(|edition| edition.stop(id));
            let region = stop.and_then(|stop| dataset.region(stop.region));
            return region.map_or_else(
                || path(dataset, locale, &Page::Country),
                |region| path(dataset, locale, &Page::Region(region.slug.clone())),
            );
        }
    };
    format!("/share/{locale}/{name}.png")
}

/// All pictures, the same bytes each time. `root` is the project's folder, whose npm parts hold the faces.
///
/// # Errors
/// A font is missing (`cargo xtask setup` brings it), or a picture cannot be drawn.
pub fn files(root: &Path, bundle: &Bundle) -> Result<Vec<SiteFile>, ShareError> {
    let wanted: Vec<(&Texts, Page)> = bundle
        .texts
        .iter()
        .flat_map(|texts| pages(&bundle.dataset).map(move |page| (texts, page)))
        .collect();
    draw(root, bundle, &wanted)
}

/// The pictures of some pages.
///
/// # Errors
/// As [`files`].
pub fn draw(
    root: &Path,
    bundle: &Bundle,
    wanted: &[(&Texts, Page)],
) -> Result<Vec<SiteFile>, ShareError> {
    let (fonts, palette) = (Arc::new(fonts(root)?), Palette::read());
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let share = wanted.len().div_ceil(hands).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = wanted
            .chunks(share)
            .map(|part| {
                let (fonts, palette) = (&fonts, &palette);
                scope.spawn(move || {
                    part.iter()
                        .map(|(texts, page)| picture(bundle, texts, page, fonts, palette))
                        .collect::<Result<Vec<_>, _>>()
                })
            })
            .collect();
        let mut files = Vec::with_capacity(wanted.len());
        for worker in workers {
            files.extend(worker.join().map_err(|_| ShareError::Stopped)??);
        }
        Ok(files)
    })
}

/// The pages that have a picture of their own.
fn pages(dataset: &Dataset) -> impl Iterator<Item = Page> {
    super::site::pages(dataset)
        .into_iter()
        .filter(|page| !matches!(page, Page::Stop(..)))
}

fn picture(
    bundle: &Bundle,
    texts: &Texts,
    page: &Page,
    fonts: &Arc<Database>,
    palette: &Palette,
) -> Result<SiteFile, ShareError> {
    let path = path(&bundle.dataset, texts.locale(), page);
    let path = path.trim_start_matches('/').to_owned();
    let svg = drawing::compose(bundle, texts, page, palette)?;
    let options = Options {
        fontdb: Arc::clone(fonts),
        font_family: lettering::DISPLAY.to_owned(),
        ..Options::default()
    };
    let tree =
        Tree::from_str(&svg, &options).map_err(|error| ShareError::Drawing(path.clone(), error))?;
    let [width, height] = SIZE;
    let mut image = Pixmap::new(width, height)
        .ok_or_else(|| ShareError::Png(path.clone(), "no such size".to_owned()))?;
    resvg::render(&tree, Transform::default(), &mut image.as_mut());
    let body = png::encode(image.data(), SIZE)
        .map_err(|error| ShareError::Png(path.clone(), error.to_string()))?;
    Ok(SiteFile::new(path, body))
}

fn fonts(root: &Path) -> Result<Database, ShareError> {
    let mut fonts = Database::new();
    for face in FACES {
        let path = root.join("node_modules").join(face);
        let data = std::fs::read(&path).map_err(|error| ShareError::Font(path.clone(), error))?;
        fonts.load_font_data(data);
    }
    Ok(fonts)
}
