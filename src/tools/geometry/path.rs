//! Writes SVG path data in few characters: one absolute point, then relative ones, in tenths of a unit.

use std::fmt::Write as _;

use super::topology::Vertex;

/// Path data of open lines. `Mx yl dx dy ...`, lines with fewer than two vertices are left out.
#[must_use]
pub fn open(lines: &[Vec<Vertex>]) -> String {
    lines
        .iter()
        .filter(|line| line.len() > 1)
        .map(|line| subpath(line))
        .collect()
}

/// Path data of rings whose first vertex is not repeated. `Mx yl dx dy ... z`.
#[must_use]
pub fn closed(rings: &[Vec<Vertex>]) -> String {
    rings
        .iter()
        .filter(|ring| ring.len() > 2)
        .map(|ring| subpath(ring) + "z")
        .collect()
}

fn subpath(line: &[Vertex]) -> String {
    let mut path = Path::default();
    for (index, vertex) in line.iter().enumerate() {
        match index {
            0 => path.letter('M'),
            1 => path.letter('l'),
            _ => {}
        }
        let from = if index == 0 { [0, 0] } else { line[index - 1] };
        path.number(vertex[0] - from[0]);
        path.number(vertex[1] - from[1]);
    }
    path.text
}

/// Path data as it grows.
#[derive(Default)]
struct Path {
    text: String,
    /// Whether the last number has a decimal point, after which another point starts a new number.
    pointed: bool,
    /// Whether a number came last.
    numbered: bool,
}

impl Path {
    fn letter(&mut self, letter: char) {
        self.text.push(letter);
        self.numbered = false;
    }

    /// Adds `tenths` tenths, with a space only where the number before would else run on.
    fn number(&mut self, tenths: i32) {
        let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
        let starts_with_point = whole == 0 && rest != 0;
        let apart = tenths < 0 || (starts_with_point && self.pointed);
        if self.numbered && !apart {
            self.text.push(' ');
        }
        if tenths < 0 {
            self.text.push('-');
        }
        // Writing to a string cannot fail.
        let _ = match (whole, rest) {
            (whole, 0) => write!(self.text, "{whole}"),
            (0, rest) => write!(self.text, ".{rest}"),
            (whole, rest) => write!(self.text, "{whole}.{rest}"),
        };
        self.pointed = rest != 0;
        self.numbered = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_no_more_room_than_they_need() {
        let line = vec![[123, 40], [128, 47], [127, 42], [127, 62], [227, 60]];
        assert_eq!(open(&[line]), "M12.3 4l.5.7-.1-.5 0 2 10-.2");
    }

    #[test]
    fn rings_close_and_what_is_none_is_left_out() {
        let ring = vec![[0, 0], [10, 0], [10, 10]];
        assert_eq!(closed(&[ring, vec![[5, 5], [6, 6]]]), "M0 0l1 0 0 1z");
        assert_eq!(open(&[vec![[5, 5]]]), "");
    }
}
