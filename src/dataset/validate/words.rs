//! What people should mend in the words: `text/{lang}.json`, and the strings of the other files.

mod coverage;
mod ids;
mod marks;
mod style;

use std::collections::BTreeSet;

pub use coverage::{Coverage, coverage};

use super::{Place, RawDataset, root, text, validate};
use crate::dataset::raw::{SourcesFile, TextFile};
use crate::dataset::{Dataset, File, Kind, Problem, Weight};
use crate::locale::Locale;

/// Lists what should be mended in the texts: missing, unknown, too long or unsafe ones, marks such
/// as `{n}` that differ from the French, and figures and names that differ from the other files.
///
/// Tamazight may lack texts, French stands in; it must still have how dates and numbers are written.
#[must_use]
pub fn validate_texts(raw: &RawDataset, texts: &[(Locale, TextFile)]) -> Vec<Problem> {
    let (dataset, left_out) = validate(raw);
    let mut problems = Vec::new();
    style::check(File::Regions, &raw.regions, &mut problems);
    style::check(File::Tour, &raw.tour, &mut problems);
    let french = texts.iter().find(|(locale, _)| *locale == Locale::Fr);
    for (locale, text) in texts {
        let file = root(File::Text(*locale));
        if text.language != locale.tag() {
            let kind = Kind::OtherLanguage(text.language.clone(), locale.tag());
            problems.push(mend(&file.key("language"), kind));
        }
        check_missing(*locale, text, &dataset, &mut problems);
        ids::check(file, text, raw, &mut problems);
        marks::check(file, text, french.map(|(_, text)| text), &mut problems);
        style::check(File::Text(*locale), text, &mut problems);
        // The texts of what is left out would not be counted.
        if left_out.is_empty() {
            check_share(*locale, text, &dataset, raw, &mut problems);
        }
        check_names(*locale, text, raw, &mut problems);
    }
    problems
}

/// Lists links, characters and lengths that should be mended in the titles of the sources.
#[must_use]
pub fn validate_source_titles(sources: &SourcesFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    style::check(File::Sources, sources, &mut problems);
    problems
}

fn check_missing(locale: Locale, text: &TextFile, dataset: &Dataset, problems: &mut Vec<Problem>) {
    let mut missing = BTreeSet::new();
    text::wanted(dataset, text, &mut |[group, id, member], text| {
        let due = locale != Locale::Zgh || matches!(group, "dates" | "numbers");
        if text.is_empty() && due {
            let path = [group, id, member].map(str::to_owned);
            missing.insert(path);
        }
    });
    let file = root(File::Text(locale));
    for [group, id, member] in &missing {
        let group = file.key(group);
        let place = group.key(id);
        let count = match id.as_str() {
            "months" => Some((text.dates.months.len(), 12)),
            "months_alone" => Some((text.dates.months_alone.len(), 12)),
            "weekdays" => Some((text.dates.weekdays.len(), 7)),
            _ => None,
        };
        problems.push(
            match count.filter(|(found, due)| *found > 0 && found != due) {
                Some((found, due)) => mend(&place, Kind::OtherCount(found, due)),
                None if member.is_empty() => mend(&place, Kind::MissingText),
                None => mend(&place.key(member), Kind::MissingText),
            },
        );
    }
}

/// The share of texts that `regions.json` states is the one counted.
fn check_share(
    locale: Locale,
    text: &TextFile,
    dataset: &Dataset,
    raw: &RawDataset,
    problems: &mut Vec<Problem>,
) {
    let counted = coverage::share(dataset, text);
    // A language that should lack nothing must get its texts, not a lower figure.
    if counted < 100 && locale != Locale::Zgh {
        return;
    }
    let file = root(File::Regions);
    let list = file.key("languages");
    for (index, language) in raw.regions.languages.iter().enumerate() {
        if language.id == locale.tag() && language.complete != counted {
            let kind = Kind::OtherShare(language.complete, counted);
            problems.push(mend(&list.at(index).key("complete"), kind));
        }
    }
}

/// A region's native names are those of the text files.
fn check_names(locale: Locale, text: &TextFile, raw: &RawDataset, problems: &mut Vec<Problem>) {
    let file = root(File::Regions);
    let list = file.key("regions");
    for (index, region) in raw.regions.regions.iter().enumerate() {
        let Some(here) = region.native_names.get(locale.tag()) else {
            continue;
        };
        let Some(there) = text.regions.get(&region.id) else {
            continue;
        };
        if *here != there.name && !there.name.is_empty() {
            let kind = Kind::OtherName(here.clone(), there.name.clone());
            let place = list.at(index);
            problems.push(mend(&place.key("native_names").key(locale.tag()), kind));
        }
    }
}

fn mend(place: &Place, kind: Kind) -> Problem {
    place.problem(kind, Weight::Mend)
}
