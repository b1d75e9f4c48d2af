//! The reader of JSON beside `serde_json`.

use proptest::prelude::*;
use serde_json::Value;

use super::{Json, parse};

/// The same tree of `serde_json`, which keeps the last of the members of a key.
fn value(json: Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Truth(truth) => Value::Bool(truth),
        Json::Number(text) => serde_json::from_str(text).unwrap(),
        Json::Text(text) => Value::String(text.into_owned()),
        Json::List(list) => list.into_iter().map(value).collect(),
        Json::Object(members) => {
            let members = members.into_iter();
            members
                .map(|(key, json)| (key.into_owned(), value(json)))
                .collect()
        }
    }
}

#[track_caller]
fn same(source: &str) {
    let due = serde_json::from_str::<Value>(source);
    // What no f64 holds is only refused by who wants an f64.
    if due
        .as_ref()
        .is_err_and(|error| error.to_string().starts_with("number out of range"))
    {
        assert!(parse(source).is_some(), "{source}");
    } else {
        assert_eq!(parse(source).map(value), due.ok(), "{source}");
    }
}

#[test]
fn json_and_what_is_nearly_json() {
    for source in [
        "",
        " ",
        "null",
        "nul",
        "nulll",
        "truefalse",
        "[true,false,null]",
        "{}",
        "[]",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "[1 2]",
        "[,1]",
        "[",
        "]",
        "{\"a\":",
        "{\"a\"",
        "'a'",
        "\u{feff}{}",
        " \t\r\n{ \"a\" : [ 1 , { \"b\" : \"c\" } ] } \n",
        "{\"a\":1,\"a\":2}",
        "1 2",
        "\u{a0}1",
        "\u{b}1",
        "0",
        "-0",
        "00",
        "01",
        "-",
        "+1",
        ".5",
        "5.",
        "1.5",
        "1e5",
        "1E+5",
        "1e-5",
        "1e",
        "1e+",
        "-1.25e2",
        "1e999",
        "0x10",
        "NaN",
        "Infinity",
        "-Infinity",
        "1_000",
        "18446744073709551616",
        "1.2.3",
        "--1",
        "\"",
        "\"a",
        "\"é\u{1f600}\"",
        "\"a\nb\"",
        "\"\u{7f}\"",
        "\"\\n\\\"\\\\\\/\\b\\f\\r\\t\"",
        "\"\\x\"",
        "\"\\",
        "\"\\u00e9\"",
        "\"\\u00E9a\"",
        "\"\\u00g9\"",
        "\"\\u00\"",
        "\"\\u+123\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\n\"",
        "\"\\ud83d\\ud83d\"",
        "\"\\ud83d\\ue000\"",
        "\"\\ud83d\\u0041\"",
        "\"\\u0000\"",
        "// a\n1",
        "/* a */1",
    ] {
        same(source);
    }
}

#[test]
fn no_file_exhausts_the_stack() {
    for depth in [126, 127, 128, 129, 100_000] {
        same(&("[".repeat(depth) + &"]".repeat(depth)));
        same(&("{\"a\":".repeat(depth) + "1" + &"}".repeat(depth)));
        same(&"[".repeat(depth));
    }
}

proptest! {
    #[test]
    fn whatever_is_written(source in r#"([\[\]{}:,"'\\u 0-9eE.+-]|null|true|false|\\ud83d|\\ude00|é|"a":|\n){0,24}"#) {
        same(&source);
    }

    #[test]
    fn every_text(text in any::<String>()) {
        same(&Value::from(text).to_string());
    }

    #[test]
    fn every_escape(escapes in prop::collection::vec(any::<u16>(), 0..6)) {
        let escapes = escapes.iter().map(|code| format!("\\u{code:04x}"));
        same(&format!("\"{}\"", escapes.collect::<Vec<_>>().concat()));
    }
}
