//! Fits a parsed file to its JSON Schema (the part of the language that the wire types make use of).

use std::collections::BTreeMap;

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value, json};

use super::{Shape, Type};
use crate::dataset::{Field, Step};
use crate::tools::check::document::inside;

/// A file's content with what did not fit replaced by something empty.
pub(in crate::tools::check) struct Fit<'a> {
    schema: &'a Value,
    /// The content.
    pub(in crate::tools::check) value: Value,
    /// What did not fit.
    pub(in crate::tools::check) shapes: Vec<(Field, Shape)>,
    /// Offset of every field: of its name inside an object, of its value elsewhere.
    pub(in crate::tools::check) places: BTreeMap<Field, usize>,
}

impl<'a> Fit<'a> {
    pub(in crate::tools::check) fn new(schema: &'a Value, tree: &ast::Value) -> Self {
        let mut fit = Self {
            schema,
            value: Value::Null,
            shapes: Vec::new(),
            places: BTreeMap::new(),
        };
        fit.places.insert(Field::default(), tree.start());
        fit.value = fit.fit(schema, tree, &Field::default());
        fit
    }

    fn fit(&mut self, schema: &'a Value, tree: &ast::Value, at: &Field) -> Value {
        let (schema, nullable) = self.resolve(schema);
        let due = type_of_schema(schema);
        match (due, tree) {
            (_, ast::Value::NullKeyword(_)) if nullable => Value::Null,
            (Some(Type::Object), ast::Value::Object(tree)) => self.fit_object(schema, tree, at),
            (Some(Type::List), ast::Value::Array(tree)) => self.fit_list(schema, tree, at),
            (Some(Type::Text), ast::Value::StringLit(text)) => json!(text.value),
            (Some(Type::Truth), ast::Value::BooleanLit(truth)) => json!(truth.value),
            (Some(due @ (Type::Number | Type::Whole)), ast::Value::NumberLit(number)) => {
                self.fit_number(schema, due, number.value, at)
            }
            (Some(due), tree) => {
                let found = type_of_tree(tree);
                self.note(at, Shape::WrongType { due, found });
                self.empty(schema)
            }
            (None, _) => Value::Null,
        }
    }

    fn fit_number(&mut self, schema: &Value, due: Type, text: &str, at: &Field) -> Value {
        let number = match due {
            Type::Number => text.parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        };
        if let Some(number) = number {
            return json!(number);
        }
        let most = match schema["format"].as_str() {
            Some("uint32") => u64::from(u32::MAX),
            _ => u64::MAX,
        };
        match text.parse::<u64>() {
            Ok(number) if due == Type::Whole && number <= most => return json!(number),
            Err(_) if due == Type::Whole && text.contains(['.', 'e', 'E']) => {
                let found = Type::Number;
                self.note(at, Shape::WrongType { due, found });
            }
            _ => self.note(at, Shape::WrongNumber(text.to_owned())),
        }
        json!(0)
    }

    fn fit_list(&mut self, schema: &'a Value, tree: &ast::Array, at: &Field) -> Value {
        let count = tree.elements.len();
        let due = schema["minItems"]
            .as_u64()
            .filter(|due| Some(*due) == schema["maxItems"].as_u64());
        if let Some(due) = due.and_then(|due| usize::try_from(due).ok())
            && due != count
        {
            self.note(at, Shape::WrongLength(count, due));
            return self.empty(schema);
        }
        let items = &schema["items"];
        let list = tree.elements.iter().enumerate().map(|(index, element)| {
            let at = inside(at, Step::Index(index));
            self.places.insert(at.clone(), element.start());
            self.fit(items, element, &at)
        });
        Value::Array(list.collect())
    }

    fn fit_object(&mut self, schema: &'a Value, tree: &ast::Object, at: &Field) -> Value {
        let mut members = Map::new();
        let mut strange = Vec::new();
        for property in &tree.properties {
            let name = property.name.as_str();
            let here = inside(at, Step::Key(name.to_owned()));
            if members.contains_key(name) {
                self.places.insert(here.clone(), property.start());
                self.note(&here, Shape::Twice(name.to_owned()));
                continue;
            }
            self.places.insert(here.clone(), property.start());
            let known = schema["properties"].get(name);
            let others = schema
                .get("additionalProperties")
                .filter(|any| any.is_object());
            if let Some(schema) = known.or(others) {
                let value = self.fit(schema, &property.value, &here);
                members.insert(name.to_owned(), value);
            } else {
                strange.push(property);
            }
        }
        self.fit_strange(schema, &strange, at, &mut members);
        let required = schema["required"].as_array().into_iter().flatten();
        for name in required.filter_map(Value::as_str) {
            if !members.contains_key(name) {
                self.note(at, Shape::Missing(name.to_owned()));
                let value = self.empty(&schema["properties"][name]);
                members.insert(name.to_owned(), value);
            }
        }
        Value::Object(members)
    }

    /// Takes unknown fields for those missing that they are most like; the others are nobody's concern.
    fn fit_strange(
        &mut self,
        schema: &'a Value,
        strange: &[&ast::ObjectProp],
        at: &Field,
        members: &mut Map<String, Value>,
    ) {
        let Some(known) = schema["properties"].as_object() else {
            return;
        };
        for property in strange {
            let found = property.name.as_str();
            let missing = known
                .iter()
                .filter(|(name, _)| !members.contains_key(*name));
            let near = missing
                .map(|(name, schema)| (strsim::damerau_levenshtein(name, found), name, schema))
                .filter(|(steps, name, _)| *steps <= (name.len() / 3).clamp(1, 2))
                .min_by_key(|(steps, ..)| *steps);
            let Some((_, due, inner)) = near else {
                continue;
            };
            let here = inside(at, Step::Key(found.to_owned()));
            let value = self.fit(inner, &property.value, &here);
            members.insert(due.clone(), value);
            let required = schema["required"]
                .as_array()
                .is_some_and(|all| all.contains(&json!(due)));
            let shape = Shape::Misspelt {
                found: found.to_owned(),
                due: due.clone(),
                required,
            };
            self.note(&here, shape);
        }
    }

    fn note(&mut self, at: &Field, shape: Shape) {
        self.shapes.push((at.clone(), shape));
    }

    /// The schema behind a reference, and whether null is allowed in its place.
    fn resolve(&self, schema: &'a Value) -> (&'a Value, bool) {
        if let Some(name) = schema["$ref"]
            .as_str()
            .and_then(|path| path.strip_prefix("#/$defs/"))
        {
            return (&self.schema["$defs"][name], false);
        }
        let either = schema["anyOf"].as_array().into_iter().flatten();
        let inner = either.clone().find(|inner| inner["type"] != "null");
        if let Some(inner) = inner {
            return (self.resolve(inner).0, true);
        }
        let nullable = schema["type"]
            .as_array()
            .is_some_and(|types| types.contains(&json!("null")));
        (schema, nullable)
    }

    /// The emptiest value that the wire type takes.
    fn empty(&self, schema: &'a Value) -> Value {
        let (schema, nullable) = self.resolve(schema);
        if nullable {
            return Value::Null;
        }
        match type_of_schema(schema) {
            Some(Type::Object) => {
                let required = schema["required"].as_array().into_iter().flatten();
                let members = required.filter_map(Value::as_str).map(|name| {
                    let value = self.empty(&schema["properties"][name]);
                    (name.to_owned(), value)
                });
                Value::Object(members.collect())
            }
            Some(Type::List) => {
                let due = schema["minItems"].as_u64().unwrap_or(0);
                (0..due).map(|_| self.empty(&schema["items"])).collect()
            }
            Some(Type::Text) => json!(""),
            Some(Type::Number | Type::Whole) => json!(0),
            Some(Type::Truth) => json!(false),
            Some(Type::Null) | None => Value::Null,
        }
    }
}

fn type_of_schema(schema: &Value) -> Option<Type> {
    let word = match &schema["type"] {
        Value::Array(types) => types.iter().find(|one| *one != "null")?,
        one => one,
    };
    match word.as_str()? {
        "object" => Some(Type::Object),
        "array" => Some(Type::List),
        "string" => Some(Type::Text),
        "number" => Some(Type::Number),
        "integer" => Some(Type::Whole),
        "boolean" => Some(Type::Truth),
        "null" => Some(Type::Null),
        _ => None,
    }
}

fn type_of_tree(tree: &ast::Value) -> Type {
    match tree {
        ast::Value::Object(_) => Type::Object,
        ast::Value::Array(_) => Type::List,
        ast::Value::StringLit(_) => Type::Text,
        ast::Value::NumberLit(number) if number.value.contains(['.', 'e', 'E']) => Type::Number,
        ast::Value::NumberLit(_) => Type::Whole,
        ast::Value::BooleanLit(_) => Type::Truth,
        ast::Value::NullKeyword(_) => Type::Null,
    }
}
