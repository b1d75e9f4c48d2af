//! What runs at build time and for the people who edit the dataset, never in the browser.

pub mod check;
pub mod emblem_files;
pub mod exports;
pub mod geometry;
#[cfg(feature = "prerender")]
pub mod pages;
pub mod seo;
pub mod site;
