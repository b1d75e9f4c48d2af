//! An address as a QR code (ISO/IEC 18004:2015): byte mode, error correction level M, versions 1 to 13.
//!
//! The crates for it know every mode, level and version, and weigh 9 to 13 kB (brotli) in the wasm; this one's tests hold
//! it against one of them, module by module, and read it back with a decoder.

mod blocks;
mod grid;

use blocks::codewords;
use grid::Grid;

/// Modules that stay light around the code, as the standard asks.
pub const QUIET: usize = 4;
/// The largest version that is made: 331 bytes.
const LARGEST: usize = 13;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    size: usize,
    modules: Vec<bool>,
}

impl Code {
    /// The code of a text; none where it has more than 331 bytes.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        for version in 1..=LARGEST {
            let grid = Grid::new(version);
            if let Some(bytes) = codewords(text.as_bytes(), version, grid.room()) {
                let size = grid.size;
                return Some(Self {
                    size,
                    modules: grid.finish(&bytes),
                });
            }
        }
        None
    }

    /// Modules of a side, without the quiet zone.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Whether a module is dark; those outside are light.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.modules[y * self.size + x]
    }

    /// The dark modules as path data: a unit is a module, and the quiet zone lies around them.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        let mut add = |word: &str, number: usize| {
            path.push_str(word);
            path.push_str(&number.to_string());
        };
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let start = x;
                while self.is_dark(x, y) {
                    x += 1;
                }
                if x > start {
                    add("M", start + QUIET);
                    add(" ", y + QUIET);
                    add("h", x - start);
                    add("v1h-", x - start);
                }
                x += 1;
            }
        }
        path
    }
}
