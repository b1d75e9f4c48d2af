//! Structured data.

use onmt_tour_map::route::Page;
use serde_json::Value;

use crate::reading::{bundle, heads, json, objects, of_type};

#[test]
fn a_day_is_given_only_where_it_is_known() {
    let bundle = bundle();
    let editions = &bundle.dataset.editions;
    let exact = |edition: &str| {
        let edition = bundle.dataset.edition(edition).unwrap();
        edition
            .stops
            .iter()
            .filter(|stop| stop.date.is_exact())
            .count()
    };
    let all = editions
        .iter()
        .map(|edition| edition.stops.len())
        .sum::<usize>();
    assert!((1..all).contains(&editions.iter().map(|edition| exact(&edition.id)).sum()));
    for (locale, page, head) in heads(&bundle) {
        let data = json(&head);
        let events = of_type(&data, "Event");
        let expected = match &page {
            Page::Country | Page::Region(_) => 0,
            Page::Edition(id) => exact(id),
            Page::Stop(edition, id) => {
                let stop = bundle.dataset.edition(edition).unwrap().stop(id).unwrap();
                usize::from(stop.date.is_exact())
            }
        };
        assert_eq!(events.len(), expected, "{locale} {page:?}");
        for object in objects(&data) {
            let is_event = object.get("@type").is_some_and(|own| own == "Event");
            assert_eq!(object.contains_key("startDate"), is_event, "{object:?}");
            for never in ["endDate", "eventStatus", "previousStartDate"] {
                assert!(!object.contains_key(never), "{object:?}");
            }
        }
        for event in events {
            let day = event["startDate"].as_str().unwrap();
            let url = event["url"].as_str().unwrap();
            let mut stops = editions.iter().flat_map(|edition| &edition.stops);
            let stop = stops
                .rfind(|stop| url.ends_with(&format!("/{}/", stop.id)))
                .unwrap();
            assert_eq!(stop.date.to_string(), day);
        }
    }
}

#[test]
fn regions_are_destinations_with_their_attractions() {
    let bundle = bundle();
    for (locale, page, head) in heads(&bundle) {
        let data = json(&head);
        let destinations = of_type(&data, "TouristDestination").len();
        let attractions = of_type(&data, "TouristAttraction");
        let lists = of_type(&data, "ItemList");
        match &page {
            Page::Country => {
                let all: usize = bundle
                    .dataset
                    .regions
                    .iter()
                    .map(|region| region.highlights.len())
                    .sum();
                assert_eq!((destinations, attractions.len(), lists.len()), (12, all, 1));
                assert_eq!(
                    of_type(&data, "EventSeries").len(),
                    bundle.dataset.editions.len()
                );
            }
            Page::Region(slug) => {
                let region = bundle.dataset.region_of_slug(slug).unwrap();
                assert_eq!((destinations, lists.len()), (1, 1));
                assert_eq!(attractions.len(), region.highlights.len());
                assert_eq!(of_type(&data, "BreadcrumbList").len(), 1);
                let own = &of_type(&data, "TouristDestination")[0]["includesAttraction"];
                for (reference, place) in std::iter::zip(own.as_array().unwrap(), attractions) {
                    assert_eq!(reference["@id"], place["@id"]);
                }
            }
            Page::Edition(_) | Page::Stop(..) => assert_eq!((destinations, lists.len()), (0, 0)),
        }
        for object in objects(&data) {
            for text in object.values().filter_map(Value::as_str) {
                assert!(!text.is_empty(), "{locale} {page:?}: {object:?}");
            }
        }
    }
}
