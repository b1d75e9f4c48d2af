//! What search engines and other sites read of the pages: whole, reciprocal, and no day that is not known.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use onmt_tour_map::dataset::raw::TextFile;
use onmt_tour_map::locale::Locale;
use onmt_tour_map::route::{Mode, Page};
use onmt_tour_map::text::Texts;
use onmt_tour_map::tools::seo;
use onmt_tour_map::tools::site::{self, Bundle, Site};
use serde_json::Value;

/// Bytes of a head after brotli at its strongest.
const COUNTRY_HEAD: usize = 2_500;
const HEAD: usize = 2_000;

fn bundle() -> Bundle {
    site::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).unwrap()
}

fn site() -> Site {
    Site::parse("https://carte.example/maroc/").unwrap()
}

/// Every page in every language, with its head.
fn heads(bundle: &Bundle) -> Vec<(Locale, Page, String)> {
    let mut heads = Vec::new();
    for texts in &bundle.texts {
        for page in site::pages(&bundle.dataset) {
            let head = seo::head(bundle, &site(), texts, &page);
            heads.push((texts.locale(), page, head));
        }
    }
    heads
}

/// The values of the one attribute `wanted` on the tags that hold all of `marks`.
fn values<'a>(head: &'a str, marks: &[&str], wanted: &str) -> Vec<&'a str> {
    let start = format!(" {wanted}=\"");
    head.lines()
        .filter(|line| marks.iter().all(|mark| line.contains(mark)))
        .map(|line| {
            let (_, rest) = line.split_once(&start).unwrap_or_else(|| panic!("{line}"));
            rest.split_once('"').unwrap().0
        })
        .collect()
}

fn one<'a>(head: &'a str, marks: &[&str], wanted: &str) -> &'a str {
    let found = values(head, marks, wanted);
    assert_eq!(found.len(), 1, "{marks:?} in\n{head}");
    found[0]
}

fn title(head: &str) -> &str {
    let (_, rest) = head.split_once("<title").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    rest.split_once("</title>").unwrap().0
}

fn json(head: &str) -> Value {
    let (_, rest) = head
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    let (data, _) = rest.split_once("</script>").unwrap();
    assert!(!data.contains('<'), "{data}");
    serde_json::from_str(data).unwrap()
}

/// Every object in the data, at any depth.
fn objects(value: &Value) -> Vec<&serde_json::Map<String, Value>> {
    match value {
        Value::Object(map) => std::iter::once(map)
            .chain(map.values().flat_map(objects))
            .collect(),
        Value::Array(list) => list.iter().flat_map(objects).collect(),
        _ => Vec::new(),
    }
}

fn of_type<'a>(value: &'a Value, wanted: &str) -> Vec<&'a serde_json::Map<String, Value>> {
    let mut found = objects(value);
    found.retain(|object| object.get("@type").is_some_and(|own| own == wanted));
    found
}

#[test]
fn every_page_has_a_title_and_description_of_its_own() {
    let bundle = bundle();
    let heads = heads(&bundle);
    assert_eq!(heads.len(), 5 * 32);
    for locale in Locale::ALL {
        let own: Vec<&String> = heads
            .iter()
            .filter(|(language, ..)| *language == locale)
            .map(|(.., head)| head)
            .collect();
        let titles: BTreeSet<&str> = own.iter().map(|head| title(head)).collect();
        assert_eq!(
            titles.len(),
            own.len(),
            "{locale}: two pages have one title"
        );
        let mut descriptions = BTreeSet::new();
        for head in own {
            let said = one(head, &["name=\"description\""], "content");
            let letters = said.chars().count();
            assert!((48..=160).contains(&letters), "{locale} {letters}: {said}");
            assert!(descriptions.insert(said), "{locale}: twice: {said}");
            let title = title(head);
            assert!((5..=70).contains(&title.chars().count()), "{title}");
            assert!(
                !title.starts_with(" ·") && !title.ends_with("· "),
                "{title}"
            );
        }
    }
}

#[test]
fn the_title_is_the_one_of_the_live_app() {
    let bundle = bundle();
    let french = texts(&bundle, Locale::Fr);
    let title_of = |page: Page| title(&seo::head(&bundle, &site(), french, &page)).to_owned();
    assert_eq!(title_of(Page::Country), "La tournée des régions du Maroc");
    assert_eq!(
        title_of(Page::Region("fes-meknes".into())),
        "Fès-Meknès · La tournée des régions du Maroc"
    );
    assert_eq!(
        title_of(Page::Stop("2025".into(), "2025-fes".into())),
        "Fès · Tournée régionale 2025 de l’ONMT"
    );
}

#[test]
fn french_that_stands_in_says_so() {
    let bundle = bundle();
    let tamazight = texts(&bundle, Locale::Zgh);
    let head = seo::head(&bundle, &site(), tamazight, &Page::Country);
    assert!(head.contains("<title lang=\"fr\">"), "{head}");
    assert_eq!(one(&head, &["name=\"description\""], "lang"), "fr");
    let french = seo::head(&bundle, &site(), texts(&bundle, Locale::Fr), &Page::Country);
    assert!(!french.contains(" lang=\""), "{french}");
}

fn texts(bundle: &Bundle, locale: Locale) -> &Texts {
    bundle
        .texts
        .iter()
        .find(|texts| texts.locale() == locale)
        .unwrap()
}

#[test]
fn languages_name_each_other_and_themselves() {
    let bundle = bundle();
    let mut named: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (.., head) in heads(&bundle) {
        let url = one(&head, &["rel=\"canonical\""], "href").to_owned();
        let languages = values(&head, &["hreflang="], "hreflang");
        let urls = values(&head, &["hreflang="], "href");
        let others: BTreeMap<String, String> = std::iter::zip(languages, urls)
            .map(|(language, url)| (language.to_owned(), url.to_owned()))
            .collect();
        assert_eq!(others.len(), 6, "{url}");
        assert!(others.values().any(|other| *other == url), "{url}");
        assert!(named.insert(url, others).is_none());
    }
    let choice = seo::language_choice_head(&bundle, &site());
    assert_eq!(
        one(&choice, &["rel=\"canonical\""], "href"),
        "https://carte.example/maroc/"
    );
    for (url, others) in &named {
        for (language, other) in others {
            if other == "https://carte.example/maroc/" {
                assert_eq!(language, "x-default");
                assert!(values(&choice, &["hreflang="], "href").contains(&url.as_str()));
            } else {
                assert_eq!(&named[other], others, "{url} and {other}");
            }
        }
    }
}

#[test]
fn what_is_shared_is_whole() {
    let bundle = bundle();
    let site = site();
    for (locale, page, head) in heads(&bundle) {
        let property = |name: &str| one(&head, &[&format!("property=\"{name}\"")], "content");
        assert_eq!(
            property("og:url"),
            one(&head, &["rel=\"canonical\""], "href")
        );
        assert_eq!(property("og:title"), title(&head));
        assert_eq!(
            (property("og:image:width"), property("og:image:height")),
            ("1200", "630")
        );
        assert!(!property("og:image:alt").is_empty());
        assert!(
            property("og:image").starts_with(&site.url("/share/")),
            "{head}"
        );
        assert!(property("og:locale").starts_with(locale.tag()));
        assert_eq!(values(&head, &["og:locale:alternate"], "content").len(), 4);
        assert_eq!(
            one(&head, &["twitter:card"], "content"),
            "summary_large_image"
        );
        assert_eq!(
            one(&head, &["rel=\"manifest\""], "href"),
            format!("/maroc/manifest-{locale}.webmanifest")
        );
        assert!(
            one(&head, &["json+oembed"], "href").starts_with(&site.url("/oembed/")),
            "{page:?}"
        );
    }
}

#[test]
fn a_day_is_given_only_where_it_is_known() {
    let bundle = bundle();
    let editions = &bundle.dataset.editions;
    let exact = |edition: &str| {
        let edition = bundle.dataset.edition(edition).unwrap();
        edition
            .stops
            .iter()
            .filter(|stop| stop.date.is_exact())
            .count()
    };
    let all = editions
        .iter()
        .map(|edition| edition.stops.len())
        .sum::<usize>();
    assert!((1..all).contains(&editions.iter().map(|edition| exact(&edition.id)).sum()));
    for (locale, page, head) in heads(&bundle) {
        let data = json(&head);
        let events = of_type(&data, "Event");
        let expected = match &page {
            Page::Country | Page::Region(_) => 0,
            Page::Edition(id) => exact(id),
            Page::Stop(edition, id) => {
                let stop = bundle.dataset.edition(edition).unwrap().stop(id).unwrap();
                usize::from(stop.date.is_exact())
            }
        };
        assert_eq!(events.len(), expected, "{locale} {page:?}");
        for object in objects(&data) {
            let is_event = object.get("@type").is_some_and(|own| own == "Event");
            assert_eq!(object.contains_key("startDate"), is_event, "{object:?}");
            for never in ["endDate", "eventStatus", "previousStartDate"] {
                assert!(!object.contains_key(never), "{object:?}");
            }
        }
        for event in events {
            let day = event["startDate"].as_str().unwrap();
            let url = event["url"].as_str().unwrap();
            let mut stops = editions.iter().flat_map(|edition| &edition.stops);
            let stop = stops
                .rfind(|stop| url.ends_with(&format!("/{}/", stop.id)))
                .unwrap();
            assert_eq!(stop.date.to_string(), day);
        }
    }
}

#[test]
fn regions_are_destinations_with_their_attractions() {
    let bundle = bundle();
    for (locale, page, head) in heads(&bundle) {
        let data = json(&head);
        let destinations = of_type(&data, "TouristDestination").len();
        let attractions = of_type(&data, "TouristAttraction");
        let lists = of_type(&data, "ItemList");
        match &page {
            Page::Country => {
                let all: usize = bundle
                    .dataset
                    .regions
                    .iter()
                    .map(|region| region.highlights.len())
                    .sum();
                assert_eq!((destinations, attractions.len(), lists.len()), (12, all, 1));
                assert_eq!(
                    of_type(&data, "EventSeries").len(),
                    bundle.dataset.editions.len()
                );
            }
            Page::Region(slug) => {
                let region = bundle.dataset.region_of_slug(slug).unwrap();
                assert_eq!((destinations, lists.len()), (1, 1));
                assert_eq!(attractions.len(), region.highlights.len());
                assert_eq!(of_type(&data, "BreadcrumbList").len(), 1);
                let own = &of_type(&data, "TouristDestination")[0]["includesAttraction"];
                for (reference, place) in std::iter::zip(own.as_array().unwrap(), attractions) {
                    assert_eq!(reference["@id"], place["@id"]);
                }
            }
            Page::Edition(_) | Page::Stop(..) => assert_eq!((destinations, lists.len()), (0, 0)),
        }
        for object in objects(&data) {
            for text in object.values().filter_map(Value::as_str) {
                assert!(!text.is_empty(), "{locale} {page:?}: {object:?}");
            }
        }
    }
}

#[test]
fn heads_are_light() {
    let bundle = bundle();
    let mut heaviest = [(0, String::new()), (0, String::new())];
    for (locale, page, head) in heads(&bundle) {
        let mut packed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut head.as_bytes(), &mut packed, &parameters).unwrap();
        let (place, most) = match page {
            Page::Country => (0, COUNTRY_HEAD),
            _ => (1, HEAD),
        };
        assert!(
            packed.len() <= most,
            "{locale} {page:?}: {} bytes",
            packed.len()
        );
        heaviest[place] = heaviest[place]
            .clone()
            .max((packed.len(), format!("{locale} {page:?}")));
    }
    println!("{heaviest:?}");
}

#[test]
fn markup_in_a_text_stays_text() {
    let mut bundle = bundle();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let markup = "\"><script>alert(1)</script>&";
    let json = std::fs::read_to_string(folder.join("public/data/text/fr.json")).unwrap();
    let mut file: TextFile = serde_json::from_str(&json).unwrap();
    for text in file.ui.values_mut() {
        markup.clone_into(text);
    }
    for region in file.regions.values_mut() {
        markup.clone_into(&mut region.name);
        markup.clone_into(&mut region.signature);
    }
    bundle.texts[0] = Texts::new(Locale::Fr, file, None);
    for page in site::pages(&bundle.dataset) {
        let head = seo::head(&bundle, &site(), &bundle.texts[0], &page);
        assert_eq!(head.matches("<script").count(), 1, "{head}");
        assert_eq!(head.matches("</script>").count(), 1, "{head}");
        assert!(self::json(&head)["@graph"].is_array());
    }
    for body in [
        seo::language_choice_body(&bundle, &site()),
        seo::not_found_body(&bundle, &site()),
    ] {
        assert!(!body.contains("<script"), "{body}");
    }
}

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
            assert!(html.contains(&format!("&amp;region={slug}\"")), "{html}");
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
