//! Which region lies where: the country as a coarse grid, read from the paths of its regions.
//!
//! Names must not end up in another region, and a region too small for a finger gets a larger target beside it, on
//! nobody's land. Both ask here. A cell is a 256th of the country's frame, less than a pixel on a phone.

use crate::camera::Rect;
use crate::projection::Point;
use crate::region::RegionId;

/// Cells across, and down.
const CELLS: usize = 256;
/// Points of a rectangle that are looked at, across and down.
const LOOKS: (u8, u8) = (9, 5);

/// The number of the region in each cell of the country's frame; 0 is the sea or a neighbour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ground {
    size: [f64; 2],
    cells: Vec<u8>,
}

/// How much of a rectangle is whose, as shares of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares {
    /// The region asked for.
    pub own: f64,
    /// Other regions.
    pub others: f64,
}

impl Ground {
    /// The grid of a frame of `size` map units with the regions' paths in it: `M`, `l` and `z` in tenths of a unit, as
    /// the geometry is written.
    #[must_use]
    pub fn new<'a>(size: [f64; 2], shapes: impl Iterator<Item = (RegionId, &'a str)>) -> Self {
        let mut cells = vec![0; CELLS * CELLS];
        for (id, path) in shapes {
            let mut crossings = vec![Vec::new(); CELLS];
            for ring in rings(path) {
                for (place, to) in ring.iter().enumerate() {
                    let from = ring[(place + ring.len() - 1) % ring.len()];
                    cross(from, *to, size, &mut crossings);
                }
            }
            for (row, crossings) in crossings.iter_mut().enumerate() {
                for pair in crossings.chunks_exact(2) {
                    let (start, end) = (row * CELLS + pair[0], row * CELLS + pair[1]);
                    cells[start..end].fill(id.number());
                }
            }
        }
        Self { size, cells }
    }

    /// The number of the region at a point of the map; 0 for none.
    #[must_use]
    pub fn at(&self, point: Point) -> u8 {
        let column = cell(point.x, self.size[0]);
        let row = cell(point.y, self.size[1]);
        match (column, row) {
            (Some(column), Some(row)) => self.cells.get(row * CELLS + column).copied(),
            _ => None,
        }
        .unwrap_or(0)
    }

    /// The numbers at points all over a rectangle in map units.
    pub fn below(&self, rect: Rect) -> impl Iterator<Item = u8> {
        (0..LOOKS.0 * LOOKS.1).map(move |look| {
            let (across, down) = (look % LOOKS.0, look / LOOKS.0);
            self.at(Point {
                x: rect.x + rect.width * f64::from(across) / f64::from(LOOKS.0 - 1),
                y: rect.y + rect.height * f64::from(down) / f64::from(LOOKS.1 - 1),
            })
        })
    }

    /// Whose the parts of a rectangle in map units are.
    #[must_use]
    pub fn shares(&self, of: Rect, own: u8) -> Shares {
        let mut shares = Shares::default();
        let one = 1.0 / f64::from(LOOKS.0 * LOOKS.1);
        for found in self.below(of) {
            if found == own {
                shares.own += one;
            } else if found != 0 {
                shares.others += one;
            }
        }
        shares
    }
}

/// The cell of a coordinate; none outside.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // within the frame it is a small number
fn cell(place: f64, size: f64) -> Option<usize> {
    let share = place / size;
    (0.0..1.0)
        .contains(&share)
        .then_some((share * CELLS as f64) as usize)
}

/// Notes in which column an edge crosses the middle of each row, in order.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // saturates at the frame's edges
fn cross(from: Point, to: Point, size: [f64; 2], crossings: &mut [Vec<usize>]) {
    let (high, low) = if from.y < to.y {
        (from, to)
    } else {
        (to, from)
    };
    let row = |y: f64| (y / size[1] * CELLS as f64 + 0.5).floor() as usize;
    for (place, row) in crossings
        .iter_mut()
        .enumerate()
        .take(row(low.y))
        .skip(row(high.y))
    {
        let middle = (place as f64 + 0.5) / CELLS as f64 * size[1];
        let x = high.x + (low.x - high.x) * (middle - high.y) / (low.y - high.y);
        let column = (x / size[0] * CELLS as f64 + 0.5).floor() as usize;
        let column = column.min(CELLS);
        let place = row.iter().take_while(|other| **other < column).count();
        row.insert(place, column);
    }
}

/// The rings of a path of lines.
#[must_use]
pub fn rings(path: &str) -> Vec<Vec<Point>> {
    let mut rings: Vec<Vec<Point>> = Vec::new();
    let (mut at, mut numbers) = (Point::default(), Numbers(path.as_bytes()));
    let mut first = true;
    while let Some(number) = numbers.next(&mut first) {
        let Some(second) = numbers.next(&mut false) else {
            break;
        };
        if first {
            at = Point::default();
            rings.push(Vec::new());
        }
        at = Point {
            x: at.x + number,
            y: at.y + second,
        };
        if let Some(ring) = rings.last_mut() {
            ring.push(at);
        }
        first = false;
    }
    rings
}

/// What is left of a path.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    /// The next number; `first` becomes true where an `M` stands before it.
    fn next(&mut self, first: &mut bool) -> Option<f64> {
        while let [byte, rest @ ..] = self.0 {
            if matches!(byte, b'-' | b'.' | b'0'..=b'9') {
                break;
            }
            *first |= *byte == b'M';
            self.0 = rest;
        }
        let (mut units, mut unit, mut seen, mut sign) = (0.0, 1.0, false, 1.0);
        let mut fraction = false;
        while let [byte, rest @ ..] = self.0 {
            match byte {
                b'-' if !seen => sign = -1.0,
                b'.' if !fraction => fraction = true,
                b'0'..=b'9' => {
                    units = units * 10.0 + f64::from(byte - b'0');
                    if fraction {
                        unit *= 10.0;
                    }
                }
                _ => break,
            }
            seen = true;
            self.0 = rest;
        }
        seen.then_some(sign * units / unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_path_is_read() {
        let read = rings("M1.5 2l.5-1-.5.5zM10 20l1 0 0-1z");
        assert_eq!(
            read,
            [
                vec![point(1.5, 2.0), point(2.0, 1.0), point(1.5, 1.5)],
                vec![point(10.0, 20.0), point(11.0, 20.0), point(11.0, 19.0)],
            ]
        );
        assert!(rings("").is_empty());
        assert!(rings("Mz-.M").iter().flatten().count() < 2);
    }

    #[test]
    fn a_hole_is_nobodys() {
        let id = RegionId::all().nth(2).unwrap();
        let path = "M100 100l200 0 0 200-200 0zM150 150l50 0 0 50-50 0z";
        let ground = Ground::new([512.0, 512.0], std::iter::once((id, path)));
        assert_eq!(ground.at(point(120.0, 120.0)), 3);
        assert_eq!(ground.at(point(250.0, 250.0)), 3);
        assert_eq!(ground.at(point(175.0, 175.0)), 0);
        assert_eq!(ground.at(point(50.0, 175.0)), 0);
        assert_eq!(ground.at(point(-1.0, 9e9)), 0);
        let half = Rect {
            x: 200.0,
            y: 210.0,
            width: 200.0,
            height: 40.0,
        };
        let shares = ground.shares(half, 3);
        assert!((shares.own - 0.5).abs() < 0.1, "{shares:?}");
        assert!(ground.shares(half, 4).own < 1e-9);
        assert!(ground.shares(half, 4).others > 0.4);
    }

    proptest! {
        #[test]
        fn any_path_is_read_without_a_panic(path in "[Mlz0-9. -]{0,60}", width in -1.0..1e3, height in -1.0..1e3) {
            let id = RegionId::all().next().unwrap();
            let ground = Ground::new([width, height], std::iter::once((id, path.as_str())));
            let _ = ground.at(point(width / 2.0, height / 2.0));
        }
    }
}
