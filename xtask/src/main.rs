//! The project's tasks: `cargo xtask serve`, `cargo xtask test` and their parts.
//!
//! Every command sets up what it needs and skips what is done already: a second start needs no
//! network. Exit codes: 0 done, 1 failed, 2 the command line is not understood. `bench`,
//! `check-data` and `geometry` pass on the code of the program they run.

mod arguments;
mod base;
mod bench;
mod checks;
mod fingerprint;
mod headers;
mod load;
mod project;
mod run;
mod serve;
mod setup;
mod site;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};

use arguments::{HELP, Request};
use run::{cargo, exit_code, run};
use serve::{Listen, Server};
use setup::{for_build, npm};

fn main() -> ExitCode {
    let request = match arguments::read(lexopt::Parser::from_env()) {
        Ok(request) => request,
        Err(error) => {
            eprintln!("cargo xtask: {error}\nSee cargo xtask --help.");
            return ExitCode::from(2);
        }
    };
    answer(request).unwrap_or_else(|error| {
        eprintln!("cargo xtask: {error:#}");
        ExitCode::FAILURE
    })
}

fn answer(request: Request) -> Result<ExitCode> {
    match request {
        // A reader such as `head` that has had enough is no fault.
        Request::Help => match writeln!(io::stdout(), "{HELP}") {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error.into()),
            _ => {}
        },
        Request::Setup => {
            for_build()?;
            setup::chromium::path()?;
            setup::python::path()?;
        }
        Request::Build { url } => site::build(&url)?,
        Request::Serve { url, listen } => serve(&url, listen)?,
        Request::Dev { listen } => dev(listen)?,
        Request::Soak { cycles } => {
            site::build(&base::PublicUrl::default())?;
            checks::soak(cycles)?;
        }
        Request::Load { seconds } => {
            site::build(&base::PublicUrl::default())?;
            load::run(seconds)?;
        }
        Request::Parts => parts()?,
        Request::Headers => headers::write()?,
        Request::Test { only, all_browsers } => return Ok(checks::run_all(&only, all_browsers)),
        Request::Bench { arguments } => return bench::run(&arguments),
        Request::CheckData { arguments } => return tool("validate", &arguments),
        Request::Geometry { arguments } => {
            npm::ensure()?;
            return tool("geometry", &arguments);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds the release and serves it until the process is ended.
fn serve(url: &base::PublicUrl, listen: Listen) -> Result<()> {
    // Before the build: nobody should wait minutes to learn that the port is taken.
    let server = Server::bind(listen.port)?;
    site::build(url)?;
    let address = server.address(&url.base);
    println!("The map is on {address} (Ctrl-C ends)");
    if listen.open {
        open::that(&address)
            .with_context(|| format!("no browser could be opened: visit {address}"))?;
    }
    server.run(&project::dist(), &url.base)
}

/// Learns which functions no page enters at its start.
fn parts() -> Result<()> {
    site::build_marked()?;
    checks::beside_the_site(|node| run(node.arg("scripts/parts.mjs")))
}

/// Runs Trunk's own server, which rebuilds and reloads at every change, without optimising.
fn dev(listen: Listen) -> Result<()> {
    let tools = for_build()?;
    let mut trunk = tools.trunk("serve");
    trunk.args([
        "--release=false",
        "--dist",
        "target/dev",
        "--port",
        &listen.port.to_string(),
    ]);
    if listen.open {
        trunk.arg("--open");
    }
    run(&mut trunk)
}

/// Runs a native program of the package where the caller stands, so that paths mean what they say.
fn tool(name: &str, arguments: &[OsString]) -> Result<ExitCode> {
    let mut command = cargo();
    command
        .current_dir(std::env::current_dir()?)
        .args([
            "run",
            "--quiet",
            "--features",
            "prerender",
            "--bin",
            name,
            "--manifest-path",
        ])
        .arg(project::root().join("Cargo.toml"))
        .arg("--")
        .args(arguments);
    let status = command
        .status()
        .with_context(|| format!("{name} could not be started"))?;
    Ok(exit_code(status))
}
