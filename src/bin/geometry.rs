//! Draws `map.json` and `provinces.json`; with `--check` only says whether they are as they would be drawn.

use std::path::Path;
use std::process::ExitCode;

use onmt_tour_map::tools::geometry::draw;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let check = match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => false,
        ["--check"] => true,
        _ => {
            eprintln!("usage: geometry [--check]");
            return ExitCode::from(2);
        }
    };
    match run(Path::new(env!("CARGO_MANIFEST_DIR")), check) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Path, check: bool) -> Result<(), String> {
    let files = draw(root).map_err(|error| error.to_string())?;
    for (name, text) in [("map.json", files.map), ("provinces.json", files.provinces)] {
        let path = root.join("public/data").join(name);
        let told = |error: std::io::Error| format!("public/data/{name}: {error}");
        if !check {
            std::fs::write(&path, text).map_err(told)?;
        } else if std::fs::read_to_string(&path).map_err(told)? != text {
            return Err(format!(
                "public/data/{name} differs from a fresh drawing: run `cargo run --features tools --bin geometry`"
            ));
        }
    }
    Ok(())
}
