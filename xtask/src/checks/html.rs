//! The built pages as a validator and a crawler see them.

use std::fs;

use anyhow::{Context, Result, bail};

use super::count::{Count, Runner};
use crate::project;
use crate::run::program;
use crate::setup::npm;

/// Where the tests stand; each is a module of Node's own test runner.
const TESTS: &str = "tests/site";

/// Runs html-validate and the crawl over `dist/`.
///
/// # Errors
/// A page has a fault, or Node is missing.
pub fn check() -> Result<Count> {
    npm::ensure()?;
    let mut tests = Vec::new();
    for entry in fs::read_dir(project::root().join(TESTS)).context(TESTS)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            tests.push(format!("{TESTS}/{name}"));
        }
    }
    if tests.is_empty() {
        bail!("{TESTS} holds no test");
    }
    tests.sort();
    super::counted(
        Runner::Node,
        program("node")
            .args(["--test", "--test-reporter=spec"])
            .args(tests)
            .env("DIST", project::dist()),
    )
}
