//! Words put together, and kept to what the formats can carry.

use crate::text::Phrase;

/// What stands between words that are no sentence; it is read the same from either side.
const BETWEEN: &str = " · ";

/// Words one after the other on a line.
pub(super) fn on_a_line(phrases: &[Phrase]) -> String {
    text_of(phrases, BETWEEN)
}

/// Words one below the other.
pub(super) fn in_lines(phrases: &[Phrase]) -> String {
    text_of(phrases, "\n")
}

/// Words with `between` between them.
pub(super) fn text_of(phrases: &[Phrase], between: &str) -> String {
    let texts: Vec<&str> = phrases.iter().map(|phrase| phrase.text.as_str()).collect();
    texts.join(between)
}

/// A label and what it labels, in the language of the label.
pub(super) fn labelled(label: Phrase, value: &str) -> Phrase {
    Phrase {
        text: format!("{}{BETWEEN}{value}", label.text),
        ..label
    }
}

/// Words of the page's own language, or of none.
pub(super) fn own(text: String) -> Phrase {
    Phrase { text, lang: None }
}

/// The words, or `otherwise` where there are none.
pub(super) fn filled(phrase: Phrase, otherwise: &str) -> Phrase {
    if phrase.text.is_empty() {
        own(otherwise.to_owned())
    } else {
        clean(phrase)
    }
}

/// [`clean_text`] of words.
pub(super) fn clean(phrase: Phrase) -> Phrase {
    Phrase {
        text: clean_text(&phrase.text),
        ..phrase
    }
}

/// On one line and without the characters that neither XML 1.0 (2.2) nor RFC 5545 (3.1) can carry.
pub(super) fn clean_text(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '\u{fffe}' | '\u{ffff}' => ' ',
            sign if sign.is_control() => ' ',
            sign => sign,
        })
        .collect()
}
