//! The map that the page shows already, so that nobody downloads it twice.

use super::window;
use crate::dataset::File;
use crate::dataset::raw::{MapFile, RawBorder, read};

/// What `map.json` holds, from the frame that the page brings along and from the paths that it draws; none where
/// the page draws no map.
#[must_use]
pub fn page_map() -> Option<MapFile> {
    let document = window().document()?;
    let frame = document.get_element_by_id("map-frame")?.text_content()?;
    let mut map: MapFile = read(File::Map, &frame).ok()?;
    let path = |selector: &str| {
        let drawn = document.query_selector(selector).ok().flatten()?;
        drawn.get_attribute("d")
    };
    for shape in &mut map.regions {
        shape.path = path(&format!("[data-region={}] path", shape.id))?;
    }
    map.outline = path(".coast")?;
    map.shoals = path(".shoals path")?;
    map.land = path(".land")?;
    map.graticule = path(".graticule")?;
    // The page draws all borders as one path.
    let between = [
        map.regions.first()?.id.clone(),
        map.regions.last()?.id.clone(),
    ];
    map.borders = vec![RawBorder {
        between,
        path: path(".borders")?,
    }];
    Some(map)
}
