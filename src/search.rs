//! Finding a region, a stop, a city or a highlight by its name in any of the languages, as people spell it.
//!
//! An [`Index`] holds the words of every name in three forms ([`fold`]): as spelt, as it sounds, and its consonants. A
//! query is words too; each must match a word of the entry, the better the form the better the match ([`rank`]).

mod combobox;
mod content;
mod fold;
mod letters;
mod rank;

pub use combobox::{Combobox, Step};
pub use letters::letters;

use crate::locale::Locale;
use crate::order::sorted;
use crate::region::RegionId;
use fold::{Letters, is_filler};
use rank::{Asked, Stored};

/// Most words of a query that count.
const MOST_WORDS: usize = 8;
/// The cost of what does not match.
const NO_MATCH: u32 = u32::MAX;

/// What an entry is; what is found equally well comes in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A region.
    Region,
    /// A stop of an edition.
    Stop,
    /// A city.
    City,
    /// A highlight.
    Highlight,
}

/// How much later in the list a region comes that is found by a city or a province of it: behind cities.
const BY_PLACE: u32 = 3;

/// What can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its id: `MA-03`, `2025-fes`, `fes`, `medina-de-fes`.
    pub id: String,
    /// Its region.
    pub region: RegionId,
    /// What it belongs to besides: the edition of a stop, the category of a highlight; else empty.
    pub group: String,
    /// How much it matters among its kind, 0 the most, at most 15.
    pub rank: u8,
}

/// A name of an entry.
#[derive(Clone, Debug)]
struct Name {
    text: String,
    locale: Locale,
    /// Index of its entry.
    entry: usize,
    /// All its letters.
    whole: Letters,
    /// How many words it has.
    length: u32,
    /// Whether it is that of a place inside the entry.
    is_place: bool,
    /// Where its words and its joined words start in the index; they end where those of the next name start.
    start: [usize; 2],
}

/// A word of a name.
#[derive(Clone, Debug)]
struct Word {
    /// Index of its name.
    name: u32,
    /// Its place in the name.
    place: u8,
    forms: Stored,
}

/// All that can be found, with its names.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
    names: Vec<Name>,
    /// The names of each entry.
    names_of: Vec<Vec<usize>>,
    words: Vec<Word>,
    /// Neighbouring words written together.
    joined: Vec<Word>,
    letters: Vec<u16>,
}

impl PartialEq for Index {
    /// An index is made anew only when what it is made of changed.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// What a query found, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many entries match.
    pub total: usize,
    /// The best of them.
    pub hits: Vec<Hit>,
}

/// An entry that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The entry.
    pub entry: Entry,
    /// The name that matched; empty for a mere spelling, which is not shown.
    pub name: String,
    /// The language of that name.
    pub locale: Locale,
    /// Whether it is the name of a place in the entry.
    pub is_place: bool,
}

impl Index {
    /// Adds an entry that has no name yet; gives its index.
    pub fn add(&mut self, entry: Entry) -> usize {
        self.entries.push(entry);
        self.names_of.push(Vec::new());
        self.entries.len() - 1
    }

    /// Adds a name to an entry: its own, or that of a place in it. One that is spelt like another adds nothing.
    pub fn name(&mut self, entry: usize, locale: Locale, text: &str, is_place: bool) {
        self.spelling(entry, locale, text, is_place, text);
    }

    /// Adds a name that is spelt `text` and shown as `shown`.
    fn spelling(&mut self, entry: usize, locale: Locale, text: &str, is_place: bool, shown: &str) {
        let words = fold::words(text);
        let (name, whole) = (self.names.len(), words.concat());
        let is_known = |name: &usize| {
            let known = &self.names[*name];
            known.whole == whole && known.is_place == is_place
        };
        if whole.is_empty() || self.names_of[entry].iter().any(is_known) {
            return;
        }
        self.names_of[entry].push(name);
        self.names.push(Name {
            text: shown.to_owned(),
            locale,
            entry,
            whole: whole.clone(),
            length: u32::try_from(words.len()).unwrap_or(0).min(15),
            is_place,
            start: [self.words.len(), self.joined.len()],
        });
        for (place, word) in words.iter().enumerate() {
            let word = self.word(name, place, word, 0);
            self.words.push(word);
            if let Some(next) = words.get(place + 1) {
                self.join(name, place, &words[place], next);
            }
        }
        if words.len() > 2 {
            let whole = self.word(name, 0, &whole, words[0].len());
            self.joined.push(whole);
        }
    }

    /// Two words written together, as they are and without their articles.
    fn join(&mut self, name: usize, place: usize, one: &[char], other: &[char]) {
        let together = [one, other].concat();
        let plain = [fold::without_article(one), fold::without_article(other)].concat();
        let is_other = plain != fold::without_article(&together);
        for joined in [Some(together), Some(plain).filter(|_| is_other)]
            .into_iter()
            .flatten()
        {
            let joined = self.word(name, place, &joined, fold::without_article(one).len());
            self.joined.push(joined);
        }
    }

    fn word(&mut self, name: usize, place: usize, word: &[char], least: usize) -> Word {
        Word {
            name: u32::try_from(name).unwrap_or(0),
            place: u8::try_from(place).unwrap_or(7).min(7),
            forms: Stored::add(word, least, &mut self.letters),
        }
    }

    /// The entries that match every word of the query, the `most` best of them.
    #[must_use]
    pub fn find(&self, query: &str, most: usize) -> Found {
        let words = asked(query);
        let mut costs = vec![(NO_MATCH, 0); self.entries.len()];
        self.weigh(&words, rank::ANY, &mut costs);
        // Words that say nothing apart may be one that was written in two.
        if words.len() > 1 && costs.iter().all(|cost| cost.0 == NO_MATCH) {
            self.weigh(&[words.concat()], rank::SPELT, &mut costs);
        }
        let found: Vec<usize> = (0..costs.len())
            .filter(|entry| costs[*entry].0 != NO_MATCH)
            .collect();
        let order = sorted(found.len(), &|one, other| {
            costs[found[one]].0 < costs[found[other]].0
        });
        let hit = |place: usize| {
            let entry = found[place];
            let name = &self.names[costs[entry].1];
            Hit {
                entry: self.entries[entry].clone(),
                name: name.text.clone(),
                locale: name.locale,
                is_place: name.is_place,
            }
        };
        Found {
            total: found.len(),
            hits: order.into_iter().take(most).map(hit).collect(),
        }
    }

    /// Lowers the cost of each entry, and the name that it was found by, to what it costs as a match of all words, none
    /// of a class behind `last`.
    fn weigh(&self, words: &[Letters], last: u32, costs: &mut [(u32, usize)]) {
        let mut sums: Vec<(u32, usize)> = Vec::new();
        // The longest word first: it leaves the fewest entries.
        let longest = sorted(words.len(), &|one, other| {
            words[one].len() > words[other].len()
        });
        for word in longest.into_iter().map(|place| &words[place]) {
            let asked = Asked::new(word, last);
            let mut best = vec![(NO_MATCH, 0); costs.len()];
            if sums.is_empty() {
                self.look(&asked, &self.words, &mut best);
                if asked.may_be_joined() {
                    self.look(&asked, &self.joined, &mut best);
                }
                sums = best;
                continue;
            }
            // Most entries are ruled out by now: only the others are looked at.
            for (entry, sum) in sums.iter_mut().enumerate() {
                if sum.0 == NO_MATCH {
                    continue;
                }
                for name in &self.names_of[entry] {
                    let ([from, joined_from], [to, joined_to]) =
                        (self.start(*name), self.start(*name + 1));
                    self.look(&asked, &self.words[from..to], &mut best);
                    if asked.may_be_joined() {
                        self.look(&asked, &self.joined[joined_from..joined_to], &mut best);
                    }
                }
                sum.0 = match best[entry].0 {
                    NO_MATCH => NO_MATCH,
                    cost => sum.0 + cost,
                };
            }
        }
        for ((cost, sum), entry) in costs.iter_mut().zip(sums).zip(&self.entries) {
            let own = (entry.kind as u32) << 18 | u32::from(entry.rank.min(15)) << 1;
            if sum.0 != NO_MATCH && sum.0 + own < cost.0 {
                *cost = (sum.0 + own, sum.1);
            }
        }
    }

    /// Looks for a word of the query among words of names: the best cost of each entry, and the name that has it.
    fn look(&self, asked: &Asked, among: &[Word], best: &mut [(u32, usize)]) {
        for word in among {
            let Some(class) = asked.class(&word.forms, &self.letters) else {
                continue;
            };
            let place = word.name as usize;
            let name = &self.names[place];
            let cost = cost(class, name, word.place);
            let best = &mut best[name.entry];
            if cost < best.0 {
                *best = (cost, place);
            }
        }
    }

    /// Where the words and the joined words of a name start.
    fn start(&self, name: usize) -> [usize; 2] {
        let end = [self.words.len(), self.joined.len()];
        self.names.get(name).map_or(end, |name| name.start)
    }
}

/// The cost of a matching word. From the highest bits: how well it matches, what was found (with the entry's kind), its
/// place in the name, how long the name is; the entry's rank is below. Eight words never flow over.
fn cost(class: u32, name: &Name, place: u8) -> u32 {
    let by_place = if name.is_place { BY_PLACE } else { 0 };
    class << 24 | by_place << 18 | u32::from(place) << 12 | name.length << 5
}

/// The words of a query that count: little words and 'region' only where there is nothing else.
fn asked(query: &str) -> Vec<Letters> {
    let all = fold::words(query);
    let telling: Vec<Letters> = all
        .iter()
        .filter(|word| !is_filler(word))
        .take(MOST_WORDS)
        .cloned()
        .collect();
    if telling.is_empty() {
        all.into_iter().take(1).collect()
    } else {
        telling
    }
}
