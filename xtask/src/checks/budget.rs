//! What a visitor downloads, held to a budget.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::fingerprint::files;
use crate::project;
use crate::site::compress::sibling;

/// Something that is weighed, and the most that it may weigh: bytes on the wire, in brotli where there is one.
struct Budget {
    name: &'static str,
    bytes: usize,
    weigh: fn(&Path) -> Result<usize>,
}

const BUDGETS: [Budget; 10] = [
    Budget {
        name: "program at its start",
        bytes: 135_000,
        weigh: |dist| Ok(all(dist, "wasm")? - rest(dist)?),
    },
    Budget {
        name: "rest of the program",
        bytes: 50_000,
        weigh: rest,
    },
    Budget {
        name: "scripts",
        bytes: 10_000,
        weigh: |dist| Ok(all(dist, "js")? - apart(dist, "js")?),
    },
    Budget {
        name: "styles",
        bytes: 10_000,
        weigh: |dist| Ok(all(dist, "css")? - apart(dist, "css")?),
    },
    // An unattended screen alone loads them.
    Budget {
        name: "the kiosk's styles and scripts",
        bytes: 4_000,
        weigh: |dist| Ok(kiosk(dist, "css")? + kiosk(dist, "js")?),
    },
    Budget {
        name: "script of a host's page",
        bytes: 2_000,
        weigh: |dist| on_the_wire(&dist.join("embed.js")),
    },
    // Fetched behind the page, when it is there.
    Budget {
        name: "worker",
        bytes: 3_000,
        weigh: |dist| on_the_wire(&dist.join("sw.js")),
    },
    // All of them: the page of any language may need every font, for the names in the others.
    Budget {
        name: "fonts",
        bytes: 40_000,
        weigh: |dist| all(dist, "woff2"),
    },
    Budget {
        name: "heaviest page",
        bytes: 20_000,
        weigh: heaviest_page,
    },
    Budget {
        name: "first visit, fonts apart",
        bytes: 194_560,
        weigh: first_visit,
    },
];

/// Attributes with files that come when the app answers, or at the press of a button.
const LATER: [&str; 2] = ["data-rest=", "data-save="];

/// The page whose first visit is weighed.
const FIRST: &str = "fr/index.html";

/// Prints the sizes in `dist/` beside their budgets.
///
/// # Errors
/// Something is over its budget, or there is nothing of a kind.
pub fn check() -> Result<()> {
    let (dist, mut over) = (project::dist(), Vec::new());
    for Budget { name, bytes, weigh } in &BUDGETS {
        let size = weigh(&dist)?;
        println!("{name:24} {size:>7} bytes of {bytes:>7}");
        if size == 0 {
            bail!("nothing to weigh: {name}");
        }
        if size > *bytes {
            over.push(*name);
        }
    }
    if !over.is_empty() {
        bail!("over budget: {}", over.join(", "));
    }
    Ok(())
}

/// The files of an extension, at any depth.
fn all(dist: &Path, extension: &str) -> Result<usize> {
    let mut sum = 0;
    for file in files(dist)? {
        if file.extension().is_some_and(|own| own == extension) {
            sum += on_the_wire(&file)?;
        }
    }
    Ok(sum)
}

/// The scripts or styles that no page of the public's map loads: of hosts, of the page that makes their code, of the kiosk,
/// the worker.
fn apart(dist: &Path, extension: &str) -> Result<usize> {
    let mut sum = 0;
    for file in files(dist)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let is_apart = ["embed.", "embed-builder.", "sw."]
            .iter()
            .any(|start| name.starts_with(start));
        if is_apart && file.extension().is_some_and(|own| own == extension) {
            sum += on_the_wire(&file)?;
        }
    }
    Ok(sum + kiosk(dist, extension)?)
}

/// What only the kiosk's page loads.
fn kiosk(dist: &Path, extension: &str) -> Result<usize> {
    let mut sum = 0;
    for file in files(dist)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("kiosk-") && file.extension().is_some_and(|end| end == extension) {
            sum += on_the_wire(&file)?;
        }
    }
    Ok(sum)
}

/// The part of the program that comes once the app answers.
fn rest(dist: &Path) -> Result<usize> {
    let mut sum = 0;
    for file in files(dist)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.contains("-rest-") && name.ends_with(".wasm") {
            sum += on_the_wire(&file)?;
        }
    }
    Ok(sum)
}

fn heaviest_page(dist: &Path) -> Result<usize> {
    let mut most = 0;
    for file in files(dist)? {
        if file.extension().is_some_and(|own| own == "html") {
            most = most.max(on_the_wire(&file)?);
        }
    }
    Ok(most)
}

/// The page, and all that it names or that its app asks for before it answers.
fn first_visit(dist: &Path) -> Result<usize> {
    let page = dist.join(FIRST);
    let html = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    let mut sum = on_the_wire(&page)?;
    for file in parts(&html, dist) {
        sum += on_the_wire(&file)?;
    }
    Ok(sum)
}

/// The files in `dist` that the elements of a page load, each once: scripts, stylesheets, preloads, pictures, icons,
/// the manifest.
fn parts(html: &str, dist: &Path) -> BTreeSet<PathBuf> {
    // Icons that browsers take only where they cannot show the first one, or for a home screen.
    let elements = html
        .split('<')
        .filter(|tag| !(tag.contains("apple-touch-icon") || tag.contains("favicon.ico")));
    let attributes = elements
        .flat_map(|tag| tag.split(' '))
        .filter(|attribute| !LATER.iter().any(|name| attribute.starts_with(name)));
    let words = attributes.flat_map(|attribute| attribute.split(['"', '\'', '=', '>']));
    let paths = words.filter(|word| word.starts_with('/') && !word.starts_with("/export/"));
    let names = paths.map(|path| path.split('#').next().unwrap_or_default());
    let files = names.map(|name| dist.join(name.trim_start_matches('/')));
    files
        .filter(|file| file.extension().is_some() && file.is_file())
        .collect()
}

/// The size of a file as a browser gets it.
fn on_the_wire(file: &Path) -> Result<usize> {
    let compressed = sibling(file, "br");
    let sent = if compressed.is_file() {
        compressed
    } else {
        file.to_owned()
    };
    let content = fs::read(&sent).with_context(|| sent.display().to_string())?;
    Ok(content.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_kind_are_summed_at_any_depth_as_they_are_sent() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        fs::create_dir(dist.join("fonts")).unwrap();
        fs::write(dist.join("a.woff2"), [0; 100]).unwrap();
        fs::write(dist.join("fonts/b.woff2"), [0; 100]).unwrap();
        fs::write(dist.join("c.css"), [b' '; 1000]).unwrap();
        fs::write(dist.join("c.css.br"), [b' '; 10]).unwrap();
        assert_eq!(all(dist, "woff2").unwrap(), 200);
        assert_eq!(all(dist, "css").unwrap(), 10);
    }

    #[test]
    fn a_first_visit_is_the_page_and_what_it_names_once() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        fs::create_dir(dist.join("fr")).unwrap();
        let html = "<link href=\"/a.css\"><script src=/b.js data-x=\"/b.js\" data-save=/d.js data-rest=/e.wasm></script><use href=\"/c.svg#d\"/>\
                    <a href=\"/fr/\"><a href=\"/export/x.ics\">";
        fs::write(dist.join(FIRST), html).unwrap();
        for (name, size) in [
            ("a.css", 1),
            ("b.js", 10),
            ("c.svg", 100),
            ("d.js", 1000),
            ("e.wasm", 1000),
        ] {
            fs::write(dist.join(name), vec![b' '; size]).unwrap();
        }
        assert_eq!(first_visit(dist).unwrap(), html.len() + 111);
        assert_eq!(heaviest_page(dist).unwrap(), html.len());
    }
}
