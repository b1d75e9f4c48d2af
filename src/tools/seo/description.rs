//! One or two sentences on a page, for lists of results and shared links, made of the page's own texts.

use crate::dataset::Dataset;
use crate::route::Page;
use crate::text::{Phrase, Texts, Ui, heading};
use crate::tour::{Edition, Report, Stop};

/// Longest description, letters: more is cut off in lists of results.
const LONGEST: usize = 160;
/// What stands between two parts that are no sentences.
const DOT: &str = " · ";

/// A page's description, and its language where it is wholly in French on a page of another.
pub(super) fn description(texts: &Texts, dataset: &Dataset, page: &Page) -> Phrase {
    match page {
        Page::Country => texts.ui(Ui::Description),
        Page::Region(slug) => dataset
            .region_of_slug(slug)
            .map(|region| texts.signature(region.id))
            .unwrap_or_default(),
        Page::Edition(id) => dataset
            .edition(id)
            .map(|edition| of_edition(texts, edition))
            .unwrap_or_default(),
        Page::Stop(edition, id) => dataset
            .edition(edition)
            .and_then(|edition| edition.stop(id))
            .map(|stop| of_stop(texts, dataset, page, stop))
            .unwrap_or_default(),
    }
}

/// What was reported of a stop, in words.
pub(super) fn report(texts: &Texts, report: Report) -> Phrase {
    texts.ui(match report {
        Report::Held => Ui::ReportedHeld,
        Report::Announced => Ui::ReportedAnnounced,
        Report::Mentioned => Ui::ReportedReported,
    })
}

/// How many regions were planned and how many stops are known, then as many whole sentences of the note as fit.
fn of_edition(texts: &Texts, edition: &Edition) -> Phrase {
    let count = |key: Ui, number: usize| texts.ui(key).with("{n}", &number.to_string());
    let note = texts.edition_note(&edition.id);
    let first = joined(
        &[
            texts.edition(&edition.id),
            count(Ui::PlannedRegions, edition.planned_regions as usize),
            count(Ui::StopCount, edition.stops.len()),
        ],
        DOT,
    );
    let mut description = Phrase {
        text: format!("{}.", first.text),
        lang: first.lang,
    };
    for sentence in note.text.split_inclusive(". ") {
        if letters(&description.text) + 1 + letters(sentence.trim()) > LONGEST {
            break;
        }
        description.text = format!("{} {}", description.text, sentence.trim());
    }
    description
}

/// Place and region, the date as it is known, what was reported, and the note where it fits.
fn of_stop(texts: &Texts, dataset: &Dataset, page: &Page, stop: &Stop) -> Phrase {
    let place = heading(texts, dataset, page);
    let region = texts.region(stop.region);
    // The region of a stop without a city is its place already.
    let place = if stop.city_stated && place.text != region.text {
        Phrase {
            text: format!("{} ({})", place.text, region.text),
            lang: place.lang.filter(|_| place.lang == region.lang),
        }
    } else {
        place
    };
    let date = Phrase {
        text: texts.date(&stop.date),
        lang: None,
    };
    let parts = [
        place,
        date,
        report(texts, stop.report),
        texts.stop_note(&stop.id),
    ];
    let all = joined(&parts, DOT);
    if letters(&all.text) <= LONGEST {
        return all;
    }
    joined(&parts[..3], DOT)
}

/// The parts that say anything in one; its language where all are in the same.
fn joined(parts: &[Phrase], between: &str) -> Phrase {
    let said: Vec<&Phrase> = parts.iter().filter(|part| !part.text.is_empty()).collect();
    let lang = said.first().and_then(|first| first.lang);
    Phrase {
        text: said
            .iter()
            .map(|part| part.text.as_str())
            .collect::<Vec<_>>()
            .join(between),
        lang: lang.filter(|_| said.iter().all(|part| part.lang == lang)),
    }
}

fn letters(text: &str) -> usize {
    text.chars().count()
}
