//! What is said of files of the wrong form.

use super::{Advice, Tongue};
use crate::dataset::{Field, Step};
use crate::tools::check::{Shape, Type};

/// A position of the dataset, as an example.
const POSITION: &str = "\"position\": [-7.9811, 31.6295]";

pub(super) fn advise(shape: &Shape, field: &Field, tongue: Tongue) -> Advice {
    let position = field.0.contains(&Step::Key("position".to_owned()));
    match shape {
        Shape::WrongType { .. } | Shape::WrongLength(..) | Shape::WrongNumber(_) if position => {
            tongue.advise(
                [
                    "Une position est faite de deux nombres.".to_owned(),
                    format!(
                        "Écrire la longitude puis la latitude, avec un point décimal : {POSITION}."
                    ),
                ],
                [
                    "A position is made of two numbers.".to_owned(),
                    format!(
                        "Write the longitude, then the latitude, with decimal points: {POSITION}."
                    ),
                ],
            )
        }
        Shape::WrongType { due, found } => wrong_type(*due, *found, tongue),
        Shape::WrongNumber(found) => tongue.advise(
            [
                format!("Le nombre {found} ne convient pas ici."),
                "Écrire un nombre entier, sans signe moins.".to_owned(),
            ],
            [
                format!("The number {found} does not fit here."),
                "Write a whole number without a minus sign.".to_owned(),
            ],
        ),
        Shape::WrongLength(found, due) => tongue.advise(
            [
                format!("Cette liste a {found} éléments."),
                format!("Écrire une liste de {due} éléments."),
            ],
            [
                format!("This list has {found} items."),
                format!("Write a list of {due} items."),
            ],
        ),
        Shape::Missing(name) => {
            let example = if name == "position" {
                POSITION.to_owned()
            } else {
                format!("\"{name}\": …")
            };
            tongue.advise(
                [
                    format!("Il manque le champ « {name} »."),
                    format!("Ajouter {example} comme dans les éléments voisins."),
                ],
                [
                    format!("The field “{name}” is missing."),
                    format!("Add {example} as in the items nearby."),
                ],
            )
        }
        Shape::Misspelt { found, due, .. } => tongue.advise(
            [
                format!("Le champ « {found} » n’existe pas."),
                format!("Écrire « {due} »."),
            ],
            [
                format!("There is no field “{found}”."),
                format!("Write “{due}”."),
            ],
        ),
        Shape::Twice(name) => tongue.advise(
            [
                format!("Le champ « {name} » est écrit deux fois dans le même élément."),
                "Garder un seul des deux et effacer l’autre.".to_owned(),
            ],
            [
                format!("The field “{name}” is written twice in the same item."),
                "Keep one of the two and delete the other.".to_owned(),
            ],
        ),
    }
}

fn wrong_type(due: Type, found: Type, tongue: Tongue) -> Advice {
    let [french_due, english_due] = name(due);
    let [french_found, english_found] = name(found);
    let example = match due {
        Type::Object => "{ \"…\": … }",
        Type::List => "[ …, … ]",
        Type::Text => "\"…\"",
        Type::Number => "31.6295",
        Type::Whole => "12",
        Type::Truth => "true / false",
        Type::Null => "null",
    };
    tongue.advise(
        [
            format!("Ici se trouve {french_found} au lieu de {french_due}."),
            format!("Écrire {french_due} : {example}."),
        ],
        [
            format!("Here stands {english_found} in place of {english_due}."),
            format!("Write {english_due}: {example}."),
        ],
    )
}

const fn name(of: Type) -> [&'static str; 2] {
    match of {
        Type::Object => [
            "un groupe de champs entre accolades",
            "a group of fields in braces",
        ],
        Type::List => ["une liste entre crochets", "a list in brackets"],
        Type::Text => ["un texte entre guillemets", "a text in quotes"],
        Type::Number => ["un nombre sans guillemets", "a number without quotes"],
        Type::Whole => [
            "un nombre entier sans guillemets",
            "a whole number without quotes",
        ],
        Type::Truth => [
            "true ou false, sans guillemets",
            "true or false, without quotes",
        ],
        Type::Null => ["null", "null"],
    }
}
