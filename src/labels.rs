//! Which names the map shows, and where: a deterministic placement without collisions.
//!
//! Everything is in pixels on screen. Names come in order of priority; each takes the first of its
//! places that is free and stays free of what was placed before it. A region's name looks for a place on its region, then for
//! one in smaller letters, and at last for one on nobody's land, from where a line leads to the region.

mod advances;
mod names;
mod place;
mod spread;
mod width;
mod wrap;

pub use names::{Name, Scene};
pub use spread::spread;
pub use width::{LINE, SPACING, block_height, text_width};
pub use wrap::wrap;

use crate::camera::Rect;
use crate::ground::Shares;
use crate::projection::Point;
use place::Search;

/// What a name belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelKind {
    #[default]
    /// A region: on its land, in up to three lines, or beside the country.
    Region,
    /// A province of the region shown.
    Province,
    /// A city: beside its dot.
    City,
}

/// A name that asks for a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidate {
    /// Id of the region, province or city.
    pub id: String,
    /// What it belongs to.
    pub kind: LabelKind,
    /// The anchor or the dot.
    pub at: Point,
    /// The name.
    pub text: String,
    /// Size of the letters, and the smallest that they may have.
    pub size: (f64, f64),
    /// Where the middle of a region's name may stand beside its anchor, best first.
    pub spots: Vec<Point>,
    /// Number of the region on whose land it must stand; 0 where it may stand anywhere.
    pub region: u8,
    /// Size of a region's bounds, for the order.
    pub area: f64,
    /// Whether a region's name may stand beside the country, at the end of a line.
    pub aside: bool,
    /// Whether a city has a dot of its own: not where a stop's marker stands.
    pub dot: bool,
}

/// A name that found a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// Id of the region, province or city.
    pub id: String,
    /// What it belongs to.
    pub kind: LabelKind,
    /// Its lines, from the top.
    pub lines: Vec<String>,
    /// Size of the letters.
    pub size: f64,
    /// The spot of its region that it is seen from; none for a city, which is seen from its dot.
    pub spot: Option<Point>,
    /// From the spot or dot to the centre of the name.
    pub shift: Point,
    /// From the spot to where a line from there ends beside the name.
    pub leader: Option<Point>,
    /// Whether a dot is drawn at its place.
    pub dot: bool,
}

/// Whose the land below a rectangle in pixels is.
pub type Land<'a> = &'a dyn Fn(Rect, u8) -> Shares;

/// Places as many of the candidates as fit into `frame` beside the `markers`, first come first served; each with
/// its place among the candidates. Names keep the whole height of the face from each other; from markers, lines and
/// dots only that of their letters.
#[must_use]
pub fn arrange(
    candidates: &[Candidate],
    frame: Rect,
    markers: Vec<Rect>,
    land: Land,
) -> Vec<(usize, Placed)> {
    let mut search = Search {
        frame,
        markers,
        names: Vec::new(),
        land,
    };
    let mut placed = Vec::new();
    for (number, candidate) in candidates.iter().enumerate() {
        placed.extend(search.place(candidate).map(|found| (number, found)));
    }
    placed
}
