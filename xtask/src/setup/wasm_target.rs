//! Rust's WebAssembly target.

use std::path::Path;

use anyhow::{Result, bail};

use crate::run::{output, program, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler has the target.
///
/// # Errors
/// It is missing and rustup is too, or rustup does not succeed.
pub fn ensure() -> Result<()> {
    let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .is_dir()
    {
        return Ok(());
    }
    if crate::run::on_path(&["rustup"]).is_none() {
        bail!(
            "this Rust has no target {TARGET} and there is no rustup to add it. \
             Install Rust by rustup (https://rustup.rs), or the target by the package manager that Rust came with."
        );
    }
    eprintln!("Adding Rust's target {TARGET} (once, less than a minute)");
    run(program("rustup").args(["target", "add", TARGET]))
}
