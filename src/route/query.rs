//! The query of an address, and what may stand in an address at all.

use super::{Mode, Page, Route, Theme};
use crate::locale::Locale;

/// Longest id that an address may hold.
const LONGEST: usize = 64;

/// The page as the query of an embed or kiosk address names it.
#[derive(Default)]
pub(super) struct PageQuery {
    region: Option<String>,
    edition: Option<String>,
    stop: Option<String>,
}

impl PageQuery {
    pub(super) fn page(self) -> Page {
        match (self.stop, self.edition, self.region) {
            (Some(stop), edition, _) => Page::Stop(edition.unwrap_or_default(), stop),
            (None, Some(edition), _) => Page::Edition(edition),
            (None, None, Some(region)) => Page::Region(region),
            (None, None, None) => Page::Country,
        }
    }
}

/// Reads a query into the route; the page goes apart, because only some modes take it from there.
pub(super) fn read(query: &str, route: &mut Route, page: &mut PageQuery) {
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match key {
            "lang" => route.locale = Locale::parse(&value),
            "theme" => route.theme = Theme::parse(&value),
            "data" => route.data = folder(&value),
            "filter" => route.filter.themes = list(&value),
            "category" => route.filter.categories = list(&value),
            "compare" => {
                route.compare = Some(value.to_ascii_lowercase()).filter(|id| is_plain(id));
            }
            "region" => page.region = Some(value.to_ascii_lowercase()),
            "edition" => page.edition = Some(value.to_ascii_lowercase()),
            "stop" => page.stop = Some(value.to_ascii_lowercase()),
            "fit" => route.fills = value == "frame",
            "idle" => route.kiosk.idle = seconds(&value).unwrap_or(route.kiosk.idle),
            "controls" => route.low = value == "low",
            "beat" => route.beat = folder(&value).map(|path| path.trim_end_matches('/').to_owned()),
            "warn" => route.kiosk.warn = seconds(&value).unwrap_or(route.kiosk.warn),
            _ => {}
        }
    }
}

/// Writes `path` with the route's query; `whole` puts language and page there too.
pub(super) fn write(path: &str, route: &Route, whole: bool) -> String {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if whole {
        if let Some(locale) = route.locale {
            pairs.push(("lang", locale.to_string()));
        }
        match &route.page {
            Page::Country => {}
            Page::Region(slug) => pairs.push(("region", slug.clone())),
            Page::Edition(edition) => pairs.push(("edition", edition.clone())),
            Page::Stop(edition, stop) => {
                pairs.push(("edition", edition.clone()));
                pairs.push(("stop", stop.clone()));
            }
        }
    }
    if route.mode == Mode::Kiosk {
        pairs.push(("idle", route.kiosk.idle.to_string()));
        pairs.push(("warn", route.kiosk.warn.to_string()));
        if route.low {
            pairs.push(("controls", "low".to_owned()));
        }
        if let Some(beat) = &route.beat {
            pairs.push(("beat", beat.clone()));
        }
    }
    if route.mode == Mode::Embed && route.fills {
        pairs.push(("fit", "frame".to_owned()));
    }
    if let Some(theme) = route.theme {
        pairs.push(("theme", theme.word().to_owned()));
    }
    if let Some(data) = &route.data {
        pairs.push(("data", data.clone()));
    }
    for (key, ids) in [
        ("filter", &route.filter.themes),
        ("category", &route.filter.categories),
    ] {
        if !ids.is_empty() {
            pairs.push((key, ids.join(",")));
        }
    }
    if let Some(edition) = &route.compare {
        pairs.push(("compare", edition.clone()));
    }
    let mut address = path.to_owned();
    for (place, (key, value)) in pairs.into_iter().enumerate() {
        address.push(if place == 0 { '?' } else { '&' });
        address.push_str(key);
        address.push('=');
        address.push_str(&value);
    }
    address
}

/// The page, if its ids are plain words; else what contains it.
pub(super) fn plain(page: Page) -> Page {
    match page {
        Page::Region(slug) if !is_plain(&slug) => Page::Country,
        Page::Stop(edition, stop) if !is_plain(&stop) => plain(Page::Edition(edition)),
        Page::Stop(edition, stop) if !is_plain(&edition) => Page::Stop("-".to_owned(), stop),
        Page::Edition(edition) if !is_plain(&edition) => Page::Edition(String::new()),
        page => page,
    }
}

/// Whether an id can stand in an address as it is.
fn is_plain(id: &str) -> bool {
    (1..=LONGEST).contains(&id.len())
        && id
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}

/// Most ids of a list.
const MOST: usize = 64;

/// Ids parted by commas: those that are plain words.
fn list(value: &str) -> Vec<String> {
    let ids = value.split(',').filter(|id| is_plain(id));
    ids.take(MOST).map(str::to_owned).collect()
}

/// A folder of the same origin: a path of plain names, with a slash at the end.
fn folder(value: &str) -> Option<String> {
    let inner = value.trim_matches('/');
    let name = |name: &str| {
        !name.is_empty()
            && name != "."
            && name != ".."
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
    };
    let sound =
        value.len() <= 4 * LONGEST && !value.starts_with("//") && inner.split('/').all(name);
    let root = if value.starts_with('/') { "/" } else { "" };
    sound.then(|| format!("{root}{inner}/"))
}

fn seconds(value: &str) -> Option<u32> {
    value
        .parse()
        .ok()
        .filter(|seconds| (1..=86_400).contains(seconds))
}

/// Percent-decodes a part of an address; a malformed sign stands for itself.
pub(super) fn decode(part: &str) -> String {
    let bytes = part.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |place: usize| {
            bytes
                .get(place)
                .and_then(|byte| (*byte as char).to_digit(16))
        };
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(u8::try_from(high * 16 + low).unwrap_or(b'%'));
                at += 3;
            }
            (b'+', ..) => {
                decoded.push(b' ');
                at += 1;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
