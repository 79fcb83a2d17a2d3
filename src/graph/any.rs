//! `Any`: something that has an id of its own and can be fetched by it.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{
    Announcement, Availability, BasedOn, Character, Commission, Credit, Crossover, CrossoverPart, Episode,
    Franchise, FranchiseMember, Graph, Ix, Measure, Number, Person, Platform, Prerequisite, Rating, Release,
    Review, Season, Show, ShowRelation, Source, Viewership, WatchOrder, Watchable, Work,
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

impl Graph {
    /// The id for all who are outside: the kind of a thing and the id that it has in the store. O(1).
    pub fn global_id(&self, any: impl Into<Any>) -> String {
        let any = any.into();
        URL_SAFE_NO_PAD.encode(format!("{}:{}", any.kind(), self.id_of(any)))
    }

    /// What to call an entity: its name or title, or else its number, as in "Season 2". Edges and records have no name. O(1).
    pub fn name_of(&self, entity: impl Into<Any>) -> Cow<'_, str> {
        let numbered = |kind: &str, number: Option<i32>| match number {
            Some(number) => format!("{kind} {number}"),
            None => format!("{kind} without a number"),
        };
        let name = match entity.into() {
            Any::Show(ix) => &self[ix].name,
            Any::Person(ix) => &self[ix].name,
            Any::Character(ix) => &self[ix].name,
            Any::Franchise(ix) => &self[ix].name,
            Any::Platform(ix) => &self[ix].name,
            Any::Crossover(ix) => &self[ix].name,
            Any::Work(ix) => &self[ix].name,
            Any::Source(ix) => &self[ix].name,
            Any::Season(ix) => {
                let row = &self[ix];
                return self.text(row.name).map_or_else(|| numbered("Season", row.number).into(), Cow::from);
            }
            Any::Episode(ix) => {
                let row = &self[ix];
                let number = row.number.map(Number::get);
                return self.text(row.name).map_or_else(|| numbered("Episode", number).into(), Cow::from);
            }
            _ => "",
        };
        Cow::from(name)
    }
}

/// The kind and the number that a global id is made of.
pub fn read_global_id(id: &str) -> Option<(String, u32)> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id).ok()?).ok()?;
    let (kind, number) = text.split_once(':')?;
    Some((kind.to_owned(), number.parse().ok()?))
}
