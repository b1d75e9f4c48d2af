//! The hidden tilings: what makes one region's rosette differ from another's.

use super::tile::{Point, polar};

/// A rosette's measures. Radii are in emblem units; "ahead" is a direction through the middle of a
/// sector, where the star's points are, "between" one along the border of two sectors.
pub struct Plan {
    /// Order of the symmetry.
    pub folds: u8,
    /// Hankin's contact angle, degrees.
    pub angle: f64,
    /// At which crossing the straps of the central n-gon turn: 1 leaves a plain star, more a star
    /// within a star.
    pub depth: i32,
    /// Corners of the central n-gon, between.
    centre: f64,
    /// Where the flanks of two pentagons end, between.
    flank: f64,
    /// Roof of the pentagons, ahead.
    roof: f64,
    /// The outline, ahead.
    ahead: f64,
    /// The outline, between.
    between: f64,
    /// Points and dents of the small star.
    pub small: (f64, f64),
}

const fn plan(folds: u8, angle: f64, depth: i32, radii: [f64; 5], small: (f64, f64)) -> Plan {
    let [centre, flank, roof, ahead, between] = radii;
    Plan {
        folds,
        angle,
        depth,
        centre,
        flank,
        roof,
        ahead,
        between,
        small,
    }
}

/// By region number.
const PLANS: [Plan; 12] = [
    plan(8, 61.0, 1, [17.0, 26.0, 31.7, 44.4, 48.0], (34.0, 17.0)),
    plan(12, 60.0, 2, [20.5, 31.0, 37.0, 48.0, 48.0], (33.0, 21.0)),
    plan(16, 66.0, 3, [23.5, 33.0, 38.9, 48.0, 48.0], (34.0, 24.0)),
    plan(10, 61.0, 2, [19.5, 30.0, 35.0, 48.0, 48.0], (34.0, 18.5)),
    plan(15, 63.0, 2, [23.0, 32.5, 38.3, 48.0, 48.0], (34.0, 20.0)),
    plan(14, 60.0, 1, [21.5, 31.5, 38.0, 48.0, 48.0], (34.0, 24.0)),
    plan(8, 68.0, 2, [17.0, 26.0, 31.5, 44.4, 48.0], (31.0, 23.7)),
    plan(20, 65.0, 4, [26.5, 34.5, 40.1, 48.0, 48.0], (34.0, 25.0)),
    plan(10, 54.0, 1, [19.0, 28.3, 33.0, 45.7, 48.0], (34.0, 14.5)),
    plan(9, 60.0, 1, [18.5, 27.0, 33.2, 46.0, 48.0], (34.0, 17.0)),
    plan(12, 67.0, 3, [20.5, 30.0, 35.9, 48.0, 48.0], (33.0, 25.3)),
    plan(18, 64.0, 3, [25.0, 33.5, 39.5, 48.0, 48.0], (34.0, 21.0)),
];

impl Plan {
    /// The plan of region `number`; numbers wrap around.
    pub fn of_region(number: u8) -> &'static Self {
        &PLANS[(usize::from(number) + 11) % 12]
    }

    /// The central n-gon; its edge `k` faces the middle of sector `k`.
    pub fn centre(&self) -> Vec<Point> {
        (0..i32::from(self.folds))
            .map(|k| self.at(self.centre, 2 * k - 1))
            .collect()
    }

    /// The pentagon of sector `k`, from the end of the edge it shares with the centre.
    pub fn ring(&self, k: i32) -> [Point; 5] {
        let half = 2 * k;
        [
            self.at(self.centre, half + 1),
            self.at(self.centre, half - 1),
            self.at(self.flank, half - 1),
            self.at(self.roof, half),
            self.at(self.flank, half + 1),
        ]
    }

    /// The hexagon of the rim between sectors `k` and `k + 1`, from its inmost corner.
    pub fn rim(&self, k: i32) -> [Point; 6] {
        let half = 2 * k + 1;
        [
            self.at(self.flank, half),
            self.at(self.roof, half - 1),
            self.at(self.ahead, half - 1),
            self.at(self.between, half),
            self.at(self.ahead, half + 1),
            self.at(self.roof, half + 1),
        ]
    }

    /// The outline.
    pub fn outline(&self) -> Vec<Point> {
        (0..2 * i32::from(self.folds))
            .map(|half| {
                self.at(
                    if half % 2 == 0 {
                        self.ahead
                    } else {
                        self.between
                    },
                    half,
                )
            })
            .collect()
    }

    fn at(&self, radius: f64, half: i32) -> Point {
        polar(radius, half, self.folds)
    }
}
