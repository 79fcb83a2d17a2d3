//! The shipped franchises, asked where television is hard: shows that moved, ended twice, share a name or a world.

use serde_json::{Value, json};

use crate::support::{TestApp, list, text};

/// One story in five shows, and guests who join nothing.
mod crossings;
/// One story since 1963, cut into three shows.
mod doctor_who;
/// Shows that ended, and went on.
mod ended;
/// Mini-series that became series, anthologies, seasons in parts.
mod forms;
/// Which show came from which.
mod lineage;
/// Shows that changed the network.
mod moved;
/// Who plays whom.
mod parts;
/// Platforms that were renamed or merged.
mod platforms;
/// What was watched, in hours and in views.
mod watched;
/// What shares a name, and what shares a world.
mod worlds;

/// Run and outlook of a show at the end of a day.
async fn status(app: &TestApp, show: &str, day: &str) -> (String, String) {
    let query = "query($show: String!, $day: PartialDate!) { show(by: {slug: $show}) {
        status(asOf: $day) { run outlook } } }";
    let answer = app.ask(query, json!({ "show": show, "day": day })).await;
    assert!(answer.get("errors").is_none(), "{answer}");
    let status = &answer["data"]["show"]["status"];
    (text(&status["run"]).to_owned(), text(&status["outlook"]).to_owned())
}

/// Asserts run and outlook of a show on some days.
async fn assert_story(show: &str, story: &[(&str, &str, &str)]) {
    assert_story_in(&TestApp::open().await, show, story).await;
}

/// Asserts run and outlook of a show that was brought into a program.
async fn assert_story_in(app: &TestApp, show: &str, story: &[(&str, &str, &str)]) {
    for (day, run, outlook) in story {
        let (is_run, is_outlook) = status(app, show, day).await;
        assert_eq!((is_run.as_str(), is_outlook.as_str()), (*run, *outlook), "{show} on {day}");
    }
}

/// The slugs of some nodes.
fn slugs(nodes: &Value) -> Vec<&str> {
    list(nodes).iter().map(|node| text(&node["slug"])).collect()
}
