//! The two pages of no one language: the choice of the language at `/`, and the page for addresses that do not
//! exist. Both work without script; style/front.css dresses them.

use quick_xml::escape::escape;

use crate::locale::Locale;
use crate::region::RegionId;
use crate::route::Page;
use crate::text::{Phrase, Texts, Ui};
use crate::tools::site::{Bundle, Site, route};

/// The mark of the site: the rosette of this region, as in the masthead.
const MARK: &str = "02";

/// What `<body>` holds at `/`: the country's name in its languages, and a large link to each language.
#[must_use]
pub fn language_choice_body(bundle: &Bundle, site: &Site) -> String {
    let names: Vec<String> = own_phrases(bundle, Ui::Country)
        .filter(|(texts, _)| is_of_the_country(texts))
        .map(|(texts, name)| span(texts, &name))
        .collect();
    let ask: Vec<String> = own_phrases(bundle, Ui::ChooseLanguage)
        .map(|(texts, words)| span(texts, &words))
        .collect();
    page(
        bundle,
        site,
        Ui::Title,
        &format!("<h1 class=\"front-title\">{}</h1>", names.join(" ")),
        &format!(
            "<p class=\"front-ask\" id=\"front-ask\">{}</p>",
            ask.join(" ")
        ),
    )
}

/// What `<body>` holds where there is no such page: the sentence in each language, leading to that language.
#[must_use]
pub fn not_found_body(bundle: &Bundle, site: &Site) -> String {
    page(
        bundle,
        site,
        Ui::NotFound,
        "<h1 class=\"front-title\">404</h1>",
        "",
    )
}

fn page(bundle: &Bundle, site: &Site, line: Ui, title: &str, ask: &str) -> String {
    let links: String = bundle
        .texts
        .iter()
        .map(|texts| link(site, texts, line))
        .collect();
    let label = if ask.is_empty() {
        "aria-label=\"404\""
    } else {
        "aria-labelledby=\"front-ask\""
    };
    let emblems: String = RegionId::all()
        .map(|id| {
            let class = format!("emblem-small {}", id.hue());
            rosette(site, &class, id.digits())
        })
        .collect();
    format!(
        "<main class=\"front\">\n{mark}\n{title}\n{ask}\n<nav {label}>\n<ul class=\"front-languages\">\n{links}</ul>\n</nav>\n\
         <p class=\"front-emblems\" aria-hidden=\"true\">{emblems}</p>\n</main>\n",
        mark = rosette(site, "mark front-mark", MARK),
    )
}

/// A language's own name and a line in it, leading to its page of the country.
fn link(site: &Site, texts: &Texts, line: Ui) -> String {
    let locale = texts.locale();
    let line = texts.ui(line);
    // Under a language's own name French would mislead: the country's name is there in all of them.
    let line = if line.lang.is_none() {
        line
    } else {
        texts.ui(Ui::Country)
    };
    format!(
        "<li><a href=\"{href}\" hreflang=\"{locale}\" lang=\"{locale}\" dir=\"{dir}\" data-lang=\"{locale}\">\
         <span class=\"front-name\">{name}</span> <span class=\"front-line\">{line}</span></a></li>\n",
        href = escape(site.path(&route(locale, Page::Country).href())),
        dir = locale.dir(),
        name = escape(locale.own_name()),
        line = escape(&line.text),
    )
}

/// The languages that have words of their own for `key`, with them.
fn own_phrases(bundle: &Bundle, key: Ui) -> impl Iterator<Item = (&Texts, Phrase)> {
    bundle
        .texts
        .iter()
        .map(move |texts| (texts, texts.ui(key)))
        .filter(|(_, words)| words.lang.is_none())
}

/// French, and the two official languages.
fn is_of_the_country(texts: &Texts) -> bool {
    matches!(texts.locale(), Locale::Fr | Locale::Ar | Locale::Zgh)
}

fn span(texts: &Texts, words: &Phrase) -> String {
    let locale = texts.locale();
    format!(
        "<span lang=\"{locale}\" dir=\"{}\">{}</span>",
        locale.dir(),
        escape(&words.text)
    )
}

/// A rosette of the sprite that the app's own pages show too: the drawing brings its colours.
fn rosette(site: &Site, class: &str, region: &str) -> String {
    let href = site.path(&format!("/icons/emblems/small.svg#emblem-{region}"));
    format!(
        "<svg class=\"{class}\" viewBox=\"-50 -50 100 100\" aria-hidden=\"true\"><use href=\"{}\"/></svg>",
        escape(&href)
    )
}
