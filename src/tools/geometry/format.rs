//! Writes the files so that they read well in a diff: a field a line, and in lists an item a line.

use serde::Serialize;
use serde_json::Error;

use crate::dataset::raw::{MapFile, ProvincesFile};

/// `map.json` as text.
///
/// # Errors
/// Where a number is not finite.
pub fn map(file: &MapFile) -> Result<String, Error> {
    // Taken apart in full, so that a new field cannot be forgotten here.
    let MapFile {
        schema,
        attribution,
        license,
        projection,
        size,
        regions,
        borders,
        outline,
        shoals,
        land,
        graticule,
    } = file;
    object(&[
        ("$schema", value(schema)?),
        ("attribution", value(attribution)?),
        ("license", value(license)?),
        ("projection", value(projection)?),
        ("size", value(size)?),
        ("regions", list(regions)?),
        ("borders", list(borders)?),
        ("outline", value(outline)?),
        ("shoals", value(shoals)?),
        ("land", value(land)?),
        ("graticule", value(graticule)?),
    ])
}

/// `provinces.json` as text.
///
/// # Errors
/// Where a number is not finite.
pub fn provinces(file: &ProvincesFile) -> Result<String, Error> {
    let ProvincesFile {
        schema,
        attribution,
        license,
        regions,
        provinces,
    } = file;
    object(&[
        ("$schema", value(schema)?),
        ("attribution", value(attribution)?),
        ("license", value(license)?),
        ("regions", list(regions)?),
        ("provinces", list(provinces)?),
    ])
}

fn object(fields: &[(&str, String)]) -> Result<String, Error> {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| Ok(format!("  {}: {value}", serde_json::to_string(name)?)))
        .collect::<Result<_, Error>>()?;
    Ok(format!("{{\n{}\n}}\n", fields.join(",\n")))
}

fn list(items: &[impl Serialize]) -> Result<String, Error> {
    let items: Vec<String> = items
        .iter()
        .map(|item| Ok(format!("    {}", value(item)?)))
        .collect::<Result<_, Error>>()?;
    Ok(format!("[\n{}\n  ]", items.join(",\n")))
}

/// Compact JSON, whole numbers without `.0`.
fn value(value: &impl Serialize) -> Result<String, Error> {
    let mut value = serde_json::to_string(value)?;
    for end in [",", "]", "}"] {
        value = value.replace(&format!(".0{end}"), end);
    }
    Ok(value)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let file = MapFile {
            size: [10.0, 12.5],
            outline: "M1 2".into(),
            ..MapFile::default()
        };
        let text = map(&file).unwrap();
        assert!(text.contains("\n  \"size\": [10,12.5],\n") && text.ends_with("}\n"));
        assert_eq!(serde_json::from_str::<MapFile>(&text).unwrap(), file);
    }
}
