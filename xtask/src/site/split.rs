//! Parts the program in two: what pages need at their start, and the rest, which comes once the app answers.
//!
//! Functions of the rest leave a door in the first part: it asks the page's script for the rest where that has not come
//! yet, and goes through the table. The rest uses the memory and the functions of the first part; it has no data of its
//! own, so that it may come at any time.

mod first;
mod learn;
mod module;
mod rest;

use anyhow::{Result, ensure};
use walrus::{RefType, ValType};

use module::{all, is_local, name, read, table};

pub use learn::{list, mark};

/// The module under which the parts import from one another and from the page's script.
pub const MODULE: &str = "r";

/// A signature: what a function takes and gives.
type Signature = (Vec<ValType>, Vec<ValType>);

/// What the function that fills the table takes: a place, a function.
const PUT: [ValType; 2] = [ValType::I32, ValType::Ref(RefType::FUNCREF)];

/// The program in two parts.
#[derive(Debug)]
pub struct Parts {
    /// What starts.
    pub first: Vec<u8>,
    /// What comes later.
    pub rest: Vec<u8>,
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
    let calls = rest::take(&mut rest, &moved, start)?;
    walrus::passes::gc::run(&mut rest);
    first::export(&mut first, &rest, &calls)?;
    first::leave_doors(&mut first, &moved, start)?;
    walrus::passes::gc::run(&mut first);
    Ok(Parts {
        first: first.emit_wasm(),
        rest: rest.emit_wasm(),
    })
}

#[cfg(test)]
mod tests {
    use walrus::ir::Value;
    use walrus::{
        ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId,
        FunctionKind, ImportKind, Module,
    };

    use super::first::LOAD;
    use super::learn::MARK;
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
