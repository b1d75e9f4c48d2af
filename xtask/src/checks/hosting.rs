//! The servers that the site is meant for, held to one table: nginx and Caddy with the configurations of
//! `deploy/`, and `cargo xtask serve`.

mod answers;
mod built;
mod client;
mod servers;
mod table;

use std::path::Path;

use anyhow::{Context, Result};

use super::count::{Count, Failed};
use crate::base::BasePath;
use crate::headers::write_site_files;
use crate::project;
use crate::site::compress::compress;
use answers::{missing, outside, redirect, refused, served, unchanged};
use servers::Running;
pub use servers::nginx;
use table::{FILES, MISSING, OUTSIDE};

/// What visitors' programs say that they take: nothing, one, the other, a browser's list.
const ACCEPTED: [&str; 4] = ["identity", "gzip", "br", "gzip, deflate, br, zstd"];

/// Runs all servers over a sample site with a file of every kind, at `/` and below a path, then nginx and
/// `cargo xtask serve` over `dist/`.
///
/// # Errors
/// A server is not to be had, or an answer is not as the table says.
pub fn check() -> Result<Count> {
    let folder = tempfile::tempdir()?;
    let home = folder.path();
    let (top, below) = (
        BasePath::default(),
        "/carte/".parse().map_err(anyhow::Error::msg)?,
    );
    let (site, parent) = (home.join("site"), home.join("host"));
    let inner = parent.join("carte");
    for (dist, base) in [(&site, &top), (&inner, &below)] {
        table::write(home, dist)?;
        compress(dist)?;
        write_site_files(dist, base)?;
    }

    let mut tally = Tally::default();
    for server in [
        servers::nginx(&home.join("nginx"), &site, &top, true)?,
        servers::nginx(&home.join("plain"), &site, &top, false)?,
        servers::nginx(&home.join("below"), &parent, &below, true)?,
        servers::caddy(&home.join("caddy"), &site, &top)?,
        servers::caddy(&home.join("caddy-below"), &parent, &below)?,
        servers::own(&site, &top)?,
        servers::own(&inner, &below)?,
    ] {
        let before = tally.count;
        hold(&server, &site, &mut tally);
        let done = tally.count.passed - before.passed;
        println!(
            "{:32} {done} passed, {} failed",
            server.name,
            tally.count.failed - before.failed
        );
    }

    let dist = project::dist();
    for server in [
        servers::nginx(&home.join("built"), &dist, &top, true)?,
        servers::own(&dist, &top)?,
    ] {
        let label = format!("{}: the built site", server.name);
        tally.note(&label, built::whole(&server, &dist));
    }
    tally.note(
        "_headers: within its hosts' limits",
        built::within_limits(&dist),
    );
    tally.result()
}

/// Counts what held and prints what did not.
#[derive(Default)]
struct Tally {
    count: Count,
}

impl Tally {
    fn note(&mut self, label: &str, result: Result<()>) {
        match result {
            Ok(()) => self.count.passed += 1,
            Err(error) => {
                self.count.failed += 1;
                println!("  {label}: {error:#}");
            }
        }
    }

    fn result(self) -> Result<Count> {
        if self.count.failed > 0 {
            return Err(Failed(self.count).into());
        }
        Ok(self.count)
    }
}

fn hold(server: &Running, site: &Path, tally: &mut Tally) {
    let mut note = |what: &str, result| tally.note(&format!("{}: {what}", server.name), result);
    for row in &FILES {
        let result = in_each(|accepted| served(server, site, row, accepted));
        note(row.0, result.and_then(|()| unchanged(server, row)));
    }
    for target in MISSING {
        let result = in_each(|accepted| missing(server, site, target, accepted));
        note(&format!("nothing at {target}"), result);
    }
    for target in OUTSIDE {
        note(&format!("nothing at {target}"), outside(server, target));
    }
    note("a folder without its slash", redirect(server));
    note("POST", refused(server));
}

/// The first error among the encodings.
fn in_each(test: impl Fn(&str) -> Result<()>) -> Result<()> {
    ACCEPTED
        .iter()
        .try_for_each(|accepted| test(accepted).with_context(|| (*accepted).to_owned()))
}
