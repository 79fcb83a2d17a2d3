//! Global ids and the interfaces that all kinds share.

use async_graphql::ID;
use macros::graph_interface;

use super::error::{Error, Result};
use super::types::{
    Announcement, Availability, BasedOn, Character, Citation, Claim, Commission, Credit, Crossover,
    CrossoverPart, Episode, Franchise, FranchiseMember, Measure, Person, Platform, Prerequisite, Rating,
    Release, Review, Season, Show, ShowRelation, Source, Viewership, WatchOrder, Work,
};
use crate::graph::{Any, Graph, Ix, read_global_id};

/// How many things can be asked for at once.
const LARGEST_BATCH: usize = 100;

/// Whatever has an id of its own and can be fetched by it: nodes such as a show, edges such as a credit, and
/// records such as a review.
#[graph_interface(
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
    Announcement
)]
pub trait Node {
    /// The global id, an opaque text unique among all kinds: `node(id:)` finds the object again, or the one
    /// that it was merged into.
    fn id(&self, graph: &Graph) -> ID;
}

/// The nodes of the graph, which all have a name: shows, seasons, episodes, people, characters, franchises,
/// platforms, crossovers, works and sources.
#[graph_interface(Show, Season, Episode, Person, Character, Franchise, Platform, Crossover, Work, Source)]
pub trait Entity {
    /// The global id, an opaque text unique among all kinds: `node(id:)` finds the object again, or the one
    /// that it was merged into.
    fn id(&self, graph: &Graph) -> ID;
    /// What to call it: the preferred name or title. A season or an episode without a title is called after
    /// its number, as in "Season 2".
    fn name(&self, graph: &Graph) -> String;
}

/// Whatever somebody has said and others may dispute: every node but sources, every edge and every record.
#[graph_interface(
    Show,
    Season,
    Episode,
    Person,
    Character,
    Franchise,
    Platform,
    Crossover,
    Work,
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
    Announcement
)]
pub trait Sourced {
    /// The global id, an opaque text unique among all kinds: `node(id:)` finds the object again, or the one
    /// that it was merged into.
    fn id(&self, graph: &Graph) -> ID;
    /// Whether sources differ: of a node, whether two statements give one field different values (deprecated
    /// ones aside; a year agrees with a day in it); of an edge or a record, whether it has claims, or a
    /// citation that denies it.
    fn is_disputed(&self, graph: &Graph) -> bool;
    /// Where it was said: of a node, the citations of every statement about it; of an edge or a record, its
    /// own. What speaks for a single claim stands at that claim.
    fn citations(&self, graph: &Graph) -> Vec<Citation>;
    /// Of a node, what each source says of each field; of an edge or a record, what sources say otherwise,
    /// after the value that it has itself. Within a field the preferred word comes first.
    fn claims(
        &self,
        graph: &Graph,
        /// Only claims about this field, by its name in the schema, such as `date`; the name of a season or
        /// an episode is its `title`. Without it all claims, also those about the whole.
        of: Option<&str>,
    ) -> Vec<Claim>;
}

/// The id of an object for all who are outside: its kind and the id that it has in the store.
pub(crate) fn global_id(graph: &Graph, any: impl Into<Any>) -> ID {
    ID(graph.global_id(any))
}

/// The object that an id stands for; none if there is no such object any more.
pub(crate) fn by_global_id(graph: &Graph, id: &ID) -> Result<Option<Any>> {
    let (kind, number) = read_global_id(id.as_str()).ok_or_else(|| {
        Error::BadUserInput(format!(
            "`{}` is no id of this server: pass the value of an `id` unchanged",
            id.as_str()
        ))
    })?;
    match graph.by_id(number) {
        Some(any) if any.kind() != kind => Err(wrong_kind(id, &kind, any.kind())),
        found => Ok(found),
    }
}

/// The row of one kind that an id stands for.
pub(crate) fn of_kind<T>(graph: &Graph, id: &ID) -> Result<Option<Ix<T>>>
where
    Ix<T>: TryFrom<Any, Error = Any>,
{
    let found = by_global_id(graph, id)?.map(Ix::try_from).transpose();
    found.map_err(|other| wrong_kind(id, kind_of::<T>(), other.kind()))
}

/// Several lookups at once, in the order asked for.
pub(crate) fn batch<K, T>(
    keys: &[K],
    argument: &str,
    find: impl Fn(&K) -> Result<Option<T>>,
) -> Result<Vec<Option<T>>> {
    if keys.len() > LARGEST_BATCH {
        let given = keys.len();
        return Err(Error::BadUserInput(format!(
            "`{argument}` has {given} entries: ask for at most {LARGEST_BATCH}"
        )));
    }
    keys.iter().map(find).collect()
}

fn wrong_kind(id: &ID, expected: &str, got: &str) -> Error {
    Error::BadUserInput(format!(
        "`{}` is the id of a {got}, not of a {expected}: pass one of a {expected}",
        id.as_str()
    ))
}

fn kind_of<T>() -> &'static str {
    std::any::type_name::<T>().rsplit("::").next().unwrap_or_default()
}

impl From<Any> for Node {
    fn from(any: Any) -> Self {
        match any {
            Any::Show(ix) => Self::Show(Show(ix)),
            Any::Season(ix) => Self::Season(Season(ix)),
            Any::Episode(ix) => Self::Episode(Episode(ix)),
            Any::Person(ix) => Self::Person(Person(ix)),
            Any::Character(ix) => Self::Character(Character(ix)),
            Any::Franchise(ix) => Self::Franchise(Franchise(ix)),
            Any::Platform(ix) => Self::Platform(Platform(ix)),
            Any::Crossover(ix) => Self::Crossover(Crossover(ix)),
            Any::Work(ix) => Self::Work(Work(ix)),
            Any::Source(ix) => Self::Source(Source(ix)),
            Any::ShowRelation(ix) => Self::ShowRelation(ShowRelation(ix)),
            Any::BasedOn(ix) => Self::BasedOn(BasedOn(ix)),
            Any::FranchiseMember(ix) => Self::FranchiseMember(FranchiseMember(ix)),
            Any::Credit(ix) => Self::Credit(Credit(ix)),
            Any::Release(ix) => Self::Release(Release(ix)),
            Any::Commission(ix) => Self::Commission(Commission(ix)),
            Any::Availability(ix) => Self::Availability(Availability(ix)),
            Any::CrossoverPart(ix) => Self::CrossoverPart(CrossoverPart(ix)),
            Any::WatchOrder(ix) => Self::WatchOrder(WatchOrder(ix)),
            Any::Prerequisite(ix) => Self::Prerequisite(Prerequisite(ix)),
            Any::Measure(ix) => Self::Measure(Measure(ix)),
            Any::Review(ix) => Self::Review(Review(ix)),
            Any::Rating(ix) => Self::Rating(Rating(ix)),
            Any::Viewership(ix) => Self::Viewership(Viewership(ix)),
            Any::Announcement(ix) => Self::Announcement(Announcement(ix)),
        }
    }
}

impl Sourced {
    /// The object, unless it is a source, which speaks for itself.
    pub(crate) fn of(any: Any) -> Option<Self> {
        Some(match any {
            Any::Source(_) => return None,
            Any::Show(ix) => Self::Show(Show(ix)),
            Any::Season(ix) => Self::Season(Season(ix)),
            Any::Episode(ix) => Self::Episode(Episode(ix)),
            Any::Person(ix) => Self::Person(Person(ix)),
            Any::Character(ix) => Self::Character(Character(ix)),
            Any::Franchise(ix) => Self::Franchise(Franchise(ix)),
            Any::Platform(ix) => Self::Platform(Platform(ix)),
            Any::Crossover(ix) => Self::Crossover(Crossover(ix)),
            Any::Work(ix) => Self::Work(Work(ix)),
            Any::ShowRelation(ix) => Self::ShowRelation(ShowRelation(ix)),
            Any::BasedOn(ix) => Self::BasedOn(BasedOn(ix)),
            Any::FranchiseMember(ix) => Self::FranchiseMember(FranchiseMember(ix)),
            Any::Credit(ix) => Self::Credit(Credit(ix)),
            Any::Release(ix) => Self::Release(Release(ix)),
            Any::Commission(ix) => Self::Commission(Commission(ix)),
            Any::Availability(ix) => Self::Availability(Availability(ix)),
            Any::CrossoverPart(ix) => Self::CrossoverPart(CrossoverPart(ix)),
            Any::WatchOrder(ix) => Self::WatchOrder(WatchOrder(ix)),
            Any::Prerequisite(ix) => Self::Prerequisite(Prerequisite(ix)),
            Any::Measure(ix) => Self::Measure(Measure(ix)),
            Any::Review(ix) => Self::Review(Review(ix)),
            Any::Rating(ix) => Self::Rating(Rating(ix)),
            Any::Viewership(ix) => Self::Viewership(Viewership(ix)),
            Any::Announcement(ix) => Self::Announcement(Announcement(ix)),
        })
    }
}
