//! Words that are missing, too long, unsafe or not those of the other files.

use onmt_tour_map::dataset::{File, Kind};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::tools::check::Fault;
use serde_json::json;

use super::content::says;
use super::copy::Copy;

#[test]
fn a_text_that_a_language_lacks() {
    for locale in [Locale::Fr, Locale::Ar, Locale::En, Locale::Es] {
        let mut copy = Copy::new();
        copy.change(File::Text(locale), |file| {
            file["regions"]["MA-05"]["signature"] = "".into();
            let highlights = file["highlights"].as_object_mut().unwrap();
            highlights.remove("medina-de-tetouan");
            file["ui"].as_object_mut().unwrap().remove("retry");
            file["dates"]["months"].as_array_mut().unwrap().pop();
        });
        let report = copy.check();
        let of = |field: &str| {
            let mut found = report.findings.iter();
            let found = found.find(|found| found.field.to_string() == field);
            found.map(|found| (found.file, found.fault.clone()))
        };
        let file = File::Text(locale);
        let missing = Some((file, Fault::Content(Kind::MissingText)));
        assert_eq!(of("regions.MA-05.signature"), missing, "{locale}");
        assert_eq!(of("highlights.medina-de-tetouan.name"), missing, "{locale}");
        assert_eq!(of("highlights.medina-de-tetouan.fact"), missing, "{locale}");
        assert_eq!(of("ui.retry"), missing, "{locale}");
        let months = Some((file, Fault::Content(Kind::OtherCount(11, 12))));
        assert_eq!(of("dates.months"), months, "{locale}");
    }
}

#[test]
fn a_text_that_tamazight_lacks_is_no_problem_but_its_share_is_counted() {
    let mut copy = Copy::new();
    copy.change(File::Text(Locale::Zgh), |file| {
        file["ui"] = json!({});
        file["regions"] = json!({});
    });
    let found = copy.check().findings;
    assert!(
        found
            .iter()
            .all(|found| matches!(found.fault, Fault::Content(Kind::OtherShare(..))))
    );
}

#[test]
fn texts_with_links_markup_or_strange_signs() {
    let file = File::Text(Locale::Fr);
    let from = "\"retry\": \"Réessayer\"";
    for (text, kind) in [
        (
            "http://example.org",
            Kind::NotHttps("http://example.org".to_owned()),
        ),
        (
            "Voir javascript:alert(1)",
            Kind::NotHttps("javascript:alert(1)".to_owned()),
        ),
        (
            "data:text/html,x",
            Kind::NotHttps("data:text/html,x".to_owned()),
        ),
        (
            "(//example.org)",
            Kind::NotHttps("//example.org)".to_owned()),
        ),
        (
            "https://a:b@example.org",
            Kind::NotHttps("https://a:b@example.org".to_owned()),
        ),
        (
            "<img onerror=x>",
            Kind::Markup("<img onerror=x>".to_owned()),
        ),
        ("a\\u0007b", Kind::ControlCharacter('\u{7}')),
        ("a\\u202eb", Kind::ControlCharacter('\u{202e}')),
    ] {
        says(file, from, &format!("\"retry\": \"{text}\""), kind);
    }
    let mut copy = Copy::new();
    copy.replace(
        file,
        from,
        "\"retry\": \"Réessayer (https://example.org/a), 1 < 2\"",
    );
    assert_eq!(copy.check().findings, []);
}

#[test]
fn texts_far_too_long() {
    let long = "a".repeat(10_000);
    let to = format!("\"retry\": \"{long}\"");
    let kind = Kind::TooLong(10_000, 240);
    says(
        File::Text(Locale::Fr),
        "\"retry\": \"Réessayer\"",
        &to,
        kind,
    );
}

#[test]
fn marks_that_differ_from_the_french() {
    let mut copy = Copy::new();
    let file = File::Text(Locale::En);
    copy.change(file, |file| file["ui"]["stop_number"] = "Stop {x}".into());
    let found: Vec<Fault> = copy
        .check()
        .findings
        .into_iter()
        .map(|found| found.fault)
        .collect();
    assert_eq!(
        found,
        [
            Fault::Content(Kind::MissingMark("{n}".to_owned())),
            Fault::Content(Kind::UnknownMark("{x}".to_owned())),
        ]
    );
}

#[test]
fn a_text_of_an_unknown_id() {
    let mut copy = Copy::new();
    let file = File::Text(Locale::Fr);
    let line = copy.replace(
        file,
        "\"cities\": {",
        "\"cities\": { \"atlantis\": \"Atlantide\",",
    );
    copy.says(file, line, Kind::UnknownText("atlantis".to_owned()));
}

#[test]
fn another_language_in_a_file() {
    let found = says(
        File::Text(Locale::Es),
        "\"language\": \"es\"",
        "\"language\": \"en\"",
        Kind::OtherLanguage("en".to_owned(), "es"),
    );
    assert_eq!(found.field.to_string(), "language");
}

#[test]
fn another_share_of_texts() {
    let from = "\"id\": \"en\", \"name\": \"English\", \"complete\": 100";
    let to = "\"id\": \"en\", \"name\": \"English\", \"complete\": 90";
    says(File::Regions, from, to, Kind::OtherShare(90, 100));
}

#[test]
fn another_native_name() {
    let mut copy = Copy::new();
    let name = copy.raw().regions.regions[0].native_names["ar"].clone();
    let line = copy.replace(
        File::Regions,
        &format!("\"ar\": \"{name}\""),
        "\"ar\": \"طنجة\"",
    );
    copy.says(
        File::Regions,
        line,
        Kind::OtherName("طنجة".to_owned(), name),
    );
}
