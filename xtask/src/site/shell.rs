//! The page that every address starts from.

use anyhow::{Context, Result};

use crate::base::BasePath;

/// The built `index.html`, its opening `<html>` apart.
pub struct Shell {
    before: String,
    after: String,
    base: BasePath,
}

/// What differs from page to page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page<'a> {
    /// Language tag.
    pub lang: &'a str,
    /// `web`, `embed` or `kiosk`.
    pub mode: &'a str,
}

impl Shell {
    /// Takes the page apart.
    ///
    /// # Errors
    /// It has no `<html>`.
    pub fn new(html: String, base: &BasePath) -> Result<Self> {
        let start = html.find("<html").context("index.html has no <html>")?;
        let length = html[start..]
            .find('>')
            .context("index.html has no whole <html>")?
            + 1;
        let after = html[start + length..].to_owned();
        let mut before = html;
        before.truncate(start);
        Ok(Self {
            before,
            after,
            base: base.clone(),
        })
    }

    /// The page's HTML.
    #[must_use]
    pub fn page(&self, Page { lang, mode }: Page<'_>) -> String {
        let Self {
            before,
            after,
            base,
        } = self;
        let dir = if lang == "ar" { "rtl" } else { "ltr" };
        format!(
            r#"{before}<html lang="{lang}" dir="{dir}" data-mode="{mode}" data-base="{base}">{after}"#
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_opening_tag_differs() {
        let html = "<!doctype html><html lang=fr data-base=/><title>a > b</title>".to_owned();
        let shell = Shell::new(html, &"/carte/".parse().unwrap()).unwrap();
        assert_eq!(
            shell.page(Page {
                lang: "ar",
                mode: "web"
            }),
            "<!doctype html><html lang=\"ar\" dir=\"rtl\" data-mode=\"web\" data-base=\"/carte/\"><title>a > b</title>"
        );
    }
}
