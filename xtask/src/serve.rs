//! A static server on this machine only, with the headers and encodings of a real host.

mod answer;
mod content;

use std::io::{self, Read};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response};

use crate::base::BasePath;
use crate::headers::{Hosts, Rules, SITE_FILE, site_path};
use crate::project;
use answer::{Answer, find};
use content::Wanted;

/// Requests answered at the same time.
const WORKERS: usize = 4;

/// Where to listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listen {
    /// Port of 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// Open the browser.
    pub open: bool,
}

impl Default for Listen {
    fn default() -> Self {
        Self {
            port: 8080,
            open: false,
        }
    }
}

/// A bound server.
pub struct Server {
    http: tiny_http::Server,
    port: u16,
    rules: Rules,
    /// Who may frame the embed and is obeyed by it: those of the project, and what runs on this machine.
    hosts: String,
}

impl Server {
    /// Takes the port.
    ///
    /// # Errors
    /// It is taken or not allowed, or `deploy/embed-hosts.txt` is at fault.
    pub fn bind(port: u16) -> Result<Self> {
        let listener =
            TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| {
                if error.kind() == io::ErrorKind::AddrInUse {
                    anyhow!(
                        "port {port} is in use: end what uses it, or choose another one with --port"
                    )
                } else {
                    anyhow!(error).context(format!("port {port} cannot be used"))
                }
            })?;
        let port = listener.local_addr()?.port();
        let http =
            tiny_http::Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;
        let hosts = Hosts::read(&project::root())?.with_loopback();
        Ok(Self {
            http,
            port,
            rules: Rules::new(&hosts)?,
            hosts: hosts.to_string(),
        })
    }

    /// The address of the site.
    #[must_use]
    pub fn address(&self, base: &BasePath) -> String {
        format!("http://127.0.0.1:{}{base}", self.port)
    }

    /// The port of 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Answers until [`Server::stop`] or the end of the process.
    pub fn run(&self, dist: &Path, base: &BasePath) {
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    while let Ok(request) = self.http.recv() {
                        // A visitor who has gone needs no answer.
                        let _ = self.respond(request, dist, base);
                    }
                });
            }
        });
    }

    /// Makes [`Server::run`] return.
    pub fn stop(&self) {
        for _ in 0..WORKERS {
            self.http.unblock();
        }
    }

    fn respond(&self, request: Request, dist: &Path, base: &BasePath) -> io::Result<()> {
        let rules = &self.rules;
        let target = request.url().to_owned();
        // What the rules say of an address that is no file: a folder without its slash, say.
        let path = target.split('?').next().unwrap_or_default();
        if !matches!(request.method(), Method::Get | Method::Head) {
            let refusal = with(Response::empty(405), [("Allow", "GET, HEAD")]);
            return request.respond(with(refusal, rules.of(path)));
        }
        if path.strip_prefix(base.as_str()) == Some(SITE_FILE) {
            let list = Response::from_data(self.hosts.clone());
            let list = with(list, [("Content-Type", "text/plain; charset=utf-8")]);
            return request.respond(with(list, rules.of(path)));
        }
        match find(dist, base, &target) {
            // For now: the next site on this port may lie elsewhere.
            Answer::Redirect(to) => {
                let redirect = with(Response::empty(307), [("Location", to.as_str())]);
                request.respond(with(redirect, rules.of(path)))
            }
            Answer::File(file, status) => match Wanted::of(&request).read(&file, status) {
                Ok(content) => {
                    let path = site_path(dist, &file);
                    request.respond(with(content.response(), rules.of(&path)))
                }
                Err(error) => request
                    .respond(Response::from_string(format!("{error}\n")).with_status_code(500)),
            },
            Answer::Nothing => {
                request.respond(Response::from_string("Not found\n").with_status_code(404))
            }
        }
    }
}

/// Adds headers; one that is not ASCII cannot be sent and is left out.
fn with<'a, R: Read>(
    mut response: Response<R>,
    headers: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> Response<R> {
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}
