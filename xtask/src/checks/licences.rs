//! Licences and sources of what the project is built with, held to the lists in `deny.toml`.
//!
//! The lists are in the form of cargo-deny, so that it can be run too where it is installed: it also
//! knows the advisories, which need a network.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

use crate::project;
use crate::run::{cargo, output};

/// npm parts whose `package.json` states no SPDX expression, with what their LICENSE file is.
const IN_A_FILE: [(&str, &str); 1] = [("node_modules/parse-cache-control", "BSD-3-Clause")];

/// Licences of npm parts beyond those of crates. They make data, fonts or checks; NOTICE names what ships.
/// (MPL-2.0 is axe-core's, which is only run, 0BSD a helper's of Lighthouse.)
const NPM: [&str; 11] = [
    "0BSD",
    "BSD-2-Clause",
    "BlueOak-1.0.0",
    // Tables of browsers that a builder reads.
    "CC-BY-4.0",
    "CC0-1.0",
    "MPL-2.0",
    "ODbL-1.0",
    "OFL-1.1",
    "Python-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Something with a licence.
struct Part {
    name: String,
    licence: Option<String>,
}

/// Checks the crates of all features and platforms, and the npm parts.
///
/// # Errors
/// A part has no licence, one that is not allowed, or comes from elsewhere than crates.io.
pub fn check() -> Result<()> {
    let mut allowed = allowed_by_deny()?;
    let crates = crates()?;
    let mut faults: Vec<String> = crates
        .iter()
        .filter_map(|part| fault(part, &allowed))
        .collect();

    allowed.extend(
        NPM.map(Licensee::parse)
            .into_iter()
            .collect::<Result<Vec<_>, _>>()?,
    );
    let parts = npm_parts()?;
    faults.extend(parts.iter().filter_map(|part| fault(part, &allowed)));

    println!("{} crates, {} npm parts", crates.len(), parts.len());
    if !faults.is_empty() {
        bail!("{}", faults.join("; "));
    }
    Ok(())
}

fn allowed_by_deny() -> Result<Vec<Licensee>> {
    let text = fs::read_to_string(project::root().join("deny.toml")).context("deny.toml")?;
    let table: toml::Table = text.parse().context("deny.toml")?;
    let list = table
        .get("licenses")
        .and_then(|licenses| licenses.get("allow")?.as_array());
    list.context("deny.toml has no list licenses.allow")?
        .iter()
        .map(|id| Ok(Licensee::parse(id.as_str().unwrap_or_default())?))
        .collect()
}

fn crates() -> Result<Vec<Part>> {
    let said = output(cargo().args([
        "metadata",
        "--locked",
        "--all-features",
        "--format-version",
        "1",
    ]))?;
    let metadata: Value = serde_json::from_str(&said)?;
    let packages = metadata
        .get("packages")
        .and_then(Value::as_array)
        .context("cargo names no packages")?;
    packages.iter().map(package).collect()
}

fn package(package: &Value) -> Result<Part> {
    let name = text(package, "name").context("a package without a name")?;
    match text(package, "source") {
        None => {}
        Some(source) if source.starts_with("registry+") => {}
        Some(source) => bail!("{name} comes from {source}"),
    }
    Ok(Part {
        licence: text(package, "license"),
        name,
    })
}

/// Those of the project. The libraries that the benchmark measures against have a list of their own in
/// `bench/`: they are installed on demand and never handed on.
fn npm_parts() -> Result<Vec<Part>> {
    let lock = fs::read_to_string(project::root().join("package-lock.json"))
        .context("package-lock.json")?;
    let lock: Value = serde_json::from_str(&lock).context("package-lock.json")?;
    let packages = lock
        .get("packages")
        .and_then(Value::as_object)
        .context("package-lock.json names no packages")?;
    Ok(packages
        .iter()
        .map(|(name, value)| Part {
            name: name.clone(),
            licence: text(value, "license").or_else(|| {
                let found = IN_A_FILE.iter().find(|(part, _)| part == name);
                found.map(|(_, licence)| (*licence).to_owned())
            }),
        })
        .collect())
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// What is wrong with the licence, an SPDX expression in which older crates write `/` for `OR`.
fn fault(part: &Part, allowed: &[Licensee]) -> Option<String> {
    let Part { name, licence } = part;
    let Some(licence) = licence else {
        return Some(format!("{name} states no licence"));
    };
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Err(error) => Some(format!(
            "{name}: {licence} is no licence ({})",
            error.reason
        )),
        Ok(expression) => {
            let fits = expression
                .evaluate(|wanted| allowed.iter().any(|licensee| licensee.satisfies(wanted)));
            (!fits).then(|| format!("{name}: {licence} is not allowed"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_weighed() {
        let allowed = [
            Licensee::parse("MIT").unwrap(),
            Licensee::parse("Unicode-3.0").unwrap(),
        ];
        let of = |licence: &str| {
            fault(
                &Part {
                    name: "x".to_owned(),
                    licence: Some(licence.to_owned()),
                },
                &allowed,
            )
            .is_none()
        };
        assert!(of("MIT") && of("MIT/Apache-2.0") && of("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(!of("Apache-2.0") && !of("MIT AND GPL-3.0-only") && !of("none of them"));
        assert!(
            fault(
                &Part {
                    name: "x".to_owned(),
                    licence: None
                },
                &allowed
            )
            .is_some()
        );
    }
}
