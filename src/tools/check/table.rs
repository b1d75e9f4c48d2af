//! The table of what each language has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::{Report, Tongue};
use crate::dataset::Coverage;
use crate::locale::Locale;

/// A table of the texts found and due, language by kind; empty where none could be counted.
#[must_use]
pub fn table(report: &Report, tongue: Tongue) -> String {
    let kinds: BTreeSet<&String> = report
        .coverage
        .iter()
        .flat_map(|(_, kinds)| kinds.keys())
        .collect();
    if kinds.is_empty() {
        return String::new();
    }
    let mut text = tongue
        .pick("Textes par langue", "Texts by language")
        .to_owned();
    text.push_str("\n\n");
    let widest = kinds.iter().map(|kind| kind.len()).max().unwrap_or(0);
    let mut line = format!("{:widest$}", "");
    for (locale, _) in &report.coverage {
        let _ = write!(line, "{:>10}", locale.tag());
    }
    let _ = writeln!(text, "{line}");
    for kind in kinds {
        let mut line = format!("{kind:widest$}");
        for (_, found) in &report.coverage {
            let Coverage { found, due } = found.get(kind).copied().unwrap_or_default();
            let _ = write!(line, "{:>10}", format!("{found}/{due}"));
        }
        let _ = writeln!(text, "{line}");
    }
    if let Some((_, found)) = report
        .coverage
        .iter()
        .find(|(locale, _)| *locale == Locale::Zgh)
    {
        text.push_str(&note(found, tongue));
    }
    text
}

/// What is said of Tamazight, which may lack texts.
fn note(found: &BTreeMap<String, Coverage>, tongue: Tongue) -> String {
    let missing: u32 = found.values().map(|kind| kind.due - kind.found).sum();
    if missing == 0 {
        return String::new();
    }
    match tongue {
        Tongue::French => format!(
            "\nNote : zgh, {missing} textes à traduire ; le français les remplace, ce n’est pas un problème.\n"
        ),
        Tongue::English => format!(
            "\nNote: zgh, {missing} texts to translate; French stands in for them, this is no problem.\n"
        ),
    }
}
