//! A node as HTML, for the pages made when the site is built.

use super::{Attribute, Element, Node};

/// Stands before a piece that follows signals.
const OPEN: &str = "<!--[-->";
/// Stands behind it.
const CLOSE: &str = "<!--]-->";

impl Node {
    /// Adds its HTML.
    pub(super) fn write(self, out: &mut String) {
        match self {
            Self::Element(element) => element.write(out),
            Self::Text(text) => escape(&text, out),
            Self::Row(pieces) => {
                for piece in pieces {
                    piece.write(out);
                }
            }
            Self::Live(draw) => {
                out.push_str(OPEN);
                draw.give().write(out);
                out.push_str(CLOSE);
            }
        }
    }
}

impl Element {
    fn write(self, out: &mut String) {
        let mut classes = String::new();
        let mut words = None;
        out.push('<');
        out.push_str(self.0.tag);
        for attribute in self.0.attributes {
            match attribute {
                Attribute::Fixed("class", names) => add_class(&mut classes, &names),
                Attribute::Class(name, holds) if holds.give() => add_class(&mut classes, name),
                Attribute::Fixed(name, value) => write_attribute(name, &value, out),
                Attribute::Live(name, value) => {
                    if let Some(value) = value.give() {
                        write_attribute(name, &value, out);
                    }
                }
                Attribute::Words(says) => {
                    let phrase = says.give();
                    if let Some(tag) = phrase.tag() {
                        write_attribute("lang", tag, out);
                        write_attribute("dir", "ltr", out);
                    }
                    words = Some(phrase.text);
                }
                // A property is set by script: the stylesheet has the value that a page starts with.
                Attribute::Class(..) | Attribute::Property(..) | Attribute::On(..) => {}
            }
        }
        if !classes.is_empty() {
            write_attribute("class", &classes, out);
        }
        if self.0.is_svg && self.0.children.is_empty() && words.is_none() {
            return out.push_str("/>");
        }
        out.push('>');
        // The one element of the page that HTML never ends.
        if self.0.tag == "input" {
            return;
        }
        if let Some(words) = words {
            escape(&words, out);
        }
        for child in self.0.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(self.0.tag);
        out.push('>');
    }
}

fn add_class(classes: &mut String, name: &str) {
    if !classes.is_empty() {
        classes.push(' ');
    }
    classes.push_str(name);
}

fn write_attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    if !value.is_empty() {
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
}

/// Adds text so that neither an element nor an attribute's value can end in it.
fn escape(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign => out.push(sign),
        }
    }
}
