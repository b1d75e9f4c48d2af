//! Tells whether files changed since a task was done.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// The SHA-256 of names and contents, in hexadecimal.
///
/// `paths` are files or folders below `root`; what is missing counts as missing. `words` are other
/// things that the task depends on.
///
/// # Errors
/// A file that is there cannot be read.
pub fn of(root: &Path, paths: &[&str], words: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for word in words {
        add(&mut hash, word.as_bytes());
    }
    for path in paths {
        for file in files(&root.join(path))? {
            let content = fs::read(&file).with_context(|| file.display().to_string())?;
            add(
                &mut hash,
                file.strip_prefix(root)
                    .unwrap_or(&file)
                    .as_os_str()
                    .as_encoded_bytes(),
            );
            add(&mut hash, &content);
        }
    }
    Ok(hex(&hash.finalize()))
}

/// Bytes in hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The files below a folder in the order of their names; the path itself if it is a file.
///
/// # Errors
/// A folder cannot be read.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Ok(vec![path.to_owned()]);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| path.display().to_string()),
    };
    let mut names = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    names.sort();
    let mut found = Vec::new();
    for name in names {
        found.extend(files(&name)?);
    }
    Ok(found)
}

/// With its length first, so that no two lists of pieces run together into the same bytes.
fn add(hash: &mut Sha256, bytes: &[u8]) {
    hash.update(bytes.len().to_le_bytes());
    hash.update(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_names_contents_and_words() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("a")).unwrap();
        fs::write(root.join("a/one"), "1").unwrap();
        let print = || of(root, &["a", "b"], &["/"]).unwrap();
        let first = print();
        assert_eq!(first, print());
        assert_ne!(first, of(root, &["a", "b"], &["/carte/"]).unwrap());

        fs::write(root.join("b"), "").unwrap();
        let second = print();
        assert_ne!(first, second);
        fs::write(root.join("a/one"), "2").unwrap();
        assert_ne!(second, print());
        fs::write(root.join("a/one"), "1").unwrap();
        assert_eq!(second, print());
        fs::rename(root.join("a/one"), root.join("a/two")).unwrap();
        assert_ne!(second, print());
    }
}
