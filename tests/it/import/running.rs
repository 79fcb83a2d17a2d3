//! An import while it runs: beside a server that answers, killed in the middle, as a trial, and stopped by what is wrong.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use actix_web::web::Data;
use serde_json::json;
use showgraph::app::App;
use showgraph::generate;
use showgraph::import::{Error, Options, imdb};

use super::{Desk, ask};
use crate::following::{follow, reaches};
use crate::support::clock;

const BOSCH: &str = "\
tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres
tt3502248\ttvSeries\tBosch\tBosch\t0\t2014\t2021\t45\tCrime,Drama,Mystery
";

/// Made-up files of IMDb.
pub(super) fn synthetic(desk: &Desk, series: usize) -> PathBuf {
    let folder = desk.folder.path().join("synthetic");
    let files = generate::imdb::Files { series, seed: 5, gzip: false };
    generate::imdb::write(&folder, &files, |_| {}).expect("files");
    folder
}

#[tokio::test]
async fn a_server_answers_all_the_while_and_takes_the_import_up() {
    let desk = Desk::filled().await;
    let folder = synthetic(&desk, 40);
    let app = Data::new(App::open(desk.place.url(), clock).await.expect("a server"));
    follow(app.clone());
    let shows = async || {
        super::answer(&app, "{ shows { totalCount } }", json!({})).await["shows"]["totalCount"].as_u64()
    };
    let before = shows().await;
    let importing = desk.import("2026-01-02", async |job| imdb::import(job, &[folder]).await);
    let asking = async {
        let mut answers = 0;
        loop {
            let query = "{ show(by: {slug: \"bosch\"}) { name seasons { totalCount } } }";
            let answer = super::answer(&app, query, json!({})).await;
            assert_eq!(answer["show"], json!({ "name": "Bosch", "seasons": { "totalCount": 7 } }));
            answers += 1;
            tokio::time::sleep(Duration::from_millis(2)).await;
            if answers > 100_000 {
                return;
            }
        }
    };
    tokio::select! {
        report = importing => assert!(report.expect("an import").total().created > 1_000),
        () = asking => panic!("the import does not end"),
    }
    let last = desk.database().await.log().await.last().expect("a change").seq;
    reaches(&app, last).await;
    assert!(shows().await > before.map(|shows| shows + 30));
}

#[tokio::test]
async fn an_import_that_was_killed_ends_as_if_it_had_not_been() {
    let (desk, whole) = (Desk::bare().await, Desk::bare().await);
    let folder = synthetic(&desk, 60);
    whole
        .import("2026-01-02", async |job| imdb::import(job, std::slice::from_ref(&folder)).await)
        .await
        .expect("whole");
    for milliseconds in [50, 400, 900, 1_600] {
        killed_after(&desk, &folder, Duration::from_millis(milliseconds));
    }
    desk.import("2026-01-02", async |job| imdb::import(job, &[folder]).await).await.expect("the rest");
    assert_eq!(desk.database().await.rows().await, whole.database().await.rows().await);
}

fn killed_after(desk: &Desk, folder: &Path, time: Duration) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_showgraph"));
    program.args(["import", "imdb", "--dated", "2026-01-02", "--database-url", desk.place.url()]).arg(folder);
    let mut importing =
        program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    thread::sleep(time);
    _ = importing.kill();
    importing.wait().expect("it ends");
}

#[tokio::test]
async fn a_trial_tells_what_would_change_and_changes_nothing() {
    let desk = Desk::filled().await;
    let folder = synthetic(&desk, 20);
    let before = desk.database().await.rows().await;
    let options = Options { dry_run: true, ..Options::default() };
    let import =
        async |job: &mut showgraph::import::Job<'_>| imdb::import(job, std::slice::from_ref(&folder)).await;
    let trial = desk.import_with(options, import).await.expect("a report");
    assert!(trial.total().created > 1_000, "{trial}");
    assert_eq!(desk.database().await.rows().await, before);
    let real = desk.import_with(Options::default(), import).await.expect("a report");
    assert_eq!(trial, real);
}

#[tokio::test]
async fn too_much_that_is_wrong_ends_an_import_and_is_listed() {
    let desk = Desk::bare().await;
    let header = BOSCH.lines().next().expect("a header");
    let bad = "tt0000001\ttvSeries\tcut\n".repeat(40);
    let file = desk.file("title.basics.tsv", format!("{header}\n{bad}"));
    let list = desk.folder.path().join("rejects.txt");
    let options = Options { rejects: Some(list.clone()), ..Options::default() };
    let error =
        desk.import_with(options, async |job| imdb::import(job, &[file]).await).await.expect_err("too much");
    assert!(matches!(error, Error::Rejects { rejected: 6, .. }), "{error}");
    assert!(desk.database().await.rows().await.show.is_empty());
    let listed = std::fs::read_to_string(list).expect("a list");
    assert!(listed.starts_with("title.basics.tsv:2: "), "{listed}");
}

#[tokio::test]
async fn an_id_that_two_sources_give_is_listed_once() {
    let desk = Desk::filled().await;
    let file = desk.file("title.basics.tsv", BOSCH);
    let report =
        desk.import("2026-01-02", async |job| imdb::import(job, &[file]).await).await.expect("an import");
    assert_eq!(report.of("imdb/title.basics").expect("an origin").linked, 1);
    let query = "{ show(by: {slug: \"bosch\"}) { externalIds { provider value } } }";
    let answer = ask(&desk, query, json!({})).await;
    let ids = answer["show"]["externalIds"].as_array().expect("ids").iter();
    assert_eq!(ids.filter(|id| id["provider"] == "IMDB").count(), 1, "{answer}");
}
