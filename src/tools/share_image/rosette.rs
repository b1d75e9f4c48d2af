//! Rosettes in the colours in which the page draws them (style/panel.css).

use crate::emblem::{emblem, emblem_small};
use crate::projection::Point;
use crate::region::RegionId;
use crate::svg::{Fixed, translate};
use crate::tools::palette::{Colour, NoColour, Palette, Shade};

/// Half the width of a rosette's outline, emblem units.
const OUTLINE: f64 = 48.0;
/// Half the width of the large rosette that shines through a panel, pixels.
const FAINT: f64 = 330.0;

/// The straps of a rosette, large and faint.
pub(super) fn faint(number: u8, at: Point, ink: Colour) -> String {
    format!(
        "<path transform=\"{} scale({})\" fill=\"none\" stroke=\"{ink}\" stroke-opacity=\"0.15\" stroke-width=\"0.9\" d=\"{}\"/>",
        translate(at),
        Fixed(FAINT / OUTLINE, 3),
        emblem(number).straps
    )
}

/// A whole rosette around `at`, reaching `half` pixels each way.
pub(super) fn whole(
    number: u8,
    at: Point,
    half: f64,
    hue: Colour,
    palette: &Palette,
) -> Result<String, NoColour> {
    let (paper, dark) = (
        palette.colour("emblem-paper")?,
        palette.colour("emblem-ink")?,
    );
    let drawn = emblem(number);
    let fields = [
        (&drawn.ground, hue),
        (&drawn.petals, hue.mixed(0.58, paper)),
        (&drawn.sparks, hue.mixed(0.72, dark)),
        (&drawn.star, paper),
        (&drawn.eye, hue),
    ]
    .map(|(path, fill)| format!("<path d=\"{path}\" fill=\"{fill}\"/>"));
    let lines = [
        (&drawn.straps, dark, 2.1, "butt"),
        (&drawn.straps, paper, 1.2, "butt"),
        (&drawn.knots, dark, 2.1, "butt"),
        (&drawn.knots, paper, 1.2, "square"),
        (&drawn.ground, paper, 1.6, "butt"),
    ]
    .map(|(path, stroke, width, cap)| {
        format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\" stroke-linecap=\"{cap}\"/>"
        )
    });
    Ok(format!(
        "<g transform=\"{} scale({})\" stroke-miterlimit=\"8\">{}{}</g>",
        translate(at),
        Fixed(half / OUTLINE, 3),
        fields.concat(),
        lines.concat()
    ))
}

/// The small rosette of a region around `at`, reaching `half` pixels each way.
pub(super) fn small(
    id: RegionId,
    at: Point,
    half: f64,
    palette: &Palette,
) -> Result<String, NoColour> {
    /// Width of the line around it, half of which lies outside.
    const FRAME: f64 = 6.0;
    let (hue, paper) = (
        palette.region(id, Shade::Selected)?,
        palette.colour("emblem-paper")?,
    );
    let drawn = emblem_small(id.number());
    Ok(format!(
        "<g transform=\"{} scale({})\"><path d=\"{}\" fill=\"{hue}\" stroke=\"{paper}\" stroke-width=\"{FRAME}\"/>\
         <path d=\"{}\" fill=\"{paper}\"/></g>",
        translate(at),
        Fixed(half / (OUTLINE + FRAME / 2.0), 3),
        drawn.ground,
        drawn.star
    ))
}
