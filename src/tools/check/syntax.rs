//! What keeps a file from being JSON, told by what the hand that wrote it most likely missed.

use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};
use serde::de::IgnoredAny;

/// A slip of the hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// The file is not in UTF-8.
    NotUtf8,
    /// The file starts with a byte order mark.
    ByteOrderMark,
    /// There is nothing in the file.
    Empty,
    /// Typographic quotes where straight ones are due.
    CurlyQuotes,
    /// Single quotes where double ones are due.
    SingleQuotes,
    /// A text or a name lacks one of its quotes.
    MissingQuote,
    /// A comma before `}` or `]`.
    TrailingComma,
    /// No comma between two items.
    MissingComma,
    /// A comma with nothing before it.
    ExtraComma,
    /// No colon between a name and its value.
    MissingColon,
    /// Nothing behind a colon.
    MissingValue,
    /// A comment.
    Comment,
    /// This bracket or brace is not closed when the file ends.
    NeverClosed(char),
    /// This closing bracket or brace is missing before here.
    MissingClose(char),
    /// This closing bracket or brace has no opening one.
    ExtraClose(char),
    /// More after the end.
    AfterEnd,
    /// A number that JSON does not know: `1,5`, `.5`, `+1`, `007`.
    BadNumber,
    /// A backslash with a wrong letter behind it.
    BadEscape,
    /// Something else.
    Other,
}

/// JSON and nothing more.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Quotes that word processors put in place of straight ones.
const CURLY: &[char] = &['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″'];

/// The text of a file without its byte order mark, and what is wrong with its encoding.
pub(super) fn decode(bytes: &[u8]) -> (String, Vec<(usize, Syntax)>) {
    let marked = bytes.strip_prefix(b"\xEF\xBB\xBF");
    let mut faults = Vec::new();
    if marked.is_some() {
        faults.push((0, Syntax::ByteOrderMark));
    }
    let bytes = marked.unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), faults),
        Err(error) => {
            faults.push((error.valid_up_to(), Syntax::NotUtf8));
            // What comes before the first wrong byte keeps its place; the rest is still read.
            (String::from_utf8_lossy(bytes).into_owned(), faults)
        }
    }
}

/// The first slip in `text` and its offset in bytes; none where it is JSON.
pub(super) fn diagnose(text: &str) -> Option<(usize, Syntax)> {
    if text.trim().is_empty() {
        return Some((0, Syntax::Empty));
    }
    let slip = parse_to_ast(text, &CollectOptions::default(), &STRICT)
        .err()
        .map(|error| explain(text, &error))
        .or_else(|| refused(text));
    // A string that runs over the end of its line lacks its closing quote, wherever the parser stumbled.
    let slip = slip?;
    match unclosed_string(text).filter(|start| *start < slip.0) {
        Some(start) => {
            let line = text[start..].lines().next().unwrap_or_default();
            let curly = line.find(CURLY);
            Some(curly.map_or((start, Syntax::MissingQuote), |at| {
                (start + at, Syntax::CurlyQuotes)
            }))
        }
        None => Some(slip),
    }
}

/// What the parser of the browser refuses though the one with the ranges does not.
fn refused(text: &str) -> Option<(usize, Syntax)> {
    let error = serde_json::from_str::<IgnoredAny>(text).err()?;
    let line_start = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let mut offset = (line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let number = text[..offset].ends_with(|c: char| c.is_ascii_digit() || c == '-')
        || text[offset..].starts_with(|c: char| c.is_ascii_digit());
    let slip = if number {
        Syntax::BadNumber
    } else {
        Syntax::Other
    };
    Some((offset, slip))
}

fn explain(text: &str, error: &ParseError) -> (usize, Syntax) {
    use ParseErrorKind as Of;
    let at = error.range().start.min(text.len());
    let here = text[at..].chars().next();
    let before = text[..at].trim_end();
    let last = before.chars().next_back();
    let slip = match error.kind() {
        _ if here.is_some_and(|c| CURLY.contains(&c)) => Syntax::CurlyQuotes,
        Of::ExpectedComma | Of::ExpectedColonAfterObjectKey if swallowed(before) => {
            return (
                before.rfind('\n').map_or(0, |newline| newline + 1),
                Syntax::MissingQuote,
            );
        }
        // `007`: the parser ends the number behind its first zero.
        Of::ExpectedComma
            if last.is_some_and(|c| c.is_ascii_digit())
                && here.is_some_and(|c| c.is_ascii_digit()) =>
        {
            Syntax::BadNumber
        }
        Of::ExpectedComma => Syntax::MissingComma,
        Of::ExpectedColonAfterObjectKey => Syntax::MissingColon,
        Of::ExpectedObjectValue => Syntax::MissingValue,
        Of::UnexpectedComma | Of::UnexpectedCloseBrace | Of::UnexpectedCloseBracket
            if last == Some(':') =>
        {
            return (before.len() - 1, Syntax::MissingValue);
        }
        Of::UnexpectedComma => Syntax::ExtraComma,
        Of::UnexpectedTokenInObject if here == Some(',') => Syntax::ExtraComma,
        Of::UnexpectedTokenInObject => Syntax::MissingClose('}'),
        Of::UnexpectedCloseBrace if matches!(last, Some(',' | '[')) || !before.is_empty() => {
            Syntax::MissingClose(']')
        }
        Of::UnexpectedCloseBrace => Syntax::ExtraClose('}'),
        Of::UnexpectedCloseBracket => Syntax::ExtraClose(']'),
        Of::TrailingCommasNotAllowed => Syntax::TrailingComma,
        Of::CommentsNotAllowed | Of::UnterminatedCommentBlock => Syntax::Comment,
        Of::SingleQuotedStringsNotAllowed => Syntax::SingleQuotes,
        Of::String(ParseStringErrorKind::UnterminatedStringLiteral) => Syntax::MissingQuote,
        Of::String(_) => Syntax::BadEscape,
        Of::UnterminatedArray => return (text.trim_end().len(), Syntax::NeverClosed('[')),
        Of::UnterminatedObject => return (text.trim_end().len(), Syntax::NeverClosed('{')),
        Of::MultipleRootJsonValues => match here {
            Some(close @ ('}' | ']')) => Syntax::ExtraClose(close),
            _ => Syntax::AfterEnd,
        },
        // `17262,5`: the comma ends the number, and a digit cannot start a name.
        Of::ExpectedStringObjectProperty if here.is_some_and(|c| c.is_ascii_digit()) => {
            Syntax::BadNumber
        }
        Of::ExpectedStringObjectProperty | Of::UnexpectedWord => Syntax::MissingQuote,
        Of::UnexpectedToken if here.is_some_and(char::is_alphabetic) => Syntax::MissingQuote,
        Of::BareDecimalPointNumbersNotAllowed
        | Of::HexadecimalNumbersNotAllowed
        | Of::UnaryPlusNumbersNotAllowed
        | Of::NonFiniteNumbersNotAllowed
        | Of::ExpectedDigit
        | Of::ExpectedDigitFollowingNegativeSign
        | Of::ExpectedPlusMinusOrDigitInNumberLiteral => Syntax::BadNumber,
        _ => Syntax::Other,
    };
    (at, slip)
}

/// Whether the string that ends here has taken in a colon or comma: its closing quote is missing.
fn swallowed(before: &str) -> bool {
    before
        .strip_suffix('"')
        .is_some_and(|inner| inner.trim_end().ends_with([':', ',']))
}

/// The start of the first string that runs over the end of its line.
fn unclosed_string(text: &str) -> Option<usize> {
    let mut start = None;
    let mut escaped = false;
    for (offset, c) in text.char_indices() {
        match start {
            None if c == '"' => start = Some(offset),
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(_) if c == '"' => start = None,
            Some(_) if c == '\n' => return start,
            _ => {}
        }
    }
    start
}
