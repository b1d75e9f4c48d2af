//! The names of the seas.

use super::super::node::{Element, Node, live, svg};
use super::super::{AppState, MapView};
use crate::camera::Rect;
use crate::locale::Locale;
use crate::projection::{Point, Position};
use crate::route::Mode;
use crate::svg::{tenths, translate};
use crate::text::Ui;

/// Pixels a map unit below which the seas have no name: it would be too small or in the way.
const SCALE: f64 = 0.5;
/// Size of the names, pixels, for markers of size 1, and the smallest.
const SIZE: (f64, f64) = (14.0, 12.5);
/// Key, longitude and latitude in degrees, and turn in degrees, of each name.
const NAMES: [(Ui, f64, f64, i32); 2] = [(Ui::Ocean, -12.6, 31.6, -48), (Ui::Sea, -2.5, 36.0, 0)];

/// Half the length of a name in sizes of its letters for each of them, as measured: Latin, and Arabic letters.
const LENGTH: (f64, f64) = (0.34, 0.24);
/// Places along a name that are kept free, to each side of its middle.
const PLACES: i32 = 6;

/// What the button of the search takes at the right of an embed, pixels.
const SEARCH: f64 = 64.0;

/// A name that is shown.
struct Sea {
    key: Ui,
    /// Where its middle is.
    place: Point,
    turn: i32,
    /// Half its length, pixels, to the right and downward.
    half: Point,
}

/// The names that are whole on the screen, where the camera rests.
fn shown(state: AppState) -> Vec<Sea> {
    let view = MapView::new(state);
    let mut shown = Vec::new();
    if view.scale() < SCALE {
        return shown;
    }
    let mut stage = view.stage();
    let is_embed = state
        .route
        .with_untracked(|route| route.mode == Mode::Embed);
    if is_embed {
        stage.width -= SEARCH;
    }
    for (key, lon, lat, turn) in NAMES {
        let place = state.data().map.projection.project(Position { lon, lat });
        let name = state.ui(key);
        let letter = match name.lang {
            None if state.locale() == Locale::Ar => LENGTH.1,
            _ => LENGTH.0,
        };
        let length = name.text.chars().count() as f64 * size(view) * letter;
        // The one turned name runs along the country's diagonal.
        let half = match turn {
            0 => Point { x: length, y: 0.0 },
            _ => Point {
                x: 0.67 * length,
                y: -0.74 * length,
            },
        };
        let middle = view.pixels(place);
        let (right, down) = (middle.x - stage.x, middle.y - stage.y);
        let is_whole = right.min(stage.width - right) >= half.x
            && down.min(stage.height - down) >= half.y.abs();
        // A page without script has both, as most screens show them.
        if is_whole || !(is_embed || view.is_measured()) {
            shown.push(Sea {
                key,
                place,
                turn,
                half,
            });
        }
    }
    shown
}

/// What the names take of the screen, pixels: other names keep off.
pub fn taken(state: AppState) -> Vec<Rect> {
    let view = MapView::new(state);
    let mut taken = Vec::new();
    for sea in shown(state) {
        let middle = view.pixels(sea.place);
        for step in -PLACES..=PLACES {
            let share = f64::from(step) / f64::from(PLACES);
            let at = Rect {
                x: middle.x + share * sea.half.x,
                y: middle.y + share * sea.half.y,
                ..Rect::default()
            };
            taken.push(at.grown(size(view) * 0.7));
        }
    }
    taken
}

fn size(view: MapView) -> f64 {
    (SIZE.0 * view.marker_size()).max(SIZE.1)
}

/// The ocean and the sea by their names, where open water is.
pub fn sea_names(state: AppState) -> Element {
    let view = MapView::new(state);
    let names = move || {
        Node::row(shown(state).into_iter().map(|sea| {
            let name = svg("text")
                .class("sea-name")
                .set("text-anchor", "middle")
                .says(state.t(sea.key));
            let turned = format!("{} rotate({})", translate(sea.place), sea.turn);
            svg("g").set("transform", turned).child(
                view.upright()
                    .set("font-size", tenths(size(view)).to_string())
                    .child(name),
            )
        }))
    };
    svg("g").set("aria-hidden", "true").child(live(names))
}
