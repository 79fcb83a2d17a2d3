//! The whole knowledge graph in memory, plain and synchronous. Nothing of SQL or GraphQL.
//!
//! A graph is immutable: a change makes a new one. Rows are packed into tables, neighbours into adjacency lists; both
//! are read through the accessors, which are grouped by what they start from.

mod any;
mod both;
mod bridges;
mod edge;
mod edges;
mod events;
mod find;
mod load;
mod names;
mod node;
mod number;
mod order;
pub mod page;
pub mod path;
mod portrayal;
mod premiere;
mod prerequisite;
mod provenance;
mod reach;
mod record;
pub mod search;
mod shows;
mod similar;
mod sourced;
pub mod status;
mod stints;
mod strand;
mod subgraph;
mod table;
mod text;
mod timeline;
mod universe;
mod watch_order;
mod whole;

pub use any::{Any, read_global_id};
pub use bridges::Bridge;
pub use edge::{
    Availability, BasedOn, Commission, Credit, CrossoverPart, FranchiseMember, Portrayal, Prerequisite,
    Release, ShowRelation, WatchOrder, WatchOrderEntry, Watchable,
};
pub use find::Slugged;
pub use load::LoadError;
pub use names::Named;
pub use node::{Character, Crossover, Episode, Franchise, Person, Platform, Season, Show, Source, Work};
pub use number::{Number, Real};
pub use order::folded;
pub use prerequisite::Needed;
pub use provenance::{Alias, Citation, Claim, ExternalId, Statement};
pub use reach::sorted_once;
pub use record::{Announcement, Measure, Rating, Review, Viewership};
pub use shows::{ShowKey, ShowValue, ShowsBy};
pub use similar::Similar;
pub use sourced::{Conflict, Said};
pub use stints::Strength;
pub use strand::{Scope, Strand, TieClass, TieKind};
pub use subgraph::{Bounds, Cut, CutReason, MOST_ENTITIES, Spot, Subgraph, Tie, USUAL_KINDS};
pub use table::{Adjacency, Ix, Table};
pub use text::{Short, Text};
pub use timeline::{Moment, MomentKind};
pub use universe::{Branch, Census, Crossing, Offshoot, Universe};
pub use watch_order::Detail;

/// The knowledge graph as of one entry of the change log.
#[derive(Debug, Default)]
pub struct Graph {
    seq: i64,
    tables: Tables,
    texts: text::Texts,
    values: provenance::Values,
    names: names::Names,
    premieres: premiere::Premieres,
    adjacent: edges::Adjacent,
    beside: sourced::Beside,
    whole: whole::Whole,
    shows: shows::Shows,
    stints: stints::Stints,
    search: search::Search,
    index: find::Index,
}

impl Graph {
    /// The last entry of the change log that this graph contains.
    pub fn seq(&self) -> i64 {
        self.seq
    }
}

macro_rules! tables {
    ($($field:ident: $row:ident,)*) => {
        /// All tables.
        #[derive(Debug, Default)]
        struct Tables {
            $($field: Table<$row>,)*
        }

        /// All tables while their rows come.
        #[derive(Default)]
        struct Growing {
            $($field: table::Growing<$row>,)*
        }

        impl Growing {
            /// One table after the other, so that no more than one is there twice.
            fn whole(self) -> Tables {
                Tables { $($field: self.$field.into(),)* }
            }
        }

        $(
            impl std::ops::Index<Ix<$row>> for Graph {
                type Output = $row;

                fn index(&self, ix: Ix<$row>) -> &$row {
                    &self.tables.$field[ix]
                }
            }

            impl Has<$row> for Graph {
                fn table(&self) -> &Table<$row> {
                    &self.tables.$field
                }
            }
        )*
    };
}

/// That the graph has a table of these rows.
pub trait Has<T> {
    /// The table.
    fn table(&self) -> &Table<T>;
}

tables! {
    sources: Source,
    shows: Show,
    seasons: Season,
    episodes: Episode,
    people: Person,
    characters: Character,
    franchises: Franchise,
    platforms: Platform,
    crossovers: Crossover,
    works: Work,
    relations: ShowRelation,
    bases: BasedOn,
    members: FranchiseMember,
    credits: Credit,
    portrayals: Portrayal,
    releases: Release,
    commissions: Commission,
    availabilities: Availability,
    crossover_parts: CrossoverPart,
    watch_orders: WatchOrder,
    watch_order_entries: WatchOrderEntry,
    prerequisites: Prerequisite,
    measures: Measure,
    reviews: Review,
    ratings: Rating,
    viewerships: Viewership,
    announcements: Announcement,
    aliases: Alias,
    external_ids: ExternalId,
    statements: Statement,
    claims: Claim,
    citations: Citation,
}
