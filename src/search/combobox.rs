//! The state of the search box, after the pattern 'editable combobox with list' of the WAI-ARIA practices.

/// The box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Combobox {
    /// What was typed.
    pub query: String,
    /// Whether its list may show.
    pub is_open: bool,
    /// Place of the option in the list that the keys are on.
    pub active: Option<usize>,
}

/// What a key asks for beyond the box's own state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing: the key is the text field's.
    Pass,
    /// Nothing more: the key is used up.
    Used,
    /// Open what the active option stands for; the first where there is none.
    Choose,
    /// Empty the text field.
    Empty,
    /// Leave the box.
    Leave,
}

impl Combobox {
    /// New words: the list shows, no option is active.
    pub fn type_in(&mut self, query: String) {
        *self = Self {
            query,
            is_open: true,
            active: None,
        };
    }

    /// A key, with `count` options in the list. Home and End are the text's until an option is active.
    pub fn press(&mut self, key: &str, count: usize) -> Step {
        let last = count.checked_sub(1);
        let active = self.active.filter(|_| self.is_open);
        let moved = match (key, active) {
            ("ArrowDown", None) | ("Home", Some(_)) => Some(0),
            ("ArrowDown", Some(at)) => Some(at + 1).filter(|at| *at < count),
            ("ArrowUp", None) | ("End", Some(_)) => last,
            ("ArrowUp", Some(at)) => at.checked_sub(1),
            ("Enter", _) => {
                return if self.is_open && count > 0 {
                    Step::Choose
                } else {
                    Step::Used
                };
            }
            ("Escape", _) => {
                let step = if self.query.is_empty() {
                    Step::Leave
                } else {
                    Step::Empty
                };
                *self = Self::default();
                return step;
            }
            _ => return Step::Pass,
        };
        self.is_open = true;
        self.active = moved.filter(|_| count > 0);
        Step::Used
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Combobox {
        let mut combobox = Combobox::default();
        combobox.type_in("fes".to_owned());
        combobox
    }

    #[test]
    fn arrows_go_round_by_the_text_field() {
        let mut combobox = typed();
        let mut seen = Vec::new();
        for _ in 0..4 {
            assert_eq!(combobox.press("ArrowDown", 3), Step::Used);
            seen.push(combobox.active);
        }
        assert_eq!(seen, [Some(0), Some(1), Some(2), None]);
        combobox.press("ArrowUp", 3);
        assert_eq!(combobox.active, Some(2));
        combobox.press("Home", 3);
        assert_eq!(combobox.active, Some(0));
        combobox.press("ArrowUp", 3);
        assert_eq!(combobox.active, None);
    }

    #[test]
    fn home_and_end_are_the_text_fields_until_an_option_is_active() {
        let mut combobox = typed();
        assert_eq!(combobox.press("End", 3), Step::Pass);
        combobox.press("ArrowDown", 3);
        assert_eq!(combobox.press("End", 3), Step::Used);
        assert_eq!(combobox.active, Some(2));
    }

    #[test]
    fn escape_empties_then_leaves() {
        let mut combobox = typed();
        assert_eq!(combobox.press("Escape", 3), Step::Empty);
        assert_eq!(combobox, Combobox::default());
        assert_eq!(combobox.press("Escape", 0), Step::Leave);
    }

    #[test]
    fn enter_chooses_only_what_is_there() {
        let mut combobox = typed();
        assert_eq!(combobox.press("Enter", 0), Step::Used);
        assert_eq!(combobox.press("Enter", 2), Step::Choose);
        assert_eq!(combobox.press("ArrowDown", 0), Step::Used);
        assert_eq!(combobox.active, None);
    }
}
