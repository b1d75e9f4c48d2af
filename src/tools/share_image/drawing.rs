//! A picture as SVG: the panel on the side where reading starts, the map on the other.

use super::SIZE;
use super::lettering::{DISPLAY, Side};
use super::map::{self, Subject};
use super::panel::Panel;
use crate::camera::Rect;
use crate::locale::Locale;
use crate::region::Region;
use crate::route::Page;
use crate::text::{Texts, Ui, heading};
use crate::tools::palette::{NoColour, Palette};
use crate::tools::site::Bundle;
use crate::tour::Edition;

/// Width of the panel, pixels.
const PANEL: f64 = 552.0;
/// Number of the rosette that is the mark of the site.
const MARK: u8 = 2;

/// The SVG of a page's picture.
pub(super) fn compose(
    bundle: &Bundle,
    texts: &Texts,
    page: &Page,
    palette: &Palette,
) -> Result<String, NoColour> {
    let side = match texts.locale() {
        Locale::Ar => Side::Right,
        _ => Side::Left,
    };
    let [width, height] = SIZE.map(f64::from);
    let (panel_x, map_x) = match side {
        Side::Left => (0.0, PANEL),
        Side::Right => (width - PANEL, 0.0),
    };
    let frame = |x, width| Rect {
        x,
        y: 0.0,
        width,
        height,
    };
    let (subject, panel) = content(bundle, texts, page, side);
    let map = map::draw(
        &bundle.dataset,
        texts,
        subject,
        frame(map_x, width - PANEL),
        palette,
    )?;
    // After the map: it covers what of it reaches to this side.
    let panel = panel.draw(frame(panel_x, PANEL), palette)?;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         font-family=\"{DISPLAY}\" font-weight=\"500\" word-spacing=\"0.08em\">{map}{panel}</svg>"
    ))
}

/// What a page's picture shows and says; a page without a region or an edition, the country.
fn content<'a>(bundle: &'a Bundle, texts: &Texts, page: &Page, side: Side) -> (Subject<'a>, Panel) {
    let dataset = &bundle.dataset;
    let panel = Panel {
        region: None,
        rosette: MARK,
        name: heading(texts, dataset, page).text,
        below: Vec::new(),
        title: Some(texts.ui(Ui::Title).text),
        attribution: texts.ui(Ui::Attribution).text,
        side,
    };
    let region = match page {
        Page::Region(slug) => dataset.region_of_slug(slug),
        _ => None,
    };
    let edition = match page {
        Page::Edition(id) => dataset.edition(id),
        _ => None,
    };
    match (region, edition) {
        (Some(region), _) => {
            let panel = Panel {
                region: Some(region.id),
                rosette: region.id.number(),
                below: other_names(texts, region_names(bundle, region), &panel.name),
                ..panel
            };
            (Subject::Region(region.id), panel)
        }
        (None, Some(edition)) => {
            let panel = Panel {
                below: counts(texts, edition),
                ..panel
            };
            (Subject::Edition(edition), panel)
        }
        (None, None) => {
            let name = texts.ui(Ui::Title).text;
            let countries = country_names(bundle);
            let panel = Panel {
                below: other_names(texts, countries, &name),
                name,
                title: None,
                ..panel
            };
            (Subject::Country, panel)
        }
    }
}

fn region_names(bundle: &Bundle, region: &Region) -> Vec<(Locale, String)> {
    let french = bundle
        .texts
        .iter()
        .find(|texts| texts.locale() == Locale::Fr)
        .map(|texts| texts.region(region.id).text);
    [
        (Locale::Ar, region.name_ar.clone()),
        (Locale::Zgh, region.name_zgh.clone()),
        (Locale::Fr, french),
    ]
    .into_iter()
    .filter_map(|(locale, name)| Some((locale, name?)))
    .collect()
}

fn country_names(bundle: &Bundle) -> Vec<(Locale, String)> {
    [Locale::Ar, Locale::Zgh, Locale::Fr]
        .into_iter()
        .filter_map(|locale| {
            let texts = bundle.texts.iter().find(|texts| texts.locale() == locale)?;
            Some((locale, texts.ui(Ui::Country).text))
        })
        .collect()
}

/// The names in Arabic, Tamazight and French that are not the page's own: French only beside the other two, whose
/// script many readers of a shared link do not read.
fn other_names(texts: &Texts, names: Vec<(Locale, String)>, own: &str) -> Vec<String> {
    let page = texts.locale();
    let beside_french = matches!(page, Locale::Ar | Locale::Zgh);
    names
        .into_iter()
        .filter(|(locale, name)| {
            *locale != page && name != own && (*locale != Locale::Fr || beside_french)
        })
        .map(|(_, name)| name)
        .collect()
}

fn counts(texts: &Texts, edition: &Edition) -> Vec<String> {
    let count = |key: Ui, number: usize| texts.ui(key).with("{n}", &number.to_string()).text;
    vec![
        count(Ui::StopCount, edition.stops.len()),
        count(Ui::PlannedRegions, edition.planned_regions as usize),
    ]
}
