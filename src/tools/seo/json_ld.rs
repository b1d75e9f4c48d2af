//! Structured data in the terms of schema.org, as JSON-LD 1.1.
//!
//! A day is only ever given where it is known for sure: a stop whose day is not known is no `Event` but a `Place`.

mod place;
mod tour;

use serde_json::{Value, json};

use super::head::address;
use crate::route::Page;
use crate::text::{Texts, Ui, heading};
use crate::tools::site::{Bundle, Site};

/// What the page of a language is written from.
#[derive(Clone, Copy)]
struct Context<'a> {
    bundle: &'a Bundle,
    site: &'a Site,
    texts: &'a Texts,
}

/// A page's data.
pub(super) fn graph(bundle: &Bundle, site: &Site, texts: &Texts, page: &Page) -> Value {
    let context = Context {
        bundle,
        site,
        texts,
    };
    let dataset = &bundle.dataset;
    let things = match page {
        Page::Country => {
            let mut things = vec![place::destinations(context)];
            things.extend(
                dataset
                    .editions
                    .iter()
                    .map(|edition| tour::mention(context, edition)),
            );
            things
        }
        Page::Region(slug) => dataset
            .region_of_slug(slug)
            .map(|region| {
                let [destination, attractions] = place::region(context, region);
                vec![destination, attractions, context.trail(&[page])]
            })
            .unwrap_or_default(),
        Page::Edition(id) => dataset
            .edition(id)
            .map(|edition| vec![tour::series(context, edition), context.trail(&[page])])
            .unwrap_or_default(),
        Page::Stop(edition, id) => dataset
            .edition(edition)
            .and_then(|edition| Some((edition, edition.stop(id)?)))
            .map(|(edition, stop)| {
                let above = Page::Edition(edition.id.clone());
                vec![
                    tour::page(context, edition, stop),
                    context.trail(&[&above, page]),
                ]
            })
            .unwrap_or_default(),
    };
    json!({"@context": "https://schema.org", "@graph": things})
}

impl Context<'_> {
    fn url(self, page: &Page) -> String {
        address(self.site, self.texts.locale(), page)
    }

    /// The country as a place.
    fn country(self) -> Value {
        json!({"@type": "Country", "name": self.texts.ui(Ui::Country).text})
    }

    /// The way to the last of `pages` from the country's page.
    fn trail(self, pages: &[&Page]) -> Value {
        let steps = std::iter::once(&Page::Country).chain(pages.iter().copied());
        let items: Vec<Value> = steps
            .enumerate()
            .map(|(place, page)| {
                json!({
                    "@type": "ListItem",
                    "position": place + 1,
                    "name": heading(self.texts, &self.bundle.dataset, page).text,
                    "item": self.url(page),
                })
            })
            .collect();
        json!({"@type": "BreadcrumbList", "itemListElement": items})
    }
}
