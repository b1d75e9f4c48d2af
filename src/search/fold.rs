//! Names and queries as words of plain letters, so that what is written in different ways is the same.

/// Plain letters.
pub type Letters = Vec<char>;

/// The letters U+00C0 to U+017F without their marks; `*` is no letter, and letters for two are in [`DOUBLE`].
const LATIN: &str = concat!(
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiii",
    "dnooooo*ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg",
    "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooo",
    "oooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
);

/// One letter for two, or for one that is not where its like are.
const DOUBLE: [(char, &str); 14] = [
    ('Æ', "ae"),
    ('æ', "ae"),
    ('Œ', "oe"),
    ('œ', "oe"),
    ('ß', "ss"),
    // Letters of scholars' transliterations.
    ('ḍ', "d"),
    ('ḥ', "h"),
    ('ṛ', "r"),
    ('ṣ', "s"),
    ('ṭ', "t"),
    ('ẓ', "z"),
    ('ɣ', "gh"),
    ('ɛ', ""),
    ('ε', ""),
];

/// Arabic letters that are written for one another, forms of keyboards and of other languages among them.
const ARABIC: [(char, char); 20] = [
    ('أ', 'ا'),
    ('إ', 'ا'),
    ('آ', 'ا'),
    ('ٱ', 'ا'),
    ('ى', 'ي'),
    ('ی', 'ي'),
    ('ئ', 'ي'),
    ('ؤ', 'و'),
    ('ة', 'ه'),
    ('ہ', 'ه'),
    ('ە', 'ه'),
    ('ک', 'ك'),
    ('گ', 'ك'),
    ('ڭ', 'ك'),
    ('ݣ', 'ك'),
    ('ڨ', 'ك'),
    ('پ', 'ب'),
    ('ڤ', 'ف'),
    ('ڥ', 'ف'),
    ('چ', 'ج'),
];

/// Words of a query that say nothing: articles, 'and', 'of', 'region', the country, in the languages of the names.
const FILLERS: &str = " de du des d la le les l el al er es ed ar as ad et y of the and en del los region jihat \
    maroc morocco marruecos جهه و ال المغرب ⴷ ⵏ ⵜⴰⵎⵏⴰⴹⵜ ⵍⵎⵖⵔⵉⴱ ";

/// The words of a text in plain letters: lower case, without accents, marks of reading and joiners; every sign that
/// is no letter or digit parts words.
pub fn words(text: &str) -> Vec<Letters> {
    let mut words: Vec<Letters> = Vec::new();
    let mut word = Letters::new();
    for sign in text.chars().chain([' ']) {
        if is_dropped(sign) {
            continue;
        }
        let double = DOUBLE.iter().find(|(letter, _)| *letter == sign);
        if let Some((_, letters)) = double {
            word.extend(letters.chars());
        } else if let Some(letter) = plain(sign) {
            word.push(letter);
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    words
}

/// Marks that are written or left out at will: accents that stand alone, Arabic vowels, tatweel and the lone hamza,
/// the Tifinagh schwa and mark of labialisation, half rings, signs that join or turn.
fn is_dropped(sign: char) -> bool {
    matches!(sign,
        '\u{300}'..='\u{36f}' | '\u{2b0}'..='\u{2ff}' | '\u{610}'..='\u{61a}' | 'ء' | 'ـ'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{ad}' | '\u{feff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | 'ⴻ' | '\u{2d6f}' | '\u{2d7f}')
}

/// The plain form of a letter or digit; none for what parts words.
fn plain(sign: char) -> Option<char> {
    let code = sign as u32;
    let digit = |zero: u32| char::from_digit(code - zero, 10);
    match sign {
        '0'..='9' | 'a'..='z' => Some(sign),
        'A'..='Z' => Some(sign.to_ascii_lowercase()),
        '\u{0}'..='\u{bf}'
        | '،'
        | '؛'
        | '؟'
        | '٪'..='٭'
        | '۔'
        | '\u{2d70}'
        | '\u{2000}'..='\u{206f}'
        | '\u{3000}'..='\u{303f}' => None,
        '\u{c0}'..='\u{17f}' => {
            let letter = LATIN.as_bytes().get(code as usize - 0xc0);
            letter
                .map(|letter| *letter as char)
                .filter(|letter| *letter != '*')
        }
        '٠'..='٩' => digit(0x660),
        '۰'..='۹' => digit(0x6f0),
        _ => {
            let known = ARABIC.iter().find(|(letter, _)| *letter == sign);
            Some(known.map_or(sign, |(_, plain)| *plain))
        }
    }
}

/// The word without the Arabic article, and without the short words that are written together with it: `وال`, `لل`.
pub fn without_article(word: &[char]) -> &[char] {
    match word {
        ['و' | 'ب', 'ا', 'ل', rest @ ..] | ['ل', 'ل', rest @ ..] if rest.len() > 1 => rest,
        ['ا', 'ل', rest @ ..] if !rest.is_empty() => rest,
        _ => word,
    }
}

/// Whether a word of a query says nothing.
pub fn is_filler(word: &[char]) -> bool {
    let word: String = word.iter().collect();
    FILLERS.split(' ').any(|filler| filler == word)
}
