//! Draws `map.json`, `provinces.json` and the regions' emblems; with `--check` only says whether they are as they
//! would be drawn.

use std::path::Path;
use std::process::ExitCode;

use onmt_tour_map::tools::emblem_files;
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
    let data = [("map.json", files.map), ("provinces.json", files.provinces)];
    let data = data.map(|(name, text)| (format!("public/data/{name}"), text));
    let emblems = emblem_files::files().into_iter();
    let emblems = emblems.map(|(name, svg)| (format!("public/icons/emblems/{name}"), svg));
    for (name, text) in data.into_iter().chain(emblems) {
        let path = root.join(&name);
        let told = |error: std::io::Error| format!("{name}: {error}");
        if !check {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(told)?;
            }
            std::fs::write(&path, text).map_err(told)?;
        } else if std::fs::read_to_string(&path).map_err(told)? != text {
            return Err(format!(
                "{name} differs from a fresh drawing: run `cargo run --features tools --bin geometry`"
            ));
        }
    }
    Ok(())
}
