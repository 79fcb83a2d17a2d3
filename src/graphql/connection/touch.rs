//! Reading rows before they are written.

use std::hint::black_box;

use crate::graph::Graph;
use crate::graphql::types;
use crate::graphql::types::{Credit, Person, Show};
use crate::graphql::writer::{Ahead, Apart};

/// An object of a row, which can be read before it is written.
///
/// The rows of a page lie anywhere in memory, and each would be waited for where it is written. Touched one right after
/// the other, they are on their way at the same time, and so is what lies behind them: the nested request of
/// `benches/queries` takes nearly a quarter less than with the rows alone.
pub trait Touch {
    /// Reads a little of the row, and of what is selected further on.
    fn touch(&self, graph: &Graph, ahead: Ahead);
}

/// Objects of which only the row is touched, each where that stands which is asked for most.
macro_rules! rows {
    ($(|$row:ident| $touched:expr => [$($kind:ident),* $(,)?];)*) => {
        $($(
            impl Touch for types::$kind {
                fn touch(&self, graph: &Graph, _: Ahead) {
                    let $row = &graph[self.0];
                    black_box($touched);
                }
            }
        )*)*
    };
}

rows! {
    |row| row.slug.bytes().next() => [Character, Franchise, Platform, Crossover, Work, Source];
    |row| row.id => [
        Season, Episode, Release, Commission, Availability, Measure, Review, Rating, Viewership, Announcement,
        ShowRelation, BasedOn, FranchiseMember, Portrayal, CrossoverPart,
        WatchOrder, WatchOrderEntry, Prerequisite,
    ];
}

impl Touch for Show {
    fn touch(&self, graph: &Graph, ahead: Ahead) {
        black_box(graph[self.0].slug.bytes().next());
        if ahead.has(Apart::PremiereDate) {
            black_box(graph.premiere_of(self.watchable()));
        }
        if ahead.has(Apart::Platforms) {
            // Where the offers of a show came in together they stand side by side: the second brings further ones along.
            for offer in graph.availabilities(self.watchable()).iter().take(2) {
                black_box(graph[offer].platform);
            }
        }
    }
}

impl Touch for Person {
    fn touch(&self, graph: &Graph, ahead: Ahead) {
        black_box(graph[self.0].slug.bytes().next());
        if ahead.has(Apart::Credits) {
            black_box(graph.credits_of_person(self.0).iter().next());
        }
    }
}

impl Touch for Credit {
    fn touch(&self, graph: &Graph, ahead: Ahead) {
        // Most rows lie across two lines of the cache: these are their ends.
        black_box((graph[self.0].subject, graph[self.0].department));
        if ahead.has(Apart::Show) {
            Show(graph.show_of(graph[self.0].subject)).touch(graph, ahead);
        }
        if ahead.has(Apart::Characters)
            && let Some(first) = graph.portrayals_in(self.0).iter().next()
        {
            types::Character(graph[first].character).touch(graph, ahead);
        }
    }
}
