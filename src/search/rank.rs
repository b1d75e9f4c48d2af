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

/// Fewest letters of a word for which one slip of the pen is forgiven.
const TYPO: usize = 4;
/// The same for the beginning of a sound, which much is near to.
const TYPO_IN_SOUND: usize = 6;
/// Fewest letters of a sound that matches, and of one that matches a beginning.
const SOUND: (usize, usize) = (3, 4);
/// The same for consonants.
const CONSONANTS: (usize, usize) = (3, 4);

/// A form of a word in the index's letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    start: usize,
    end: usize,
    /// Which letters it has: a bit for each, shared by those 64 apart.
    letters: u64,
}

impl Form {
    /// Adds a form's letters to those of the index.
    pub fn add(form: &[char], letters: &mut Letters) -> Self {
        let start = letters.len();
        letters.extend_from_slice(form);
        Self {
            start,
            end: letters.len(),
            letters: set(form),
        }
    }

    /// The form's letters.
    pub fn of<'a>(&self, letters: &'a Letters) -> &'a [char] {
        &letters[self.start..self.end]
    }
}

/// Which letters there are.
fn set(letters: &[char]) -> u64 {
    letters
        .iter()
        .fold(0, |set, letter| set | 1 << (*letter as u32 % 64))
}

/// The three forms of a word: as spelt but without an Arabic article, its sound, the consonants of that.
pub fn forms(word: &[char]) -> [Letters; 3] {
    let spelt = without_article(word);
    let sound = sound(spelt);
    let mut consonants = sound.clone();
    consonants.retain(|letter| !matches!(letter, 'a' | 'i' | 'u'));
    consonants.dedup();
    [spelt.to_vec(), sound, consonants]
}

/// A word of a query.
pub struct Forms([(Letters, u64); 3]);

impl Forms {
    /// The forms of a word.
    pub fn new(word: &[char]) -> Self {
        Self(forms(word).map(|form| {
            let set = set(&form);
            (form, set)
        }))
    }

    /// How well the word matches one of the index, 0 the best; none where it does not.
    pub fn class(&self, word: &[Form; 3], letters: &Letters) -> Option<u32> {
        let [spelt, sound, consonants] = &self.0;
        // How many letters of the query the word lacks: what rules nearly all words out.
        let lacks = |place: usize| (self.0[place].1 & !word[place].letters).count_ones();
        let is_alike = |place: usize| lacks(place) == 0;
        if lacks(0) > 1 && lacks(1) > 1 && !is_alike(2) {
            return None;
        }
        let of = |place: usize| word[place].of(letters);
        let begins = |place: usize| is_alike(place) && of(place).starts_with(&self.0[place].0);
        let is_same = |place: usize| begins(place) && of(place).len() == self.0[place].0.len();
        let near = |place: usize, is_whole: bool, least: usize| {
            lacks(place) <= 1
                && self.0[place].0.len() >= least
                && is_near(&self.0[place].0, of(place), is_whole)
        };
        let is_long = |form: &(Letters, u64), least: usize| form.0.len() >= least;
        let sounds = || is_long(sound, SOUND.0) && is_same(1);
        let tests: [&dyn Fn() -> bool; 11] = [
            &|| is_same(0),
            &|| begins(0) && !spelt.0.is_empty(),
            &|| near(0, true, TYPO) && sounds(),
            &|| near(0, true, TYPO),
            &sounds,
            &|| is_long(sound, SOUND.1) && begins(1),
            &|| near(1, true, TYPO),
            &|| near(0, false, TYPO),
            &|| is_long(consonants, CONSONANTS.0) && is_same(2),
            &|| near(1, false, TYPO_IN_SOUND),
            &|| is_long(consonants, CONSONANTS.1) && begins(2),
        ];
        let class = tests.iter().position(|test| test())?;
        u32::try_from(class).ok()
    }
}

/// Whether two words are at most one slip apart: a letter too many, too few, another one, or two that changed places
/// (Damerau and Levenshtein's distance). Where not `is_whole`, the second may go on behind the first.
fn is_near(one: &[char], other: &[char], is_whole: bool) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    let fits = |one: &[char], other: &[char]| {
        other.starts_with(one) && (!is_whole || other.len() == one.len())
    };
    let behind = |letters: &[char], count: usize| letters.get(count..).map(<[char]>::to_vec);
    let after = |gone: usize, come: usize| match (behind(one, gone), behind(other, come)) {
        (Some(one), Some(other)) => fits(&one, &other),
        _ => false,
    };
    let is_swapped = || matches!((one, other), ([a, b, ..], [c, d, ..]) if a == d && b == c);
    fits(one, other) || after(1, 1) || after(1, 0) || after(0, 1) || is_swapped() && after(2, 2)
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
        fn near_is_a_distance_of_one(one in "[abc]{0,6}", other in "[abc]{0,6}") {
            let (one, other) = (letters(&one), letters(&other));
            prop_assert_eq!(is_near(&one, &other, true), distance(&one, &other) <= 1);
            let to_a_beginning = (0..=other.len()).any(|end| distance(&one, &other[..end]) <= 1);
            prop_assert_eq!(is_near(&one, &other, false), to_a_beginning);
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
