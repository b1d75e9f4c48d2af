//! How much room a name takes, from the advances of the shipped display face.

use super::LabelKind;
use super::advances::{DISPLAY, DISPLAY_AVERAGE, DISPLAY_JOINED, TIFINAGH, TIFINAGH_AVERAGE};

/// Distance from line to line, in sizes of the letters.
pub const LINE: f64 = 1.15;
/// Height of the box of one line, in sizes of the letters: the face's ascent and descent.
pub(super) const BOX: f64 = 1.54;
/// Space between the words of a name beyond the face's own, in sizes of the letters (the style's `word-spacing`).
const WORD_SPACING: f64 = 0.08;
/// Space between the letters of a region's name, in sizes of the letters.
pub const SPACING: f64 = 0.04;

/// Width and height of a name.
pub(super) fn measure(lines: &[String], kind: LabelKind, size: f64) -> (f64, f64) {
    let spacing = match kind {
        LabelKind::Region => SPACING,
        LabelKind::City | LabelKind::Province => 0.0,
    };
    let widths = lines.iter().map(|line| text_width(line, size, spacing));
    (widths.fold(0.0, f64::max), block_height(lines.len(), size))
}

/// Height of a name of some lines.
#[must_use]
pub fn block_height(lines: usize, size: f64) -> f64 {
    size * (BOX + LINE * (lines.max(1) - 1) as f64)
}

/// Width of a line in the display face, from the advances of its letters. Arabic is never letter-spaced.
#[must_use]
pub fn text_width(text: &str, size: f64, spacing: f64) -> f64 {
    let mut letters = text.chars().peekable();
    let mut width = 0.0;
    while let Some(letter) = letters.next() {
        let follower = letters.peek().copied().filter(|next| is_arabic(*next));
        width += f64::from(advance(letter, follower.is_some())) / 1000.0;
        if !is_arabic(letter) {
            width += spacing;
        }
        if letter == ' ' {
            width += WORD_SPACING;
        }
    }
    width * size
}

/// Advance of a letter in thousandths of an em.
fn advance(letter: char, joins: bool) -> u16 {
    let look_up = |table: &[(char, u16)]| {
        table
            .binary_search_by_key(&letter, |entry| entry.0)
            .ok()
            .map(|place| table[place].1)
    };
    if matches!(letter, '\u{2d30}'..='\u{2d7f}') {
        return look_up(TIFINAGH).unwrap_or(TIFINAGH_AVERAGE);
    }
    let joined = if joins { look_up(DISPLAY_JOINED) } else { None };
    joined
        .or_else(|| look_up(DISPLAY))
        .unwrap_or(DISPLAY_AVERAGE)
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{6d3}')
}
