//! The exports as other programs read them: Python's icalendar, gpxpy and lxml, and GDAL.
//!
//! `cargo xtask test --only exports` finds or installs these and runs this test; by hand:
//! `PYTHON=/usr/bin/python3 cargo test --features tools --test readers`.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use onmt_tour_map::tools::exports::files;
use onmt_tour_map::tools::site::{Site, read};

const SITE: &str = "https://carte.example/maroc/";

#[test]
fn other_readers_find_what_the_dataset_says() {
    let python = env::var_os("PYTHON").expect(
        "PYTHON is not set: name a Python that has icalendar, gpxpy and lxml, \
         or run `cargo xtask test --only exports`, which finds one",
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = root.join("public/data");
    let folder = tempfile::tempdir().unwrap();
    let site = Site::parse(SITE).unwrap();
    for file in files(&read(&data).unwrap(), &site).unwrap() {
        let path = folder.path().join(file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.body).unwrap();
    }
    let output = Command::new(&python)
        // -B: it leaves no compiled files in the checkout.
        .arg("-B")
        .arg(root.join("scripts/exports_check.py"))
        .args([folder.path(), &data])
        .arg(SITE)
        .output()
        .unwrap_or_else(|error| panic!("{}: {error}", python.display()));
    print!("{}", String::from_utf8_lossy(&output.stdout));
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
