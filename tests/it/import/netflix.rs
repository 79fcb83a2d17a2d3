//! The weekly Top 10: rows by measure, corrections that leave the earlier number, and whose a title is.

use std::path::PathBuf;

use entity::RecordKind;
use serde_json::json;
use showgraph::import::{Error, Report, netflix};

use super::{Desk, ask, real};

const HEADER: &str = "week\tcategory\tweekly_rank\tshow_title\tseason_title\tweekly_hours_viewed\truntime\tweekly_views\tcumulative_weeks_in_top_10";

/// A file of one week: Lucifer is in the shipped catalogue, and on Netflix there.
pub(super) fn week(hours: &str) -> String {
    format!(
        "{HEADER}\n\
         2024-02-04\tTV (English)\t1\tLucifer\tLucifer: Season 2\t{hours}\t10.5\t1900000\t2\n\
         2024-02-04\tTV (English)\t2\tThe Long Pier\tThe Long Pier: Part 1\t9000000\t5.5\t1600000\t1\n\
         2024-02-04\tFilms (English)\t1\tA Film\tN/A\t9000000\t1.5\t6000000\t1\n\
         2024-02-04\tTV (Non-English)\t1\t\"The \"\"Quay\"\"\"\tN/A\t8000000\t\t\t1\n"
    )
}

async fn import(desk: &Desk, day: &str, files: &[PathBuf]) -> Result<Report, Error> {
    desk.import(day, async |job| netflix::import(job, files).await).await
}

#[actix_web::test]
async fn a_row_is_a_number_for_each_measure() {
    let desk = Desk::filled().await;
    let file = desk.file("week.tsv", week("20000000"));
    let report = import(&desk, "2024-02-06", std::slice::from_ref(&file)).await.expect("a report");
    let origin = report.of("netflix-top10").expect("an origin");
    assert_eq!((origin.skipped["a film"], origin.rejected.len()), (1, 0));

    let rows = desk.database().await.rows().await;
    let ours: Vec<_> = rows.viewership.iter().filter(|row| row.origin == "netflix-top10").collect();
    let numbers: Vec<_> = ours.iter().map(|row| (row.rank, row.value, row.weeks_in_chart)).collect();
    let expected = [
        (Some(1), Some(20_000_000), Some(2)),
        (Some(1), Some(1_900_000), Some(2)),
        (Some(2), Some(9_000_000), Some(1)),
        (Some(2), Some(1_600_000), Some(1)),
        (Some(1), Some(8_000_000), Some(1)),
    ];
    assert_eq!(numbers, expected);
    assert_eq!(ours[0].window_start.map(|day| day.to_string()).as_deref(), Some("2024-01-29"));
    assert_eq!(
        (ours[0].region.as_deref(), ours[0].chart.as_deref()),
        (Some("WORLD"), Some("Netflix Top 10: TV (English)"))
    );
    assert_eq!(ours[2].note.as_deref(), Some("As printed: The Long Pier: Part 1."));

    // The title is that of one show which Netflix carries: it is that show, and its season.
    let lucifer = rows.show.iter().find(|show| show.slug == "lucifer").expect("Lucifer");
    let season = rows.season.iter().find(|season| Some(season.id) == ours[0].season_id).expect("a season");
    assert_eq!((ours[0].show_id, season.show_id, season.number), (lucifer.id, lucifer.id, Some(2)));
    assert_eq!(rows.show.iter().filter(|show| show.name == "Lucifer").count(), 1);
    // The measures are those of the catalogue, hours and views apart.
    let measure = |at: usize| {
        let row = rows.measure.iter().find(|row| row.id == ours[at].measure_id);
        row.expect("a measure").slug.as_str()
    };
    assert_eq!((measure(0), measure(1)), ("netflix-hours", "netflix-views"));

    let again = import(&desk, "2024-02-06", &[file]).await.expect("a report").total();
    assert_eq!((again.created, again.changed, again.withdrawn), (0, 0, 0));
}

#[actix_web::test]
async fn a_corrected_number_stands_beside_the_earlier_one() {
    let desk = Desk::filled().await;
    for (day, hours) in [("2024-02-06", "20000000"), ("2024-02-13", "21000000"), ("2024-02-20", "20000000")] {
        let file = desk.file(&format!("{day}.tsv"), week(hours));
        let report = import(&desk, day, &[file]).await.expect("a report");
        let created = if day == "2024-02-06" { None } else { Some(1) };
        assert!(created.is_none_or(|created| report.total().created == created), "{report}");
    }
    let known = async |by: &str| {
        let query = r#"query ($by: PartialDate) { show(by: {slug: "lucifer"}) { season(number: 2) {
            viewership(measure: {in: ["netflix-hours"]}, publishedBy: $by) { nodes { value publishedOn revises { value } } } } } }"#;
        let answer = ask(&desk, query, json!({ "by": by })).await;
        answer["show"]["season"]["viewership"]["nodes"].clone()
    };
    assert_eq!(
        known("2024-02-10").await,
        json!([{ "value": 20_000_000, "publishedOn": null, "revises": null }])
    );
    let later = known("2024-03-01").await;
    let values: Vec<_> = later
        .as_array()
        .expect("nodes")
        .iter()
        .map(|row| (row["value"].as_i64(), row["publishedOn"].as_str(), row["revises"]["value"].as_i64()))
        .collect();
    assert_eq!(values.len(), 3, "{later}");
    assert!(values.contains(&(Some(21_000_000), Some("2024-02-13"), Some(20_000_000))));
    assert!(values.contains(&(Some(20_000_000), Some("2024-02-20"), Some(21_000_000))));

    // The file of the second day says what it said then.
    let second = desk.folder.path().join("2024-02-13.tsv");
    let total = import(&desk, "2024-02-13", &[second]).await.expect("a report").total();
    assert_eq!((total.created, total.changed), (0, 1), "only the day of the source changes");
}

#[actix_web::test]
async fn a_title_that_could_be_another_show_is_kept_apart() {
    let desk = Desk::filled().await;
    // Bosch is in the catalogue, and not on Netflix there.
    let file = desk.file("week.tsv", week("1").replace("Lucifer", "Bosch"));
    let report = import(&desk, "2024-02-06", &[file]).await.expect("a report");
    let rows = desk.database().await.rows().await;
    let named: Vec<_> = rows.show.iter().filter(|show| show.name == "Bosch").collect();
    assert_eq!(named.iter().map(|show| show.slug.as_str()).collect::<Vec<_>>(), ["bosch", "bosch-netflix"]);
    let doubt = &report.of("netflix-top10").expect("an origin").doubtful[0];
    assert_eq!((doubt.other, doubt.id), (named[0].id, named[1].id));
    assert_eq!([doubt.name.as_str(), &doubt.other_name], ["show:bosch-netflix", "show:bosch"]);
    let line =
        format!("  doubtful: show:bosch-netflix (id:{}) ~ show:bosch (id:{}): ", doubt.id, doubt.other);
    assert!(report.to_string().contains(&line), "{report}");
}

#[actix_web::test]
async fn what_is_no_such_file_is_refused_before_anything_is_written() {
    let desk = Desk::bare().await;
    let good = desk.file("good.tsv", week("1"));
    for (name, content, expected) in [
        ("null.tsv", "null", "says only `null`"),
        ("page.tsv", "<!DOCTYPE html>", "a page of HTML"),
        ("empty.tsv", "", "is empty"),
        ("most-popular.tsv", "category\trank\tshow_title", "the header has no column week, weekly_rank"),
        ("text.tsv", "\"never closed", "the header has no column week"),
    ] {
        let bad = desk.file(name, content);
        let error = import(&desk, "2024-02-06", &[good.clone(), bad]).await.expect_err("a refusal");
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert!(desk.database().await.log().await.is_empty());
}

#[actix_web::test]
async fn too_many_bad_rows_end_the_import() {
    let desk = Desk::bare().await;
    let mut text = week("1");
    for _ in 0..10 {
        text.push_str("2024-02-04\tTV (English)\tfirst\tLucifer\tN/A\t1\t\t\t1\n");
    }
    let file = desk.file("week.tsv", text);
    let error = import(&desk, "2024-02-06", &[file]).await.expect_err("a refusal").to_string();
    assert!(
        error.contains("week.tsv:15: a number is none; with that 10 of 17 records")
            && error.contains("--max-rejects"),
        "{error}"
    );
}

#[actix_web::test]
async fn the_official_file_comes_in_whole() {
    let Some(folder) = real("netflix") else { return };
    let desk = Desk::filled().await;
    let report = import(&desk, "2026-07-21", std::slice::from_ref(&folder)).await.expect("a report");
    let origin = report.of("netflix-top10").expect("an origin");
    assert_eq!((origin.skipped["a film"], origin.rejected.len()), (5_280, 0));
    let rows = desk.database().await.rows().await;
    let ours = || rows.viewership.iter().filter(|row| row.origin == "netflix-top10");
    let with = |slug: &str| {
        let measure = rows.measure.iter().find(|measure| measure.slug == slug).expect("a measure").id;
        ours().filter(move |row| row.measure_id == measure).count()
    };
    // Every row has hours; views since 2023-06-18.
    assert_eq!((with("netflix-hours"), with("netflix-views")), (5_280, 3_240));
    let titles = rows.show_statement.iter().filter(|row| row.origin == "netflix-top10").count();
    assert_eq!(titles, 1_232);
    let weeks: std::collections::HashSet<_> = ours().filter_map(|row| row.window_end).collect();
    assert_eq!(weeks.len(), 264);
    assert!(
        rows.citation
            .iter()
            .all(|row| row.subject_kind != RecordKind::Viewership || row.origin != "netflix-top10")
    );

    let again = import(&desk, "2026-07-21", &[folder]).await.expect("a report").total();
    assert_eq!((again.created, again.changed, again.withdrawn), (0, 0, 0));
}
