//! What can be wrong with a dataset.

use std::fmt;

use crate::locale::Locale;
use crate::region::RegionId;

/// A file of the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// `map.json`
    Map,
    /// `provinces.json`
    Provinces,
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
    weight: Weight,
}

/// What is wrong. A text in a variant is the value that was found, unless it says otherwise.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    /// Not a date that EDTF knows.
    NotADate(String),
    /// Not one of the twelve region ids.
    UnknownRegion(String),
    /// A region that is not there.
    MissingRegion(RegionId),
    /// An id, slug or key that an earlier item has already.
    Duplicate(String),
    /// An id that cannot stand in an address: not lower-case letters, digits and hyphens.
    NotAnId(String),
    /// No edition of the tour is left.
    NoEdition,
    /// The file says that it follows another schema.
    OtherSchema(String),
    /// A projection that does not put the country inside its frame.
    NotAProjection,
    /// Not SVG path data.
    NotAPath,
    /// Bounds, a size or an anchor that are not finite or are empty.
    NotAnArea,
    /// Not a longitude and a latitude.
    NotAPosition,
    /// A position outside the country's extent, longitude and latitude in degrees.
    OffTheMap(f64, f64),
    /// A position that lies outside its region by so many kilometres.
    OutsideRegion(RegionId, f64),
    /// Not one of the categories.
    UnknownCategory(String),
    /// Not one of the words that this field takes (which come second).
    UnknownWord(String, &'static [&'static str]),
    /// Not one of the themes.
    UnknownTheme(String),
    /// Not one of the cities.
    UnknownCity(String),
    /// Not one of the sources.
    UnknownSource(String),
    /// An id of a text that nothing in the dataset has.
    UnknownText(String),
    /// A number outside its bounds, which come second and third.
    OutOfRange(f64, f64, f64),
    /// No stop has this place in the order, and `unidentified` does not name it.
    OrderGap(u32),
    /// Two stops, or a stop and `unidentified`, have this place in the order.
    OrderTwice(u32),
    /// A stop stands before one that comes earlier in the order.
    OrderBackwards(u32),
    /// A date that lies wholly before that of a stop earlier in the order (second).
    DateBackwards(String, String),
    /// An edition stands before a newer one.
    EditionBackwards,
    /// So many highlights, fewer than are due in a region.
    FewHighlights(usize),
    /// The category is `unesco` but no listing is given.
    NoListing,
    /// The version here, which differs from that of `tour.json` (second).
    OtherVersion(String, String),
    /// The name here, which differs from that of the text file (second).
    OtherName(String, String),
    /// The share of texts here, which differs from the one counted (second), per cent.
    OtherShare(u32, u32),
    /// The text of the file's own language: the one here, and the one due.
    OtherLanguage(String, &'static str),
    /// Nothing where something is due.
    Empty,
    /// A text that the language lacks.
    MissingText,
    /// A prefecture or province that the geometry does not have.
    UnknownProvince(String),
    /// A list of so many, where as many as the second number are due.
    OtherCount(usize, usize),
    /// A text of so many characters, more than the second number.
    TooLong(usize, usize),
    /// A link that is not plain https.
    NotHttps(String),
    /// A character that no text should hold.
    ControlCharacter(char),
    /// Markup, which readers would see as such.
    Markup(String),
    /// A mark such as `{n}` that the French text has and this one lacks.
    MissingMark(String),
    /// A mark such as `{n}` that nothing fills in.
    UnknownMark(String),
}

impl Problem {
    pub(crate) const fn new(file: File, field: Field, kind: Kind, weight: Weight) -> Self {
        Self {
            file,
            field,
            kind,
            weight,
        }
    }

    /// What it means for the app.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        self.weight
    }
}

impl File {
    /// Its path inside the dataset's folder.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Map => "map.json",
            Self::Provinces => "provinces.json",
            Self::Regions => "regions.json",
            Self::Tour => "tour.json",
            Self::Text(Locale::Fr) => "text/fr.json",
            Self::Text(Locale::Ar) => "text/ar.json",
            Self::Text(Locale::Zgh) => "text/zgh.json",
            Self::Text(Locale::En) => "text/en.json",
            Self::Text(Locale::Es) => "text/es.json",
            Self::Sources => "sources.json",
        }
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path())
    }
}

/// `editions[0].stops[3].date`
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(key) if place == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
            }
        }
        Ok(())
    }
}
