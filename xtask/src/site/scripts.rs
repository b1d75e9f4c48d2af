//! Makes the scripts short, gives them names that change with their content, and the page the digests of all that runs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::base::BasePath;
use crate::fingerprint::hex;
use crate::run::{program, run};

/// The scripts that are not the wasm's own.
const SCRIPTS: [&str; 3] = ["guard", "boot", "kiosk"];
/// The script that boot.js loads when somebody wants it.
const LATER: &str = "snapshot";

/// Takes comments, blanks and long names out of every script in `dist`: Trunk's own minifier does not know all of the
/// glue's syntax. The glue keeps its name, which is made of its content and the wasm's (see `program`).
///
/// # Errors
/// The minifier is missing or does not understand a script.
pub fn minify(dist: &Path) -> Result<()> {
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "js") {
            let is_module = path.file_stem().is_none_or(|name| name != "guard");
            let mut terser = program("node");
            terser
                .arg("node_modules/terser/bin/terser")
                .arg(&path)
                .args(["--compress", "passes=3,ecma=2020", "--mangle", "--output"])
                .arg(&path);
            if is_module {
                terser.arg("--module");
            }
            run(&mut terser)?;
        }
    }
    Ok(())
}

/// Renames the scripts in `dist`, and gives the page with their new names and with the digests of all that runs.
///
/// # Errors
/// The page does not name a script as `Trunk.toml` writes it, or files cannot be read or written.
pub fn pin(html: &str, dist: &Path, base: &BasePath) -> Result<String> {
    // Loaded by boot.js when it is wanted: its address stands in an attribute, and `import` takes no digest.
    let later = hash_name(dist, LATER)?;
    let mut page = html.replacen(&format!("{base}{LATER}.js"), &format!("{base}{later}"), 1);
    for name in SCRIPTS {
        // `crossorigin`: in a sandboxed frame the site is another origin, whose files a browser compares with digests only
        // where they are asked for so.
        let file = format!("{name}.js");
        let path = dist.join(&file);
        let script = fs::read(&path).with_context(|| path.display().to_string())?;
        let hashed = hash_name(dist, name)?;
        let digest = digest(&script);
        let tag = tag(&page, &format!("{base}{file}"))?.to_owned();
        let pinned = tag.replace(&file, &hashed).replacen(
            "<script",
            &format!("<script crossorigin integrity=\"{digest}\""),
            1,
        );
        page = page.replacen(&tag, &pinned, 1);
    }
    page = guard_first(page, base);
    let glue = named(&page, "data-glue", base)?;
    let wasm = named(&page, "data-wasm", base)?;
    let read = |name: &str| {
        let path = dist.join(name);
        fs::read(&path).with_context(|| path.display().to_string())
    };
    let (glue_digest, wasm_digest) = (digest(&read(&glue)?), digest(&read(&wasm)?));
    let tag = tag(&page, &format!("{base}{glue}"))?.to_owned();
    let pinned = tag.replacen(
        "<script",
        &format!("<script integrity=\"{glue_digest}\""),
        1,
    );
    page = page.replacen(&tag, &pinned, 1);
    let rest = digest(&read(&named(&page, "data-rest", base)?)?);
    Ok(page.replacen(
        "data-wasm=",
        &format!("data-rest-integrity=\"{rest}\" data-integrity=\"{wasm_digest}\" data-wasm="),
        1,
    ))
}

/// Renames a script in `dist` after its content; its new name.
fn hash_name(dist: &Path, name: &str) -> Result<String> {
    let path = dist.join(format!("{name}.js"));
    let script = fs::read(&path).with_context(|| path.display().to_string())?;
    let hashed = format!("{name}-{}.js", &hex(&Sha256::digest(&script))[..16]);
    fs::rename(&path, dist.join(&hashed))?;
    Ok(hashed)
}

/// The page with the guard before the stylesheet: behind it, it would run, and the rest of the page be read, only when the
/// styles are there.
fn guard_first(page: String, base: &BasePath) -> String {
    let guard = match tag(&page, &format!("{base}{}", SCRIPTS[0])) {
        Ok(tag) => format!("{tag}</script>"),
        Err(_) => return page,
    };
    let without = page.replacen(&guard, "", 1);
    match without.find("<link rel=\"stylesheet\"") {
        Some(at) => format!("{}{guard}{}", &without[..at], &without[at..]),
        None => page,
    }
}

/// The digest of a file as `integrity` takes it (W3C, Subresource Integrity).
fn digest(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// The first `<script>` whose source is `address`.
fn tag<'a>(page: &'a str, address: &str) -> Result<&'a str> {
    page.match_indices("<script")
        .filter_map(|(start, _)| Some(&page[start..=start + page[start..].find('>')?]))
        .find(|tag| {
            tag.split_once("src=")
                .is_some_and(|(_, rest)| rest.trim_start_matches('"').starts_with(address))
        })
        .with_context(|| format!("index.html has no script {address}"))
}

/// The file that an attribute names.
fn named(page: &str, attribute: &str, base: &BasePath) -> Result<String> {
    let (_, rest) = page
        .split_once(&format!("{attribute}="))
        .with_context(|| format!("index.html has no {attribute}"))?;
    let value = rest.trim_start_matches('"');
    let end = value
        .find(['"', ' ', '>'])
        .with_context(|| format!("index.html has no whole {attribute}"))?;
    let name = value[..end].strip_prefix(base.as_str());
    Ok(name
        .with_context(|| format!("{attribute} names nothing below {base}"))?
        .to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_runs_is_pinned() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        for name in [
            "guard.js",
            "boot.js",
            "kiosk.js",
            "snapshot.js",
            "app-1.js",
            "app-1_bg.wasm",
            "app-rest-1.wasm",
        ] {
            fs::write(dist.join(name), name).unwrap();
        }
        let html = "<link rel=preload href=/c/app-1_bg.wasm><script src=/c/guard.js></script>\
                    <script type=module src=\"/c/app-1.js\"></script>\
                    <script type=module src=/c/boot.js data-glue=/c/app-1.js data-rest=/c/app-rest-1.wasm data-wasm=\"/c/app-1_bg.wasm\" data-save=/c/snapshot.js></script>\
                    <script type=module src=/c/kiosk.js></script>";
        let page = pin(html, dist, &"/c/".parse().unwrap()).unwrap();
        assert_eq!(page.matches("integrity=\"sha384-").count(), 6);
        assert!(page.contains(&format!("data-integrity=\"{}\"", digest(b"app-1_bg.wasm"))));
        let later = page.split("data-save=/c/").nth(1).unwrap();
        assert!(dist.join(later.split('>').next().unwrap()).is_file());
        for name in SCRIPTS {
            let named = page.split(&format!("src=/c/{name}-")).nth(1).unwrap();
            assert!(dist.join(format!("{name}-{}.js", &named[..16])).is_file());
        }
    }

    #[test]
    fn the_guard_comes_before_the_styles() {
        let page = "<link rel=\"stylesheet\" href=a.css><script src=/guard-1.js></script><script src=/boot-1.js></script>";
        assert_eq!(
            guard_first(page.to_owned(), &BasePath::default()),
            "<script src=/guard-1.js></script><link rel=\"stylesheet\" href=a.css><script src=/boot-1.js></script>"
        );
    }

    #[test]
    fn a_page_without_its_scripts_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(pin("<script src=/x.js>", folder.path(), &BasePath::default()).is_err());
    }
}
