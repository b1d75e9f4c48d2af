//! The pages of the site: the built `index.html`, filled with what each address shows.

mod embed_builder;
mod shell;

use leptos::prelude::*;
use leptos::reactive::diagnostics::SpecialNonReactiveZone;

use super::seo;
use super::site::{Bundle, Site, SiteFile, pages, route};
use crate::app::{App, AppProps, AppState};
use crate::dataset::{Dataset, File};
use crate::locale::Locale;
use crate::route::{Mode, Page, Route};
use crate::text::Texts;
pub use embed_builder::frame_code;
use shell::{Fill, PageData};
pub use shell::{NotAShell, Shell};

/// A real page for every address, so that any static host serves the site without rules.
///
/// # Errors
/// The shell lacks a part that is to be filled.
pub fn files(bundle: &Bundle, site: &Site, shell: &Shell) -> Vec<SiteFile> {
    let choice = (
        seo::language_choice_head(bundle, site),
        seo::language_choice_body(bundle, site),
    );
    let missing = (
        seo::not_found_head(bundle, site),
        seo::not_found_body(bundle, site),
    );
    let mut files = vec![
        front(site, shell, "index.html", &choice),
        front(site, shell, "404.html", &missing),
    ];
    files.extend(embed_builder::files(bundle, site, shell));
    let french = &bundle.texts[0];
    for (path, mode) in [("embed/v1/", Mode::Embed), ("kiosk/", Mode::Kiosk)] {
        let route = Route {
            mode,
            ..route(Locale::Fr, Page::Country)
        };
        files.push(page(bundle, site, shell, french, &route, path));
    }
    for texts in &bundle.texts {
        for shown in pages(&bundle.dataset) {
            let route = route(texts.locale(), shown);
            let path = route.href();
            files.push(page(bundle, site, shell, texts, &route, &path));
        }
    }
    files
}

/// A page of the app.
fn page(
    bundle: &Bundle,
    site: &Site,
    shell: &Shell,
    texts: &Texts,
    route: &Route,
    path: &str,
) -> SiteFile {
    let locale = texts.locale();
    let place = Locale::ALL.iter().position(|one| *one == locale);
    let (mut head, foot) = match route.mode {
        Mode::Web => (
            seo::head(bundle, site, texts, &route.page),
            seo::structured_data(bundle, site, texts, &route.page),
        ),
        mode => (
            seo::presentation_head(bundle, site, mode),
            String::default(),
        ),
    };
    for file in data_files(locale, texts.lacks_words()) {
        // As the app asks for it: an address that is preloaded otherwise would be asked for twice. Behind the styles, which
        // the first paint waits for.
        let path = site.path(&file);
        for part in [
            "<link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" href=\"",
            &path,
            "\">",
        ] {
            head.push_str(part);
        }
    }
    let frame = bundle.frame.replace('<', "\\u003c");
    for part in [
        "<script type=\"application/json\" id=\"map-frame\">",
        &frame,
        "</script>",
    ] {
        head.push_str(part);
    }
    let html = shell.fill(&Fill {
        locale,
        mode: route.mode,
        page: Some(&route.page),
        base: site.base(),
        data: place
            .and_then(|place| bundle.digests.get(place))
            .map(|digest| PageData {
                version: &bundle.dataset.version,
                digest,
                with_french: texts.lacks_words(),
            }),
        head: &head,
        app: &body(&bundle.dataset, texts, route, site.base()),
        foot: &foot,
    });
    SiteFile::new(format!("{}index.html", path.trim_start_matches('/')), html)
}

/// The files of the dataset that a page's app starts with, below the site's path.
fn data_files(locale: Locale, with_french: bool) -> Vec<String> {
    let mut files = vec![File::Regions, File::Tour, File::Text(locale)];
    if with_french {
        files.push(File::Text(Locale::Fr));
    }
    files
        .into_iter()
        .map(|file| format!("/data/{file}"))
        .collect()
}

/// A page that shows no part of the dataset, from its head and its content.
fn front(site: &Site, shell: &Shell, path: &str, (head, app): &(String, String)) -> SiteFile {
    let html = shell.fill(&Fill {
        locale: Locale::Fr,
        mode: Mode::Web,
        page: None,
        base: site.base(),
        data: None,
        head,
        app,
        foot: "",
    });
    SiteFile::new(path, html)
}

/// The HTML of the app at a route.
#[must_use]
pub fn body(dataset: &Dataset, texts: &Texts, route: &Route, base: &str) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let _zone = SpecialNonReactiveZone::enter();
        let state = AppState::new(dataset.clone(), texts.clone(), route, base.to_owned());
        App(AppProps { state }).into_view().to_html()
    })
}
