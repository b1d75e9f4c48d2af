//! The pictures beside shared links, and the icons: every page has one, whole, small, and of its own region.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use std::collections::BTreeMap;
use std::path::Path;

use onmt_tour_map::locale::Locale;
use onmt_tour_map::region::RegionId;
use onmt_tour_map::route::Page;
use onmt_tour_map::tools::icons;
use onmt_tour_map::tools::palette::{Palette, Shade};
use onmt_tour_map::tools::share_image::{self, SIZE};
use onmt_tour_map::tools::site::{self, Bundle, SiteFile};
use png::{ColorType, Transformations};

/// Most bytes of a picture: messengers give up on slow lines.
const LARGEST: usize = 80_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn bundle() -> Bundle {
    site::read(&root().join("public/data")).unwrap()
}

/// Width, height, and how many pixels there are of each colour.
fn pixels(png: &[u8]) -> (u32, u32, BTreeMap<[u8; 3], u32>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut data).unwrap();
    let channels = match info.color_type {
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        other => panic!("{other:?}"),
    };
    let mut areas = BTreeMap::new();
    for pixel in data.chunks(channels) {
        *areas.entry([pixel[0], pixel[1], pixel[2]]).or_default() += 1;
    }
    (info.width, info.height, areas)
}

#[test]
fn every_page_has_a_small_picture_of_its_own_region() {
    let bundle = bundle();
    let files = share_image::files(root(), &bundle).unwrap();
    assert_eq!(files.len(), 5 * (1 + 12 + 2));
    let by_path: BTreeMap<String, &SiteFile> = files
        .iter()
        .map(|file| (format!("/{}", file.path), file))
        .collect();
    assert_eq!(by_path.len(), files.len(), "two pictures have one address");
    for locale in Locale::ALL {
        for page in site::pages(&bundle.dataset) {
            let path = share_image::path(&bundle.dataset, locale, &page);
            assert!(by_path.contains_key(&path), "{path} is missing");
        }
    }
    let palette = Palette::read();
    for (path, file) in by_path {
        assert!(file.body.len() <= LARGEST, "{path}: {}", file.body.len());
        let (width, height, areas) = pixels(&file.body);
        assert_eq!([width, height], SIZE, "{path}");
        assert!(areas.len() > 60, "{path} has {} colours", areas.len());
        let largest = bundle
            .dataset
            .regions
            .iter()
            .find(|region| path.ends_with(&format!("/{}.png", region.slug)))
            .map_or_else(
                || palette.colour("accent").unwrap(),
                |region| palette.region(region.id, Shade::Selected).unwrap(),
            );
        // The panel and the region's land are of one hue.
        assert!(
            areas[&largest.0] > 150_000,
            "{path} does not show {largest}"
        );
    }
}

#[test]
fn a_stop_shows_its_region() {
    let dataset = bundle().dataset;
    let stop = Page::Stop("2025".to_owned(), "2025-dakhla".to_owned());
    assert_eq!(
        share_image::path(&dataset, Locale::Ar, &stop),
        "/share/ar/dakhla-oued-ed-dahab.png"
    );
}

#[test]
fn the_same_picture_comes_out_each_time() {
    let bundle = bundle();
    let region = bundle
        .dataset
        .region(RegionId::parse("MA-08").unwrap())
        .unwrap();
    let page = Page::Region(region.slug.clone());
    let arabic = bundle
        .texts
        .iter()
        .find(|texts| texts.locale() == Locale::Ar)
        .unwrap();
    let draw = || share_image::draw(root(), &bundle, &[(arabic, page.clone())]).unwrap();
    assert_eq!(draw(), draw());
}

#[test]
fn a_missing_face_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = share_image::files(folder.path(), &bundle()).unwrap_err();
    assert!(
        error.to_string().contains("ReemKufi_500Medium.ttf"),
        "{error}"
    );
}

#[test]
fn icons_have_the_sizes_that_the_manifest_says() {
    let files = icons::files().unwrap();
    for icon in icons::INSTALLED {
        let file = files.iter().find(|file| file.path == icon.path).unwrap();
        let (width, height, areas) = pixels(&file.body);
        assert_eq!((width, height), (icon.size, icon.size), "{}", icon.path);
        assert!(areas.len() > 3, "{}", icon.path);
    }
    let apple = files
        .iter()
        .find(|file| file.path.ends_with("apple-touch-icon.png"))
        .unwrap();
    assert_eq!(pixels(&apple.body).0, 180);
}

#[test]
fn what_a_phone_may_cut_off_is_ground() {
    let files = icons::files().unwrap();
    let file = files
        .iter()
        .find(|file| file.path.contains("maskable"))
        .unwrap();
    let mut decoder = png::Decoder::new(std::io::Cursor::new(&file.body));
    decoder.set_transformations(Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut data).unwrap();
    let (side, bytes) = (info.width as usize, info.line_size / info.width as usize);
    let middle = side as f64 / 2.0;
    for y in 0..side {
        for x in 0..side {
            let from_middle = (x as f64 + 0.5 - middle).hypot(y as f64 + 0.5 - middle);
            let pixel = &data[(y * side + x) * bytes..][..3];
            // The safe zone of the manifest's specification: a circle of two fifths of the side.
            if from_middle > 0.4 * side as f64 {
                let off = pixel
                    .iter()
                    .zip(&data[..3])
                    .any(|(a, b)| a.abs_diff(*b) > 2);
                assert!(!off, "{x} {y}: {pixel:?}");
            }
        }
    }
}

#[test]
fn the_tab_icon_is_an_ico_around_a_png() {
    let files = icons::files().unwrap();
    let ico = &files
        .iter()
        .find(|file| file.path == "favicon.ico")
        .unwrap()
        .body;
    assert_eq!(ico[..6], [0, 0, 1, 0, 1, 0]);
    let length = u32::from_le_bytes(ico[14..18].try_into().unwrap()) as usize;
    let start = u32::from_le_bytes(ico[18..22].try_into().unwrap()) as usize;
    assert_eq!(start + length, ico.len());
    assert_eq!(pixels(&ico[start..]).0, u32::from(ico[6]));
}
