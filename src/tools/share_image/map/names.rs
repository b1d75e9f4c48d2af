//! Names on the map of a region's picture, placed as on the page's own map.

use quick_xml::escape::escape;

use super::super::lettering::directed;
use super::view::View;
use crate::camera::Rect;
use crate::dataset::Dataset;
use crate::labels::{LINE, Name, Scene};
use crate::projection::Point;
use crate::region::RegionId;
use crate::svg::{Fixed, tenths};
use crate::text::Texts;
use crate::tools::palette::{Colour, NoColour, Palette, Shade};
use crate::tour::Edition;

/// Size of a region's name, pixels.
const NAME: f64 = 24.0;
/// The same as a share of the country's width, which `labels` goes by.
const NAME_SHARE: f64 = 0.0205;
/// From the middle of a line's letters to their baseline, in sizes of the letters.
const BASELINE: f64 = 0.34;

/// The names of cities, and of regions but the one of the picture.
pub(super) fn draw(
    dataset: &Dataset,
    texts: &Texts,
    id: RegionId,
    view: View,
    frame: Rect,
    palette: &Palette,
) -> Result<String, NoColour> {
    // The scale at which `labels` letters in the wanted size; the camera does the rest.
    let scale = NAME / (dataset.map.size[0] * NAME_SHARE);
    // Without stops every city has its dot.
    let none = Edition::default();
    let scene = Scene {
        dataset,
        texts,
        edition: &none,
        selected: Some(id),
        camera: view.camera(scale),
        scale,
        screen: Rect {
            x: frame.x / scale,
            y: frame.y / scale,
            width: frame.width / scale,
            height: frame.height / scale,
        },
        taken: Vec::new(),
        provinces: &[],
    };
    // It stands in large letters beside the map.
    let own = id.to_string();
    let names: Result<Vec<String>, NoColour> = scene
        .names()
        .iter()
        .filter(|name| name.placed.id != own)
        .map(|name| {
            let at = view.apply(name.at);
            Ok(format!(
                "{}{}",
                dot(name, at, palette)?,
                lines(name, at, palette)?
            ))
        })
        .collect();
    Ok(names?.concat())
}

fn dot(name: &Name, at: Point, palette: &Palette) -> Result<String, NoColour> {
    if !name.placed.dot {
        return Ok(String::new());
    }
    let [fill, stroke] = ["paper-raised", "ink"].map(|name| palette.colour(name));
    Ok(format!(
        "<circle cx=\"{}\" cy=\"{}\" r=\"4.5\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>",
        tenths(at.x),
        tenths(at.y),
        fill?,
        stroke?
    ))
}

fn lines(name: &Name, at: Point, palette: &Palette) -> Result<String, NoColour> {
    let (fill, halo, opacity) = colours(name, palette)?;
    let placed = &name.placed;
    let above = (placed.lines.len() as f64 - 1.0) / 2.0 * LINE;
    let lines = placed.lines.iter().enumerate().map(|(number, line)| {
        let below = placed.size * (number as f64 * LINE - above + BASELINE);
        format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"middle\" fill=\"{fill}\" stroke=\"{halo}\" \
             stroke-opacity=\"{}\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
            tenths(at.x + placed.shift.x),
            tenths(at.y + placed.shift.y + below),
            tenths(placed.size),
            Fixed(opacity, 1),
            escape(directed(line.trim()))
        )
    });
    Ok(lines.collect())
}

/// Colours of the letters and of what is around them, and how much the latter covers.
fn colours(name: &Name, palette: &Palette) -> Result<(Colour, Colour, f64), NoColour> {
    Ok(match name.on {
        Some(on) => (
            palette.region(on, Shade::On)?,
            palette.region(on, Shade::Selected)?,
            1.0,
        ),
        None => (
            palette.colour("label")?,
            palette.colour("paper-raised")?,
            0.8,
        ),
    })
}
