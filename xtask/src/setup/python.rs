//! Python and GDAL, which read back what the exports write.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::apt;
use crate::run::{answer, on_path, program};

/// Debian's names of what is needed.
const PACKAGES: [&str; 4] = [
    "gdal-bin",
    "python3-gpxpy",
    "python3-icalendar",
    "python3-lxml",
];

/// Debian's own Python: another on `PATH` does not see the packages.
const DEBIAN: &str = "/usr/bin/python3";

/// The Python that has the readers: that of the variable `PYTHON`, one on `PATH`, or Debian's; its packages
/// and GDAL are installed now where that may be done.
///
/// # Errors
/// Something is missing and cannot be installed.
pub fn path() -> Result<PathBuf> {
    if let Some(named) = env::var_os("PYTHON").filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        if !reads(&named) {
            bail!(
                "PYTHON names {}, which does not run or lacks icalendar, gpxpy or lxml",
                named.display()
            );
        }
        if !has_gdal() {
            bail!("the exports' check needs GDAL's ogr2ogr on PATH (Debian: gdal-bin)");
        }
        return Ok(named);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if apt::install(&PACKAGES)?
        && let Some(found) = find()
    {
        return Ok(found);
    }
    bail!(
        "the exports' check needs GDAL's ogr2ogr on PATH, and Python with icalendar, gpxpy and lxml: \
         install them (Debian: apt-get install {}), or set PYTHON to the path of a Python that has the three",
        PACKAGES.join(" ")
    )
}

fn find() -> Option<PathBuf> {
    if !has_gdal() {
        return None;
    }
    let own = on_path(&["python3", "python"]);
    own.into_iter()
        .chain([PathBuf::from(DEBIAN)])
        .find(|python| reads(python))
}

fn reads(python: &Path) -> bool {
    answer(program(python).args(["-c", "import gpxpy, icalendar, lxml"])).is_some()
}

fn has_gdal() -> bool {
    answer(program("ogr2ogr").arg("--version")).is_some()
}
