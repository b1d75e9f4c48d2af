//! Regions as destinations, and what there is to see in them.

use serde_json::{Map, Value, json};

use super::Context;
use crate::projection::Position;
use crate::region::{Confidence, Highlight, Region};
use crate::route::Page;
use crate::text::Ui;
use crate::tools::share_image;

/// All regions in a list, with their attractions by name: the rest is on their own pages.
pub(super) fn destinations(context: Context) -> Value {
    let regions = &context.bundle.dataset.regions;
    let items: Vec<Value> = regions
        .iter()
        .map(|region| {
            let attractions: Vec<Value> = region
                .highlights
                .iter()
                .map(|place| json!({"@type": "TouristAttraction", "name": context.texts.highlight(&place.id).text}))
                .collect();
            let mut item = destination(context, region);
            item.insert("includesAttraction".into(), attractions.into());
            json!({"@type": "ListItem", "position": region.id.number(), "item": item})
        })
        .collect();
    json!({
        "@type": "ItemList",
        "name": context.texts.ui(Ui::Regions).text,
        "itemListElement": items,
    })
}

/// A region, and the list of its attractions.
pub(super) fn region(context: Context, region: &Region) -> [Value; 2] {
    let texts = context.texts;
    let page = Page::Region(region.slug.clone());
    let url = context.url(&page);
    let id = |place: &Highlight| format!("{url}#{}", place.id);
    let references: Vec<Value> = region
        .highlights
        .iter()
        .map(|place| json!({"@id": id(place)}))
        .collect();
    let picture = share_image::path(&context.bundle.dataset, texts.locale(), &page);
    let mut own = destination(context, region);
    own.insert("description".into(), texts.signature(region.id).text.into());
    own.insert("image".into(), context.site.url(&picture).into());
    own.insert("includesAttraction".into(), references.into());

    let items: Vec<Value> = region
        .highlights
        .iter()
        .enumerate()
        .map(|(number, place)| {
            let mut item = json!({
                "@type": "TouristAttraction",
                "@id": id(place),
                "name": texts.highlight(&place.id).text,
                "geo": geo(place.position),
            });
            // What is to be confirmed is marked so on the page; here it cannot be.
            if place.confidence != Confidence::Low {
                item["description"] = texts.fact(&place.id).text.into();
            }
            json!({"@type": "ListItem", "position": number + 1, "item": item})
        })
        .collect();
    let list = json!({
        "@type": "ItemList",
        "name": texts.ui(Ui::Highlights).text,
        "itemListElement": items,
    });
    [own.into(), list]
}

/// A position, degrees on WGS84.
pub(super) fn geo(position: Position) -> Value {
    json!({"@type": "GeoCoordinates", "latitude": position.lat, "longitude": position.lon})
}

/// A region by its name and address; its position is that of its seat.
fn destination(context: Context, region: &Region) -> Map<String, Value> {
    let mut own = Map::new();
    own.insert("@type".into(), "TouristDestination".into());
    own.insert("name".into(), context.texts.region(region.id).text.into());
    own.insert(
        "url".into(),
        context.url(&Page::Region(region.slug.clone())).into(),
    );
    if let Some(seat) = context.bundle.dataset.city(&region.capital) {
        own.insert("geo".into(), geo(seat.position));
    }
    own.insert("containedInPlace".into(), context.country());
    own
}
