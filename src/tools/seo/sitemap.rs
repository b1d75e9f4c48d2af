//! `sitemap.xml` (sitemaps.org, 0.9), each page with its other languages.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::head::{address, default_address};
use crate::date::Day;
use crate::locale::Locale;
use crate::route::Page;
use crate::tools::site::{Bundle, Site, SiteFile, pages};

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// All pages that may be found: not the embed, the kiosk, the error page.
pub(super) fn file(bundle: &Bundle, site: &Site) -> io::Result<SiteFile> {
    let modified = day_of_version(&bundle.dataset.version).map(|day| day.to_string());
    let pages = pages(&bundle.dataset);
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("urlset")
        .with_attributes([("xmlns", SITEMAP), ("xmlns:xhtml", XHTML)])
        .write_inner_content(|writer| {
            entry(
                writer,
                site,
                &site.url("/"),
                &Page::Country,
                modified.as_deref(),
            )?;
            for page in &pages {
                for locale in Locale::ALL {
                    let url = address(site, locale, page);
                    entry(writer, site, &url, page, modified.as_deref())?;
                }
            }
            Ok(())
        })?;
    Ok(SiteFile::new("sitemap.xml", writer.into_inner()))
}

/// The day of a version such as `2025.12.1`; none for a version that names no day.
pub(super) fn day_of_version(version: &str) -> Option<Day> {
    let mut numbers = version.split('.').map(str::parse::<u16>);
    let mut next = || numbers.next().and_then(Result::ok);
    let (year, month, day) = (next()?, next()?, next()?);
    if numbers.next().is_some() || year < 1000 {
        return None;
    }
    Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}

fn entry(
    writer: &mut Writer<Vec<u8>>,
    site: &Site,
    url: &str,
    page: &Page,
    modified: Option<&str>,
) -> io::Result<()> {
    writer.create_element("url").write_inner_content(|writer| {
        writer
            .create_element("loc")
            .write_text_content(BytesText::new(url))?;
        if let Some(day) = modified {
            writer
                .create_element("lastmod")
                .write_text_content(BytesText::new(day))?;
        }
        for locale in Locale::ALL {
            alternate(writer, locale.tag(), &address(site, locale, page))?;
        }
        alternate(writer, "x-default", &default_address(site, page))
    })?;
    Ok(())
}

fn alternate(writer: &mut Writer<Vec<u8>>, language: &str, url: &str) -> io::Result<()> {
    let attributes = [("rel", "alternate"), ("hreflang", language), ("href", url)];
    writer
        .create_element("xhtml:link")
        .with_attributes(attributes)
        .write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_version_that_is_a_day_is_one() {
        let day = |version| day_of_version(version).map(|day| day.to_string());
        assert_eq!(day("2025.12.1").as_deref(), Some("2025-12-01"));
        for other in ["2025.13.1", "1.2.3", "2025.12", "2025.12.1.2", "draft", ""] {
            assert_eq!(day(other), None, "{other}");
        }
    }
}
