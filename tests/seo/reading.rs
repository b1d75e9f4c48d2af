//! Reads tags and data out of a head.

use std::path::Path;

use onmt_tour_map::locale::Locale;
use onmt_tour_map::route::Page;
use onmt_tour_map::text::Texts;
use onmt_tour_map::tools::seo;
use onmt_tour_map::tools::site::{self, Bundle, Site};
use serde_json::Value;

pub fn bundle() -> Bundle {
    site::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).unwrap()
}

pub fn site() -> Site {
    Site::parse("https://carte.example/maroc/").unwrap()
}

pub fn texts(bundle: &Bundle, locale: Locale) -> &Texts {
    bundle
        .texts
        .iter()
        .find(|texts| texts.locale() == locale)
        .unwrap()
}

/// What every page says to machines: the tags of its head, and the structured data at its end.
pub fn heads(bundle: &Bundle) -> Vec<(Locale, Page, String)> {
    let mut heads = Vec::new();
    for texts in &bundle.texts {
        for page in site::pages(&bundle.dataset) {
            let mut head = seo::head(bundle, &site(), texts, &page);
            head.push_str(&seo::structured_data(bundle, &site(), texts, &page));
            heads.push((texts.locale(), page, head));
        }
    }
    heads
}

/// The values of the one attribute `wanted` on the tags that hold all of `marks`.
pub fn values<'a>(head: &'a str, marks: &[&str], wanted: &str) -> Vec<&'a str> {
    let start = format!(" {wanted}=\"");
    head.lines()
        .filter(|line| marks.iter().all(|mark| line.contains(mark)))
        .map(|line| {
            let (_, rest) = line.split_once(&start).unwrap_or_else(|| panic!("{line}"));
            rest.split_once('"').unwrap().0
        })
        .collect()
}

pub fn one<'a>(head: &'a str, marks: &[&str], wanted: &str) -> &'a str {
    let found = values(head, marks, wanted);
    assert_eq!(found.len(), 1, "{marks:?} in\n{head}");
    found[0]
}

pub fn title(head: &str) -> &str {
    let (_, rest) = head.split_once("<title").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    rest.split_once("</title>").unwrap().0
}

pub fn json(head: &str) -> Value {
    let (_, rest) = head
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    let (data, _) = rest.split_once("</script>").unwrap();
    assert!(!data.contains('<'), "{data}");
    serde_json::from_str(data).unwrap()
}

/// Every object in the data, at any depth.
pub fn objects(value: &Value) -> Vec<&serde_json::Map<String, Value>> {
    match value {
        Value::Object(map) => std::iter::once(map)
            .chain(map.values().flat_map(objects))
            .collect(),
        Value::Array(list) => list.iter().flat_map(objects).collect(),
        _ => Vec::new(),
    }
}

pub fn of_type<'a>(value: &'a Value, wanted: &str) -> Vec<&'a serde_json::Map<String, Value>> {
    let mut found = objects(value);
    found.retain(|object| object.get("@type").is_some_and(|own| own == wanted));
    found
}
