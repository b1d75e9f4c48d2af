//! Phrases on screen.

use leptos::either::Either;
use leptos::prelude::*;

use crate::text::Phrase;

/// A phrase as it is, or marked with its language where it is not the page's.
pub fn words(phrase: Phrase) -> impl IntoView {
    match phrase.tag() {
        None => Either::Left(phrase.text),
        Some(tag) => Either::Right(view! { <span lang=tag dir="ltr">{phrase.text}</span> }),
    }
}
