//! The JSON Schemas of the dataset's files, from the wire types.

use std::io;
use std::path::Path;

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use crate::dataset::File;
use crate::dataset::raw::{MapFile, ProvincesFile, RegionsFile, SourcesFile, TextFile, TourFile};
use crate::dataset::terms::{CONFIDENCE, LANGUAGES, LISTS, PRECISIONS, REPORTS};
use crate::locale::Locale;

/// Every schema with its file name inside the dataset's `schema` folder.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("map.schema.json", schema(File::Map)),
        ("provinces.schema.json", schema(File::Provinces)),
        ("regions.schema.json", schema(File::Regions)),
        ("sources.schema.json", schema(File::Sources)),
        ("text.schema.json", schema(File::Text(Locale::Fr))),
        ("tour.schema.json", schema(File::Tour)),
    ]
}

/// Writes every schema into `folder`'s `schema` folder.
///
/// # Errors
/// What the file system says.
pub fn write_schemas(folder: &Path) -> io::Result<()> {
    let folder = folder.join("schema");
    std::fs::create_dir_all(&folder)?;
    for (name, schema) in schemas() {
        std::fs::write(folder.join(name), format!("{schema:#}\n"))?;
    }
    Ok(())
}

/// The schema of a file.
pub(super) fn schema(file: File) -> Value {
    match file {
        File::Map => of::<MapFile>(),
        File::Provinces => of::<ProvincesFile>(),
        File::Regions => of::<RegionsFile>(),
        File::Sources => of::<SourcesFile>(),
        File::Text(_) => of::<TextFile>(),
        File::Tour => of::<TourFile>(),
    }
}

fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12();
    let schema = SchemaGenerator::new(settings).into_root_schema_for::<T>();
    let mut schema = schema.to_value();
    tighten(&mut schema);
    schema
}

/// States what the wire types leave open for leniency's sake, so that editors can help.
fn tighten(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            tighten_position(members);
            if let Some(Value::Object(fields)) = members.get_mut("properties") {
                for (name, words) in [
                    ("confidence", CONFIDENCE),
                    ("status", REPORTS),
                    ("precision", PRECISIONS),
                    ("list", LISTS),
                    ("language", LANGUAGES),
                ] {
                    if let Some(Value::Object(field)) = fields.get_mut(name) {
                        field.insert("enum".to_owned(), json!(words));
                    }
                }
                if let Some(Value::Object(field)) = fields.get_mut("region") {
                    field.insert("pattern".to_owned(), json!("^MA-(0[1-9]|1[0-2])$"));
                }
            }
            members.values_mut().for_each(tighten);
        }
        Value::Array(list) => list.iter_mut().for_each(tighten),
        _ => {}
    }
}

/// A position is read leniently, but people must write it, as two numbers.
fn tighten_position(members: &mut Map<String, Value>) {
    let fields = members.get_mut("properties");
    let Some(Value::Object(position)) = fields.and_then(|fields| fields.get_mut("position")) else {
        return;
    };
    position.remove("default");
    position.insert("minItems".to_owned(), json!(2));
    position.insert("maxItems".to_owned(), json!(2));
    if let Some(Value::Array(required)) = members.get_mut("required") {
        required.push(json!("position"));
    }
}
