//! Raw files in, domain types and every problem out.

use super::raw::{MapFile, RegionsFile, TextFile, TourFile};
use super::{Dataset, Problem};

/// The files that make a dataset, without its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawDataset {
    /// `map.json`
    pub map: MapFile,
    /// `regions.json`
    pub regions: RegionsFile,
    /// `tour.json`
    pub tour: TourFile,
}
