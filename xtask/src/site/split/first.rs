//! The first part: doors in the place of what was moved, and what the rest needs of it.

use anyhow::{Result, bail};
use walrus::ir::{RefIsNull, TableGet, TableSet};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, ImportKind, Module, TableId, ValType};

use super::module::{all, table};
use super::{MODULE, PUT, Signature};

/// What the first part calls to have the rest.
pub const LOAD: &str = "l";

/// Puts a door in the place of each function; the slots of the table begin at `start`.
pub fn leave_doors(module: &mut Module, moved: &[usize], start: i32) -> Result<()> {
    let (table, ids) = (table(module)?, all(module));
    let ty = module.types.add(&[], &[]);
    let (load, _) = module.add_import_func(MODULE, LOAD, ty);
    // The rest fills all its slots at once: where the first of them is empty it has not come.
    let mut there = FunctionBuilder::new(&mut module.types, &[], &[]);
    there
        .func_body()
        .i32_const(start)
        .instr(TableGet { table })
        .instr(RefIsNull {})
        .if_else(
            None,
            |then| {
                then.call(load);
            },
            |_| {},
        );
    let there = there.finish(vec![], &mut module.funcs);
    for (slot, place) in moved.iter().enumerate() {
        let id = ids[*place];
        let ty = module.funcs.get(id).ty();
        let (takes, gives) = module.types.params_results(ty);
        let (takes, gives) = (takes.to_vec(), gives.to_vec());
        let mut door = FunctionBuilder::new(&mut module.types, &takes, &gives);
        let arguments: Vec<_> = takes.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut body = door.func_body();
        body.call(there);
        for argument in &arguments {
            body.local_get(*argument);
        }
        body.i32_const(start + i32::try_from(slot)?)
            .call_indirect(ty, table);
        module.funcs.get_mut(id).kind = FunctionKind::Local(door.local_func(arguments));
    }
    Ok(())
}

/// Exports from the first part what the rest imports.
pub fn export(first: &mut Module, rest: &Module, calls: &[Signature]) -> Result<()> {
    let functions = all(first);
    let globals: Vec<_> = first.globals.iter().map(walrus::Global::id).collect();
    let memories: Vec<_> = first.memories.iter().map(walrus::Memory::id).collect();
    let tables: Vec<_> = first.tables.iter().map(walrus::Table::id).collect();
    let table = table(first)?;
    for import in rest.imports.iter() {
        let (kind, place) = import.name.split_at(1);
        let place: usize = place.parse()?;
        match (&import.kind, kind) {
            (ImportKind::Function(_), "f") => first.exports.add(&import.name, functions[place]),
            (ImportKind::Function(_), "c") => {
                let call = caller(first, &calls[place], table);
                first.exports.add(&import.name, call)
            }
            (ImportKind::Function(_), _) => {
                let put = putter(first, table);
                first.exports.add(&import.name, put)
            }
            (ImportKind::Global(_), _) => first.exports.add(&import.name, globals[place]),
            (ImportKind::Memory(_), _) => first.exports.add(&import.name, memories[place]),
            (ImportKind::Table(_), _) => first.exports.add(&import.name, tables[place]),
            (ImportKind::Tag(_), _) => bail!("the program throws exceptions"),
        };
    }
    Ok(())
}

/// A function that calls through the table: its last argument is the place there.
fn caller(module: &mut Module, (takes, gives): &Signature, table: TableId) -> FunctionId {
    let ty = module.types.add(takes, gives);
    let all = [&takes[..], &[ValType::I32]].concat();
    let mut call = FunctionBuilder::new(&mut module.types, &all, gives);
    let arguments: Vec<_> = all.iter().map(|kind| module.locals.add(*kind)).collect();
    let mut body = call.func_body();
    for argument in &arguments {
        body.local_get(*argument);
    }
    body.call_indirect(ty, table);
    call.finish(arguments, &mut module.funcs)
}

/// A function that puts a function into the table.
fn putter(module: &mut Module, table: TableId) -> FunctionId {
    let mut put = FunctionBuilder::new(&mut module.types, &PUT, &[]);
    let [at, function] = PUT.map(|kind| module.locals.add(kind));
    put.func_body()
        .local_get(at)
        .local_get(function)
        .instr(TableSet { table });
    put.finish(vec![at, function], &mut module.funcs)
}
