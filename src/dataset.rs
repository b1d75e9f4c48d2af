//! The dataset: raw files in, checked domain types out.

pub mod raw;
