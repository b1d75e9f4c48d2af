//! Files that are JSON but not of the form due.

use onmt_tour_map::dataset::{File, Weight};
use onmt_tour_map::tools::check::{Fault, Shape, Type};

use super::copy::Copy;

#[track_caller]
fn shape(file: File, from: &str, to: &str, field: &str, shape: Shape) -> Weight {
    let mut copy = Copy::new();
    let line = copy.replace(file, from, to);
    let found = copy.finds(file, line, &Fault::Shape(shape));
    assert_eq!(found.field.to_string(), field);
    found.weight
}

#[test]
fn a_text_where_a_number_is_due() {
    let wrong = Shape::WrongType {
        due: Type::Whole,
        found: Type::Text,
    };
    let field = "regions[0].figures.population";
    shape(
        File::Regions,
        "\"population\": 4030222",
        "\"population\": \"4030222\"",
        field,
        wrong,
    );
}

#[test]
fn a_number_with_a_fraction_where_a_whole_one_is_due() {
    let wrong = Shape::WrongType {
        due: Type::Whole,
        found: Type::Number,
    };
    shape(
        File::Tour,
        "\"order\": 1,",
        "\"order\": 1.5,",
        "editions[0].stops[0].order",
        wrong,
    );
    let wrong = Shape::WrongNumber("-1".to_owned());
    shape(
        File::Tour,
        "\"order\": 1,",
        "\"order\": -1,",
        "editions[0].stops[0].order",
        wrong,
    );
}

#[test]
fn a_misspelt_field() {
    let misspelt = |found: &str, due: &str, required| Shape::Misspelt {
        found: found.to_owned(),
        due: due.to_owned(),
        required,
    };
    let field = "editions[0].stops[0].regoin";
    let weight = shape(
        File::Tour,
        "\"region\": \"MA-07\"",
        "\"regoin\": \"MA-07\"",
        field,
        misspelt("regoin", "region", true),
    );
    assert_eq!(weight, Weight::Refuse);
    let field = "editions[0].stops[3].gap_befor";
    let weight = shape(
        File::Tour,
        "\"gap_before\": true",
        "\"gap_befor\": true",
        field,
        misspelt("gap_befor", "gap_before", false),
    );
    assert_eq!(weight, Weight::Mend);
}

#[test]
fn an_unknown_field_is_ignored() {
    let mut copy = Copy::new();
    copy.replace(
        File::Tour,
        "\"order\": 1,",
        "\"order\": 1, \"weather\": \"fine\",",
    );
    assert_eq!(copy.check().findings, []);
}

#[test]
fn a_missing_field() {
    let mut copy = Copy::new();
    copy.replace(File::Tour, "          \"city\": \"marrakech\",\n", "");
    let found = copy.check().findings;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        found[0].fault,
        Fault::Shape(Shape::Missing("city".to_owned()))
    );
    let stop = copy.content(File::Tour).find("\"2025-marrakech\"").unwrap();
    let line = copy.content(File::Tour)[..stop].matches('\n').count();
    assert_eq!(found[0].line, line, "the line of the stop's brace");
}

#[test]
fn a_field_written_twice() {
    shape(
        File::Tour,
        "\"city\": \"marrakech\",",
        "\"city\": \"marrakech\", \"city\": \"fes\",",
        "editions[0].stops[0].city",
        Shape::Twice("city".to_owned()),
    );
}

#[test]
fn a_stop_that_runs_into_the_next_is_one_fault_of_its_file() {
    let mut copy = Copy::new();
    copy.replace(
        File::Tour,
        "\n        },\n        {\n          \"id\": \"2020-fes\"",
        "\n          \"id\": \"2020-fes\"",
    );
    // One stop fewer is no reason to find fault with the texts and their shares.
    let found = copy.check().findings;
    assert!(!found.is_empty());
    assert!(found.iter().all(|one| one.file == File::Tour), "{found:?}");
}

#[test]
fn a_position_with_decimal_commas() {
    let weight = shape(
        File::Tour,
        "[-7.9811, 31.6295]",
        "[-7,9811, 31,6295]",
        "editions[0].stops[0].position",
        Shape::WrongLength(4, 2),
    );
    assert_eq!(weight, Weight::Drop);
}

#[test]
fn several_wrong_types_in_one_file() {
    let mut copy = Copy::new();
    let first = copy.replace(File::Tour, "\"order\": 1,", "\"order\": \"1\",");
    let second = copy.replace(
        File::Tour,
        "\"city_stated\": true",
        "\"city_stated\": \"true\"",
    );
    let third = copy.replace(
        File::Tour,
        "\"sources\": [\"P03\", \"P04\", \"P05\"]",
        "\"sources\": \"P03\"",
    );
    let lines: Vec<usize> = copy
        .check()
        .findings
        .iter()
        .map(|found| found.line)
        .collect();
    assert_eq!(lines, [first, second, third]);
}
