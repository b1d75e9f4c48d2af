//! The keys of a screen that has no keyboard.

use crate::locale::Locale;

/// The letters of a language's script, one key each, in the order of its alphabet. What is written in several forms has
/// one key, because the search folds them into one (`fold`). Tifinagh: the 31 plain letters of ISO/IEC 10646 that
/// the IRCAM's alphabet has.
#[must_use]
pub const fn letters(locale: Locale) -> &'static str {
    match locale {
        Locale::Ar => "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        Locale::Zgh => "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥ",
        Locale::Fr | Locale::En | Locale::Es => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    }
}
