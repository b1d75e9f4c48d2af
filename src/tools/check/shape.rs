//! Whether a file has the form that its schema states, and its content with the ill-formed parts made good.

mod fit;

pub(super) use fit::Fit;

use super::document::inside;
use crate::dataset::{Field, Step, Weight};

/// What is wrong with a file's form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A value of the wrong type.
    WrongType {
        /// The type due.
        due: Type,
        /// The type found.
        found: Type,
    },
    /// A number that is too large, or below zero where it may not be.
    WrongNumber(String),
    /// A list of the wrong length: the one found and the one due.
    WrongLength(usize, usize),
    /// A field that must be there is not.
    Missing(String),
    /// A field that nobody knows (first), but that is nearly one that is missing (second).
    Misspelt {
        /// The name found.
        found: String,
        /// The name due.
        due: String,
        /// Whether a file may not lack it.
        required: bool,
    },
    /// A name that its object has twice.
    Twice(String),
}

/// A type of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// A number.
    Number,
    /// A number without a fraction.
    Whole,
    /// True or false.
    Truth,
    /// Null.
    Null,
}

impl Shape {
    /// The field that it explains, given the one it was found at.
    pub(super) fn field(&self, at: &Field) -> Field {
        match self {
            Self::Missing(name) => inside(at, Step::Key(name.clone())),
            Self::Misspelt { due, .. } => {
                let mut field = at.clone();
                field.0.pop();
                inside(&field, Step::Key(due.clone()))
            }
            _ => at.clone(),
        }
    }

    /// What it means for the app: but for a position, a file of the wrong form is refused.
    pub(super) fn weight(&self, at: &Field) -> Weight {
        let position = self.field(at).0.contains(&Step::Key("position".to_owned()));
        match self {
            Self::Misspelt {
                required: false, ..
            } => Weight::Mend,
            Self::Twice(_) => Weight::Refuse,
            _ if position => Weight::Drop,
            _ => Weight::Refuse,
        }
    }
}
