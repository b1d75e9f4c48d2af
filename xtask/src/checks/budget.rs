//! What a visitor downloads, held to a budget.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;

use crate::fingerprint::files;
use crate::project;

/// The files of one kind, together.
struct Budget {
    name: &'static str,
    extension: &'static str,
    /// Bytes on the wire: brotli at its strongest, fonts as they are.
    bytes: usize,
}

const BUDGETS: [Budget; 4] = [
    // What it weighs now; it is to come down to 120 kB.
    Budget {
        name: "program",
        extension: "wasm",
        bytes: 235_000,
    },
    Budget {
        name: "scripts",
        extension: "js",
        bytes: 10_000,
    },
    Budget {
        name: "styles",
        extension: "css",
        bytes: 10_000,
    },
    // All of them: the page of any language may need every font, for the names in the others.
    Budget {
        name: "fonts",
        extension: "woff2",
        bytes: 40_000,
    },
];

/// Prints the sizes in `dist/` beside their budgets.
///
/// # Errors
/// Something is over its budget, or there is nothing of a kind.
pub fn check() -> Result<()> {
    let mut over = Vec::new();
    for Budget {
        name,
        extension,
        bytes,
    } in &BUDGETS
    {
        let size = size(&project::dist(), extension)?;
        println!("{name:8} {size:>7} bytes of {bytes:>7}");
        if size == 0 {
            bail!("dist/ holds no .{extension}");
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

fn size(dist: &Path, extension: &str) -> Result<usize> {
    let mut sum = 0;
    for file in files(dist)? {
        if file.extension().is_some_and(|own| own == extension) {
            let content = fs::read(&file).with_context(|| file.display().to_string())?;
            sum += if extension == "woff2" {
                content.len()
            } else {
                compressed(&content)?
            };
        }
    }
    Ok(sum)
}

/// The size after brotli at its strongest (quality 11, the library's default).
fn compressed(content: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut out, &BrotliEncoderParams::default())?;
    Ok(out.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_kind_are_summed_at_any_depth() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("fonts")).unwrap();
        fs::write(folder.path().join("a.woff2"), [0; 100]).unwrap();
        fs::write(folder.path().join("fonts/b.woff2"), [0; 100]).unwrap();
        fs::write(folder.path().join("c.css"), [b' '; 1000]).unwrap();
        assert_eq!(size(folder.path(), "woff2").unwrap(), 200);
        assert!((1..50).contains(&size(folder.path(), "css").unwrap()));
    }
}
