//! From JSON to the wire types, with little code: serde's readers of them are seven times as large.

use std::fmt;

use super::ById;
use super::json::{self, Json, Member, number};
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

fn decimal(json: &Json) -> Option<f64> {
    match json {
        Json::Number(text) => number::decimal(text),
        _ => None,
    }
}

impl Wire for f64 {
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        misfits.or_default(decimal(json), place)
    }
}

impl Wire for u64 {
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        let number = match json {
            Json::Number(text) => text.parse().ok(),
            _ => None,
        };
        misfits.or_default(number, place)
    }
}

impl Wire for u32 {
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        let number = u64::read(json, place, misfits);
        misfits.or_default(number.try_into().ok(), place)
    }
}

impl Wire for bool {
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        let truth = match json {
            Json::Truth(truth) => Some(*truth),
            _ => None,
        };
        misfits.or_default(truth, place)
    }
}

impl Wire for String {
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        if let Json::Text(text) = json {
            return text.as_ref().to_owned();
        }
        misfits.add(place);
        Self::new()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        (*json != Json::Null).then(|| T::read(json, place, misfits))
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        let mut values = Self::new();
        for (index, json) in misfits.list(json, place).iter().enumerate() {
            values.push(T::read(json, &place.at(index), misfits));
        }
        values
    }
}

impl<T: Wire, const N: usize> Wire for [T; N]
where
    Self: Default,
{
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        let values = Vec::read(json, place, misfits);
        misfits.or_default(values.try_into().ok(), place)
    }
}

impl<T: Wire> Wire for ById<T> {
    fn read(json: &Json, place: &Place, misfits: &mut Misfits) -> Self {
        let mut values = Self::default();
        for (key, json) in misfits.object(json, place) {
            let value = T::read(json, &place.key(key), misfits);
            values.insert(key.as_ref().to_owned(), value);
        }
        values
    }
}

/// Defines wire types: serde's readers and writers of them for the tools and the tests, and [`Wire`] for the browser.
///
/// A field is named, may be left out and is read as its `serde` attribute says, of which only the forms below are known.
macro_rules! wire {
    ($(
        $(#[doc = $doc:expr])*
        $(#[serde $whole:tt])?
        pub struct $name:ident {
            $(
                $(#[doc = $field_doc:expr])*
                $(#[serde $rule:tt])?
                pub $field:ident: $kind:ty,
            )*
        }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(not(target_family = "wasm"), derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
        $(#[cfg_attr(not(target_family = "wasm"), serde $whole)])?
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                $(#[cfg_attr(not(target_family = "wasm"), serde $rule)])?
                pub $field: $kind,
            )*
        }

        impl $crate::dataset::raw::wire::Wire for $name {
            fn read(
                json: &$crate::dataset::raw::json::Json,
                place: &$crate::dataset::place::Place,
                misfits: &mut $crate::dataset::raw::wire::Misfits,
            ) -> Self {
                const LENIENT: bool = wire!(@is_optional $($whole)?);
                let mut members = $crate::dataset::raw::wire::Members::of(json, place, misfits);
                Self {
                    $($field: wire!(@take members LENIENT $field $($rule)?),)*
                }
            }
        }
    )*};

    (@take $members:ident $lenient:ident $field:ident (default, deserialize_with = "super::position")) => {
        $members.take_position(stringify!($field))
    };
    (@take $members:ident $lenient:ident $field:ident (rename = $key:literal $(, $($rest:tt)*)?)) => {
        $members.take($key, $lenient || wire!(@is_optional ($($($rest)*)?)))
    };
    (@take $members:ident $lenient:ident $field:ident $($rule:tt)?) => {
        $members.take(stringify!($field), $lenient || wire!(@is_optional $($rule)?))
    };

    (@is_optional) => { false };
    (@is_optional (skip_serializing_if = $unless:literal)) => { false };
    (@is_optional (default $(, skip_serializing_if = $unless:literal)?)) => { true };
}

pub(super) use wire;
