//! The five languages.

use std::fmt;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// French, the default and the fallback.
    #[default]
    Fr,
    /// Arabic, the only one written from right to left.
    Ar,
    /// Standard Moroccan Tamazight, in Tifinagh.
    Zgh,
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Locale {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 5] = [Self::Fr, Self::Ar, Self::Zgh, Self::En, Self::Es];

    /// The BCP 47 tag, which is also its segment in an address.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::Zgh => "zgh",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The name in the language itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::Ar => "العربية",
            Self::Zgh => "ⵜⴰⵎⴰⵣⵉⵖⵜ",
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// The writing direction, as in HTML's `dir`.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The language of an address segment or of a tag such as `ar-MA`; none if it is not one of the five.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }

    /// The first of a visitor's preferred tags that is one of the five, else French.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::parse).unwrap_or_default()
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_back() {
        for locale in Locale::ALL {
            assert_eq!(Locale::parse(locale.tag()), Some(locale));
        }
        assert_eq!(Locale::parse("ar-MA"), Some(Locale::Ar));
        assert_eq!(Locale::parse("de"), None);
        assert_eq!(Locale::parse(""), None);
    }

    #[test]
    fn a_visitor_gets_the_first_language_there_is() {
        assert_eq!(Locale::preferred(["de-DE", "es-ES", "fr"]), Locale::Es);
        assert_eq!(Locale::preferred(["de-DE"]), Locale::Fr);
    }
}
