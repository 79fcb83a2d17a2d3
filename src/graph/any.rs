//! `Any`: something that has an id of its own and can be fetched by it.

use super::{
    Announcement, Availability, BasedOn, Character, Commission, Credit, Crossover, CrossoverPart, Episode,
    Franchise, FranchiseMember, Graph, Ix, Measure, Person, Platform, Prerequisite, Rating, Release, Review,
    Season, Show, ShowRelation, Source, Viewership, WatchOrder, Watchable, Work,
};

macro_rules! any {
    ($($row:ident,)*) => {
        /// A node, an edge or a record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Any {
            $(
                #[doc = concat!("A row of `", stringify!($row), "`.")]
                $row(Ix<$row>),
            )*
        }

        $(
            impl From<Ix<$row>> for Any {
                fn from(ix: Ix<$row>) -> Self {
                    Self::$row(ix)
                }
            }

            impl TryFrom<Any> for Ix<$row> {
                type Error = Any;

                fn try_from(any: Any) -> Result<Self, Any> {
                    match any {
                        Any::$row(ix) => Ok(ix),
                        other => Err(other),
                    }
                }
            }
        )*

        impl Any {
            /// The name of its kind.
            pub fn kind(self) -> &'static str {
                match self {
                    $(Self::$row(_) => stringify!($row),)*
                }
            }
        }

        impl Graph {
            /// The id of a node, an edge or a record. O(1).
            pub fn id_of(&self, any: impl Into<Any>) -> u32 {
                match any.into() {
                    $(Any::$row(ix) => self[ix].id,)*
                }
            }
        }
    };
}

any! {
    Show,
    Season,
    Episode,
    Person,
    Character,
    Franchise,
    Platform,
    Crossover,
    Work,
    Source,
    ShowRelation,
    BasedOn,
    FranchiseMember,
    Credit,
    Release,
    Commission,
    Availability,
    CrossoverPart,
    WatchOrder,
    Prerequisite,
    Measure,
    Review,
    Rating,
    Viewership,
    Announcement,
}

impl From<Watchable> for Any {
    fn from(watchable: Watchable) -> Self {
        match watchable {
            Watchable::Show(show) => show.into(),
            Watchable::Season(season) => season.into(),
            Watchable::Episode(episode) => episode.into(),
        }
    }
}
