//! The tour map of Morocco's regions.

pub mod dataset;
pub mod date;
pub mod locale;
pub mod projection;
pub mod region;
pub mod text;
pub mod tour;
