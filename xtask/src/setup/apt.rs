//! Debian's packages, where this program may install them.

use std::path::Path;

use anyhow::Result;

use crate::run::{answer, program, run};

/// Installs the packages where the system is a Debian and we are root; false where not.
///
/// # Errors
/// apt-get does not succeed.
pub fn install(packages: &[&str]) -> Result<bool> {
    if !is_debian_root() {
        return Ok(false);
    }
    eprintln!(
        "Installing {} by apt-get (once, a minute or two)",
        packages.join(", ")
    );
    let apt = || {
        let mut apt = program("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    run(apt().arg("update"))?;
    run(apt()
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages))?;
    Ok(true)
}

fn is_debian_root() -> bool {
    Path::new("/etc/debian_version").is_file()
        && answer(program("id").arg("-u")).is_some_and(|user| user == "0")
}
