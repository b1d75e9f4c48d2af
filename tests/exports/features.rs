//! The GeoJSON files.

use geojson::{Feature, FeatureCollection, GeometryValue};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::tools::exports::files;
use serde_json::json;

use super::{SITE, body, bundle, each, site};

fn property<'a>(feature: &'a Feature, name: &str) -> &'a serde_json::Value {
    &feature.properties.as_ref().unwrap()[name]
}

#[test]
fn stops_are_points_at_their_longitude_and_latitude() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    for (locale, edition) in each(&bundle) {
        let text = body(&files, locale, edition, "geojson");
        assert!(!text.contains("\"crs\""));
        let collection: FeatureCollection = text.parse().unwrap();
        let (stops, legs) = collection.features.split_at(edition.stops.len());
        for (feature, stop) in stops.iter().zip(&edition.stops) {
            let GeometryValue::Point { coordinates } = &feature.geometry.as_ref().unwrap().value
            else {
                panic!("{feature:?}");
            };
            assert_eq!(
                coordinates.as_slice(),
                [stop.position.lon, stop.position.lat]
            );
            assert_eq!(property(feature, "id"), &json!(stop.id));
            assert_eq!(property(feature, "order"), &json!(stop.order));
            assert_eq!(property(feature, "region"), &json!(stop.region.to_string()));
            assert_eq!(property(feature, "date"), &json!(stop.date.to_string()));
            assert_eq!(property(feature, "venue"), &json!(stop.venue));
            let sources = property(feature, "sources").as_array().unwrap();
            assert_eq!(sources.len(), stop.sources.len());
            assert!(sources.iter().all(|source| source["title"].is_string()));
            assert_eq!(
                property(feature, "url"),
                &json!(format!("{SITE}{locale}/tour/{}/{}/", edition.id, stop.id))
            );
        }
        let ordered = edition.stops.iter().filter(|it| it.order.is_some()).count();
        assert_eq!(legs.len(), ordered - 1);
        let within = |feature: &Feature| {
            let [west, south, east, north] = collection.bbox.clone().unwrap()[..] else {
                panic!("{:?}", collection.bbox);
            };
            let GeometryValue::Point { coordinates } = &feature.geometry.as_ref().unwrap().value
            else {
                panic!("{feature:?}");
            };
            (west..=east).contains(&coordinates.as_slice()[0])
                && (south..=north).contains(&coordinates.as_slice()[1])
        };
        assert!(stops.iter().all(within));
    }
}

#[test]
fn legs_say_how_much_is_known_of_them() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let kinds = |edition: &str| -> Vec<String> {
        let edition = bundle.dataset.edition(edition).unwrap();
        let text = body(&files, Locale::En, edition, "geojson");
        let collection: FeatureCollection = text.parse().unwrap();
        let legs = collection.features[edition.stops.len()..].iter();
        legs.map(|leg| {
            let GeometryValue::LineString { coordinates } = &leg.geometry.as_ref().unwrap().value
            else {
                panic!("{leg:?}");
            };
            assert_eq!(coordinates.len(), 2);
            property(leg, "kind").as_str().unwrap().to_owned()
        })
        .collect()
    };
    assert_eq!(
        kinds("2025"),
        [
            "known",
            "known",
            "gap",
            "imprecise",
            "imprecise",
            "imprecise",
            "imprecise",
            "imprecise"
        ]
    );
    assert_eq!(
        kinds("2020-2021"),
        [
            "known",
            "imprecise",
            "imprecise",
            "imprecise",
            "imprecise",
            "gap"
        ]
    );
}

#[test]
fn french_words_in_another_language_are_named() {
    let bundle = bundle();
    let files = files(&bundle, &site()).unwrap();
    let edition = bundle.dataset.edition("2025").unwrap();
    let french = |locale, stop: usize| {
        let text = body(&files, locale, edition, "geojson");
        let collection: FeatureCollection = text.parse().unwrap();
        property(&collection.features[stop], "in_french").clone()
    };
    assert_eq!(french(Locale::Ar, 0), json!([]));
    assert_eq!(french(Locale::Zgh, 0), json!(["report", "note"]));
    assert_eq!(
        french(Locale::Zgh, 5),
        json!(["name", "region_name", "report", "note"])
    );
}
