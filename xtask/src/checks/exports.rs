//! The exports, read back by programs of others.

use anyhow::Result;

use super::count::{Count, Runner};
use crate::run::cargo;
use crate::setup::python;

/// Has the exports written and read by Python and GDAL, which must be there.
///
/// # Errors
/// A reader finds something else than the dataset says, or is missing.
pub fn check() -> Result<Count> {
    let python = python::path()?;
    super::counted(
        Runner::Cargo,
        cargo()
            .args(["test", "--locked", "--workspace"])
            .args(["--features", "onmt-tour-map/prerender"])
            .args(["--test", "readers", "--", "--nocapture"])
            .env("PYTHON", python),
    )
}
