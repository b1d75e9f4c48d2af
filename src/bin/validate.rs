//! Checks the dataset and tells the people who edit it what to mend.
//!
//! Exit codes: 0 nothing found, 1 problems found, 2 a file could not be read or the command is not understood.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use onmt_tour_map::tools::check::{Finding, Report, Tongue, check, table, write_schemas};

const USAGE: [&str; 2] = [
    "Usage : validate [--lang fr|en] [--write-schema] [DOSSIER]\n\
     Vérifie les données de DOSSIER (public/data si rien n’est dit).\n\
     --write-schema écrit d’abord les schémas JSON dans DOSSIER/schema.",
    "Usage: validate [--lang fr|en] [--write-schema] [FOLDER]\n\
     Checks the dataset in FOLDER (public/data by default).\n\
     --write-schema writes the JSON Schemas into FOLDER/schema first.",
];

/// What the command line asks for.
struct Request {
    folder: PathBuf,
    tongue: Tongue,
    write_schema: bool,
    help: bool,
}

fn main() -> ExitCode {
    let locale = locale(|name| env::var(name).ok());
    let request = match read(env::args().skip(1), Tongue::of_locale(&locale)) {
        Ok(request) => request,
        Err(tongue) => {
            eprintln!("{}", usage(tongue));
            return ExitCode::from(2);
        }
    };
    match run(&request) {
        Ok(code) => code,
        // A reader such as `head` that has had enough is no fault.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", request.folder.display());
            ExitCode::from(2)
        }
    }
}

fn run(request: &Request) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    if request.help {
        writeln!(out, "{}", usage(request.tongue))?;
        return Ok(ExitCode::SUCCESS);
    }
    if request.write_schema {
        write_schemas(&request.folder)?;
    }
    let report = check(&request.folder);
    let bold = io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none();
    print(&mut out, &report, request, bold)?;
    Ok(ExitCode::from(report.exit_code()))
}

fn print(out: &mut impl Write, report: &Report, request: &Request, bold: bool) -> io::Result<()> {
    for (file, error) in &report.unreadable {
        eprintln!("{}: {error}", request.folder.join(file.path()).display());
    }
    for finding in &report.findings {
        print_finding(out, finding, &request.folder, request.tongue, bold)?;
    }
    let table = table(report, request.tongue);
    if !table.is_empty() {
        writeln!(out, "{table}")?;
    }
    // A count would sound as if all had been read.
    if report.unreadable.is_empty() {
        writeln!(out, "{}", request.tongue.summary(report.findings.len()))?;
    }
    Ok(())
}

fn print_finding(
    out: &mut impl Write,
    finding: &Finding,
    folder: &Path,
    tongue: Tongue,
    bold: bool,
) -> io::Result<()> {
    let advice = finding.advice(tongue);
    let (start, end) = if bold {
        ("\x1b[1m", "\x1b[0m")
    } else {
        ("", "")
    };
    let path = folder.join(finding.file.path());
    let (line, column) = (finding.line, finding.column);
    write!(out, "{start}{}:{line}:{column}:{end}", path.display())?;
    if !finding.field.0.is_empty() {
        write!(out, " {}", finding.field)?;
    }
    writeln!(out, " ({})", tongue.weight(finding.weight))?;
    writeln!(out, "    {}", advice.wrong)?;
    writeln!(out, "    → {}\n", advice.instead)
}

/// Reads the command line; the language to complain in where it is not understood.
fn read(arguments: impl Iterator<Item = String>, tongue: Tongue) -> Result<Request, Tongue> {
    let mut request = Request {
        folder: PathBuf::from("public/data"),
        tongue,
        write_schema: false,
        help: false,
    };
    let mut folder = None;
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => request.help = true,
            "--write-schema" => request.write_schema = true,
            "--lang" => request.tongue = language(arguments.next().as_deref()).ok_or(tongue)?,
            other => match other.strip_prefix("--lang=") {
                Some(word) => request.tongue = language(Some(word)).ok_or(tongue)?,
                None if other.starts_with('-') || folder.is_some() => return Err(tongue),
                None => folder = Some(PathBuf::from(other)),
            },
        }
    }
    if let Some(folder) = folder {
        request.folder = folder;
    }
    Ok(request)
}

fn language(word: Option<&str>) -> Option<Tongue> {
    match word? {
        "fr" => Some(Tongue::French),
        "en" => Some(Tongue::English),
        _ => None,
    }
}

/// The locale of messages, by the rule of POSIX: the first of these that is set and not empty.
fn locale(variable: impl Fn(&str) -> Option<String>) -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .unwrap_or_default()
}

fn usage(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::French => USAGE[0],
        Tongue::English => USAGE[1],
    }
}
