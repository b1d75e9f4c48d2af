//! Packs the dataset's files for the way: without the blanks that people need.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::fingerprint::files;

/// Takes the blanks out of every `.json` below `folder`.
///
/// # Errors
/// A file cannot be read or written.
pub fn pack(folder: &Path) -> Result<()> {
    for file in files(folder)? {
        if file.extension().is_some_and(|end| end == "json") {
            let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
            fs::write(&file, packed(&text)).with_context(|| file.display().to_string())?;
        }
    }
    Ok(())
}

/// JSON without blanks outside its strings; numbers and the order of members stay as they are written.
fn packed(json: &str) -> String {
    let (mut out, mut in_string, mut is_escaped) =
        (String::with_capacity(json.len()), false, false);
    for sign in json.chars() {
        if in_string {
            in_string = is_escaped || sign != '"';
            is_escaped = !is_escaped && sign == '\\';
        } else if sign.is_ascii_whitespace() {
            continue;
        } else {
            in_string = sign == '"';
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_blanks_outside_strings_go() {
        let json = "{\n  \"a b\": [1.50, 2],\r\n  \"c\\\" \\\\\": \" } \"\n}\n";
        assert_eq!(packed(json), "{\"a b\":[1.50,2],\"c\\\" \\\\\":\" } \"}");
    }
}
