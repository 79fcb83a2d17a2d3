//! Pages that follow each other while the data changes: nothing is shown twice, and nothing that was there is lost.

use serde_json::{Value, json};
use showgraph::graphql::context::Today;
use showgraph::import::catalog::File;

use crate::support::{TestApp, clock, file};

/// Two people with parts in Ballard: one is billed before those who are there, one after them.
const MORE_CAST: &str = r#"
[citation.more]
source = "wikipedia"

[person.ada-lund]
name = "Ada Lund"
cite = ["more"]

[person.zoe-lund]
name = "Zoe Lund"
cite = ["more"]

[[credit]]
person     = "ada-lund"
on         = "ballard"
department = "CAST"
tier       = "MAIN"
billing    = 1
cite       = ["more"]

[[credit]]
person     = "zoe-lund"
on         = "ballard"
department = "CAST"
tier       = "CAMEO"
cite       = ["more"]
"#;

/// Shows of the franchise whose names stand before, between and after those that are there.
const MORE_SHOWS: &str = r#"
[citation.more]
source = "wikipedia"

[show.aardvark]
name = "Aardvark"
cite = ["more"]

[show.bosch-again]
name = "Bosch Again"
cite = ["more"]

[show.zulu]
name = "Zulu"
cite = ["more"]

[[member]]
franchise = "bosch"
show      = "aardvark"
role      = "SIDE"
cite      = ["more"]

[[member]]
franchise = "bosch"
show      = "bosch-again"
role      = "SIDE"
cite      = ["more"]

[[member]]
franchise = "bosch"
show      = "zulu"
role      = "SIDE"
cite      = ["more"]
"#;

const CAST: &str = "query ($after: String) { show(by: {slug: \"ballard\"}) {
    page: cast(first: 3, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { slug } } } }";

const SHOWS: &str = "query ($after: String) {
    page: shows(first: 2, after: $after, filter: {franchise: {slug: \"bosch\"}}, orderBy: [{field: NAME}]) {
        totalCount pageInfo { hasNextPage endCursor } nodes { slug } } }";

/// The slugs on all pages; after the first of them the files are imported.
async fn follow(app: &TestApp, query: &str, files: &[File]) -> Vec<String> {
    let (mut seen, mut after) = (Vec::new(), Value::Null);
    loop {
        let mut answer = app.ask(query, json!({"after": after})).await;
        assert!(answer.get("errors").is_none(), "{answer}");
        let page = answer.pointer_mut("/data/show/page").map(Value::take);
        let page = page.unwrap_or_else(|| answer["data"]["page"].take());
        let nodes = page["nodes"].as_array().expect("nodes");
        seen.extend(nodes.iter().map(|node| node["slug"].as_str().expect("a slug").to_owned()));
        if after.is_null() && !files.is_empty() {
            app.import_catalog(files).await.unwrap_or_else(|error| panic!("{error}"));
        }
        if page["pageInfo"]["hasNextPage"] == json!(false) {
            return seen;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

/// Follows a list without a change and with one; gives what the change showed besides.
async fn follow_both(query: &str, text: &str) -> Vec<String> {
    let app = TestApp::open().await;
    let quiet = follow(&app, query, &[]).await;
    let busy = follow(&app, query, &[file("more.toml", text)]).await;
    let mut once = busy.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), busy.len(), "something is shown twice: {busy:?}");
    let (old, new): (Vec<_>, Vec<_>) = busy.into_iter().partition(|slug| quiet.contains(slug));
    assert_eq!(old, quiet, "nothing is lost, and the order stays");
    assert!(quiet.len() > 3, "more than a page: {quiet:?}");
    new
}

#[tokio::test]
async fn a_cast_is_followed_while_it_grows_on_both_sides() {
    assert_eq!(follow_both(CAST, MORE_CAST).await, ["zoe-lund"]);
}

#[tokio::test]
async fn shows_by_name_are_followed_while_others_come() {
    assert_eq!(follow_both(SHOWS, MORE_SHOWS).await, ["bosch-again", "zulu"]);
}

/// The cursor stands for a place, not for an item that has to be there.
#[tokio::test]
async fn a_list_is_followed_though_its_last_item_goes() {
    let app = TestApp::open().await;
    app.import_catalog(&[file("more.toml", MORE_SHOWS)]).await.expect("an import");
    let page = app.query(&SHOWS.replace("query ($after: String)", "").replace(", after: $after", "")).await;
    assert_eq!(page["page"]["nodes"], json!([{"slug": "aardvark"}, {"slug": "ballard"}]));
    let first =
        "{ page: shows(first: 1, filter: {franchise: {slug: \"bosch\"}}) { pageInfo { endCursor } } }";
    let after = app.query(first).await["page"]["pageInfo"]["endCursor"].take();
    app.import_catalog(&[file("more.toml", "")]).await.expect("an import");
    let next = app.ask(SHOWS, json!({"after": after})).await;
    assert_eq!(next["data"]["page"]["nodes"][0], json!({"slug": "ballard"}), "{next}");
}

#[tokio::test]
async fn a_request_keeps_the_version_that_it_started_with() {
    let app = TestApp::open().await;
    let (before, seq) = (app.graph(), app.graph().seq());
    app.import_catalog(&[file("more.toml", MORE_SHOWS)]).await.expect("an import");
    assert_eq!(before.seq(), seq);
    assert!(app.graph().seq() > seq, "a new version is published");
    let query = "{ shows(filter: {franchise: {slug: \"bosch\"}}) { totalCount } show(by: {slug: \"zulu\"}) { name } }";
    assert_eq!(app.query(query).await, json!({"shows": {"totalCount": 8}, "show": {"name": "Zulu"}}));
    let request = async_graphql::Request::new(query).data(before).data(Today(clock().date_naive()));
    let answer = showgraph::graphql::Schema::new().executor().execute(request).await;
    let data = answer.data.into_json().expect("JSON");
    assert_eq!(data, json!({"shows": {"totalCount": 5}, "show": null}));
}
