//! A little on top of `quick-xml`, which escapes all that is given to it.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// What the elements are written into.
pub(super) type Xml = Writer<Vec<u8>>;

/// A document whose root is written by `root`, indented by a blank a level, ended by a line feed.
pub(super) fn document(root: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    root(&mut xml)?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// `<name>text</name>`; nothing where the text is empty.
pub(super) fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    if !text.is_empty() {
        xml.create_element(name)
            .write_text_content(BytesText::new(text))?;
    }
    Ok(())
}

/// `<name key="value" …>` with what `inner` writes.
pub(super) fn element(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_inner_content(inner)?;
    Ok(())
}

/// `<name key="value" …/>`
pub(super) fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_empty()?;
    Ok(())
}
