//! Filters by theme and by category.

mod common;

use common::dataset;
use onmt_tour_map::filter::{Facet, Filter, ids};
use onmt_tour_map::region::Region;
use onmt_tour_map::route::Route;

fn filter(themes: &[&str], categories: &[&str]) -> Filter {
    let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Filter {
        themes: owned(themes),
        categories: owned(categories),
    }
}

fn taken(filter: &Filter) -> Vec<String> {
    let dataset = dataset();
    let regions = dataset.regions.iter();
    let taken = regions.filter(|region| filter.takes_region(region));
    taken.map(|region| region.id.to_string()).collect()
}

#[test]
fn nothing_chosen_takes_all() {
    let dataset = dataset();
    assert!(Filter::default().is_empty());
    assert_eq!(Filter::default().count(&dataset), 12);
    let places = || dataset.regions.iter().flat_map(|region| &region.highlights);
    assert!(places().all(|place| Filter::default().takes_highlight(place)));
}

#[test]
fn several_of_one_kind_are_or_and_both_kinds_are_and() {
    assert_eq!(taken(&filter(&["cinema"], &[])), ["MA-08"]);
    assert_eq!(
        taken(&filter(&["cinema", "andalusian-heritage"], &[])),
        ["MA-01", "MA-08"]
    );
    let both = taken(&filter(&["cinema"], &["desert"]));
    assert_eq!(both, ["MA-08"]);
    assert!(taken(&filter(&["andalusian-heritage"], &["desert"])).is_empty());
    let spa = filter(&[], &["spa"]);
    let has_spa = |region: &Region| {
        region
            .highlights
            .iter()
            .any(|place| place.category == "spa")
    };
    for region in &dataset().regions {
        assert_eq!(spa.takes_region(region), has_spa(region), "{}", region.id);
    }
}

#[test]
fn counts_are_what_a_press_would_show() {
    let dataset = dataset();
    for facet in [Facet::Theme, Facet::Category] {
        for id in ids(facet, &dataset) {
            let count = Filter::default().count_of(facet, &id, &dataset);
            assert!(count > 0, "{id} can be chosen and shows nothing");
            let mut chosen = Filter::default();
            chosen.toggle(facet, &id);
            let places = dataset.regions.iter().flat_map(|region| &region.highlights);
            let shown = match facet {
                Facet::Theme => taken(&chosen).len(),
                Facet::Category => places.filter(|place| chosen.takes_highlight(place)).count(),
            };
            assert_eq!(count, shown, "{id}");
        }
    }
    assert_eq!(
        filter(&["andalusian-heritage"], &[]).count_of(Facet::Category, "desert", &dataset),
        0
    );
}

#[test]
fn a_second_press_takes_back() {
    let mut filter = Filter::default();
    filter.toggle(Facet::Theme, "cinema");
    filter.toggle(Facet::Category, "spa");
    filter.toggle(Facet::Theme, "cinema");
    filter.toggle(Facet::Category, "spa");
    assert!(filter.is_empty());
}

#[test]
fn the_address_holds_it() {
    let dataset = dataset();
    let address = "/fr/regions/oriental/?filter=cinema,wellness&category=spa,surf&theme=dark";
    let route = Route::parse(address);
    assert_eq!(
        route.filter,
        filter(&["cinema", "wellness"], &["spa", "surf"])
    );
    assert_eq!(Route::parse(&route.href()), route);
    assert_eq!(route.nearest(&dataset).filter, route.filter);
    for page in ["/fr/", "/embed/v1/", "/kiosk/"] {
        let route = Route::parse(&format!("{page}?filter=cinema"));
        assert_eq!(
            Route::parse(&route.href()).filter,
            filter(&["cinema"], &[]),
            "{page}"
        );
    }
}

#[test]
fn unknown_ids_are_dropped() {
    let dataset = dataset();
    let route = Route::parse("/fr/?filter=cinema,nothing,<b>,cinema,&category=,%2e%2e,spa");
    assert_eq!(
        route.nearest(&dataset).filter,
        filter(&["cinema"], &["spa"])
    );
    assert_eq!(Route::parse("/fr/?filter=,&category=").href(), "/fr/");
}
