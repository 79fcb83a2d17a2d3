//! All headers there were, quotes, and lines that are not rows.

use proptest::prelude::*;

use super::{Columns, Fields, Row};

/// The headers of 2021-11, 2023-07, 2024-11 and 2025-07, behind the columns that all of them have.
const HEADERS: [&str; 4] = [
    "cumulative_weeks_in_top_10",
    "runtime\tweekly_views\tcumulative_weeks_in_top_10\tis_staggered_launch\tepisode_launch_details",
    "runtime\tweekly_views\tcumulative_weeks_in_top_10\tis_staggered_launch\truntime_override_flag\tepisode_launch_dtls",
    "runtime\tweekly_views\tcumulative_weeks_in_top_10",
];

const COMMON: &str = "week\tcategory\tweekly_rank\tshow_title\tseason_title\tweekly_hours_viewed";

fn rows(text: &str) -> Vec<Result<Row, &'static str>> {
    let mut fields = Fields::new();
    let mut lines = text.split('\n');
    fields.read(lines.next().unwrap_or_default().as_bytes()).expect("a header");
    let columns = Columns::of(&fields).expect("the columns");
    lines.map(|line| fields.read(line.as_bytes()).and_then(|()| Row::read(&fields, &columns))).collect()
}

fn harbour() -> Row {
    Row {
        week: "2026-07-19".parse().expect("a day"),
        category: "TV (English)".to_owned(),
        region: "WORLD".to_owned(),
        rank: 3,
        title: "Harbour".to_owned(),
        season: "Harbour: Season 2".to_owned(),
        hours: Some(16_600_000),
        views: Some(11_100_000),
        weeks: Some(2),
    }
}

#[test]
fn columns_are_found_by_name_in_all_headers_there_were() {
    let start = "2026-07-19\tTV (English)\t3\tHarbour\tHarbour: Season 2\t16600000";
    let ends = [
        "2",
        "1.5\t11100000\t2\tfalse\t\"[{\"\"a\"\":\"\"b\tc\"\"}]\"",
        "1.5\t11100000\t2\tFALSE\t\t",
        "1.5\t11100000\t2",
    ];
    for (header, end) in HEADERS.iter().zip(ends) {
        let views = header.contains("weekly_views").then_some(11_100_000);
        let expected = Ok(Row { views, ..harbour() });
        assert_eq!(rows(&format!("{COMMON}\t{header}\n{start}\t{end}")), [expected], "{header}");
    }
}

#[test]
fn the_file_by_country_has_ranks_only() {
    let header = "country_name\tcountry_iso2\tweek\tcategory\tweekly_rank\tshow_title\tseason_title\tcumulative_weeks_in_top_10";
    let found = rows(&format!("{header}\nArgentina\tAR\t2026-07-19\tTV\t3\tHarbour\tHarbour: Season 2\t2"));
    let (region, category) = ("AR".to_owned(), "TV".to_owned());
    assert_eq!(found, [Ok(Row { region, category, hours: None, views: None, ..harbour() })]);
    assert!(found[0].as_ref().is_ok_and(Row::is_television));
}

#[test]
fn quotes_are_taken_off() {
    let line = "2026-07-19\tTV (English)\t3\t\"The \"\"Harbour\"\"\"\tN/A\t\t\t";
    let found = rows(&format!("{COMMON}\tweekly_views\tcumulative_weeks_in_top_10\n{line}"));
    let row = found[0].as_ref().expect("a row");
    assert_eq!((row.title.as_str(), row.season.as_str(), row.hours), ("The \"Harbour\"", "N/A", None));
}

#[test]
fn what_is_no_row_is_said_so() {
    let good = "2026-07-19\tTV (English)\t3\tHarbour\tN/A\t16600000\t2";
    for (line, reason) in [
        (good.replace("\t2", ""), "it has another number of columns than the header"),
        (good.replace("2026-07-19", "19.07.2026"), "the week is no day such as 2026-07-19"),
        (good.replace("2026-07-19", "0001-01-07"), "the week is no day such as 2026-07-19"),
        (good.replace("\t3\t", "\tthird\t"), "a number is none"),
        (good.replace("\t3\t", "\t\t"), "there is no rank"),
        (good.replace("16600000", "-1"), "a number is none"),
        (good.replace("\t3\t", "\t30000000000\t"), "a number is too large"),
        (good.replace("Harbour", "\"Harbour"), "a quote is never closed"),
        (good.replace("Harbour", " "), "there is no title"),
        (good.replace("Harbour", "a\rb"), "there is a line break within a field"),
        (String::new(), "it is empty"),
    ] {
        let found = rows(&format!("{COMMON}\tcumulative_weeks_in_top_10\n{line}\n{good}"));
        assert_eq!(found[0], Err(reason), "{line:?}");
        assert!(found[1].is_ok(), "the next line is read all the same");
    }
}

#[test]
fn a_header_without_the_columns_is_named() {
    let mut fields = Fields::new();
    fields.read(b"rank\tshow_title\thours_viewed_first_91_days\tcategory").expect("a header");
    let missing = Columns::of(&fields).expect_err("missing columns");
    assert_eq!(missing, ["week", "weekly_rank", "season_title", "weekly_hours_viewed"]);
}

proptest! {
    #[test]
    fn no_line_makes_it_panic(line: Vec<u8>) {
        let mut fields = Fields::new();
        fields.read(COMMON.as_bytes()).expect("a header");
        let columns = Columns::of(&fields).expect("the columns");
        _ = fields.read(&line).and_then(|()| Row::read(&fields, &columns));
    }

    #[test]
    fn nothing_like_a_row_makes_it_panic(line in "[\t\"N/A0-92\r]{0,40}") {
        let mut fields = Fields::new();
        fields.read(COMMON.as_bytes()).expect("a header");
        let columns = Columns::of(&fields).expect("the columns");
        _ = fields.read(line.as_bytes()).and_then(|()| Row::read(&fields, &columns));
    }
}
