//! Where the modules of a code stand.

/// The square of a code while it is made.
#[derive(Clone)]
pub(super) struct Grid {
    /// Modules of a side.
    pub(super) size: usize,
    dark: Vec<bool>,
    /// Whether a module belongs to a pattern or to the information about the code, not to its bytes.
    is_fixed: Vec<bool>,
}

impl Grid {
    /// The patterns of a version.
    pub(super) fn new(version: usize) -> Self {
        let size = 4 * version + 17;
        let mut grid = Self {
            size,
            dark: vec![false; size * size],
            is_fixed: vec![false; size * size],
        };
        let (last, far) = (size - 1, size - 7);
        for at in 0..size {
            grid.fix(6, at, at % 2 == 0);
            grid.fix(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (last - 3, 3), (3, last - 3)] {
            grid.square(x, y, 4, 0b1011);
        }
        // Up to version 13 there are at most three in a row.
        let middle = if version < 7 {
            far
        } else {
            usize::midpoint(6, far)
        };
        for x in [6, middle, far] {
            for y in [6, middle, far] {
                let is_finder = (x, y) == (6, 6) || (x, y) == (6, far) || (x, y) == (far, 6);
                if version > 1 && !is_finder {
                    grid.square(x, y, 2, 0b101);
                }
            }
        }
        if version >= 7 {
            let bits = with_check(version, 12, 0x1F25);
            for at in 0..18 {
                let (a, b) = (size - 11 + at % 3, at / 3);
                grid.fix(a, b, bits >> at & 1 == 1);
                grid.fix(b, a, bits >> at & 1 == 1);
            }
        }
        grid.describe(0);
        grid
    }

    /// How many bytes it holds.
    pub(super) fn room(&self) -> usize {
        self.is_fixed.iter().filter(|is_fixed| !**is_fixed).count() / 8
    }

    /// The code with its bytes, under the mask that makes it easiest to read.
    pub(super) fn finish(mut self, bytes: &[u8]) -> Vec<bool> {
        self.place(bytes);
        let masked = (0..8).map(|mask| self.masked(mask));
        let best = masked.min_by_key(Self::penalty);
        best.map(|grid| grid.dark).unwrap_or_default()
    }

    fn fix(&mut self, x: usize, y: usize, is_dark: bool) {
        let at = y * self.size + x;
        (self.dark[at], self.is_fixed[at]) = (is_dark, true);
    }

    /// Rings around a module up to a radius: the bits of `rings` from the lowest tell which are dark, from the middle on.
    fn square(&mut self, x: usize, y: usize, radius: usize, rings: usize) {
        for dy in 0..=2 * radius {
            for dx in 0..=2 * radius {
                let ring = dx.abs_diff(radius).max(dy.abs_diff(radius));
                let (x, y) = ((x + dx).wrapping_sub(radius), (y + dy).wrapping_sub(radius));
                if x < self.size && y < self.size {
                    self.fix(x, y, rings >> ring & 1 == 1);
                }
            }
        }
    }

    /// Writes level M and the mask, twice.
    fn describe(&mut self, mask: usize) {
        let bits = with_check(mask, 10, 0x537) ^ 0x5412;
        let size = self.size;
        for at in 0..15 {
            let is_dark = bits >> at & 1 == 1;
            // Down the side of the first finder, then along its foot; both leave out the timing patterns.
            let (x, y) = match at {
                0..6 => (8, at),
                6..8 => (8, at + 1),
                8 => (7, 8),
                _ => (14 - at, 8),
            };
            self.fix(x, y, is_dark);
            let (x, y) = if at < 8 {
                (size - 1 - at, 8)
            } else {
                (8, size - 15 + at)
            };
            self.fix(x, y, is_dark);
        }
        self.fix(8, size - 8, true);
    }

    /// Fills in the bytes: in columns of two from the right, upwards and downwards in turn, around the upright timing pattern.
    fn place(&mut self, bytes: &[u8]) {
        let mut bits = bytes
            .iter()
            .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1));
        let mut right = self.size - 1;
        let mut is_upwards = true;
        loop {
            for step in 0..self.size {
                let y = if is_upwards {
                    self.size - 1 - step
                } else {
                    step
                };
                for x in [right, right - 1] {
                    let at = y * self.size + x;
                    if !self.is_fixed[at] {
                        self.dark[at] = bits.next().unwrap_or_default();
                    }
                }
            }
            is_upwards = !is_upwards;
            right = match right {
                1 => return,
                8 => 5,
                _ => right - 2,
            };
        }
    }

    fn masked(&self, mask: usize) -> Self {
        let mut grid = self.clone();
        for y in 0..self.size {
            for x in 0..self.size {
                let product = x * y;
                let number = match mask {
                    0 => (x + y) % 2,
                    1 => y % 2,
                    2 => x % 3,
                    3 => (x + y) % 3,
                    4 => (x / 3 + y / 2) % 2,
                    5 => product % 2 + product % 3,
                    6 => (product % 2 + product % 3) % 2,
                    _ => ((x + y) % 2 + product % 3) % 2,
                };
                let at = y * self.size + x;
                grid.dark[at] ^= number == 0 && !self.is_fixed[at];
            }
        }
        grid.describe(mask);
        grid
    }

    /// How hard it is to read (section 7.8.3 of the standard).
    fn penalty(&self) -> usize {
        let size = self.size;
        let dark = |x: usize, y: usize| self.dark[y * size + x];
        let mut penalty = 0;
        for one in 0..size {
            for is_row in [true, false] {
                let at = |other: usize| {
                    if is_row {
                        dark(other, one)
                    } else {
                        dark(one, other)
                    }
                };
                penalty += line_penalty(size, &at);
            }
        }
        for y in 1..size {
            for x in 1..size {
                let own = dark(x, y);
                let is_block =
                    own == dark(x - 1, y) && own == dark(x, y - 1) && own == dark(x - 1, y - 1);
                penalty += if is_block { 3 } else { 0 };
            }
        }
        let count = self.dark.iter().filter(|is_dark| **is_dark).count();
        let all = size * size;
        // Ten for each whole twentieth away from a half.
        penalty
            + (20 * count)
                .abs_diff(10 * all)
                .div_ceil(all)
                .saturating_sub(1)
                * 10
    }
}

/// What runs of one colour, and what looks like a finder, cost in a row or a column.
fn line_penalty(size: usize, at: &dyn Fn(usize) -> bool) -> usize {
    /// Dark 1, light 1, dark 3, light 1, dark 1, with four light ones behind; and the same the other way round.
    const FINDERS: [usize; 2] = [0b101_1101_0000, 0b000_0101_1101];
    let (mut penalty, mut run, mut last) = (0, 0, 0);
    // What lies around the code is light.
    for place in 0..size + 4 {
        let is_dark = place < size && at(place);
        if place > 0 && place < size && is_dark == at(place - 1) {
            run += 1;
        } else {
            run = 1;
        }
        penalty += match run {
            _ if place >= size => 0,
            5 => 3,
            6.. => 1,
            _ => 0,
        };
        last = (last << 1 | usize::from(is_dark)) & 0x7FF;
        penalty += if FINDERS.contains(&last) { 40 } else { 0 };
    }
    penalty
}

/// Bits with the check bits of a BCH code behind them.
fn with_check(bits: usize, count: u32, generator: usize) -> usize {
    let mut rest = bits;
    for _ in 0..count {
        rest <<= 1;
        if rest >> count & 1 == 1 {
            rest ^= generator;
        }
    }
    bits << count | rest
}
