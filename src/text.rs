//! Words in five languages.

mod ui;

pub use ui::Ui;
