//! The command line.

use std::ffi::OsString;

use lexopt::prelude::{Long, Short, Value};
use lexopt::{Error, Parser, ValueExt};

use crate::base::PublicUrl;
use crate::checks;
use crate::serve::Listen;

/// What `--help` prints.
pub const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve       set up what is missing, build the release and serve it on 127.0.0.1
                --port N          8080 by default
                --open            open it in the browser
                --public-url U    where it will be published: https://host/folder/, or /folder/ alone
  test        set up what is missing and run every check
                --only A,B        only these: format, lint, native, exports, geometry, data, generated,
                                  headers, licences, build, budget, html, hosting, browser,
                                  engines, lighthouse
                --all-browsers    a missing Firefox or WebKitGTK is a failure; else the journeys in it count as not run
  setup       only set up
  build       build the release into dist/
                --public-url U    as above
  dev         build without optimising, serve, rebuild and reload at every change
                --port N, --open  as above
  check-data  check the dataset: [--lang fr|en] [FOLDER], public/data by default;
              exit code 0 nothing found, 1 problems found, 2 unreadable
  geometry    draw the map's data from its source; --check only compares
  parts       learn anew which functions no page needs at its start: they come later
  headers     write the hosts' configurations in deploy/ from the rules
  soak        build the release and let visitors come and go on an unattended screen, its clock made fast
                --cycles N        2000 by default: about half an hour
  load        build the release and ask nginx for it as fast as it answers, with wrk
                --seconds N       10 by default, for each of four addresses
  bench       build the release and measure it beside a static page and map libraries (bench/README.md)
                --quick           one short round: does it work, rather than how fast
                --reps N          cold loads of each page and profile, 7 by default
                --profile P       only slow (4G and a slow phone) or fast
                --only A,B        only these pages: static, static-files, leaflet, d3, maplibre, echarts,
                                  amcharts5, highcharts, openlayers, react-simple-maps, ours

Tools go into a folder of the user's cache and are installed once.";

/// A command line understood.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    /// Print [`HELP`].
    Help,
    /// Install what is missing.
    Setup,
    /// Build the release.
    Build {
        /// Where it will live.
        url: PublicUrl,
    },
    /// Build the release and serve it.
    Serve {
        /// Where it will live.
        url: PublicUrl,
        /// Where to listen.
        listen: Listen,
    },
    /// Serve with live reload.
    Dev {
        /// Where to listen.
        listen: Listen,
    },
    /// Run the checks.
    Test {
        /// Names of checks; all of them if empty.
        only: Vec<String>,
        /// No browser may be missing.
        all_browsers: bool,
    },
    /// Run the dataset's checker.
    CheckData {
        /// Its own arguments.
        arguments: Vec<OsString>,
    },
    /// Wear an unattended screen.
    Soak {
        /// Visits.
        cycles: u32,
    },
    /// Load nginx.
    Load {
        /// How long each address is asked for.
        seconds: u32,
    },
    /// Part the program anew.
    Parts,
    /// Write the configurations of hosts.
    Headers,
    /// Run the benchmark.
    Bench {
        /// Its own arguments.
        arguments: Vec<OsString>,
    },
    /// Run the geometry program.
    Geometry {
        /// Its own arguments.
        arguments: Vec<OsString>,
    },
}

/// Reads the command line.
///
/// # Errors
/// A command or option that does not exist, or a value out of its range.
pub fn read(mut parser: Parser) -> Result<Request, Error> {
    let command = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Request::Help),
        Some(Value(command)) => command.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let mut options = Options::default();
    match command.as_str() {
        "help" => return Ok(Request::Help),
        "check-data" => {
            return Ok(Request::CheckData {
                arguments: parser.raw_args()?.collect(),
            });
        }
        "bench" => {
            let arguments: Vec<OsString> = parser.raw_args()?.collect();
            // It has no other help than this one.
            let help = arguments
                .iter()
                .any(|word| word == "--help" || word == "-h");
            return Ok(if help {
                Request::Help
            } else {
                Request::Bench { arguments }
            });
        }
        "geometry" => {
            return Ok(Request::Geometry {
                arguments: parser.raw_args()?.collect(),
            });
        }
        "serve" => options.read(&mut parser, &["port", "open", "public-url"])?,
        "dev" => options.read(&mut parser, &["port", "open"])?,
        "build" => options.read(&mut parser, &["public-url"])?,
        "test" => options.read(&mut parser, &["only", "all-browsers"])?,
        "soak" => options.read(&mut parser, &["cycles"])?,
        "load" => options.read(&mut parser, &["seconds"])?,
        "setup" | "headers" | "parts" => options.read(&mut parser, &[])?,
        other => return Err(format!("there is no command '{other}'").into()),
    }
    let Options {
        help,
        url,
        listen,
        only,
        all_browsers,
        cycles,
        seconds,
    } = options;
    Ok(match command.as_str() {
        _ if help => Request::Help,
        "serve" => Request::Serve { url, listen },
        "dev" => Request::Dev { listen },
        "build" => Request::Build { url },
        "test" => Request::Test { only, all_browsers },
        "headers" => Request::Headers,
        "soak" => Request::Soak {
            cycles: cycles.unwrap_or(2000),
        },
        "load" => Request::Load {
            seconds: seconds.unwrap_or(10),
        },
        "parts" => Request::Parts,
        _ => Request::Setup,
    })
}

#[derive(Default)]
struct Options {
    help: bool,
    url: PublicUrl,
    listen: Listen,
    only: Vec<String>,
    all_browsers: bool,
    cycles: Option<u32>,
    seconds: Option<u32>,
}

impl Options {
    /// Reads what is left of the command line; of the options only those `known` to the command.
    fn read(&mut self, parser: &mut Parser, known: &[&str]) -> Result<(), Error> {
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => self.help = true,
                Long("open") if known.contains(&"open") => self.listen.open = true,
                Long("port") if known.contains(&"port") => {
                    self.listen.port = parser.value()?.parse()?;
                }
                Long("public-url") if known.contains(&"public-url") => {
                    self.url = parser.value()?.parse()?;
                }
                Long("cycles") if known.contains(&"cycles") => {
                    self.cycles = Some(parser.value()?.parse()?);
                }
                Long("seconds") if known.contains(&"seconds") => {
                    self.seconds = Some(parser.value()?.parse()?);
                }
                Long("only") if known.contains(&"only") => {
                    self.select(&parser.value()?.string()?)?;
                }
                Long("all-browsers") if known.contains(&"all-browsers") => self.all_browsers = true,
                other => return Err(other.unexpected()),
            }
        }
        Ok(())
    }

    fn select(&mut self, names: &str) -> Result<(), Error> {
        for name in names.split(',') {
            if !checks::names().any(|known| known == name) {
                return Err(format!("there is no check '{name}'").into());
            }
            self.only.push(name.to_owned());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(arguments: &[&str]) -> Result<Request, Error> {
        read(Parser::from_args(arguments))
    }

    #[test]
    fn options_belong_to_their_command() {
        let listen = Listen {
            port: 4000,
            open: true,
        };
        let url = "/carte/".parse().unwrap();
        assert_eq!(
            of(&["serve", "--port", "4000", "--open", "--public-url=/carte"]).unwrap(),
            Request::Serve { url, listen }
        );
        assert!(of(&["build", "--port", "4000"]).is_err());
        assert!(of(&["serve", "--port", "65536"]).is_err());
    }

    #[test]
    fn a_checker_gets_its_arguments_untouched() {
        let arguments = vec!["--lang".into(), "en".into(), "draft".into()];
        assert_eq!(
            of(&["check-data", "--lang", "en", "draft"]).unwrap(),
            Request::CheckData { arguments }
        );
        let arguments = vec!["--only".into(), "static,ours".into()];
        assert_eq!(
            of(&["bench", "--only", "static,ours"]).unwrap(),
            Request::Bench { arguments }
        );
        assert_eq!(of(&["bench", "--help"]).unwrap(), Request::Help);
    }

    #[test]
    fn only_known_commands_and_checks() {
        assert!(of(&["bild"]).is_err());
        assert!(of(&["--bild"]).is_err());
        assert!(of(&["test", "--only", "native,speed"]).is_err());
        let only = vec!["native".to_owned(), "browser".to_owned()];
        assert_eq!(
            of(&["test", "--only", "native,browser"]).unwrap(),
            Request::Test {
                only,
                all_browsers: false
            }
        );
        assert_eq!(
            of(&["test", "--all-browsers"]).unwrap(),
            Request::Test {
                only: Vec::new(),
                all_browsers: true
            }
        );
        assert!(of(&["build", "--all-browsers"]).is_err());
        assert_eq!(
            of(&["soak", "--cycles", "300"]).unwrap(),
            Request::Soak { cycles: 300 }
        );
        assert!(of(&["soak", "--cycles", "-1"]).is_err());
        assert_eq!(of(&[]).unwrap(), Request::Help);
        assert_eq!(of(&["serve", "--help"]).unwrap(), Request::Help);
    }
}
