//! Values by id.

use std::ops::Index;

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
