//! What it takes to learn which functions a page enters: a list of all, and a program that tells.

use anyhow::Result;
use walrus::ir::Value;
use walrus::{FunctionId, FunctionKind, ValType};

use super::MODULE;
use super::module::{all, name, read};

/// What a marked program tells the number of each function that it enters.
pub const MARK: &str = "m";
/// Instructions below which a function is not worth a door.
const SMALL: u64 = 12;

/// A line for each function, in the order of their numbers: its size in instructions, a blank, its name. What is too
/// small for a door has size 0.
///
/// # Errors
/// It is no program.
pub fn list(wasm: &[u8]) -> Result<String> {
    let module = read(wasm)?;
    let line = |id: &FunctionId| {
        let size = match &module.funcs.get(*id).kind {
            FunctionKind::Local(function) if function.size() >= SMALL => function.size(),
            _ => 0,
        };
        format!("{size} {}\n", name(&module, *id))
    };
    Ok(all(&module).iter().map(line).collect())
}

/// The program, telling of each of its functions that it was entered: it calls `r.m` with its number.
///
/// # Errors
/// It is no program.
pub fn mark(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = read(wasm)?;
    let ty = module.types.add(&[ValType::I32], &[]);
    let (mark, _) = module.add_import_func(MODULE, MARK, ty);
    for (number, id) in all(&module).into_iter().enumerate() {
        let number = Value::I32(i32::try_from(number)?);
        let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind else {
            continue;
        };
        function
            .builder_mut()
            .func_body()
            .const_at(0, number)
            .call_at(1, mark);
    }
    Ok(module.emit_wasm())
}
