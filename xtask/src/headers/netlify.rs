//! `_headers`, which Netlify and Cloudflare Pages read from the site's folder.
//!
//! Where several of its patterns fit an address these hosts join the values with commas, which breaks a
//! policy. So no header is named for an address twice: what all have in common goes with `/*`, the rest
//! with folders whose files are all alike, or with single files. The names of hashed files are among
//! them, so the file can only be written for a built site.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::Result;

use super::rules::Rules;
use super::{NOTE, site_path};
use crate::base::BasePath;
use crate::fingerprint::files;

/// Name of the file in the site's folder.
pub const NAME: &str = "_headers";

/// Headers that these hosts set by themselves.
const THEIRS: [&str; 1] = ["Vary"];

/// A folder, by the names in it, or a file with its headers.
enum Entry<'a> {
    Folder(BTreeMap<String, Entry<'a>>),
    File(Vec<(&'static str, &'a str)>),
}

/// What is in the file for the site in `dist`, which will live at `base`.
///
/// # Errors
/// The site cannot be read.
pub fn text(rules: &Rules, dist: &Path, base: &BasePath) -> Result<String> {
    let mut paths = Vec::new();
    for file in files(dist)? {
        let path = site_path(dist, &file);
        let packed = [".br", ".gz"].iter().any(|end| path.ends_with(end));
        if !packed && path[1..] != *NAME {
            paths.push(path);
        }
    }
    let mut root = BTreeMap::new();
    for path in &paths {
        insert(&mut root, path, rules);
    }
    let mut out = format!("{NOTE}\n{base}*\n");
    for rule in rules.iter() {
        if let Some(text) = rule.constant() {
            let _ = writeln!(out, "  {}: {text}", rule.name);
        }
    }
    write(&mut out, base.as_str(), &root);
    Ok(out)
}

fn insert<'a>(root: &mut BTreeMap<String, Entry<'a>>, path: &'a str, rules: &'a Rules) {
    let mut folder = root;
    let mut parts = path.split('/').skip(1).peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            let constant = |name: &str| {
                rules
                    .iter()
                    .any(|rule| rule.name == name && rule.constant().is_some())
            };
            let own = rules
                .of(path)
                .filter(|(name, _)| !constant(name) && !THEIRS.contains(name));
            folder.insert(part.to_owned(), Entry::File(own.collect()));
            return;
        }
        let entry = folder
            .entry(part.to_owned())
            .or_insert_with(|| Entry::Folder(BTreeMap::new()));
        match entry {
            Entry::Folder(inner) => folder = inner,
            Entry::File(_) => return,
        }
    }
}

/// Writes what is below the address `at`, which ends with a slash.
fn write(out: &mut String, at: &str, folder: &BTreeMap<String, Entry<'_>>) {
    for (name, entry) in folder {
        match entry {
            Entry::File(headers) if name == "index.html" => block(out, at, headers),
            Entry::File(headers) => block(out, &format!("{at}{name}"), headers),
            Entry::Folder(inner) => match alike(inner) {
                Some(headers) => block(out, &format!("{at}{name}/*"), headers),
                None => write(out, &format!("{at}{name}/"), inner),
            },
        }
    }
}

fn block(out: &mut String, address: &str, headers: &[(&str, &str)]) {
    let _ = writeln!(out, "{address}");
    for (name, text) in headers {
        let _ = writeln!(out, "  {name}: {text}");
    }
}

/// The headers of all files in the folder, where they are the same.
fn alike<'a>(folder: &'a BTreeMap<String, Entry<'_>>) -> Option<&'a [(&'static str, &'a str)]> {
    let mut all = folder.values().map(|entry| match entry {
        Entry::File(headers) => Some(headers.as_slice()),
        Entry::Folder(inner) => alike(inner),
    });
    let first = all.next()??;
    all.all(|other| other == Some(first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::headers::Hosts;

    /// Which blocks of the file fit an address, as the hosts read it.
    fn matching<'a>(text: &'a str, address: &str) -> Vec<&'a str> {
        text.lines()
            .skip(1)
            .filter(|line| !line.starts_with(' '))
            .filter(|pattern| match pattern.strip_suffix('*') {
                Some(start) => address.starts_with(start),
                None => address == *pattern,
            })
            .collect()
    }

    #[test]
    fn no_address_gets_a_header_twice() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        for name in [
            "index.html",
            "404.html",
            "sw.js",
            "app-0123456789abcdef.js",
            "app-0123456789abcdef.js.br",
            "fr/index.html",
            "fr/tour/2025/index.html",
            "embed/v1/index.html",
            "icons/a.svg",
            "icons/b.png",
            "_headers",
        ] {
            let file = dist.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "").unwrap();
        }
        let rules = Rules::new(&Hosts::parse("https://a.example").unwrap()).unwrap();
        let text = text(&rules, dist, &"/carte/".parse().unwrap()).unwrap();
        for (address, block) in [
            ("/carte/", "/carte/"),
            ("/carte/404.html", "/carte/404.html"),
            ("/carte/sw.js", "/carte/sw.js"),
            (
                "/carte/app-0123456789abcdef.js",
                "/carte/app-0123456789abcdef.js",
            ),
            ("/carte/fr/", "/carte/fr/*"),
            ("/carte/fr/tour/2025/", "/carte/fr/*"),
            ("/carte/embed/v1/", "/carte/embed/*"),
            ("/carte/icons/a.svg", "/carte/icons/a.svg"),
        ] {
            assert_eq!(matching(&text, address), ["/carte/*", block], "{text}");
        }
        assert!(!text.contains(".br") && !text.contains("_headers\n "));
        let common = text.split("\n/carte/404.html\n").next().unwrap();
        assert!(common.contains("nosniff") && !common.contains("Content-Security-Policy"));
        let embed = text.split("/carte/embed/*\n").nth(1).unwrap();
        assert!(embed.contains("frame-ancestors https://a.example;"));
    }
}
