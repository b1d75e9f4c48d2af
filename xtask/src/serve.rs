//! A static server on this machine only, with the headers and encodings of a real host.

mod answer;
mod content;

use std::future::IntoFuture;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use tokio::sync::Notify;

use crate::base::BasePath;
use crate::headers::{Hosts, Rules, SITE_FILE, site_path};
use crate::project;
use answer::{Answer, find};
use content::Wanted;

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
    listener: TcpListener,
    port: u16,
    rules: Arc<Rules>,
    /// Who may frame the embed and is obeyed by it: those of the project, and what runs on this machine.
    hosts: String,
    stop: Notify,
}

/// What is served.
struct Site {
    dist: PathBuf,
    base: BasePath,
    rules: Arc<Rules>,
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
        let hosts = Hosts::read(&project::root())?.with_loopback();
        Ok(Self {
            listener,
            port,
            rules: Arc::new(Rules::new(&hosts)?),
            hosts: hosts.to_string(),
            stop: Notify::new(),
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
    ///
    /// # Errors
    /// The system gives no threads, or takes the port away.
    pub fn run(&self, dist: &Path, base: &BasePath) -> Result<()> {
        let site = Site {
            dist: dist.to_owned(),
            base: base.clone(),
            rules: Arc::clone(&self.rules),
            hosts: self.hosts.clone(),
        };
        let service = Router::new().fallback(answer).with_state(Arc::new(site));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_io()
            .build()
            .context("the server cannot start")?;
        runtime.block_on(async {
            let listener = self.listener.try_clone()?;
            listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(listener)?;
            tokio::select! {
                ended = axum::serve(listener, service).into_future() => ended.context("the server ended"),
                () = self.stop.notified() => Ok(()),
            }
        })
    }

    /// Makes [`Server::run`] return.
    pub fn stop(&self) {
        self.stop.notify_one();
    }
}

async fn answer(State(site): State<Arc<Site>>, request: Request<Body>) -> Response<Body> {
    let (head, _) = request.into_parts();
    // Files are read and hashed: work that must not hold up the other connections.
    let answered = tokio::task::spawn_blocking(move || {
        let target = head
            .uri
            .path_and_query()
            .map_or("/", |target| target.as_str());
        site.answer(&head.method, target, &Wanted::of(&head.headers))
    });
    answered.await.unwrap_or_else(|error| failure(&error))
}

impl Site {
    /// `target`: the path and the query of a request.
    fn answer(&self, method: &Method, target: &str, wanted: &Wanted) -> Response<Body> {
        let rules = &self.rules;
        // What the rules say of an address that is no file: a folder without its slash, say.
        let path = target.split('?').next().unwrap_or_default();
        if !matches!(*method, Method::GET | Method::HEAD) {
            let refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "");
            return with(with(refusal, [("allow", "GET, HEAD")]), rules.of(path));
        }
        if path.strip_prefix(self.base.as_str()) == Some(SITE_FILE) {
            return with(plain(StatusCode::OK, self.hosts.clone()), rules.of(path));
        }
        match find(&self.dist, &self.base, target) {
            // For now: the next site on this port may lie elsewhere.
            Answer::Redirect(to) => {
                let redirect = with(
                    plain(StatusCode::TEMPORARY_REDIRECT, ""),
                    [("location", to.as_str())],
                );
                with(redirect, rules.of(path))
            }
            Answer::File(file, status) => match wanted.read(&file, status) {
                Ok(content) => {
                    let path = site_path(&self.dist, &file);
                    with(content.response(), rules.of(&path))
                }
                Err(error) => failure(&error),
            },
            Answer::Nothing => plain(StatusCode::NOT_FOUND, "Not found\n"),
        }
    }
}

fn plain(status: StatusCode, text: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    with(response, [("content-type", "text/plain; charset=utf-8")])
}

fn failure(error: &dyn std::error::Error) -> Response<Body> {
    plain(StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n"))
}

/// Sets headers; one that is not ASCII cannot be sent and is left out.
fn with<'a>(
    mut response: Response<Body>,
    headers: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> Response<Body> {
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
