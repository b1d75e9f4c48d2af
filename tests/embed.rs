//! The embed's messages, its height and the sites that it listens to.

use onmt_tour_map::embed::{Command, Height, News, datawrapper, is_listed, pym};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::region::RegionId;
use onmt_tour_map::route::Theme;
use proptest::prelude::*;
use serde_json::{Value, json};

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9_-]{1,64}"
}

fn command() -> impl Strategy<Value = Command> {
    let theme = proptest::sample::select(vec![Theme::Auto, Theme::Light, Theme::Dark]);
    prop_oneof![
        Just(Command::Country),
        id().prop_map(Command::Region),
        id().prop_map(Command::Stop),
        proptest::sample::select(Locale::ALL.to_vec()).prop_map(Command::Language),
        theme.prop_map(Command::Theme),
        Just(Command::Play),
        Just(Command::Pause),
    ]
}

/// Objects that look like messages, with members of any kind.
fn near_message() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        Just(json!(null)),
        Just(json!(1)),
        Just(json!("onmt-map")),
        Just(json!("select")),
        Just(json!("lang")),
        any::<f64>().prop_map(|number| json!(number)),
        ".*".prop_map(|text: String| json!(text)),
        Just(json!([{}])),
    ];
    let key = proptest::sample::select(vec!["ns", "v", "type", "region", "stop", "lang", "theme"]);
    proptest::collection::vec((key, value), 0..8).prop_map(|members| {
        let members = members
            .into_iter()
            .map(|(key, value)| format!("\"{key}\":{value}"));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    })
}

proptest! {
    #[test]
    fn a_command_is_read_back(command in command()) {
        prop_assert_eq!(Command::parse(&command.write()), Some(command));
    }

    #[test]
    fn no_message_panics(text in ".*", near in near_message(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Command::parse(&text);
        let _ = Command::parse(&String::from_utf8_lossy(&bytes));
        if let Some(command) = Command::parse(&near) {
            prop_assert_eq!(Command::parse(&command.write()), Some(command));
        }
    }

    #[test]
    fn what_is_told_is_json_of_the_contract(pixels in any::<u32>(), region in 0_usize..13, stop in proptest::option::of(".*")) {
        let region = RegionId::all().nth(region);
        for news in [
            News::Ready,
            News::Height(pixels),
            News::Region(region),
            News::Stop(stop.clone()),
            News::Error("data"),
        ] {
            let value: Value = serde_json::from_str(&news.write()).unwrap();
            prop_assert_eq!(&value["ns"], "onmt-map");
            prop_assert_eq!(&value["v"], 1);
            prop_assert!(value["type"].is_string());
        }
        let value: Value = serde_json::from_str(&datawrapper(pixels)).unwrap();
        prop_assert_eq!(value, json!({"datawrapper-height": {"onmt-map": pixels}}));
    }

    #[test]
    fn a_height_never_cuts_content_off_and_comes_to_rest(
        heights in proptest::collection::vec((-10.0_f64..40_000.0, 0.0_f64..3_000.0), 1..60),
    ) {
        let (mut height, mut told, mut now) = (Height::default(), 0, 0.0);
        for (measured, later) in heights {
            now += later;
            if let Some(pixels) = height.measured(measured, now) {
                prop_assert_ne!(pixels, told);
                told = pixels;
            }
            // Less than a pixel is the height of a frame that is not shown.
            prop_assert!(measured < 1.0 || f64::from(told) >= measured.min(30_000.0).ceil());
            // Measured again, nothing is new.
            prop_assert_eq!(height.measured(measured, now), None);
        }
    }

    #[test]
    fn nobody_is_listed_by_accident(list in ".*", origin in ".*") {
        let _ = is_listed(&list, &origin, "https://carte.example");
        prop_assert!(!is_listed("", &origin, "https://carte.example"));
        prop_assert!(!is_listed(&list, "null", "https://carte.example"));
    }
}

#[test]
fn the_messages_are_those_of_the_contract() {
    let written = |news: News| serde_json::from_str::<Value>(&news.write()).unwrap();
    assert_eq!(
        written(News::Ready),
        json!({"ns": "onmt-map", "v": 1, "type": "ready"})
    );
    assert_eq!(
        written(News::Height(640)),
        json!({"ns": "onmt-map", "v": 1, "type": "height", "height": 640})
    );
    assert_eq!(
        written(News::Region(RegionId::parse("MA-08"))),
        json!({"ns": "onmt-map", "v": 1, "type": "region", "region": "MA-08"})
    );
    assert_eq!(written(News::Region(None))["region"], Value::Null);
    assert_eq!(
        written(News::Stop(Some("2025-fes".to_owned()))),
        json!({"ns": "onmt-map", "v": 1, "type": "stop", "stop": "2025-fes"})
    );
    assert_eq!(
        written(News::Error("data")),
        json!({"ns": "onmt-map", "v": 1, "type": "error", "reason": "data"})
    );
    let heard = |rest: &str| {
        let message = format!("{{\"ns\":\"onmt-map\",\"v\":1,{rest}}}");
        Command::parse(&message)
    };
    let region = |id: &str| Some(Command::Region(id.to_owned()));
    assert_eq!(
        heard(r#""type":"select","region":"MA-08""#),
        region("ma-08")
    );
    assert_eq!(
        heard(r#""type":"select","region":"oriental","colour":{"x":[1]}"#),
        region("oriental")
    );
    assert_eq!(
        heard(r#""type":"select","region":null"#),
        Some(Command::Country)
    );
    assert_eq!(
        heard(r#""type":"select","region":"MA-03","stop":"2025-fes""#),
        Some(Command::Stop("2025-fes".to_owned()))
    );
    assert_eq!(
        heard(r#""type":"select","region":"MA-03","stop":null"#),
        region("ma-03")
    );
    assert_eq!(
        heard(r#""type":"lang","lang":"ar-MA""#),
        Some(Command::Language(Locale::Ar))
    );
    assert_eq!(
        heard(r#""type":"theme","theme":"dark""#),
        Some(Command::Theme(Theme::Dark))
    );
    assert_eq!(heard(r#""type":"play""#), Some(Command::Play));
    assert_eq!(heard(r#""type":"pause""#), Some(Command::Pause));
}

#[test]
fn what_is_not_of_the_contract_is_not_heard() {
    let long = format!(
        r#"{{"ns":"onmt-map","v":1,"type":"play","x":"{}"}}"#,
        "x".repeat(1_024)
    );
    for message in [
        "",
        "null",
        "[]",
        "\"onmt-map\"",
        r#"{"ns":"onmt-map","v":1}"#,
        r#"{"ns":"onmt-map","v":2,"type":"play"}"#,
        r#"{"ns":"onmt-map","v":"1","type":"play"}"#,
        r#"{"ns":"onmt-map","v":1.0,"type":"play"}"#,
        r#"{"ns":"other","v":1,"type":"play"}"#,
        r#"{"ns":"onmt-map","ns":"onmt-map","v":1,"type":"play"}"#,
        r#"{"ns":"onmt-map","v":1,"type":"stop"}"#,
        r#"{"ns":"onmt-map","v":1,"type":"select"}"#,
        r#"{"ns":"onmt-map","v":1,"type":"select","region":8}"#,
        r#"{"ns":"onmt-map","v":1,"type":"select","region":"../../"}"#,
        r#"{"ns":"onmt-map","v":1,"type":"select","region":""}"#,
        r#"{"ns":"onmt-map","v":1,"type":"lang","lang":"de"}"#,
        r#"{"ns":"onmt-map","v":1,"type":"theme","theme":"purple"}"#,
        r#"{"ns":"onmt-map","v":1,"type":"play"}}"#,
        long.as_str(),
    ] {
        assert_eq!(Command::parse(message), None, "{message}");
    }
}

#[test]
fn older_listeners_read_the_height() {
    // Pym's parent: ^pym xPYMx id xPYMx (\S+) xPYMx (.*)$
    assert_eq!(
        pym(Some("carte-1"), 640),
        "pymxPYMxcarte-1xPYMxheightxPYMx640"
    );
    let unnamed = "pymxPYMxonmt-mapxPYMxheightxPYMx640";
    for id in [None, Some(""), Some("a b"), Some("axPYMxb"), Some("é")] {
        assert_eq!(pym(id, 640), unnamed, "{id:?}");
    }
}

#[test]
fn a_frame_grows_at_once_and_shrinks_beyond_the_band() {
    let mut height = Height::default();
    assert_eq!(height.measured(600.2, 0.0), Some(601));
    assert_eq!(height.measured(602.0, 1.0), Some(602));
    assert_eq!(height.measured(595.0, 2.0), None);
    assert_eq!(height.measured(590.0, 3.0), Some(590));
    assert_eq!(height.measured(f64::NAN, 4.0), None);
    assert_eq!(height.measured(0.0, 5.0), None);
    assert_eq!(height.measured(f64::INFINITY, 6.0), Some(30_000));
}

#[test]
fn a_host_that_answers_height_with_width_does_not_make_it_dance() {
    // The scroll bar of such a host comes with a high frame, and makes the frame narrower and so less high.
    let (mut height, mut told) = (Height::default(), Vec::new());
    for turn in 0..1_000_u32 {
        let measured = if turn % 2 == 0 { 700.0 } else { 680.0 };
        told.extend(height.measured(measured, f64::from(turn) * 16.0));
    }
    assert!(told.len() <= 9, "{told:?}");
    assert_eq!(told.last(), Some(&700));
    // Ten quiet seconds later it follows again.
    assert_eq!(height.measured(680.0, 60_000.0), Some(680));
}

#[test]
fn hosts_are_those_that_may_frame_the_embed() {
    let list =
        "# who\n'self'\nhttps://www.onmt.org.ma\nhttps://*.b.example:8443\nhttp://127.0.0.1:*\n";
    let listed = |origin: &str| is_listed(list, origin, "https://carte.example");
    for origin in [
        "https://carte.example",
        "https://www.onmt.org.ma",
        "https://a.b.example:8443",
        "https://c.a.b.example:8443",
        "http://127.0.0.1:4361",
        "http://127.0.0.1",
    ] {
        assert!(listed(origin), "{origin}");
    }
    for origin in [
        "",
        "null",
        "*",
        "http://carte.example",
        "http://www.onmt.org.ma",
        "https://www.onmt.org.ma:8443",
        "https://www.onmt.org.ma.evil.example",
        "https://evilwww.onmt.org.ma",
        "https://b.example:8443",
        "https://a.b.example",
        "https://evilb.example:8443",
        "https://127.0.0.1:4361",
        "http://127.0.0.10:4361",
        "file://",
    ] {
        assert!(!listed(origin), "{origin}");
    }
}
