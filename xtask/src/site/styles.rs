//! Makes one stylesheet of those that the page links: one request, and one stream to compress.
//!
//! Trunk does not follow `@import`, so `index.html` links the files one by one, which a bare
//! `trunk serve` leaves as they are.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::base::BasePath;
use crate::fingerprint::hex;

/// The stylesheet that stays apart: only the kiosk's page links it (see `tools::pages::shell`).
const APART: &str = "kiosk";

/// Writes the merged stylesheet into `dist`, removes the others, and gives the page that links it, and [`APART`] behind
/// it, where there is such a one.
///
/// # Errors
/// The page links no stylesheet of `dist`, or files cannot be read or written.
pub fn merge(html: &str, dist: &Path, base: &BasePath) -> Result<String> {
    let links = links(html);
    let Some(first) = links.first() else {
        bail!("index.html links no stylesheet")
    };
    let [mut css, mut apart] = [String::new(), String::new()];
    for link in &links {
        let name = file(link, base)?;
        let path = dist.join(name);
        let content = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        fs::remove_file(&path).with_context(|| path.display().to_string())?;
        if name.starts_with(&format!("{APART}-")) {
            apart += &content;
        } else {
            css += &content;
        }
    }
    let mut written = write("style", &css, dist, base)?;
    if !apart.is_empty() {
        written += &write(APART, &apart, dist, base)?;
    }
    let mut page = html.replacen(first, &written, 1);
    for link in &links[1..] {
        page = page.replacen(link, "", 1);
    }
    Ok(page)
}

/// Writes a stylesheet into `dist` under a name that changes with its content; the element that links it.
fn write(name: &str, css: &str, dist: &Path, base: &BasePath) -> Result<String> {
    let name = format!("{name}-{}.css", &hex(&Sha256::digest(css))[..16]);
    let digest = BASE64_STANDARD.encode(Sha384::digest(css));
    fs::write(dist.join(&name), css)?;
    // `crossorigin` as for the scripts.
    Ok(format!(
        r#"<link rel="stylesheet" href="{base}{name}" crossorigin integrity="sha384-{digest}">"#
    ))
}

/// The `<link rel="stylesheet">` elements, in their order.
fn links(html: &str) -> Vec<&str> {
    html.match_indices("<link")
        .filter_map(|(start, _)| {
            let end = html[start..].find('>')?;
            Some(&html[start..=start + end])
        })
        .filter(|tag| tag.contains("stylesheet"))
        .collect()
}

/// The name of the file that a link names.
fn file<'a>(link: &'a str, base: &BasePath) -> Result<&'a str> {
    link.split(['"', '\'', ' ', '=', '>'])
        .find_map(|word| {
            word.strip_prefix(base.as_str())
                .filter(|name| Path::new(name).extension().is_some_and(|end| end == "css"))
        })
        .with_context(|| format!("{link} names no stylesheet below {base}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merges_in_the_order_of_the_page() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        fs::write(dist.join("b-1.css"), "b{}").unwrap();
        fs::write(dist.join("a-2.css"), "a{}").unwrap();
        let html = "<link rel=icon href=/x.svg><link rel=\"stylesheet\" href=\"/s/b-1.css\" integrity=\"sha384-x=\"/>\
                    <title>t</title><link href=/s/a-2.css rel=stylesheet><body>";
        let page = merge(html, dist, &"/s/".parse().unwrap()).unwrap();
        let names: Vec<_> = fs::read_dir(dist)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        let [name] = &names[..] else {
            panic!("{names:?}")
        };
        let name = name.to_str().unwrap();
        assert_eq!(fs::read_to_string(dist.join(name)).unwrap(), "b{}a{}");
        assert!(page.starts_with(&format!("<link rel=icon href=/x.svg><link rel=\"stylesheet\" href=\"/s/{name}\" crossorigin integrity=\"sha384-")));
        assert!(page.ends_with("\"><title>t</title><body>"));
    }

    #[test]
    fn the_kiosks_styles_stay_apart() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        for name in ["a", "kiosk", "z"] {
            fs::write(dist.join(format!("{name}-1.css")), format!("{name}{{}}")).unwrap();
        }
        let html = "<link rel=stylesheet href=/a-1.css><link rel=stylesheet href=/kiosk-1.css><link rel=stylesheet href=/z-1.css>";
        let page = merge(html, dist, &BasePath::default()).unwrap();
        let links = links(&page);
        assert_eq!(links.len(), 2);
        for (link, start, css) in [
            (links[0], "style-", "a{}z{}"),
            (links[1], "kiosk-", "kiosk{}"),
        ] {
            let name = file(link, &BasePath::default()).unwrap();
            assert!(name.starts_with(start));
            assert_eq!(fs::read_to_string(dist.join(name)).unwrap(), css);
        }
    }

    #[test]
    fn a_page_without_styles_is_refused() {
        assert!(merge("<html>", Path::new("."), &BasePath::default()).is_err());
    }
}
