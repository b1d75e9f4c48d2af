//! Headers: the rules, and the configurations of hosts that are written from them.

mod caddy;
mod hosts;
pub mod media;
mod netlify;
mod nginx;
mod rules;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::base::BasePath;
use crate::project;
pub use hosts::{Hosts, SITE_FILE};
pub use rules::Rules;

/// How every written file begins.
const NOTE: &str = "# Written by `cargo xtask headers` from xtask/src/headers/ and deploy/embed-hosts.txt: do not edit.";

/// Writes the configurations in `deploy/`.
///
/// # Errors
/// `deploy/embed-hosts.txt` is at fault, or files cannot be written.
pub fn write() -> Result<()> {
    let root = project::root();
    for (name, text) in configurations(&root)? {
        let file = root.join(name);
        fs::write(&file, text).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// Compares the configurations in `deploy/` with what the rules give.
///
/// # Errors
/// One differs or cannot be read.
pub fn check() -> Result<()> {
    let root = project::root();
    for (name, text) in configurations(&root)? {
        if fs::read_to_string(root.join(name)).context(name)? != text {
            bail!("{name} is not as the rules give it: run cargo xtask headers");
        }
    }
    Ok(())
}

/// Writes into the built site what hosts read from there: `_headers` (Netlify, Cloudflare Pages); and for the embed the
/// list of the sites that it obeys. To be called when all other files are in `dist`.
///
/// # Errors
/// `deploy/embed-hosts.txt` is at fault, or files cannot be read or written.
pub fn write_site_files(dist: &Path, base: &BasePath) -> Result<()> {
    let hosts = Hosts::read(&project::root())?;
    let list = dist.join(SITE_FILE);
    if let Some(folder) = list.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&list, hosts.to_string()).with_context(|| list.display().to_string())?;
    let rules = Rules::new(&hosts)?;
    let file = dist.join(netlify::NAME);
    fs::write(&file, netlify::text(&rules, dist, base)?).with_context(|| file.display().to_string())
}

/// The path of a file of the site below its base: `/fr/index.html`.
#[must_use]
pub fn site_path(dist: &Path, file: &Path) -> String {
    let below = file.strip_prefix(dist).unwrap_or(file);
    let parts = below.iter().map(|part| part.to_string_lossy());
    parts.fold(String::new(), |path, part| path + "/" + &part)
}

/// Names below the root of the project, and what is in them.
fn configurations(root: &Path) -> Result<[(&'static str, String); 4]> {
    let rules = Rules::new(&Hosts::read(root)?)?;
    Ok([
        ("deploy/nginx.conf", nginx::server()),
        ("deploy/nginx/maps.conf", nginx::maps(&rules)),
        ("deploy/nginx/site.conf", nginx::site(&rules)),
        ("deploy/Caddyfile", caddy::text(&rules)),
    ])
}
