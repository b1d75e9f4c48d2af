//! Values of the types that fields have.

use super::{Misfits, Wire};
use crate::dataset::place::Place;
use crate::dataset::raw::ById;
use crate::dataset::raw::json::{Json, number};

/// A number, unless it is none or no `f64` holds it.
pub(super) fn decimal(json: &Json) -> Option<f64> {
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
        let mut pairs = Vec::new();
        for (key, json) in misfits.object(json, place) {
            let value = T::read(json, &place.key(key), misfits);
            pairs.push((key.as_ref().to_owned(), value));
        }
        Self::from_pairs(pairs)
    }
}
