//! Placeholder until it is written.
fn main() {}
