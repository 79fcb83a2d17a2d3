//! What is answered under the ids, the slugs and the foreign ids of merged nodes.

use entity::NodeKind;
use serde_json::{Value, json};
use showgraph::app::App;
use showgraph::store::Store;

use super::{files, slug};
use crate::support::{TestApp, clock};

async fn ids(app: &TestApp, name: &str) -> (Value, Value, Value) {
    let query = format!(
        "{{ show(by: {{slug: \"{name}\"}}) {{ id season(number: 1) {{ id episodes(first: 1) {{ nodes {{ id }} }} }} }} }}"
    );
    let mut show = app.query(&query).await["show"].take();
    let season = show["season"]["id"].take();
    (show["id"].take(), season, show["season"]["episodes"]["nodes"][0]["id"].take())
}

#[tokio::test]
async fn all_names_of_a_merged_node_lead_to_the_other() {
    let app = TestApp::open().await;
    app.import_catalog(&files()).await.expect("the files");
    let ((kept, season, episode), (merged, its_season, its_episode)) =
        (ids(&app, "harbour").await, ids(&app, "port").await);
    let store = Store::open(app.url()).await.expect("the store opens");
    let (keep, merge) = (slug(NodeKind::Show, "harbour"), slug(NodeKind::Show, "port"));
    store.link(&keep, &merge, clock(), false).await.expect("they are one");
    assert!(app.refresh().await.expect("a look"), "a running server takes it up");

    for (old, new) in [(&merged, &kept), (&its_season, &season), (&its_episode, &episode)] {
        let found = app.query(&format!("{{ node(id: {old}) {{ id }} nodes(ids: [{old}]) {{ id }} }}")).await;
        assert_eq!(found, json!({"node": {"id": new}, "nodes": [{"id": new}]}));
    }
    let by = |by: &str| format!("{{ show(by: {{{by}}}) {{ id slug externalIds {{ value }} }} }}");
    let expected = app.query(&by("slug: \"harbour\"")).await;
    let external = r#"externalId: {provider: IMDB, value: "tt0000009"}"#;
    for other in [&format!("id: {merged}"), "slug: \"port\"", external] {
        assert_eq!(app.query(&by(other)).await, expected, "{other}");
    }
    assert_eq!(expected["show"]["slug"], "harbour");
    assert_eq!(expected["show"]["externalIds"].as_array().map(Vec::len), Some(2));
    let wrong = app.ask(&format!("{{ person(by: {{id: {merged}}}) {{ id }} }}"), json!({})).await;
    assert!(wrong["errors"][0]["message"].to_string().contains("is the id of a Show"), "{wrong}");

    store.unlink(&merge, clock(), false).await.expect("they are two");
    assert!(app.refresh().await.expect("a look"));
    assert_eq!(ids(&app, "port").await, (merged, its_season, its_episode));
    let other = App::open(app.url(), clock).await.expect("another server");
    assert_eq!(other.graph().seq(), app.graph().seq());
}
