//! The colours of the light theme, for what is drawn at build time: the stylesheets stay the only place that
//! holds them.

use std::collections::BTreeMap;
use std::fmt;

use crate::region::RegionId;

/// Where the colours stand, as custom properties of their first rule.
const STYLESHEETS: [&str; 2] = [
    include_str!("../../style/tokens.css"),
    include_str!("../../style/palette.css"),
];

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The colours of the light theme, by the names of their custom properties.
#[derive(Clone, Debug)]
pub struct Palette(BTreeMap<&'static str, Colour>);

/// A custom property that no stylesheet gives a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoColour(String);

impl fmt::Display for NoColour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no stylesheet gives --{} a colour as #rrggbb", self.0)
    }
}

impl std::error::Error for NoColour {}

/// What a region's colour is for; style/palette.css explains each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Its land, muted.
    Rest,
    /// Its land in full colour.
    Selected,
    /// Text on the full colour.
    On,
    /// Text and lines of its hue on paper.
    Ink,
}

impl Palette {
    /// Reads the stylesheets.
    #[must_use]
    pub fn read() -> Self {
        Self(STYLESHEETS.into_iter().flat_map(properties).collect())
    }

    /// The colour of the custom property `--{name}`.
    ///
    /// # Errors
    /// There is none of this name, or it is no colour in six digits.
    pub fn colour(&self, name: &str) -> Result<Colour, NoColour> {
        let found = self.0.get(name).copied();
        found.ok_or_else(|| NoColour(name.to_owned()))
    }

    /// A region's colour.
    ///
    /// # Errors
    /// The stylesheet has none for it.
    pub fn region(&self, id: RegionId, shade: Shade) -> Result<Colour, NoColour> {
        let word = match shade {
            Shade::Rest => "rest",
            Shade::Selected => "selected",
            Shade::On => "on",
            Shade::Ink => "ink",
        };
        self.colour(&format!("region-{:02}-{word}", id.number()))
    }
}

impl Colour {
    /// This colour and another, of which `share` (0 to 1) is this one: CSS's `color-mix(in srgb, …)`.
    #[must_use]
    pub fn mixed(self, share: f64, other: Self) -> Self {
        let mut channels = self.0;
        for (own, other) in channels.iter_mut().zip(other.0) {
            let value = f64::from(*own) * share + f64::from(other) * (1.0 - share);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between two bytes
            let value = value.round() as u8;
            *own = value;
        }
        Self(channels)
    }

    fn parse(text: &str) -> Option<Self> {
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let mut channels = [0; 3];
        for (place, channel) in channels.iter_mut().enumerate() {
            *channel = u8::from_str_radix(&digits[2 * place..2 * place + 2], 16).ok()?;
        }
        Some(Self(channels))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colours of a stylesheet's first rule, which is the light theme's.
fn properties(css: &'static str) -> impl Iterator<Item = (&'static str, Colour)> {
    let rule = css.split_once(":root {").map_or("", |(_, rest)| rest);
    let rule = rule.split_once('}').map_or(rule, |(rule, _)| rule);
    rule.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        let colour = Colour::parse(value.trim().strip_suffix(';')?)?;
        Some((name, colour))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_has_its_shades_and_the_paper_is_light() {
        let palette = Palette::read();
        for id in RegionId::all() {
            for shade in [Shade::Rest, Shade::Selected, Shade::On, Shade::Ink] {
                assert!(palette.region(id, shade).is_ok(), "{id} {shade:?}");
            }
        }
        assert_eq!(palette.colour("paper").unwrap().to_string(), "#f7f1e5");
        assert_eq!(
            palette.colour("paper-raised").unwrap().to_string(),
            "#fffbf3"
        );
        assert_eq!(
            palette.colour("nothing"),
            Err(NoColour("nothing".to_owned()))
        );
    }

    #[test]
    fn colours_mix_as_in_css() {
        let (black, white) = (Colour([0; 3]), Colour([255; 3]));
        assert_eq!(black.mixed(0.6, white), Colour([102; 3]));
        assert_eq!(white.mixed(1.0, black), white);
    }
}
