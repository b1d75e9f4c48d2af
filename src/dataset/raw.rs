//! The dataset as it stands in `public/data/`: the wire types, nothing more.
//!
//! Every field that a person may have left out or misspelt is a plain string or number here;
//! `validate` turns it into the domain types, or into a [`Problem`](super::Problem).
//! Unknown fields are ignored. Positions are `[longitude, latitude]` in degrees, WGS84.

use std::collections::BTreeMap;

mod map;
mod regions;
mod text;
mod tour;

pub use map::*;
pub use regions::*;
pub use text::*;
pub use tour::*;

/// Words by id.
pub type Words = BTreeMap<String, String>;
