//! How many tests passed and failed, read from what their runners print.

use std::error::Error;
use std::fmt;
use std::ops::Add;

/// A number of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that passed.
    pub passed: u32,
    /// Those that failed.
    pub failed: u32,
    /// Those that were not run.
    pub skipped: u32,
}

/// A runner did not succeed.
#[derive(Debug)]
pub struct Failed(pub Count);

/// A test runner.
#[derive(Clone, Copy, Debug)]
pub enum Runner {
    /// `cargo test`.
    Cargo,
    /// `playwright test` with its list or line reporter.
    Playwright,
    /// `node --test` with its spec reporter.
    Node,
}

impl Runner {
    /// Adds what a line of the runner's output says to `count`.
    pub fn read(self, line: &str, count: &mut Count) {
        match self {
            Self::Cargo => read_cargo(line, count),
            Self::Playwright => read_playwright(line, count),
            Self::Node => read_node(line, count),
        }
    }
}

/// `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s`,
/// once for each test program.
fn read_cargo(line: &str, count: &mut Count) {
    let Some((_, counts)) = line
        .strip_prefix("test result: ")
        .and_then(|rest| rest.split_once(". "))
    else {
        return;
    };
    for part in counts.split(';') {
        add(part, count);
    }
}

/// `  12 passed (3.2s)`, `  1 failed`, `  2 skipped`, `  1 flaky`, `  3 did not run`, once, at the end.
fn read_playwright(line: &str, count: &mut Count) {
    let line = plain(line);
    let line = line.trim();
    add(
        line.split_once(" (").map_or(line, |(counts, _)| counts),
        count,
    );
}

/// `ℹ pass 12`, `ℹ fail 1`, `ℹ cancelled 1`, `ℹ skipped 2`, `ℹ todo 0`, once, at the end.
fn read_node(line: &str, count: &mut Count) {
    let line = plain(line);
    let Some((word, number)) = line
        .strip_prefix("ℹ ")
        .and_then(|rest| rest.trim().split_once(' '))
    else {
        return;
    };
    let word = match word {
        "pass" => "passed",
        "fail" | "cancelled" => "failed",
        "skipped" | "todo" => "skipped",
        _ => return,
    };
    add(&format!("{number} {word}"), count);
}

fn add(text: &str, count: &mut Count) {
    let Some((number, word)) = text.trim().split_once(' ') else {
        return;
    };
    let Ok(number) = number.parse::<u32>() else {
        return;
    };
    match word {
        "passed" => count.passed += number,
        // Passed, but only when tried again: not to be relied on.
        "failed" | "flaky" => count.failed += number,
        "ignored" | "skipped" | "did not run" => count.skipped += number,
        _ => {}
    }
}

/// Without the escape sequences of colours (ECMA-48, SGR).
fn plain(line: &str) -> String {
    let mut pieces = line.split("\x1b[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        text + piece.split_once('m').map_or(piece, |(_, rest)| rest)
    })
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::default() {
            return out.write_str("ok");
        }
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == Count::default() {
            return out.write_str("the tests did not run");
        }
        write!(out, "{}", self.0)
    }
}

impl Error for Failed {}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(runner: Runner, text: &str) -> Count {
        let mut count = Count::default();
        text.lines().for_each(|line| runner.read(line, &mut count));
        count
    }

    #[test]
    fn cargo_prints_a_line_for_each_program() {
        let text = "running 2 tests\ntest a ... ok\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 3 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n";
        assert_eq!(
            read(Runner::Cargo, text),
            Count {
                passed: 5,
                failed: 1,
                skipped: 1
            }
        );
    }

    #[test]
    fn node_prints_its_counts_at_the_end() {
        let text = "✔ fr/index.html is valid (12.3ms)\nℹ tests 8\nℹ suites 0\nℹ pass 4\nℹ fail 1\n\
            ℹ cancelled 1\nℹ skipped 1\nℹ todo 1\nℹ duration_ms 801.5\n";
        assert_eq!(
            read(Runner::Node, text),
            Count {
                passed: 4,
                failed: 2,
                skipped: 2
            }
        );
    }

    #[test]
    fn playwright_prints_its_counts_at_the_end() {
        let text = "Running 7 tests using 1 worker\n  ✓  1 map.spec.ts:3:1 › 12 regions (1.2s)\n\
            \x1b[31m  1 failed\x1b[39m\n    map.spec.ts:9:1 › zooms\n  1 flaky\n  \x1b[33m1 skipped\x1b[39m\n\
            \x1b[32m  4 passed\x1b[39m\x1b[2m (3.2s)\x1b[22m\n";
        assert_eq!(
            read(Runner::Playwright, text),
            Count {
                passed: 4,
                failed: 2,
                skipped: 1
            }
        );
    }
}
