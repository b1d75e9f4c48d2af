//! The tour map of Morocco's regions.
//!
//! Three layers, and each may only look down:
//!
//! - pure modules: no Leptos, no browser, natively tested;
//! - `app` (feature `app`): components; they ask the browser for nothing;
//! - `browser` (feature `hydrate`): the only users of `web-sys`; `tools` (feature `tools`): what runs at build time.
//!
//! What must stay true: data flows one way (raw files, [`dataset::Dataset`], signals, view); the address
//! ([`route::Route`]) is the only source of what is selected; a date is never shown more exactly than it is
//! known ([`date::KnownDate`]); nothing is loaded from another origin.

#[cfg(feature = "app")]
pub mod app;
pub mod backoff;
pub mod bend;
#[cfg(feature = "hydrate")]
pub mod browser;
pub mod camera;
pub mod cluster;
pub mod dataset;
pub mod date;
pub mod embed;
pub mod emblem;
pub mod filter;
pub mod gesture;
pub mod ground;
pub mod hit;
pub mod kiosk;
pub mod labels;
pub mod locale;
pub mod neighbours;
pub mod order;
pub mod picture;
pub mod player;
pub mod projection;
pub mod qr;
pub mod region;
pub mod route;
pub mod search;
pub mod svg;
pub mod text;
pub mod timeline;
#[cfg(feature = "tools")]
pub mod tools;
pub mod tour;
