//! What runs at build time and for the people who edit the dataset, never in the browser.

pub mod check;
pub mod emblem_files;
pub mod geometry;
pub mod site;
