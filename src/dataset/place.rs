//! Where a reader of the dataset is.

use super::problem::{Field, File, Kind, Problem, Step, Weight};

/// Where the reader is; written out only where something is wrong there.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// The root of a file.
    Root(File),
    /// A member of an object.
    Key(&'a Place<'a>, &'a str),
    /// An element of a list, from 0.
    Index(&'a Place<'a>, usize),
}

impl<'a> Place<'a> {
    /// The member `key` of the object here.
    pub(super) const fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }

    /// The element `index` of the list here.
    pub(super) const fn at(&'a self, index: usize) -> Self {
        Self::Index(self, index)
    }

    /// A problem here for which the dataset is refused.
    pub(super) fn refuse(&self, kind: Kind) -> Problem {
        self.problem(kind, Weight::Refuse)
    }

    /// A problem here for which the item is left out.
    pub(super) fn drop(&self, kind: Kind) -> Problem {
        self.problem(kind, Weight::Drop)
    }

    /// A problem here.
    pub(super) fn problem(&self, kind: Kind, weight: Weight) -> Problem {
        let (file, field) = self.field();
        Problem::new(file, field, kind, weight)
    }

    /// The file, and the steps from its root.
    pub(super) fn field(&self) -> (File, Field) {
        let mut steps = Vec::new();
        let mut place = self;
        let file = loop {
            match place {
                Self::Root(file) => break *file,
                Self::Key(parent, key) => {
                    steps.push(Step::Key((*key).to_owned()));
                    place = parent;
                }
                Self::Index(parent, index) => {
                    steps.push(Step::Index(*index));
                    place = parent;
                }
            }
        };
        steps.reverse();
        (file, Field(steps))
    }
}
