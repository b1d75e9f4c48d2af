//! A node as a view of Leptos: what `mount_to` and `to_html` take.

use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element as DomElement, Node as DomNode};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::Node;
use super::dom::{Kept, Walk};

/// A node on its way into the document, or in it.
pub struct Drawn {
    waiting: Option<Node>,
    kept: Kept,
}

impl Render for Node {
    type State = Drawn;

    /// The node is made where it is mounted.
    fn build(self) -> Drawn {
        Drawn {
            waiting: Some(self),
            kept: Kept::new(),
        }
    }

    /// A node follows its signals by itself: a new one replaces nothing that is in the document.
    fn rebuild(self, state: &mut Drawn) {
        *state = self.build();
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.kept.clear();
    }

    /// Takes over what is in the parent already, else makes the node. (Leptos' own way, `hydrate_from`, would add
    /// four kilobytes for what a page made at build time never has: data on their way.)
    fn mount(&mut self, parent: &DomElement, marker: Option<&DomNode>) {
        let Some(node) = self.waiting.take() else {
            return;
        };
        if Rndr::first_child(parent).is_some() {
            node.adopt(&mut Walk::root(parent), &mut self.kept);
        } else {
            node.make(parent, marker, &mut self.kept);
        }
    }

    fn insert_before_this(&self, _child: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<DomElement> {
        Vec::new()
    }
}

impl AddAnyAttr for Node {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attribute: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn into_owned(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        out: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra: Vec<AnyAttribute>,
    ) {
        self.write(out);
    }

    /// Takes over the children of the element at the cursor.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, _position: &PositionState) -> Drawn {
        let mut kept = Kept::new();
        self.adopt(&mut Walk::root(&cursor.current()), &mut kept);
        Drawn {
            waiting: None,
            kept,
        }
    }
}
