//! What is said of slips in JSON.

use super::{Advice, Tongue};
use crate::tools::check::Syntax;

pub(super) fn advise(syntax: &Syntax, tongue: Tongue) -> Advice {
    let [french_wrong, french_instead, english_wrong, english_instead] = words(syntax);
    tongue.advise(
        [french_wrong.to_owned(), instead(french_instead, syntax)],
        [english_wrong.to_owned(), instead(english_instead, syntax)],
    )
}

/// Puts the bracket in its place.
fn instead(words: &str, syntax: &Syntax) -> String {
    match syntax {
        Syntax::NeverClosed('[') => words.replace("{}", "]"),
        Syntax::NeverClosed(_) => words.replace("{}", "}"),
        Syntax::MissingClose(close) | Syntax::ExtraClose(close) => {
            words.replace("{}", &close.to_string())
        }
        _ => words.to_owned(),
    }
}

#[allow(clippy::too_many_lines)] // a table
const fn words(syntax: &Syntax) -> [&'static str; 4] {
    match syntax {
        Syntax::NotUtf8 => [
            "Le fichier n’est pas enregistré en UTF-8.",
            "Enregistrer le fichier avec l’encodage « UTF-8 ».",
            "The file is not saved as UTF-8.",
            "Save the file with the encoding “UTF-8”.",
        ],
        Syntax::ByteOrderMark => [
            "Le fichier commence par une marque invisible (BOM).",
            "Enregistrer le fichier avec l’encodage « UTF-8 », pas « UTF-8 avec BOM ».",
            "The file starts with an invisible mark (BOM).",
            "Save the file with the encoding “UTF-8”, not “UTF-8 with BOM”.",
        ],
        Syntax::Empty => [
            "Le fichier est vide.",
            "Remettre la dernière bonne version du fichier.",
            "The file is empty.",
            "Restore the last good version of the file.",
        ],
        Syntax::CurlyQuotes => [
            "Guillemets typographiques à la place de guillemets droits.",
            "Entourer le texte de guillemets droits : \"texte\".",
            "Typographic quotes in place of straight ones.",
            "Put straight quotes around the text: \"text\".",
        ],
        Syntax::SingleQuotes => [
            "Apostrophes à la place de guillemets droits.",
            "Entourer le texte de guillemets droits : \"texte\".",
            "Single quotes in place of double ones.",
            "Put straight double quotes around the text: \"text\".",
        ],
        Syntax::MissingQuote => [
            "Il manque un guillemet autour d’un nom ou d’un texte de cette ligne.",
            "Entourer chaque nom et chaque texte de guillemets droits : \"nom\": \"texte\".",
            "A quote is missing around a name or a text of this line.",
            "Put straight quotes around every name and every text: \"name\": \"text\".",
        ],
        Syntax::TrailingComma => [
            "Virgule de trop : rien ne la suit avant la fermeture.",
            "Effacer cette virgule.",
            "One comma too many: nothing follows it before the closing sign.",
            "Delete this comma.",
        ],
        Syntax::MissingComma => [
            "Il manque une virgule à la fin de cet élément.",
            "Ajouter une virgule « , » ici, avant l’élément suivant.",
            "A comma is missing at the end of this item.",
            "Add a comma “,” here, before the next item.",
        ],
        Syntax::ExtraComma => [
            "Virgule de trop : rien ne la précède.",
            "Effacer cette virgule.",
            "One comma too many: nothing stands before it.",
            "Delete this comma.",
        ],
        Syntax::MissingColon => [
            "Il manque un deux-points entre un nom et sa valeur.",
            "Écrire : \"nom\": valeur.",
            "A colon is missing between a name and its value.",
            "Write: \"name\": value.",
        ],
        Syntax::MissingValue => [
            "Il n’y a pas de valeur après le deux-points.",
            "Écrire une valeur après « : », ou effacer toute la ligne si le champ est facultatif.",
            "There is no value after the colon.",
            "Write a value after “:”, or delete the whole line if the field is optional.",
        ],
        Syntax::Comment => [
            "Un fichier JSON ne peut pas contenir de commentaire.",
            "Effacer le commentaire.",
            "A JSON file cannot hold a comment.",
            "Delete the comment.",
        ],
        Syntax::NeverClosed(_) => [
            "Le fichier s’arrête alors que tout n’est pas fermé.",
            "Ajouter « {} » ici, ou remettre la dernière bonne version si la fin du fichier manque.",
            "The file ends before all is closed.",
            "Add “{}” here, or restore the last good version if the end of the file is missing.",
        ],
        Syntax::MissingClose(_) => [
            "La partie qui précède n’est pas fermée.",
            "Ajouter « {} » juste avant.",
            "The part before this is not closed.",
            "Add “{}” just before.",
        ],
        Syntax::ExtraClose(_) => [
            "Signe de fermeture de trop : rien ne s’ouvre avant lui.",
            "Effacer « {} ».",
            "One closing sign too many: nothing opens before it.",
            "Delete “{}”.",
        ],
        Syntax::AfterEnd => [
            "Il y a du texte après la fin du fichier JSON.",
            "Effacer tout ce qui suit la dernière accolade.",
            "There is text after the end of the JSON.",
            "Delete all that follows the last brace.",
        ],
        Syntax::BadNumber => [
            "Ce nombre est mal écrit.",
            "Écrire le nombre avec un point, sans espace ni zéro initial : 31.6295, -7.98, 4030222.",
            "This number is not written as it should be.",
            "Write the number with a point, without blanks or leading zeros: 31.6295, -7.98, 4030222.",
        ],
        Syntax::BadEscape => [
            "Barre oblique inverse « \\ » suivie d’un signe qui ne convient pas.",
            "Écrire « \\\\ » pour une barre oblique inverse, « \\\" » pour un guillemet.",
            "A backslash “\\” with a wrong sign behind it.",
            "Write “\\\\” for a backslash, “\\\"” for a quote.",
        ],
        Syntax::Other => [
            "Ce signe n’a pas sa place ici.",
            "Comparer cette ligne avec la même dans un élément voisin, et l’écrire comme elle.",
            "This sign has no place here.",
            "Compare this line with the same one of an item nearby, and write it likewise.",
        ],
    }
}
