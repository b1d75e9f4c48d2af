//! Slips that keep a file from being JSON.

use onmt_tour_map::dataset::{File, Weight};
use onmt_tour_map::tools::check::{Fault, Syntax};

use super::copy::Copy;

/// Damages `tour.json` and expects the slip `below` lines under the damage.
#[track_caller]
fn slip(from: &str, to: &str, below: usize, syntax: &Syntax) {
    let mut copy = Copy::new();
    let line = copy.replace(File::Tour, from, to) + below;
    let report = copy.check();
    let found = &report.findings;
    assert_eq!(report.exit_code(), 1);
    assert!(!found.is_empty());
    assert_eq!(found[0].fault, Fault::Syntax(syntax.clone()), "{found:#?}");
    assert_eq!((found[0].file, found[0].line), (File::Tour, line));
    assert_eq!(found[0].weight, Weight::Refuse);
    assert!(serde_json::from_str::<serde_json::Value>(copy.content(File::Tour)).is_err());
    // The file's other faults may show as well, but no other file seems broken.
    assert!(
        found.iter().all(|found| found.file == File::Tour),
        "{found:#?}"
    );
}

#[test]
fn a_trailing_comma() {
    slip(
        "\"P02\", \"P05\"]",
        "\"P02\", \"P05\",]",
        0,
        &Syntax::TrailingComma,
    );
    slip(
        "\"P05\"]\n        }",
        "\"P05\"],\n        }",
        0,
        &Syntax::TrailingComma,
    );
}

#[test]
fn a_missing_comma() {
    slip(
        "\"region\": \"MA-07\",",
        "\"region\": \"MA-07\"",
        0,
        &Syntax::MissingComma,
    );
    slip("},\n        {", "}\n        {", 0, &Syntax::MissingComma);
}

#[test]
fn a_missing_closing_quote() {
    slip(
        "\"city\": \"marrakech\",",
        "\"city\": \"marrakech,",
        0,
        &Syntax::MissingQuote,
    );
    slip(
        "\"city\": \"marrakech\",",
        "\"city: \"marrakech\",",
        0,
        &Syntax::MissingQuote,
    );
    slip(
        "[\"P01\", \"P02\"",
        "[\"P01, \"P02\"",
        0,
        &Syntax::MissingQuote,
    );
}

#[test]
fn a_missing_opening_quote() {
    slip(
        "\"city\": \"marrakech\",",
        "\"city\": marrakech\",",
        0,
        &Syntax::MissingQuote,
    );
    slip(
        "\"city\": \"marrakech\",",
        "city\": \"marrakech\",",
        0,
        &Syntax::MissingQuote,
    );
    slip(
        "\"city\": \"marrakech\",",
        "\"city\": élan\",",
        0,
        &Syntax::MissingQuote,
    );
}

#[test]
fn quotes_of_a_word_processor() {
    slip(
        "\"city\": \"marrakech\",",
        "\"city\": “marrakech”,",
        0,
        &Syntax::CurlyQuotes,
    );
    slip(
        "\"city\": \"marrakech\",",
        "“city”: \"marrakech\",",
        0,
        &Syntax::CurlyQuotes,
    );
    slip(
        "\"city\": \"marrakech\",",
        "\"city\": \"marrakech”,",
        0,
        &Syntax::CurlyQuotes,
    );
    slip(
        "\"city\": \"marrakech\",",
        "\"city\": 'marrakech',",
        0,
        &Syntax::SingleQuotes,
    );
}

#[test]
fn a_missing_brace_or_bracket() {
    slip(
        "\"P05\"]\n        },",
        "\"P05\"]\n        ,",
        2,
        &Syntax::MissingClose('}'),
    );
    slip(
        "\"P05\"]\n        }",
        "\"P05\"\n        }",
        1,
        &Syntax::MissingClose(']'),
    );
}

#[test]
fn a_file_cut_short() {
    let mut copy = Copy::new();
    let content = copy.content(File::Tour);
    let half = content[..content.len() / 2].rfind(",\n").unwrap();
    let half = content[..half].to_owned();
    copy.put(File::Tour, half);
    let report = copy.check();
    assert_eq!(report.exit_code(), 1);
    let last = copy.content(File::Tour).lines().count();
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].line, last);
    assert!(matches!(
        report.findings[0].fault,
        Fault::Syntax(Syntax::NeverClosed(_))
    ));
}

#[test]
fn a_comment_a_missing_value_or_a_decimal_comma() {
    slip(
        "\"order\": 1,",
        "\"order\": 1, // first",
        0,
        &Syntax::Comment,
    );
    slip("\"order\": 1,", "\"order\": ,", 0, &Syntax::MissingValue);
    slip("\"order\": 1,", "\"order\" 1,", 0, &Syntax::MissingColon);
    slip("\"order\": 1,", "\"order\": 1,5,", 0, &Syntax::BadNumber);
    slip("\"order\": 1,", "\"order\": 01,", 0, &Syntax::BadNumber);
    slip("\"order\": 1,", "\"order\": 1,,", 0, &Syntax::ExtraComma);
    slip("\"order\": 1,", "\"order\": +1,", 0, &Syntax::BadNumber);
}

#[test]
fn a_file_in_the_wrong_encoding() {
    let mut copy = Copy::new();
    let start = copy.content(File::Tour).find("Hôtel").unwrap();
    let line = copy.content(File::Tour)[..start].matches('\n').count() + 1;
    let mut bytes = copy.content(File::Tour).as_bytes().to_vec();
    // ô in ISO 8859-1
    bytes.splice(start + 1..start + 3, [0xF4]);
    copy.put(File::Tour, bytes);
    let report = copy.check();
    assert_eq!(report.findings[0].fault, Fault::Syntax(Syntax::NotUtf8));
    assert_eq!(report.findings[0].line, line);
    assert_eq!(report.exit_code(), 1);
}

#[test]
fn a_byte_order_mark_is_the_only_finding() {
    let mut copy = Copy::new();
    let marked = format!("\u{FEFF}{}", copy.content(File::Tour));
    copy.put(File::Tour, marked);
    copy.finds(File::Tour, 1, &Fault::Syntax(Syntax::ByteOrderMark));
}

#[test]
fn an_empty_file_is_the_only_finding() {
    for file in [File::Tour, File::Regions, File::Map, File::Sources] {
        let mut copy = Copy::new();
        copy.put(file, "\n");
        copy.finds(file, 1, &Fault::Syntax(Syntax::Empty));
    }
}

#[test]
fn a_page_in_place_of_a_file() {
    let mut copy = Copy::new();
    copy.put(File::Tour, "<!doctype html>\n<title>404</title>\n");
    let found = copy.check().findings;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].file, found[0].line), (File::Tour, 1));
}
