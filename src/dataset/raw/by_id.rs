//! Values by id.

use std::ops::Index;

use crate::order::sorted;

/// What an object of any keys holds: values by id, sorted by it.
///
/// A sorted list, since the standard library's maps cost the wasm more than 2 KB for each type of value.
#[derive(Clone, Debug, PartialEq)]
pub struct ById<T>(Vec<(String, T)>);

impl<T> ById<T> {
    /// The value of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        let index = self.find(id).ok()?;
        self.0.get(index).map(|(_, value)| value)
    }

    /// The ids and their values, sorted by id.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(id, value)| (id, value))
    }

    /// The ids, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(id, _)| id)
    }

    /// Puts a value in its place, instead of the one that the id had.
    pub fn insert(&mut self, id: String, value: T) {
        match self.find(&id) {
            Ok(index) => self.0[index].1 = value,
            Err(index) => self.0.insert(index, (id, value)),
        }
    }

    /// The values of ids in any order; of two of one id the later counts.
    #[must_use]
    pub fn from_pairs(pairs: Vec<(String, T)>) -> Self {
        let order = order_of(pairs.len(), &|place| &pairs[place].0);
        let mut pairs: Vec<Option<(String, T)>> = pairs.into_iter().map(Some).collect();
        let taken = order.into_iter().filter_map(|place| pairs[place].take());
        Self(taken.collect())
    }

    /// Takes the value of an id out.
    pub fn remove(&mut self, id: &str) -> Option<T> {
        let index = self.find(id).ok()?;
        Some(self.0.remove(index).1)
    }

    /// Where the id is, or where it would be.
    fn find(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }
}

/// The places of ids, sorted by them; of those of one id only the last.
fn order_of<'a>(count: usize, id: &dyn Fn(usize) -> &'a String) -> Vec<usize> {
    let mut order = sorted(count, &|one, other| id(one) < id(other));
    let mut kept = 0;
    for place in 0..order.len() {
        let is_last = order
            .get(place + 1)
            .is_none_or(|next| id(*next) != id(order[place]));
        if is_last {
            order[kept] = order[place];
            kept += 1;
        }
    }
    order.truncate(kept);
    order
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Index<&str> for ById<T> {
    type Output = T;

    /// The value of an id, which must be there.
    fn index(&self, id: &str) -> &T {
        match self.get(id) {
            Some(value) => value,
            None => panic!("nothing has the id {id}"),
        }
    }
}

#[cfg(not(target_family = "wasm"))]
mod native {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::ById;

    impl<T: Serialize> Serialize for ById<T> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.iter())
        }
    }

    impl<'de, T: Deserialize<'de>> Deserialize<'de> for ById<T> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let map = BTreeMap::deserialize(deserializer)?;
            Ok(Self(map.into_iter().collect()))
        }
    }

    #[cfg(feature = "tools")]
    impl<T: schemars::JsonSchema> schemars::JsonSchema for ById<T> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> std::borrow::Cow<'static, str> {
            BTreeMap::<String, T>::schema_name()
        }

        fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            BTreeMap::<String, T>::json_schema(generator)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ById;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pairs_are_as_if_put_in_one_by_one(keys in prop::collection::vec("[a-d]{1,2}", 0..30)) {
            let pairs: Vec<(String, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = ById::default();
            for (key, value) in pairs.clone() {
                expected.insert(key, value);
            }
            prop_assert_eq!(ById::from_pairs(pairs), expected);
        }
    }
}
