//! The browser tests and Lighthouse, against the built site.

use std::process::Command;
use std::thread;

use anyhow::{Result, bail};

use super::count::{Count, Runner};
use crate::base::BasePath;
use crate::project;
use crate::run::{program, run};
use crate::serve::Server;
use crate::setup::{chromium, npm};

const CONFIG: &str = "tests/browser/playwright.config.ts";
const PLAYWRIGHT: [&str; 4] = [
    "node_modules/@playwright/test/cli.js",
    "test",
    "--config",
    CONFIG,
];

/// Serves `dist/` on a free port and runs Playwright.
///
/// # Errors
/// A test fails, or there is no browser.
pub fn check() -> Result<Count> {
    if !project::root().join(CONFIG).is_file() {
        bail!("{CONFIG} is missing");
    }
    node(&PLAYWRIGHT)
}

/// Runs the test of an unattended screen alone, with as many visits as that; it prints what the page weighs meanwhile.
///
/// # Errors
/// Something grows, or there is no browser.
pub fn soak(cycles: u32) -> Result<()> {
    beside_the_site(|node| {
        let soak = node.args(PLAYWRIGHT).arg("soak");
        run(soak.env("SOAK_CYCLES", cycles.to_string()))
    })
}

/// Serves `dist/` on a free port and asks Lighthouse about five pages.
///
/// # Errors
/// A page has less than 100 in a category, or there is no browser.
pub fn lighthouse() -> Result<Count> {
    node(&["scripts/lighthouse.mjs"])
}

/// Runs a script of Node's that counts what it did beside a server of `dist/`. It finds the site's address in `BASE_URL` and the browser's
/// program in `CHROMIUM`, and counts as Playwright does.
fn node(arguments: &[&str]) -> Result<Count> {
    beside_the_site(|node| super::counted(Runner::Playwright, node.args(arguments)))
}

/// Does something with Node beside a server of `dist/`; the site's address is in `BASE_URL`, the browser's program in
/// `CHROMIUM`.
///
/// # Errors
/// There is no browser, or what is done fails.
pub fn beside_the_site<T>(act: impl FnOnce(&mut Command) -> Result<T>) -> Result<T> {
    npm::ensure()?;
    let chromium = chromium::path()?;
    let (server, base) = (Server::bind(0)?, BasePath::default());
    thread::scope(|scope| {
        let served = scope.spawn(|| server.run(&project::dist(), &base));
        let mut node = program("node");
        node.env("BASE_URL", server.address(&base))
            .env("CHROMIUM", chromium);
        let done = act(&mut node);
        server.stop();
        match served.join() {
            Ok(ended) => ended.and(done),
            Err(_) => bail!("the server broke down"),
        }
    })
}
