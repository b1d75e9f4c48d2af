//! The legs and stops of an edition, as on the page: what is not known for sure is dashed.

use super::view::View;
use crate::bend::Bend;
use crate::dataset::CountryMap;
use crate::projection::Point;
use crate::svg::tenths;
use crate::tools::palette::{Colour, NoColour, Palette};
use crate::tour::{Edition, Leg, LegKind, Stop};

/// The legs, and the stops above them.
pub(super) fn draw(
    map: &CountryMap,
    edition: &Edition,
    view: View,
    palette: &Palette,
) -> Result<String, NoColour> {
    let (route, casing) = (palette.colour("route")?, palette.colour("route-casing")?);
    let place = |stop: &Stop| view.apply(map.projection.project(stop.position));
    let legs = edition
        .legs()
        .map(|leg| draw_leg(leg, [place(leg.from), place(leg.to)], route, casing));
    let stops = edition
        .stops
        .iter()
        .map(|stop| draw_stop(stop, place(stop), route, casing));
    Ok(legs.chain(stops).collect())
}

fn draw_leg(leg: Leg, [from, to]: [Point; 2], route: Colour, casing: Colour) -> String {
    let path = Bend::leg(from, to).path(1);
    let (dashes, below) = match leg.kind {
        LegKind::Known => ("none", 0.85),
        LegKind::Imprecise => ("11 8", 0.85),
        LegKind::Gap => ("0.1 9", 0.0),
    };
    format!(
        "<g fill=\"none\" stroke-linecap=\"round\">\
         <path d=\"{path}\" stroke=\"{casing}\" stroke-opacity=\"{below}\" stroke-width=\"7\"/>\
         <path d=\"{path}\" stroke=\"{route}\" stroke-width=\"3.2\" stroke-dasharray=\"{dashes}\"/></g>"
    )
}

fn draw_stop(stop: &Stop, at: Point, route: Colour, casing: Colour) -> String {
    let (fill, ink, dashes) = if stop.date.is_exact() {
        (route, casing, "none")
    } else {
        (casing, route, "5 3.4")
    };
    let number = stop
        .order
        .map_or_else(|| "?".to_owned(), |order| order.to_string());
    let [x, y, baseline] = [at.x, at.y, at.y + 6.4].map(tenths);
    format!(
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"15\" fill=\"{fill}\" stroke=\"{ink}\" stroke-width=\"2.4\" stroke-dasharray=\"{dashes}\"/>\
         <text x=\"{x}\" y=\"{baseline}\" font-size=\"19\" text-anchor=\"middle\" fill=\"{ink}\">{number}</text>"
    )
}
