//! What to watch when: known orders and prerequisites of the catalogue, and on random graphs what other algorithms find.

use serde_json::{Value, json};
use showgraph::graph::{Graph, Ix, WatchOrder};

use crate::support::{TestApp, list};

/// Prerequisites, compared with petgraph.
mod prerequisites;
/// Orders by release, compared with the plainest way.
mod release;

#[tokio::test]
async fn editors_say_in_which_order_to_watch() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: { slug: "bosch" }) {
                watchOrders { nodes { name note source { slug } isDisputed citations { source { slug } } breaks { id }
                    entries { totalCount nodes { name } edges { entry { position note item { __typename } order { name } } } } } }
                universe { watchOrders { nodes { name franchise { slug } } } } }
              show(by: { slug: "ballard" }) { watchOrders { nodes { name } edges { entry { position } } } } }"#,
        )
        .await;
    let order = &data["franchise"]["watchOrders"]["nodes"][0];
    assert_eq!(order["name"], "Harry Bosch and after");
    assert_eq!(order["source"], json!({ "slug": "editorial" }));
    assert_eq!(order["citations"], json!([{ "source": { "slug": "editorial" } }]));
    assert_eq!(order["breaks"], json!([]));
    let names = json!([{ "name": "Bosch" }, { "name": "Bosch: Legacy" }, { "name": "Ballard" }]);
    assert_eq!(order["entries"]["nodes"], names);
    let last = &order["entries"]["edges"][2]["entry"];
    assert_eq!((&last["position"], &last["item"]["__typename"]), (&json!(3), &json!("Show")));
    assert_eq!(last["order"]["name"], order["name"]);
    let same = json!([{ "name": order["name"], "franchise": { "slug": "bosch" } }]);
    assert_eq!(data["franchise"]["universe"]["watchOrders"]["nodes"], same);
    let standing = &data["show"]["watchOrders"];
    assert_eq!(standing["nodes"], json!([{ "name": order["name"] }]));
    assert_eq!(standing["edges"], json!([{ "entry": { "position": 3 } }]));
}

#[tokio::test]
async fn what_to_watch_first_comes_in_order_with_its_reasons() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: { slug: "ballard" }) { prerequisites { isDirect item { __typename name }
                    reasons { reason subject { name } first { name } source { slug } citations { title } } }
                    prerequisiteOf { totalCount } }
                bosch: show(by: { slug: "bosch" }) { prerequisites { isDirect }
                    prerequisiteOf { nodes { id subject { name } } } } }"#,
        )
        .await;
    let first: Vec<_> = list(&data["show"]["prerequisites"]).iter().collect();
    let told = |needed: &Value| (needed["item"]["name"].clone(), needed["isDirect"].clone());
    assert_eq!(
        first.iter().map(|needed| told(needed)).collect::<Vec<_>>(),
        [(json!("Bosch"), json!(false)), (json!("Dig Down"), json!(true))]
    );
    assert_eq!(first[1]["reasons"][0]["subject"]["name"], "Ballard");
    assert_eq!(first[1]["reasons"][0]["source"]["slug"], "editorial");
    assert_eq!(data["show"]["prerequisiteOf"]["totalCount"], 0);
    assert_eq!(data["bosch"]["prerequisites"], json!([]));
    let later = list(&data["bosch"]["prerequisiteOf"]["nodes"]);
    assert_eq!(later[0]["subject"]["name"], "Bosch: Legacy");
    let asked = "query ($id: ID!) { node(id: $id) { __typename id } }";
    let answer = app.ask(asked, json!({ "id": later[0]["id"] })).await;
    assert_eq!(answer["data"]["node"], json!({ "__typename": "Prerequisite", "id": later[0]["id"] }));
}

#[tokio::test]
async fn the_shipped_orders_keep_the_shipped_prerequisites() {
    let app = TestApp::open().await;
    let graph = app.graph();
    let orders: Vec<Ix<WatchOrder>> = graph.all::<WatchOrder>().places().collect();
    assert!(orders.len() >= 6, "{}", orders.len());
    for order in orders {
        let broken = graph.broken_by(order);
        let broken: Vec<_> = broken.into_iter().map(|it| &graph[graph[it].reason]).collect();
        assert!(broken.is_empty(), "{}: {broken:?}", name(&graph, order));
    }
}

#[tokio::test]
async fn an_order_by_episode_goes_on_in_the_middle_of_a_season() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: { slug: "arrowverse" }) { universe { watchOrder(detail: EPISODE, first: 1000) {
                nodes { __typename name premiereDate ... on Episode { show { slug } } } } } } }"#,
        )
        .await;
    let steps = list(&data["franchise"]["universe"]["watchOrder"]["nodes"]);
    let crisis = steps.iter().filter(|step| step["__typename"] == "Episode");
    let crisis = crisis.filter(|step| step["premiereDate"].as_str().is_some_and(|day| day >= "2019-12-08"));
    let shows: Vec<_> = crisis.take(5).map(|step| step["show"]["slug"].clone()).collect();
    // Two of them came out on one evening, and Arrow is the older show.
    assert_eq!(shows, ["supergirl", "batwoman", "the-flash-2014", "arrow", "legends-of-tomorrow"]);
    // Only a few episodes are known: their seasons stand for the rest.
    assert!(
        steps.iter().any(|step| step["__typename"] == "Season" && step["name"] == "Season 8"),
        "{steps:?}"
    );
}

#[tokio::test]
async fn a_prequel_that_was_made_later_breaks_the_order_of_the_story() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ bosch: franchise(by: { slug: "bosch" }) { universe { watchOrderBreaks { id } } }
                franchise(by: { slug: "breaking-bad" }) { universe {
                    story: watchOrderBreaks(orderBy: STORY, detail: EPISODE) { subject { name } first { name } } } } }"#,
        )
        .await;
    assert_eq!(data["bosch"]["universe"]["watchOrderBreaks"], json!([]));
    let broken = json!([{ "subject": { "name": "Better Call Saul" }, "first": { "name": "Breaking Bad" } }]);
    assert_eq!(data["franchise"]["universe"]["story"], broken);
}

fn name(graph: &Graph, order: Ix<WatchOrder>) -> &str {
    &graph[graph[order].name]
}
