//! The checker as a program: what it prints, in which language, and how it ends.

use std::path::Path;
use std::process::{Command, Output};

use onmt_tour_map::dataset::File;
use tempfile::TempDir;

use super::copy::Copy;

fn run(folder: &Path, arguments: &[&str], locale: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_validate"))
        .args(arguments)
        .arg(folder)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", locale)
        .output()
        .unwrap()
}

fn folder(copy: &Copy) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy.write(folder.path());
    folder
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_clean_dataset_ends_with_0() {
    let folder = folder(&Copy::new());
    let output = run(folder.path(), &[], "fr_MA.UTF-8");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        text(&output).ends_with("0 problèmes\n"),
        "{}",
        text(&output)
    );
    let output = run(folder.path(), &[], "en_GB.UTF-8");
    assert!(text(&output).ends_with("0 problems\n"));
    assert!(text(&output).contains("Texts by language"));
}

#[test]
fn problems_end_with_1_and_are_told_in_either_language() {
    let mut copy = Copy::new();
    let line = copy.replace(
        File::Tour,
        "\"date\": \"2025-02-12\"",
        "\"date\": \"12 février\"",
    );
    let folder = folder(&copy);
    let place = format!("{}:{line}:", folder.path().join("tour.json").display());
    let output = run(folder.path(), &[], "fr_FR.UTF-8");
    assert_eq!(output.status.code(), Some(1));
    let french = text(&output);
    assert!(
        french.contains(&place) && french.contains("n’est pas une date"),
        "{french}"
    );
    assert!(french.contains("editions[0].stops[3].date"));
    assert!(french.ends_with("1 problème\n"));
    assert!(!french.contains('\x1b'), "colour only on a terminal");
    let output = run(folder.path(), &["--lang", "en"], "fr_FR.UTF-8");
    assert_eq!(output.status.code(), Some(1));
    let english = text(&output);
    assert!(
        english.contains(&place) && english.contains("is no date"),
        "{english}"
    );
    assert!(english.ends_with("1 problem\n"));
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let mut copy = Copy::new();
    copy.remove(File::Sources);
    let folder = folder(&copy);
    let output = run(folder.path(), &[], "C");
    assert_eq!(output.status.code(), Some(2));
    let complaint = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(complaint.contains("sources.json"), "{complaint}");
    // The sources that cannot be read are not said to be unknown, and nothing is said to be clean.
    let said = text(&output);
    assert!(
        !said.contains("P01") && !said.contains("0 problems"),
        "{said}"
    );
    let output = run(Path::new("no/such/folder"), &[], "C");
    assert_eq!(output.status.code(), Some(2));
    let output = run(folder.path(), &["--colour"], "C");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn schemas_are_written_where_the_files_look_for_them() {
    let folder = folder(&Copy::new());
    let output = run(folder.path(), &["--write-schema"], "C");
    assert_eq!(output.status.code(), Some(0));
    assert!(folder.path().join("schema/tour.schema.json").is_file());
}
