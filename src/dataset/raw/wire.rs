//! From JSON to the wire types, with little code: serde's readers of them are seven times as large.

mod define;
mod values;

use std::fmt;

pub(super) use define::wire;
use values::decimal;

use super::json::{self, Json, Member};
use crate::dataset::place::Place;
use crate::dataset::problem::{Field, File};

/// The first field of a file that has not the form due; no field where the file is no JSON at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The file.
    pub file: File,
    /// The field.
    pub field: Field,
}

/// `tour.json: editions[0].stops[3].date`
impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.file.fmt(f)?;
        if self.field.0.is_empty() {
            return Ok(());
        }
        f.write_str(": ")?;
        self.field.fmt(f)
    }
}

impl std::error::Error for Misfit {}

/// Reads the content of `file`.
///
/// It is read as serde would, but for one thing: no list may stand where an object is due.
///
/// # Errors
/// It is no JSON, or a field is missing, is written twice or has not the form due. Unknown fields are ignored.
pub fn read<T: Wire>(file: File, content: &str) -> Result<T, Misfit> {
    let (mut misfits, root) = (Misfits(None), Place::Root(file));
    let json = json::parse(content).unwrap_or_else(|| {
        misfits.add(&root);
        Json::Null
    });
    let value = T::read(&json, &root, &mut misfits);
    match misfits.0 {
        None => Ok(value),
        Some(misfit) => Err(misfit),
    }
}

/// What a file can hold. Reading always gives a value, which counts for nothing once there is a misfit:
/// that way no code is needed behind each field for leaving half-way.
pub trait Wire: Default {
    /// The value of `json`, which stands at `place`.
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self;
}

/// The first misfit.
pub struct Misfits(Option<Misfit>);

impl Misfits {
    fn add(&mut self, place: &Place) {
        if self.0.is_none() {
            let (file, field) = place.field();
            self.0 = Some(Misfit { file, field });
        }
    }

    /// `value`, unless there is none.
    fn or_default<T: Default>(&mut self, value: Option<T>, place: &Place) -> T {
        if value.is_none() {
            self.add(place);
        }
        value.unwrap_or_default()
    }

    /// The elements of a list.
    fn list<'a>(&mut self, json: &'a Json, place: &Place) -> &'a [Json<'a>] {
        if let Json::List(list) = json {
            return list;
        }
        self.add(place);
        &[]
    }

    /// The members of an object.
    fn object<'a>(&mut self, json: &'a Json, place: &Place) -> &'a [Member<'a>] {
        if let Json::Object(members) = json {
            return members;
        }
        self.add(place);
        &[]
    }
}

/// The members of an object, to be taken by name.
pub struct Members<'a> {
    list: &'a [Member<'a>],
    place: &'a Place<'a>,
    misfits: &'a mut Misfits,
}

impl<'a> Members<'a> {
    /// The members of the object that `json` is.
    pub fn of(json: &'a Json, place: &'a Place, misfits: &'a mut Misfits) -> Self {
        let list = misfits.object(json, place);
        Self {
            list,
            place,
            misfits,
        }
    }

    /// The value of a member.
    pub fn take<T: Wire>(&mut self, key: &str, optional: bool) -> T {
        match self.find(key, optional) {
            Some(json) => T::read(json, &self.place.key(key), self.misfits),
            None => T::default(),
        }
    }

    /// A position, empty unless it is a list of finite numbers: a bad one must cost its item, not the file.
    pub fn take_position(&mut self, key: &str) -> Vec<f64> {
        let Some(Json::List(list)) = self.find(key, true) else {
            return Vec::new();
        };
        let numbers: Option<Vec<f64>> = list.iter().map(decimal).collect();
        numbers.unwrap_or_default()
    }

    /// The one member of this name.
    fn find(&mut self, key: &str, optional: bool) -> Option<&'a Json<'a>> {
        let mut found = self.list.iter().filter(|(name, _)| name == key);
        let first = found.next();
        if found.next().is_some() || (first.is_none() && !optional) {
            self.misfits.add(&self.place.key(key));
        }
        first.map(|(_, json)| json)
    }
}
