//! Random damage: whatever stands in the files, nothing panics.

use onmt_tour_map::dataset::raw::{MapFile, RegionsFile, SourcesFile, TextFile, TourFile};
use onmt_tour_map::dataset::{
    File, RawDataset, is_complete, is_refused, review, validate, validate_texts,
};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::region::RegionId;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::copy::Copy;

const FILES: [File; 5] = [
    File::Map,
    File::Regions,
    File::Tour,
    File::Sources,
    File::Text(Locale::Fr),
];

/// Any JSON value, with many that are nearly right.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "MA-[0-9]{2}".prop_map(Value::from),
        r"\[?[0-9]{4}(-[0-9]{2}){0,2}[?~%\]]?".prop_map(Value::from),
        Just(json!([-7.0, 31.0])),
        Just(json!(u32::MAX)),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,8}", inner, 0..4)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// Puts `value` at a place of `tree` that `route` leads to.
fn put(tree: &mut Value, route: &[prop::sample::Index], value: Value) {
    let Some((step, rest)) = route.split_first() else {
        *tree = value;
        return;
    };
    match tree {
        Value::Array(list) if !list.is_empty() => {
            let index = step.index(list.len());
            put(&mut list[index], rest, value);
        }
        Value::Object(members) if !members.is_empty() => {
            let index = step.index(members.len());
            let inner = members.values_mut().nth(index).unwrap();
            put(inner, rest, value);
        }
        _ => *tree = value,
    }
}

fn damages() -> impl Strategy<Value = Vec<(usize, Vec<prop::sample::Index>, Value)>> {
    let route = prop::collection::vec(any::<prop::sample::Index>(), 1..8);
    prop::collection::vec((0..FILES.len(), route, values()), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_the_files_hold_the_reader_does_not_panic(damages in damages()) {
        let copy = Copy::new();
        let mut trees = FILES.map(|file| {
            serde_json::from_str::<Value>(copy.content(file)).unwrap()
        });
        for (file, route, value) in damages {
            put(&mut trees[file], &route, value);
        }
        let [map, regions, tour, sources, text] = trees;
        let map = serde_json::from_value::<MapFile>(map).unwrap_or_default();
        let regions = serde_json::from_value::<RegionsFile>(regions).unwrap_or_default();
        let tour = serde_json::from_value::<TourFile>(tour).unwrap_or_default();
        let sources = serde_json::from_value::<SourcesFile>(sources).unwrap_or_default();
        let text = serde_json::from_value::<TextFile>(text).unwrap_or_default();
        let raw = RawDataset { map, regions, tour };
        let (dataset, problems) = validate(&raw);
        let _ = review(&raw, &sources);
        let _ = is_complete(&dataset, &text);
        let _ = validate_texts(&raw, &[(Locale::Fr, text)]);
        if !is_refused(&problems) {
            let regions: Vec<RegionId> = dataset.regions.iter().map(|region| region.id).collect();
            let shapes: Vec<RegionId> = dataset.map.shapes.iter().map(|shape| shape.id).collect();
            prop_assert!(regions.into_iter().eq(RegionId::all()));
            prop_assert!(shapes.into_iter().eq(RegionId::all()));
            prop_assert!(!dataset.editions.is_empty());
        }
    }

    #[test]
    fn whatever_the_files_hold_the_checker_does_not_panic(
        file in prop::sample::select(super::copy::files()),
        route in prop::collection::vec(any::<prop::sample::Index>(), 1..8),
        value in values(),
    ) {
        let mut copy = Copy::new();
        let mut tree: Value = serde_json::from_str(copy.content(file)).unwrap();
        put(&mut tree, &route, value);
        copy.put(file, tree.to_string());
        let report = copy.check();
        prop_assert!(report.unreadable.is_empty());
    }

    #[test]
    fn whatever_was_typed_the_checker_does_not_panic(
        at in any::<prop::sample::Index>(),
        length in 0_usize..40,
        typed in prop_oneof![any::<String>(), r#"[\[\]{}:,"'“”\\\n 0-9a-zé/*.-]{0,12}"#],
    ) {
        let mut copy = Copy::new();
        let mut signs: Vec<char> = copy.content(File::Tour).chars().collect();
        let start = at.index(signs.len());
        let end = (start + length).min(signs.len());
        signs.splice(start..end, typed.chars());
        let content: String = signs.into_iter().collect();
        let broken = serde_json::from_str::<Value>(&content).is_err();
        copy.put(File::Tour, content);
        let report = copy.check();
        if broken {
            prop_assert_eq!(report.exit_code(), 1);
            prop_assert_eq!(report.findings[0].file, File::Tour);
        }
    }
}
