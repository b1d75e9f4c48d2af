//! The browser tests, against the built site.

use std::thread;

use anyhow::{Result, bail};

use super::count::{Count, Runner};
use crate::base::BasePath;
use crate::project;
use crate::run::program;
use crate::serve::Server;
use crate::setup::{chromium, npm};

const CONFIG: &str = "tests/browser/playwright.config.ts";

/// Serves `dist/` on a free port and runs Playwright, which finds the site's address in `BASE_URL`
/// and the browser's program in `CHROMIUM`.
///
/// # Errors
/// A test fails, or there is no browser.
pub fn check() -> Result<Count> {
    if !project::root().join(CONFIG).is_file() {
        bail!("{CONFIG} is missing");
    }
    npm::ensure()?;
    let chromium = chromium::path()?;
    let (server, base) = (Server::bind(0)?, BasePath::default());
    thread::scope(|scope| {
        scope.spawn(|| server.run(&project::dist(), &base));
        let counted = super::counted(
            Runner::Playwright,
            program("node")
                .args([
                    "node_modules/@playwright/test/cli.js",
                    "test",
                    "--config",
                    CONFIG,
                ])
                .env("BASE_URL", server.address(&base))
                .env("CHROMIUM", chromium),
        );
        server.stop();
        counted
    })
}
