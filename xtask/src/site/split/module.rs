//! A program as walrus reads it, and its parts by number and name.

use anyhow::{Context, Result};
use walrus::{FunctionId, FunctionKind, Module, ModuleConfig, TableId};

/// Reads a program.
///
/// # Errors
/// It is no program.
pub fn read(wasm: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    config.parse(wasm).context("the program cannot be read")
}

/// The one table of functions.
///
/// # Errors
/// It has none.
pub fn table(module: &Module) -> Result<TableId> {
    module
        .tables
        .main_function_table()?
        .context("the program has no table of functions")
}

/// All functions, imported ones too.
pub fn all(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(walrus::Function::id).collect()
}

/// Whether the program itself holds the function.
pub fn is_local(module: &Module, id: FunctionId) -> bool {
    matches!(module.funcs.get(id).kind, FunctionKind::Local(_))
}

/// The name of a function without the numbers of crates (in brackets), which differ from one machine to the next.
pub fn name(module: &Module, id: FunctionId) -> String {
    let whole = module.funcs.get(id).name.as_deref().unwrap_or_default();
    let mut name = String::with_capacity(whole.len());
    let mut left = whole;
    while let Some((before, after)) = left.split_once('[') {
        name.push_str(before);
        let end = after.find(']').unwrap_or(0);
        let is_number = end > 1 && after[..end].bytes().all(|sign| sign.is_ascii_hexdigit());
        left = if is_number {
            &after[end + 1..]
        } else {
            name.push('[');
            after
        };
    }
    name.push_str(left);
    name
}
