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

/// A phrase that follows its signals. Boxed, so that all of them share one piece of code in the wasm.
pub fn text(phrase: impl Fn() -> Phrase + Send + 'static) -> Box<dyn FnMut() -> AnyView + Send> {
    Box::new(move || words(phrase()).into_any())
}

/// An attribute that follows its signals, boxed for the same reason.
pub fn attribute(
    value: impl FnMut() -> String + Send + 'static,
) -> Box<dyn FnMut() -> String + Send> {
    Box::new(value)
}
