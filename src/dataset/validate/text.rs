//! `text/{lang}.json`: which texts a dataset needs, and whether a language has them.

use crate::dataset::Dataset;
use crate::dataset::raw::{RawDateForms, TextFile, Words};
use crate::text::Ui;

/// Where a text stands in its file: the group, and inside it the id and the member, empty where there is none.
pub type TextPath<'a> = [&'a str; 3];

/// Shows `see` every text that the dataset needs, empty where `file` lacks it.
pub fn wanted(dataset: &Dataset, file: &TextFile, see: &mut dyn FnMut(TextPath, &str)) {
    for key in Ui::ALL {
        see(["ui", key.key(), ""], word(&file.ui, key.key()));
    }
    dates(&file.dates, see);
    see(["numbers", "decimal", ""], &file.numbers.decimal);
    see(["numbers", "group", ""], &file.numbers.group);
    words("categories", &dataset.categories, &file.categories, see);
    for region in &dataset.regions {
        let id = region.id.to_string();
        let text = file.regions.get(&id);
        let mut member = |name, found: Option<&String>| {
            see(["regions", &id, name], found.map_or("", String::as_str));
        };
        member("name", text.map(|text| &text.name));
        member("signature", text.map(|text| &text.signature));
        member("rail", text.map(|text| &text.rail));
        if region.season.is_some() {
            member("season", text.map(|text| &text.season));
        }
        words("themes", &region.themes, &file.themes, see);
        words("provinces", &region.prefectures, &file.provinces, see);
        words("provinces", &region.provinces, &file.provinces, see);
        for airport in &region.airports {
            let iata = airport.iata.as_str();
            see(["airports", iata, ""], word(&file.airports, iata));
        }
        for highlight in &region.highlights {
            let text = file.highlights.get(&highlight.id);
            let path = ["highlights", &highlight.id];
            pair(path, "name", text.map(|text| &text.name), see);
            pair(path, "fact", text.map(|text| &text.fact), see);
        }
    }
    for city in &dataset.cities {
        see(["cities", &city.id, ""], word(&file.cities, &city.id));
    }
    for edition in &dataset.editions {
        let text = file.editions.get(&edition.id);
        let path = ["editions", &edition.id];
        pair(path, "title", text.map(|text| &text.title), see);
        pair(path, "note", text.map(|text| &text.note), see);
        for stop in &edition.stops {
            let text = file.stops.get(&stop.id);
            let path = ["stops", &stop.id];
            pair(path, "place", text.map(|text| &text.place), see);
            pair(path, "note", text.map(|text| &text.note), see);
        }
    }
}

/// Whether the language has every text, so that no French is needed behind it.
#[must_use]
pub fn is_complete(dataset: &Dataset, file: &TextFile) -> bool {
    let mut complete = true;
    wanted(dataset, file, &mut |_, text| complete &= !text.is_empty());
    complete
}

fn dates(forms: &RawDateForms, see: &mut dyn FnMut(TextPath, &str)) {
    let lists = [
        ("months", &forms.months, 12),
        ("months_alone", &forms.months_alone, 12),
        ("weekdays", &forms.weekdays, 7),
    ];
    for (key, list, due) in lists {
        let whole = list.len() == due && list.iter().all(|name| !name.is_empty());
        see(["dates", key, ""], if whole { &list[0] } else { "" });
    }
    let patterns = [
        ("day", &forms.day),
        ("weekday_day", &forms.weekday_day),
        ("month", &forms.month),
        ("between_days", &forms.between_days),
        ("between_months", &forms.between_months),
        ("between_years", &forms.between_years),
        ("uncertain", &forms.uncertain),
    ];
    for (key, pattern) in patterns {
        see(["dates", key, ""], pattern);
    }
}

fn words(group: &str, ids: &[String], words: &Words, see: &mut dyn FnMut(TextPath, &str)) {
    for id in ids {
        see([group, id, ""], word(words, id));
    }
}

fn pair(
    [group, id]: [&str; 2],
    member: &str,
    text: Option<&String>,
    see: &mut dyn FnMut(TextPath, &str),
) {
    see([group, id, member], text.map_or("", String::as_str));
}

fn word<'a>(words: &'a Words, id: &str) -> &'a str {
    words.get(id).map_or("", String::as_str)
}
