//! How much a request may ask for and its answer may cost, and how users learn of it.

use std::fmt;
use std::time::Duration;

use crate::front;
use crate::graphql;

/// How much a request may ask for, and how much its answer may cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Of the document, before anything is executed.
    pub document: front::Limits,
    /// Objects that are written.
    pub objects: usize,
    /// Bytes of JSON.
    pub bytes: usize,
    /// From the moment at which a request is let in until its answer is written.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            document: front::Limits::default(),
            objects: 100_000,
            bytes: 32 * 1024 * 1024,
            time: Duration::from_secs(10),
        }
    }
}

/// The description of the schema.
impl fmt::Display for Limits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { document, objects, bytes, time } = self;
        let front::Limits {
            tokens, recursion, depth, aliases, directives, selections, introspection, ..
        } = document;
        write!(
            formatter,
            "The knowledge graph of television: which show grew out of which, who played whom where, on which platform, \
             what was announced, rated and watched, and who says so.

A document has at most {tokens} tokens, {recursion} levels of syntax, {depth} levels of selections, {aliases} aliases,
{directives} directives and {selections} selections once its fragments are unfolded, and its variables at most {} values; in
introspection, lists of fields, types and the like nest at most {introspection} deep. Its searches (`universe`, `subgraph`,
`path`, `neighbours`, `similar` and `search`) may take as much work as {} objects: an entity to gather is 30, a search 5000, a
path 10000, the closest one 100000. An answer has at most {objects} objects and {bytes} bytes and is written for at most {} seconds.
Beyond, there is an error with the code `LIMIT_EXCEEDED` or `TIMEOUT`, which says what to cut. Every answer has
`extensions.cost`: the objects that were `written`, the `limit` of them, and how many were `possible` if every page had been
full. A page has 20 items where no size is asked for (of episodes 50, of seasons 100), and at most 100; of the parts of a
universe or a subgraph it has more, as its fields say.",
            document.values,
            graphql::MOST_WORK,
            time.as_secs(),
        )
    }
}
