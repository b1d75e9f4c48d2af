//! What a component draws: elements with attributes that are fixed or follow signals.
//!
//! Leptos makes a type, and code, of every element that `view!` describes; a page of this size then weighs
//! 230 kB (brotli). A [`Node`] is data: one piece of code writes it as HTML when the site is built ([`markup`]),
//! makes it in the browser, or takes over what is already in the page ([`dom`]). Signals, memos, effects and
//! owners are Leptos' own.

mod dom;
mod give;
mod markup;
mod view;

use std::borrow::Cow;

use leptos::tachys::renderer::types::Event;

use crate::text::Phrase;
use give::{Give, Take};

/// A piece of a page.
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, never empty and never beside another text: HTML would join the two.
    Text(Cow<'static, str>),
    /// Some pieces in a row.
    Row(Vec<Node>),
    /// A piece that is drawn anew whenever a signal changes that it read.
    Live(Box<dyn Give<Node>>),
}

/// An element of HTML or SVG. Boxed: what is handed from call to call is then one pointer, which makes the code of
/// the components a third smaller.
pub struct Element(Box<Parts>);

/// What an element is.
struct Parts {
    tag: &'static str,
    is_svg: bool,
    attributes: Vec<Attribute>,
    children: Vec<Node>,
}

/// What an element has beside its children. The names are those of the standards.
enum Attribute {
    /// Always the same.
    Fixed(&'static str, Cow<'static, str>),
    /// As its signals say; none removes it.
    Live(&'static str, Box<dyn Give<Option<String>>>),
    /// A class that is there while its signals say so.
    Class(&'static str, Box<dyn Give<bool>>),
    /// A custom property of CSS. Set through the object model: the site's policy forbids `style` attributes.
    Property(&'static str, Box<dyn Give<String>>),
    /// The element's only content: words, marked with their language where it is not the page's.
    Words(Box<dyn Give<Phrase>>),
    /// A listener. Never in the page's HTML.
    On(&'static str, Box<dyn Take<Event>>),
}

/// An element of HTML.
pub fn html(tag: &'static str) -> Element {
    element(tag, false)
}

/// An element of SVG.
pub fn svg(tag: &'static str) -> Element {
    element(tag, true)
}

fn element(tag: &'static str, is_svg: bool) -> Element {
    Element(Box::new(Parts {
        tag,
        is_svg,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// A piece that follows its signals.
pub fn live<N: Into<Node>>(draw: impl Fn() -> N + Send + 'static) -> Node {
    Node::Live(Box::new(move || draw().into()))
}

impl Element {
    /// Its classes, before those that follow signals.
    pub fn class(self, names: impl Into<Cow<'static, str>>) -> Self {
        self.set("class", names)
    }

    /// An attribute.
    pub fn set(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        match value.into() {
            Cow::Borrowed(word) => self.with_word(name, word),
            Cow::Owned(text) => self.with_text(name, text),
        }
    }

    /// An attribute that follows its signals.
    pub fn follow(self, name: &'static str, value: impl Fn() -> String + Send + 'static) -> Self {
        self.with(Attribute::Live(name, Box::new(move || Some(value()))))
    }

    /// An attribute that follows its signals and may be absent.
    pub fn may(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        self.with(Attribute::Live(name, Box::new(value)))
    }

    /// An attribute with the value `true` while its signals say so, as ARIA's states are written.
    pub fn when(self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        self.with(Attribute::Live(
            name,
            Box::new(move || holds().then(|| "true".to_owned())),
        ))
    }

    /// A class that is there while its signals say so.
    pub fn class_when(self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        self.with(Attribute::Class(name, Box::new(holds)))
    }

    /// A custom property of CSS that follows its signals.
    pub fn property(self, name: &'static str, value: impl Fn() -> String + Send + 'static) -> Self {
        self.with(Attribute::Property(name, Box::new(value)))
    }

    /// A listener.
    pub fn on(self, event: &'static str, act: impl Fn(Event) + Send + 'static) -> Self {
        self.with(Attribute::On(event, Box::new(act)))
    }

    /// Words that follow their signals, as the only content.
    pub fn says(self, words: impl Fn() -> Phrase + Send + 'static) -> Self {
        self.with(Attribute::Words(Box::new(words)))
    }

    /// One more child.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.with_child(child.into())
    }

    /// More children.
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        for child in children {
            self = self.with_child(child.into());
        }
        self
    }

    // Never inlined: they are called some hundred times.

    #[inline(never)]
    fn with(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn with_word(self, name: &'static str, value: &'static str) -> Self {
        self.with(Attribute::Fixed(name, Cow::Borrowed(value)))
    }

    #[inline(never)]
    fn with_text(self, name: &'static str, value: String) -> Self {
        self.with(Attribute::Fixed(name, Cow::Owned(value)))
    }
}

impl Node {
    /// Nothing.
    pub const fn none() -> Self {
        Self::Row(Vec::new())
    }

    /// The pieces in a row.
    pub fn row<N: Into<Node>>(pieces: impl IntoIterator<Item = N>) -> Self {
        Self::Row(pieces.into_iter().map(Into::into).collect())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    /// An empty text is nothing.
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::none()
        } else {
            Self::Text(Cow::Owned(text))
        }
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(piece: Option<N>) -> Self {
        piece.map_or(Self::none(), Into::into)
    }
}

impl From<Vec<Node>> for Node {
    fn from(pieces: Vec<Node>) -> Self {
        Self::Row(pieces)
    }
}
