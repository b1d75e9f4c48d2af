//! Writes a real file for every address, so that any static host serves the site without rules.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::shell::{Page, Shell};

/// Language of the pages that are of no language: the default one.
const DEFAULT: &str = "fr";

/// Writes the pages of the dataset in `data` into `dist`.
///
/// # Errors
/// The dataset cannot be read, or names something that is no part of an address.
pub fn write(shell: &Shell, data: &Path, dist: &Path) -> Result<()> {
    let (regions, tour) = (
        read(&data.join("regions.json"))?,
        read(&data.join("tour.json"))?,
    );
    for (address, page) in addresses(&regions, &tour)? {
        let file = dist.join(address);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        fs::write(&file, shell.page(page)).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// The files to write, relative to the site's folder.
fn addresses<'a>(regions: &'a Value, tour: &'a Value) -> Result<Vec<(String, Page<'a>)>> {
    let mut below = vec![String::new()];
    for slug in names(regions, "regions", "slug")? {
        below.push(format!("regions/{slug}/"));
    }
    for edition in list(tour, "editions")? {
        let id = name(edition, "id")?;
        below.push(format!("tour/{id}/"));
        for stop in names(edition, "stops", "id")? {
            below.push(format!("tour/{id}/{stop}/"));
        }
    }
    let other = |mode| Page {
        lang: DEFAULT,
        mode,
    };
    let mut pages = vec![
        ("index.html".to_owned(), other("web")),
        ("404.html".to_owned(), other("web")),
        ("embed/v1/index.html".to_owned(), other("embed")),
        ("kiosk/index.html".to_owned(), other("kiosk")),
    ];
    for lang in names(regions, "languages", "id")? {
        pages.extend(below.iter().map(|path| {
            (
                format!("{lang}/{path}index.html"),
                Page { lang, mode: "web" },
            )
        }));
    }
    Ok(pages)
}

fn read(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}

fn list<'a>(value: &'a Value, key: &str) -> Result<&'a [Value]> {
    value
        .get(key)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .with_context(|| format!("no list '{key}'"))
}

fn names<'a>(value: &'a Value, key: &str, field: &str) -> Result<Vec<&'a str>> {
    list(value, key)?
        .iter()
        .map(|item| name(item, field))
        .collect()
}

/// A value that is a part of an address: small letters, digits and hyphens.
fn name<'a>(value: &'a Value, field: &str) -> Result<&'a str> {
    let text = value
        .get(field)
        .and_then(Value::as_str)
        .with_context(|| format!("no '{field}'"))?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text.is_empty() || !text.chars().all(plain) {
        bail!("{field} '{text}' is no part of an address");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_language_has_every_page() {
        let regions =
            json!({"languages": [{"id": "fr"}, {"id": "ar"}], "regions": [{"slug": "oriental"}]});
        let tour = json!({"editions": [{"id": "2025", "stops": [{"id": "2025-fes"}]}]});
        let pages = addresses(&regions, &tour).unwrap();
        let files: Vec<&str> = pages.iter().map(|(file, _)| file.as_str()).collect();
        assert_eq!(
            files,
            [
                "index.html",
                "404.html",
                "embed/v1/index.html",
                "kiosk/index.html",
                "fr/index.html",
                "fr/regions/oriental/index.html",
                "fr/tour/2025/index.html",
                "fr/tour/2025/2025-fes/index.html",
                "ar/index.html",
                "ar/regions/oriental/index.html",
                "ar/tour/2025/index.html",
                "ar/tour/2025/2025-fes/index.html",
            ]
        );
        assert_eq!(
            pages[3].1,
            Page {
                lang: "fr",
                mode: "kiosk"
            }
        );
        assert_eq!(
            pages[9].1,
            Page {
                lang: "ar",
                mode: "web"
            }
        );
    }

    #[test]
    fn nothing_is_written_outside_the_site() {
        let regions = json!({"languages": [{"id": "fr"}], "regions": [{"slug": "../x"}]});
        assert!(addresses(&regions, &json!({"editions": []})).is_err());
    }
}
