//! What the components share: a few signals, and all that is derived from them.

mod addresses;
mod derived;
mod finding;
mod touring;

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::MapView;
use super::node::Element;
use super::panel::LOT;
use super::points::{LOTS, Opened};
use super::share::Share;
use super::sheet::SheetHeight;
use super::value::{Derived, Value};
use super::view::Placing;
use crate::camera::{Camera, Rect};
use crate::dataset::raw::{RawSource, TextFile};
use crate::dataset::{Dataset, Province};
use crate::date::{Day, KnownDate, Phase};
use crate::filter::Filter;
use crate::kiosk::Phase as Attendance;
use crate::locale::Locale;
use crate::player::Player;
use crate::region::RegionId;
use crate::route::{Mode, Page, Route};
use crate::search::{Combobox, Found};
use crate::text::{Phrase, Texts, Ui, heading};
use crate::timeline::Timeline;
use crate::tour::{Edition, Stop};

/// A handle on the signals of the app, which live as long as the page: every closure of the view holds one, so it is
/// one pointer.
#[derive(Clone, Copy)]
pub struct AppState(&'static Signals);

impl Deref for AppState {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// The signals of the app. All else is derived.
pub struct Signals {
    /// The dataset on screen.
    pub dataset: Value<Arc<Dataset>>,
    /// The words on screen.
    pub texts: Value<Arc<Texts>>,
    /// The address, always of a page that exists.
    pub route: Value<Route>,
    /// The camera on screen.
    pub camera: Value<Camera>,
    /// Where the camera is going, or is.
    pub goal: Value<Camera>,
    /// The camera that the map is drawn for. Between drawings what is drawn is moved and enlarged as one picture.
    pub drawn: Value<Camera>,
    /// The camera that names and markers are placed for: where it goes, or was a moment ago while a hand moves the map.
    pub rest: Value<Camera>,
    /// Where discs and targets stand.
    pub placing: OnceLock<Derived<Arc<Placing>>>,
    /// The camera that names are drawn for: `rest`, some frames after it has moved, so that no frame is long.
    pub named: Value<Camera>,
    /// How many lots of markers may be drawn; all of them, but for the frames after `rest` has moved.
    pub lots: Value<usize>,
    /// The cluster whose members are shown one by one.
    pub opened: Value<Option<Opened>>,
    /// The provinces, once a region was shown.
    pub provinces: Value<Arc<Vec<Province>>>,
    /// How many cards of the region's highlights the panel shows.
    pub cards: Value<usize>,
    /// Size of the map on screen, pixels; none until it was measured.
    pub frame: Value<Option<Rect>>,
    /// The region under the pointer or the keyboard's focus.
    pub pointed: Value<Option<RegionId>>,
    /// The region that is lit up: that one, but while a hand moves the map. Its regions then pass by under a pointer that
    /// stands still, and to light them up would cost the hand's frames.
    pub hovered: Derived<Option<RegionId>>,
    /// The region of the map that has the keyboard's focus.
    pub focused: Value<Option<RegionId>>,
    /// The region of the map that had it last.
    pub left: Value<Option<RegionId>>,
    /// Whether the visitor's hand moves the map: the camera then leads, and the goal follows.
    pub held: Value<bool>,
    /// How a gesture is made that the map has not taken; for a moment.
    pub hint: Value<Option<Phrase>>,
    /// What screen readers are told.
    pub said: Value<Phrase>,
    /// The visitor's day; none until the clock was read.
    pub today: Value<Option<Day>>,
    /// How high the sheet stands on a phone.
    pub sheet: Value<SheetHeight>,
    /// Where the facts come from, once asked for.
    pub sources: Value<SourceList>,
    /// The search box.
    pub search: Value<Combobox>,
    /// The words of other languages than that on screen, once somebody searches.
    pub others: Value<Vec<Arc<TextFile>>>,
    /// Whether the buttons that move the map are there.
    pub pan: Value<bool>,
    /// Whether the choice of filters was opened.
    pub filters_open: Value<bool>,
    /// The tour played.
    pub player: Value<Player>,
    /// The week that the visitor pointed at, and the stop that it led to: it holds while that stop is open.
    pub week: Value<(u32, String)>,
    /// Whether the next step in the history joins the one before, where that was one of the player's too.
    pub joins: Value<bool>,
    /// What can be done with the address of the page.
    pub share: Value<Share>,
    /// Whether the visitor has what can be done with the address open.
    pub is_sharing: Derived<bool>,
    /// What the browser is asked to do.
    pub asked: Value<Option<Asked>>,
    /// Whether the words of the address's language did not come.
    pub language_failed: Value<bool>,
    /// What an unattended screen is doing; a visit everywhere else.
    pub attended: Value<Attendance>,
    /// Seconds until an unattended screen starts anew, while it asks.
    pub countdown: Value<u32>,
    /// The edition on screen.
    pub edition: Derived<Arc<Edition>>,
    /// The weeks of the edition on screen.
    pub timeline: Derived<Timeline>,
    /// The edition compared with it.
    pub compared: Derived<Option<Arc<Edition>>>,
    /// The region shown: the one of the address, or that of the stop of the address.
    pub selected: Derived<Option<RegionId>>,
    /// The region in full colour on the map: that shown, a frame later. A click is answered by the panel first.
    pub lit: Value<Option<RegionId>>,
    /// The page of the address.
    pub page: Derived<Page>,
    /// The filter of the address.
    pub filter: Derived<Filter>,
    /// What the words in the search box found.
    pub found: Derived<Found>,
    base: String,
}

/// A wish of a component that only the browser can fulfil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Load the list of sources.
    Sources,
    /// Open the print dialogue.
    Print,
    /// Bring the focus to the panel's heading, because what had it is gone.
    Heading,
    /// Copy the address of the page.
    Copy,
    /// Hand the address of the page to another program.
    Send,
}

/// The list of sources.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SourceList {
    /// Nobody asked for it, or it failed.
    #[default]
    Absent,
    /// On its way.
    Loading,
    /// Here.
    Loaded(Arc<Vec<RawSource>>),
}

impl AppState {
    /// The state of a freshly opened page. `base` is the site's path: `/` or `/carte/`.
    #[must_use]
    pub fn new(dataset: Dataset, texts: Texts, route: &Route, base: String) -> Self {
        let route = Value::new(route.nearest(&dataset));
        let dataset = Value::new(Arc::new(dataset));
        let edition = derived::edition(dataset, route);
        let selected = derived::selected(dataset, route);
        let (texts, others) = (Value::new(Arc::new(texts)), Value::default());
        let search: Value<Combobox> = Value::default();
        let share = Value::new(Share::default());
        let (held, pointed) = (Value::new(false), Value::new(None));
        let signals = Signals {
            dataset,
            texts,
            route,
            search,
            others,
            said: Value::default(),
            pan: Value::default(),
            filters_open: Value::default(),
            camera: Value::default(),
            goal: Value::default(),
            drawn: Value::default(),
            rest: Value::default(),
            named: Value::default(),
            placing: OnceLock::new(),
            lots: Value::new(LOTS),
            opened: Value::default(),
            provinces: Value::default(),
            cards: Value::new(LOT),
            frame: Value::default(),
            pointed,
            hovered: derived::hovered(held, pointed),
            focused: Value::default(),
            left: Value::default(),
            held,
            hint: Value::default(),
            today: Value::default(),
            sheet: Value::default(),
            sources: Value::default(),
            player: Value::default(),
            week: Value::default(),
            joins: Value::default(),
            share,
            is_sharing: Derived::new(move || share.with(|share| share.is_open)),
            asked: Value::default(),
            language_failed: Value::default(),
            attended: Value::default(),
            countdown: Value::default(),
            edition,
            timeline: Derived::new(move || edition.with(|edition| Timeline::new(edition))),
            compared: derived::compared(dataset, route, edition),
            selected,
            lit: Value::default(),
            page: Derived::new(move || route.with(|route| route.page.clone())),
            filter: Derived::new(move || route.with(|route| route.filter.clone())),
            found: finding::found(dataset, texts, others, search),
            base,
        };
        let state = Self(Box::leak(Box::new(signals)));
        state
            .placing
            .get_or_init(|| Derived::new(move || Arc::new(MapView::new(state).place())));
        // As a map of no known size shows it: so a page without script shows its region too.
        let camera = untrack(|| MapView::new(state).camera_of_address());
        state.lit.set(selected.get_untracked());
        state.camera.set(camera);
        state.goal.set(camera);
        state.drawn.set(camera);
        state.rest.set(camera);
        state.named.set(camera);
        state
    }

    /// A word of the interface.
    #[must_use]
    pub fn ui(&self, key: Ui) -> Phrase {
        self.texts.with(|texts| texts.ui(key))
    }

    /// A word of the interface that follows the language.
    pub fn t(self, key: Ui) -> impl Fn() -> Phrase + Copy + Send + 'static {
        move || self.ui(key)
    }

    /// The same without its language, for an attribute.
    pub fn label(self, key: Ui) -> impl Fn() -> String + Copy + Send + 'static {
        move || self.ui(key).text
    }

    /// Words that follow the language.
    pub fn say(
        self,
        words: impl Fn(&Texts) -> Phrase + Send + 'static,
    ) -> impl Fn() -> Phrase + Send + 'static {
        move || self.texts.with(|texts| words(texts))
    }

    /// The dataset on screen, without following it: a new one draws the whole page anew.
    #[must_use]
    pub fn data(&self) -> Arc<Dataset> {
        self.dataset.get_untracked()
    }

    /// The language on screen.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.texts.with(|texts| texts.locale())
    }

    /// The stop of the address.
    #[must_use]
    pub fn stop(&self) -> Option<Stop> {
        let dataset = self.dataset.get();
        self.route.with(|route| match &route.page {
            Page::Stop(edition, stop) => dataset.edition(edition)?.stop(stop).cloned(),
            _ => None,
        })
    }

    /// What the page is about: the panel's heading, the announcement, the title.
    #[must_use]
    pub fn heading(&self) -> Phrase {
        let dataset = self.data();
        self.route.with(|route| {
            self.texts
                .with(|texts| heading(texts, &dataset, &route.page))
        })
    }

    /// Lets screen readers say something, once what they are saying has ended. Nothing is said twice in a row.
    pub fn announce(&self, words: Phrase) {
        self.said.set(words);
    }

    /// The same of words with a number in them.
    pub fn announce_count(&self, key: Ui, number: usize) {
        let words = untrack(|| self.ui(key));
        self.announce(words.with("{n}", &number.to_string()));
    }

    /// The one region of the map that the Tab key stops at; arrows lead to the others.
    #[must_use]
    pub fn tab_stop(&self) -> Option<RegionId> {
        let (focused, selected) = (self.focused.get(), self.selected.get());
        focused
            .or(selected)
            .or(self.left.get())
            .or_else(|| RegionId::all().next())
    }

    /// Where a date lies, seen from the visitor's day. Until the clock was read, and in a page without script,
    /// only what was past on the dataset's own day is known to be past.
    #[must_use]
    pub fn phase(&self, date: KnownDate) -> Phase {
        let today = self.today.get();
        let seen = today.or_else(|| self.data().as_of());
        match date.phase(seen) {
            phase if today.is_some() => phase,
            Phase::Past => Phase::Past,
            _ => Phase::Unknown,
        }
    }

    /// Whether the stop of an id is the one of the address.
    #[must_use]
    pub fn is_open(&self, stop: &str) -> bool {
        self.route
            .with(|route| matches!(&route.page, Page::Stop(_, open) if open == stop))
    }

    /// Lets a pointer on the element light up a region, wherever it is shown.
    pub fn hovering(self, element: Element, region: RegionId) -> Element {
        element
            .on("pointerenter", move |_| self.pointed.set(Some(region)))
            .on("pointerleave", move |_| self.pointed.set(None))
    }

    /// Whether this is an unattended screen.
    #[must_use]
    pub fn is_kiosk(&self) -> bool {
        self.route.with_untracked(|route| route.mode == Mode::Kiosk)
    }
}
