//! A node in the browser: made, or taken over from the page's HTML.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};
use leptos::tachys::renderer::types::{Element as DomElement, Node as DomNode, Placeholder, Text};
use leptos::tachys::renderer::{CastFrom, RemoveEventHandler, Rndr};

use super::give::Give;
use super::{Attribute, Element, Node};
use crate::text::Phrase;

/// Namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What keeps a drawn node alive: its effects and listeners. Dropping it ends them.
pub(super) type Kept = Vec<Keep>;

/// One effect or listener.
pub(super) enum Keep {
    /// Follows an attribute.
    Value(RenderEffect<Option<String>>),
    /// Follows the words of an element.
    Words(RenderEffect<Phrase>),
    /// Follows a piece of the page.
    Piece(RenderEffect<Option<Piece>>),
    /// Listens; removes itself.
    Listener {
        _handler: RemoveEventHandler<DomElement>,
    },
}

/// A signal keeps its place for an effect that is gone, and goes through all of them at each change: on a page that is drawn
/// anew for days they would only grow.
impl Drop for Keep {
    fn drop(&mut self) {
        let gone = match self {
            Self::Value(effect) => effect.to_any_subscriber(),
            Self::Words(effect) => effect.to_any_subscriber(),
            Self::Piece(effect) => effect.to_any_subscriber(),
            Self::Listener { .. } => return,
        };
        gone.clear_sources(&gone);
    }
}

/// A piece that follows signals, as drawn: what ends it in the document, and what keeps it alive.
pub(super) struct Piece {
    end: Placeholder,
    kept: Kept,
}

/// How a piece is drawn for the first time.
enum First {
    /// Before its end.
    Make(Placeholder),
    /// From what is in the page.
    Adopt(Walk),
    /// It was adopted; the walk goes on behind it.
    Done(Walk),
    /// It was made.
    Made,
}

/// Where the next node of the page's HTML is that has to be taken over.
pub(super) struct Walk {
    next: Option<DomNode>,
    /// Whether a node was not what it should be. All has to be drawn anew then.
    lost: bool,
    /// Whether it walks over the whole page.
    is_root: bool,
}

impl Walk {
    /// Starts at the first child of the page's root.
    pub(super) fn root(root: &DomNode) -> Self {
        Self {
            is_root: true,
            ..Self::into(root)
        }
    }

    /// Starts at the first child.
    fn into(parent: &DomNode) -> Self {
        Self {
            next: Rndr::first_child(parent),
            lost: false,
            is_root: false,
        }
    }

    /// The next node, if it is of this kind.
    fn take<T: CastFrom<DomNode>>(&mut self) -> Option<T> {
        let node = self.next.take();
        self.next = node.as_ref().and_then(Rndr::next_sibling);
        let taken = node.and_then(T::cast_from);
        self.lost |= taken.is_none();
        taken
    }
}

impl Node {
    /// Makes the node inside `parent`, before `before` or last.
    pub(super) fn make(self, parent: &DomElement, before: Option<&DomNode>, kept: &mut Kept) {
        match self {
            Self::Element(element) => element.make(parent, before, kept),
            Self::Text(text) => {
                Rndr::insert_node(parent, &Rndr::create_text_node(&text), before);
            }
            Self::Row(pieces) => {
                for piece in pieces {
                    piece.make(parent, before, kept);
                }
            }
            Self::Live(draw) => {
                let (start, end) = (Rndr::create_placeholder(), Rndr::create_placeholder());
                Rndr::insert_node(parent, &start, before);
                Rndr::insert_node(parent, &end, before);
                let (effect, _) = follow_piece(draw, start, First::Make(end));
                kept.push(Keep::Piece(effect));
            }
        }
    }

    /// Takes over the node at `walk`.
    pub(super) fn adopt(self, walk: &mut Walk, kept: &mut Kept) {
        match self {
            Self::Element(element) => {
                if let Some(own) = walk.take::<DomElement>() {
                    walk.lost |= element.adopt(&own, kept);
                }
            }
            Self::Text(_) => {
                walk.take::<Text>();
            }
            Self::Row(pieces) => {
                for piece in pieces {
                    piece.adopt(walk, kept);
                }
            }
            Self::Live(draw) => {
                let Some(start) = walk.take::<Placeholder>() else {
                    return;
                };
                let inside = Walk {
                    next: walk.next.take(),
                    ..*walk
                };
                let (effect, first) = follow_piece(draw, start, First::Adopt(inside));
                kept.push(Keep::Piece(effect));
                match first {
                    First::Done(behind) => *walk = behind,
                    _ => walk.lost = true,
                }
            }
        }
    }
}

/// Draws a piece, and again whenever a signal changes that it read. Gives what became of the first drawing.
fn follow_piece(
    draw: Box<dyn Give<Node>>,
    start: Placeholder,
    first: First,
) -> (RenderEffect<Option<Piece>>, First) {
    let first = Rc::new(RefCell::new(first));
    let handed = first.clone();
    let effect = RenderEffect::new(move |before: Option<Option<Piece>>| {
        let end = match before {
            Some(Some(Piece { end, kept })) => {
                drop(kept);
                clear(&start, &end);
                end
            }
            Some(None) => return None,
            None => match handed.replace(First::Made) {
                First::Make(end) => end,
                First::Adopt(mut walk) => {
                    let mut kept = Kept::new();
                    draw.give().adopt(&mut walk, &mut kept);
                    let end = walk.take::<Placeholder>();
                    if !(walk.lost && walk.is_root) {
                        handed.replace(First::Done(walk));
                        return end.map(|end| Piece { end, kept });
                    }
                    // A page of another build must not end in half an app.
                    leptos::logging::warn!("the page is not that of this build: it is drawn anew");
                    drop(kept);
                    fresh_end(&start)?
                }
                First::Done(_) | First::Made => return None,
            },
        };
        let mut kept = Kept::new();
        if let Some(parent) = Rndr::get_parent(&end).and_then(DomElement::cast_from) {
            draw.give().make(&parent, Some(&end), &mut kept);
        }
        Some(Piece { end, kept })
    });
    let first = first.replace(First::Made);
    (effect, first)
}

/// Removes all that stands behind `start`, and gives it a new end.
fn fresh_end(start: &DomNode) -> Option<Placeholder> {
    let parent = Rndr::get_parent(start).and_then(DomElement::cast_from)?;
    while let Some(node) = Rndr::next_sibling(start) {
        Rndr::remove(&node);
    }
    let end = Rndr::create_placeholder();
    Rndr::insert_node(&parent, &end, None);
    Some(end)
}

/// Removes all that stands between the two.
fn clear(start: &DomNode, end: &DomNode) {
    while let Some(node) = Rndr::next_sibling(start)
        && node != *end
    {
        Rndr::remove(&node);
    }
}

impl Element {
    fn make(self, parent: &DomElement, before: Option<&DomNode>, kept: &mut Kept) {
        let own = Rndr::create_element(self.0.tag, self.0.is_svg.then_some(SVG));
        for attribute in self.0.attributes {
            attribute.follow(&own, false, kept);
        }
        for child in self.0.children {
            child.make(&own, None, kept);
        }
        Rndr::insert_node(parent, &own, before);
    }

    /// Takes over `own`; true where something in it was not what it should be.
    fn adopt(self, own: &DomElement, kept: &mut Kept) -> bool {
        for attribute in self.0.attributes {
            attribute.follow(own, true, kept);
        }
        if self.0.children.is_empty() {
            return false;
        }
        let mut walk = Walk::into(own);
        for child in self.0.children {
            child.adopt(&mut walk, kept);
        }
        walk.lost
    }
}

impl Attribute {
    /// Sets the attribute, unless it `is_there` already, and follows it.
    fn follow(self, own: &DomElement, is_there: bool, kept: &mut Kept) {
        let element = own.clone();
        match self {
            Self::Fixed("class", names) => {
                if !is_there {
                    // Classes that follow signals stand in the same attribute, and may have come first.
                    for name in names.split_ascii_whitespace() {
                        Rndr::add_class(&Rndr::class_list(own), name);
                    }
                }
            }
            Self::Fixed(name, value) => {
                if !is_there {
                    Rndr::set_attribute(own, name, &value);
                }
            }
            Self::Live(name, value) => {
                follow_value(value, is_there, kept, move |value| match value {
                    Some(value) => Rndr::set_attribute(&element, name, value),
                    None => Rndr::remove_attribute(&element, name),
                });
            }
            Self::Class(name, holds) => {
                let word = move || holds.give().then(String::new);
                let list = Rndr::class_list(own);
                follow_value(Box::new(word), is_there, kept, move |word| match word {
                    Some(_) => Rndr::add_class(&list, name),
                    None => Rndr::remove_class(&list, name),
                });
            }
            Self::Property(name, value) => {
                let style = Rndr::style(own);
                // The page's HTML never has it.
                follow_value(
                    Box::new(move || Some(value.give())),
                    false,
                    kept,
                    move |value| {
                        Rndr::set_css_property(&style, name, value.unwrap_or_default());
                    },
                );
            }
            Self::Words(says) => {
                let effect = RenderEffect::new(move |before: Option<Phrase>| {
                    let phrase = says.give();
                    let shown = before.as_ref() == Some(&phrase) || (before.is_none() && is_there);
                    if !shown {
                        show_words(&element, before.as_ref(), &phrase);
                    }
                    phrase
                });
                kept.push(Keep::Words(effect));
            }
            Self::On(event, act) => {
                let handler =
                    Rndr::add_event_listener(own, event, Box::new(move |event| act.take(event)));
                kept.push(Keep::Listener { _handler: handler });
            }
        }
    }
}

/// Shows a value of an attribute, or that there is none.
type Show = dyn Fn(Option<&str>);

/// Hands each new value to `show`; not the first one where it `is_there`.
fn follow_value(
    value: Box<dyn Give<Option<String>>>,
    is_there: bool,
    kept: &mut Kept,
    show: impl Fn(Option<&str>) + 'static,
) {
    let show: Box<Show> = Box::new(show);
    let effect = RenderEffect::new(move |before: Option<Option<String>>| {
        let value = value.give();
        let shown = match &before {
            Some(before) => *before == value,
            None => is_there || value.is_none(),
        };
        if !shown {
            show(value.as_deref());
        }
        value
    });
    kept.push(Keep::Value(effect));
}

fn show_words(element: &DomElement, before: Option<&Phrase>, phrase: &Phrase) {
    element.set_text_content(Some(&phrase.text));
    match phrase.tag() {
        Some(tag) => {
            Rndr::set_attribute(element, "lang", tag);
            Rndr::set_attribute(element, "dir", "ltr");
        }
        None if before.is_some_and(|before| before.tag().is_some()) => {
            Rndr::remove_attribute(element, "lang");
            Rndr::remove_attribute(element, "dir");
        }
        None => {}
    }
}
