//! The menu of what the tour can be taken away as.

use super::AppState;
use super::controls::control;
use super::node::{Element, html};
use crate::text::Ui;

/// The formats: the end of the file's name, what the format is called, what it is for.
const FORMATS: [(&str, &str, Ui); 4] = [
    ("ics", "iCalendar", Ui::ExportCalendar),
    ("gpx", "GPX", Ui::ExportNavigation),
    ("kml", "KML", Ui::ExportGlobe),
    ("geojson", "GeoJSON", Ui::ExportData),
];

/// Links to the files of the edition on screen in the language on screen, which the build made
/// (`tools::exports`). A kiosk has none: nobody could take a file from there.
pub fn exports(state: AppState) -> Option<Element> {
    (!state.is_kiosk()).then(|| menu(state))
}

fn menu(state: AppState) -> Element {
    let links = FORMATS.map(|(extension, format, purpose)| {
        html("li").child(
            html("a")
                .follow("href", move || address(state, extension))
                .set("download", "")
                .child(html("span").says(state.t(purpose)))
                .child(html("small").set("lang", "en").child(format)),
        )
    });
    // boot.js sees to these: the drawing is made by a script that is loaded then.
    let snapshots = [("svg", "SVG"), ("png", "PNG")].map(|(kind, format)| {
        html("li").child(
            html("button")
                .set("type", "button")
                .set("data-snapshot", kind)
                .child(html("span").says(state.t(Ui::ExportMap)))
                .child(html("small").set("lang", "en").child(format)),
        )
    });
    html("details")
        .class("exports disclosure")
        .child(
            html("summary")
                .set("data-testid", "export")
                .child(control(state, "download"))
                .child(html("span").says(state.t(Ui::Export)))
                .child(control(state, "down")),
        )
        .child(html("ul").children(links).children(snapshots))
}

/// `/export/fr/tour-2025.ics`, below the site's path.
fn address(state: AppState, extension: &str) -> String {
    let mut name = "export/".to_owned();
    name.push_str(state.locale().tag());
    name.push_str("/tour-");
    state.edition.with(|edition| name.push_str(&edition.id));
    name.push('.');
    name.push_str(extension);
    state.file(&name)
}
