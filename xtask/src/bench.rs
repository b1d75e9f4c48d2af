//! The map beside a static page and map libraries, measured in Chromium: `bench/README.md` tells how.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;

use crate::base::PublicUrl;
use crate::project;
use crate::run::{exit_code, program};
use crate::setup::{chromium, npm};
use crate::site;

/// Where the benchmark lives, with npm parts of its own: they are no parts of the site.
const FOLDER: &str = "bench";

/// Builds the release and measures it; `arguments` are the benchmark's own. Its code is passed on: 2
/// where the arguments cannot be understood, which shows before anything is built.
///
/// # Errors
/// Something that it needs is missing, the release does not build, or a program cannot be started.
pub fn run(arguments: &[OsString]) -> Result<ExitCode> {
    let folder = project::root().join(FOLDER);
    npm::ensure_in(
        &folder,
        "the parts of the benchmark (once, less than a minute, 350 MB)",
    )?;
    let understood = program("node")
        .arg(folder.join("lib/options.mjs"))
        .args(arguments)
        .status()?;
    if !understood.success() {
        return Ok(exit_code(understood));
    }
    let browser = chromium::path()?;
    site::build(&PublicUrl::default())?;
    let status = program("node")
        .arg(folder.join("run.mjs"))
        .args(arguments)
        .env("CHROMIUM", browser)
        .status()?;
    Ok(exit_code(status))
}
