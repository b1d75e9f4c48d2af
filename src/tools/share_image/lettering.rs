//! Words in the display face, measured and broken into lines.

use quick_xml::escape::escape;

use crate::labels::{text_width, wrap};
use crate::svg::tenths;
use crate::tools::palette::Colour;

/// The display face; letters that it lacks come from the other faces.
pub(super) const DISPLAY: &str = "Reem Kufi";

/// Distance from line to line, in sizes of the letters.
pub(super) const LINE: f64 = 1.16;
/// Height of a line's letters above the baseline, in sizes of the letters.
pub(super) const ASCENT: f64 = 0.8;

/// Lines of words of one size.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    pub lines: Vec<String>,
    pub size: f64,
}

/// Where words start: at the left, or at the right and then leftwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// The words in the largest letters (of `largest` to `smallest`) in which they fit `width` in at most `most` lines;
/// in the smallest where none fit.
pub(super) fn fit(text: &str, width: f64, [largest, smallest]: [f64; 2], most: usize) -> Lines {
    // No face has the narrow no-break space of French.
    let text = together(&text.replace('\u{202f}', "\u{a0}"));
    let broken = |count: usize| -> Vec<String> {
        let lines = wrap(&text, count).into_iter();
        lines
            .map(|line| line.trim().replace(HOLDING, "-"))
            .collect()
    };
    let mut size = largest;
    while size > smallest {
        for count in 1..=most {
            let lines = broken(count);
            if lines
                .iter()
                .all(|line| text_width(line, size, 0.0) <= width)
            {
                return Lines { lines, size };
            }
        }
        size -= 1.0;
    }
    Lines {
        lines: broken(most),
        size: smallest,
    }
}

/// A hyphen after which no line ends.
const HOLDING: char = '\u{2011}';

/// The text with hyphens between digits that hold: the years of an edition stay in one line.
fn together(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |place: Option<usize>| {
        place
            .and_then(|place| letters.get(place))
            .is_some_and(char::is_ascii_digit)
    };
    letters
        .iter()
        .enumerate()
        .map(|(place, letter)| {
            let between = digit(place.checked_sub(1)) && digit(Some(place + 1));
            if *letter == '-' && between {
                HOLDING
            } else {
                *letter
            }
        })
        .collect()
}

impl Lines {
    /// From the top of the first line's letters to the last baseline.
    pub(super) fn height(&self) -> f64 {
        let more = self.lines.len().saturating_sub(1) as f64;
        self.size * (ASCENT + LINE * more)
    }

    /// SVG text with the first line's letters' top at `top`, from `x` towards the other side.
    pub(super) fn draw(&self, x: f64, top: f64, side: Side, colour: Colour) -> String {
        self.lines
            .iter()
            .enumerate()
            .map(|(number, line)| {
                let y = top + self.size * (ASCENT + LINE * number as f64);
                text(line, x, y, self.size, side, colour)
            })
            .collect()
    }
}

/// A line of SVG text on the baseline `y`.
pub(super) fn text(line: &str, x: f64, y: f64, size: f64, side: Side, colour: Colour) -> String {
    let anchor = match side {
        Side::Left => "start",
        Side::Right => "end",
    };
    format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{}</text>",
        tenths(x),
        tenths(y),
        tenths(size),
        escape(directed(line))
    )
}

/// The line between marks that make it run from right to left where it has Arabic letters (UAX #9, X2 and X7): the
/// renderer takes every line for one that runs from the left.
pub(super) fn directed(line: &str) -> String {
    let arabic = |letter: char| matches!(letter, '\u{600}'..='\u{6ff}');
    if line.contains(arabic) {
        format!("\u{202b}{line}\u{202c}")
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_stay_together_and_names_break() {
        let years = fit("Tournée 2020-2021", 300.0, [60.0, 20.0], 2);
        assert_eq!(years.lines, ["Tournée", "2020-2021"]);
        let name = fit("Tanger-Tétouan-Al Hoceima", 440.0, [80.0, 40.0], 3);
        assert_eq!(name.lines.len(), 3);
        assert!(
            name.lines
                .iter()
                .all(|line| text_width(line, name.size, 0.0) <= 440.0)
        );
    }

    #[test]
    fn only_arabic_is_turned() {
        assert_eq!(directed("Fès"), "Fès");
        assert_eq!(directed("فاس"), "\u{202b}فاس\u{202c}");
    }
}
