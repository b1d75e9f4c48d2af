//! Lines of at most 75 octets (RFC 5545, 3.1).
//!
//! The crate that writes the calendar folds too, but counts a line's last piece without the blank it starts
//! with, so that it may be 76 octets long: the lines are joined again and folded here.

/// Octets of a line without its end.
const LONGEST: usize = 75;

/// Content lines, each ended by CR LF and folded or not, folded anew: no line is longer than 75 octets, and
/// none ends inside a character of UTF-8.
pub(super) fn refold(lines: &str) -> String {
    let whole = lines.replace("\r\n ", "");
    let mut folded = String::with_capacity(whole.len() + whole.len() / 30);
    for line in whole.split_inclusive("\r\n") {
        let (content, end) = match line.strip_suffix("\r\n") {
            Some(content) => (content, "\r\n"),
            None => (line, ""),
        };
        let mut octets = 0;
        for sign in content.chars() {
            if octets + sign.len_utf8() > LONGEST {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(sign);
            octets += sign.len_utf8();
        }
        folded.push_str(end);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_of_75_octets_stays_and_one_of_76_is_folded() {
        let fits = format!("{}\r\n", "x".repeat(75));
        assert_eq!(refold(&fits), fits);
        let long = format!("{}\r\n", "x".repeat(76));
        assert_eq!(refold(&long), format!("{}\r\n x\r\n", "x".repeat(75)));
    }

    #[test]
    fn a_character_is_not_split() {
        let long = format!("{}ⵣⵣ\r\n", "x".repeat(74));
        assert_eq!(refold(&long), format!("{}\r\n ⵣⵣ\r\n", "x".repeat(74)));
    }

    proptest! {
        #[test]
        fn any_line_is_folded_and_unfolds_to_itself(
            lines in proptest::collection::vec("[^\\p{Cc}]{0,300}", 1..4)
        ) {
            // A content line starts with a name, never with a blank.
            let text = format!("X{}\r\n", lines.join("\r\nX"));
            let folded = refold(&text);
            for line in folded.split("\r\n") {
                prop_assert!(line.len() <= LONGEST, "{} octets", line.len());
            }
            prop_assert_eq!(folded.replace("\r\n ", ""), text);
            prop_assert_eq!(refold(&folded), folded);
        }
    }
}
