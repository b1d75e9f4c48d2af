//! Chromium, for the browser tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::apt;
use crate::run::on_path;

const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
];

const MACOS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The browser's program: that of the variable `CHROMIUM`, or one on `PATH`, or one installed now.
///
/// # Errors
/// There is none and it cannot be installed.
pub fn path() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        if !named.is_file() {
            bail!("CHROMIUM names {}, which is not there", named.display());
        }
        return Ok(named);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if apt::install(&["chromium"])?
        && let Some(found) = find()
    {
        return Ok(found);
    }
    bail!(
        "the browser tests need Chromium: install it (Debian: apt-get install chromium), \
         or set CHROMIUM to the path of a Chromium or Chrome"
    )
}

fn find() -> Option<PathBuf> {
    on_path(&NAMES).or_else(|| MACOS.iter().map(PathBuf::from).find(|file| file.is_file()))
}
