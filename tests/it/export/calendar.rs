//! What is to come in a universe, as a calendar.

use showgraph::export::Format;

use super::{has, odd, text};
use crate::support::{TestApp, file};

#[tokio::test]
async fn a_calendar_has_what_comes_on_a_day_and_counts_the_rest() {
    let app = odd().await;
    let text = text(&app, "odd-world", Format::Icalendar, &[]);
    assert!(text.lines().count() == text.matches("\r\n").count() && !text.replace("\r\n", "").contains('\r'));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let text = text.replace("\r\n ", "");
    has(
        &text,
        &[
            "DESCRIPTION:What is to come in the universe of Odd world. Of 2 more the day is not known yet.\r\n",
            "DTSTAMP:20261122T000000Z\r\nDTSTART;VALUE=DATE:20261122\r\n\
             SUMMARY:\"Odd\" <b>& 'co'</b> \\\\ 🖖\\, Season 2: premiere\r\n\
             DESCRIPTION:Odd TV\\, Ltd.\\, US\\nAt 9\\, 8 central\\; with a \"very\" long note",
            "DTSTART;VALUE=DATE:20270203\r\nSUMMARY:Odd again: premiere\r\n\
             DESCRIPTION:It begins in February\\, not in December.\r\n\
             CATEGORIES:PREMIERE\r\nSTATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT",
        ],
    );
    assert_eq!((text.matches("BEGIN:VEVENT").count(), text.matches("BEGIN:VTIMEZONE").count()), (2, 0));
}

#[tokio::test]
async fn an_event_keeps_its_name_when_its_day_changes() {
    let app = odd().await;
    let names = |app: &TestApp| -> Vec<String> {
        let text = text(app, "odd-world", Format::Icalendar, &[]);
        text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let before = names(&app);
    let moved = include_str!("../fixtures/export/odd.toml").replace("2026-11-22", "2026-12-24");
    app.import_catalog(&[file("odd.toml", &moved)]).await.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(names(&app), before);
    has(&text(&app, "odd-world", Format::Icalendar, &[]), &["DTSTART;VALUE=DATE:20261224"]);
}

#[tokio::test]
async fn a_calendar_begins_when_it_is_told_and_an_empty_one_is_whole() {
    let app = odd().await;
    let count = |pairs: &[(&str, &str)]| {
        let text = text(&app, "odd-world", Format::Icalendar, pairs);
        (text.matches("BEGIN:VEVENT").count(), text.matches("BEGIN:VTIMEZONE").count())
    };
    assert_eq!(count(&[("from", "2020-03-01")]), (3, 0));
    assert_eq!(count(&[("from", "2020-03-01"), ("kinds", "season")]), (1, 0));
    // Of a coarse date it is the last day.
    assert_eq!(count(&[("from", "2026")]), (1, 0));
    assert_eq!(count(&[("from", "2030")]), (0, 1));
}

#[tokio::test]
async fn a_day_that_was_taken_back_is_gone_unless_that_was_taken_back_as_well() {
    let app = odd().await;
    let word = |key: &str, certainty: &str, day: u32, withdraws: &str| {
        format!(
            "[[announcement]]\nkey = \"{key}\"\nshow = \"odd-again\"\nkind = \"DELAY\"\ncertainty = \"{certainty}\"\n\
             said_on = \"2026-11-{day:02}\"\nwithdraws = \"{withdraws}\"\ngist = \"No.\"\ncite = [\"odd\"]\n"
        )
    };
    let day = "DTSTART;VALUE=DATE:20270203";
    let rumour = word("rumour", "RUMOUR", 3, "later-day");
    let word_of_theirs = word("no", "OFFICIAL", 4, "later-day");
    let taken_back = word("yes", "OFFICIAL", 5, "no");
    for (words, is_there) in
        [(vec![&rumour], true), (vec![&word_of_theirs], false), (vec![&word_of_theirs, &taken_back], true)]
    {
        let words: Vec<&str> = words.into_iter().map(String::as_str).collect();
        let said = [include_str!("../fixtures/export/odd.toml"), &words.join("\n")].join("\n");
        app.import_catalog(&[file("odd.toml", &said)]).await.unwrap_or_else(|error| panic!("{error}"));
        let text = text(&app, "odd-world", Format::Icalendar, &[]);
        assert_eq!(text.contains(day), is_there, "{words:?}\n{text}");
    }
}
