//! The dataset as it stands in `public/data/`: the wire types, nothing more.
//!
//! Every field that a person may have left out or misspelt is a plain string or number here;
//! `validate` turns it into the domain types, or into a [`Problem`](super::Problem).
//! Unknown fields are ignored. Positions are `[longitude, latitude]` in degrees, WGS84.

mod by_id;
pub(crate) mod json;
mod map;
mod regions;
mod text;
mod tour;
mod wire;

pub use by_id::ById;
pub use map::*;
pub use regions::*;
pub use text::*;
pub use tour::*;
pub use wire::{Misfit, Wire, read};

/// Words by id.
pub type Words = ById<String>;

/// Reads a position that a person may have got wrong: empty unless it is a list of finite numbers.
/// One bad position must cost its item, not the file.
#[cfg(not(target_family = "wasm"))]
fn position<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<f64>, D::Error> {
    use serde::Deserialize;

    let raw = Box::<serde_json::value::RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(raw.get()).unwrap_or_default())
}
