//! Parts the program in two: what pages need at their start, and the rest, which comes once the app answers.
//!
//! Functions of the rest leave a door in the first part: it asks the page's script for the rest where that has not come
//! yet, and goes through the table. The rest uses the memory and the functions of the first part; it has no data of its
//! own, so that it may come at any time.

use anyhow::{Context, Result, bail, ensure};
use walrus::ir::{
    BinaryOp, Call, CallIndirect, Instr, InstrLocId, RefIsNull, TableGet, TableSet, Value, Visitor,
    VisitorMut, dfs_in_order, dfs_pre_order_mut,
};
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportKind, ImportedFunction, Module, ModuleConfig, RefType, TableId, TypeId, ValType,
};

/// The module under which the parts import from one another and from the page's script.
pub const MODULE: &str = "r";
/// What the first part calls to have the rest.
const LOAD: &str = "l";
/// What a marked program tells the number of each function that it enters.
const MARK: &str = "m";
/// Instructions below which a function is not worth a door.
const SMALL: u64 = 12;

/// The program in two parts.
#[derive(Debug)]
pub struct Parts {
    /// What starts.
    pub first: Vec<u8>,
    /// What comes later.
    pub rest: Vec<u8>,
}

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

/// Parts the program: functions whose names `is_rest` are the rest.
///
/// # Errors
/// It is no program as wasm-bindgen makes it.
pub fn split(wasm: &[u8], is_rest: impl Fn(&str) -> bool) -> Result<Parts> {
    let (mut first, mut rest) = (read(wasm)?, read(wasm)?);
    // The same function has the same place in both.
    let moved: Vec<usize> = all(&first)
        .into_iter()
        .enumerate()
        .filter(|(_, id)| is_local(&first, *id) && is_rest(&name(&first, *id)))
        .map(|(place, _)| place)
        .collect();
    ensure!(
        !moved.is_empty(),
        "no function of the program is of the rest"
    );
    let slots = {
        let start = first.tables.get(table(&first)?).initial;
        start..start + u64::try_from(moved.len())?
    };
    let id = table(&first)?;
    let own = first.tables.get_mut(id);
    own.initial = slots.end;
    own.maximum = own.maximum.map(|most| most.max(slots.end));
    let start = i32::try_from(slots.start)?;
    let calls = take(&mut rest, &moved, start)?;
    walrus::passes::gc::run(&mut rest);
    export(&mut first, &rest, &calls)?;
    leave_doors(&mut first, &moved, start)?;
    walrus::passes::gc::run(&mut first);
    Ok(Parts {
        first: first.emit_wasm(),
        rest: rest.emit_wasm(),
    })
}

/// Puts a door in the place of each function; the slots of the table begin at `start`.
fn leave_doors(module: &mut Module, moved: &[usize], start: i32) -> Result<()> {
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

/// A signature: what a function takes and gives.
type Signature = (Vec<ValType>, Vec<ValType>);

/// Leaves of a module only the functions at these places. The others, the memory and the globals are imports: of the first
/// part, which passes on what is the script's. The table is not among them (Chromium's inspector breaks down over a module
/// that exports its table of functions): calls through it go through functions of the first part, one for each signature,
/// which are given back in the order of their numbers; and a function of the first part takes what the table is to hold.
fn take(module: &mut Module, moved: &[usize], start: i32) -> Result<Vec<Signature>> {
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

/// What the function that fills the table takes: a place, a function.
const PUT: [ValType; 2] = [ValType::I32, ValType::Ref(RefType::FUNCREF)];

/// Exports from the first part what the rest imports.
fn export(first: &mut Module, rest: &Module, calls: &[Signature]) -> Result<()> {
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

fn read(wasm: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    config.parse(wasm).context("the program cannot be read")
}

/// The one table of functions.
fn table(module: &Module) -> Result<TableId> {
    module
        .tables
        .main_function_table()?
        .context("the program has no table of functions")
}

/// All functions, imported ones too.
fn all(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(walrus::Function::id).collect()
}

fn is_local(module: &Module, id: FunctionId) -> bool {
    matches!(module.funcs.get(id).kind, FunctionKind::Local(_))
}

/// The name of a function without the numbers of crates (in brackets), which differ from one machine to the next.
fn name(module: &Module, id: FunctionId) -> String {
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

#[cfg(test)]
mod tests {
    use walrus::ExportItem;

    use super::*;

    /// Three functions, one of which calls another, over a memory and a table.
    fn program() -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("memory", memory);
        let table = module
            .tables
            .add_local(false, 1, Some(1), walrus::RefType::FUNCREF);
        let mut make = |name: &str, callee: Option<FunctionId>| {
            let mut builder =
                FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
            let argument = module.locals.add(ValType::I32);
            builder.name(name.to_owned());
            let mut body = builder.func_body();
            body.local_get(argument);
            if let Some(callee) = callee {
                body.call(callee);
            }
            let id = builder.finish(vec![argument], &mut module.funcs);
            module.exports.add(name, id);
            id
        };
        let used = make("app[12ab]::used", None);
        let later = make("<app[12ab]::later as [u8]>", Some(used));
        make("app::start", Some(later));
        module.elements.add(
            ElementKind::Active {
                table,
                offset: ConstExpr::Value(Value::I32(0)),
            },
            ElementItems::Functions(vec![used]),
        );
        module.emit_wasm()
    }

    #[test]
    fn what_is_later_goes_and_leaves_a_door() {
        let parts = split(&program(), |name| name == "<app::later as [u8]>").unwrap();
        let (first, rest) = (read(&parts.first).unwrap(), read(&parts.rest).unwrap());

        let door = first
            .exports
            .get_func("<app[12ab]::later as [u8]>")
            .unwrap();
        let FunctionKind::Local(door) = &first.funcs.get(door).kind else {
            panic!("the door is of the first part");
        };
        assert!(
            first
                .exports
                .iter()
                .all(|export| !matches!(export.item, ExportItem::Table(_))),
            "the inspector breaks down over an exported table"
        );
        // The question, the argument, the slot, the call through it.
        assert_eq!(door.size(), 4);
        assert_eq!(first.tables.get(table(&first).unwrap()).initial, 2);
        assert!(first.imports.find(MODULE, LOAD).is_some());

        let own: Vec<_> = rest.funcs.iter_local().collect();
        assert_eq!(
            own.len(),
            2,
            "the function, and what puts it into the table"
        );
        assert_eq!(
            (rest.data.iter().count(), rest.exports.iter().count()),
            (0, 0)
        );
        let filled: Vec<_> = rest.elements.iter().map(|element| &element.items).collect();
        assert!(matches!(&filled[..], [ElementItems::Functions(ids)] if ids.len() == 1));
        assert!(rest.start.is_some());
        // All that the rest imports is there, of its kind.
        assert!(rest.imports.iter().count() > 0);
        for import in rest.imports.iter() {
            let export = first
                .exports
                .iter()
                .find(|export| export.name == import.name);
            let item = export.map(|export| &export.item);
            assert!(
                matches!(
                    (&import.kind, item),
                    (ImportKind::Function(_), Some(ExportItem::Function(_)))
                        | (ImportKind::Table(_), Some(ExportItem::Table(_)))
                        | (ImportKind::Memory(_), Some(ExportItem::Memory(_)))
                        | (ImportKind::Global(_), Some(ExportItem::Global(_)))
                ),
                "{}",
                import.name
            );
        }
    }

    #[test]
    fn a_program_without_any_of_the_rest_is_refused() {
        assert!(split(&program(), |_| false).is_err());
    }

    #[test]
    fn a_marked_program_tells_of_each_of_its_functions() {
        let marked = read(&mark(&program()).unwrap()).unwrap();
        let sizes: Vec<u64> = marked
            .funcs
            .iter_local()
            .map(|(_, function)| function.size())
            .collect();
        let before = read(&program()).unwrap();
        let before: u64 = before
            .funcs
            .iter_local()
            .map(|(_, function)| function.size())
            .sum();
        assert_eq!(sizes.iter().sum::<u64>(), before + 2 * 3);
        assert!(marked.imports.find(MODULE, MARK).is_some());
    }

    #[test]
    fn functions_are_listed_by_their_plain_names() {
        let list = list(&program()).unwrap();
        assert_eq!(list.lines().count(), 3);
        assert!(
            list.lines()
                .any(|line| line.ends_with(" <app::later as [u8]>"))
        );
    }
}
