//! The messages, as JSON.

use std::borrow::Cow;

use crate::dataset::raw::json::{Json, Member, parse};
use crate::locale::Locale;
use crate::region::RegionId;
use crate::route::Theme;

/// What a message of ours names as its kind, and its version.
const MARK: [&str; 2] = ["onmt-map", "1"];
/// Most bytes of a message that is read: those of the contract have less than a hundred.
const LONGEST: usize = 1_024;
/// Most letters of an id.
const LONGEST_ID: usize = 64;

/// What a host asks of the embed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Show the whole country.
    Country,
    /// Show a region, by its ISO 3166-2 id or by its slug.
    Region(String),
    /// Show a stop of the tour, by its id.
    Stop(String),
    /// Speak this language.
    Language(Locale),
    /// Take these colours.
    Theme(Theme),
    /// Play the tour.
    Play,
    /// Halt it.
    Pause,
}

/// What the embed tells its host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The app answers, in this version of the embed.
    Ready,
    /// The height of the content, CSS pixels.
    Height(u32),
    /// The region shown; none for the whole country.
    Region(Option<RegionId>),
    /// The stop shown, by its id; none for no stop.
    Stop(Option<String>),
    /// Something did not come: `data`, `language`.
    Error(&'static str),
}

impl Command {
    /// Reads a message; none where it is not one of ours, or asks for what there is not. Unknown members are ignored.
    #[must_use]
    pub fn parse(message: &str) -> Option<Self> {
        if message.len() > LONGEST {
            return None;
        }
        let Json::Object(members) = parse(message)? else {
            return None;
        };
        let text = |key| match member(&members, key)? {
            Json::Text(text) => Some(text.as_ref()),
            _ => None,
        };
        let version = member(&members, "v")?;
        if text("ns")? != MARK[0] || *version != Json::Number(MARK[1]) {
            return None;
        }
        Some(match text("type")? {
            "select" => selection(&members)?,
            "lang" => Self::Language(Locale::parse(text("lang")?)?),
            "theme" => Self::Theme(Theme::parse(text("theme")?)?),
            "play" => Self::Play,
            "pause" => Self::Pause,
            _ => return None,
        })
    }

    /// The message that asks for this.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Country => envelope("select", "region", None),
            Self::Region(id) => envelope("select", "region", Some(id)),
            Self::Stop(id) => envelope("select", "stop", Some(id)),
            Self::Language(locale) => envelope("lang", "lang", Some(locale.tag())),
            Self::Theme(theme) => envelope("theme", "theme", Some(theme.word())),
            Self::Play => open("play") + "}",
            Self::Pause => open("pause") + "}",
        }
    }
}

impl News {
    /// The message.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Ready => open("ready") + "}",
            Self::Height(pixels) => {
                let mut message = open("height");
                message.push_str(",\"height\":");
                message.push_str(&pixels.to_string());
                message.push('}');
                message
            }
            Self::Region(id) => {
                let id = id.map(|id| id.to_string());
                envelope("region", "region", id.as_deref())
            }
            Self::Stop(id) => envelope("stop", "stop", id.as_deref()),
            Self::Error(reason) => envelope("error", "reason", Some(reason)),
        }
    }
}

/// The height as hosts with Datawrapper's listener want it: an object by the frame's id, which such a listener does not
/// look at, since it finds the frame by its window.
#[must_use]
pub fn datawrapper(pixels: u32) -> String {
    let mut message = "{\"datawrapper-height\":{\"".to_owned();
    message.push_str(MARK[0]);
    message.push_str("\":");
    message.push_str(&pixels.to_string());
    message.push_str("}}");
    message
}

/// The height as hosts with Pym's listener want it. `id` is the one that such a host gave its frame in the query, as
/// `childId`; another name of ours where it gave none, or one that could end the message.
#[must_use]
pub fn pym(id: Option<&str>, pixels: u32) -> String {
    const BETWEEN: &str = "xPYMx";
    let sound = |id: &&str| is_plain(id) && !id.contains(BETWEEN);
    let id = id.filter(sound).unwrap_or(MARK[0]);
    ["pym", id, "height", &pixels.to_string()].join(BETWEEN)
}

/// What `select` names. Both a stop and a region: the stop, which lies in a region.
fn selection(members: &[Member]) -> Option<Command> {
    let named = |key, of: fn(String) -> Command| match member(members, key)? {
        Json::Text(id) if is_plain(id) => Some(of(id.to_ascii_lowercase())),
        Json::Null => Some(Command::Country),
        _ => None,
    };
    match named("stop", Command::Stop) {
        Some(Command::Country) | None => named("region", Command::Region),
        stop => stop,
    }
}

/// The one member of this name.
fn member<'a, 'b>(members: &'b [Member<'a>], key: &str) -> Option<&'b Json<'a>> {
    let mut found = members
        .iter()
        .filter(|(name, _): &&(Cow<str>, _)| name == key);
    let first = found.next();
    if found.next().is_some() {
        return None;
    }
    first.map(|(_, value)| value)
}

/// The beginning of a message of this type.
fn open(kind: &str) -> String {
    let mut message = "{\"ns\":\"".to_owned();
    for part in [MARK[0], "\",\"v\":", MARK[1], ",\"type\":\"", kind, "\""] {
        message.push_str(part);
    }
    message
}

/// A message of this type with one more member: an id or a word, which needs no escapes, or `null`.
fn envelope(kind: &str, key: &str, value: Option<&str>) -> String {
    let mut message = open(kind);
    let (quote, value) = match value.filter(|value| is_plain(value)) {
        Some(value) => ("\"", value),
        None => ("", "null"),
    };
    for part in [",\"", key, "\":", quote, value, quote, "}"] {
        message.push_str(part);
    }
    message
}

/// Whether an id is made of ASCII letters, digits, `-` and `_`, as all ids of the dataset are.
fn is_plain(id: &str) -> bool {
    (1..=LONGEST_ID).contains(&id.len())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
