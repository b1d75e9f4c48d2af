//! JSON (RFC 8259) as a tree of borrowed parts: the one reader of it in the browser, for all files.
//!
//! It is our own because it must be small and lenient where a library is not: a number stays as it is written until
//! somebody wants it, so that a coordinate that no `f64` holds (`1e999`) costs its item and not its file.
//! The tests hold it against `serde_json`.

use std::borrow::Cow;

pub mod number;
mod parser;
#[cfg(test)]
mod tests;

pub use parser::parse;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Truth(bool),
    /// A number as it is written, for [`number`].
    Number(&'a str),
    /// A text without its escapes.
    Text(Cow<'a, str>),
    /// The elements of a list.
    List(Vec<Json<'a>>),
    /// The members of an object as they stand: a key can come twice.
    Object(Vec<Member<'a>>),
}

/// A member of an object: its key and its value.
pub type Member<'a> = (Cow<'a, str>, Json<'a>);
