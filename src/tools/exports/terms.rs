//! The dataset's own words for what the enumerations say, for those who read the files by program.

use crate::region::Confidence;
use crate::tour::{LegKind, Report};

/// As in `status` of `tour.json`.
pub(super) const fn report(report: Report) -> &'static str {
    match report {
        Report::Held => "held",
        Report::Announced => "announced",
        Report::Mentioned => "reported",
    }
}

/// As in `confidence` of `tour.json`.
pub(super) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
}

/// `known`, `imprecise` or `gap`.
pub(super) const fn leg(kind: LegKind) -> &'static str {
    match kind {
        LegKind::Known => "known",
        LegKind::Imprecise => "imprecise",
        LegKind::Gap => "gap",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_read_back() {
        for it in [Report::Held, Report::Announced, Report::Mentioned] {
            assert_eq!(Report::parse(report(it)), Some(it));
        }
        for it in [Confidence::High, Confidence::Medium, Confidence::Low] {
            assert_eq!(Confidence::parse(confidence(it)), Some(it));
        }
    }
}
