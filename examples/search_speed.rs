//! How long a query takes among 10,000 entries: `cargo run --release --example search_speed`.
//!
//! On Linux the time is that of the processor, so that other work on the machine does not count; elsewhere that of the clock.

use std::hint::black_box;
use std::time::Instant;

use onmt_tour_map::locale::Locale;
use onmt_tour_map::region::RegionId;
use onmt_tour_map::search::{Entry, Index, Kind};

/// How many entries.
const COUNT: usize = 10_000;
/// How often each query is asked.
const TIMES: usize = 100;
/// Syllables that names are made of, in three scripts.
const SYLLABLES: [[&str; 12]; 3] = [
    [
        "ta", "mez", "ghir", "oued", "khem", "sou", "draa", "chef", "lal", "bou", "ir", "azz",
    ],
    [
        "تا", "مز", "غير", "واد", "خم", "سو", "درع", "شف", "لال", "بو", "ير", "عز",
    ],
    [
        "ⵜⴰ",
        "ⵎⵣ",
        "ⵖⵉⵔ",
        "ⵡⴰⴷ",
        "ⵅⵎ",
        "ⵙⵓ",
        "ⴷⵔ",
        "ⵛⴼ",
        "ⵍⴰⵍ",
        "ⴱⵓ",
        "ⵉⵔ",
        "ⵣⵣ",
    ],
];

/// Milliseconds that this thread ran, or since `start`.
fn now(start: Instant) -> f64 {
    let on_processor = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = on_processor.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| start.elapsed().as_secs_f64() * 1e3, |time| time / 1e6)
}

fn main() {
    let mut seed = 7_u64;
    let mut next = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % below
    };
    let mut index = Index::default();
    let start = Instant::now();
    for (place, region) in (0..COUNT).zip(RegionId::all().collect::<Vec<_>>().into_iter().cycle()) {
        let entry = index.add(Entry {
            kind: Kind::City,
            id: format!("place-{place}"),
            region,
            group: String::new(),
            rank: 3,
        });
        for (script, locale) in [
            (0, Locale::Fr),
            (1, Locale::Ar),
            (2, Locale::Zgh),
            (0, Locale::En),
        ] {
            let words: Vec<String> = (0..=next(3))
                .map(|_| {
                    (0..2 + next(2))
                        .map(|_| SYLLABLES[script][next(12)])
                        .collect()
                })
                .collect();
            index.name(entry, locale, &words.join(" "), false);
        }
    }
    println!(
        "index of {COUNT} entries, four names each: {:.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    let queries = [
        "t",
        "ta",
        "tamez",
        "tamezghir",
        "tamezgihr",
        "warzazat",
        "oued khem",
        "ouedkhemm",
        "souss massa draa",
        "واد",
        "تامزغير",
        "ⵡⴰⴷⵅⵎ",
        "zzzzzz",
    ];
    let mut slowest = 0.0_f64;
    for query in queries {
        // The processor's time is told in steps of some milliseconds: only many queries together are worth dividing.
        let before = now(start);
        for _ in 0..TIMES {
            black_box(index.find(black_box(query), 20));
        }
        let mean = (now(start) - before) / TIMES as f64;
        let total = index.find(query, 20).total;
        println!("{query:>20}  {total:>6} found  mean {mean:.2} ms");
        slowest = slowest.max(mean);
    }
    println!("slowest: {slowest:.2} ms");
}
