//! The page before the app: what it says stands in the text files too, word for word.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use onmt_tour_map::dataset::raw::TextFile;
use onmt_tour_map::locale::Locale;
use onmt_tour_map::text::Ui;

#[test]
fn the_shell_says_what_the_text_files_say() {
    let root = env!("CARGO_MANIFEST_DIR");
    let page = std::fs::read_to_string(format!("{root}/index.html")).unwrap();
    // Tamazight has no words of its own for these yet: French stands in.
    for locale in Locale::ALL
        .into_iter()
        .filter(|locale| *locale != Locale::Zgh)
    {
        let path = format!("{root}/public/data/text/{locale}.json");
        let file: TextFile = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let dir = if locale == Locale::Ar {
            r#" dir="rtl""#
        } else {
            ""
        };
        for key in [Ui::Title, Ui::Loading, Ui::Failed, Ui::Retry] {
            let span = format!(
                r#"<span lang="{locale}"{dir}>{}</span>"#,
                file.ui[key.key()]
            );
            assert!(page.contains(&span), "index.html lacks {span}");
        }
    }
}
