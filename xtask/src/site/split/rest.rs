//! The rest: the functions that were moved, and nothing else of its own.

use anyhow::Result;
use walrus::ir::{
    BinaryOp, Call, CallIndirect, Instr, InstrLocId, TableGet, Value, Visitor, VisitorMut,
    dfs_in_order, dfs_pre_order_mut,
};
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportedFunction, Module, RefType, TableId, TypeId, ValType,
};

use super::module::{all, table};
use super::{MODULE, PUT, Signature};

/// Leaves of a module only the functions at these places. The others, the memory and the globals are imports: of the first
/// part, which passes on what is the script's. The table is not among them (Chromium's inspector breaks down over a module
/// that exports its table of functions): calls through it go through functions of the first part, one for each signature,
/// which are given back in the order of their numbers; and a function of the first part takes what the table is to hold.
pub fn take(module: &mut Module, moved: &[usize], start: i32) -> Result<Vec<Signature>> {
    let (table, ids) = (table(module)?, all(module));
    module.start = None;
    for id in module
        .exports
        .iter()
        .map(walrus::Export::id)
        .collect::<Vec<_>>()
    {
        module.exports.delete(id);
    }
    for id in module
        .elements
        .iter()
        .map(walrus::Element::id)
        .collect::<Vec<_>>()
    {
        module.elements.delete(id);
    }
    for id in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    for id in module
        .imports
        .iter()
        .map(walrus::Import::id)
        .collect::<Vec<_>>()
    {
        module.imports.delete(id);
    }
    for (place, id) in ids.iter().enumerate() {
        if moved.binary_search(&place).is_err() {
            let ty = module.funcs.get(*id).ty();
            let import = module.imports.add(MODULE, &format!("f{place}"), *id);
            module.funcs.get_mut(*id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
    }
    let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
    for (place, id) in globals.into_iter().enumerate() {
        let import = module.imports.add(MODULE, &format!("g{place}"), id);
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    let memories: Vec<_> = module.memories.iter().map(walrus::Memory::id).collect();
    for (place, id) in memories.into_iter().enumerate() {
        let import = module.imports.add(MODULE, &format!("m{place}"), id);
        let memory = module.memories.get_mut(id);
        memory.import = Some(import);
        memory.data_segments.clear();
    }
    let tables: Vec<_> = module.tables.iter().map(walrus::Table::id).collect();
    for (place, id) in tables.into_iter().enumerate() {
        let import = module.imports.add(MODULE, &format!("t{place}"), id);
        let table = module.tables.get_mut(id);
        table.import = Some(import);
        table.elem_segments.clear();
    }
    let own: Vec<FunctionId> = moved.iter().map(|place| ids[*place]).collect();
    let calls = call_by_functions(module, &own, table);
    fill(module, own, start)?;
    Ok(calls)
}

/// Puts a call of an imported function in the place of each call through the table.
fn call_by_functions(module: &mut Module, own: &[FunctionId], table: TableId) -> Vec<Signature> {
    let (mut signatures, mut functions) = (Vec::<Signature>::new(), Vec::<FunctionId>::new());
    for id in own {
        let mut seen = Calls(table, Vec::new());
        if let FunctionKind::Local(function) = &module.funcs.get(*id).kind {
            dfs_in_order(&mut seen, function, function.entry_block());
        }
        let mut by = Vec::new();
        for ty in seen.1 {
            let (takes, gives) = module.types.params_results(ty);
            let signature = (takes.to_vec(), gives.to_vec());
            let known = signatures.iter().position(|known| *known == signature);
            let number = known.unwrap_or_else(|| {
                let takes = [&signature.0[..], &[ValType::I32]].concat();
                let ty = module.types.add(&takes, &signature.1);
                let name = format!("c{}", signatures.len());
                functions.push(module.add_import_func(MODULE, &name, ty).0);
                signatures.push(signature);
                signatures.len() - 1
            });
            by.push((ty, functions[number]));
        }
        if let FunctionKind::Local(function) = &mut module.funcs.get_mut(*id).kind {
            let entry = function.entry_block();
            dfs_pre_order_mut(&mut ByFunction(table, by), function, entry);
        }
    }
    signatures
}

/// The types of the calls through a table.
struct Calls(TableId, Vec<TypeId>);

impl Visitor<'_> for Calls {
    fn visit_call_indirect(&mut self, call: &CallIndirect) {
        if call.table == self.0 {
            self.1.push(call.ty);
        }
    }
}

/// Turns calls through a table into calls of functions, by their types.
struct ByFunction(TableId, Vec<(TypeId, FunctionId)>);

impl VisitorMut for ByFunction {
    fn visit_instr_mut(&mut self, instr: &mut Instr, _: &mut InstrLocId) {
        if let Instr::CallIndirect(call) = instr
            && call.table == self.0
            && let Some((_, func)) = self.1.iter().find(|(ty, _)| *ty == call.ty)
        {
            *instr = Call { func: *func }.into();
        }
    }
}

/// Gives the functions to the first part's table from `start` on, as soon as the module is there.
fn fill(module: &mut Module, own: Vec<FunctionId>, start: i32) -> Result<()> {
    let (count, long) = (i32::try_from(own.len())?, own.len() as u64);
    let list = module
        .tables
        .add_local(false, long, Some(long), RefType::FUNCREF);
    let offset = ConstExpr::Value(Value::I32(0));
    let kind = ElementKind::Active {
        table: list,
        offset,
    };
    let element = module.elements.add(kind, ElementItems::Functions(own));
    module.tables.get_mut(list).elem_segments.insert(element);

    let ty = module.types.add(&PUT, &[]);
    let (put, _) = module.add_import_func(MODULE, "p0", ty);
    let at = module.locals.add(ValType::I32);
    let mut begin = FunctionBuilder::new(&mut module.types, &[], &[]);
    begin.func_body().loop_(None, |each| {
        let id = each.id();
        each.local_get(at)
            .i32_const(start)
            .binop(BinaryOp::I32Add)
            .local_get(at)
            .instr(TableGet { table: list })
            .call(put)
            .local_get(at)
            .i32_const(1)
            .binop(BinaryOp::I32Add)
            .local_tee(at)
            .i32_const(count)
            .binop(BinaryOp::I32LtU)
            .br_if(id);
    });
    module.start = Some(begin.finish(vec![], &mut module.funcs));
    Ok(())
}
