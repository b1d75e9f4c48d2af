//! Writes all of the site that is made of the dataset: pages, site files, share pictures, downloads.
//!
//! `prerender --data public/data --dist dist --url https://host/folder/`; `dist/index.html` is the page that Trunk
//! built, and becomes the site's own first page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use onmt_tour_map::tools::pages::{self, Shell};
use onmt_tour_map::tools::site::{Site, SiteFile, read};
use onmt_tour_map::tools::{exports, icons, seo, share_image};

type Fault = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let [
        "--data",
        data,
        "--shell",
        shell,
        "--dist",
        dist,
        "--url",
        url,
    ] = words[..]
    else {
        eprintln!("usage: prerender --data FOLDER --shell FILE --dist FOLDER --url URL");
        return ExitCode::from(2);
    };
    match run(Path::new(data), Path::new(shell), Path::new(dist), url) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(data: &Path, shell: &Path, dist: &Path, url: &str) -> Result<(), Fault> {
    let (bundle, site) = (read(data)?, Site::parse(url)?);
    let html = fs::read_to_string(shell).map_err(|error| told(shell, &error))?;
    let shell = Shell::new(&html)?;
    let mut files = pages::files(&bundle, &site, &shell);
    files.extend(seo::files(&bundle, &site)?);
    files.extend(icons::files()?);
    files.extend(share_image::files(
        Path::new(env!("CARGO_MANIFEST_DIR")),
        &bundle,
    )?);
    files.extend(exports::files(&bundle, &site)?);
    for SiteFile { path, body } in files {
        let path: PathBuf = dist.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| told(folder, &error))?;
        }
        fs::write(&path, body).map_err(|error| told(&path, &error))?;
    }
    Ok(())
}

fn told(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
