//! Closures as a [`Node`](super::Node) holds them.
//!
//! A `Box<dyn Fn()>` brings code for three ways to call each closure (`Fn`, `FnMut`, `FnOnce`); the page has some
//! hundred of them, and each is only ever called one way.

/// What gives a value.
pub trait Give<T>: Send {
    /// The value now; whatever signal is read by it is followed.
    fn give(&self) -> T;
}

impl<T, F: Fn() -> T + Send> Give<T> for F {
    fn give(&self) -> T {
        self()
    }
}

/// What takes a value.
pub trait Take<T>: Send {
    /// Does something with it.
    fn take(&self, value: T);
}

impl<T, F: Fn(T) + Send> Take<T> for F {
    fn take(&self, value: T) {
        self(value);
    }
}
