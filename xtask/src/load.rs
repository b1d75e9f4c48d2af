//! `cargo xtask load`: nginx with the shipped configuration under the load of `wrk`, all on 127.0.0.1.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::base::BasePath;
use crate::checks::nginx;
use crate::project;
use crate::run::{on_path, output, program};
use crate::setup::apt;

/// Connections that ask at once, each again as soon as it is answered.
const CONNECTIONS: &str = "64";
/// Threads that ask.
const THREADS: &str = "1";

/// What `wrk` found out about an address.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    /// Answers a second, as `wrk` writes it.
    rate: String,
    /// Time that 99 of 100 answers stay below, as `wrk` writes it.
    p99: String,
    /// Connections that failed and answers other than 2xx and 3xx, in `wrk`'s words; empty if there are none.
    errors: String,
}

/// Asks nginx over `dist/` for a page, a region's page, the program and a file of the dataset, each for `seconds`, and prints
/// a table.
///
/// # Errors
/// A program is not to be had, or an address was answered with an error.
pub fn run(seconds: u32) -> Result<()> {
    let wrk = wrk()?;
    let home = tempfile::tempdir()?;
    let dist = project::dist();
    let server = nginx(home.path(), &dist, &BasePath::default(), true)?;
    let mut has_errors = false;
    println!("{CONNECTIONS} connections, {seconds} s each, one nginx process, brotli\n");
    println!("| address | answers a second | p99 | errors |\n|---|---:|---:|---|");
    for path in addresses(&dist)? {
        let url = format!("http://127.0.0.1:{}{path}", server.port);
        let said = output(
            program(&wrk)
                .args(["-t", THREADS, "-c", CONNECTIONS, "-d"])
                .arg(format!("{seconds}s"))
                .args(["--latency", "-H", "Accept-Encoding: br"])
                .arg(url),
        )?;
        let found = read(&said).with_context(|| format!("wrk said:\n{said}"))?;
        has_errors |= !found.errors.is_empty();
        let errors = if found.errors.is_empty() {
            "none"
        } else {
            &found.errors
        };
        println!("| `{path}` | {} | {} | {errors} |", found.rate, found.p99);
    }
    if has_errors {
        bail!("not every request was answered");
    }
    Ok(())
}

fn wrk() -> Result<PathBuf> {
    if on_path(&["wrk"]).is_none() {
        apt::install(&["wrk"])?;
    }
    on_path(&["wrk"]).context("this needs wrk (Debian's package wrk): install it")
}

fn addresses(dist: &Path) -> Result<Vec<String>> {
    let mut addresses = vec![
        "/fr/".to_owned(),
        "/ar/regions/draa-tafilalet/".to_owned(),
        "/data/regions.json".to_owned(),
    ];
    for entry in std::fs::read_dir(dist).context("dist is missing")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with("_bg.wasm") {
            addresses.push(format!("/{name}"));
        }
    }
    Ok(addresses)
}

/// Reads what `wrk --latency` prints.
fn read(said: &str) -> Option<Found> {
    let after = |start: &str| {
        let lines = said.lines().map(str::trim);
        lines
            .filter_map(|line| line.strip_prefix(start))
            .map(|rest| rest.trim().to_owned())
            .next()
    };
    let errors = ["Socket errors:", "Non-2xx or 3xx responses:"];
    let errors: Vec<String> = errors.iter().filter_map(|start| after(start)).collect();
    Some(Found {
        rate: after("Requests/sec:")?,
        p99: after("99%")?,
        errors: errors.join("; "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wrk_says_is_understood() {
        let calm = "Running 10s test @ http://127.0.0.1:8080/fr/\n  Latency Distribution\n     50%    1.20ms\n     99%    3.47ms\n  \
                    1000 requests in 10.00s, 16.00MB read\nRequests/sec:    100.50\nTransfer/sec:      1.60MB\n";
        let found = Found {
            rate: "100.50".to_owned(),
            p99: "3.47ms".to_owned(),
            errors: String::new(),
        };
        assert_eq!(read(calm), Some(found));
        let broken = format!(
            "  Socket errors: connect 0, read 3, write 0, timeout 0\n  Non-2xx or 3xx responses: 7\n{calm}"
        );
        assert_eq!(
            read(&broken).map(|found| found.errors),
            Some("connect 0, read 3, write 0, timeout 0; 7".to_owned())
        );
        assert_eq!(read("unable to connect"), None);
    }
}
