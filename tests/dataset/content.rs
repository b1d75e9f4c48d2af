//! Files of the right form that say something wrong.

use onmt_tour_map::dataset::{File, Kind, Weight};
use onmt_tour_map::region::RegionId;
use onmt_tour_map::tools::check::{Fault, Tongue};

use super::copy::Copy;

/// Replaces a text, and expects one finding on its line.
#[track_caller]
pub fn says(file: File, from: &str, to: &str, kind: Kind) -> onmt_tour_map::tools::check::Finding {
    let mut copy = Copy::new();
    let line = copy.replace(file, from, to);
    copy.says(file, line, kind)
}

fn region(id: &str) -> RegionId {
    RegionId::parse(id).unwrap()
}

#[test]
fn an_unknown_region_code() {
    let kind = Kind::UnknownRegion("MA-13".to_owned());
    let found = says(
        File::Tour,
        "\"region\": \"MA-07\"",
        "\"region\": \"MA-13\"",
        kind,
    );
    assert_eq!(found.weight, Weight::Drop);
    assert_eq!(found.field.to_string(), "editions[0].stops[0].region");
}

#[test]
fn the_code_of_another_region() {
    let mut copy = Copy::new();
    let line = copy.replace(File::Tour, "\"region\": \"MA-07\"", "\"region\": \"MA-08\"");
    let found = copy.check().findings;
    assert_eq!(found.len(), 1, "{found:#?}");
    let Fault::Content(Kind::OutsideRegion(id, kilometres)) = found[0].fault else {
        panic!("{found:#?}");
    };
    assert_eq!(id, region("MA-08"));
    assert!((20.0..200.0).contains(&kilometres), "{kilometres}");
    // The position stands two lines below: region, city, city_stated, position.
    assert_eq!(found[0].line, line + 3);
}

#[test]
fn an_unknown_and_a_doubled_region() {
    let mut copy = Copy::new();
    let line = copy.replace(File::Regions, "\"id\": \"MA-02\"", "\"id\": \"MA-01\"");
    let found = copy.check().findings;
    let at = |kind: Kind| {
        let fault = Fault::Content(kind);
        found.iter().find(|found| found.fault == fault)
    };
    assert_eq!(at(Kind::Duplicate("MA-01".to_owned())).unwrap().line, line);
    let missing = at(Kind::MissingRegion(region("MA-02"))).unwrap();
    assert_eq!(missing.field.to_string(), "regions");
    assert_eq!(missing.weight, Weight::Refuse);
}

#[test]
fn doubled_ids() {
    let kind = Kind::Duplicate("2025-marrakech".to_owned());
    let mut copy = Copy::new();
    let line = copy.replace(
        File::Tour,
        "\"id\": \"2025-agadir\"",
        "\"id\": \"2025-marrakech\"",
    );
    let report = copy.check();
    let found = report
        .findings
        .iter()
        .find(|found| found.fault == Fault::Content(kind.clone()));
    let found = found.unwrap();
    assert_eq!((found.file, found.line), (File::Tour, line));
    assert_eq!(found.weight, Weight::Refuse);
}

#[test]
fn an_id_that_cannot_stand_in_an_address() {
    let mut copy = Copy::new();
    let line = copy.replace(File::Tour, "\"id\": \"2025-fes\"", "\"id\": \"2025/Fès\"");
    let kind = Kind::NotAnId("2025/Fès".to_owned());
    let found = copy.check().findings;
    let found = found
        .iter()
        .find(|found| found.fault == Fault::Content(kind.clone()));
    assert_eq!(found.unwrap().line, line);
}

#[test]
fn swapped_and_unsigned_positions() {
    let from = "[-7.9811, 31.6295]";
    let found = says(
        File::Tour,
        from,
        "[31.6295, -7.9811]",
        Kind::OffTheMap(31.6295, -7.9811),
    );
    assert!(found.advice(Tongue::English).wrong.contains("swapped"));
    assert!(
        found
            .advice(Tongue::French)
            .instead
            .contains("[-7.9811, 31.6295]")
    );
    let found = says(
        File::Tour,
        from,
        "[7.9811, 31.6295]",
        Kind::OffTheMap(7.9811, 31.6295),
    );
    assert!(found.advice(Tongue::English).wrong.contains("minus"));
    says(
        File::Tour,
        from,
        "[2.3522, 48.8566]",
        Kind::OffTheMap(2.3522, 48.8566),
    );
}

#[test]
fn a_highlight_outside_its_region() {
    let mut copy = Copy::new();
    // The medina of Tétouan, put at Marrakech.
    let line = copy.replace(File::Regions, "[-5.366, 35.5711]", "[-7.9811, 31.6295]");
    let found = copy.check().findings;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(matches!(
        found[0].fault,
        Fault::Content(Kind::OutsideRegion(..))
    ));
    assert_eq!((found[0].file, found[0].line), (File::Regions, line));
}

#[test]
fn dates_that_are_none() {
    for wrong in ["12/02/2025", "2025-02-30", "2025-2-12", "février 2025", ""] {
        let to = format!("\"date\": \"{wrong}\"");
        let kind = Kind::NotADate(wrong.to_owned());
        let found = says(File::Tour, "\"date\": \"2025-02-12\"", &to, kind);
        assert_eq!(found.weight, Weight::Drop);
        let advice = found.advice(Tongue::French).instead;
        assert!(advice.contains("2025-02-12") && advice.contains("[2025-02-17..2025-02-23]"));
    }
}

#[test]
fn a_date_before_that_of_an_earlier_stop() {
    let kind = Kind::DateBackwards("2025-01-02".to_owned(), "2025-01-17".to_owned());
    says(
        File::Tour,
        "\"date\": \"2025-02-12\"",
        "\"date\": \"2025-01-02\"",
        kind,
    );
}

#[test]
fn words_that_are_none_of_those_due() {
    let mut copy = Copy::new();
    let status = copy.replace(File::Tour, "\"status\": \"held\"", "\"status\": \"tenue\"");
    let confidence = copy.replace(
        File::Tour,
        "\"confidence\": \"high\"",
        "\"confidence\": \"sure\"",
    );
    let found = copy.check().findings;
    let lines: Vec<usize> = found.iter().map(|found| found.line).collect();
    assert_eq!(lines, [status, confidence]);
    assert!(
        found[0]
            .advice(Tongue::English)
            .instead
            .contains("“announced”")
    );
}

#[test]
fn gaps_and_doubles_in_the_order() {
    says(
        File::Tour,
        "\"order\": 9,",
        "\"order\": 10,",
        Kind::OrderGap(9),
    );
    let mut copy = Copy::new();
    let line = copy.replace(File::Tour, "\"order\": 3,", "\"order\": 2,");
    let found = copy.check().findings;
    assert!(
        found.iter().any(|found| {
            found.line == line && found.fault == Fault::Content(Kind::OrderTwice(2))
        })
    );
    assert!(
        found
            .iter()
            .any(|found| found.fault == Fault::Content(Kind::OrderGap(3)))
    );
}

#[test]
fn a_gap_that_is_no_longer_explained() {
    let mut copy = Copy::new();
    copy.replace(
        File::Tour,
        "\"unidentified\": [7, 8]",
        "\"unidentified\": [8]",
    );
    let found = copy.check().findings;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].fault, Fault::Content(Kind::OrderGap(7)));
}

#[test]
fn unknown_categories_themes_cities_and_sources() {
    let kind = Kind::UnknownCategory("chateau".to_owned());
    says(
        File::Regions,
        "\"category\": \"kasbah\"",
        "\"category\": \"chateau\"",
        kind,
    );
    let kind = Kind::UnknownTheme("sea".to_owned());
    says(
        File::Regions,
        "\"themes\": [\"mediterranean-coast\"",
        "\"themes\": [\"sea\"",
        kind,
    );
    let kind = Kind::UnknownCity("marakech".to_owned());
    says(
        File::Tour,
        "\"city\": \"marrakech\"",
        "\"city\": \"marakech\"",
        kind,
    );
    let kind = Kind::UnknownSource("X99".to_owned());
    says(
        File::Tour,
        "\"sources\": [\"P01\"]",
        "\"sources\": [\"X99\"]",
        kind,
    );
}

#[test]
fn a_region_with_too_few_highlights() {
    let mut copy = Copy::new();
    copy.change(File::Regions, |file| {
        let highlights = &mut file["regions"][0]["highlights"];
        highlights.as_array_mut().unwrap().truncate(5);
    });
    let found = copy.check().findings;
    let few = found
        .iter()
        .find(|found| found.fault == Fault::Content(Kind::FewHighlights(5)));
    assert_eq!(few.unwrap().field.to_string(), "regions[0].highlights");
    assert_eq!(few.unwrap().weight, Weight::Mend);
}

#[test]
fn world_heritage_without_its_year() {
    let mut copy = Copy::new();
    let listing = "          \"unesco\": { \"list\": \"world-heritage\", \"year\": 1997 },\n";
    copy.replace(File::Regions, listing, "");
    let found = copy.check().findings;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].fault, Fault::Content(Kind::NoListing));
    let kind = Kind::OutOfRange(197.0, 1972.0, 2100.0);
    says(File::Regions, "\"year\": 1997", "\"year\": 197", kind);
}

#[test]
fn another_version() {
    let kind = Kind::OtherVersion("2024.1.0".to_owned(), Copy::new().raw().tour.version);
    let mut copy = Copy::new();
    let version = format!("\"version\": \"{}\"", copy.raw().regions.version);
    let line = copy.replace(File::Regions, &version, "\"version\": \"2024.1.0\"");
    copy.says(File::Regions, line, kind);
}

#[test]
fn another_schema_is_refused() {
    let kind = Kind::OtherSchema("schema/2/tour.json".to_owned());
    let found = says(
        File::Tour,
        "\"schema/tour.schema.json\"",
        "\"schema/2/tour.json\"",
        kind,
    );
    assert_eq!(found.weight, Weight::Refuse);
}

#[test]
fn no_edition_is_refused() {
    let mut copy = Copy::new();
    copy.put(
        File::Tour,
        format!(
            "{{ \"version\": \"{}\", \"editions\": [] }}",
            copy.raw().tour.version
        ),
    );
    let found = copy.check().findings;
    assert!(found.iter().any(|found| {
        found.fault == Fault::Content(Kind::NoEdition) && found.weight == Weight::Refuse
    }));
}

#[test]
fn geometry_made_by_hand() {
    let mut copy = Copy::new();
    copy.change(File::Map, |file| {
        file["projection"]["lon_0"] = 140.0.into();
        file["regions"][3]["path"] = "<svg onload=alert(1)>".into();
    });
    let found = copy.check().findings;
    assert_eq!(found.len(), 2, "{found:#?}");
    let kinds: Vec<&Fault> = found.iter().map(|found| &found.fault).collect();
    assert!(kinds.contains(&&Fault::Content(Kind::NotAProjection)));
    assert!(kinds.contains(&&Fault::Content(Kind::NotAPath)));
}

#[test]
fn a_source_that_is_not_plain_https() {
    let mut copy = Copy::new();
    let line = copy.replace(File::Sources, "\"url\": \"https://", "\"url\": \"http://");
    let found = copy.check().findings;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(matches!(found[0].fault, Fault::Content(Kind::NotHttps(_))));
    assert_eq!((found[0].file, found[0].line), (File::Sources, line));
}

#[test]
fn a_province_that_is_not_there() {
    let kind = Kind::UnknownProvince("MA-XXX".to_owned());
    let mut copy = Copy::new();
    let line = copy.replace(File::Regions, "\"MA-TET\"", "\"MA-XXX\"");
    let found = copy.check().findings;
    let found = found
        .iter()
        .find(|found| found.fault == Fault::Content(kind.clone()));
    assert_eq!(found.unwrap().line, line);
}

#[test]
fn many_faults_at_once_are_all_found() {
    let mut copy = Copy::new();
    let lines = [
        copy.replace(File::Tour, "\"region\": \"MA-07\"", "\"region\": \"MA-70\""),
        copy.replace(
            File::Tour,
            "\"date\": \"2025-01-16\"",
            "\"date\": \"16 janvier\"",
        ),
        copy.replace(
            File::Tour,
            "\"status\": \"announced\"",
            "\"status\": \"prévue\"",
        ),
    ];
    let found: Vec<usize> = copy
        .check()
        .findings
        .iter()
        .map(|found| found.line)
        .collect();
    assert_eq!(found, lines);
}

#[test]
fn what_was_most_likely_meant_is_told() {
    for (from, to, meant) in [
        ("\"city\": \"oujda\"", "\"city\": \"oudja\"", "oujda"),
        ("\"region\": \"MA-07\"", "\"region\": \"MA-7\"", "MA-07"),
        (
            "\"date\": \"2025-02-12\"",
            "\"date\": \"12/2/2025\"",
            "2025-02-12",
        ),
        (
            "\"status\": \"announced\"",
            "\"status\": \"anounced\"",
            "announced",
        ),
    ] {
        let mut copy = Copy::new();
        copy.replace(File::Tour, from, to);
        let found = copy.check().findings;
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].hint.as_deref(), Some(meant));
        for tongue in [Tongue::French, Tongue::English] {
            assert!(found[0].advice(tongue).instead.contains(meant));
        }
    }
}
