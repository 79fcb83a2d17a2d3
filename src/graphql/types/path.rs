//! How two are joined, and who is how far away.

use async_graphql::OneofObject;
use entity::credit::Department;
use macros::{graph_enum, graph_object};

use crate::graph::page::{List, Page, Place};
use crate::graph::path::{self, Neighbour, Stop};
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, Edge, Touch};
use crate::graphql::error::{Error, Result};
use crate::graphql::node::Entity;
use crate::graphql::types::{
    Character, CharacterLookup, Person, PersonCreditEdge, PersonLookup, Show, ShowLookup,
};
use crate::graphql::writer::{Ahead, Apart};

/// How many paths are given at most.
const MOST_PATHS: i32 = 100;

/// How far away neighbours can be.
const FARTHEST: i32 = 6;

/// Names one end of a path; exactly one of the fields must be given.
#[derive(Clone, Debug, OneofObject)]
pub enum PathEnd {
    /// A person, named as for `person`.
    Person(PersonLookup),
    /// A show, named as for `show`.
    Show(ShowLookup),
    /// A character, named as for `character`.
    Character(CharacterLookup),
}

impl PathEnd {
    fn find(&self, graph: &Graph) -> Result<Option<Stop>> {
        Ok(match self {
            Self::Person(by) => Person::find(graph, by)?.map(|found| Stop::Person(found.0)),
            Self::Show(by) => Show::find(graph, by)?.map(|found| Stop::Show(found.0)),
            Self::Character(by) => Character::find(graph, by)?.map(|found| Stop::Character(found.0)),
        })
    }
}

/// Which paths are looked for.
#[graph_enum]
pub enum PathKind {
    /// All paths with the fewest steps, first those whose steps have the most episodes in all.
    Shortest,
    /// The one path over the closest company: by main casts and many shared episodes, and around shows on which
    /// nearly everybody was once, such as talk shows. It can have more steps than the shortest.
    Closest,
}

impl PathKind {
    /// What a search takes in a large graph, in objects that could be written meanwhile.
    pub(crate) fn work(self) -> i32 {
        match self {
            Self::Shortest => 10_000,
            Self::Closest => 100_000,
        }
    }
}

/// What a search for neighbours takes, in objects that could be written meanwhile: three steps away can be half of a large
/// graph.
pub(crate) fn neighbours_work(distance: i32) -> i32 {
    if distance < 3 { 5_000 } else { 1_000_000 }
}

/// How two people, shows or characters are joined.
pub struct Paths {
    paths: Vec<Path>,
    is_complete: bool,
}

/// How two people, shows or characters are joined.
#[graph_object]
impl Paths {
    /// How many steps each of the paths has, 0 from somebody to themselves; null where nothing joins the two, or
    /// only more than 250 steps.
    fn length(&self) -> Option<usize> {
        self.paths.first().map(|path| path.0.len() - 1)
    }

    /// The paths, each from the one end to the other; none where nothing joins the two.
    fn paths(&self) -> &Vec<Path> {
        &self.paths
    }

    /// Whether these are all paths of the kind, and not only as many as `limit` allows. Without paths it says
    /// whether it is sure that nothing joins the two.
    fn is_complete(&self) -> bool {
        self.is_complete
    }
}

/// One way from one to another, by way of shows and of people who worked on them.
pub struct Path(Vec<Stop>);

/// One way from one to another, by way of shows and of people who worked on them.
#[graph_object]
impl Path {
    /// Who and what it leads by, in order, both ends included.
    fn nodes(&self) -> Vec<Entity> {
        self.0.iter().map(|stop| (*stop).into()).collect()
    }

    /// Why each leads to the next: one less than there are nodes.
    fn steps(&self) -> Vec<PathStep> {
        self.0.windows(2).map(|ends| PathStep { from: ends[0], to: ends[1] }).collect()
    }
}

/// A step of a path: that somebody worked on a show, plays a character, or that a character is in a show.
pub struct PathStep {
    from: Stop,
    to: Stop,
}

/// A step of a path: that somebody worked on a show, plays a character, or that a character is in a show.
#[graph_object]
impl PathStep {
    /// Where the step begins.
    fn from(&self) -> Entity {
        self.from.into()
    }

    /// Where it leads.
    fn to(&self) -> Entity {
        self.to.into()
    }

    /// Why there is this step, in words, such as "Titus Welliver in Bosch: Legacy, 30 episodes".
    fn reason(&self, graph: &Graph) -> String {
        match self.ends() {
            Ends::Work(person, show) => {
                let (person, show) = (&*graph[person].name, &*graph[show].name);
                let word = if self.is_acted(graph) { "in" } else { "on" };
                match graph.episodes_between(self.from, self.to) {
                    0 => format!("{person} {word} {show}"),
                    1 => format!("{person} {word} {show}, 1 episode"),
                    episodes => format!("{person} {word} {show}, {episodes} episodes"),
                }
            }
            Ends::Part(character, person) => {
                format!("{} plays {}", graph[person].name, graph[character].name)
            }
            Ends::Presence(character, show) => {
                format!("{} is in {}", graph[character].name, graph[show].name)
            }
        }
    }

    /// In how many episodes of the show the person worked, whatever they did; null where nobody counted, and
    /// for steps from or to a character.
    fn episodes(&self, graph: &Graph) -> Option<i32> {
        Some(graph.episodes_between(self.from, self.to)).filter(|episodes| *episodes > 0).map(Into::into)
    }

    /// The credits that say so: of a person on a show, for playing a character, or for playing one in a show.
    fn credits(&self, graph: &Graph, page: Page) -> Connection<PersonCreditEdge> {
        Connection::new(self.all_credits(graph), page)
    }
}

/// What a step joins.
enum Ends {
    Work(Ix<graph::Person>, Ix<graph::Show>),
    Part(Ix<graph::Character>, Ix<graph::Person>),
    Presence(Ix<graph::Character>, Ix<graph::Show>),
}

impl PathStep {
    fn ends(&self) -> Ends {
        match (self.from, self.to) {
            (Stop::Person(person), Stop::Show(show)) | (Stop::Show(show), Stop::Person(person)) => {
                Ends::Work(person, show)
            }
            (Stop::Character(character), Stop::Person(person))
            | (Stop::Person(person), Stop::Character(character)) => Ends::Part(character, person),
            (Stop::Character(character), Stop::Show(show))
            | (Stop::Show(show), Stop::Character(character)) => Ends::Presence(character, show),
            (one, two) => unreachable!("{one:?} and {two:?} are not next to each other"),
        }
    }

    fn all_credits<'g>(&self, graph: &'g Graph) -> List<'g, Ix<graph::Credit>> {
        let of_character = |character| {
            let portrayals = graph.portrayals_of(character).into_iter();
            graph.newest_credits(portrayals.map(|portrayal| graph[portrayal].credit).collect())
        };
        match self.ends() {
            Ends::Work(person, show) => {
                let credits = graph.credits_of_person(person);
                credits.filter(|credit| graph.show_of(graph[credit].subject) == show)
            }
            Ends::Part(character, person) => {
                of_character(character).filter(|credit| graph[credit].person == person)
            }
            Ends::Presence(character, show) => {
                of_character(character).filter(|credit| graph.show_of(graph[credit].subject) == show)
            }
        }
    }

    fn is_acted(&self, graph: &Graph) -> bool {
        self.all_credits(graph).iter().any(|credit| graph[credit].department == Department::Cast)
    }
}

/// Somebody or something at a distance.
pub struct NeighbourEdge(Place<Neighbour>);

/// Somebody or something at a distance.
#[graph_object]
impl NeighbourEdge {
    /// Where the item stands in the list: an opaque text for `after` or `before`, which holds when others
    /// come and go.
    fn cursor(&self, graph: &Graph) -> String {
        self.0.cursor(graph).to_string()
    }

    /// Who or what is there.
    fn node(&self) -> Entity {
        self.0.item.stop.into()
    }

    /// How many shortest paths lead there: of somebody two steps from a person, how many shows they share.
    fn ways(&self) -> i32 {
        i32::try_from(self.0.item.ways).unwrap_or(i32::MAX)
    }
}

impl From<Place<Neighbour>> for NeighbourEdge {
    fn from(place: Place<Neighbour>) -> Self {
        Self(place)
    }
}

impl Edge for NeighbourEdge {
    type Item = Neighbour;
    type Node = Entity;

    fn place(&self) -> &Place<Neighbour> {
        &self.0
    }

    fn node(&self, _: &Graph) -> Entity {
        self.node()
    }

    fn touch(&self, graph: &Graph, ahead: Ahead) {
        if ahead.has(Apart::Node) {
            self.node().touch(graph, ahead);
        }
    }
}

/// The paths between two ends; none where one of them is not there.
pub(crate) fn between(
    graph: &Graph,
    from: &PathEnd,
    to: &PathEnd,
    kind: PathKind,
    limit: i32,
) -> Result<Option<Paths>> {
    let limit = bounded("limit", limit, MOST_PATHS)?;
    let (Some(from), Some(to)) = (from.find(graph)?, to.find(graph)?) else { return Ok(None) };
    Ok(Some(match kind {
        PathKind::Shortest => {
            let path::Paths { paths, is_complete } = graph.shortest_paths(from, to, limit);
            Paths { paths: paths.into_iter().map(Path).collect(), is_complete }
        }
        PathKind::Closest => {
            Paths { paths: graph.closest_path(from, to).into_iter().map(Path).collect(), is_complete: true }
        }
    }))
}

/// All at a distance; none where the start is not there.
pub(crate) fn neighbours(
    graph: &Graph,
    of: &PathEnd,
    distance: i32,
    page: Page,
) -> Result<Option<Connection<NeighbourEdge>>> {
    let distance = bounded("distance", distance, FARTHEST)?;
    let of = of.find(graph)?;
    Ok(of.map(|of| Connection::new(graph.neighbours(of, distance), page)))
}

fn bounded(argument: &str, given: i32, most: i32) -> Result<usize> {
    let wanted = usize::try_from(given).ok().filter(|_| (1..=most).contains(&given));
    wanted.ok_or_else(|| Error::BadUserInput(format!("`{argument}` is {given}: ask for 1 to {most}")))
}

impl From<Stop> for Entity {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Person(person) => Self::Person(Person(person)),
            Stop::Show(show) => Self::Show(Show(show)),
            Stop::Character(character) => Self::Character(Character(character)),
        }
    }
}
