//! What is said of files that say something wrong.

use super::{Advice, Tongue};
use crate::dataset::Kind;
use crate::dataset::extent;

/// The forms of dates, with examples.
const DATES: [&str; 2] = [
    "un jour « 2025-02-12 », un jour parmi plusieurs « [2025-02-17..2025-02-23] », un mois « 2025-02 », une année « 2025 » ; « ? » à la fin si ce n’est pas sûr : « 2021? »",
    "a day “2025-02-12”, one day among several “[2025-02-17..2025-02-23]”, a month “2025-02”, a year “2025”; with “?” at the end where it is not sure: “2021?”",
];

pub(super) fn advise(kind: &Kind, tongue: Tongue) -> Advice {
    let [wrong_fr, instead_fr, wrong_en, instead_en] = ids(kind)
        .or_else(|| places(kind))
        .or_else(|| order(kind))
        .or_else(|| texts(kind))
        .unwrap_or_else(|| others(kind));
    tongue.advise([wrong_fr, instead_fr], [wrong_en, instead_en])
}

/// French: what is wrong, what to write; the same in English.
type Words = [String; 4];

/// Ids, and words that stand for something else.
fn ids(kind: &Kind) -> Option<Words> {
    Some(match kind {
        Kind::UnknownRegion(id) => [
            format!("« {id} » n’est pas un code de région."),
            "Écrire un code de « MA-01 » à « MA-12 ».".to_owned(),
            format!("“{id}” is no region code."),
            "Write a code from “MA-01” to “MA-12”.".to_owned(),
        ],
        Kind::MissingRegion(id) => [
            format!("La région {id} manque."),
            format!("Remettre la région {id} : les douze doivent y être."),
            format!("The region {id} is missing."),
            format!("Put the region {id} back: all twelve must be there."),
        ],
        Kind::Duplicate(id) => [
            format!("« {id} » est déjà pris par un autre élément."),
            "Écrire un identifiant que nul autre élément ne porte, ou effacer l’élément en double.".to_owned(),
            format!("“{id}” is the id of another item already."),
            "Write an id that no other item has, or delete the item that is there twice.".to_owned(),
        ],
        Kind::NotAnId(id) => [
            format!("« {id} » ne peut pas servir d’identifiant."),
            "Écrire des lettres minuscules sans accent, des chiffres et des tirets (« medina-de-fes ») ; trois majuscules pour un aéroport (« FEZ »).".to_owned(),
            format!("“{id}” cannot be an id."),
            "Write lower-case letters without accents, digits and hyphens (“medina-de-fes”); three capitals for an airport (“FEZ”).".to_owned(),
        ],
        Kind::UnknownCategory(id) => unlisted("La catégorie", "The category", id, "regions.json, « categories »", "“categories” of regions.json"),
        Kind::UnknownTheme(id) => unlisted("Le thème", "The theme", id, "regions.json, « themes »", "“themes” of regions.json"),
        Kind::UnknownCity(id) => unlisted("La ville", "The city", id, "regions.json, « cities »", "“cities” of regions.json"),
        Kind::UnknownSource(id) => unlisted("La source", "The source", id, "sources.json", "sources.json"),
        Kind::UnknownProvince(id) => unlisted(
            "La préfecture ou province",
            "The prefecture or province",
            id,
            "provinces.json dans cette région",
            "provinces.json in this region",
        ),
        Kind::UnknownText(id) => [
            format!("Aucun élément des données n’a l’identifiant « {id} »."),
            "Corriger l’identifiant, ou effacer ce texte.".to_owned(),
            format!("Nothing in the dataset has the id “{id}”."),
            "Correct the id, or delete this text.".to_owned(),
        ],
        Kind::UnknownWord(word, known) => {
            let french = known.join(" », « ");
            let english = known.join("”, “");
            [
                format!("« {word} » n’est pas un mot connu ici."),
                format!("Écrire l’un de ceux-ci : « {french} »."),
                format!("“{word}” is no word known here."),
                format!("Write one of these: “{english}”."),
            ]
        }
        _ => return None,
    })
}

fn unlisted(what_fr: &str, what_en: &str, id: &str, list_fr: &str, list_en: &str) -> Words {
    [
        format!("{what_fr} « {id} » n’existe pas."),
        format!("Écrire un identifiant de la liste ({list_fr}), ou l’y ajouter."),
        format!("{what_en} “{id}” does not exist."),
        format!("Write an id of the list ({list_en}), or add it there."),
    ]
}

/// Positions and geometry.
fn places(kind: &Kind) -> Option<Words> {
    Some(match kind {
        Kind::NotAPosition => [
            "La position n’est pas faite de deux nombres.".to_owned(),
            "Écrire la longitude puis la latitude : [-7.9811, 31.6295].".to_owned(),
            "The position is not made of two numbers.".to_owned(),
            "Write the longitude, then the latitude: [-7.9811, 31.6295].".to_owned(),
        ],
        Kind::OffTheMap(lon, lat) if extent::contains(*lat, *lon) => [
            "La longitude et la latitude semblent inversées.".to_owned(),
            format!("Écrire la longitude d’abord : [{lat}, {lon}]."),
            "Longitude and latitude look swapped.".to_owned(),
            format!("Write the longitude first: [{lat}, {lon}]."),
        ],
        Kind::OffTheMap(lon, lat) if extent::contains(-lon, *lat) => [
            format!("La position [{lon}, {lat}] est hors du Maroc : il manque le signe moins de la longitude."),
            format!("Écrire [{}, {lat}].", -lon),
            format!("The position [{lon}, {lat}] is outside Morocco: the longitude lacks its minus sign."),
            format!("Write [{}, {lat}].", -lon),
        ],
        Kind::OffTheMap(lon, lat) => [
            format!("La position [{lon}, {lat}] est hors du Maroc."),
            "Écrire la longitude (de -17.2 à -1) puis la latitude (de 20.7 à 36), en degrés.".to_owned(),
            format!("The position [{lon}, {lat}] is outside Morocco."),
            "Write the longitude (-17.2 to -1), then the latitude (20.7 to 36), in degrees.".to_owned(),
        ],
        Kind::OutsideRegion(region, kilometres) => [
            format!("La position est à {kilometres:.0} km de la région {region}."),
            "Corriger la position ou le code de la région.".to_owned(),
            format!("The position is {kilometres:.0} km away from the region {region}."),
            "Correct the position or the region code.".to_owned(),
        ],
        Kind::NotAProjection | Kind::NotAPath | Kind::NotAnArea => [
            "Cette géométrie ne peut pas être dessinée.".to_owned(),
            "Ne pas modifier ce fichier à la main : le refaire avec « cargo run --features tools --bin geometry ».".to_owned(),
            "This geometry cannot be drawn.".to_owned(),
            "Do not edit this file by hand: make it anew with “cargo run --features tools --bin geometry”.".to_owned(),
        ],
        _ => return None,
    })
}

/// Dates, editions and the order of stops.
fn order(kind: &Kind) -> Option<Words> {
    let [dates_fr, dates_en] = DATES;
    Some(match kind {
        Kind::NotADate(text) => [
            format!("« {text} » n’est pas une date connue (EDTF)."),
            format!("Écrire {dates_fr}."),
            format!("“{text}” is no date that is known (EDTF)."),
            format!("Write {dates_en}."),
        ],
        Kind::DateBackwards(date, before) => [
            format!("« {date} » est avant « {before} », la date d’une étape précédente."),
            "Corriger la date ou l’ordre (« order »).".to_owned(),
            format!("“{date}” is before “{before}”, the date of an earlier stop."),
            "Correct the date or the order (“order”).".to_owned(),
        ],
        Kind::NoEdition => [
            "Il n’y a pas d’édition de la tournée.".to_owned(),
            "Remettre au moins une édition.".to_owned(),
            "There is no edition of the tour.".to_owned(),
            "Put at least one edition back.".to_owned(),
        ],
        Kind::EditionBackwards => [
            "Cette édition est plus récente que la précédente.".to_owned(),
            "Ranger les éditions de la plus récente à la plus ancienne.".to_owned(),
            "This edition is newer than the one before.".to_owned(),
            "Put the editions in order, newest first.".to_owned(),
        ],
        Kind::OrderGap(order) => [
            format!("Aucune étape n’a le rang {order}."),
            format!(
                "Corriger les rangs, ou écrire {order} dans « unidentified » si l’étape n’est pas connue."
            ),
            format!("No stop has the place {order} in the order."),
            format!(
                "Correct the order, or write {order} in “unidentified” if the stop is not known."
            ),
        ],
        Kind::OrderTwice(order) => [
            format!("Le rang {order} est pris deux fois."),
            "Donner à chaque étape son propre rang, ou effacer « order » s’il n’est pas connu."
                .to_owned(),
            format!("The place {order} in the order is taken twice."),
            "Give each stop its own place, or delete “order” if it is not known.".to_owned(),
        ],
        Kind::OrderBackwards(order) => [
            format!("L’étape de rang {order} vient après une étape de rang plus grand."),
            "Ranger les étapes dans l’ordre de leur rang.".to_owned(),
            format!("The stop with the place {order} stands behind one with a later place."),
            "Put the stops in order.".to_owned(),
        ],
        _ => return None,
    })
}

/// Words of the text files.
fn texts(kind: &Kind) -> Option<Words> {
    Some(match kind {
        Kind::MissingText => [
            "Ce texte manque dans cette langue.".to_owned(),
            "Écrire la traduction du texte de text/fr.json (ou le texte français s’il y manque).".to_owned(),
            "This text is missing in this language.".to_owned(),
            "Write the translation of the text in text/fr.json (or the French text if it lacks there).".to_owned(),
        ],
        Kind::OtherLanguage(found, due) => [
            format!("Le fichier dit que sa langue est « {found} »."),
            format!("Écrire « {due} », comme dans le nom du fichier."),
            format!("The file says that its language is “{found}”."),
            format!("Write “{due}”, as in the name of the file."),
        ],
        Kind::TooLong(found, most) => [
            format!("Ce texte a {found} caractères."),
            format!("Écrire un texte de {most} caractères au plus."),
            format!("This text has {found} characters."),
            format!("Write a text of {most} characters at most."),
        ],
        Kind::NotHttps(link) => [
            format!("« {link} » n’est pas un lien https simple."),
            "Écrire une adresse qui commence par « https:// », sans espace ni mot de passe, ou l’effacer.".to_owned(),
            format!("“{link}” is no plain https link."),
            "Write an address that starts with “https://”, without blanks or passwords, or delete it.".to_owned(),
        ],
        Kind::ControlCharacter(character) => [
            format!("Ce texte contient un caractère invisible ou illisible (U+{:04X}).", u32::from(*character)),
            "Effacer ce caractère, et retaper le texte s’il le faut.".to_owned(),
            format!("This text holds an invisible or broken character (U+{:04X}).", u32::from(*character)),
            "Delete this character, and type the text again if need be.".to_owned(),
        ],
        Kind::Markup(found) => [
            format!("« {found} » serait affiché tel quel."),
            "Écrire un texte simple, sans balise.".to_owned(),
            format!("“{found}” would be shown as it is."),
            "Write plain text without markup.".to_owned(),
        ],
        Kind::MissingMark(mark) => [
            format!("Il manque « {mark} », que la carte remplace par une valeur."),
            format!("Écrire « {mark} » là où va la valeur."),
            format!("“{mark}”, which the map replaces by a value, is missing."),
            format!("Write “{mark}” where the value goes."),
        ],
        Kind::UnknownMark(mark) => [
            format!("« {mark} » ne sera remplacé par rien."),
            "Écrire les mêmes signes entre accolades que dans le texte français.".to_owned(),
            format!("“{mark}” will not be replaced by anything."),
            "Write the same signs in braces as in the French text.".to_owned(),
        ],
        _ => return None,
    })
}

/// Figures, counts, versions and what has no other place.
fn others(kind: &Kind) -> Words {
    match kind {
        Kind::OutOfRange(found, least, most) => [
            format!("Le nombre {found} ne convient pas ici."),
            format!("Écrire un nombre de {least} à {most}."),
            format!("The number {found} does not fit here."),
            format!("Write a number from {least} to {most}."),
        ],
        Kind::FewHighlights(count) => [
            format!("Cette région n’a que {count} lieux à voir."),
            "En décrire au moins 6, comme pour les autres régions.".to_owned(),
            format!("This region has only {count} highlights."),
            "Describe at least 6, as for the other regions.".to_owned(),
        ],
        Kind::NoListing => [
            "La catégorie est « unesco » mais l’inscription n’est pas donnée.".to_owned(),
            "Ajouter \"unesco\": { \"list\": \"world-heritage\", \"year\": 1997 } avec la bonne année, ou changer de catégorie.".to_owned(),
            "The category is “unesco” but no listing is given.".to_owned(),
            "Add \"unesco\": { \"list\": \"world-heritage\", \"year\": 1997 } with the right year, or change the category.".to_owned(),
        ],
        Kind::OtherVersion(here, tour) => [
            format!("La version « {here} » n’est pas celle de tour.json."),
            format!("Écrire « {tour} », ou la même nouvelle version dans les deux fichiers."),
            format!("The version “{here}” is not that of tour.json."),
            format!("Write “{tour}”, or the same new version in both files."),
        ],
        Kind::OtherName(here, there) => [
            format!("« {here} » n’est pas le nom que donne le fichier de textes."),
            format!("Écrire « {there} », ou le même nom dans les deux fichiers."),
            format!("“{here}” is not the name that the text file gives."),
            format!("Write “{there}”, or the same name in both files."),
        ],
        Kind::OtherShare(found, counted) => [
            format!("La part des textes traduits n’est pas de {found} %."),
            format!("Écrire {counted}."),
            format!("The share of texts translated is not {found} %."),
            format!("Write {counted}."),
        ],
        Kind::OtherCount(found, due) => [
            format!("Cette liste a {found} éléments."),
            format!("Écrire une liste de {due} éléments."),
            format!("This list has {found} items."),
            format!("Write a list of {due} items."),
        ],
        Kind::OtherSchema(found) => [
            format!("Le fichier suit un autre schéma : « {found} »."),
            "Remettre le « $schema » de la dernière bonne version.".to_owned(),
            format!("The file follows another schema: “{found}”."),
            "Put the “$schema” of the last good version back.".to_owned(),
        ],
        _ => [
            "Il n’y a rien ici.".to_owned(),
            "Écrire au moins un élément ou un texte, comme dans les éléments voisins.".to_owned(),
            "There is nothing here.".to_owned(),
            "Write at least one item or text, as in the items nearby.".to_owned(),
        ],
    }
}
