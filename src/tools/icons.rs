//! The icon of the site as pixels, for the programs that take no SVG: drawn from `public/icons/icon.svg`.

use std::fmt;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, Options, Tree};

use super::site::SiteFile;

const DRAWING: &str = include_str!("../../public/icons/icon.svg");

/// An icon of a manifest.
#[derive(Clone, Copy, Debug)]
pub struct Icon {
    /// From the site's root.
    pub path: &'static str,
    /// Width and height, pixels.
    pub size: u32,
    /// The manifest's word: `any` or `maskable`.
    pub purpose: &'static str,
    /// Size of the drawing in the square. Less than 1 stands on a ground without corners, which the phone cuts
    /// to its own shape: what is in the middle 80 % stays.
    share: f32,
}

/// The icons that a manifest names.
pub const INSTALLED: [Icon; 3] = [
    icon("icons/icon-192.png", 192, "any", 1.0),
    icon("icons/icon-512.png", 512, "any", 1.0),
    icon("icons/icon-maskable-512.png", 512, "maskable", 0.8),
];

/// The icon of iOS, which rounds the corners itself.
const APPLE: Icon = icon("icons/apple-touch-icon.png", 180, "any", 0.92);
/// The icon in tabs of browsers that take no SVG.
const TAB: Icon = icon("favicon.ico", 32, "any", 1.0);

const fn icon(path: &'static str, size: u32, purpose: &'static str, share: f32) -> Icon {
    Icon {
        path,
        size,
        purpose,
        share,
    }
}

/// Why an icon cannot be drawn.
#[derive(Debug)]
pub enum IconError {
    /// The drawing is no SVG.
    Drawing(usvg::Error),
    /// The drawing has no size, or the image none.
    Size,
    /// It cannot be written as PNG.
    Png(String),
}

impl fmt::Display for IconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Drawing(why) => write!(f, "public/icons/icon.svg: {why}"),
            Self::Size => f.write_str("public/icons/icon.svg: nothing to be drawn"),
            Self::Png(why) => write!(f, "an icon cannot be written as PNG: {why}"),
        }
    }
}

impl std::error::Error for IconError {}

/// `icons/*.png` and `favicon.ico`.
///
/// # Errors
/// The drawing is no SVG.
pub fn files() -> Result<Vec<SiteFile>, IconError> {
    let tree = Tree::from_str(DRAWING, &Options::default()).map_err(IconError::Drawing)?;
    let mut files = Vec::new();
    for icon in INSTALLED.into_iter().chain([APPLE]) {
        files.push(SiteFile::new(icon.path, draw(&tree, icon)?));
    }
    files.push(SiteFile::new(TAB.path, ico(&draw(&tree, TAB)?, TAB.size)));
    Ok(files)
}

/// The PNG of an icon.
fn draw(tree: &Tree, icon: Icon) -> Result<Vec<u8>, IconError> {
    let mut image = Pixmap::new(icon.size, icon.size).ok_or(IconError::Size)?;
    #[allow(clippy::cast_precision_loss)] // hundreds of pixels
    let side = icon.size as f32;
    if icon.share < 1.0 {
        image.fill(ground(tree)?);
    }
    let scale = side * icon.share / tree.size().width();
    let margin = side * (1.0 - icon.share) / 2.0;
    let place = Transform::from_scale(scale, scale).post_translate(margin, margin);
    resvg::render(tree, place, &mut image.as_mut());
    image
        .encode_png()
        .map_err(|error| IconError::Png(error.to_string()))
}

/// The colour behind the star: at the middle of the upper edge.
fn ground(tree: &Tree) -> Result<Color, IconError> {
    const SIDE: u32 = 64;
    let mut image = Pixmap::new(SIDE, SIDE).ok_or(IconError::Size)?;
    #[allow(clippy::cast_precision_loss)] // 64
    let scale = SIDE as f32 / tree.size().width();
    resvg::render(
        tree,
        Transform::from_scale(scale, scale),
        &mut image.as_mut(),
    );
    let pixel = image
        .pixel(SIDE / 2, 1)
        .ok_or(IconError::Size)?
        .demultiply();
    Ok(Color::from_rgba8(
        pixel.red(),
        pixel.green(),
        pixel.blue(),
        pixel.alpha(),
    ))
}

/// A PNG in the ICO format: a directory of one entry (6 and 16 bytes, little-endian), then the image.
fn ico(png: &[u8], size: u32) -> Vec<u8> {
    const HEADER: u32 = 22;
    #[allow(clippy::cast_possible_truncation)] // an icon of 32 pixels, of some kilobytes
    let (side, length) = (size as u8, png.len() as u32);
    let mut file = vec![0, 0, 1, 0, 1, 0, side, side, 0, 0, 1, 0, 32, 0];
    file.extend(length.to_le_bytes());
    file.extend(HEADER.to_le_bytes());
    file.extend(png);
    file
}
