//! The search for the place of one name.

use super::width::{BOX, LINE, measure};
use super::{Candidate, LabelKind, Land, Placed, wrap};
use crate::camera::Rect;
use crate::projection::Point;

/// From a city's dot to its name.
const GAP: f64 = 6.0;
/// Half the size of a city's dot.
const DOT: f64 = 4.0;
/// Free room around each name.
const MARGIN: f64 = 2.0;
/// How much of a name may lie on other regions, and how much must lie on its own, as shares of its letters.
const HOME: (f64, f64) = (0.09, 0.45);
/// From one size of a region's name to the next smaller one.
const SMALLER: f64 = 0.86;
/// Directions in which a name beside the country is looked for: the country lies along a diagonal, so the seas first.
const WAYS: [(f64, f64); 12] = [
    (-0.71, -0.71),
    (-0.87, -0.5),
    (-0.5, -0.87),
    (0.0, -1.0),
    (-1.0, 0.0),
    (0.5, -0.87),
    (0.71, 0.71),
    (0.87, 0.5),
    (0.5, 0.87),
    (1.0, 0.0),
    (0.87, -0.5),
    (0.0, 1.0),
];
/// How far beside the country a name may stand, in steps of so many pixels.
const REACH: (u32, f64) = (26, 8.0);
/// The same as a share of the screen's smaller side.
const FAR: f64 = 0.3;
/// Spots of a region from which its line may start.
const STARTS: usize = 12;
/// Points of a line that are looked at, and half their size.
const BEADS: (u32, f64) = (14, 2.0);

/// What is on the map so far.
pub(super) struct Search<'a> {
    pub(super) frame: Rect,
    pub(super) markers: Vec<Rect>,
    pub(super) names: Vec<Rect>,
    pub(super) land: Land<'a>,
}

/// Some lines of a name, and what they take.
#[derive(Clone)]
struct Block {
    lines: Vec<String>,
    size: f64,
    across: f64,
    down: f64,
}

impl Block {
    fn new(candidate: &Candidate, size: f64, count: usize) -> Self {
        let lines = wrap(&candidate.text, count);
        let (width, height) = measure(&lines, candidate.kind, size);
        Self {
            lines,
            size,
            across: width / 2.0,
            down: height / 2.0,
        }
    }

    /// The letters with the room around them, at a place.
    fn letters(&self, centre: Point) -> Rect {
        let spare = self.size * (BOX - LINE) / 2.0;
        around(centre, self.across, self.down - spare).grown(MARGIN)
    }
}

impl Search<'_> {
    /// The first place of a name that is free, which it takes.
    pub(super) fn place(&mut self, candidate: &Candidate) -> Option<Placed> {
        let found = match candidate.kind {
            LabelKind::City => self.beside_dot(candidate),
            LabelKind::Province | LabelKind::Region => self.on_land(candidate),
        };
        let (block, mut placed) = found.or_else(|| self.aside(candidate))?;
        let from = placed.spot.unwrap_or(candidate.at);
        let centre = moved(from, placed.shift);
        self.names
            .push(around(centre, block.across, block.down).grown(MARGIN));
        if candidate.dot {
            self.markers.push(around(candidate.at, DOT, DOT));
        }
        if let Some(end) = placed.leader {
            self.markers.extend(beads(from, end));
        }
        placed.id.clone_from(&candidate.id);
        placed.kind = candidate.kind;
        placed.dot = candidate.dot;
        placed.size = block.size;
        placed.lines = block.lines;
        Some(placed)
    }

    /// On the region, as near to its anchor and as large as may be.
    fn on_land(&self, candidate: &Candidate) -> Option<(Block, Placed)> {
        let (mut size, least) = candidate.size;
        loop {
            let blocks = [1, 2, 3].map(|count| Block::new(candidate, size, count));
            for spot in &candidate.spots {
                for (number, block) in blocks.iter().enumerate() {
                    let is_new = number == 0 || block.lines.len() > number;
                    if is_new && self.is_home(block, *spot, candidate.region) {
                        let placed = Placed {
                            spot: Some(*spot),
                            ..Placed::default()
                        };
                        return Some((block.clone(), placed));
                    }
                }
            }
            if size <= least {
                return None;
            }
            size = (size * SMALLER).max(least);
        }
    }

    /// Whether a name may stand at a place of its region.
    fn is_home(&self, block: &Block, centre: Point, region: u8) -> bool {
        if !self.is_free(block, centre) {
            return false;
        }
        let shares = (self.land)(block.letters(centre), region);
        shares.others <= HOME.0 && shares.own >= HOME.1
    }

    /// Whether a name fits at a place among what is on the map.
    fn is_free(&self, block: &Block, centre: Point) -> bool {
        let letters = block.letters(centre);
        let whole = around(centre, block.across, block.down).grown(MARGIN);
        self.frame.contains(&letters)
            && is_clear(&letters, &self.markers)
            && is_clear(&whole, &self.names)
    }

    /// To the right, left, below or above of a city's dot.
    fn beside_dot(&self, candidate: &Candidate) -> Option<(Block, Placed)> {
        let block = Block::new(candidate, candidate.size.0, 1);
        let dot = around(candidate.at, DOT, DOT);
        if candidate.dot && !(is_clear(&dot, &self.names) && is_clear(&dot, &self.markers)) {
            return None;
        }
        let (aside, apart) = (block.across + GAP, block.down + GAP * 0.2);
        let shifts = [(aside, 0.0), (-aside, 0.0), (0.0, apart), (0.0, -apart)];
        for (x, y) in shifts {
            let shift = Point { x, y };
            if self.is_free(&block, moved(candidate.at, shift)) {
                let placed = Placed {
                    shift,
                    ..Placed::default()
                };
                return Some((block, placed));
            }
        }
        None
    }

    /// On nobody's land, as near as may be, with a line to the region.
    fn aside(&self, candidate: &Candidate) -> Option<(Block, Placed)> {
        if !candidate.aside {
            return None;
        }
        let least = candidate.size.1;
        let blocks = [2, 1, 3].map(|count| Block::new(candidate, least, count));
        let every = candidate.spots.len() / STARTS + 1;
        let farthest = FAR * self.frame.width.min(self.frame.height);
        for step in 1..=REACH.0 {
            let reach = f64::from(step) * REACH.1;
            if reach > farthest {
                break;
            }
            for start in candidate.spots.iter().step_by(every) {
                for (right, down) in WAYS {
                    for block in &blocks {
                        let shift = Point {
                            x: right * (reach + block.across),
                            y: down * (reach + block.down),
                        };
                        let line = self.line(block, *start, moved(*start, shift));
                        if let Some(end) = line {
                            let placed = Placed {
                                spot: Some(*start),
                                shift,
                                leader: Some(end),
                                ..Placed::default()
                            };
                            return Some((block.clone(), placed));
                        }
                    }
                }
            }
        }
        None
    }

    /// Where the line from an anchor to a name ends, beside the name; none where the name or the line is in the way.
    fn line(&self, block: &Block, anchor: Point, centre: Point) -> Option<Point> {
        if !self.is_free(block, centre) {
            return None;
        }
        let letters = block.letters(centre);
        let shares = (self.land)(letters, 0);
        if shares.others > 0.0 {
            return None;
        }
        let nearest = Point {
            x: anchor.x.max(letters.x).min(letters.x + letters.width),
            y: anchor.y.max(letters.y).min(letters.y + letters.height),
        };
        let end = Point {
            x: nearest.x - anchor.x,
            y: nearest.y - anchor.y,
        };
        let is_clear = beads(anchor, end)
            .all(|bead| is_clear(&bead, &self.names) && is_clear(&bead, &self.markers));
        is_clear.then_some(end)
    }
}

/// Small squares along a line that begins at `from` and goes on by `way`.
fn beads(from: Point, way: Point) -> impl Iterator<Item = Rect> {
    (0..=BEADS.0).map(move |bead| {
        let share = f64::from(bead) / f64::from(BEADS.0);
        let at = Point {
            x: from.x + way.x * share,
            y: from.y + way.y * share,
        };
        around(at, BEADS.1, BEADS.1)
    })
}

fn is_clear(place: &Rect, of: &[Rect]) -> bool {
    of.iter().all(|other| !other.overlaps(place))
}

fn moved(point: Point, by: Point) -> Point {
    Point {
        x: point.x + by.x,
        y: point.y + by.y,
    }
}

fn around(centre: Point, across: f64, down: f64) -> Rect {
    Rect {
        x: centre.x - across,
        y: centre.y - down,
        width: 2.0 * across,
        height: 2.0 * down,
    }
}
