//! The built pages as a validator and a crawler see them.

use anyhow::Result;

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
    super::counted(
        Runner::Node,
        program("node")
            .args(["--test", "--test-reporter=spec"])
            .args(super::modules(TESTS)?)
            .env("DIST", project::dist()),
    )
}
