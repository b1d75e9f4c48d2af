//! The GPX files.

use gpx::{Gpx, GpxVersion};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::tools::exports::files;

use super::{body, bundle, each, site};

pub fn read(text: &str) -> Gpx {
    gpx::read(text.as_bytes()).unwrap()
}

#[test]
fn every_stop_is_a_waypoint_with_a_time_for_a_known_day_only() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    for (locale, edition) in each(&bundle) {
        let gpx = read(&body(&files, locale, edition, "gpx"));
        assert_eq!(gpx.version, GpxVersion::Gpx11);
        assert_eq!(gpx.waypoints.len(), edition.stops.len());
        for (waypoint, stop) in gpx.waypoints.iter().zip(&edition.stops) {
            let (lon, lat) = waypoint.point().x_y();
            assert!((lon - stop.position.lon).abs() < 1e-9);
            assert!((lat - stop.position.lat).abs() < 1e-9);
            let time = waypoint.time.map(|time| time.format().unwrap());
            let expected = stop
                .date
                .is_exact()
                .then(|| format!("{}T12:00:00Z", stop.date));
            assert_eq!(
                time.map(|time| time.replace(".000000000", "")),
                expected,
                "{}",
                stop.id
            );
            assert_eq!(waypoint.links.len(), 1);
        }
        let metadata = gpx.metadata.unwrap();
        let bounds = metadata.bounds.unwrap();
        assert!(bounds.min().x < bounds.max().x && bounds.min().y < bounds.max().y);
        assert!(metadata.time.is_some() && metadata.links.len() == 1);
    }
}

#[test]
fn a_route_joins_no_stops_over_a_gap() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let names = |edition: &str| -> Vec<Vec<String>> {
        let edition = bundle.dataset.edition(edition).unwrap();
        let gpx = read(&body(&files, Locale::Fr, edition, "gpx"));
        let points = |route: gpx::Route| {
            let names = route.points.into_iter().filter_map(|point| point.name);
            names.collect()
        };
        gpx.routes.into_iter().map(points).collect()
    };
    assert_eq!(
        names("2025"),
        [
            vec!["Marrakech", "Agadir", "Casablanca"],
            vec![
                "Ouarzazate",
                "Fès",
                "Région de l’Oriental",
                "Dakhla",
                "Béni Mellal",
                "Tanger"
            ],
        ]
    );
    // The ninth stands alone behind the gap, and Béni Mellal has no place in the order.
    assert_eq!(
        names("2020-2021"),
        [[
            "Dakhla",
            "Tanger",
            "Casablanca",
            "Fès",
            "Rabat",
            "Marrakech"
        ]]
    );
}

#[test]
fn what_follows_a_gap_says_so() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let gap = "One or more unidentified stops before this one";
    for edition in &bundle.dataset.editions {
        let gpx = read(&body(&files, Locale::En, edition, "gpx"));
        for (waypoint, stop) in gpx.waypoints.iter().zip(&edition.stops) {
            let description = waypoint.description.as_ref().unwrap();
            assert_eq!(description.contains(gap), stop.gap_before, "{}", stop.id);
        }
        for (number, route) in gpx.routes.iter().enumerate() {
            assert_eq!(
                route.description.as_ref().unwrap().contains(gap),
                number > 0
            );
        }
    }
}
