//! The keys of the interface's words.

/// Declares [`Ui`] from the keys of the text files.
macro_rules! ui_keys {
    ($($variant:ident = $key:literal,)*) => {
        /// A word or sentence of the interface. Its key is that of `ui` in `text/{lang}.json`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // each is its key
        pub enum Ui { $($variant,)* }

        impl Ui {
            /// Every key, in the order of the text files.
            pub const ALL: &'static [Ui] = &[$(Ui::$variant,)*];

            /// The key in the text files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Ui::$variant => $key,)* }
            }
        }
    };
}

ui_keys! {
    Title = "title",
    Description = "description",
    Organiser = "organiser",
    ChooseLanguage = "choose_language",
    NotFound = "not_found",
    Country = "country",
    CountryIntro = "country_intro",
    Regions = "regions",
    Tour = "tour",
    MapLabel = "map_label",
    Ocean = "ocean",
    Sea = "sea",
    Skip = "skip",
    Language = "language",
    LanguageShare = "language_share",
    Theme = "theme",
    ThemeLight = "theme_light",
    ThemeDark = "theme_dark",
    ThemeAuto = "theme_auto",
    ZoomIn = "zoom_in",
    ZoomOut = "zoom_out",
    ZoomReset = "zoom_reset",
    PanUp = "pan_up",
    PanDown = "pan_down",
    PanLeft = "pan_left",
    PanRight = "pan_right",
    HintWheel = "hint_wheel",
    HintFingers = "hint_fingers",
    MapKeys = "map_keys",
    WholeCountry = "whole_country",
    PreviousRegion = "previous_region",
    NextRegion = "next_region",
    RegionToRegion = "region_to_region",
    PreviousStop = "previous_stop",
    NextStop = "next_stop",
    StopToStop = "stop_to_stop",
    SeeRegion = "see_region",
    KeyFacts = "key_facts",
    Capital = "capital",
    Area = "area",
    Population = "population",
    Census = "census",
    SquareKm = "square_km",
    Inhabitants = "inhabitants",
    Prefectures = "prefectures",
    Provinces = "provinces",
    Airports = "airports",
    Rail = "rail",
    Season = "season",
    Themes = "themes",
    Highlights = "highlights",
    WorldHeritage = "world_heritage",
    IntangibleHeritage = "intangible_heritage",
    Geopark = "geopark",
    ToConfirm = "to_confirm",
    StopsHere = "stops_here",
    NotAnnounced = "not_announced",
    NotAnnouncedNote = "not_announced_note",
    StatusPast = "status_past",
    StatusCurrent = "status_current",
    StatusUpcoming = "status_upcoming",
    StatusUnknown = "status_unknown",
    ReportedHeld = "reported_held",
    ReportedAnnounced = "reported_announced",
    ReportedReported = "reported_reported",
    CityNotStated = "city_not_stated",
    Venue = "venue",
    Edition = "edition",
    StopNumber = "stop_number",
    StopUnnumbered = "stop_unnumbered",
    StopCount = "stop_count",
    PlannedRegions = "planned_regions",
    UnidentifiedStop = "unidentified_stop",
    GapBefore = "gap_before",
    Legend = "legend",
    LegendDay = "legend_day",
    LegendRange = "legend_range",
    LegendGap = "legend_gap",
    RegionsNotAnnounced = "regions_not_announced",
    WorldHeritageCount = "world_heritage_count",
    Sources = "sources",
    SourcesLoading = "sources_loading",
    Attribution = "attribution",
    Kilometres = "kilometres",
    Loading = "loading",
    Failed = "failed",
    FailedLanguage = "failed_language",
    Retry = "retry",
    NoHighlights = "no_highlights",
    MorePlaces = "more_places",
    PlaceCount = "place_count",
    NoStops = "no_stops",
    PanelGrow = "panel_grow",
    PanelShrink = "panel_shrink",
    Export = "export",
    ExportCalendar = "export_calendar",
    ExportNavigation = "export_navigation",
    ExportGlobe = "export_globe",
    ExportData = "export_data",
    Print = "print",
    DataVersion = "data_version",
}
