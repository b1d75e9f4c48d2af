//! What search engines and other sites read of the pages: whole, reciprocal, and no day that is not known.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

#[path = "seo/files.rs"]
mod files;
#[path = "seo/head.rs"]
mod head;
#[path = "seo/json_ld.rs"]
mod json_ld;
#[path = "seo/reading.rs"]
mod reading;
