//! STUB
use super::site::{Bundle, Site, SiteFile};
use crate::route::Page;
use crate::text::Texts;
/// x
pub fn head(_: &Bundle, _: &Site, texts: &Texts, _: &Page) -> String {
    format!(
        "<title>{}</title><meta name=\"description\" content=\"x\">",
        texts.ui(crate::text::Ui::Title).text
    )
}
/// x
pub fn files(_: &Bundle, _: &Site) -> Vec<SiteFile> {
    vec![]
}
/// x
pub fn language_choice_body(_: &Bundle, _: &Site) -> String {
    "<main class=\"front\"><h1>x</h1></main>".to_owned()
}
/// x
pub fn not_found_body(_: &Bundle, _: &Site) -> String {
    "<main class=\"front\"><h1>404</h1></main>".to_owned()
}
