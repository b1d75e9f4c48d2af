//! From text to [`Json`].

use std::borrow::Cow;

use super::{Json, Member};

/// Most lists and objects inside each other, as in `serde_json`.
const DEEPEST: usize = 127;

/// The value that `source` is, unless it is no JSON.
pub fn parse(source: &str) -> Option<Json<'_>> {
    let mut parser = Parser { source, at: 0 };
    let value = parser.value(DEEPEST)?;
    parser.next().is_none().then_some(value)
}

struct Parser<'a> {
    source: &'a str,
    /// How many bytes were read.
    at: usize,
}

impl<'a> Parser<'a> {
    /// The byte here, which is not read yet.
    fn peek(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    /// The byte behind the blanks, which is not read yet.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// What stands between `start` and here.
    fn since(&self, start: usize) -> Option<&'a str> {
        self.source.get(start..self.at)
    }

    /// Reads a value with at most `room` lists and objects inside each other.
    fn value(&mut self, room: usize) -> Option<Json<'a>> {
        match self.next()? {
            b'{' => self.object(room.checked_sub(1)?).map(Json::Object),
            b'[' => self.list(room.checked_sub(1)?).map(Json::List),
            b'"' => self.text().map(Json::Text),
            b'-' | b'0'..=b'9' => self.number().map(Json::Number),
            b't' => self.word("true", Json::Truth(true)),
            b'f' => self.word("false", Json::Truth(false)),
            b'n' => self.word("null", Json::Null),
            _ => None,
        }
    }

    fn object(&mut self, room: usize) -> Option<Vec<Member<'a>>> {
        let mut members = Vec::new();
        self.at += 1;
        if self.next()? != b'}' {
            loop {
                if self.next()? != b'"' {
                    return None;
                }
                let key = self.text()?;
                if self.next()? != b':' {
                    return None;
                }
                self.at += 1;
                members.push((key, self.value(room)?));
                if !self.goes_on(b'}')? {
                    break;
                }
            }
        }
        self.at += 1;
        Some(members)
    }

    fn list(&mut self, room: usize) -> Option<Vec<Json<'a>>> {
        let mut elements = Vec::new();
        self.at += 1;
        if self.next()? != b']' {
            loop {
                elements.push(self.value(room)?);
                if !self.goes_on(b']')? {
                    break;
                }
            }
        }
        self.at += 1;
        Some(elements)
    }

    /// Whether a comma stands here, which is read, and not the `end`, which is not.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        let byte = self.next()?;
        if byte == b',' {
            self.at += 1;
            return Some(true);
        }
        (byte == end).then_some(false)
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Option<Json<'a>> {
        let start = self.at;
        self.at += word.len();
        (self.since(start)? == word).then_some(value)
    }

    fn number(&mut self) -> Option<&'a str> {
        let start = self.at;
        self.skip(b"-");
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"eE") {
            self.skip(b"+-");
            self.digits()?;
        }
        self.since(start)
    }

    /// Reads one of these bytes, if one is here.
    fn skip(&mut self, bytes: &[u8]) -> bool {
        let here = self.peek().is_some_and(|byte| bytes.contains(&byte));
        self.at += usize::from(here);
        here
    }

    /// Reads digits, of which there must be one.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn text(&mut self) -> Option<Cow<'a, str>> {
        self.at += 1;
        let mut text = Cow::Borrowed(self.plain()?);
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'"' => return Some(text),
                b'\\' => {
                    let sign = self.escaped()?;
                    let plain = self.plain()?;
                    let text = text.to_mut();
                    text.push(sign);
                    text.push_str(plain);
                }
                _ => return None,
            }
        }
    }

    /// Reads up to the end of the text, its next escape, or a control character, which no text may hold.
    fn plain(&mut self) -> Option<&'a str> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
        {
            self.at += 1;
        }
        self.since(start)
    }

    /// Reads what stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return None,
        })
    }

    /// Reads the digits of `\u0000`, and of the second one where two make a character.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hexadecimal()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        self.word("\\u", Json::Null)?;
        let second = self.hexadecimal()?.checked_sub(0xDC00)?;
        // A second one that is too high gives no character, or one that another pair gives: neither is valid.
        if second >= 0x400 {
            return None;
        }
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second)
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }
}
