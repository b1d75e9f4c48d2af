//! Firefox and `WebKitGTK`, for the journeys in other engines than Chromium.

use std::env;
use std::path::PathBuf;

use super::apt;
use crate::run::on_path;

/// A program that a journey needs: the variable that may name it, its name on `PATH`, Debian's package of it.
struct Part {
    variable: &'static str,
    name: &'static str,
    package: &'static str,
}

const PARTS: [Part; 3] = [
    Part {
        variable: "FIREFOX",
        name: "firefox-esr",
        package: "firefox-esr",
    },
    Part {
        variable: "WEBKIT_DRIVER",
        name: "WebKitWebDriver",
        package: "webkit2gtk-driver",
    },
    // A screen for WebKitGTK's browser, which cannot do without one.
    Part {
        variable: "XVFB",
        name: "Xvfb",
        package: "xvfb",
    },
];

/// The programs that are here, each with the variable that tells the journeys of it, and Debian's packages of those that
/// are not and could not be installed.
pub fn find() -> (Vec<(&'static str, PathBuf)>, Vec<&'static str>) {
    let lacking = || PARTS.iter().filter(|part| part.path().is_none());
    let missing: Vec<&str> = lacking().map(|part| part.package).collect();
    if !missing.is_empty()
        && let Err(error) = apt::install(&missing)
    {
        eprintln!("{error:#}");
    }
    let here = PARTS
        .iter()
        .filter_map(|part| Some((part.variable, part.path()?)));
    (here.collect(), lacking().map(|part| part.package).collect())
}

impl Part {
    fn path(&self) -> Option<PathBuf> {
        let named = env::var_os(self.variable).map(PathBuf::from);
        named
            .filter(|file| file.is_file())
            .or_else(|| on_path(&[self.name]))
    }
}
