//! Signals and memos of any type by one piece of code.
//!
//! Leptos makes the code of a signal and of a memo anew for each type in it: 1 to 2 kB (brotli) for each memo. A
//! [`Value`] is a signal, a [`Derived`] a memo, of boxed values, so that the wasm holds that code once.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};

/// What a signal may hold.
pub trait Held: Clone + Send + Sync + 'static {}

impl<T: Clone + Send + Sync + 'static> Held for T {}

/// A value without its type.
#[derive(Clone)]
struct Erased {
    value: Arc<dyn Any + Send + Sync>,
    /// Whether it equals another of the same type.
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl Erased {
    fn new<T: Held>(value: T, is_same: fn(&dyn Any, &dyn Any) -> bool) -> Self {
        Self {
            value: Arc::new(value),
            is_same,
        }
    }

    fn with<T: Held, U>(&self, read: impl FnOnce(&T) -> U) -> U {
        match self.value.downcast_ref::<T>() {
            Some(value) => read(value),
            None => unreachable!(),
        }
    }
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&*self.value, &*other.value)
    }
}

fn never(_: &dyn Any, _: &dyn Any) -> bool {
    false
}

fn equal<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    match (one.downcast_ref::<T>(), other.downcast_ref::<T>()) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// A signal.
pub struct Value<T> {
    signal: RwSignal<Erased>,
    of: PhantomData<fn() -> T>,
}

impl<T> Copy for Value<T> {}

impl<T> Clone for Value<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Held + Default> Default for Value<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: Held> Value<T> {
    /// A signal that holds `value`; it belongs to the owner under which it is made.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self {
            signal: RwSignal::new(Erased::new(value, never)),
            of: PhantomData,
        }
    }

    /// The value; who reads it follows it.
    #[must_use]
    pub fn get(&self) -> T {
        self.signal.get().with(T::clone)
    }

    /// The value, without following it.
    #[must_use]
    pub fn get_untracked(&self) -> T {
        self.signal.get_untracked().with(T::clone)
    }

    /// What `read` makes of the value; who reads it follows it.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.signal.get().with(read)
    }

    /// What `read` makes of the value, without following it.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.signal.get_untracked().with(read)
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        self.signal.track();
    }

    /// A new value, of which all who follow it are told, be it the same or not.
    pub fn set(&self, value: T) {
        self.signal.set(Erased::new(value, never));
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

/// How the next value comes from the last.
type Derive = dyn Fn(Option<&Erased>) -> Erased + Send + Sync;

/// A memo: derived from signals, and only then new when it differs.
pub struct Derived<T> {
    memo: Memo<Erased>,
    of: PhantomData<fn() -> T>,
}

impl<T> Copy for Derived<T> {}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Held + PartialEq> Derived<T> {
    /// What `derive` gives, again whenever a signal changes that it read; it belongs to the owner under which it is
    /// made.
    #[must_use]
    pub fn new(derive: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::after(move |_| derive())
    }

    /// The same, where `derive` is told what it gave before.
    #[must_use]
    #[allow(clippy::redundant_closure)] // one type of closure, whatever is derived, around the boxed one
    pub fn after(derive: impl Fn(Option<T>) -> T + Send + Sync + 'static) -> Self {
        let derive = move |before: Option<&Erased>| {
            Erased::new(
                derive(before.map(|before| before.with(T::clone))),
                equal::<T>,
            )
        };
        let derive: Box<Derive> = Box::new(derive);
        let memo = ArcMemo::new(move |before| derive(before));
        // The signals that it reads would keep a place for it, and its memory, for as long as the page is open.
        let gone = memo.to_any_subscriber();
        on_cleanup(move || gone.clear_sources(&gone));
        Self {
            memo: memo.into(),
            of: PhantomData,
        }
    }

    /// The value; who reads it follows it.
    #[must_use]
    pub fn get(&self) -> T {
        self.memo.get().with(T::clone)
    }

    /// The value, without following it.
    #[must_use]
    pub fn get_untracked(&self) -> T {
        self.memo.get_untracked().with(T::clone)
    }

    /// What `read` makes of the value; who reads it follows it.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.memo.get().with(read)
    }

    /// What `read` makes of the value, without following it.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.memo.get_untracked().with(read)
    }
}
