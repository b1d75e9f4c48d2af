//! How well a word of a query matches a word of a name.
//!
//! Three forms are compared: the letters as spelt; the sound, which is the same for spellings that people use for one
//! another (`ou`, `w`, `u`; `ch`, `sh`; `kh`, `k`, `c`, `q`; Arabic and Tifinagh letters are written in Latin ones); and
//! the consonants of the sound.

use super::fold::{Letters, without_article};

/// The last class of words that are spelt alike, but for one slip.
pub const SPELT: u32 = 3;
/// The last class of all.
pub const ANY: u32 = 10;

/// Most letters of a word that count.
const LONGEST: usize = 250;
/// Fewest letters of a word for which one slip of the pen is forgiven.
const TYPO: usize = 4;
/// The same for the beginning of a sound, which much is near to.
const TYPO_IN_SOUND: usize = 6;
/// Fewest letters of a sound that matches, and of one that matches a beginning.
const SOUND: (usize, usize) = (3, 4);
/// The same for consonants.
const CONSONANTS: (usize, usize) = (3, 4);

/// The three forms of a word in the index's letters, one behind the other. Small, because a query looks at all of them.
#[derive(Clone, Copy, Debug)]
pub struct Stored {
    start: u32,
    lengths: [u8; 3],
    /// Fewest letters of a query that are worth comparing: of joined words more than the first has, which stands alone too.
    least: u8,
    /// Which letters each form has, see [`set`].
    sets: [u64; 3],
}

impl Stored {
    /// Adds the letters of a word's forms to those of the index. A query of less than `least` letters does not match it.
    pub fn add(word: &[char], least: usize, letters: &mut Vec<u16>) -> Self {
        let start = u32::try_from(letters.len()).unwrap_or(u32::MAX);
        let forms = forms(word);
        for form in &forms {
            letters.extend_from_slice(form);
        }
        let length = |form: &Vec<u16>| u8::try_from(form.len()).unwrap_or(u8::MAX);
        Self {
            start,
            lengths: forms.each_ref().map(length),
            least: u8::try_from(least).unwrap_or(u8::MAX),
            sets: forms.each_ref().map(|form| set(form)),
        }
    }

    /// The letters of a form.
    fn form<'a>(&self, number: usize, letters: &'a [u16]) -> &'a [u16] {
        let before: usize = self.lengths[..number]
            .iter()
            .map(|length| usize::from(*length))
            .sum();
        let start = self.start as usize + before;
        &letters[start..start + usize::from(self.lengths[number])]
    }
}

/// Which letters there are, a bit for each, shared by those 32 apart; above them the same for the first two letters.
fn set(letters: &[u16]) -> u64 {
    let bits = |letters: &[u16]| {
        letters
            .iter()
            .fold(0, |set, letter| set | 1 << (letter % 32))
    };
    bits(letters) | bits(&letters[..letters.len().min(2)]) << 32
}

/// The three forms of a word: as spelt but without an Arabic article, its sound, the consonants of that.
fn forms(word: &[char]) -> [Vec<u16>; 3] {
    let spelt = without_article(word);
    let spelt = &spelt[..spelt.len().min(LONGEST)];
    let sound = sound(spelt);
    let mut consonants = sound.clone();
    consonants.retain(|letter| !matches!(letter, 'a' | 'i' | 'u'));
    consonants.dedup();
    // Every letter of the names lies in the first plane of Unicode; all others are one.
    let short = |letters: &[char]| {
        let short = |letter: &char| u16::try_from(*letter as u32).unwrap_or(0);
        letters.iter().map(short).collect()
    };
    [short(spelt), short(&sound), short(&consonants)]
}

/// A word of a query.
pub struct Asked {
    forms: [Vec<u16>; 3],
    sets: [u64; 3],
    /// Whether each form is long enough to match: spelling and sound with a slip, the consonants at all.
    is_long: [bool; 3],
    /// The last class that counts.
    last: u32,
}

impl Asked {
    /// The forms of a word; matches of classes behind `last` do not count.
    pub fn new(word: &[char], last: u32) -> Self {
        let forms = forms(word);
        let sets = forms.each_ref().map(|form| set(form));
        let is_long = [
            forms[0].len() >= TYPO,
            forms[1].len() >= TYPO,
            forms[2].len() >= CONSONANTS.0 && last > SPELT,
        ];
        Self {
            forms,
            sets,
            is_long,
            last,
        }
    }

    /// Whether it is long enough to be looked for in words written together.
    pub fn may_be_joined(&self) -> bool {
        self.is_long[0]
    }

    /// How well the word matches one of the index, 0 the best; none where it does not.
    pub fn class(&self, word: &Stored, letters: &[u16]) -> Option<u32> {
        if self.forms[0].len() < usize::from(word.least) {
            return None;
        }
        // What rules nearly all words out: they lack letters of the query, begin otherwise or are too short. (A slip
        // leaves one of the first two letters among the first two.)
        let lacks = |number: usize| {
            let set = word.sets[number];
            let begins_alike = (self.sets[number] & set) >> 32 != 0;
            let is_too_short = usize::from(word.lengths[number]) + 1 < self.forms[number].len();
            if begins_alike && !is_too_short {
                (self.sets[number] & !set) & 0xffff_ffff
            } else {
                0xffff_ffff
            }
        };
        let may = |number: usize, lacks: u64| {
            // None, or one where a slip is forgiven.
            lacks == 0 || self.is_long[number] && lacks & lacks.wrapping_sub(1) == 0
        };
        let (spelt, sound, consonants) = (lacks(0), lacks(1), lacks(2));
        let may_be_spelt = may(0, spelt);
        let may_sound = self.forms[1].len() >= SOUND.0 && may(1, sound);
        let may_share = self.is_long[2] && consonants == 0;
        if !(may_be_spelt || may_sound || may_share) {
            return None;
        }
        let begins = |number: usize| starts_with(word.form(number, letters), &self.forms[number]);
        let is_equal =
            |number: usize| usize::from(word.lengths[number]) == self.forms[number].len();
        let slip = |number: usize, may: bool| {
            if may && self.is_long[number] {
                slip(&self.forms[number], word.form(number, letters))
            } else {
                Slip::Far
            }
        };
        if spelt == 0 && begins(0) {
            return Some(u32::from(!is_equal(0)));
        }
        let sounds = may_sound && sound == 0 && begins(1);
        let sounds_alike = sounds && is_equal(1);
        let slipped = slip(0, may_be_spelt);
        let long = |number: usize, least: usize| self.forms[number].len() >= least;
        let class = if slipped == Slip::Whole {
            if sounds_alike { 2 } else { 3 }
        } else if sounds_alike {
            4
        } else if sounds && long(1, SOUND.1) {
            5
        } else {
            let heard = slip(1, may_sound);
            let shares = may_share && begins(2);
            if heard == Slip::Whole {
                6
            } else if slipped == Slip::Beginning {
                7
            } else if shares && is_equal(2) {
                8
            } else if heard == Slip::Beginning && long(1, TYPO_IN_SOUND) {
                9
            } else if shares && long(2, CONSONANTS.1) {
                10
            } else {
                return None;
            }
        };
        (class <= self.last).then_some(class)
    }
}

/// How far two words are from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    /// More than one slip.
    Far,
    /// The first is at most one slip from a beginning of the second.
    Beginning,
    /// They are at most one slip apart.
    Whole,
}

/// As the standard library's, but without a call: nearly all words differ in the first letter.
fn starts_with(word: &[u16], beginning: &[u16]) -> bool {
    word.len() >= beginning.len() && word.iter().zip(beginning).all(|(a, b)| a == b)
}

/// Compares two words. A slip is a letter too many, too few, another one, or two that changed places (Damerau and
/// Levenshtein's distance).
fn slip(one: &[u16], other: &[u16]) -> Slip {
    if one.len() > other.len() + 1 {
        return Slip::Far;
    }
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    let mut best = Slip::Far;
    let mut after = |gone: usize, come: usize| {
        if let (Some(one), Some(other)) = (one.get(gone..), other.get(come..))
            && starts_with(other, one)
        {
            let is_whole = one.len() == other.len();
            if is_whole || best == Slip::Far {
                best = if is_whole {
                    Slip::Whole
                } else {
                    Slip::Beginning
                };
            }
        }
    };
    after(0, 0);
    after(1, 1);
    after(1, 0);
    after(0, 1);
    if let ([a, b, ..], [c, d, ..]) = (one, other)
        && a == d
        && b == c
    {
        after(2, 2);
    }
    best
}

/// Sounds of `a` to `z`.
const LATIN: &[u8; 26] = b"abkdafkhikklmnupkrstufuxis";
/// Pairs of Latin letters that are one sound.
const PAIRS: [(char, char, char); 14] = [
    ('o', 'u', 'u'),
    ('o', 'o', 'u'),
    ('e', 'e', 'i'),
    ('c', 'h', 'x'),
    ('s', 'h', 'x'),
    ('k', 'h', 'k'),
    ('g', 'h', 'k'),
    ('r', 'h', 'k'),
    ('d', 'j', 'k'),
    ('p', 'h', 'f'),
    ('t', 'h', 't'),
    ('d', 'h', 'd'),
    ('q', 'u', 'k'),
    ('g', 'u', 'k'),
];
/// Sounds of the Arabic letters U+0627 to U+064A; `-` has none.
const ARABIC: &[u8; 36] = b"abhttkhkddrssxsdtd-k------fkklmnhuii";
/// Sounds of the Tifinagh letters U+2D30 to U+2D67.
const TIFINAGH: &[u8; 56] = b"abbkkkkdddd-fkkkhhhh-kkkkikkklmnnnpurrkkkssxttxtfuisssau";

/// How a word sounds, in letters of which each stands for some.
fn sound(word: &[char]) -> Letters {
    let mut sound = Letters::new();
    let mut at = 0;
    while let Some(letter) = word.get(at).copied() {
        let next = word.get(at + 1).copied();
        let pair = PAIRS
            .iter()
            .find(|pair| pair.0 == letter && Some(pair.1) == next);
        at += if pair.is_some() { 2 } else { 1 };
        let code = letter as usize;
        let heard = match (pair, letter) {
            (Some(pair), _) => pair.2,
            (_, 'c') if matches!(next, Some('e' | 'i' | 'y')) => 's',
            // Arabic writes the feminine `a` as an h. Silent at the end: `Ouarzazate`.
            (_, 'ه') if next.is_none() => 'a',
            (_, 'e' | 'h') if next.is_none() && at > 3 => '-',
            (_, 'a'..='z') => LATIN[code - 0x61] as char,
            (_, 'ا'..='ي') => ARABIC[code - 0x627] as char,
            (_, 'ⴰ'..='ⵧ') => TIFINAGH[code - 0x2d30] as char,
            _ => letter,
        };
        if heard != '-' && sound.last() != Some(&heard) {
            sound.push(heard);
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letters(word: &str) -> Letters {
        word.chars().collect()
    }

    /// Damerau and Levenshtein's distance by its definition (restricted: no letter is moved twice).
    fn distance(one: &[char], other: &[char]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for i in 0..=one.len() {
            for j in 0..=other.len() {
                table[i][j] = match (i, j) {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => {
                        let change = usize::from(one[i - 1] != other[j - 1]);
                        let mut least = (table[i - 1][j] + 1)
                            .min(table[i][j - 1] + 1)
                            .min(table[i - 1][j - 1] + change);
                        if i > 1
                            && j > 1
                            && one[i - 1] == other[j - 2]
                            && one[i - 2] == other[j - 1]
                        {
                            least = least.min(table[i - 2][j - 2] + 1);
                        }
                        least
                    }
                };
            }
        }
        table[one.len()][other.len()]
    }

    proptest! {
        #[test]
        fn a_slip_is_a_distance_of_one(one in "[abc]{0,6}", other in "[abc]{0,6}") {
            let (one, other) = (letters(&one), letters(&other));
            let short = |word: &[char]| word.iter().map(|letter| *letter as u16).collect::<Vec<u16>>();
            let found = slip(&short(&one), &short(&other));
            let to_a_beginning = (0..=other.len()).any(|end| distance(&one, &other[..end]) <= 1);
            let expected = match (distance(&one, &other) <= 1, to_a_beginning) {
                (true, _) => Slip::Whole,
                (_, true) => Slip::Beginning,
                _ => Slip::Far,
            };
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn what_people_write_for_one_another_sounds_alike() {
        for (one, other) in [
            ("ouarzazate", "warzazat"),
            ("marrakech", "marakesh"),
            ("dakhla", "dakla"),
            ("tetouan", "tetuan"),
            ("tagazut", "taghazout"),
            ("ⴰⴳⴰⴷⵉⵔ", "agadir"),
            ("طاطا", "tata"),
        ] {
            assert_eq!(
                sound(&letters(one)),
                sound(&letters(other)),
                "{one}, {other}"
            );
        }
        assert_ne!(sound(&letters("fes")), sound(&letters("safi")));
    }
}
