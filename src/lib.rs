//! The tour map of Morocco's regions.

pub mod dataset;
pub mod emblem;
pub mod projection;
pub mod text;
