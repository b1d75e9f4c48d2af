//! Which names the map shows, and where: a deterministic placement without collisions.
//!
//! Everything is in pixels on screen. Names come in order of priority; each takes the first of its
//! places that is free and stays free of what was placed before it.

mod advances;
mod names;
mod spread;

pub use names::{Name, Scene};
pub use spread::spread;

use crate::camera::Rect;
use crate::projection::Point;
use advances::{DISPLAY, DISPLAY_AVERAGE, DISPLAY_JOINED, TIFINAGH, TIFINAGH_AVERAGE};

/// What a name belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelKind {
    #[default]
    /// A region: centred on its anchor, in up to three lines.
    Region,
    /// A city: beside its dot.
    City,
}

/// A name that asks for a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Id of the region or city.
    pub id: String,
    /// What it belongs to.
    pub kind: LabelKind,
    /// The anchor or the dot.
    pub at: Point,
    /// The name.
    pub text: String,
    /// Size of the letters.
    pub size: f64,
    /// Where a region's name must stay; anywhere for a city.
    pub within: Option<Rect>,
    /// Whether a city has a dot of its own: not where a stop's marker stands.
    pub dot: bool,
}

/// A name that found a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// Id of the region or city.
    pub id: String,
    /// What it belongs to.
    pub kind: LabelKind,
    /// Its lines, from the top.
    pub lines: Vec<String>,
    /// Size of the letters.
    pub size: f64,
    /// From the anchor or dot to the centre of the name.
    pub shift: Point,
    /// Whether a dot is drawn at its place.
    pub dot: bool,
}

/// Distance from line to line, in sizes of the letters.
pub const LINE: f64 = 1.15;
/// Height of the box of one line, in sizes of the letters: the face's ascent and descent.
const BOX: f64 = 1.54;
/// Space between the words of a name beyond the face's own, in sizes of the letters (the style's `word-spacing`).
const WORD_SPACING: f64 = 0.08;
/// Space between the letters of a region's name, in sizes of the letters.
pub const SPACING: f64 = 0.04;
/// From a city's dot to its name.
const GAP: f64 = 6.0;
/// Half the size of a city's dot.
const DOT: f64 = 4.0;
/// Where a region's name may stand from its anchor, best first: in shares of its region's width, and in lines.
const REGION_SHIFTS: [(f64, f64); 9] = [
    (0.0, 0.0),
    (0.0, -0.8),
    (0.0, 0.8),
    (-1.0, 0.0),
    (1.0, 0.0),
    (0.0, -1.6),
    (0.0, 1.6),
    (-1.0, 1.2),
    (1.0, 1.2),
];
/// How far from its anchor a region's name may stand, as a share of the region's width and height: it must
/// not end up in another region.
const ASIDE: f64 = 0.14;
/// Size of a region's name where its own does not fit.
const SMALLER: f64 = 0.84;
/// Free room around each name.
const MARGIN: f64 = 2.0;

/// Places as many of the candidates as fit into `frame` beside the `markers`, first come first served; each with
/// its place among the candidates. Names keep the whole height of the face from each other; from markers and
/// dots only that of their letters.
#[must_use]
pub fn arrange(
    candidates: &[Candidate],
    frame: Rect,
    mut markers: Vec<Rect>,
) -> Vec<(usize, Placed)> {
    let mut names: Vec<Rect> = Vec::new();
    let mut placed = Vec::new();
    for (number, candidate) in candidates.iter().enumerate() {
        if !frame.contains(&around(candidate.at, 0.0, 0.0)) {
            continue;
        }
        let clear = |place: &Rect, of: &[Rect]| of.iter().all(|other| !other.overlaps(place));
        let found = choices(candidate).into_iter().find_map(|choice| {
            let centre = Point {
                x: candidate.at.x + choice.shift.x,
                y: candidate.at.y + choice.shift.y,
            };
            let (width, height) = measure(&choice.lines, candidate.kind, choice.size);
            let place = around(centre, width / 2.0, height / 2.0).grown(MARGIN);
            let spare = choice.size * (BOX - LINE) / 2.0;
            let letters = around(centre, width / 2.0, height / 2.0 - spare).grown(MARGIN);
            let dot = around(candidate.at, DOT, DOT);
            let home = candidate
                .within
                .is_none_or(|within| within.contains(&letters));
            let dot_is_clear = !candidate.dot || clear(&dot, &names) && clear(&dot, &markers);
            let is_clear = clear(&place, &names) && clear(&letters, &markers);
            (home && is_clear && dot_is_clear && frame.contains(&letters))
                .then_some((choice, place))
        });
        if let Some((Choice { lines, shift, size }, place)) = found {
            names.push(place);
            if candidate.dot {
                markers.push(around(candidate.at, DOT, DOT));
            }
            let Candidate { id, kind, dot, .. } = candidate.clone();
            placed.push((
                number,
                Placed {
                    id,
                    kind,
                    lines,
                    size,
                    shift,
                    dot,
                },
            ));
        }
    }
    placed
}

/// A place that a name could take.
struct Choice {
    lines: Vec<String>,
    shift: Point,
    size: f64,
}

/// The places a name could take, best first: a region's also in smaller letters.
fn choices(candidate: &Candidate) -> Vec<Choice> {
    match candidate.kind {
        LabelKind::Region => [1.0, SMALLER]
            .into_iter()
            .flat_map(|share| (1..=3).map(move |count| (share * candidate.size, count)))
            .flat_map(|(size, count)| {
                let lines = wrap(&candidate.text, count);
                let within = candidate.within.unwrap_or_default();
                let shifts = REGION_SHIFTS.map(|(x, y)| Point {
                    x: x * within.width * ASIDE,
                    y: y * size * LINE,
                });
                let near = move |shift: &Point| shift.y.abs() <= within.height * ASIDE;
                shifts.into_iter().filter(near).map(move |shift| Choice {
                    lines: lines.clone(),
                    shift,
                    size,
                })
            })
            .collect(),
        LabelKind::City => {
            let lines = vec![candidate.text.clone()];
            let (width, height) = measure(&lines, candidate.kind, candidate.size);
            let (aside, apart) = (width / 2.0 + GAP, height / 2.0 + GAP * 0.2);
            [(aside, 0.0), (-aside, 0.0), (0.0, apart), (0.0, -apart)]
                .map(|(x, y)| Choice {
                    lines: lines.clone(),
                    shift: Point { x, y },
                    size: candidate.size,
                })
                .into()
        }
    }
}

/// Width and height of a name.
fn measure(lines: &[String], kind: LabelKind, size: f64) -> (f64, f64) {
    let spacing = match kind {
        LabelKind::Region => SPACING,
        LabelKind::City => 0.0,
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

fn around(centre: Point, across: f64, down: f64) -> Rect {
    Rect {
        x: centre.x - across,
        y: centre.y - down,
        width: 2.0 * across,
        height: 2.0 * down,
    }
}
