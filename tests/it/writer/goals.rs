//! Which way leads from the root to a field: each document is about one field of the schema, so that all of them come up.

use std::collections::{BTreeMap, VecDeque};

use apollo_compiler::Schema;

use super::document::fields;

/// A field, with the type that has it.
pub(super) type Step = (String, String);

/// All fields of the schema.
pub(super) struct Goals {
    all: Vec<Step>,
    /// By which field each type is reached on the shortest way.
    reached: BTreeMap<String, Step>,
}

impl Goals {
    pub(super) fn of(schema: &Schema) -> Self {
        let of_type = |ty: &str| fields(&schema.types[ty]).map(|field| (field.name.to_string(), &field.ty));
        let mut reached: BTreeMap<String, Step> = BTreeMap::new();
        let mut next = VecDeque::from(["Query".to_owned()]);
        while let Some(ty) = next.pop_front() {
            // Lists first: of several objects one may have what is rare.
            let (lists, others): (Vec<_>, Vec<_>) = of_type(&ty).partition(|(_, inner)| inner.is_list());
            for (field, inner) in lists.into_iter().chain(others) {
                let inner = inner.inner_named_type().to_string();
                if inner != "Query"
                    && !schema.types[inner.as_str()].is_leaf()
                    && !reached.contains_key(&inner)
                {
                    reached.insert(inner.clone(), (ty.clone(), field));
                    next.push_back(inner);
                }
            }
        }
        let types = reached.keys().cloned().chain(["Query".to_owned()]);
        let all =
            types.flat_map(|ty| of_type(&ty).map(move |(field, _)| (ty.clone(), field)).collect::<Vec<_>>());
        Self { all: all.collect(), reached }
    }

    /// The way to one of them, the last step first.
    pub(super) fn way(&self, number: u64) -> Vec<Step> {
        let goal = usize::try_from(number).expect("a small number") % self.all.len();
        let mut way = vec![self.all[goal].clone()];
        while let Some(step) = way.last().and_then(|(ty, _)| self.reached.get(ty)) {
            way.push(step.clone());
        }
        way
    }
}
