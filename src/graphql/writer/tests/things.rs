//! A small schema of things that fail when they are told to.
#![expect(clippy::unnecessary_wraps, reason = "fields that may be null are what is tested")]

use std::cell::{Cell, RefCell};
use std::thread;
use std::time::Duration;

use macros::{graph_interface, graph_object};

use crate::graph::Graph;
use crate::graph::page::{Key, List, Page};
use crate::graphql::connection::{Connection, Listed, NodeConnection, Touch};
use crate::graphql::error::{Error, Result};
use crate::graphql::scalars::PartialDate;
use crate::graphql::writer::{Ahead, Apart};

thread_local! {
    /// How often a function was called that returns things.
    pub(super) static CALLS: Cell<usize> = const { Cell::new(0) };
    /// For each time that a thing was touched, whether `node` was said to be selected below.
    pub(super) static TOUCHED: RefCell<Vec<bool>> = const { RefCell::new(Vec::new()) };
}

pub(super) struct Query;

/// Something with a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thing(pub(super) usize);

/// Something else.
pub(super) struct Other;

/// A thing or something else.
#[graph_interface(Thing, Other)]
trait Any {
    /// One of both.
    fn any(&self) -> Any;
}

/// The questions.
#[graph_object]
impl Query {
    /// A thing that may be null.
    fn thing(&self) -> Option<Thing> {
        count();
        Some(Thing(0))
    }

    /// A thing that may not.
    fn sure(&self) -> Thing {
        count();
        Thing(0)
    }

    /// Things: neither the list nor an item may be null.
    fn things(
        &self,
        /// How many.
        count: usize,
    ) -> Vec<Thing> {
        list(count).collect()
    }

    /// Things: the list may be null.
    fn loose(
        &self,
        /// How many.
        count: usize,
    ) -> Option<Vec<Thing>> {
        Some(list(count).collect())
    }

    /// Things: an item may be null.
    fn gaps(
        &self,
        /// How many.
        count: usize,
    ) -> Vec<Option<Thing>> {
        list(count).map(Some).collect()
    }

    /// Things by their numbers.
    fn by(
        &self,
        /// The numbers.
        keys: &[usize],
    ) -> Vec<Option<Thing>> {
        count();
        keys.iter().map(|key| (*key < 10).then_some(Thing(*key))).collect()
    }

    /// One page of ten things.
    fn pages(&self, graph: &Graph, #[page(default = 4, max = 8)] page: Page) -> NodeConnection<Thing> {
        Connection::new(List::ordered(graph, (0..10).collect::<Vec<_>>(), by_number), page)
    }

    /// A thing or something else.
    fn any(&self) -> Any {
        Thing(0).into()
    }

    /// Fails.
    fn broken(&self) -> Result<Thing> {
        count();
        Err(Error::Internal("the disk is full".into()))
    }

    /// A day, given back.
    fn day(
        &self,
        /// The day.
        day: PartialDate,
    ) -> PartialDate {
        day
    }
}

/// Something with a number.
#[graph_object]
impl Thing {
    /// The number.
    fn number(&self) -> usize {
        self.0
    }

    /// The version of the graph that it is asked from.
    fn version(&self, graph: &Graph) -> i64 {
        graph.seq()
    }

    /// A word that may be null. Fails at one number, or at all of them below zero.
    fn word(
        &self,
        /// The number.
        at: i64,
    ) -> Result<Option<&'static str>> {
        self.fail(at).map(|()| Some("word"))
    }

    /// A word that may not. Fails at one number, or at all of them below zero.
    fn must(
        &self,
        /// The number.
        at: i64,
    ) -> Result<&'static str> {
        self.fail(at).map(|()| "must")
    }

    /// Takes its time at one number.
    fn nap(
        &self,
        /// The number.
        at: usize,
        /// Milliseconds.
        for_millis: usize,
    ) -> bool {
        if self.0 == at {
            thread::sleep(Duration::from_millis(for_millis as u64));
        }
        self.0 == at
    }

    /// The thing again, which may be null.
    fn thing(&self) -> Option<Self> {
        count();
        Some(*self)
    }

    /// The thing again, which may not.
    fn sure(&self) -> Self {
        count();
        *self
    }

    /// The thing again, in a list that may be null.
    fn loose(&self) -> Option<Vec<Self>> {
        count();
        Some(vec![*self])
    }

    /// The thing again, or something else.
    fn any(&self) -> Any {
        (*self).into()
    }

    /// One page of ten things.
    fn pages(&self, graph: &Graph, page: Page) -> NodeConnection<Self> {
        Connection::new(List::ordered(graph, (0..10).collect::<Vec<_>>(), by_number), page)
    }
}

/// Something else.
#[graph_object]
impl Other {
    /// A thing.
    fn any(&self) -> Any {
        Self.into()
    }
}

impl Thing {
    fn fail(self, at: i64) -> Result<()> {
        if at < 0 || usize::try_from(at) == Ok(self.0) {
            return Err(Error::BadUserInput(format!("it is {}", self.0)));
        }
        Ok(())
    }
}

impl Touch for Thing {
    fn touch(&self, _: &Graph, ahead: Ahead) {
        TOUCHED.with_borrow_mut(|touched| touched.push(ahead.has(Apart::Node)));
    }
}

impl Listed for Thing {
    type Item = usize;
}

impl From<usize> for Thing {
    fn from(number: usize) -> Self {
        Self(number)
    }
}

fn by_number(_: &Graph, number: usize) -> Key {
    Key::new("number", [], i64::try_from(number).expect("a small number"))
}

fn list(number: usize) -> impl Iterator<Item = Thing> {
    count();
    (0..number).map(Thing)
}

fn count() {
    CALLS.with(|calls| calls.set(calls.get() + 1));
}
