//! `tour.json`.

use super::wire::wire;

wire! {
    /// `tour.json`: the editions of the tour.
    pub struct TourFile {
        /// Where the schema of this file is, for editors.
        #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// Version of the dataset, the same in every file that carries one: `2025.12.1`.
        pub version: String,
        /// The editions, newest first.
        pub editions: Vec<RawEdition>,
    }

    /// One edition of the tour.
    pub struct RawEdition {
        /// Id, part of its address: `2025`, `2020-2021`.
        pub id: String,
        /// First known day, EDTF.
        pub start: String,
        /// How many regions the organiser said it would visit.
        pub planned_regions: u32,
        /// Order numbers that exist but whose stop nobody identified: `[7, 8]`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub unidentified: Vec<u32>,
        /// Source ids of `docs/SOURCES.md`.
        pub sources: Vec<String>,
        /// The stops, in order.
        pub stops: Vec<RawStop>,
    }

    /// One stop of an edition.
    pub struct RawStop {
        /// Id, part of its address: `2025-fes`.
        pub id: String,
        /// Place in the order of its edition, from 1; absent where nobody stated it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub order: Option<u32>,
        /// Region id, `MA-01` to `MA-12`.
        pub region: String,
        /// Id of the city it is shown at.
        pub city: String,
        /// False where only the region was named: it is then shown at the region's capital.
        pub city_stated: bool,
        /// `[longitude, latitude]` in degrees.
        #[serde(default, deserialize_with = "super::position")]
        pub position: Vec<f64>,
        /// EDTF (ISO 8601-2): `2025-02-12`, `[2025-02-17..2025-02-23]` (one day in that range), `2021?`.
        pub date: String,
        /// What was reported: `held`, `announced` or `reported`.
        pub status: String,
        /// `high`, `medium` or `low`.
        pub confidence: String,
        /// Stops that nobody identified lie between the one before and this one.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub gap_before: bool,
        /// Where it was held, a proper name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub venue: Option<String>,
        /// Source ids of `docs/SOURCES.md`.
        pub sources: Vec<String>,
    }
}
