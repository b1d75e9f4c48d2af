//! The regions' colours: whoever changes one in `style/palette.css` learns here which two regions
//! would no longer be told apart, or which text could no longer be read.

#![allow(clippy::unwrap_used)]

#[path = "palette/colour.rs"]
mod colour;
#[path = "palette/stylesheet.rs"]
mod stylesheet;

use std::fs;

use colour::{Colour, Vision, contrast, difference};
use onmt_tour_map::dataset::raw::MapFile;
use stylesheet::{Theme, themes};

/// WCAG 2.2, 1.4.3, for text of ordinary size.
const READABLE: f64 = 4.5;
/// CIEDE2000 between neighbours; 1 is just noticeable side by side, 10 is seen at a glance.
const DISTINCT: f64 = 10.0;
/// The same for eyes that see fewer hues: muted colours leave no more.
const DISTINCT_IN_FEWER_HUES: f64 = 6.0;
/// CIEDE2000 between one state of a region and the next.
const STATE_SEEN: f64 = 6.0;
/// Half the span of OKLCH lightness at rest.
const SAME_WEIGHT: f64 = 0.06;

const STATES: [&str; 3] = ["rest", "hover", "selected"];

fn regions() -> Vec<String> {
    (1..=12).map(|number| format!("{number:02}")).collect()
}

/// The pairs of region numbers that share a border.
fn borders() -> Vec<(String, String)> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/map.json");
    let map: MapFile = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let number = |id: &str| id.trim_start_matches("MA-").to_owned();
    let pairs = map.regions.iter().flat_map(|region| {
        region
            .neighbours
            .iter()
            .filter(|other| region.id < **other)
            .map(|other| (number(&region.id), number(other)))
    });
    let pairs: Vec<_> = pairs.collect();
    assert!(
        pairs.len() >= 12,
        "the map lists only {} borders between regions",
        pairs.len()
    );
    pairs
}

/// Collects every sentence before it fails, so that one run shows all that is wrong.
fn report(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn require_contrast(faults: &mut Vec<String>, theme: &Theme, text: &str, ground: &str) {
    let found = contrast(theme.colour(text), theme.colour(ground));
    if found < READABLE {
        faults.push(format!(
            "{}: --{text} on --{ground} has a contrast of {found:.2}, \
             less than {READABLE}.",
            theme.name
        ));
    }
}

#[test]
fn neighbours_are_told_apart_in_every_state_theme_and_kind_of_sight() {
    let mut faults = Vec::new();
    for theme in themes() {
        for (one, other) in borders() {
            // Two neighbours are never both hovered, nor both selected.
            for (state, other_state) in STATES
                .iter()
                .flat_map(|a| STATES.iter().map(move |b| (*a, *b)))
            {
                if state == other_state && state != "rest" {
                    continue;
                }
                let a = theme.colour(&format!("region-{one}-{state}"));
                let b = theme.colour(&format!("region-{other}-{other_state}"));
                for vision in Vision::ALL {
                    let least = if vision == Vision::Normal {
                        DISTINCT
                    } else {
                        DISTINCT_IN_FEWER_HUES
                    };
                    let found = difference(vision.sees(a), vision.sees(b));
                    if found < least {
                        faults.push(format!(
                            "{}: region {one} ({state}) and its neighbour {other} ({other_state}) \
                             differ by {found:.1} in {vision} vision, less than {least}.",
                            theme.name
                        ));
                    }
                }
            }
        }
    }
    report(&faults);
}

#[test]
fn a_region_shows_its_state() {
    let mut faults = Vec::new();
    for theme in themes() {
        for region in regions() {
            for step in STATES.windows(2) {
                let [a, b] = [step[0], step[1]]
                    .map(|state| theme.colour(&format!("region-{region}-{state}")));
                let found = difference(a, b);
                if found < STATE_SEEN {
                    faults.push(format!(
                        "{}: region {region} differs by {found:.1} between {} and {}, \
                         less than {STATE_SEEN}.",
                        theme.name, step[0], step[1]
                    ));
                }
            }
        }
    }
    report(&faults);
}

#[test]
fn text_is_readable_on_every_region_and_in_every_hue() {
    let mut faults = Vec::new();
    for theme in themes() {
        require_contrast(&mut faults, &theme, "label", "paper");
        for region in regions() {
            require_contrast(
                &mut faults,
                &theme,
                "label",
                &format!("region-{region}-rest"),
            );
            require_contrast(
                &mut faults,
                &theme,
                "label",
                &format!("region-{region}-hover"),
            );
            require_contrast(
                &mut faults,
                &theme,
                &format!("region-{region}-on"),
                &format!("region-{region}-selected"),
            );
            require_contrast(
                &mut faults,
                &theme,
                &format!("region-{region}-ink"),
                "paper",
            );
        }
    }
    report(&faults);
}

#[test]
fn no_region_weighs_more_than_another() {
    let mut faults = Vec::new();
    for theme in themes() {
        let weights: Vec<(String, f64)> = regions()
            .into_iter()
            .map(|region| {
                (
                    region.clone(),
                    theme.colour(&format!("region-{region}-rest")).lightness(),
                )
            })
            .collect();
        let (lightest, high) = weights.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let (darkest, low) = weights.iter().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        if high - low > 2.0 * SAME_WEIGHT {
            faults.push(format!(
                "{}: at rest region {darkest} (lightness {low:.3}) weighs more than region \
                 {lightest} ({high:.3}).",
                theme.name
            ));
        }
    }
    report(&faults);
}

#[test]
fn both_ways_to_the_dark_theme_give_the_same_colours() {
    let [_, chosen, preferred] = themes();
    assert_eq!(chosen.tokens, preferred.tokens);
}

/// Pairs 1, 9 and 17 of the test data of Sharma, Wu and Dalal (2005), table 1.
#[test]
fn the_difference_agrees_with_published_figures() {
    use colour::ciede2000;
    let pairs = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
    ];
    for (a, b, expected) in pairs {
        assert!(
            (ciede2000(a, b) - expected).abs() < 5e-5,
            "{a:?} {b:?}: {}",
            ciede2000(a, b)
        );
    }
}

#[test]
fn every_kind_of_sight_leaves_greys_alone() {
    let grey = Colour::from_hex("#808080");
    for vision in Vision::ALL {
        assert!(difference(grey, vision.sees(grey)) < 0.1, "{vision}");
    }
}
