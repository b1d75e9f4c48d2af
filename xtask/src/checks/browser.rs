//! The browser tests and Lighthouse, against the built site.

use std::thread;

use anyhow::{Result, bail};

use super::count::{Count, Runner};
use crate::base::BasePath;
use crate::project;
use crate::run::program;
use crate::serve::Server;
use crate::setup::{chromium, npm};

const CONFIG: &str = "tests/browser/playwright.config.ts";

/// Serves `dist/` on a free port and runs Playwright.
///
/// # Errors
/// A test fails, or there is no browser.
pub fn check() -> Result<Count> {
    if !project::root().join(CONFIG).is_file() {
        bail!("{CONFIG} is missing");
    }
    node(&[
        "node_modules/@playwright/test/cli.js",
        "test",
        "--config",
        CONFIG,
    ])
}

/// Serves `dist/` on a free port and asks Lighthouse about five pages.
///
/// # Errors
/// A page has less than 100 in a category, or there is no browser.
pub fn lighthouse() -> Result<Count> {
    node(&["scripts/lighthouse.mjs"])
}

/// Runs a script of Node's beside a server of `dist/`. It finds the site's address in `BASE_URL` and the browser's
/// program in `CHROMIUM`, and counts as Playwright does.
fn node(arguments: &[&str]) -> Result<Count> {
    npm::ensure()?;
    let chromium = chromium::path()?;
    let (server, base) = (Server::bind(0)?, BasePath::default());
    thread::scope(|scope| {
        let served = scope.spawn(|| server.run(&project::dist(), &base));
        let counted = super::counted(
            Runner::Playwright,
            program("node")
                .args(arguments)
                .env("BASE_URL", server.address(&base))
                .env("CHROMIUM", chromium),
        );
        server.stop();
        match served.join() {
            Ok(ended) => ended.and(counted),
            Err(_) => bail!("the server broke down"),
        }
    })
}
