//! Programs from Debian's packages, unpacked into the user's cache: no service is installed or started,
//! and nobody has to be root.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::tools::cache;
use crate::run::{answer, on_path, program, run};

/// Makes sure of the files `wanted`, paths as on an installed system (`usr/sbin/nginx`), and gives them in
/// their order: those of the system where all are there, else those of the packages.
///
/// # Errors
/// They are not installed, and this is no Debian or its packages are out of reach.
pub fn files(packages: &[&str], wanted: &[&str]) -> Result<Vec<PathBuf>> {
    let below =
        |root: &Path| -> Vec<PathBuf> { wanted.iter().map(|file| root.join(file)).collect() };
    let whole = |files: &[PathBuf]| files.iter().all(|file| file.is_file());
    let installed = below(Path::new("/"));
    if whole(&installed) {
        return Ok(installed);
    }
    let folder = cache()?.join("debian").join(packages[0]);
    let unpacked = below(&folder);
    if whole(&unpacked) {
        return Ok(unpacked);
    }
    let list = packages.join(" ");
    let advice = format!("this check needs the programs of Debian's packages {list}: install them");
    if on_path(&["apt-get"]).is_none() || on_path(&["dpkg-deb"]).is_none() {
        bail!(advice);
    }
    eprintln!("Unpacking Debian's {list} into the cache (once, a few seconds)");
    unpack(packages, &folder).with_context(|| advice.clone())?;
    if !whole(&unpacked) {
        bail!(
            "{advice}; the packages do not hold {}",
            wanted.join(" and ")
        );
    }
    Ok(unpacked)
}

fn unpack(packages: &[&str], folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let download = || {
        run(program("apt-get")
            .args(["download", "--quiet"])
            .args(packages)
            .current_dir(folder))
    };
    if download().is_err() {
        // The lists of packages may be missing or old; only root may renew them.
        if answer(program("id").arg("-u")).is_some_and(|user| user == "0") {
            run(program("apt-get").args(["update", "--quiet"]))?;
        }
        download()?;
    }
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|end| end == "deb") {
            run(program("dpkg-deb").arg("-x").arg(&file).arg(folder))?;
            fs::remove_file(&file)?;
        }
    }
    Ok(())
}
