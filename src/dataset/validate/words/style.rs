//! Every string of a file: its length, its characters, and the links in it.

use serde::Serialize;
use serde_json::Value;

use crate::dataset::link::is_plain_https;
use crate::dataset::{Field, File, Kind, Problem, Step, Weight};

/// Most characters of a text by its group in the text files, and by its member where it has one.
const LIMITS: &[(&str, &str, usize)] = &[
    ("ui", "", 240),
    ("dates", "", 60),
    ("numbers", "", 3),
    ("regions", "name", 60),
    ("regions", "signature", 200),
    ("regions", "rail", 200),
    ("regions", "season", 200),
    ("cities", "", 40),
    ("provinces", "", 60),
    ("airports", "", 60),
    ("highlights", "name", 80),
    ("highlights", "fact", 240),
    ("categories", "", 40),
    ("themes", "", 60),
    ("editions", "title", 80),
    ("editions", "note", 300),
    ("stops", "place", 60),
    ("stops", "note", 240),
    ("spellings", "", 160),
];

/// Most characters of any other string: a venue, the title of a source.
const LONGEST: usize = 300;

/// Schemes that no text may carry.
const SCHEMES: &[&str] = &[
    "http:",
    "javascript:",
    "vbscript:",
    "data:",
    "file:",
    "ftp:",
    "blob:",
];

/// Looks at every string of `content`, but for the links that are checked as such.
pub(super) fn check(file: File, content: &impl Serialize, problems: &mut Vec<Problem>) {
    let Ok(value) = serde_json::to_value(content) else {
        // The wire types have string keys and finite numbers only, which always can be written.
        return;
    };
    walk(file, &value, &mut Vec::new(), problems);
}

fn walk(file: File, value: &Value, path: &mut Vec<Step>, problems: &mut Vec<Problem>) {
    match value {
        Value::String(text) if !is_address(file, path) => {
            let limit = limit(file, path);
            problems.extend(
                faults(text, limit)
                    .into_iter()
                    .map(|kind| Problem::new(file, Field(path.clone()), kind, Weight::Mend)),
            );
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                path.push(Step::Index(index));
                walk(file, value, path, problems);
                path.pop();
            }
        }
        Value::Object(members) => {
            for (key, value) in members {
                path.push(Step::Key(key.clone()));
                walk(file, value, path, problems);
                path.pop();
            }
        }
        _ => {}
    }
}

/// Whether the string is an address, which has its own check.
fn is_address(file: File, path: &[Step]) -> bool {
    match path.last() {
        Some(Step::Key(key)) if file == File::Sources => key == "url" || key == "$schema",
        Some(Step::Key(key)) => key == "$schema",
        _ => false,
    }
}

fn limit(file: File, path: &[Step]) -> usize {
    let (File::Text(_), Some(Step::Key(group))) = (file, path.first()) else {
        return LONGEST;
    };
    let last = match path.last() {
        Some(Step::Key(member)) => member.as_str(),
        _ => "",
    };
    let fits = |(name, member, _): &&(&str, &str, usize)| {
        name == group && (member.is_empty() || *member == last)
    };
    LIMITS.iter().find(fits).map_or(LONGEST, |(.., most)| *most)
}

fn faults(text: &str, limit: usize) -> Vec<Kind> {
    let mut faults = Vec::new();
    let length = text.chars().count();
    if length > limit {
        faults.push(Kind::TooLong(length, limit));
    }
    if let Some(character) = text.chars().find(|character| is_unfit(*character)) {
        faults.push(Kind::ControlCharacter(character));
    }
    faults.extend(unsafe_link(text).map(Kind::NotHttps));
    faults.extend(markup(text).map(Kind::Markup));
    faults
}

/// Control characters, overrides of the writing direction, and the signs of a wrong encoding.
fn is_unfit(character: char) -> bool {
    let unfit = [
        '\u{202A}', '\u{202B}', '\u{202D}', '\u{202E}', '\u{FEFF}', '\u{FFFD}',
    ];
    character.is_control() || unfit.contains(&character)
}

/// The first word of the text that links to anything but plain https.
fn unsafe_link(text: &str) -> Option<String> {
    text.split_whitespace()
        .map(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '/'))
        .find(|word| {
            let lower = word.to_ascii_lowercase();
            let scheme = SCHEMES
                .iter()
                .any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme));
            let end = word.trim_end_matches(|c: char| ".,;:!?)»".contains(c));
            scheme || (lower.contains("//") && !is_plain_https(end))
        })
        .map(str::to_owned)
}

/// The first `<` with what follows it, where that looks like a tag.
fn markup(text: &str) -> Option<String> {
    let start = text
        .match_indices('<')
        .find(|(start, _)| {
            let after = text[start + 1..].chars().next();
            after.is_some_and(|c| c.is_ascii_alphabetic() || c == '/' || c == '!')
        })?
        .0;
    Some(text[start..].chars().take(20).collect())
}
