//! QR codes: as another encoder makes them, and read back by a decoder.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use onmt_tour_map::qr::{Code, QUIET};
use proptest::prelude::*;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

const ADDRESS: &str =
    "https://example.org/carte/zgh/tour/2020-2021/2021-beni-mellal/?theme=dark&compare=2025";

/// Whether another encoder makes the same code, with the mask that ours chose.
fn is_as_another_makes_it(text: &str, code: &Code) -> bool {
    let (least, most) = (Version::new(1), Version::new(13));
    let segment = [QrSegment::make_bytes(text.as_bytes())];
    (0..8).any(|mask| {
        let mask = Some(Mask::new(mask));
        let level = QrCodeEcc::Medium;
        let other =
            QrCode::encode_segments_advanced(&segment, level, least, most, mask, false).unwrap();
        let size = usize::try_from(other.size()).unwrap();
        size == code.size()
            && (0..size).all(|y| {
                let at = |place: usize| i32::try_from(place).unwrap();
                (0..size).all(|x| other.get_module(at(x), at(y)) == code.is_dark(x, y))
            })
    })
}

/// What a decoder reads of the path, drawn with its quiet zone, some pixels a module.
fn read(code: &Code) -> String {
    const PIXELS: usize = 4;
    let side = code.size() + 2 * QUIET;
    let mut dark = vec![false; side * side];
    for run in code.path().split('M').skip(1) {
        let numbers: Vec<usize> = run
            .split(|sign: char| !sign.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [x, y, width, 1, back] = numbers[..] else {
            panic!("{run}")
        };
        assert_eq!(width, back, "{run}");
        dark[y * side + x..][..width].fill(true);
    }
    let pixel = |x: usize, y: usize| {
        if dark[y / PIXELS * side + x / PIXELS] {
            0
        } else {
            255
        }
    };
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(side * PIXELS, side * PIXELS, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn an_address_is_read_back() {
    for text in ["", "a", ADDRESS, "https://example.org/ar/?data=/مسودة/"] {
        let code = Code::new(text).unwrap();
        assert_eq!(read(&code), text);
        assert!(is_as_another_makes_it(text, &code), "{text}");
    }
}

#[test]
fn every_version_is_read_back_at_its_fullest() {
    // Table 7 of the standard: bytes at level M.
    let most = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331];
    for (place, bytes) in most.into_iter().enumerate() {
        let text: String = ADDRESS.chars().cycle().take(bytes).collect();
        let code = Code::new(&text).unwrap();
        assert_eq!(code.size(), 4 * (place + 1) + 17, "{bytes} bytes");
        assert_eq!(read(&code), text);
        assert!(is_as_another_makes_it(&text, &code), "{bytes} bytes");
        let next = Code::new(&(text + "/"));
        assert_eq!(
            next.map(|code| code.size()),
            (place < 12).then_some(4 * (place + 2) + 17)
        );
    }
}

#[test]
fn what_lies_around_a_code_is_light() {
    let code = Code::new(ADDRESS).unwrap();
    assert!(!code.is_dark(code.size(), 0) && !code.is_dark(0, code.size()));
    assert!(code.is_dark(0, 0) && code.path().starts_with("M4 4h7v1h-7M"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_is_as_another_makes_it(text in "\\PC{0,100}") {
        if let Some(code) = Code::new(&text) {
            prop_assert!(is_as_another_makes_it(&text, &code));
        } else {
            prop_assert!(text.len() > 331);
        }
    }
}
