//! Finds or installs what the other commands need.

pub mod apt;
pub mod chromium;
pub mod debian;
pub mod engines;
pub mod npm;
pub mod python;
mod tools;
pub mod wasm_target;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::run::{cargo, program, run};

/// What the build needs, found.
pub struct BuildTools {
    /// `PATH`, with the tools' folders before the caller's.
    path: std::ffi::OsString,
}

impl BuildTools {
    /// `trunk COMMAND` that finds its tools and downloads nothing.
    #[must_use]
    pub fn trunk(&self, command: &str) -> Command {
        // Windows looks a program up on the caller's PATH, not on the one given to the program.
        let found = env::split_paths(&self.path)
            .map(|folder| folder.join(format!("trunk{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
            .unwrap_or_else(|| PathBuf::from("trunk"));
        let mut trunk = program(found);
        trunk
            .env("PATH", &self.path)
            .args([command, "--offline", "--skip-version-check"]);
        trunk
    }
}

/// Makes sure of the target, the tools, the npm parts and the crates.
///
/// # Errors
/// Something is missing and cannot be installed; the message says what to do.
pub fn for_build() -> Result<BuildTools> {
    wasm_target::ensure()?;
    let mut folders: Vec<PathBuf> = Vec::new();
    for tool in [tools::trunk(), tools::wasm_bindgen()?] {
        folders.extend(tool.ensure()?);
    }
    folders.push(npm::ensure()?);
    run(cargo().args(["fetch", "--quiet", "--locked"]))
        .context("the crates of Cargo.lock are not all here: the first start needs a network")?;

    let own = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(folders.into_iter().chain(env::split_paths(&own)))?;
    Ok(BuildTools { path })
}
