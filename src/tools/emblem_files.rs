//! The rosettes as SVG files of `public/icons/emblems/`: one for each region, and a sprite of their small forms.
//!
//! A page refers to them by `<use>`. What is referred to so inherits custom properties but no rule of the page's
//! stylesheet, hence the colours as attributes: the names are those of `style/hues.css` and `style/tokens.css`.

use crate::emblem::{emblem, emblem_small};
use crate::region::RegionId;

/// The region's hue, or the accent where no region is meant.
const HUE: &str = "var(--selected,var(--accent))";
/// The light lines and fields.
const PAPER: &str = "var(--emblem-paper)";
/// The dark lines.
const INK: &str = "var(--emblem-ink)";

/// The files, by name, and their SVG.
#[must_use]
pub fn files() -> Vec<(String, String)> {
    let large = RegionId::all().map(|id| (format!("{}.svg", id.digits()), large(id)));
    large.chain([("small.svg".to_owned(), small())]).collect()
}

/// A rosette, `#emblem`: fields, then straps, then the upper strap of each crossing.
fn large(id: RegionId) -> String {
    let drawn = emblem(id.number());
    let mix = |share: u8, with: &str| format!("color-mix(in srgb,{HUE} {share}%,{with})");
    let stroke = |colour: &str, width: &str, more: &str| {
        format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"{more}")
    };
    let fill = |colour: &str| format!("fill=\"{colour}\"");
    let layers = [
        (&drawn.ground, fill(HUE)),
        (&drawn.petals, fill(&mix(58, PAPER))),
        (&drawn.sparks, fill(&mix(72, INK))),
        (&drawn.star, fill(PAPER)),
        (&drawn.eye, fill(HUE)),
        (&drawn.straps, stroke(INK, "2.1", "")),
        (&drawn.straps, stroke(PAPER, "1.2", "")),
        (&drawn.knots, stroke(INK, "2.1", "")),
        (
            &drawn.knots,
            stroke(PAPER, "1.2", " stroke-linecap=\"square\""),
        ),
        (&drawn.ground, stroke(PAPER, "1.4", "")),
    ];
    let paths: String = layers
        .iter()
        .map(|(path, paint)| format!("<path d=\"{path}\" {paint}/>"))
        .collect::<Vec<_>>()
        .concat();
    document(&format!(
        "<g id=\"emblem\" stroke-linejoin=\"miter\" stroke-miterlimit=\"8\">{paths}</g>"
    ))
}

/// The small forms, `#emblem-01` to `#emblem-12`.
fn small() -> String {
    let groups: String = RegionId::all()
        .map(|id| {
            let drawn = emblem_small(id.number());
            format!(
                "<g id=\"emblem-{}\"><path d=\"{}\" fill=\"{HUE}\"/>\
                 <path d=\"{}\" fill=\"none\" stroke=\"{PAPER}\" stroke-width=\"2\"/>\
                 <path d=\"{}\" fill=\"{PAPER}\"/></g>",
                id.digits(),
                drawn.ground,
                drawn.ring,
                drawn.star
            )
        })
        .collect::<Vec<_>>()
        .concat();
    document(&format!("<defs>{groups}</defs>"))
}

fn document(content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-50 -50 100 100\">{content}</svg>\n"
    )
}
