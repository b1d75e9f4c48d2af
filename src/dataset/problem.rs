//! What can be wrong with a dataset.

use std::fmt;

use crate::locale::Locale;

/// A file of the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// `map.json`
    Map,
    /// `regions.json`
    Regions,
    /// `tour.json`
    Tour,
    /// `text/{lang}.json`
    Text(Locale),
    /// `sources.json`
    Sources,
}

/// Where in a file: the keys and places that lead to a value, from the root.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(pub Vec<Step>);

/// One step of a [`Field`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A member of an object.
    Key(String),
    /// An element of a list, from 0.
    Index(usize),
}

/// What a problem means for the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The dataset is refused whole; the last good one stays.
    Refuse,
    /// The item is left out, the rest is shown.
    Drop,
    /// All is shown; the people who edit the dataset should mend it.
    Mend,
}

/// Something wrong in the dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The file.
    pub file: File,
    /// The field.
    pub field: Field,
    /// What is wrong.
    pub kind: Kind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    /// Not a date that EDTF knows.
    NotADate(String),
}
