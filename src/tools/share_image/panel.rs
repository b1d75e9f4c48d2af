//! The panel beside the map: rosette, names, title of the site, whose data it is.

use super::lettering::{Lines, Side, fit};
use super::rosette;
use crate::camera::Rect;
use crate::projection::Point;
use crate::region::RegionId;
use crate::svg::tenths;
use crate::tools::palette::{Colour, NoColour, Palette, Shade};

/// From the panel's edge to its words, pixels.
const PADDING: f64 = 58.0;
/// Room above the rosette at the least.
const HEAD: f64 = 46.0;
/// Width and height of the rosette.
const ROSETTE: f64 = 132.0;
/// From the rosette to the name.
const GAP: f64 = 28.0;
/// Largest and smallest letters of the name, of what is below it, of the site's title and of the attribution.
const NAME: [f64; 2] = [80.0, 40.0];
const BELOW: [f64; 2] = [31.0, 22.0];
const TITLE: [f64; 2] = [29.0, 20.0];
const ATTRIBUTION: [f64; 2] = [18.0, 14.0];
/// Room above a line below the name, in sizes of its letters.
const BELOW_GAP: f64 = 0.74;
/// Height of what stands at the foot, with the room above it.
const FOOT: f64 = 104.0;
/// From the last baseline up to the rule, and to the top of the site's title.
const RULE: f64 = 86.0;
const TITLE_TOP: f64 = 62.0;

/// What stands in the panel, from the top.
pub(super) struct Panel {
    /// Whose hue the panel has; none for the site's own.
    pub region: Option<RegionId>,
    /// Number of the rosette.
    pub rosette: u8,
    /// The name, in large letters.
    pub name: String,
    /// Lines below it.
    pub below: Vec<String>,
    /// Last but one: the site's title; the rosettes of all regions where the name is the title already.
    pub title: Option<String>,
    /// Last: whose data the map is.
    pub attribution: String,
    /// Where its words start.
    pub side: Side,
}

/// Where the panel stands, and its colours.
struct Ground<'a> {
    frame: Rect,
    side: Side,
    /// Width of its words.
    width: f64,
    /// The last baseline.
    foot: f64,
    fill: Colour,
    ink: Colour,
    soft: Colour,
    palette: &'a Palette,
}

impl Ground<'_> {
    /// So far from where its words start.
    fn x(&self, distance: f64) -> f64 {
        match self.side {
            Side::Left => self.frame.x + PADDING + distance,
            Side::Right => self.frame.x + self.frame.width - PADDING - distance,
        }
    }
}

impl Panel {
    /// SVG in the pixels of the picture, filling `frame`.
    pub(super) fn draw(&self, frame: Rect, palette: &Palette) -> Result<String, NoColour> {
        let (fill, ink) = self.colours(palette)?;
        let ground = Ground {
            frame,
            side: self.side,
            width: frame.width - 2.0 * PADDING,
            foot: frame.y + frame.height - PADDING,
            fill,
            ink,
            soft: ink.mixed(0.86, fill),
            palette,
        };
        let [left, top, width, height] = [frame.x, frame.y, frame.width, frame.height].map(tenths);
        let area = format!("<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"");
        let far = Point {
            x: ground.x(ground.width - 12.0),
            y: frame.y + 90.0,
        };
        Ok([
            format!("{area} fill=\"{fill}\"/><clipPath id=\"panel\">{area}/></clipPath>"),
            format!(
                "<g clip-path=\"url(#panel)\">{}</g>",
                rosette::faint(self.rosette, far, ink)
            ),
            self.names(&ground)?,
            self.foot(&ground)?,
        ]
        .concat())
    }

    fn colours(&self, palette: &Palette) -> Result<(Colour, Colour), NoColour> {
        Ok(match self.region {
            Some(id) => (
                palette.region(id, Shade::Selected)?,
                palette.region(id, Shade::On)?,
            ),
            None => (palette.colour("accent")?, palette.colour("accent-on")?),
        })
    }

    /// Rosette, name and what is below it, in the middle of the room above the foot.
    fn names(&self, ground: &Ground) -> Result<String, NoColour> {
        let start = ground.frame.y + HEAD;
        let room = ground.foot - FOOT - start;
        let words = self.words(ground.width, room - ROSETTE - GAP);
        let mut top = start + (room - ROSETTE - GAP - height(&words)) / 2.0;
        let at = Point {
            x: ground.x(ROSETTE / 2.0),
            y: top + ROSETTE / 2.0,
        };
        let mut svg = rosette::whole(self.rosette, at, ROSETTE / 2.0, ground.fill, ground.palette)?;
        top += ROSETTE + GAP;
        for (number, (gap, lines)) in words.iter().enumerate() {
            let colour = if number == 0 { ground.ink } else { ground.soft };
            top += gap;
            svg.push_str(&lines.draw(ground.x(0.0), top, self.side, colour));
            top += lines.height();
        }
        Ok(svg)
    }

    /// The name and the lines below it, each with the room above it, in the largest letters for which `enough` is
    /// high enough.
    fn words(&self, width: f64, enough: f64) -> Vec<(f64, Lines)> {
        let mut largest = NAME[0];
        loop {
            let name = fit(&self.name, width, [largest, NAME[1]], 3);
            let mut words = vec![(0.0, name)];
            for line in &self.below {
                let lines = fit(line, width, BELOW, 2);
                words.push((lines.size * BELOW_GAP, lines));
            }
            if height(&words) <= enough || largest <= NAME[1] {
                return words;
            }
            largest -= 2.0;
        }
    }

    fn foot(&self, ground: &Ground) -> Result<String, NoColour> {
        let mut svg = String::new();
        if let Some(title) = &self.title {
            let [start, end, y] =
                [ground.x(0.0), ground.x(ground.width), ground.foot - RULE].map(tenths);
            let ink = ground.ink;
            svg = format!(
                "<path d=\"M{start} {y}H{end}\" stroke=\"{ink}\" stroke-opacity=\"0.45\" stroke-width=\"2\"/>"
            );
            let title = fit(title, ground.width, TITLE, 1);
            svg.push_str(&title.draw(ground.x(0.0), ground.foot - TITLE_TOP, self.side, ink));
        } else {
            let step = ground.width / RegionId::COUNT as f64;
            for id in RegionId::all() {
                let at = Point {
                    x: ground.x(step * (f64::from(id.number()) - 0.5)),
                    y: ground.foot - TITLE_TOP,
                };
                svg.push_str(&rosette::small(id, at, step * 0.46, ground.palette)?);
            }
        }
        let attribution = fit(&self.attribution, ground.width, ATTRIBUTION, 1);
        let top = ground.foot - attribution.height();
        svg.push_str(&attribution.draw(ground.x(0.0), top, self.side, ground.soft));
        Ok(svg)
    }
}

fn height(words: &[(f64, Lines)]) -> f64 {
    words.iter().map(|(gap, lines)| gap + lines.height()).sum()
}
