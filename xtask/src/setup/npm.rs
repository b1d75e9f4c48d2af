//! The parts that come from npm: wasm-opt, the map's source, fonts, CLDR, the browser tests' runner.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::fingerprint;
use crate::project;
use crate::run::{answer, program, run};

/// The oldest Node that the parts run on, by its first number.
const NODE: u32 = 20;

/// Makes sure of the project's own parts; the folder of their programs.
///
/// # Errors
/// Node is missing or too old, or npm does not succeed.
pub fn ensure() -> Result<PathBuf> {
    ensure_in(
        &project::root(),
        "the npm parts (once, less than a minute, 340 MB)",
    )
}

/// Makes sure of the parts that `package-lock.json` in `folder` names, called `what` while they are
/// installed; the folder of their programs.
///
/// # Errors
/// Node is missing or too old, or npm does not succeed.
pub fn ensure_in(folder: &Path, what: &str) -> Result<PathBuf> {
    let modules = folder.join("node_modules");
    let stamp = modules.join(".installed");
    let wanted = fingerprint::of(folder, &["package.json", "package-lock.json"], &[])?;
    if fs::read_to_string(&stamp).is_ok_and(|done| done == wanted) {
        return Ok(modules.join(".bin"));
    }
    node()?;
    eprintln!("Installing {what}");
    // `npm ci` removes the folder first, and with it the stamp: half an installation is not taken for a whole one.
    run(program(if cfg!(windows) { "npm.cmd" } else { "npm" })
        .current_dir(folder)
        .args(["ci", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
    .context("the npm parts could not be installed: the first start needs a network")?;
    fs::write(&stamp, wanted).with_context(|| stamp.display().to_string())?;
    Ok(modules.join(".bin"))
}

fn node() -> Result<()> {
    let Some(version) = answer(program("node").arg("--version")) else {
        bail!("Node is missing: install version {NODE} or newer, with npm (https://nodejs.org)");
    };
    if major(&version).is_none_or(|major| major < NODE) {
        bail!("this Node is {version}: version {NODE} or newer is needed (https://nodejs.org)");
    }
    Ok(())
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_counts() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("node"), None);
    }
}
