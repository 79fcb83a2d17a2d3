//! A small schema written as all types are, and what its callers see.

use std::sync::Arc;

use async_graphql::EmptyMutation;
use async_graphql::EmptySubscription;
use async_graphql::Enum;
use async_graphql::ID;
use async_graphql::Interface;
use async_graphql::Request;
use async_graphql::SDLExportOptions;
use async_graphql::Schema;
use chrono::NaiveDate;
use serde_json::Value;
use serde_json::json;

use super::*;
use crate::graph::page::Key;
use crate::graph::page::Part;
use crate::graphql::context::Today;
use crate::graphql::error::Error;
use crate::graphql::scalars::Count;
use crate::graphql::scalars::PartialDate;

const SHOWS: [&str; 3] = ["Ballard", "Bosch", "Bosch: Legacy"];
const PEOPLE: [&str; 2] = ["Titus Welliver", "Maggie Q"];
const CAST: [&[usize]; 3] = [&[1, 0], &[0], &[0]];

fn by_name(_: &Graph, show: usize) -> Key {
    Key::new("name", [Part::up(SHOWS[show])], i64::try_from(show).unwrap())
}

fn by_billing(_: &Graph, (show, billing): (usize, usize)) -> Key {
    Key::new("billing", [], i64::try_from(show * 100 + billing).unwrap())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Show(usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Person(usize);

/// Someone's part in a show.
struct CastEdge(Place<(usize, usize)>);

/// An order of shows.
#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum Casing {
    /// As it is written.
    Plain,
    /// In capitals.
    Capitals,
}

/// Anything with a name.
#[derive(Interface)]
#[graphql(
    field(name = "id", method = "gql_id", ty = "ID", desc = "The id of the thing."),
    field(name = "name", method = "gql_name", ty = "&'ctx str", desc = "The name of the thing."),
    field(
        name = "shows",
        method = "gql_shows",
        ty = "NodeConnection<Show>",
        desc = "The shows of the thing.",
        arg(name = "first", ty = "Option<i32>", desc = "How many from the start."),
        arg(name = "after", ty = "Option<String>", desc = "Only what comes after this cursor."),
        arg(name = "last", ty = "Option<i32>", desc = "How many from the end."),
        arg(name = "before", ty = "Option<String>", desc = "Only what comes before this cursor.")
    )
)]
enum Entity {
    Show(Show),
    Person(Person),
}

struct Query;

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
    fn shows(&self, graph: &Graph, page: Page) -> NodeConnection<Show> {
        Connection::new(List::ordered(graph, vec![self.0], by_name), page)
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
    fn shows(&self, graph: &Graph, page: Page) -> NodeConnection<Show> {
        let shows: Vec<usize> = (0..3).filter(|&show| CAST[show].contains(&self.0)).collect();
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

impl Edge for CastEdge {
    type Item = (usize, usize);
    type Node = Person;

    fn new(place: Place<Self::Item>) -> Self {
        Self(place)
    }

    fn node(&self, _: &Graph) -> Person {
        self.node()
    }
}

impl Listed for Show {
    type Item = usize;
}

impl From<usize> for Show {
    fn from(show: usize) -> Self {
        Self(show)
    }
}

fn schema() -> Schema<Query, EmptyMutation, EmptySubscription> {
    Schema::new(Query, EmptyMutation, EmptySubscription)
}

async fn ask(query: &str) -> Value {
    let today = Today(NaiveDate::from_ymd_opt(2025, 10, 4).unwrap());
    let request = Request::new(query).data(Arc::new(Graph::default())).data(today);
    serde_json::to_value(schema().execute(request).await).unwrap()
}

async fn data(query: &str) -> Value {
    let mut answer = ask(query).await;
    assert_eq!(answer.get("errors"), None, "{query}");
    answer["data"].take()
}

async fn refusal(query: &str) -> (Value, Value, Value) {
    let mut answer = ask(query).await;
    let mut error = answer["errors"][0].take();
    assert_eq!(answer["errors"].as_array().unwrap().len(), 1);
    (error["message"].take(), error["extensions"]["code"].take(), error["path"].take())
}

#[tokio::test]
async fn a_page_follows_another() {
    let first = data(
        "{ shows(first: 2) { edges { cursor node { name } } nodes { name } totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
    )
    .await;
    let shows = &first["shows"];
    assert_eq!(shows["nodes"], json!([{"name": "Ballard"}, {"name": "Bosch"}]));
    assert_eq!(shows["edges"][1]["node"], json!({"name": "Bosch"}));
    assert_eq!(shows["totalCount"], json!(3));
    let end = &shows["pageInfo"]["endCursor"];
    assert_eq!(
        shows["pageInfo"],
        json!({
            "hasNextPage": true,
            "hasPreviousPage": false,
            "startCursor": shows["edges"][0]["cursor"],
            "endCursor": shows["edges"][1]["cursor"],
        })
    );
    let rest = data(&format!(
        "{{ shows(after: {end}) {{ nodes {{ name }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}"
    ))
    .await;
    let info = json!({"hasNextPage": false, "hasPreviousPage": true});
    assert_eq!(rest, json!({"shows": {"nodes": [{"name": "Bosch: Legacy"}], "pageInfo": info}}));
    let last = data("{ shows(last: 1) { nodes { name } } }").await;
    assert_eq!(last, json!({"shows": {"nodes": [{"name": "Bosch: Legacy"}]}}));
    let default = data("{ shows(first: null) { nodes { name } } }").await;
    assert_eq!(default, json!({"shows": {"nodes": [{"name": "Ballard"}]}}));
}

#[tokio::test]
async fn an_edge_carries_its_record() {
    let answer =
        data("{ shows { nodes { castMembers { edges { billing node { name } } nodes { id } } } } }").await;
    let edges = json!([
        {"billing": 1, "node": {"name": "Maggie Q"}},
        {"billing": 2, "node": {"name": "Titus Welliver"}},
    ]);
    let cast = json!({"edges": edges, "nodes": [{"id": "1"}, {"id": "0"}]});
    assert_eq!(answer, json!({"shows": {"nodes": [{"castMembers": cast}]}}));
}

#[tokio::test]
async fn a_wrong_page_is_refused_once_and_at_its_field() {
    for page in
        ["first: 0", "first: 51", "first: -1", "first: 1, last: 1", r#"after: "abc""#, r#"before: """#]
    {
        let (message, code, path) =
            refusal(&format!("{{ shows({page}) {{ nodes {{ name }} totalCount }} }}")).await;
        assert_eq!((code, path), (json!("BAD_USER_INPUT"), json!(["shows"])), "{message}");
    }
    let cursor = by_billing(&Graph::default(), (0, 0)).cursor();
    let (message, code, path) =
        refusal(&format!(r#"{{ shows(after: "{cursor}") {{ edges {{ cursor }} nodes {{ name }} }} }}"#))
            .await;
    assert_eq!((code, path), (json!("BAD_USER_INPUT"), json!(["shows"])));
    assert_eq!(
        message,
        "`after` is a cursor of a list in order `billing`, this one is in order `name`: start again without it"
    );
}

#[tokio::test]
async fn an_interface_reaches_its_objects() {
    let answer =
        data("{ entities { __typename id name shows(last: 1) { nodes { name } totalCount } } }").await;
    let entities = json!([
        {"__typename": "Show", "id": "0", "name": "Ballard",
            "shows": {"nodes": [{"name": "Ballard"}], "totalCount": 1}},
        {"__typename": "Person", "id": "0", "name": "Titus Welliver",
            "shows": {"nodes": [{"name": "Bosch: Legacy"}], "totalCount": 3}},
    ]);
    assert_eq!(answer, json!({ "entities": entities }));
}

#[tokio::test]
async fn arguments_have_defaults_and_can_be_borrowed() {
    let answer = data(
        r#"{ today echo(day: "2025-07") more: echo(day: "2026", count: 9000000000, words: ["a", "b"])
            found(prefix: "Bo", first: 1) { nodes { displayName plain: displayName(casing: PLAIN) } totalCount }
            none: found(prefix: "X") { totalCount } }"#,
    )
    .await;
    assert_eq!(answer["today"], "2025-10-04");
    assert_eq!((&answer["echo"], &answer["more"]), (&json!("2025-07 1 "), &json!("2026 9000000000 a+b")));
    let names = json!([{"displayName": "BOSCH", "plain": "Bosch"}]);
    assert_eq!(answer["found"], json!({"nodes": names, "totalCount": 2}));
    assert_eq!(answer["none"], Value::Null);
}

#[tokio::test]
async fn errors_have_codes_and_hide_our_insides() {
    let empty = refusal(r#"{ found(prefix: "") { totalCount } }"#).await;
    assert_eq!(empty, (json!("`prefix` is empty: name a letter"), json!("BAD_USER_INPUT"), json!(["found"])));
    let broken = refusal("{ broken }").await;
    assert_eq!(broken, (json!("internal error"), json!("INTERNAL"), json!(["broken"])));
    let (message, ..) = refusal(r#"{ echo(day: "yesterday") }"#).await;
    assert!(message.as_str().unwrap().contains("`yesterday` is not a date: write 2026"), "{message}");
}

#[test]
fn everything_is_described() {
    let options = SDLExportOptions::new().include_specified_by();
    insta::assert_snapshot!(schema().sdl_with_options(options));
}
