//! One definition of a wire type for both readers.

/// Defines wire types: serde's readers and writers of them for the tools and the tests, and [`Wire`] for the browser.
///
/// A field is named, may be left out and is read as its `serde` attribute says, of which only the forms below are known.
macro_rules! wire {
    ($(
        $(#[doc = $doc:expr])*
        $(#[serde $whole:tt])?
        pub struct $name:ident {
            $(
                $(#[doc = $field_doc:expr])*
                $(#[serde $rule:tt])?
                pub $field:ident: $kind:ty,
            )*
        }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(not(target_family = "wasm"), derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
        $(#[cfg_attr(not(target_family = "wasm"), serde $whole)])?
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                $(#[cfg_attr(not(target_family = "wasm"), serde $rule)])?
                pub $field: $kind,
            )*
        }

        impl $crate::dataset::raw::wire::Wire for $name {
            fn read(
                json: &$crate::dataset::raw::json::Json,
                place: &$crate::dataset::place::Place,
                misfits: &mut $crate::dataset::raw::wire::Misfits,
            ) -> Self {
                const LENIENT: bool = wire!(@is_optional $($whole)?);
                let mut members = $crate::dataset::raw::wire::Members::of(json, place, misfits);
                Self {
                    $($field: wire!(@take members LENIENT $field $($rule)?),)*
                }
            }
        }
    )*};

    (@take $members:ident $lenient:ident $field:ident (default, deserialize_with = "super::position")) => {
        $members.take_position(stringify!($field))
    };
    (@take $members:ident $lenient:ident $field:ident (rename = $key:literal $(, $($rest:tt)*)?)) => {
        $members.take($key, $lenient || wire!(@is_optional ($($($rest)*)?)))
    };
    (@take $members:ident $lenient:ident $field:ident $($rule:tt)?) => {
        $members.take(stringify!($field), $lenient || wire!(@is_optional $($rule)?))
    };

    (@is_optional) => { false };
    (@is_optional (skip_serializing_if = $unless:literal)) => { false };
    (@is_optional (default $(, skip_serializing_if = $unless:literal)?)) => { true };
}

pub(in crate::dataset::raw) use wire;
