//! A file of the dataset: its text, its content, and where each field stands in it.

use std::collections::BTreeMap;

use jsonc_parser::{CollectOptions, ParseOptions};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::shape::{Fit, Shape};
use super::syntax::{self, Syntax};
use super::{Fault, Finding};
use crate::dataset::{Field, File, Kind, Problem, Step, Weight};

/// A file that was read.
pub(super) struct Document {
    text: String,
    syntax: Vec<(usize, Syntax)>,
    shapes: Vec<(Field, Shape)>,
    places: BTreeMap<Field, usize>,
    value: Option<Value>,
}

impl Document {
    /// Reads a file that should follow `schema`, as far as it can be read.
    pub(super) fn read(bytes: &[u8], schema: &Value) -> Self {
        let (text, mut syntax) = syntax::decode(bytes);
        syntax.extend(syntax::diagnose(&text));
        let mut document = Self {
            text,
            syntax,
            shapes: Vec::new(),
            places: BTreeMap::new(),
            value: None,
        };
        // Lenient: one comma too many should not hide what else is wrong.
        let options = ParseOptions::default();
        let tree = jsonc_parser::parse_to_ast(&document.text, &CollectOptions::default(), &options);
        if let Ok(Some(tree)) = tree.map(|tree| tree.value) {
            let fit = Fit::new(schema, &tree);
            document.shapes = fit.shapes;
            document.places = fit.places;
            document.value = Some(fit.value);
        }
        document
    }

    /// The content; empty where nothing could be read.
    pub(super) fn content<T: DeserializeOwned + Default>(&self) -> T {
        let value = self.value.clone().unwrap_or_default();
        serde_json::from_value(value).unwrap_or_default()
    }

    /// Whether the file could not be read as JSON at all.
    pub(super) const fn is_broken(&self) -> bool {
        self.value.is_none()
    }

    /// Whether some of what the file should hold may have been lost in reading it: its signs are not those of JSON, or a field
    /// is written twice, as where the end of one entry is missing and the next one runs into it.
    pub(super) fn is_doubtful(&self) -> bool {
        let is_twice = |shape: &Shape| matches!(shape, Shape::Twice(_));
        self.is_broken()
            || !self.syntax.is_empty()
            || self.shapes.iter().any(|(_, shape)| is_twice(shape))
    }

    /// Whether any field of this name has the wrong form.
    pub(super) fn has_shape_at(&self, name: &str) -> bool {
        let name = Step::Key(name.to_owned());
        let mut shapes = self.shapes.iter();
        shapes.any(|(field, shape)| shape.field(field).0.last() == Some(&name))
    }

    /// Line and column of a field, or of the nearest one around it.
    pub(super) fn locate(&self, field: &Field) -> (usize, usize) {
        let mut field = field.clone();
        loop {
            if let Some(offset) = self.places.get(&field) {
                return self.line_and_column(*offset);
            }
            if field.0.pop().is_none() {
                return (1, 1);
            }
        }
    }

    /// What is wrong with the file as JSON, and with its form.
    pub(super) fn findings(&self, file: File) -> Vec<Finding> {
        let finding = |(line, column), field, fault, weight| Finding {
            file,
            line,
            column,
            field,
            fault,
            weight,
            hint: None,
        };
        let syntax = self.syntax.iter().map(|(offset, syntax)| {
            let fault = Fault::Syntax(syntax.clone());
            let place = self.line_and_column(*offset);
            finding(place, Field::default(), fault, Weight::Refuse)
        });
        let shapes = self.shapes.iter().map(|(field, shape)| {
            let weight = shape.weight(field);
            let fault = Fault::Shape(shape.clone());
            finding(self.locate(field), field.clone(), fault, weight)
        });
        syntax.chain(shapes).collect()
    }

    /// Whether a problem only follows from what is wrong with the form of its field.
    pub(super) fn explains(&self, problem: &Problem) -> bool {
        let garbled = problem.kind == Kind::ControlCharacter(char::REPLACEMENT_CHARACTER)
            && self.syntax.iter().any(|(_, slip)| *slip == Syntax::NotUtf8);
        self.is_broken()
            || garbled
            || self.shapes.iter().any(|(field, shape)| {
                let (outer, inner) = (shape.field(field), &problem.field);
                inner.0.starts_with(&outer.0)
                    || (problem.kind == Kind::NotAPosition && outer.0.starts_with(&inner.0))
            })
    }

    fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.matches('\n').count() + 1;
        (line, before[start..].chars().count() + 1)
    }
}

/// `field`, one step further.
pub(super) fn inside(field: &Field, step: Step) -> Field {
    let mut steps = field.0.clone();
    steps.push(step);
    Field(steps)
}
