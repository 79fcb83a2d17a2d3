//! The plan of a selection on one type of object.

use async_graphql::Pos;
use async_graphql::indexmap::IndexMap;

use super::answer::Writer;
use super::planner::{Asked, Refusal, Set};
use super::{Object, Write, Written};

/// What is selected of a type of object: its fields in the order of the answer.
pub struct Plan<T> {
    fields: Box<[Field<T>]>,
}

struct Field<T> {
    /// The key as it stands in the answer, with a comma before it and a colon behind.
    key: Box<str>,
    place: Pos,
    write: Write<T>,
}

impl<T: Object> Plan<T> {
    /// Plans everything that is selected in a field.
    pub(crate) fn of(asked: &Asked<'_>) -> Result<Self, Refusal> {
        Self::select(asked.selected())
    }

    pub(super) fn select(set: Set<'_>) -> Result<Self, Refusal> {
        let name = T::name();
        let merged: IndexMap<_, _> = set.collect(&name)?;
        let mut fields = Vec::with_capacity(merged.len());
        for (key, merged) in &merged {
            let asked = set.ask(merged)?;
            let write = match asked.name() {
                "__typename" => typename(&name),
                // Only a root has such fields; validation sees to that.
                meta if meta.starts_with("__") => described(set.described(key)),
                _ => <T as Object>::plan(&asked)?,
            };
            fields.push(Field { key: format!(",\"{key}\":").into(), place: asked.place(), write });
        }
        Ok(Self { fields: fields.into() })
    }
}

impl<T> Field<T> {
    fn name(&self) -> &str {
        &self.key[2..self.key.len() - 2]
    }
}

impl Writer<'_> {
    /// Writes an object.
    pub(crate) fn object<T>(&mut self, object: &T, plan: &Plan<T>) -> Written {
        self.begin_object()?;
        for (index, field) in plan.fields.iter().enumerate() {
            self.raw(&field.key.as_bytes()[usize::from(index == 0)..]);
            let failures = self.failures();
            let written = (field.write)(object, self);
            if self.failures() > failures {
                self.failed_in_field(failures, field.name(), field.place);
            }
            written?;
        }
        self.raw(b"}");
        Ok(())
    }
}

fn typename<T>(name: &str) -> Write<T> {
    let name = format!("\"{name}\"");
    Box::new(move |_, writer| {
        writer.raw(name.as_bytes());
        Ok(())
    })
}

fn described<T>(json: Vec<u8>) -> Write<T> {
    Box::new(move |_, writer| {
        writer.raw(&json);
        Ok(())
    })
}
