//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the package.
#[must_use]
pub fn root() -> PathBuf {
    // Cargo sets it at run time too; the constant serves who starts the program by hand.
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// The folder of the built site.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where this program notes what it has done.
#[must_use]
pub fn notes() -> PathBuf {
    root().join("target").join("xtask")
}
