//! The browser's reader of the wire types gives what serde's gives.

use std::fmt::Debug;

use onmt_tour_map::dataset::raw::{
    MapFile, ProvincesFile, RegionsFile, SourcesFile, TextFile, TourFile, Wire, read,
};
use onmt_tour_map::dataset::{Field, File, Step};
use onmt_tour_map::locale::Locale;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::copy::{Copy, files};

/// Whether both readers take `content` for the same, or both refuse it.
#[track_caller]
fn same(file: File, content: &str) {
    match file {
        File::Map => compare::<MapFile>(file, content),
        File::Provinces => compare::<ProvincesFile>(file, content),
        File::Regions => compare::<RegionsFile>(file, content),
        File::Tour => compare::<TourFile>(file, content),
        File::Text(_) => compare::<TextFile>(file, content),
        File::Sources => compare::<SourcesFile>(file, content),
    }
}

#[track_caller]
fn compare<T: DeserializeOwned + Wire + PartialEq + Debug>(file: File, content: &str) {
    match (serde_json::from_str::<T>(content), read::<T>(file, content)) {
        (Ok(due), Ok(found)) => assert!(found == due, "{file} differs"),
        (Err(_), Err(misfit)) => assert_eq!(misfit.file, file),
        // serde takes the elements of a list for the fields of an object; no file is meant like that.
        (Ok(_), Err(misfit)) => {
            let tree: Value = serde_json::from_str(content).unwrap();
            let list = at(&tree, &misfit.field).is_some_and(Value::is_array);
            assert!(list, "{misfit} is refused");
        }
        (Err(error), Ok(_)) => panic!("{file} is taken: {error}"),
    }
}

/// The value of a field.
fn at<'a>(tree: &'a Value, field: &Field) -> Option<&'a Value> {
    field.0.iter().try_fold(tree, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
    })
}

#[test]
fn every_file_is_read_as_serde_reads_it() {
    let copy = Copy::new();
    for file in files() {
        let content = copy.content(file);
        same(file, content);
        let (_, rest) = content.split_once('{').unwrap();
        same(file, &format!("{{\"unknown\": [1e999, {{}}], {rest}"));
    }
}

#[test]
fn what_is_no_object_is_refused() {
    let copy = Copy::new();
    for file in files() {
        let cut = copy.content(file).trim_end().strip_suffix('}').unwrap();
        for content in [cut, "", "null", "[]", "0", "\"\"", "<!doctype html>"] {
            if content != "[]" {
                same(file, content);
            }
            let refused = match file {
                File::Map => read::<MapFile>(file, content).err(),
                File::Provinces => read::<ProvincesFile>(file, content).err(),
                File::Regions => read::<RegionsFile>(file, content).err(),
                File::Tour => read::<TourFile>(file, content).err(),
                File::Text(_) => read::<TextFile>(file, content).err(),
                File::Sources => read::<SourcesFile>(file, content).err(),
            };
            let misfit = refused.unwrap_or_else(|| panic!("{file}: {content}"));
            assert_eq!((misfit.file, &misfit.field), (file, &Field::default()));
        }
    }
}

#[test]
fn a_misfit_says_where_it_is() {
    for (from, to, field) in [
        (
            "\"order\": 1,",
            "\"order\": -1,",
            "editions[0].stops[0].order",
        ),
        (
            "\"order\": 2,",
            "\"order\": 4294967296,",
            "editions[0].stops[1].order",
        ),
        ("\"city\":", "\"town\":", "editions[0].stops[0].city"),
        (
            "\"city\":",
            "\"city\": \"fes\", \"city\":",
            "editions[0].stops[0].city",
        ),
        (
            "\"city_stated\": true",
            "\"city_stated\": null",
            "editions[0].stops[0].city_stated",
        ),
        (
            "\"sources\": [",
            "\"sources\": [1, ",
            "editions[0].sources[0]",
        ),
    ] {
        let mut copy = Copy::new();
        copy.replace(File::Tour, from, to);
        let misfit = read::<TourFile>(File::Tour, copy.content(File::Tour)).unwrap_err();
        assert_eq!(misfit.to_string(), format!("tour.json: {field}"));
    }
    let misfit = read::<TourFile>(File::Tour, "{").unwrap_err();
    assert_eq!(misfit.to_string(), "tour.json");
}

#[test]
fn what_is_written_twice() {
    for (file, key, value) in [
        (File::Tour, "$schema", "\"schema/tour.schema.json\""),
        (File::Tour, "version", "\"1\""),
        (File::Tour, "weather", "1"),
        (File::Tour, "position", "[1, 2]"),
        (File::Tour, "order", "null"),
        (File::Text(Locale::Fr), "language", "\"fr\""),
        (File::Text(Locale::Fr), "cities", "{}"),
    ] {
        let mut copy = Copy::new();
        copy.replace(
            file,
            "{",
            &format!("{{\"{key}\": {value}, \"{key}\": {value},"),
        );
        same(file, copy.content(file));
        let mut copy = Copy::new();
        let id = "\"id\": \"2025-marrakech\"";
        copy.replace(File::Tour, id, &format!("\"{key}\": {value}, {id}"));
        same(File::Tour, copy.content(File::Tour));
    }
    // Of a word that stands twice the last one counts.
    same(
        File::Text(Locale::Fr),
        r#"{"ui": {"a": "b", "a": "c"}, "stops": {"a": {}, "a": {"note": "d"}}}"#,
    );
    same(File::Text(Locale::Fr), r#"{"ui": {"a": 1, "a": "c"}}"#);
}

#[test]
fn a_list_in_place_of_an_object_is_refused() {
    let file = File::Text(Locale::Fr);
    for content in ["[]", r#"{"dates": []}"#, r#"{"stops": {"a": ["b"]}}"#] {
        assert!(serde_json::from_str::<TextFile>(content).is_ok());
        assert!(read::<TextFile>(file, content).is_err());
    }
}

/// Any value, with many that are nearly right.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-5..5).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e6..1e6).prop_map(|number: f64| Value::from(number)),
        Just(json!(1.0)),
        Just(json!(u32::MAX)),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("id|name|note|path|year|[a-z]{1,4}", inner, 0..4)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// What is done to a value of a file.
#[derive(Clone, Debug)]
enum Damage {
    Replace(Value),
    Add(String, Value),
    Remove,
}

fn damages() -> impl Strategy<Value = Damage> {
    let keys = r"\$schema|id|order|position|unidentified|gap_before|venue|season|unesco|url|name|first_day|[a-z]{1,3}";
    prop_oneof![
        values().prop_map(Damage::Replace),
        (keys, values()).prop_map(|(key, value)| Damage::Add(key, value)),
        Just(Damage::Remove),
    ]
}

/// Does `damage` where `route` leads to.
fn spoil(tree: &mut Value, route: &[prop::sample::Index], damage: Damage) {
    let size = match tree {
        Value::Array(list) => list.len(),
        Value::Object(members) => members.len(),
        _ => 0,
    };
    let Some((step, rest)) = route.split_first().filter(|_| size > 0) else {
        match (damage, tree) {
            (Damage::Replace(value), tree) => *tree = value,
            (Damage::Add(key, value), Value::Object(members)) => {
                members.insert(key, value);
            }
            (Damage::Add(_, value), Value::Array(list)) => list.push(value),
            (_, tree) => *tree = Value::Null,
        }
        return;
    };
    let index = step.index(size);
    let removes = rest.is_empty() && matches!(damage, Damage::Remove);
    match tree {
        Value::Array(list) if removes => {
            list.remove(index);
        }
        Value::Array(list) => spoil(&mut list[index], rest, damage),
        Value::Object(members) => {
            let key = members.keys().nth(index).unwrap().clone();
            if removes {
                members.remove(&key);
            } else {
                spoil(&mut members[&key], rest, damage);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn damaged_files_are_read_as_serde_reads_them(
        file in prop::sample::select(files()),
        route in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
        damage in damages(),
    ) {
        let mut tree: Value = serde_json::from_str(Copy::new().content(file)).unwrap();
        spoil(&mut tree, &route, damage);
        same(file, &tree.to_string());
    }

    #[test]
    fn whatever_was_typed_is_read_as_serde_reads_it(
        file in prop::sample::select(files()),
        start in any::<prop::sample::Index>(),
        length in 0_usize..40,
        typed in r#"[\[\]{}:,"'“\\\n 0-9aé/.-]{0,6}"#,
    ) {
        let copy = Copy::new();
        let mut signs: Vec<char> = copy.content(file).chars().collect();
        let start = start.index(signs.len());
        let end = (start + length).min(signs.len());
        signs.splice(start..end, typed.chars());
        same(file, &signs.into_iter().collect::<String>());
    }
}
