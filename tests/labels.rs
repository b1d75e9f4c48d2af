//! Names on the map: no two collide, in any language, at any size, with any region open.

mod common;

use common::{dataset, texts};
use onmt_tour_map::camera::{Camera, Rect};
use onmt_tour_map::labels::{LabelKind, Name, SPACING, Scene, block_height, spread, text_width};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::projection::Point;
use onmt_tour_map::region::RegionId;
use proptest::prelude::*;

/// Widths and heights of the map on a phone, a tablet, a desk, a wall and a kiosk, pixels.
const SCREENS: [(f64, f64); 5] = [
    (346.0, 250.0),
    (722.0, 400.0),
    (625.0, 670.0),
    (1052.0, 940.0),
    (1015.0, 930.0),
];

/// The scene of a screen with a region open, and its scale.
fn names(
    locale: Locale,
    (width, height): (f64, f64),
    selected: Option<RegionId>,
) -> (Vec<Name>, Camera, f64) {
    let dataset = dataset();
    let texts = texts(locale);
    let [map_width, map_height] = dataset.map.size;
    let scale = (width / map_width).min(height / map_height);
    let screen = Rect {
        x: (map_width - width / scale) / 2.0,
        y: (map_height - height / scale) / 2.0,
        width: width / scale,
        height: height / scale,
    };
    let camera = selected.map_or_else(Camera::default, |id| {
        Camera::fit(
            Rect::from_bounds(dataset.map.shapes[id.index()].bounds),
            screen,
            0.12,
        )
    });
    let edition = &dataset.editions[0];
    let marker = (width.min(height) / 620.0).clamp(0.96, 1.9);
    let disc = |stop: &onmt_tour_map::tour::Stop| {
        let at = camera.apply(dataset.map.projection.project(stop.position));
        Rect {
            x: at.x * scale,
            y: at.y * scale - 22.0 * marker,
            ..Rect::default()
        }
        .grown(12.5 * marker)
    };
    let scene = Scene {
        dataset: &dataset,
        texts: &texts,
        edition,
        selected,
        camera,
        scale,
        screen,
        taken: edition.stops.iter().map(disc).collect(),
        provinces: &[],
    };
    (scene.names(), camera, scale)
}

/// The box of a name on screen, pixels.
fn on_screen(name: &Name, camera: Camera, scale: f64) -> Rect {
    let at = camera.apply(name.at);
    let placed = &name.placed;
    let spacing = if placed.kind == LabelKind::Region {
        SPACING
    } else {
        0.0
    };
    let widths = placed
        .lines
        .iter()
        .map(|line| text_width(line, placed.size, spacing));
    let width = widths.fold(0.0, f64::max);
    let height = block_height(placed.lines.len(), placed.size);
    Rect {
        x: at.x * scale + placed.shift.x - width / 2.0,
        y: at.y * scale + placed.shift.y - height / 2.0,
        width,
        height,
    }
}

#[test]
fn no_two_names_collide() {
    for locale in Locale::ALL {
        for screen in SCREENS {
            for selected in std::iter::once(None).chain(RegionId::all().map(Some)) {
                let (names, camera, scale) = names(locale, screen, selected);
                let boxes: Vec<Rect> = names
                    .iter()
                    .map(|name| on_screen(name, camera, scale))
                    .collect();
                for (a, first) in boxes.iter().enumerate() {
                    for (b, second) in boxes.iter().enumerate().skip(a + 1) {
                        assert!(
                            !first.overlaps(second),
                            "{locale} {screen:?} {selected:?}: {:?} and {:?}",
                            names[a].placed.lines,
                            names[b].placed.lines,
                        );
                    }
                }
            }
        }
    }
}

/// How many regions are named, on a map without a region open.
fn regions_named(locale: Locale, screen: (f64, f64)) -> usize {
    let (names, ..) = names(locale, screen, None);
    let of_regions = |name: &&Name| name.placed.kind == LabelKind::Region;
    names.iter().filter(of_regions).count()
}

#[test]
fn a_large_map_names_every_region() {
    for locale in Locale::ALL {
        for screen in &SCREENS[1..] {
            assert_eq!(regions_named(locale, *screen), 12, "{locale} {screen:?}");
        }
    }
}

#[test]
fn a_phone_names_most_regions() {
    for locale in Locale::ALL {
        let named = regions_named(locale, SCREENS[0]);
        assert!(named >= 8, "{locale}: {named}");
    }
}

#[test]
fn the_same_scene_has_the_same_names() {
    for locale in Locale::ALL {
        assert_eq!(
            names(locale, SCREENS[3], None).0,
            names(locale, SCREENS[3], None).0
        );
    }
}

#[test]
fn no_letter_is_smaller_than_twelve_pixels() {
    for locale in Locale::ALL {
        for screen in SCREENS {
            for name in names(locale, screen, None).0 {
                assert!(name.placed.size >= 12.0, "{locale} {screen:?}: {name:?}");
            }
        }
    }
}

#[test]
fn a_region_is_named_on_its_land_or_beside_the_country() {
    let dataset = dataset();
    for locale in Locale::ALL {
        for screen in SCREENS {
            let (names, camera, scale) = names(locale, screen, None);
            for name in names {
                let Some(id) = RegionId::parse(&name.placed.id) else {
                    continue;
                };
                let on_screen = on_screen(&name, camera, scale).grown(-0.2 * name.placed.size);
                let units = Rect {
                    x: on_screen.x / scale,
                    y: on_screen.y / scale,
                    width: on_screen.width / scale,
                    height: on_screen.height / scale,
                };
                let shares = dataset.map.ground.shares(units, id.number());
                let is_aside = name.placed.leader.is_some();
                assert!(shares.others < 0.12, "{locale} {screen:?} {id}: {shares:?}");
                assert!(
                    is_aside != (shares.own > 0.3),
                    "{locale} {screen:?} {id}: {shares:?}"
                );
            }
        }
    }
}

#[test]
fn an_arabic_hyphen_stays_with_what_stands_before_it() {
    let (names, ..) = names(Locale::Ar, SCREENS[2], None);
    for line in names.iter().flat_map(|name| &name.placed.lines) {
        assert!(!line.starts_with('-'), "{line}");
    }
}

proptest! {
    #[test]
    fn spread_markers_keep_their_distance(
        points in proptest::collection::vec((0.0..300.0, 0.0..300.0), 0..9),
        same in 0_usize..5,
    ) {
        let mut points: Vec<Point> = points.into_iter().map(|(x, y)| Point { x, y }).collect();
        points.extend(std::iter::repeat_n(Point { x: 50.0, y: 50.0 }, same));
        let fixed = [Point { x: 60.0, y: 60.0 }];
        let moved = spread(&points, &fixed, 20.0);
        prop_assert_eq!(moved.len(), points.len());
        for (number, a) in moved.iter().enumerate() {
            for b in moved.iter().skip(number + 1).chain(&fixed) {
                prop_assert!((a.x - b.x).hypot(a.y - b.y) > 18.0, "{a:?} {b:?}");
            }
        }
    }
}
