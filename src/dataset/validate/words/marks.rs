//! Marks such as `{n}` in texts, where the app puts values.

use super::{Place, mend};
use crate::dataset::raw::TextFile;
use crate::dataset::{Kind, Problem};

/// Marks that may stand in a range of days.
const RANGE: &[&str] = &["{d1}", "{m1}", "{y1}", "{d2}", "{m2}", "{y2}"];

pub(super) fn check(
    file: Place,
    text: &TextFile,
    french: Option<&TextFile>,
    problems: &mut Vec<Problem>,
) {
    check_dates(file.key("dates"), text, problems);
    let Some(french) = french else { return };
    let group = file.key("ui");
    for (key, words) in text.ui.iter().filter(|(_, words)| !words.is_empty()) {
        if let Some(french) = french.ui.get(key) {
            let due = marks(french);
            compare(words, &due, &due, group.key(key), problems);
        }
    }
}

fn check_dates(group: Place, text: &TextFile, problems: &mut Vec<Problem>) {
    let forms = &text.dates;
    let day: &[&str] = &["{d}", "{m}", "{y}"];
    let weekday: &[&str] = &["{w}", "{d}", "{m}", "{y}"];
    let patterns = [
        ("day", &forms.day, day, day),
        ("weekday_day", &forms.weekday_day, weekday, weekday),
        ("month", &forms.month, &["{m}", "{y}"], &["{m}", "{y}"]),
        (
            "between_days",
            &forms.between_days,
            &["{d1}", "{d2}"],
            RANGE,
        ),
        (
            "between_months",
            &forms.between_months,
            &["{d1}", "{m1}", "{d2}", "{m2}"],
            RANGE,
        ),
        ("between_years", &forms.between_years, RANGE, RANGE),
        ("uncertain", &forms.uncertain, &["{date}"], &["{date}"]),
    ];
    for (key, pattern, due, known) in patterns {
        if !pattern.is_empty() {
            compare(pattern, due, known, group.key(key), problems);
        }
    }
}

fn compare(words: &str, due: &[&str], known: &[&str], place: Place, problems: &mut Vec<Problem>) {
    let found = marks(words);
    let missing = due.iter().filter(|mark| !found.contains(mark));
    problems.extend(missing.map(|mark| mend(&place, Kind::MissingMark((*mark).to_owned()))));
    let unknown = found.iter().filter(|mark| !known.contains(mark));
    problems.extend(unknown.map(|mark| mend(&place, Kind::UnknownMark((*mark).to_owned()))));
}

/// What stands in braces, braces included, each once.
fn marks(words: &str) -> Vec<&str> {
    let mut marks = Vec::new();
    let mut rest = words;
    while let Some(start) = rest.find('{') {
        let Some(end) = rest[start..].find('}') else {
            break;
        };
        let mark = &rest[start..=start + end];
        if !marks.contains(&mark) {
            marks.push(mark);
        }
        rest = &rest[start + end + 1..];
    }
    marks
}
