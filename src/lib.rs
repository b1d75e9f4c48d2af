//! The tour map of Morocco's regions.

pub mod camera;
pub mod dataset;
pub mod date;
pub mod labels;
pub mod locale;
pub mod projection;
pub mod region;
pub mod route;
pub mod text;
pub mod tour;
