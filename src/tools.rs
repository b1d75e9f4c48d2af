//! What runs at build time and for the people who edit the dataset, never in the browser.

pub mod check;
pub mod exports;
pub mod geometry;
pub mod site;
