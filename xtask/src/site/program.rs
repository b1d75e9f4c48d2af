//! Makes the program smaller than wasm-bindgen leaves it: what the script beside it (the glue) never calls goes, and the
//! names that the two share, 45 letters each, become one or two.
//!
//! What no page needs at its start goes into a file of its own (`split`).
//!
//! Leptos brings along the streams of its server functions, which a crate cannot switch off: three classes in the glue and
//! what they call in the wasm.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::split::{self, MODULE, Parts};
use crate::base::BasePath;
use crate::fingerprint::hex;
use crate::project;
use crate::run::{output, program};

/// What becomes of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// What starts, and the rest.
    Parted,
    /// Whole, and telling which of its functions are entered.
    Marked,
}

/// The names of the functions that no page enters at its start, a line each: `cargo xtask parts` writes them.
const REST: &str = include_str!("rest.txt");
/// The list of a marked program's functions, among the notes.
const FUNCTIONS: &str = "functions.txt";

/// What the classes of the streams are called.
const STREAMS: &str = "IntoUnderlying";
/// The parts of WebAssembly that the program uses, as `index.html` says them to Trunk.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
];
const SCRIPT_END: &str = ".js";
const WASM_END: &str = "_bg.wasm";

/// Shrinks the program in `dist`, parts it, and gives the page with the new names of its files, which change with their content.
///
/// # Errors
/// `dist` does not hold one program as Trunk writes it, or binaryen fails.
pub fn shrink(html: &str, dist: &Path, base: &BasePath, form: Form) -> Result<String> {
    let wasm = wasm_of(dist)?;
    let name = wasm
        .file_name()
        .and_then(|name| name.to_str())
        .and_then(|name| name.strip_suffix(WASM_END))
        .context("the program has no name")?
        .to_owned();
    let glue = dist.join(format!("{name}{SCRIPT_END}"));
    let script =
        without_streams(&fs::read_to_string(&glue).with_context(|| glue.display().to_string())?);

    let folder = tempfile::tempdir()?;
    let (graph, called) = (folder.path().join("calls"), folder.path().join("called"));
    fs::write(&graph, calls(&script).to_string())?;
    output(
        binaryen("wasm-metadce")
            .arg("-g")
            .arg("--graph-file")
            .arg(&graph)
            .arg(&wasm)
            .arg("-o")
            .arg(&called),
    )?;
    let short = output(
        binaryen("wasm-opt")
            .arg(&called)
            .args([
                "--minify-imports-and-exports-and-modules",
                "--generate-global-effects",
                // Rust puts the stack first: nothing else lives in the first kilobyte.
                "--low-memory-unused",
                "-Oz",
                "-g",
                "--strip-producers",
                "--strip-target-features",
                "-o",
            ])
            .arg(&wasm),
    )?;
    let names = Names::read(&short)?;
    let script = names.shorten(&names.without_unused(&script));
    let parts = parts(&fs::read(&wasm)?, form)?;
    fs::write(&wasm, &parts.first)?;
    bare(&wasm)?;
    let script = with_rest(&script, form)?;
    fs::write(&glue, &script)?;

    let mut content = Sha256::new();
    content.update(&script);
    content.update(fs::read(&wasm)?);
    let stem = name.rsplit_once('-').map_or(&*name, |(stem, _)| stem);
    let new = format!("{stem}-{}", &hex(&content.finalize())[..16]);
    fs::rename(&glue, dist.join(format!("{new}{SCRIPT_END}")))?;
    fs::rename(&wasm, dist.join(format!("{new}{WASM_END}")))?;
    let rest = dist.join("rest.wasm");
    fs::write(&rest, &parts.rest)?;
    bare(&rest)?;
    let digest = hex(&Sha256::digest(fs::read(&rest)?));
    let later = format!("{stem}-rest-{}.wasm", &digest[..16]);
    fs::rename(&rest, dist.join(&later))?;
    let html = html.replace(&name, &new);
    Ok(html.replacen(
        "data-wasm=",
        &format!("data-rest=\"{base}{later}\" data-wasm="),
        1,
    ))
}

/// The program as `form` wants it. A marked one has a rest too, which nothing calls.
fn parts(whole: &[u8], form: Form) -> Result<Parts> {
    let parts = split::split(whole, |name| REST.lines().any(|line| line == name))?;
    Ok(match form {
        Form::Parted => parts,
        Form::Marked => {
            fs::create_dir_all(project::notes())?;
            fs::write(project::notes().join(FUNCTIONS), split::list(whole)?)?;
            Parts {
                first: split::mark(whole)?,
                ..parts
            }
        }
    })
}

/// The glue with what the first part imports beside its own.
fn with_rest(glue: &str, form: Form) -> Result<String> {
    let own = "\"a\": import0,";
    ensure!(glue.contains(own), "the glue imports nothing");
    let more = match form {
        Form::Parted => "l: () => globalThis.onmtRest(wasm)",
        Form::Marked => "m: (number) => (globalThis.onmtMarks ??= new Set()).add(number)",
    };
    Ok(glue.replacen(own, &format!("{own} \"{MODULE}\": {{ {more} }},"), 1))
}

/// Makes a part small, and takes the names of its functions away.
fn bare(wasm: &Path) -> Result<()> {
    let mut optimizer = binaryen("wasm-opt");
    optimizer
        .arg(wasm)
        .args(["--low-memory-unused", "-Oz", "--strip-debug"])
        .args(["--strip-producers", "--strip-target-features", "-o"])
        .arg(wasm);
    output(&mut optimizer).map(drop)
}

/// The one wasm file of the folder.
fn wasm_of(dist: &Path) -> Result<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "wasm") {
            found.push(path);
        }
    }
    ensure!(found.len() == 1, "dist holds {} programs", found.len());
    found.pop().context("dist holds no program")
}

fn binaryen(tool: &str) -> std::process::Command {
    let mut command = program("node");
    command
        .arg(format!("node_modules/binaryen/bin/{tool}"))
        .args(FEATURES);
    command
}

/// The glue without the classes of the streams.
fn without_streams(glue: &str) -> String {
    let mut kept = String::with_capacity(glue.len());
    let mut until = None;
    for line in glue.lines() {
        let names_streams = line.contains(STREAMS);
        if until.is_none() && names_streams {
            until = if line.starts_with("export class ") {
                Some("}")
            } else if line.starts_with("const ") && !line.ends_with(';') {
                Some(";")
            } else if line.starts_with("if ") || line.starts_with("const ") {
                continue;
            } else {
                None
            };
        }
        match until {
            // A class ends in a line that is nothing but its bracket, a constant where a line ends its statement.
            Some("}") if line == "}" => until = None,
            Some(";") if line.ends_with(';') => until = None,
            Some(_) => {}
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    kept
}

/// What the glue calls of the wasm, as the roots of a graph for `wasm-metadce`.
fn calls(glue: &str) -> Value {
    let mut called: Vec<&str> = glue
        .split("wasm.")
        .skip(1)
        .map(|rest| &rest[..rest.find(|sign| !is_of_name(sign)).unwrap_or(rest.len())])
        .filter(|name| !name.is_empty())
        .collect();
    called.sort_unstable();
    called.dedup();
    called
        .into_iter()
        .map(|name| json!({ "name": name, "export": name, "root": true }))
        .collect()
}

/// The names that glue and wasm share, with their short forms.
struct Names {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
    modules: BTreeMap<String, String>,
}

impl Names {
    /// Reads what `wasm-opt` says that it has shortened.
    fn read(report: &str) -> Result<Self> {
        let report: Value = serde_json::from_str(report).context("wasm-opt's list of names")?;
        let pairs = |list: &str, old: usize, new: usize| -> BTreeMap<String, String> {
            let rows = report[list].as_array().into_iter().flatten();
            let pair =
                |row: &Value| Some((row[old].as_str()?.to_owned(), row[new].as_str()?.to_owned()));
            rows.filter_map(pair).collect()
        };
        let names = Self {
            imports: pairs("imports", 1, 2),
            exports: pairs("exports", 0, 1),
            modules: pairs("imports", 0, 0)
                .into_keys()
                .map(|module| (module, "a".to_owned()))
                .collect(),
        };
        ensure!(
            !names.imports.is_empty() && !names.exports.is_empty(),
            "wasm-opt shortened nothing"
        );
        Ok(names)
    }

    /// The glue without the functions that the wasm does not import any more.
    fn without_unused(&self, glue: &str) -> String {
        let mut kept = String::with_capacity(glue.len());
        let mut drops = false;
        for line in glue.lines() {
            let entry = line.strip_prefix("        ").and_then(|line| {
                let (name, rest) = line.split_once(": ")?;
                let is_import = name.starts_with("__wb") && rest.starts_with("function");
                is_import.then_some(name)
            });
            if let Some(name) = entry {
                drops = !self.imports.contains_key(name);
            }
            if !drops {
                kept.push_str(line);
                kept.push('\n');
            }
            if line == "        }," {
                drops = false;
            }
        }
        kept
    }

    /// The glue with the short names.
    fn shorten(&self, glue: &str) -> String {
        let mut out = String::with_capacity(glue.len());
        let mut rest = glue;
        while let Some(start) = rest.find(is_of_name) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|sign| !is_of_name(sign)).unwrap_or(from.len());
            let (word, behind) = from.split_at(end);
            out.push_str(before);
            let is_call = out.ends_with("wasm.");
            let short = if is_call {
                self.exports.get(word)
            } else if behind.starts_with(':') {
                self.imports.get(word)
            } else {
                None
            };
            out.push_str(short.map_or(word, |short| short));
            rest = behind;
        }
        out.push_str(rest);
        for (module, short) in &self.modules {
            out = out.replace(&format!("\"{module}\""), &format!("\"{short}\""));
        }
        out
    }
}

fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_' || sign == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
export class IntoUnderlyingSink {
    write(chunk) {
        return wasm.intounderlyingsink_write(this.__wbg_ptr, chunk);
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;
function imports() {
    const import0 = {
        __proto__: null,
        __wbg_used_1: function(arg0) {
            return wasm.__wbindgen_malloc(arg0);
        },
        __wbg_unused_2: function(arg0) {
            return arg0;
        },
    };
    return { \"./app_bg.js\": import0 };
}
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intounderlyingsink_free(ptr, 1));
wasm.memory;
";

    const REPORT: &str = r#"{"imports": [["./app_bg.js", "__wbg_used_1", "b"]],
        "exports": [["memory", "c"], ["__wbindgen_malloc", "d"]]}"#;

    #[test]
    fn the_streams_go_and_names_are_short_on_both_sides() {
        let script = without_streams(GLUE);
        assert!(!script.contains("ntounderlying") && !script.contains(STREAMS));
        let names = Names::read(REPORT).unwrap();
        let script = names.shorten(&names.without_unused(&script));
        assert_eq!(
            script,
            "function imports() {\n    const import0 = {\n        __proto__: null,\n        b: function(arg0) {\n            \
             return wasm.d(arg0);\n        },\n    };\n    return { \"a\": import0 };\n}\nwasm.c;\n"
        );
    }

    #[test]
    fn what_the_glue_calls_stays() {
        let graph = calls(&without_streams(GLUE));
        assert_eq!(
            graph,
            json!([
                { "name": "__wbindgen_malloc", "export": "__wbindgen_malloc", "root": true },
                { "name": "memory", "export": "memory", "root": true },
            ])
        );
    }

    #[test]
    fn a_report_without_names_is_refused() {
        assert!(Names::read("{}").is_err());
    }
}
