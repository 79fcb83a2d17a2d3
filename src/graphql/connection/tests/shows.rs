//! A small schema of shows and people, written as all types are.

use async_graphql::ID;
use macros::graph_interface;
use macros::{graph_enum, graph_object};

use crate::graph::Graph;
use crate::graph::page::Key;
use crate::graph::page::List;
use crate::graph::page::Page;
use crate::graph::page::Part;
use crate::graph::page::Place;
use crate::graphql::connection::Connection;
use crate::graphql::connection::Edge;
use crate::graphql::connection::Listed;
use crate::graphql::connection::NodeConnection;
use crate::graphql::connection::Touch;
use crate::graphql::context::Today;
use crate::graphql::error::Error;
use crate::graphql::error::Result;
use crate::graphql::scalars::Count;
use crate::graphql::scalars::PartialDate;
use crate::graphql::writer::Ahead;

const SHOWS: [&str; 3] = ["Ballard", "Bosch", "Bosch: Legacy"];
const PEOPLE: [&str; 2] = ["Titus Welliver", "Maggie Q"];
const CAST: [&[usize]; 3] = [&[1, 0], &[0], &[0]];

fn by_name(_: &Graph, show: usize) -> Key {
    Key::new("name", [Part::up(SHOWS[show])], i64::try_from(show).unwrap())
}

pub(super) fn by_billing(_: &Graph, (show, billing): (usize, usize)) -> Key {
    Key::new("billing", [], i64::try_from(show * 100 + billing).unwrap())
}

fn begins(show: usize, prefix: Option<&str>) -> bool {
    prefix.is_none_or(|prefix| SHOWS[show].starts_with(prefix))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Show(usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Person(usize);

impl Touch for Show {
    fn touch(&self, _: &Graph, _: Ahead) {}
}

impl Touch for Person {
    fn touch(&self, _: &Graph, _: Ahead) {}
}

/// Someone's part in a show.
struct CastEdge(Place<(usize, usize)>);

/// An order of shows.
#[graph_enum]
enum Casing {
    /// As it is written.
    Plain,
    /// In capitals.
    Capitals,
}

/// Anything with a name.
#[graph_interface(Show, Person)]
trait Entity {
    /// The id of the thing.
    fn id(&self) -> ID;

    /// The name of the thing.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str;

    /// The shows of the thing.
    fn shows(
        &self,
        graph: &Graph,
        /// How the name begins.
        prefix: Option<&str>,
        page: Page,
    ) -> NodeConnection<Show>;
}

pub(super) struct Query;

/// The questions.
#[graph_object]
impl Query {
    /// Every show, by name.
    fn shows(&self, graph: &Graph, #[page(default = 1, max = 50)] page: Page) -> NodeConnection<Show> {
        Connection::new(List::ordered(graph, vec![0, 1, 2], by_name), page)
    }

    /// Shows whose name begins so.
    fn found(
        &self,
        graph: &Graph,
        /// How the name begins.
        prefix: &str,
        page: Page,
    ) -> Result<Option<NodeConnection<Show>>> {
        if prefix.is_empty() {
            return Err(Error::BadUserInput("`prefix` is empty: name a letter".to_owned()));
        }
        let found = (0..3).filter(|&show| SHOWS[show].starts_with(prefix));
        let list = List::sorted(found.map(|show| (by_name(graph, show), show)));
        Ok((!list.is_empty()).then(|| Connection::new(list, page)))
    }

    /// Everything with a name.
    fn entities(&self) -> Vec<Entity> {
        vec![Show(0).into(), Person(0).into()]
    }

    /// The day of the request.
    fn today(&self, today: Today) -> PartialDate {
        entity::PartialDate::from_day(today.0).unwrap().into()
    }

    /// A day, given back.
    fn r#echo(
        &self,
        /// The day.
        day: PartialDate,
        /// What to add.
        #[graphql(default_with = "Count(1)")]
        count: Count,
        /// Words to join.
        words: Option<&[String]>,
    ) -> String {
        format!("{} {} {}", day.0, count.0, words.unwrap_or_default().join("+"))
    }

    /// Fails for a reason of our own.
    #[graphql(deprecation = "It fails.")]
    fn broken(&self) -> Result<bool> {
        Err(Error::Internal("the disk is full".into()))
    }
}

/// One television series.
#[graph_object]
impl Show {
    /// The id of the show.
    fn id(&self) -> ID {
        self.0.into()
    }

    /// The name of the show.
    fn name<'g>(&self, _graph: &'g Graph) -> &'g str {
        SHOWS[self.0]
    }

    /// The name in a certain casing.
    #[graphql(name = "displayName")]
    fn shown(
        &self,
        /// How to write it.
        #[graphql(default_with = "Casing::Capitals")]
        casing: Casing,
    ) -> String {
        match casing {
            Casing::Plain => SHOWS[self.0].to_owned(),
            Casing::Capitals => SHOWS[self.0].to_uppercase(),
        }
    }

    /// The show itself.
    fn shows(
        &self,
        graph: &Graph,
        /// How the name begins.
        prefix: Option<&str>,
        page: Page,
    ) -> NodeConnection<Show> {
        let shows = if begins(self.0, prefix) { vec![self.0] } else { Vec::new() };
        Connection::new(List::ordered(graph, shows, by_name), page)
    }

    /// Who plays in it, by billing.
    fn cast_members(&self, graph: &Graph, page: Page) -> Connection<CastEdge> {
        let cast: Vec<_> = (0..CAST[self.0].len()).map(|billing| (self.0, billing)).collect();
        Connection::new(List::ordered(graph, cast, by_billing), page)
    }
}

/// Someone who works for television.
#[graph_object]
impl Person {
    /// The id of the person.
    fn id(&self) -> ID {
        self.0.into()
    }

    /// The name of the person.
    fn name(&self) -> &'static str {
        PEOPLE[self.0]
    }

    /// The shows that the person plays in.
    fn shows(
        &self,
        graph: &Graph,
        /// How the name begins.
        prefix: Option<&str>,
        page: Page,
    ) -> NodeConnection<Show> {
        let shows: Vec<usize> =
            (0..3).filter(|&show| CAST[show].contains(&self.0) && begins(show, prefix)).collect();
        Connection::new(List::ordered(graph, shows, by_name), page)
    }
}

/// Someone's part in a show.
#[graph_object]
impl CastEdge {
    /// Where the part stands in the list.
    fn cursor(&self, graph: &Graph) -> String {
        self.0.cursor(graph).to_string()
    }

    /// Who plays it.
    fn node(&self) -> Person {
        let (show, billing) = self.0.item;
        Person(CAST[show][billing])
    }

    /// The place in the credits, from 1.
    fn billing(&self) -> usize {
        self.0.item.1 + 1
    }
}

impl From<Place<(usize, usize)>> for CastEdge {
    fn from(place: Place<(usize, usize)>) -> Self {
        Self(place)
    }
}

impl Edge for CastEdge {
    type Item = (usize, usize);
    type Node = Person;

    fn place(&self) -> &Place<Self::Item> {
        &self.0
    }

    fn node(&self, _: &Graph) -> Person {
        self.node()
    }

    fn touch(&self, _: &Graph, _: Ahead) {}
}

impl Listed for Show {
    type Item = usize;
}

impl From<usize> for Show {
    fn from(show: usize) -> Self {
        Self(show)
    }
}
