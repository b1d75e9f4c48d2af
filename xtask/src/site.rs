//! Builds the release into `dist/`.

pub mod compress;
mod pages;
mod shell;
mod styles;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::base::BasePath;
use crate::fingerprint;
use crate::project;
use crate::run::run;
use crate::setup;
use shell::Shell;

/// All that the built site depends on.
const INPUTS: [&str; 12] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "package-lock.json",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/src/site",
    "xtask/src/site.rs",
];

/// Makes `dist/` the release for this base path; nothing to do where it is already.
///
/// # Errors
/// A tool is missing, the program does not compile, or files cannot be read or written.
pub fn build(base: &BasePath) -> Result<()> {
    let (root, dist) = (project::root(), project::dist());
    let inputs = fingerprint::of(&root, &INPUTS, &[base.as_str()])?;
    if noted()
        .is_some_and(|note| note == format!("{inputs} {}", contents(&dist).unwrap_or_default()))
    {
        return Ok(());
    }
    let tools = setup::for_build()?;
    forget()?;
    eprintln!("Building the release (the first time 3 minutes on two cores)");
    // Trunk's minifier does not know `export { x as default }`: it warns and leaves the glue as it is.
    let log = env::var("RUST_LOG")
        .unwrap_or_else(|_| "error,trunk=info,trunk::processing::minify=error".to_owned());
    run(tools
        .trunk("build")
        .env("RUST_LOG", log)
        .args(["--release", "--minify", "--dist"])
        .arg(&dist)
        .args(["--public-url", base.as_str()]))?;

    let file = dist.join("index.html");
    let html = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let shell = Shell::new(styles::merge(&html, &dist, base)?, base)?;
    pages::write(&shell, &root.join("public/data"), &dist)?;
    remember(&format!("{inputs} {}", contents(&dist)?))
}

/// What is in the folder: whoever else writes into it, as a bare `trunk build`, is noticed.
fn contents(dist: &Path) -> Result<String> {
    fingerprint::of(dist, &["."], &[])
}

fn note() -> PathBuf {
    project::notes().join("dist")
}

fn noted() -> Option<String> {
    fs::read_to_string(note()).ok()
}

/// A build that stops half-way must not be taken for done.
fn forget() -> Result<()> {
    match fs::remove_file(note()) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn remember(text: &str) -> Result<()> {
    fs::create_dir_all(project::notes())?;
    fs::write(note(), text).with_context(|| note().display().to_string())
}
