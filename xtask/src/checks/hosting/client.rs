//! Requests as they stand: no library tidies the path or the headers.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// An answer.
#[derive(Debug)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// As sent: still compressed.
    pub body: Vec<u8>,
    /// Bytes on the wire, headers included.
    pub size: usize,
}

impl Reply {
    /// The value of a header; an error where it is sent more than once.
    ///
    /// # Errors
    /// It is there twice.
    pub fn header(&self, name: &str) -> Result<Option<&str>> {
        let mut values = self
            .headers
            .iter()
            .filter(|(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str());
        let first = values.next();
        if values.next().is_some() {
            bail!("{name} is sent twice");
        }
        Ok(first)
    }
}

/// Sends one request to a port of this machine and reads the answer to its end.
///
/// # Errors
/// Nobody answers, or with something else than HTTP, or the body is shorter or longer than said.
pub fn ask(port: u16, method: &str, target: &str, headers: &[(&str, &str)]) -> Result<Reply> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let headers: String = headers
        .iter()
        .flat_map(|(name, value)| [name, ": ", value, "\r\n"])
        .collect();
    let request = format!(
        "{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{headers}\r\n"
    );
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let reply = read(&answer)?;
    let said = reply
        .header("Content-Length")?
        .map(str::parse::<usize>)
        .transpose()?;
    let empty = method == "HEAD" || reply.status == 304;
    if empty && !reply.body.is_empty() {
        bail!("a body where none may be");
    }
    if !empty && said.is_some_and(|said| said != reply.body.len()) {
        bail!("{} bytes came of {said:?}", reply.body.len());
    }
    Ok(reply)
}

fn read(answer: &[u8]) -> Result<Reply> {
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .context("an answer without an end of its headers")?;
    let head = str::from_utf8(&answer[..end])?;
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap_or_default().split(' ').nth(1);
    let headers = lines.filter_map(|line| line.split_once(':'));
    Ok(Reply {
        status: status.context("an answer without a status")?.parse()?,
        headers: headers
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect(),
        body: answer[end + 4..].to_vec(),
        size: answer.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_status_headers_and_body() {
        let reply = read(
            b"HTTP/1.1 404 Not Found\r\nETag: \"a:b\"\r\nVary: a\r\nvary: b\r\n\r\nbody\r\n\r\n",
        )
        .unwrap();
        assert_eq!(
            (reply.status, reply.body.as_slice()),
            (404, &b"body\r\n\r\n"[..])
        );
        assert_eq!(reply.header("etag").unwrap(), Some("\"a:b\""));
        assert!(reply.header("Vary").is_err());
        assert_eq!(reply.header("Age").unwrap(), None);
        assert!(read(b"HTTP/1.1 200 OK\r\n").is_err());
    }
}
