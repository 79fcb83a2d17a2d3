//! What the database has, as far as it was asked. What is not known yet is noted, and taken for nothing until it is
//! answered: whoever asks begins again then, until nothing new is asked.

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use entity::{NodeKind, RecordKind};

use crate::store::{Asked, Known, Question, Questions};

/// Looks things up, and notes what has to be asked.
pub(super) struct Asking<'a> {
    known: &'a Known,
    /// The origins that have said nothing before: nothing of theirs can be there.
    silent: &'a HashSet<String>,
    asked: RefCell<Questions>,
}

impl<'a> Asking<'a> {
    pub(super) fn new(known: &'a Known, silent: &'a HashSet<String>) -> Self {
        Self { known, silent, asked: RefCell::default() }
    }

    /// What has to be asked before the answers are good.
    pub(super) fn finish(self) -> Option<Asked> {
        let ids = self.asked.into_inner();
        (!ids.is_empty()).then(|| Asked { ids, ..Asked::default() })
    }

    /// The answer to a question, as far as it is known.
    pub(super) fn id(&self, question: Question) -> Option<i64> {
        if let Some(id) = self.known.ids.get(&question) {
            return *id;
        }
        self.asked.borrow_mut().insert(question);
        None
    }

    /// The row of a table that an origin has under a key.
    pub(super) fn row(&self, kind: RecordKind, origin: &str, key: &str) -> Option<i64> {
        if self.silent.contains(origin) {
            return None;
        }
        self.id(Question::Row(kind, Arc::from(origin), key.to_owned()))
    }

    /// The node that a statement is about.
    pub(super) fn stated(&self, kind: NodeKind, origin: &str, key: &str) -> Option<i64> {
        if self.silent.contains(origin) {
            return None;
        }
        self.id(Question::Stated(kind.statement()?, Arc::from(origin), key.to_owned()))
    }

    /// The node of a slug.
    pub(super) fn slug(&self, kind: NodeKind, slug: &str) -> Option<i64> {
        self.id(Question::Slug(kind, slug.to_owned()))
    }

    /// The measure of a slug.
    pub(super) fn measure(&self, slug: &str) -> Option<i64> {
        self.id(Question::Measure(slug.to_owned()))
    }
}
