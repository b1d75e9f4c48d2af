//! Names in several lines.

use super::width::{SPACING, text_width};

/// Breaks a name into `count` lines of similar width after its hyphens and spaces; fewer where it has too few.
#[must_use]
pub fn wrap(text: &str, count: usize) -> Vec<String> {
    let pieces = pieces(text);
    if count == 1 || pieces.len() < count {
        return vec![text.to_owned()];
    }
    let width = |piece: &str| text_width(piece, 1.0, SPACING);
    let share = width(text) / count as f64;
    let mut lines: Vec<String> = vec![String::new()];
    for (place, piece) in pieces.iter().enumerate() {
        let left = pieces.len() - place;
        let line = lines.last().map_or(0.0, |line| width(line));
        let full = line > 0.0 && (line + width(piece) / 2.0 > share || left <= count - lines.len());
        if full && lines.len() < count {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(piece);
        }
    }
    lines
        .into_iter()
        .map(|line| line.trim().to_owned())
        .collect()
}

/// The parts that a name may be broken into: a hyphen stays with what stands before it, spaces or not.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for piece in text.split_inclusive(['-', ' ']) {
        match pieces.last_mut() {
            Some(last) if piece.trim() == "-" || piece.trim().is_empty() => last.push_str(piece),
            _ => pieces.push(piece.to_owned()),
        }
    }
    pieces
}
