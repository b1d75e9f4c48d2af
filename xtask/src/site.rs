//! Builds the release into `dist/`.

pub mod compress;
mod data;
mod program;
mod scripts;
mod split;
mod styles;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::base::PublicUrl;
use crate::fingerprint;
use crate::headers;
use crate::project;
use crate::run::{cargo, program, run};
use crate::setup;
use program::Form;

/// Writes the service worker.
const WORKER: &str = "scripts/service-worker.mjs";

/// All that the built site depends on.
const INPUTS: [&str; 16] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "deploy/embed-hosts.txt",
    "index.html",
    "package-lock.json",
    "public",
    "rust-toolchain.toml",
    WORKER,
    "src",
    "style",
    "xtask/src/headers",
    "xtask/src/headers.rs",
    "xtask/src/site",
    "xtask/src/site.rs",
];

/// Makes `dist/` the release for this address; nothing to do where it is already.
///
/// # Errors
/// A tool is missing, the program does not compile, or files cannot be read or written.
pub fn build(url: &PublicUrl) -> Result<()> {
    build_as(url, Form::Parted)
}

/// Makes `dist/` a site whose program tells which of its functions are entered, in `globalThis.onmtMarks`.
///
/// # Errors
/// As [`build`].
pub fn build_marked() -> Result<()> {
    build_as(&PublicUrl::default(), Form::Marked)
}

fn build_as(url: &PublicUrl, form: Form) -> Result<()> {
    let (root, dist, base) = (project::root(), project::dist(), &url.base);
    let inputs = fingerprint::of(&root, &INPUTS, &[&url.whole(), &format!("{form:?}")])?;
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
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            without_paths(),
        )
        .args(["--release", "--minify", "--dist"])
        .arg(&dist)
        .args(["--public-url", base.as_str()]))?;

    let file = dist.join("index.html");
    let html = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let html = program::shrink(&html, &dist, base, form)?;
    scripts::minify(&dist)?;
    let data = dist.join("data");
    data::pack(&data)?;
    let html = styles::merge(&html, &dist, base)?;
    let shell = project::notes().join("shell.html");
    fs::create_dir_all(project::notes())?;
    fs::write(&shell, scripts::pin(&html, &dist, base)?)?;
    eprintln!("Writing the pages and what goes with them");
    run(cargo()
        .args([
            "run",
            "--quiet",
            "--locked",
            "--features",
            "prerender",
            "--bin",
            "prerender",
            "--",
        ])
        .arg("--data")
        .arg(&data)
        .arg("--shell")
        .arg(&shell)
        .arg("--dist")
        .arg(&dist)
        .args(["--url", &url.whole()]))?;
    if !url.has_host() {
        eprintln!(
            "The pages name {} as their address: for publication say --public-url https://…",
            url.whole()
        );
    }
    headers::write_site_files(&dist, base)?;
    // After all else: it names what is there.
    run(program("node").arg(WORKER).arg(&dist))?;
    eprintln!("Compressing");
    compress::compress(&dist)?;
    remember(&format!("{inputs} {}", contents(&dist)?))
}

/// Compiler flags that keep the paths of this machine out of the wasm: they tell nobody anything, and weigh.
fn without_paths() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?;
        Some(Path::new(&home).join(".cargo"))
    });
    let sources = home.map(|home| home.join("registry/src"));
    let registries = sources.and_then(|folder| fs::read_dir(folder).ok());
    registries
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| format!("--remap-path-prefix={}=", entry.path().display()))
        // Names with types in them, by which functions are told apart (see `program`).
        .chain(["-Csymbol-mangling-version=v0".to_owned()])
        .collect::<Vec<_>>()
        .join(" ")
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
