//! Programs that cargo installs, kept in the user's cache, one folder for each version.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::project;
use crate::run::{answer, cargo, program, run};

/// Trunk 0.22 needs a newer Rust.
const TRUNK: &str = "0.21.14";

/// Tools run for seconds and are compiled once: quick to compile matters more than quick to run.
const QUICK: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// A program to be had from crates.io.
pub struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    options: &'static [&'static str],
    /// How long it takes to compile on two cores.
    takes: &'static str,
}

/// Trunk without its downloads and its look-out for newer versions.
#[must_use]
pub fn trunk() -> Tool {
    Tool {
        package: "trunk",
        program: "trunk",
        version: TRUNK.to_owned(),
        options: &["--locked", "--no-default-features"],
        takes: "about 4 minutes",
    }
}

/// The wasm-bindgen program, of exactly the version of the crate: any other refuses its output.
///
/// # Errors
/// Cargo.lock cannot be read or does not name the crate.
pub fn wasm_bindgen() -> Result<Tool> {
    let path = project::root().join("Cargo.lock");
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: locked_version(&text, "wasm-bindgen")?,
        options: &["--bin", "wasm-bindgen"],
        takes: "about 2 minutes",
    })
}

impl Tool {
    /// Makes sure of the program; its folder, unless it is on `PATH` already.
    ///
    /// # Errors
    /// It cannot be installed, or what was installed does not run.
    pub fn ensure(&self) -> Result<Option<PathBuf>> {
        let home = cache()?.join(format!("{}-{}", self.program, self.version));
        let folder = home.join("bin");
        let installed = folder.join(format!("{}{}", self.program, env::consts::EXE_SUFFIX));
        if self.is(&installed) {
            return Ok(Some(folder));
        }
        if self.is(Path::new(self.program)) {
            return Ok(None);
        }
        self.install(&home)?;
        if !self.is(&installed) {
            bail!(
                "{} was installed but does not run: remove {} and try again",
                self.program,
                home.display()
            );
        }
        Ok(Some(folder))
    }

    fn install(&self, home: &Path) -> Result<()> {
        let Self {
            package,
            version,
            takes,
            ..
        } = self;
        eprintln!("Installing {package} {version} (once, {takes} on two cores)");
        run(cargo()
            .args(["install", "--force", &format!("{package}@{version}")])
            .args(self.options)
            .arg("--root")
            .arg(home)
            .envs(QUICK))
        .with_context(|| {
            format!("{package} {version} could not be installed: the first start needs a network")
        })
    }

    /// Whether the program at this path, or of this name, runs and is of the version.
    fn is(&self, path: &Path) -> bool {
        answer(program(path).arg("--version"))
            .is_some_and(|said| said.split_whitespace().nth(1) == Some(self.version.as_str()))
    }
}

/// Outside the clone, so that the next clone finds the tools.
pub fn cache() -> Result<PathBuf> {
    let variable = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let caches = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Caches"))
    } else {
        // The XDG base directory specification: a relative path is to be ignored.
        variable("XDG_CACHE_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    let caches = caches.context("neither a home nor a cache folder is set: set XDG_CACHE_HOME")?;
    Ok(caches.join("onmt-tour-map").join("tools"))
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: toml::Table = lock.parse().context("Cargo.lock")?;
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock does not name {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").unwrap(), "0.2.130");
        assert!(locked_version(lock, "trunk").is_err());
    }

    #[test]
    fn a_program_that_is_not_there_is_not_of_the_version() {
        let tool = Tool {
            program: "no-such-program",
            ..trunk()
        };
        assert!(!tool.is(Path::new("no-such-program")));
    }
}
