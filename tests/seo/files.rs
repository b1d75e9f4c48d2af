//! The files beside the pages, and the pages of no one language.

use std::collections::{BTreeMap, BTreeSet};

use onmt_tour_map::locale::Locale;
use onmt_tour_map::route::{Mode, Page};
use onmt_tour_map::tools::seo;
use serde_json::Value;

use crate::reading::{bundle, heads, one, site};

#[test]
fn the_map_of_the_site_lists_every_page_once() {
    let bundle = bundle();
    let files = seo::files(&bundle, &site()).unwrap();
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.body.clone()).unwrap()
    };
    let map = text("sitemap.xml");
    let mut reader = quick_xml::Reader::from_str(&map);
    loop {
        if let quick_xml::events::Event::Eof = reader.read_event().unwrap() {
            break;
        }
    }
    let listed: Vec<&str> = map
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split_once('<').unwrap().0)
        .collect();
    let mut pages: BTreeSet<String> = heads(&bundle)
        .iter()
        .map(|(.., head)| one(head, &["rel=\"canonical\""], "href").to_owned())
        .collect();
    pages.insert(site().url("/"));
    assert_eq!(listed.len(), pages.len());
    assert_eq!(
        listed
            .iter()
            .map(|url| (*url).to_owned())
            .collect::<BTreeSet<_>>(),
        pages
    );
    assert_eq!(map.matches("hreflang=\"x-default\"").count(), listed.len());
    assert_eq!(
        map.matches("<lastmod>2025-12-01</lastmod>").count(),
        listed.len()
    );
    assert!(text("robots.txt").contains("Sitemap: https://carte.example/maroc/sitemap.xml"));
}

#[test]
fn manifests_and_oembed_answers_are_whole() {
    let bundle = bundle();
    let files = seo::files(&bundle, &site()).unwrap();
    let mut addresses = BTreeMap::new();
    for file in &files {
        assert!(
            addresses.insert(file.path.clone(), file).is_none(),
            "{}",
            file.path
        );
    }
    for texts in &bundle.texts {
        let locale = texts.locale();
        let file = addresses[&format!("manifest-{locale}.webmanifest")];
        let manifest: Value = serde_json::from_slice(&file.body).unwrap();
        assert_eq!(manifest["lang"], locale.tag());
        assert_eq!(manifest["dir"], locale.dir());
        assert_eq!(manifest["start_url"], format!("{locale}/"));
        assert_eq!(manifest["id"], "/maroc/");
        assert_eq!(manifest["background_color"], "#f7f1e5");
        let purposes: BTreeSet<&str> = manifest["icons"]
            .as_array()
            .unwrap()
            .iter()
            .map(|icon| icon["purpose"].as_str().unwrap())
            .collect();
        assert_eq!(purposes, BTreeSet::from(["any", "maskable"]));
    }
    for (locale, page, head) in heads(&bundle) {
        let href = one(&head, &["json+oembed"], "href");
        let path = href.strip_prefix("https://carte.example/maroc/").unwrap();
        let answer: Value = serde_json::from_slice(&addresses[path].body).unwrap();
        assert_eq!(
            (&answer["version"], &answer["type"]),
            (&"1.0".into(), &"rich".into())
        );
        assert!(answer["width"].is_u64() && answer["height"].is_u64());
        let html = answer["html"].as_str().unwrap();
        let start = format!("<iframe src=\"https://carte.example/maroc/embed/v1/?lang={locale}");
        assert!(html.starts_with(&start), "{html}");
        if let Page::Region(slug) = page {
            assert!(
                html.contains(&format!("&amp;region={slug}&amp;fit=frame\"")),
                "{html}"
            );
        }
        assert_eq!(
            answer["thumbnail_url"],
            one(&head, &["property=\"og:image\""], "content")
        );
    }
}

#[test]
fn pages_of_no_language_lead_to_each() {
    let (bundle, site) = (bundle(), site());
    for body in [
        seo::language_choice_body(&bundle, &site),
        seo::not_found_body(&bundle, &site),
    ] {
        for locale in Locale::ALL {
            let link = format!(
                "<a href=\"/maroc/{locale}/\" hreflang=\"{locale}\" lang=\"{locale}\" dir=\"{}\"",
                locale.dir()
            );
            assert!(body.contains(&link), "{link}");
            assert!(body.contains(locale.own_name()));
        }
        assert!(!body.contains("style=") && !body.contains("<script"));
    }
    // French does not stand in where the reader was promised Tamazight.
    let missing = seo::not_found_body(&bundle, &site);
    assert_eq!(missing.matches("Cette page n’existe pas").count(), 1);
    for head in [
        seo::not_found_head(&bundle, &site),
        seo::presentation_head(&bundle, &site, Mode::Embed),
        seo::presentation_head(&bundle, &site, Mode::Kiosk),
    ] {
        assert_eq!(one(&head, &["name=\"robots\""], "content"), "noindex");
        assert!(!head.contains("hreflang"));
    }
}
