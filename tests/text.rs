//! Words, dates and numbers on screen, from the text files as they stand.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use onmt_tour_map::dataset::raw::TextFile;
use onmt_tour_map::date::{Day, KnownDate};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::region::RegionId;
use onmt_tour_map::text::{Texts, Ui};

fn file(locale: Locale) -> TextFile {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/text");
    let content = std::fs::read_to_string(format!("{folder}/{locale}.json")).unwrap();
    serde_json::from_str(&content).unwrap()
}

fn texts(locale: Locale) -> Texts {
    let french = (locale != Locale::Fr).then(|| file(Locale::Fr));
    Texts::new(locale, file(locale), french)
}

fn date(text: &str) -> KnownDate {
    KnownDate::parse(text).unwrap()
}

#[test]
fn french_dates_say_no_more_than_is_known() {
    let french = texts(Locale::Fr);
    for (edtf, shown) in [
        ("2025-02-12", "12 février 2025"),
        ("2025-03-01", "1er mars 2025"),
        ("2025-08-11", "11 août 2025"),
        (
            "[2025-02-17..2025-02-23]",
            "entre le 17 et le 23 février 2025",
        ),
        (
            "[2025-02-24..2025-03-02]",
            "entre le 24 février et le 2 mars 2025",
        ),
        (
            "[2025-02-01..2025-02-07]",
            "entre le 1er et le 7 février 2025",
        ),
        (
            "[2020-12-30..2021-01-02]",
            "entre le 30 décembre 2020 et le 2 janvier 2021",
        ),
        ("2025-02", "février 2025"),
        ("2021?", "2021, à confirmer"),
        ("2021", "2021"),
    ] {
        assert_eq!(french.date(&date(edtf)), shown);
    }
}

#[test]
fn the_other_languages_write_the_same_range() {
    for (locale, shown) in [
        (Locale::Ar, "بين 17 و23 فبراير 2025"),
        (Locale::Zgh, "17–23 ⴱⵕⴰⵢⵕ 2025"),
        (Locale::En, "between 17 and 23 February 2025"),
        (Locale::Es, "entre el 17 y el 23 de febrero de 2025"),
    ] {
        let range = date("[2025-02-17..2025-02-23]");
        assert_eq!(texts(locale).date(&range), shown);
    }
}

#[test]
fn every_form_of_date_is_filled_in_every_language() {
    for locale in Locale::ALL {
        let texts = texts(locale);
        for month in 1..=12 {
            let day = Day::new(2025, month, 1).unwrap();
            let shown = [
                texts.day(day),
                texts.weekday_day(day),
                texts.date(&date(&format!("2025-{month:02}"))),
                texts.date(&date(&format!("2025-{month:02}?"))),
                texts.date(&date(&format!("[2025-{month:02}-02..2025-{month:02}-09]"))),
                texts.date(&date(&format!("[2024-{month:02}-02..2025-{month:02}-09]"))),
            ];
            for shown in shown {
                assert!(shown.contains("2025"), "{locale}: {shown}");
                assert!(!shown.contains(['{', '}']), "{locale}: {shown}");
            }
            assert!(!texts.month_alone(month).is_empty());
        }
        assert_eq!(texts.month_alone(0), "");
        assert_eq!(texts.month_alone(13), "");
    }
}

#[test]
fn days_carry_their_weekday() {
    let day = Day::new(2025, 2, 12).unwrap();
    assert_eq!(
        texts(Locale::Fr).weekday_day(day),
        "mercredi 12 février 2025"
    );
    assert_eq!(
        texts(Locale::En).weekday_day(day),
        "Wednesday, 12 February 2025"
    );
    let sunday = Day::new(2025, 2, 23).unwrap();
    assert!(texts(Locale::Es).weekday_day(sunday).starts_with("domingo"));
}

#[test]
fn numbers_are_grouped_as_the_language_does() {
    let shown = |locale, number| texts(locale).integer(number);
    assert_eq!(shown(Locale::Fr, 4_030_222), "4\u{202f}030\u{202f}222");
    assert_eq!(shown(Locale::Fr, 999), "999");
    assert_eq!(shown(Locale::Fr, 1_000), "1\u{202f}000");
    assert_eq!(shown(Locale::En, 36_828_330), "36,828,330");
    // Spanish groups from five digits on.
    assert_eq!(shown(Locale::Es, 4_030), "4030");
    assert_eq!(shown(Locale::Es, 17_262), "17.262");
    assert_eq!(shown(Locale::Ar, 4_030_222), "4.030.222");
    for locale in Locale::ALL {
        assert_eq!(shown(locale, 0), "0");
        assert_eq!(
            shown(locale, u64::MAX)
                .chars()
                .filter(char::is_ascii_digit)
                .count(),
            20
        );
    }
}

#[test]
fn what_a_language_lacks_stands_in_french_and_says_so() {
    let mut partial = file(Locale::Zgh);
    partial.ui.remove(Ui::Retry.key());
    partial
        .ui
        .insert(Ui::Regions.key().to_owned(), String::new());
    partial
        .ui
        .insert(Ui::Title.key().to_owned(), "ⵜⴰⵎⴰⵣⵉⵖⵜ".to_owned());
    let texts = Texts::new(Locale::Zgh, partial, Some(file(Locale::Fr)));
    let title = texts.ui(Ui::Title);
    assert_eq!((title.text.as_str(), title.tag()), ("ⵜⴰⵎⴰⵣⵉⵖⵜ", None));
    for key in [Ui::Retry, Ui::Regions] {
        let phrase = texts.ui(key);
        assert_eq!(phrase.text, file(Locale::Fr).ui[key.key()]);
        assert_eq!(phrase.tag(), Some("fr"));
    }
}

#[test]
fn what_no_language_has_is_empty() {
    let texts = texts(Locale::En);
    for phrase in [
        texts.city("atlantis"),
        texts.highlight("atlantis"),
        texts.place("2031-atlantis"),
        texts.edition("2031"),
    ] {
        assert_eq!((phrase.text.as_str(), phrase.tag()), ("", None));
    }
    let alone = Texts::new(Locale::Zgh, TextFile::default(), None);
    assert_eq!(alone.ui(Ui::Title).text, "");
}

#[test]
fn a_date_is_never_blank() {
    let range = date("[2025-02-17..2025-02-23]");
    let bare = Texts::new(Locale::Zgh, TextFile::default(), Some(file(Locale::Fr)));
    assert_eq!(bare.date(&range), "entre le 17 et le 23 février 2025");
    let alone = Texts::new(Locale::Zgh, TextFile::default(), None);
    assert_eq!(alone.date(&range), "[2025-02-17..2025-02-23]");
}

#[test]
fn marks_are_filled_and_keep_their_language() {
    let texts = texts(Locale::Fr);
    let number = texts.ui(Ui::StopNumber).with("{n}", "4");
    assert_eq!((number.text.as_str(), number.tag()), ("Étape 4", None));
}

#[test]
fn every_region_has_its_name_in_every_language() {
    for locale in Locale::ALL {
        let texts = texts(locale);
        assert_eq!(texts.locale(), locale);
        for id in RegionId::all() {
            assert!(!texts.region(id).text.is_empty(), "{locale} {id}");
            assert!(!texts.signature(id).text.is_empty(), "{locale} {id}");
        }
    }
}

#[test]
fn every_key_of_the_interface_is_listed_once() {
    let mut keys: Vec<&str> = Ui::ALL.iter().map(|key| key.key()).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn a_text_of_any_length_is_shown_in_short() {
    let mut main = file(Locale::Fr);
    main.cities.insert("fes".to_owned(), "é".repeat(10_000));
    let shown = Texts::new(Locale::Fr, main, None).city("fes").text;
    assert_eq!(shown.chars().count(), 601);
    assert!(shown.ends_with('…'));
}
