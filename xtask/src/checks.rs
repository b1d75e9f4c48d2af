//! `cargo xtask test`: every check, one after the other, none left out when one fails.

mod browser;
mod budget;
mod count;
mod engines;
mod exports;
mod hosting;
mod html;
mod licences;

use std::fs;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::base::PublicUrl;
use crate::headers;
use crate::project;
use crate::run::{cargo, program, run, watch};
use crate::setup::{npm, wasm_target};
use crate::site;
pub use browser::{beside_the_site, soak};
use count::{Count, Runner};
pub use hosting::nginx;

/// A check: its name, what it is, how it is run.
struct Check {
    name: &'static str,
    title: &'static str,
    run: fn() -> Result<Count>,
}

const CHECKS: [Check; 16] = [
    Check {
        name: "format",
        title: "Rust is formatted",
        run: format,
    },
    Check {
        name: "lint",
        title: "clippy finds nothing, natively and for the browser",
        run: lint,
    },
    Check {
        name: "native",
        title: "native tests",
        run: native,
    },
    Check {
        name: "exports",
        title: "other programs read the exports as the dataset says",
        run: exports::check,
    },
    Check {
        name: "geometry",
        title: "the map's data is as drawn from its source",
        run: geometry,
    },
    Check {
        name: "data",
        title: "the dataset has no problems",
        run: data,
    },
    Check {
        name: "generated",
        title: "fonts, pictograms and date forms are as generated",
        run: generated,
    },
    Check {
        name: "headers",
        title: "hosts' configurations are as the rules give them",
        run: headers,
    },
    Check {
        name: "licences",
        title: "crates and npm parts have allowed licences and sources",
        run: licences,
    },
    Check {
        name: "build",
        title: "the release builds",
        run: build,
    },
    Check {
        name: "budget",
        title: "what a visitor downloads is within its budget",
        run: budget,
    },
    Check {
        name: "hosting",
        title: "nginx, Caddy and cargo xtask serve answer as the table says",
        run: hosting,
    },
    Check {
        name: "html",
        title: "every page is valid, and no address on it leads nowhere",
        run: html,
    },
    Check {
        name: "browser",
        title: "browser tests",
        run: browser,
    },
    Check {
        name: ENGINES,
        title: "the core journeys in Chromium, Firefox and WebKitGTK",
        run: engines,
    },
    Check {
        name: "lighthouse",
        title: "Lighthouse finds nothing on five pages",
        run: lighthouse,
    },
];

/// The check that is run in part where a browser is missing.
const ENGINES: &str = "engines";

/// What became of a check.
struct Outcome {
    check: &'static Check,
    result: Result<Count>,
    took: Duration,
}

/// The names of the checks, in their order.
pub fn names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.name)
}

/// Runs the checks named in `only`, or all if it is empty, and prints a summary. Its last
/// line is `N passed, N failed`: tests as their runners counted them, and 1 for each failed check
/// that counts none. With `all_browsers` a browser that is missing is a fault; else its journeys count as not run.
#[must_use]
pub fn run_all(only: &[String], all_browsers: bool) -> ExitCode {
    let chosen = CHECKS
        .iter()
        .filter(|check| only.is_empty() || only.iter().any(|name| name == check.name));
    let mut outcomes: Vec<Outcome> = chosen.map(run_one).collect();
    if all_browsers {
        outcomes.iter_mut().for_each(Outcome::refuse_less);
    }
    println!("\n== Summary");
    for Outcome {
        check,
        result,
        took,
    } in &outcomes
    {
        let said = match result {
            Ok(count) => count.to_string(),
            Err(error) => format!("FAILED: {error:#}"),
        };
        println!("{:10} {:>6.1} s  {said}", check.name, took.as_secs_f64());
    }
    let total = outcomes
        .iter()
        .fold(Count::default(), |sum, outcome| sum + outcome.count());
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn run_one(check: &'static Check) -> Outcome {
    println!("\n== {}: {}", check.name, check.title);
    let start = Instant::now();
    let result = (check.run)();
    if let Err(error) = &result {
        println!("{} failed: {error:#}", check.name);
    }
    Outcome {
        check,
        result,
        took: start.elapsed(),
    }
}

impl Outcome {
    /// Makes a failure of the journeys that were not run.
    fn refuse_less(&mut self) {
        if let Ok(count) = self.result
            && self.check.name == ENGINES
            && count.skipped > 0
        {
            self.result = Err(count::Failed(Count {
                failed: count.skipped,
                skipped: 0,
                ..count
            })
            .into());
        }
    }

    fn count(&self) -> Count {
        match &self.result {
            Ok(count) => *count,
            Err(error) => match error.downcast_ref::<count::Failed>() {
                Some(count::Failed(count)) if count.failed > 0 => *count,
                Some(count::Failed(count)) => Count {
                    failed: 1,
                    ..*count
                },
                None => Count {
                    failed: 1,
                    ..Count::default()
                },
            },
        }
    }
}

fn format() -> Result<Count> {
    quiet(cargo().args(["fmt", "--all", "--check"]))
}

fn lint() -> Result<Count> {
    let deny = ["--", "-D", "warnings"];
    wasm_target::ensure()?;
    run(cargo()
        .args([
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--features",
            "onmt-tour-map/prerender",
        ])
        .args(deny))?;
    // Not among all targets, since a plain `cargo test` leaves it out.
    run(cargo()
        .args(["clippy", "--locked", "--workspace"])
        .args(["--features", "onmt-tour-map/prerender", "--test", "readers"])
        .args(deny))?;
    quiet(
        cargo()
            .args([
                "clippy",
                "--locked",
                "--target",
                "wasm32-unknown-unknown",
                "--features",
                "hydrate",
            ])
            .args(["--bin", "onmt-tour-map"])
            .args(deny),
    )
}

fn native() -> Result<Count> {
    // The geometry's tests draw it anew from the packages.
    npm::ensure()?;
    counted(
        Runner::Cargo,
        cargo().args([
            "test",
            "--locked",
            "--workspace",
            "--no-fail-fast",
            "--features",
            "onmt-tour-map/prerender",
        ]),
    )
}

fn geometry() -> Result<Count> {
    npm::ensure()?;
    quiet(cargo().args([
        "run",
        "--quiet",
        "--locked",
        "--features",
        "prerender",
        "--bin",
        "geometry",
        "--",
        "--check",
    ]))
}

fn data() -> Result<Count> {
    quiet(cargo().args([
        "run",
        "--quiet",
        "--locked",
        "--features",
        "prerender",
        "--bin",
        "validate",
    ]))
}

fn generated() -> Result<Count> {
    npm::ensure()?;
    for script in [
        "scripts/fonts.mjs",
        "scripts/pictograms.mjs",
        "scripts/cldr.mjs",
    ] {
        run(program("node").args([script, "--check"]))?;
    }
    Ok(Count::default())
}

fn headers() -> Result<Count> {
    headers::check()?;
    Ok(Count::default())
}

fn licences() -> Result<Count> {
    licences::check()?;
    Ok(Count::default())
}

fn build() -> Result<Count> {
    site::build(&PublicUrl::default())?;
    Ok(Count::default())
}

fn budget() -> Result<Count> {
    build()?;
    budget::check()?;
    Ok(Count::default())
}

fn hosting() -> Result<Count> {
    build()?;
    hosting::check()
}

fn html() -> Result<Count> {
    build()?;
    html::check()
}

fn browser() -> Result<Count> {
    build()?;
    browser::check()
}

fn engines() -> Result<Count> {
    build()?;
    engines::check()
}

fn lighthouse() -> Result<Count> {
    build()?;
    browser::lighthouse()
}

/// The modules of Node's test runner in a folder of the project.
fn modules(folder: &str) -> Result<Vec<String>> {
    let mut tests = Vec::new();
    for entry in fs::read_dir(project::root().join(folder)).with_context(|| folder.to_owned())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            tests.push(format!("{folder}/{name}"));
        }
    }
    if tests.is_empty() {
        bail!("{folder} holds no test");
    }
    tests.sort();
    Ok(tests)
}

/// Runs what counts nothing.
fn quiet(command: &mut Command) -> Result<Count> {
    run(command)?;
    Ok(Count::default())
}

/// Runs a test runner and reads what it counted.
fn counted(runner: Runner, command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let status = watch(command, |line| runner.read(line, &mut count))?;
    if !status.success() || count.failed > 0 {
        return Err(count::Failed(count).into());
    }
    if count.passed == 0 {
        bail!("the runner reports no test");
    }
    Ok(count)
}
