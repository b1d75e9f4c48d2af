//! `robots.txt` (RFC 9309).

use crate::tools::site::{Site, SiteFile};

/// Every page may be read; the site's map says which there are. Only the file at the root of a host counts: below
/// a folder it is there for whoever puts the host's own together.
pub(super) fn file(site: &Site) -> SiteFile {
    let text = format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}\n",
        site.url("/sitemap.xml")
    );
    SiteFile::new("robots.txt", text)
}
