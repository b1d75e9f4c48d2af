//! The tags of a head.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use onmt_tour_map::dataset::raw::{RawRegionText, TextFile};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::region::RegionId;
use onmt_tour_map::route::Page;
use onmt_tour_map::text::{Texts, Ui};
use onmt_tour_map::tools::{seo, site};

use crate::reading::{bundle, heads, json, one, site as place, texts, title, values};

/// Bytes of a head after brotli at its strongest.
const COUNTRY_HEAD: usize = 2_500;

const HEAD: usize = 2_000;

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
    let title_of = |page: Page| title(&seo::head(&bundle, &place(), french, &page)).to_owned();
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
    let head = seo::head(&bundle, &place(), tamazight, &Page::Country);
    assert!(head.contains("<title lang=\"fr\">"), "{head}");
    assert_eq!(one(&head, &["name=\"description\""], "lang"), "fr");
    let french = seo::head(
        &bundle,
        &place(),
        texts(&bundle, Locale::Fr),
        &Page::Country,
    );
    assert!(!french.contains(" lang=\""), "{french}");
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
    let choice = seo::language_choice_head(&bundle, &place());
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
    let site = place();
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
    let text = std::fs::read_to_string(folder.join("public/data/text/fr.json")).unwrap();
    let mut file: TextFile = serde_json::from_str(&text).unwrap();
    for key in Ui::ALL {
        file.ui.insert(key.key().to_owned(), markup.to_owned());
    }
    for id in RegionId::all() {
        let text = RawRegionText {
            name: markup.to_owned(),
            signature: markup.to_owned(),
            ..RawRegionText::default()
        };
        file.regions.insert(id.to_string(), text);
    }
    bundle.texts[0] = Texts::new(Locale::Fr, file, None);
    for page in site::pages(&bundle.dataset) {
        let mut head = seo::head(&bundle, &place(), &bundle.texts[0], &page);
        assert!(!head.contains("<script"), "{head}");
        head.push_str(&seo::structured_data(
            &bundle,
            &place(),
            &bundle.texts[0],
            &page,
        ));
        assert_eq!(head.matches("<script").count(), 1, "{head}");
        assert_eq!(head.matches("</script>").count(), 1, "{head}");
        assert!(json(&head)["@graph"].is_array());
    }
    for body in [
        seo::language_choice_body(&bundle, &place()),
        seo::not_found_body(&bundle, &place()),
    ] {
        assert!(!body.contains("<script"), "{body}");
    }
}
