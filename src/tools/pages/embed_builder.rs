//! `/embed/`: the page that makes the code of an embed, in each language. No app in it: choices, a preview, and the code to
//! copy, which stands there without script too.

mod words;

use quick_xml::escape::escape;

use super::Shell;
use crate::locale::Locale;
use crate::region::RegionId;
use crate::route::Theme;
use crate::text::{Texts, Ui};
use crate::tools::site::{Bundle, Site, SiteFile};
use words::words;

/// The page in every language; the default language's is `/embed/` itself.
pub fn files(bundle: &Bundle, site: &Site, shell: &Shell) -> Vec<SiteFile> {
    let pages = bundle.texts.iter().map(|texts| {
        let locale = texts.locale();
        let path = format!("{}index.html", &path(locale)[1..]);
        SiteFile::new(path, page(bundle, site, shell, locale))
    });
    pages.collect()
}

/// The frame's code for pages that run no script of ours. `query` is that of the embed's address, escaped; the title is escaped here.
#[must_use]
pub fn frame_code(site: &Site, query: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}?{query}&amp;fit=frame\" title=\"{}\" width=\"100%\" height=\"640\" loading=\"lazy\" \
         referrerpolicy=\"strict-origin\" allow=\"fullscreen; web-share; clipboard-write\" \
         style=\"border: 0; height: auto; aspect-ratio: 4 / 3; min-height: 480px\"></iframe>",
        escape(site.url("/embed/v1/")),
        escape(title),
    )
}

fn path(locale: Locale) -> String {
    if locale == Locale::default() {
        "/embed/".to_owned()
    } else {
        format!("/embed/{locale}/")
    }
}

#[allow(clippy::too_many_lines)] // the page, from its head to its end
fn page(bundle: &Bundle, site: &Site, shell: &Shell, page: Locale) -> String {
    let (locale, words) = words(page);
    let texts = bundle.texts.iter().find(|texts| texts.locale() == locale);
    let fallback = Texts::default();
    let texts = texts.unwrap_or(&fallback);
    let ui = |key| texts.ui(key).text;
    let options = |list: &[(String, String)]| {
        let option = |(value, name): &(String, String)| {
            format!("<option value=\"{value}\">{}</option>", escape(name))
        };
        list.iter().map(option).collect::<String>()
    };
    // The page's own language stands first: the preview begins with it.
    let mut languages: Vec<(String, String)> = Locale::ALL
        .map(|one| (one.tag().to_owned(), one.own_name().to_owned()))
        .into();
    languages.sort_by_key(|(tag, _)| tag != page.tag());
    let mut regions = vec![(String::new(), ui(Ui::WholeCountry))];
    regions.extend(RegionId::all().filter_map(|id| {
        let slug = bundle.dataset.region(id)?.slug.clone();
        Some((slug, texts.region(id).text))
    }));
    let themes = [
        (Theme::Auto, Ui::ThemeAuto),
        (Theme::Light, Ui::ThemeLight),
        (Theme::Dark, Ui::ThemeDark),
    ]
    .map(|(theme, name)| {
        let word = if theme == Theme::Auto {
            ""
        } else {
            theme.word()
        };
        (word.to_owned(), ui(name))
    });
    let choice = |name: &str, label: String, list: &[(String, String)]| {
        format!(
            "<label><span>{}</span><select name=\"{name}\" autocomplete=\"off\">{}</select></label>\n",
            escape(&label),
            options(list)
        )
    };
    let choices = [
        choice("lang", ui(Ui::Language), &languages),
        choice("region", ui(Ui::Regions), &regions),
        choice("theme", ui(Ui::Theme), &themes),
    ]
    .concat();
    let code = |title: &str, note: &str, template: &str| {
        let whole = template
            .replace("{attributes}", &format!(" data-lang=\"{page}\""))
            .replace("{query}", &format!("lang={page}"));
        format!(
            "<section>\n<h2 class=\"section-title\">{}</h2>\n<p>{}</p>\n\
             <pre dir=\"ltr\"><code data-template=\"{}\">{}</code></pre>\n\
             <button type=\"button\" data-copy hidden>{}</button>\n</section>\n",
            escape(title),
            escape(note),
            escape(template).replace('\n', "&#10;"),
            escape(&whole),
            escape(words.copy),
        )
    };
    let by_script = format!(
        "<div data-onmt-map{{attributes}}></div>\n<script src=\"{}\" async></script>",
        escape(site.url("/embed.js"))
    );
    let by_frame = frame_code(site, "{query}", &ui(Ui::MapLabel));
    let links: Vec<String> = Locale::ALL
        .into_iter()
        .map(|one| {
            let current = if one == page { " aria-current=\"page\"" } else { "" };
            format!(
                "<li><a href=\"{}\" hreflang=\"{one}\" lang=\"{one}\" dir=\"{}\"{current}>{}</a></li>\n",
                escape(site.path(&path(one))),
                one.dir(),
                escape(one.own_name())
            )
        })
        .collect();
    let links = links.concat();
    let body = format!(
        "<main class=\"builder\" lang=\"{locale}\">\n<nav aria-label=\"{language}\">\n<ul>\n{links}</ul>\n</nav>\n\
         <h1>{title}</h1>\n<p>{intro}</p>\n<div class=\"choices\" hidden>\n{choices}</div>\n{script}{frame}\
         <p role=\"status\" class=\"note\" data-copied=\"{copied}\"></p>\n\
         <section>\n<h2 class=\"section-title\">{preview}</h2>\n\
         <iframe src=\"{source}?lang={page}&amp;fit=frame\" title=\"{preview}\" loading=\"lazy\"></iframe>\n</section>\n</main>\n",
        language = escape(ui(Ui::Language)),
        title = escape(words.title),
        intro = escape(words.intro),
        script = code(words.by_script, words.by_script_note, &by_script),
        frame = code(words.by_frame, words.by_frame_note, &by_frame),
        copied = escape(words.copied),
        preview = escape(words.preview),
        source = escape(site.path("/embed/v1/")),
    );
    format!(
        "<!doctype html>\n<html lang=\"{page}\" dir=\"{dir}\" data-base=\"{base}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title lang=\"{locale}\">{title}</title>\n<meta name=\"robots\" content=\"noindex\">\n{styles}\n\
         <link rel=\"stylesheet\" href=\"{css}\">\n<script src=\"{js}\" defer></script>\n</head>\n<body>\n{body}</body>\n</html>\n",
        dir = page.dir(),
        base = site.base(),
        title = escape(words.title),
        styles = shell.stylesheet(),
        css = escape(site.path("/embed-builder.css")),
        js = escape(site.path("/embed-builder.js")),
    )
}
