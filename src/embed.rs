//! The embed's talk with the page that holds it: what is said and heard (CONTRACT.md), how high the frame should be, and
//! whom it listens to.

mod height;
mod hosts;
mod message;

pub use height::Height;
pub use hosts::is_listed;
pub use message::{Command, News, datawrapper, pym};
