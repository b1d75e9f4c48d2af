//! Bytes of any kind for what reads words of others: addresses, messages of a host, dates, files of the dataset.
//!
//! `tests/corpus/{address,message,date,dataset}/` holds inputs that are kept: some of each kind that the readers tell apart, and
//! every one that ever broke one. Each is read as it stands, and damaged at random. `PROPTEST_CASES=1000000 cargo test --release
//! --test corpus` goes on for hours; what it finds belongs into the folder.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use std::fs;
use std::path::Path;

use onmt_tour_map::dataset::raw::{RegionsFile, TextFile, TourFile, read};
use onmt_tour_map::dataset::{File, RawDataset, validate};
use onmt_tour_map::date::KnownDate;
use onmt_tour_map::embed::Command;
use onmt_tour_map::locale::Locale;
use onmt_tour_map::route::Route;
use proptest::prelude::*;
use proptest::sample::Index;

/// The inputs of a kind.
fn kept(kind: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(kind);
    let files = fs::read_dir(folder).unwrap();
    let inputs: Vec<Vec<u8>> = files
        .map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect();
    assert!(!inputs.is_empty(), "{kind}");
    inputs
}

/// What is cut out of an input, and what is put in its place.
#[derive(Clone, Debug)]
struct Damage {
    at: Index,
    length: usize,
    bytes: Vec<u8>,
}

fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..8),
        r#"[\[\]{}:,"\\%?~/=&0-9a-zA-Z.+-]{0,8}"#.prop_map(String::into_bytes),
    ];
    let damage = (any::<Index>(), 0_usize..12, bytes).prop_map(|(at, length, bytes)| Damage {
        at,
        length,
        bytes,
    });
    prop::collection::vec(damage, 0..5)
}

/// One of the inputs, damaged. A program of bytes may hand over what is no UTF-8; a browser never does.
fn input(kind: &'static str) -> impl Strategy<Value = String> {
    (prop::sample::select(kept(kind)), damages()).prop_map(|(mut bytes, damages)| {
        for Damage {
            at,
            length,
            bytes: other,
        } in damages
        {
            let start = at.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, other);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn address(text: &str) {
    let href = Route::parse(text).href();
    assert!(href.starts_with('/') && !href.starts_with("//"), "{href}");
    assert_eq!(Route::parse(&href).href(), href);
}

fn message(text: &str) {
    if let Some(command) = Command::parse(text) {
        assert_eq!(Command::parse(&command.write()), Some(command));
    }
}

fn date(text: &str) {
    if let Ok(date) = KnownDate::parse(text) {
        assert_eq!(KnownDate::parse(&date.to_string()), Ok(date));
        assert!(date.first() <= date.last());
    }
}

/// As each file that the app reads before it starts; whatever it is, it is validated.
fn dataset(text: &str) {
    let raw = RawDataset {
        map: read(File::Map, text).unwrap_or_default(),
        regions: read::<RegionsFile>(File::Regions, text).unwrap_or_default(),
        tour: read::<TourFile>(File::Tour, text).unwrap_or_default(),
    };
    let _ = validate(&raw);
    let _ = read::<TextFile>(File::Text(Locale::Fr), text);
}

#[test]
fn what_was_kept_is_read_or_refused() {
    for (kind, take) in [
        ("address", address as fn(&str)),
        ("message", message),
        ("date", date),
        ("dataset", dataset),
    ] {
        for bytes in kept(kind) {
            take(&String::from_utf8_lossy(&bytes));
        }
    }
}

proptest! {
    #[test]
    fn an_address_of_any_bytes(text in input("address")) {
        address(&text);
    }

    #[test]
    fn a_message_of_any_bytes(text in input("message")) {
        message(&text);
    }

    #[test]
    fn a_date_of_any_bytes(text in input("date")) {
        date(&text);
    }

    #[test]
    fn a_file_of_any_bytes(text in input("dataset")) {
        dataset(&text);
    }
}
