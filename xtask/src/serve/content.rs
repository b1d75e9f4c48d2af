//! The bytes of a file in the encoding that the visitor takes, or the word that they have not changed.

use std::fs;
use std::io;
use std::path::Path;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use axum::http::{HeaderMap, HeaderName, Response};
use sha2::{Digest, Sha256};

use crate::fingerprint::hex;
use crate::headers::media;
use crate::site::compress::sibling;

/// Encodings by their names in HTTP (IANA) and on the disk, the better first.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// What a request says about the form of its answer.
#[derive(Debug, Default)]
pub struct Wanted {
    accept_encoding: String,
    if_none_match: String,
}

/// An answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Content {
    status: u16,
    body: Vec<u8>,
    kind: &'static str,
    encoding: Option<&'static str>,
    etag: String,
}

impl Wanted {
    /// Reads the request's headers.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        // A list may come in several headers of the same name (RFC 9110, 5.3).
        let list = |name: HeaderName| {
            let values = headers.get_all(name);
            let values = values.iter().filter_map(|value| value.to_str().ok());
            values.collect::<Vec<_>>().join(", ")
        };
        Self {
            accept_encoding: list(ACCEPT_ENCODING),
            if_none_match: list(IF_NONE_MATCH),
        }
    }

    /// The file as it is wanted. `status` is what the answer has if the visitor does not hold it already.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(&self, file: &Path, status: u16) -> io::Result<Content> {
        let kind = media::of(file).map_or(media::UNKNOWN, |media| media.name);
        let (body, encoding) = self.encoded(file)?;
        // Of the bytes sent, so that each encoding has its own.
        let etag = format!("\"{}\"", &hex(&Sha256::digest(&body))[..16]);
        let held = status == 200 && self.holds(&etag);
        Ok(Content {
            status: if held { 304 } else { status },
            body,
            kind,
            encoding,
            etag,
        })
    }

    fn encoded(&self, file: &Path) -> io::Result<(Vec<u8>, Option<&'static str>)> {
        for (name, ending) in ENCODINGS {
            if self.takes(name) {
                match fs::read(sibling(file, ending)) {
                    Ok(body) => return Ok((body, Some(name))),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(error) => return Err(error),
                }
            }
        }
        Ok((fs::read(file)?, None))
    }

    /// Whether `Accept-Encoding` names the encoding with a weight that is not 0 (RFC 9110, 12.5.3).
    fn takes(&self, encoding: &str) -> bool {
        self.accept_encoding.split(',').any(|part| {
            let (name, weight) = part.split_once(';').unwrap_or((part, "q=1"));
            let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
            name.trim().eq_ignore_ascii_case(encoding)
                && weight.parse::<f32>().is_ok_and(|weight| weight > 0.0)
        })
    }

    /// Whether `If-None-Match` names the tag, compared weakly (RFC 9110, 13.1.2).
    fn holds(&self, etag: &str) -> bool {
        self.if_none_match.split(',').any(|part| {
            let part = part.trim();
            part == "*" || part.strip_prefix("W/").unwrap_or(part) == etag
        })
    }
}

impl Content {
    /// The answer without the headers of the rules.
    #[must_use]
    pub fn response(self) -> Response<Body> {
        // The length stands in an answer that has no body too.
        let mut answer = Response::builder()
            .status(self.status)
            .header(CONTENT_LENGTH, self.body.len())
            .header(ETAG, self.etag);
        // What is not sent again has its type already.
        if self.status != 304 {
            answer = answer.header(CONTENT_TYPE, self.kind);
            if let Some(encoding) = self.encoding {
                answer = answer.header(CONTENT_ENCODING, encoding);
            }
        }
        answer.body(Body::from(self.body)).unwrap_or_else(|error| {
            let mut response = Response::new(Body::from(error.to_string()));
            *response.status_mut() = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
            response
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(accept_encoding: &str, if_none_match: &str) -> Wanted {
        Wanted {
            accept_encoding: accept_encoding.to_owned(),
            if_none_match: if_none_match.to_owned(),
        }
    }

    #[test]
    fn an_encoding_is_sent_to_who_takes_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        for (end, text) in [("", "{}"), (".br", "b"), (".gz", "g")] {
            fs::write(folder.path().join(format!("a.json{end}")), text).unwrap();
        }
        let body = |accept| wanted(accept, "").read(&file, 200).unwrap().body;
        assert_eq!(body(""), b"{}");
        assert_eq!(body("gzip, deflate, br, zstd"), b"b");
        assert_eq!(body("GZIP;q=0.5, br;q=0"), b"g");
        assert_eq!(body("brotli, gzip; q=0.0"), b"{}");
        fs::remove_file(folder.path().join("a.json.br")).unwrap();
        assert_eq!(body("br"), b"{}");
        assert_eq!(body("br, gzip"), b"g");
    }

    #[test]
    fn what_is_held_is_not_sent_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("404.html");
        fs::write(&file, "nothing here").unwrap();
        let etag = wanted("", "").read(&file, 200).unwrap().etag;
        assert!(etag.starts_with('"') && etag.len() == 18);
        let status = |held: &str, status| wanted("", held).read(&file, status).unwrap().status;
        assert_eq!(status(&etag, 200), 304);
        assert_eq!(status(&format!("\"x\", W/{etag}"), 200), 304);
        assert_eq!(status("*", 200), 304);
        assert_eq!(status("\"x\"", 200), 200);
        assert_eq!(status(&etag, 404), 404, "an error is no copy of the page");
    }
}
