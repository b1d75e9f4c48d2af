//! What each answer must be.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::client::{Reply, ask};
use super::servers::Running;
use super::table::{self, Kind, PERMISSIONS, Row, address};

/// A file comes whole, in the right encoding, with every header.
///
/// # Errors
/// What is not so.
pub fn served(server: &Running, site: &Path, row: &Row, accepted: &str) -> Result<()> {
    let (path, kind, media) = *row;
    let target = format!("{}{}", server.base, address(path));
    let get = ask(
        server.port,
        "GET",
        &target,
        &[("Accept-Encoding", accepted)],
    )?;
    ensure!(get.status == 200, "status {}", get.status);
    equal(&get, "Content-Type", Some(media))?;
    headers(&get, kind, server)?;
    encoding(&get, table::compressed(path), accepted, server)?;
    equal(
        &get,
        "Vary",
        table::varies(path).then_some("Accept-Encoding"),
    )?;
    ensure!(
        body(&get)? == fs::read(site.join(path))?,
        "the body is another"
    );
    etag(&get)?;

    let head = ask(
        server.port,
        "HEAD",
        &target,
        &[("Accept-Encoding", accepted)],
    )?;
    ensure!(head.status == 200, "HEAD has status {}", head.status);
    headers(&head, kind, server).context("HEAD")?;
    for name in ["ETag", "Content-Type", "Content-Encoding"] {
        equal(&head, name, get.header(name)?).context("HEAD")?;
    }
    // It may be left out (RFC 9110, 9.3.2), not wrong.
    if head.header("Content-Length")?.is_some() {
        equal(&head, "Content-Length", get.header("Content-Length")?).context("HEAD")?;
    }
    Ok(())
}

/// Who holds a file is told so in few bytes; each encoding is another copy.
///
/// # Errors
/// What is not so.
pub fn unchanged(server: &Running, row: &Row) -> Result<()> {
    let (path, kind, _) = *row;
    let target = format!("{}{}", server.base, address(path));
    let mut copies = BTreeSet::new();
    let mut encodings = BTreeSet::new();
    for accepted in ["identity", "gzip", "br"] {
        let accept = ("Accept-Encoding", accepted);
        let first = ask(server.port, "GET", &target, &[accept])?;
        let tag = etag(&first)?.to_owned();
        let again = ask(
            server.port,
            "GET",
            &target,
            &[accept, ("If-None-Match", &tag)],
        )?;
        ensure!(
            again.status == 304,
            "status {} for one's own {tag}",
            again.status
        );
        equal(&again, "ETag", Some(&tag))?;
        equal(&again, "Vary", first.header("Vary")?)?;
        equal(&again, "Cache-Control", first.header("Cache-Control")?)?;
        let most = if kind.has_permissions() { 2000 } else { 1000 };
        ensure!(again.size < most, "{} bytes to say so", again.size);
        let other = ask(
            server.port,
            "GET",
            &target,
            &[accept, ("If-None-Match", "\"x\"")],
        )?;
        ensure!(other.status == 200, "status {} for another's", other.status);
        encodings.insert(first.header("Content-Encoding")?.map(str::to_owned));
        copies.insert(tag);
    }
    ensure!(
        copies.len() == encodings.len(),
        "{} tags of {} encodings",
        copies.len(),
        encodings.len()
    );
    Ok(())
}

/// What is not there says so, with the page for it and the headers of a page.
///
/// # Errors
/// What is not so.
pub fn missing(server: &Running, site: &Path, target: &str, accepted: &str) -> Result<()> {
    let target = format!("{}{target}", server.base);
    let reply = ask(
        server.port,
        "GET",
        &target,
        &[("Accept-Encoding", accepted)],
    )?;
    ensure!(reply.status == 404, "status {}", reply.status);
    equal(&reply, "Content-Type", Some("text/html; charset=utf-8"))?;
    headers(&reply, Kind::Page, server)?;
    encoding(&reply, true, accepted, server)?;
    equal(&reply, "Vary", Some("Accept-Encoding"))?;
    ensure!(
        body(&reply)? == fs::read(site.join("404.html"))?,
        "the body is not 404.html"
    );
    Ok(())
}

/// Nothing comes from outside the site.
///
/// # Errors
/// What is not so.
pub fn outside(server: &Running, target: &str) -> Result<()> {
    let reply = ask(server.port, "GET", &format!("{}{target}", server.base), &[])?;
    ensure!(
        matches!(reply.status, 301 | 302 | 307 | 308 | 400 | 404),
        "status {}",
        reply.status
    );
    ensure!(
        !String::from_utf8_lossy(&reply.body).contains("secret"),
        "the secret is out"
    );
    Ok(())
}

/// A folder without its slash leads to the one with it, query and all.
///
/// # Errors
/// What is not so.
pub fn redirect(server: &Running) -> Result<()> {
    let reply = ask(
        server.port,
        "GET",
        &format!("{}fr?theme=dark", server.base),
        &[],
    )?;
    ensure!(
        matches!(reply.status, 301 | 307 | 308),
        "status {}",
        reply.status
    );
    let to = format!("{}fr/?theme=dark", server.base);
    let said = reply.header("Location")?.unwrap_or_default();
    ensure!(
        said == to || said == "fr/?theme=dark",
        "it leads to '{said}'"
    );
    equal(&reply, "Cache-Control", Some("no-cache"))?;
    equal(&reply, "X-Content-Type-Options", Some("nosniff"))
}

/// Nothing can be sent to the site.
///
/// # Errors
/// What is not so.
pub fn refused(server: &Running) -> Result<()> {
    let target = format!("{}fr/", server.base);
    let reply = ask(server.port, "POST", &target, &[("Content-Length", "0")])?;
    ensure!(reply.status == 405, "status {}", reply.status);
    equal(&reply, "X-Content-Type-Options", Some("nosniff"))
}

/// The headers of the table, and none that must not be.
fn headers(reply: &Reply, kind: Kind, server: &Running) -> Result<()> {
    for (name, value) in kind.expected(&server.hosts) {
        equal(reply, name, value.as_deref())?;
    }
    let permissions = reply.header("Permissions-Policy")?;
    ensure!(
        permissions.is_some() == kind.has_permissions(),
        "Permissions-Policy is {permissions:?}"
    );
    let listed: Vec<_> = permissions.unwrap_or_default().split(", ").collect();
    for feature in PERMISSIONS.iter().filter(|_| permissions.is_some()) {
        ensure!(
            listed.contains(feature),
            "Permissions-Policy lacks {feature}"
        );
    }
    Ok(())
}

fn encoding(reply: &Reply, packed: bool, accepted: &str, server: &Running) -> Result<()> {
    let takes = |name: &str| accepted.split(", ").any(|own| own == name);
    let wanted = match () {
        () if !packed => None,
        () if takes("br") && server.brotli => Some("br"),
        () if takes("gzip") => Some("gzip"),
        () => None,
    };
    equal(reply, "Content-Encoding", wanted)
}

/// A header has this value, or is not there.
///
/// # Errors
/// What is not so.
pub fn equal(reply: &Reply, name: &str, wanted: Option<&str>) -> Result<()> {
    let said = reply.header(name)?;
    ensure!(said == wanted, "{name} is {said:?}, not {wanted:?}");
    Ok(())
}

/// The strong tag (RFC 9110, 8.8.3).
fn etag(reply: &Reply) -> Result<&str> {
    let tag = reply.header("ETag")?.context("no ETag")?;
    ensure!(
        tag.len() > 2 && tag.starts_with('"') && tag.ends_with('"'),
        "the ETag {tag} is not strong"
    );
    Ok(tag)
}

/// The body without its encoding.
///
/// # Errors
/// What is not so.
pub fn body(reply: &Reply) -> Result<Vec<u8>> {
    let mut plain = Vec::new();
    match reply.header("Content-Encoding")? {
        None => plain.clone_from(&reply.body),
        Some("br") => brotli::BrotliDecompress(&mut &reply.body[..], &mut plain)?,
        Some("gzip") => {
            flate2::read::GzDecoder::new(&reply.body[..]).read_to_end(&mut plain)?;
        }
        Some(other) => bail!("Content-Encoding is {other}"),
    }
    Ok(plain)
}
