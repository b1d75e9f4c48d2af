//! The map's half of a picture, in the page's own colours (style/map.css).

mod names;
mod tour;
mod view;

use crate::camera::Rect;
use crate::dataset::{CountryMap, Dataset, Shape};
use crate::region::RegionId;
use crate::svg::{Fixed, tenths};
use crate::text::Texts;
use crate::tools::palette::{Colour, NoColour, Palette, Shade};
use crate::tour::Edition;
use view::View;

/// How much of a region's colour is left beside the one in full colour.
const BESIDE: f64 = 0.62;
/// Widths of the shoals along the coast, pixels.
const SHOALS: [f64; 3] = [44.0, 26.0, 12.0];

/// What is shown.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    Country,
    Region(RegionId),
    Edition(&'a Edition),
}

/// SVG in the pixels of the picture, filling `frame` and more.
pub(super) fn draw(
    dataset: &Dataset,
    texts: &Texts,
    subject: Subject,
    frame: Rect,
    palette: &Palette,
) -> Result<String, NoColour> {
    let map = &dataset.map;
    let view = View::of(map, subject, frame);
    let [x, y, width, height] = [frame.x, frame.y, frame.width, frame.height].map(tenths);
    let sea = palette.colour("sea")?;
    let mut svg = vec![
        format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{sea}\"/>"),
        format!(
            "<g transform=\"{}\" stroke-linejoin=\"round\">",
            view.transform()
        ),
        ground(map, view, palette)?,
    ];
    for shape in &map.shapes {
        let fill = fill(shape, subject, palette)?;
        svg.push(format!("<path d=\"{}\" fill=\"{fill}\"/>", shape.path));
    }
    svg.push(line(
        &map.borders,
        palette.colour("border")?,
        0.6,
        view.units(1.4),
    ));
    svg.push(line(
        &map.outline,
        palette.colour("coast")?,
        1.0,
        view.units(2.0),
    ));
    if let Subject::Region(id) = subject
        && let Some(shape) = map.shapes.iter().find(|shape| shape.id == id)
    {
        let casing = palette.colour("paper-raised")?;
        svg.push(line(&shape.path, casing, 1.0, view.units(7.0)));
        let ink = palette.region(id, Shade::Ink)?;
        svg.push(line(&shape.path, ink, 1.0, view.units(3.0)));
    }
    svg.push("</g>".to_owned());
    match subject {
        Subject::Country => {}
        Subject::Region(id) => svg.push(names::draw(dataset, texts, id, view, frame, palette)?),
        Subject::Edition(edition) => svg.push(tour::draw(map, edition, view, palette)?),
    }
    Ok(svg.concat())
}

/// Graticule, shoals along the coast, and the neighbours' land.
fn ground(map: &CountryMap, view: View, palette: &Palette) -> Result<String, NoColour> {
    let (graticule, shoal, land) = (
        palette.colour("graticule")?,
        palette.colour("shoal")?,
        palette.colour("land")?,
    );
    let shoals = SHOALS.map(|width| line(&map.shoals, shoal, 0.34, view.units(width)));
    Ok(format!(
        "{}{}<path d=\"{}\" fill=\"{land}\"/>",
        line(&map.graticule, graticule, 1.0, view.units(1.3)),
        shoals.concat(),
        map.land
    ))
}

fn fill(shape: &Shape, subject: Subject, palette: &Palette) -> Result<Colour, NoColour> {
    let rest = palette.region(shape.id, Shade::Rest)?;
    Ok(match subject {
        Subject::Region(id) if id == shape.id => palette.region(id, Shade::Selected)?,
        Subject::Region(_) => rest.mixed(BESIDE, palette.colour("land")?),
        Subject::Country | Subject::Edition(_) => rest,
    })
}

/// A stroked path; its width in map units.
fn line(path: &str, colour: Colour, opacity: f64, width: f64) -> String {
    format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-opacity=\"{}\" stroke-width=\"{}\"/>",
        Fixed(opacity, 2),
        Fixed(width, 3)
    )
}
