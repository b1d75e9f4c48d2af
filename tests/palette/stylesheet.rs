//! Reads the custom properties of `style/palette.css`.

use std::collections::BTreeMap;
use std::fs;

use super::colour::Colour;

/// The colours of one rule.
pub struct Theme {
    pub name: &'static str,
    /// By name, without the leading `--`.
    pub tokens: BTreeMap<String, String>,
}

impl Theme {
    /// The colour of custom property `--{name}`.
    pub fn colour(&self, name: &str) -> Colour {
        let value = self
            .tokens
            .get(name)
            .unwrap_or_else(|| panic!("{}: --{name} is missing", self.name));
        Colour::from_hex(value)
    }
}

/// Light, dark by choice, dark by the system's preference.
pub fn themes() -> [Theme; 3] {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/style/palette.css");
    let css = without_comments(&fs::read_to_string(file).unwrap());
    [
        ("light", ":root {"),
        ("dark", ":root[data-theme=\"dark\"] {"),
        ("dark by preference", ":root:not([data-theme=\"light\"]) {"),
    ]
    .map(|(name, selector)| Theme {
        name,
        tokens: tokens(&css, selector),
    })
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once("*/").map_or("", |(_, after)| after)
    })
}

fn tokens(css: &str, selector: &str) -> BTreeMap<String, String> {
    let (_, rule) = css
        .split_once(selector)
        .unwrap_or_else(|| panic!("no rule {selector}"));
    let (body, _) = rule.split_once('}').unwrap();
    let declarations = body
        .split(';')
        .filter_map(|declaration| declaration.split_once(':'));
    declarations
        .filter_map(|(name, value)| {
            Some((
                name.trim().strip_prefix("--")?.to_owned(),
                value.trim().to_owned(),
            ))
        })
        .collect()
}
