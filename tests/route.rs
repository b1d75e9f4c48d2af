//! Addresses: parse of href is the identity, parse never panics, what does not exist leads to what does.

mod common;

use onmt_tour_map::filter::Filter;
use onmt_tour_map::locale::Locale;
use onmt_tour_map::route::{KioskTimes, Mode, Page, Route, Theme, below_base};
use proptest::option;
use proptest::prelude::*;

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9][a-z0-9-]{0,30}"
}

fn page() -> impl Strategy<Value = Page> {
    prop_oneof![
        Just(Page::Country),
        id().prop_map(Page::Region),
        id().prop_map(Page::Edition),
        (id(), id()).prop_map(|(edition, stop)| Page::Stop(edition, stop)),
    ]
}

fn locale() -> impl Strategy<Value = Locale> {
    proptest::sample::select(Locale::ALL.to_vec())
}

fn theme() -> impl Strategy<Value = Theme> {
    proptest::sample::select(vec![Theme::Auto, Theme::Light, Theme::Dark])
}

fn route() -> impl Strategy<Value = Route> {
    let mode = proptest::sample::select(vec![Mode::Web, Mode::Embed, Mode::Kiosk]);
    let folder = option::of("/?[a-z][a-z0-9_-]{0,8}(/[a-z0-9_-]{1,8}){0,3}/");
    let times = (1_u32..=86_400, 1_u32..=86_400);
    let beat = option::of("/[a-z]{1,8}(/[a-z]{1,8})?");
    let ids = || proptest::collection::vec(id(), 0..4);
    let filter = (ids(), ids()).prop_map(|(themes, categories)| Filter { themes, categories });
    let compare = option::of(id());
    (
        locale(),
        mode,
        page(),
        option::of(theme()),
        folder,
        filter,
        compare,
        (times, any::<bool>(), any::<bool>(), beat),
    )
        .prop_map(
            |(
                locale,
                mode,
                page,
                theme,
                data,
                filter,
                compare,
                ((idle, warn), fills, low, beat),
            )| Route {
                locale: Some(locale),
                mode,
                page,
                theme,
                data,
                filter,
                compare,
                // Only a kiosk's address carries its times.
                kiosk: if mode == Mode::Kiosk {
                    KioskTimes { idle, warn }
                } else {
                    KioskTimes::default()
                },
                low: low && mode == Mode::Kiosk,
                beat: beat.filter(|_| mode == Mode::Kiosk),
                fills: fills && mode == Mode::Embed,
            },
        )
}

proptest! {
    #[test]
    fn an_address_is_read_back(route in route()) {
        prop_assert_eq!(Route::parse(&route.href()), route);
    }

    #[test]
    fn no_address_panics_and_each_settles(address in ".*") {
        let route = Route::parse(&address);
        prop_assert_eq!(Route::parse(&route.href()), Route::parse(&Route::parse(&route.href()).href()));
    }

    #[test]
    fn no_path_and_query_panics(address in "/?[a-z%/+?&=#.0-9é\u{641}-]{0,60}") {
        let href = Route::parse(&address).href();
        prop_assert!(href.starts_with('/') && !href.starts_with("//"));
        prop_assert!(href.bytes().all(|byte| byte.is_ascii_graphic()));
    }

    #[test]
    fn what_stands_below_the_base_is_found(base in "/([a-z]{1,6}/){0,3}", rest in "[a-z/]{0,12}") {
        let path = format!("{base}{rest}");
        prop_assert_eq!(below_base(&base, &path), format!("/{rest}"));
    }
}

#[test]
fn the_addresses_of_the_contract() {
    let web = |page| Route {
        locale: Some(Locale::Ar),
        page,
        ..Route::default()
    };
    for (address, route) in [
        ("/", Route::default()),
        ("/ar/", web(Page::Country)),
        (
            "/ar/regions/draa-tafilalet/",
            web(Page::Region("draa-tafilalet".into())),
        ),
        (
            "/ar/tour/2020-2021/",
            web(Page::Edition("2020-2021".into())),
        ),
        (
            "/ar/tour/2025/2025-fes/",
            web(Page::Stop("2025".into(), "2025-fes".into())),
        ),
    ] {
        assert_eq!(Route::parse(address), route, "{address}");
        assert_eq!(route.href(), address);
    }
    let embed = Route::parse("/embed/v1/?lang=es&region=oriental&theme=dark");
    assert_eq!(embed.mode, Mode::Embed);
    assert_eq!(embed.locale, Some(Locale::Es));
    assert_eq!(embed.page, Page::Region("oriental".into()));
    assert_eq!(embed.theme, Some(Theme::Dark));
    let kiosk = Route::parse("/kiosk/?lang=zgh&idle=20&warn=5");
    assert_eq!(
        (kiosk.mode, kiosk.kiosk),
        (Mode::Kiosk, KioskTimes { idle: 20, warn: 5 })
    );
    assert_eq!(
        Route::parse("/kiosk/").kiosk,
        KioskTimes { idle: 60, warn: 30 }
    );
}

#[test]
fn index_html_and_case_and_a_missing_slash_do_not_matter() {
    let expected = Route::parse("/fr/regions/oriental/");
    for address in [
        "/fr/regions/oriental",
        "/FR/Regions/Oriental/index.html",
        "/fr/regions/oriental/?x=1#top",
    ] {
        assert_eq!(Route::parse(address), expected, "{address}");
    }
}

#[test]
fn another_origin_is_no_dataset_folder() {
    let data = |value: &str| Route::parse(&format!("/fr/?data={value}")).data;
    assert_eq!(data("/drafts/2026/").as_deref(), Some("/drafts/2026/"));
    assert_eq!(data("drafts").as_deref(), Some("drafts/"));
    for refused in [
        "https://example.org/x/",
        "//example.org/x/",
        "%2F%2Fexample.org/",
        "javascript:alert(1)",
        "../secret/",
        "/a/../b/",
        "\\\\example.org\\x",
        "",
        "/",
        "a b",
    ] {
        assert_eq!(data(refused), None, "{refused}");
    }
}

#[test]
fn malformed_signs_stand_for_themselves() {
    assert_eq!(Route::parse("/fr/regions/%").page, Page::Country);
    assert_eq!(Route::parse("/fr/regions/%E0%A4%A").page, Page::Country);
    assert_eq!(
        Route::parse("/fr/regions/%6friental/").page,
        Page::Region("oriental".into())
    );
    assert_eq!(
        Route::parse("/fr/regions/%3Cscript%3E/").page,
        Page::Country
    );
}

#[test]
fn an_edition_to_compare_with_is_a_plain_word_that_exists() {
    let compare = |address: &str| Route::parse(address).compare;
    assert_eq!(
        compare("/fr/?compare=2020-2021").as_deref(),
        Some("2020-2021")
    );
    for refused in ["", "a/b", "é", "a%20b", &"a".repeat(65)] {
        assert_eq!(
            compare(&format!("/fr/?compare={refused}")),
            None,
            "{refused}"
        );
    }
    let dataset = common::dataset();
    let nearest = |address: &str| Route::parse(address).nearest(&dataset).href();
    assert_eq!(nearest("/fr/?compare=2020-2021"), "/fr/?compare=2020-2021");
    assert_eq!(nearest("/fr/tour/2025/?compare=1999"), "/fr/tour/2025/");
}
