//! Writes `.br` and `.gz` beside each file that they make smaller, so that a host only has to pick one.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::fingerprint::files;
use crate::headers::media;

/// Files below this many bytes travel in one packet with their headers, compressed or not.
const SMALLEST: usize = 256;

/// A way to compress: what it adds to the name, and how it is done.
type Encoding = (&'static str, fn(&[u8]) -> io::Result<Vec<u8>>);

const ENCODINGS: [Encoding; 2] = [("br", brotli), ("gz", gzip)];

/// Compresses what is worth it below `dist`, and removes what an earlier run left beside a file that
/// is no longer. The same files always give the same bytes.
///
/// # Errors
/// Files cannot be read or written.
pub fn compress(dist: &Path) -> Result<()> {
    let mut sources = Vec::new();
    for file in files(dist)? {
        if media::of(&file).is_some_and(|media| media.compressible) {
            let size = fs::metadata(&file)
                .with_context(|| file.display().to_string())?
                .len();
            sources.push((size, file));
        }
    }
    // The largest first: no core is left with the wasm when the others have done all else.
    sources.sort_by(|one, other| other.cmp(one));
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((_, file)) = sources.get(next.fetch_add(1, Ordering::Relaxed)) {
            compress_file(file)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(anyhow!("compressing stopped half-way")))
        })
    })
}

/// Where the compressed copy of a file stands: `fr/index.html.br`.
#[must_use]
pub fn sibling(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn compress_file(file: &Path) -> Result<()> {
    let content = fs::read(file).with_context(|| file.display().to_string())?;
    for (ending, encode) in ENCODINGS {
        let beside = sibling(file, ending);
        let packed = if content.len() < SMALLEST {
            None
        } else {
            Some(encode(&content)?).filter(|packed| packed.len() < content.len())
        };
        match packed {
            Some(packed) => fs::write(&beside, packed),
            None => remove(&beside),
        }
        .with_context(|| beside.display().to_string())?;
    }
    Ok(())
}

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Brotli at its strongest (RFC 7932; quality 11, a window of 4 MiB).
fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let settings = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut out, &settings)?;
    Ok(out)
}

/// Gzip at its strongest (RFC 1952), without a time or a name.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = GzBuilder::new().write(Vec::new(), Compression::best());
    out.write_all(content)?;
    out.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn text_gets_both_and_comes_back_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (page, old) = (
            folder.path().join("fr/index.html"),
            folder.path().join("a.css.br"),
        );
        fs::create_dir(folder.path().join("fr")).unwrap();
        let text = "<p>La tournée des régions du Maroc</p>\n".repeat(50);
        fs::write(&page, &text).unwrap();
        fs::write(folder.path().join("a.css"), "a{}").unwrap();
        fs::write(&old, "of an earlier build").unwrap();
        fs::write(folder.path().join("b.png"), text.as_bytes()).unwrap();
        compress(folder.path()).unwrap();

        let mut back = Vec::new();
        let packed = fs::read(sibling(&page, "br")).unwrap();
        brotli::BrotliDecompress(&mut &packed[..], &mut back).unwrap();
        assert_eq!(back, text.as_bytes());

        let packed = fs::read(sibling(&page, "gz")).unwrap();
        let mut back = String::new();
        flate2::read::GzDecoder::new(&packed[..])
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
        assert_eq!(&packed[4..8], [0; 4], "no time in it");
        assert_eq!(
            files(folder.path()).unwrap().len(),
            5,
            "nothing beside the small file and the picture"
        );
        assert!(!old.exists());
    }

    #[test]
    fn what_would_not_shrink_stays_alone() {
        let folder = tempfile::tempdir().unwrap();
        // Digests of numbers: nothing repeats in them.
        let noise: Vec<u8> = (0..40_u8)
            .flat_map(|number| <sha2::Sha256 as sha2::Digest>::digest([number]).to_vec())
            .collect();
        fs::write(folder.path().join("noise.wasm"), noise).unwrap();
        compress(folder.path()).unwrap();
        assert_eq!(files(folder.path()).unwrap().len(), 1);
    }
}
