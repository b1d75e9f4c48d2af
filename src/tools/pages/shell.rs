//! The built `index.html`, taken apart at what differs from page to page.

use std::fmt;
use std::fmt::Write as _;

use crate::app::DRAWN;
use crate::locale::Locale;
use crate::route::{Mode, Page};

/// The pieces of the built `index.html` that every page has, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    /// The document type.
    before_root: String,
    /// From behind `<html …>` to the end of the head, but for title and description: what a browser has to ask for
    /// comes before what only search engines read.
    own_head: String,
    /// From the end of the head to the inside of `#app`.
    before_app: String,
    /// From the end of `#app`.
    after_app: String,
}

/// A part that `index.html` should have and has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAShell(&'static str);

impl fmt::Display for NotAShell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the built index.html has no {}", self.0)
    }
}

impl std::error::Error for NotAShell {}

/// What differs from page to page.
pub struct Fill<'a> {
    /// The language.
    pub locale: Locale,
    /// The presentation.
    pub mode: Mode,
    /// What is shown; none on pages that show no part of the dataset.
    pub page: Option<&'a Page>,
    /// Path of the site.
    pub base: &'a str,
    /// The dataset that is shown, if any.
    pub data: Option<PageData<'a>>,
    /// Title, description and addresses.
    pub head: &'a str,
    /// The content of `#app`.
    pub app: &'a str,
    /// What ends the body: what search engines alone read.
    pub foot: &'a str,
}

/// What a page is made of.
#[derive(Clone, Copy)]
pub struct PageData<'a> {
    /// Version of the dataset.
    pub version: &'a str,
    /// Digest of the files.
    pub digest: &'a str,
    /// Whether French words stand in for some of its language.
    pub with_french: bool,
}

impl Shell {
    /// Takes the page apart.
    ///
    /// # Errors
    /// It lacks a part.
    pub fn new(html: &str) -> Result<Self, NotAShell> {
        let (before_root, rest) = cut(html, "<html", "<html>")?;
        let (_, rest) = cut_behind(rest, ">", "whole <html>")?;
        let (before_title, rest) = cut(rest, "<title", "<title>")?;
        let (_, rest) = cut_behind(rest, "</title>", "</title>")?;
        let (between, rest) = cut_out_description(rest)?;
        let (own_head, rest) = cut(rest, "</head", "</head>")?;
        let (start, inside) = cut_behind(rest, "<div id=\"app\">", "#app")
            .or_else(|_| cut_behind(rest, "<div id=app>", "#app"))?;
        let end = "<div class=\"fallback\"";
        let (inner, after) = cut(inside, end, "fallback")
            .or_else(|_| cut(inside, "<div class=fallback", "fallback"))?;
        let close = inner.rfind("</div>").ok_or(NotAShell("end of #app"))?;
        Ok(Self {
            before_root: before_root.to_owned(),
            own_head: format!("{before_title}{between}{own_head}"),
            before_app: start.to_owned(),
            after_app: format!("{}{after}", &inner[close..]),
        })
    }

    /// The tag that loads the site's styles; empty where the page has none.
    #[must_use]
    pub fn stylesheet(&self) -> &str {
        let tags = self.own_head.split_inclusive('>');
        let mut tags = tags.filter_map(|text| text.rfind("<link").map(|start| &text[start..]));
        tags.find(|tag| tag.contains("stylesheet"))
            .unwrap_or_default()
    }

    /// A page.
    #[must_use]
    pub fn fill(&self, fill: &Fill<'_>) -> String {
        let mut root = format!(
            "<html lang=\"{}\" dir=\"{}\" data-mode=\"{}\" data-base=\"{}\"",
            fill.locale.tag(),
            fill.locale.dir(),
            fill.mode.word(),
            fill.base
        );
        if let Some(page) = fill.page {
            let _ = write!(root, " data-page=\"{}\" data-sheet=\"half\"", page.word());
        }
        if let Some(data) = fill.data {
            let PageData {
                version, digest, ..
            } = data;
            let _ = write!(root, " data-dataset=\"{version}\" data-digest=\"{digest}\"");
            if data.with_french {
                root.push_str(" data-with-french");
            }
        }
        let Self {
            before_root,
            own_head,
            before_app,
            after_app,
        } = self;
        let (head, app) = (fill.head, fill.app);
        // What only an unattended screen does and how it looks is in files of its own.
        let own_head = match fill.mode {
            Mode::Kiosk => own_head.clone(),
            Mode::Web | Mode::Embed => {
                without(&without(own_head, "<link", ">"), "<script", "</script>")
            }
        };
        let own_head = match fill.page {
            Some(_) => awaits_map(&own_head),
            None => own_head,
        };
        // A page of a language needs the fallback's words in that language alone.
        let after_app = match fill.page {
            Some(_) => in_language(after_app, fill.locale),
            None => after_app.clone(),
        };
        let end = after_app.rfind("</body").unwrap_or(after_app.len());
        let (fallback, end) = after_app.split_at(end);
        let foot = fill.foot;
        format!("{before_root}{root}>{own_head}{head}{before_app}{app}{fallback}{foot}{end}")
    }
}

/// The head of a page with the map, whose first frame waits until the regions are read (`rel=expect`, of HTML's living
/// standard; a browser that does not know it draws what it has).
fn awaits_map(head: &str) -> String {
    let at = head.find("<script").unwrap_or(head.len());
    let (before, behind) = head.split_at(at);
    format!("{before}<link rel=\"expect\" href=\"#{DRAWN}\" blocking=\"render\">{behind}")
}

/// `html` without the element, from `start` to `end`, that names a file of the kiosk.
fn without(html: &str, start: &str, end: &str) -> String {
    let part = |part: &'_ str| {
        let at = part
            .rfind(start)
            .filter(|at| part[*at..].contains("/kiosk-"));
        part[..at.unwrap_or(part.len())].to_owned()
    };
    html.split_inclusive(end).map(part).collect()
}

/// `html` without the `<span>`s of other languages; French ones stand for Tamazight, which has no words there.
fn in_language(html: &str, locale: Locale) -> String {
    let kept = match locale {
        Locale::Zgh => Locale::Fr,
        locale => locale,
    };
    let mut parts = html.split("<span");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, _) = part.split_once('>').unwrap_or((part, ""));
        let others = Locale::ALL.into_iter().filter(|other| *other != kept);
        let is_other = others.into_iter().any(|other| {
            let bare = format!("lang={}", other.tag());
            let quoted = format!("lang=\"{}\"", other.tag());
            tag.split(' ').any(|word| word == bare || word == quoted)
        });
        match part.split_once("</span>") {
            Some((_, behind)) if is_other => page.push_str(behind.trim_start()),
            _ => {
                page.push_str("<span");
                page.push_str(part);
            }
        }
    }
    page
}

/// What stands before and behind the `<meta>` of the description, whose attributes a minifier may have turned.
fn cut_out_description(html: &str) -> Result<(&str, &str), NotAShell> {
    let tags = html.match_indices("<meta").filter_map(|(start, _)| {
        let end = start + html[start..].find('>')? + 1;
        Some((start, end))
    });
    let is_description = |&(start, end): &(usize, usize)| {
        let tag = &html[start..end];
        tag.contains("name=description") || tag.contains("name=\"description\"")
    };
    let mut found = tags.filter(is_description);
    let (start, end) = found.next().ok_or(NotAShell("description"))?;
    Ok((&html[..start], &html[end..]))
}

/// What stands before `mark`, and the rest with it.
fn cut<'a>(html: &'a str, mark: &str, part: &'static str) -> Result<(&'a str, &'a str), NotAShell> {
    html.find(mark)
        .map(|at| html.split_at(at))
        .ok_or(NotAShell(part))
}

/// What stands before the end of `mark`, and the rest.
fn cut_behind<'a>(
    html: &'a str,
    mark: &str,
    part: &'static str,
) -> Result<(&'a str, &'a str), NotAShell> {
    html.find(mark)
        .map(|at| html.split_at(at + mark.len()))
        .ok_or(NotAShell(part))
}
