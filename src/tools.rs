//! What runs at build time and for the people who edit the dataset, never in the browser.

pub mod check;
pub mod emblem_files;
pub mod exports;
pub mod geometry;
pub mod icons;
#[cfg(feature = "prerender")]
pub mod pages;
pub mod palette;
pub mod seo;
pub mod share_image;
pub mod site;
