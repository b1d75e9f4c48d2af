//! The core journeys in three engines: Chromium, Firefox and `WebKitGTK`.

use anyhow::Result;

use super::count::{Count, Runner};
use super::{browser, counted, modules};
use crate::setup::engines;

/// Where the journeys stand; each engine is a module of Node's own test runner.
const TESTS: &str = "tests/engines";

/// Serves `dist/` on a free port and runs the journeys in each engine. Those of an engine that is neither here nor to be
/// installed count as not run.
///
/// # Errors
/// A journey fails, or there is no Chromium.
pub fn check() -> Result<Count> {
    let (here, missing) = engines::find();
    if !missing.is_empty() {
        println!(
            "NOT RUN in every engine: install Debian's packages {}",
            missing.join(", ")
        );
    }
    let tests = modules(TESTS)?;
    browser::beside_the_site(|node| {
        // Two at a time: each of them is idle for half of its time.
        node.args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
            .args(&tests)
            .envs(here.iter().map(|(name, path)| (*name, path)));
        counted(Runner::Node, node)
    })
}
