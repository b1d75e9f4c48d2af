//! What is told to the people who edit the dataset, in French or English.

mod content;
mod shape;
mod syntax;

use super::{Fault, Finding};
use crate::dataset::Weight;

/// The language of the checker's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// French.
    French,
    /// English.
    English,
}

/// What is wrong and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What is wrong, a sentence.
    pub wrong: String,
    /// What to write instead, a sentence.
    pub instead: String,
}

impl Tongue {
    /// The language of a locale such as `fr_MA.UTF-8`: French, or else English.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        if locale.starts_with("fr") {
            Self::French
        } else {
            Self::English
        }
    }

    /// The words in this language.
    pub(super) const fn pick<'a>(self, french: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::French => french,
            Self::English => english,
        }
    }

    /// Sentences in this language.
    fn advise(self, french: [String; 2], english: [String; 2]) -> Advice {
        let [wrong, instead] = match self {
            Self::French => french,
            Self::English => english,
        };
        Advice { wrong, instead }
    }

    /// What a weight means for the app.
    #[must_use]
    pub const fn weight(self, weight: Weight) -> &'static str {
        match (self, weight) {
            (Self::French, Weight::Refuse) => "bloquant : les données sont refusées",
            (Self::French, Weight::Drop) => "l’élément n’est pas affiché",
            (Self::French, Weight::Mend) => "à corriger",
            (Self::English, Weight::Refuse) => "blocking: the dataset is refused",
            (Self::English, Weight::Drop) => "the item is not shown",
            (Self::English, Weight::Mend) => "to mend",
        }
    }

    /// The last line: how many problems there are.
    #[must_use]
    pub fn summary(self, count: usize) -> String {
        match (self, count) {
            (Self::French, 0 | 1) => {
                format!("{count} problème{}", if count == 0 { "s" } else { "" })
            }
            (Self::French, _) => format!("{count} problèmes"),
            (Self::English, 1) => "1 problem".to_owned(),
            (Self::English, _) => format!("{count} problems"),
        }
    }
}

impl Finding {
    /// What to tell of it.
    #[must_use]
    pub fn advice(&self, tongue: Tongue) -> Advice {
        let mut advice = match &self.fault {
            Fault::Syntax(syntax) => syntax::advise(syntax, tongue),
            Fault::Shape(shape) => shape::advise(shape, &self.field, tongue),
            Fault::Content(kind) => content::advise(kind, tongue),
        };
        if let Some(hint) = &self.hint {
            let hint = match tongue {
                Tongue::French => format!("Peut-être « {hint} ». "),
                Tongue::English => format!("Perhaps “{hint}”. "),
            };
            advice.instead.insert_str(0, &hint);
        }
        advice
    }
}
