//! The addresses of pages and files, as the page on screen gives them.

use super::AppState;
use crate::locale::Locale;
use crate::region::{Region, RegionId};
use crate::route::{Mode, Page, Route, Theme};

impl AppState {
    /// The address of a page with everything else as it is.
    #[must_use]
    pub fn href(&self, page: Page) -> String {
        self.route.with(|route| self.absolute(&route.to(page)))
    }

    /// The address of the whole country.
    #[must_use]
    pub fn href_country(&self) -> String {
        self.href(Page::Country)
    }

    /// The address of a region.
    #[must_use]
    pub fn href_region(&self, region: &Region) -> String {
        self.href(Page::Region(region.slug.clone()))
    }

    /// The address of a region by its id.
    #[must_use]
    pub fn href_region_id(&self, id: RegionId) -> String {
        self.data()
            .region(id)
            .map(|region| self.href_region(region))
            .unwrap_or_default()
    }

    /// The address of a stop of the edition on screen.
    #[must_use]
    pub fn href_stop(&self, stop: &str) -> String {
        self.href(Page::Stop(
            self.edition.with(|edition| edition.id.clone()),
            stop.to_owned(),
        ))
    }

    /// The address of the same page in another language.
    #[must_use]
    pub fn href_language(&self, locale: Locale) -> String {
        self.route
            .with(|route| self.absolute(&route.in_language(locale)))
    }

    /// The address of the same page on the site itself, for those who see it inside another page.
    #[must_use]
    pub fn href_site(&self) -> String {
        self.route.with(|route| {
            self.absolute(&Route {
                locale: Some(route.language()),
                mode: Mode::Web,
                ..route.clone()
            })
        })
    }

    /// The address of the same page in another theme.
    #[must_use]
    pub fn with_theme(&self, theme: Theme) -> Route {
        let theme = Some(theme).filter(|theme| *theme != Theme::Auto);
        self.route.with(|route| Route {
            theme,
            ..route.clone()
        })
    }

    /// A file of the site, below its base path.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        let mut address = self.base.clone();
        address.push_str(name);
        address
    }

    /// The address of a pictogram of a place or a fact, in its sprite.
    #[must_use]
    pub fn pictogram(&self, id: &str) -> String {
        let mut address = self.file("icons/pictograms.svg#");
        address.push_str(id);
        address
    }

    /// The address of a pictogram of a button or a link, in its sprite.
    #[must_use]
    pub fn control(&self, id: &str) -> String {
        let mut address = self.file("icons/controls.svg#");
        address.push_str(id);
        address
    }

    /// The address of the page with its host, as others may be given it.
    #[must_use]
    pub fn shared_address(&self) -> String {
        let mut address = self.share.with(|share| share.origin.clone());
        let mut route = self.route.get();
        // A phone is no unattended screen: it gets the site's own page.
        if route.mode == Mode::Kiosk {
            (route.mode, route.theme, route.data) = (Mode::Web, None, None);
        }
        address.push_str(&self.absolute(&route));
        address
    }

    /// An address below the base path with the base before it.
    fn absolute(self, route: &Route) -> String {
        let mut address = self.base.trim_end_matches('/').to_owned();
        address.push_str(&route.href());
        address
    }
}
