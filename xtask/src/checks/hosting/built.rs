//! The built site on its servers.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::answers::{body, equal};
use super::client::ask;
use super::servers::Running;
use super::table::address;
use crate::fingerprint::files;
use crate::headers::{SITE_FILE, media, site_path};

/// The most that Cloudflare Pages reads of `_headers`: bytes of a line, blocks.
const LINE: usize = 2000;
const BLOCKS: usize = 100;

/// Every file of the built site comes whole, and compressed where that is worth it.
///
/// # Errors
/// What is not so.
pub fn whole(server: &Running, dist: &Path) -> Result<()> {
    let mut seen = 0;
    for file in files(dist)? {
        let Some(media) = media::of(&file) else {
            continue;
        };
        let path = site_path(dist, &file);
        let reply = ask(
            server.port,
            "GET",
            address(&path),
            &[("Accept-Encoding", "br")],
        )?;
        ensure!(reply.status == 200, "{path}: status {}", reply.status);
        equal(&reply, "Content-Type", Some(media.name)).with_context(|| path.clone())?;
        // The list of hosts holds those that this server obeys, which a server on this machine has more of.
        let content = if path.ends_with(SITE_FILE) {
            server.hosts.to_string().into_bytes()
        } else {
            fs::read(&file)?
        };
        ensure!(body(&reply)? == content, "{path}: the body is another");
        let packed = reply.header("Content-Encoding")?.is_some();
        ensure!(
            packed || !media.compressible || content.len() < 1000,
            "{path} comes uncompressed"
        );
        seen += 1;
    }
    ensure!(seen > 0, "dist/ is empty");
    println!("{:32} {seen} files of dist/", server.name);
    Ok(())
}

/// `_headers` stays within what its hosts read.
///
/// # Errors
/// It is too long or missing.
pub fn within_limits(dist: &Path) -> Result<()> {
    let text = fs::read_to_string(dist.join("_headers")).context("_headers")?;
    let blocks = text.lines().filter(|line| line.starts_with('/')).count();
    let longest = text.lines().map(str::len).max().unwrap_or_default();
    ensure!(
        longest <= LINE && (2..=BLOCKS).contains(&blocks),
        "{blocks} blocks, a line of {longest} bytes"
    );
    Ok(())
}
