//! The decision table: what happened to a show, what is asked, what the answer is.

use entity::announcement::Kind::{
    Abandonment, Cancellation, Casting, Conclusion, Development, FinalSeason, Funding, Order, Pickup,
    Renewal, Statement, Undecided,
};
use entity::release::Kind::{Part, Pilot};

use super::super::{Event, history};
use super::{complete, out, question, released, said, story, text};

fn ballard() -> Vec<Event<u32>> {
    vec![
        said(1, "2025-07", Development).stated().of(2).published("2025-10-04"),
        said(2, "2025-07", Undecided).stated().of(2).published("2025-10-04"),
        said(3, "2025-08-27", Funding).of(2),
        said(4, "2025-10-04", Renewal).reported().of(2),
        said(5, "2025-10-04", Renewal).reported().of(2),
        said(6, "2025-10-06", Renewal).of(2),
        complete("2025-07-09", 1),
    ]
}

#[test]
fn ballard_season_two() {
    story(
        &ballard(),
        &[
            ("2025-07-30 s2", "NotStarted Unknown | - since - |"),
            ("2025-07-31 s2", "NotStarted InDevelopment | Stated since 2025-07 | +1 +2"),
            ("2025-10-04 s2", "NotStarted InDevelopment | Stated since 2025-07 | +1 +2 +3 -4 -5"),
            ("2025-10-04 s2 reported", "NotStarted Renewed | Reported since 2025-10-04 | +3 +4 +5 -1 -2"),
            ("2025-10-06 s2", "NotStarted Renewed | Official since 2025-10-06 | +3 +4 +5 +6 -1 -2"),
            ("2025-10-06 s2 reported", "NotStarted Renewed | Official since 2025-10-04 | +3 +4 +5 +6 -1 -2"),
            ("2025-09-30 s2 by:2025-09-30", "NotStarted Unknown | - since - |"),
            (
                "2025-10-06 s2 by:2025-10-05",
                "NotStarted InDevelopment | Stated since 2025-07 | +1 +2 +3 -4 -5",
            ),
            ("2025-07-09", "Airing Unknown"),
            ("2025-10-06", "BetweenSeasons Renewed | Official since 2025-10-06 | +3 +4 +5 +6 -1 -2"),
        ],
    );
}

#[test]
fn history_of_ballard_season_two() {
    let changes = history(&ballard(), &question("2026-01-01 s2 reported"));
    let changes: Vec<_> =
        changes.iter().map(|change| format!("{} {}", change.day.unwrap(), text(&change.status))).collect();
    assert_eq!(
        changes,
        [
            "2025-07-31 NotStarted InDevelopment | Stated since 2025-07 | +1 +2",
            "2025-10-04 NotStarted Renewed | Reported since 2025-10-04 | +3 +4 +5 -1 -2",
        ]
    );
}

#[test]
fn cancelled_while_still_airing() {
    let events = [
        said(1, "2019-05-01", Order).of(1),
        out("2020-01-01", 1),
        said(2, "2020-01-15", Cancellation),
        complete("2020-03-01", 1),
    ];
    story(
        &events,
        &[
            ("2019-12-31", "NotStarted Ordered | Official since 2019-05-01 | +1"),
            ("2020-01-14", "Airing Ordered"),
            ("2020-01-15", "Airing Cancelled | Official since 2020-01-15 | +2 -1"),
            ("2020-03-01", "Airing Cancelled | Official since 2020-01-15 | +2"),
            ("2020-03-02", "Finished Cancelled | Official since 2020-01-15 | +2"),
            ("2020-03-02 s1", "Finished Cancelled | Official since 2020-01-15 | +2 -1"),
        ],
    );
}

#[test]
fn cancelled_then_picked_up_elsewhere() {
    let events = [
        complete("2018-01-01", 1),
        said(1, "2018-05-01", Cancellation),
        said(2, "2018-06-01", Pickup).of(2),
        complete("2019-02-01", 2),
    ];
    story(
        &events,
        &[
            ("2018-05-31", "Finished Cancelled | Official since 2018-05-01 | +1"),
            ("2018-06-01", "BetweenSeasons Renewed | Official since 2018-06-01 | +2 -1"),
            ("2019-02-01", "Airing Unknown | - since 2019-02-01 |"),
            ("2020-01-01", "BetweenSeasons Unknown | - since 2019-02-01 |"),
            ("2020-01-01 s1", "Finished Unknown"),
            ("2020-01-01 s2", "Finished Renewed | Official since 2018-06-01 | +2 -1"),
        ],
    );
}

#[test]
fn renewed_then_cancelled_before_the_season_came() {
    let events = [
        complete("2020-01-01", 1),
        said(1, "2020-02-01", Renewal).of(2),
        said(2, "2020-03-01", Casting).of(2),
        said(3, "2020-09-01", Cancellation),
    ];
    story(
        &events,
        &[
            ("2020-08-31", "BetweenSeasons Renewed | Official since 2020-02-01 | +1 +2"),
            ("2020-09-01", "Finished Cancelled | Official since 2020-09-01 | +3 -1 -2"),
            ("2020-09-01 s2", "NotStarted Cancelled | Official since 2020-09-01 | +3 -1 -2"),
            ("2020-09-01 s1", "Finished Unknown | - since - |"),
        ],
    );
}

#[test]
fn final_season_announced_airing_done() {
    let events = [
        complete("2020-04-16", 6),
        said(1, "2020-02-13", FinalSeason).of(7),
        out("2021-06-25", 7),
        complete("2021-07-09", 7),
        said(2, "2022-01-01", Conclusion),
    ];
    story(
        &events,
        &[
            ("2020-05-01", "BetweenSeasons FinalSeason | Official since 2020-02-13 | +1"),
            ("2021-06-30", "Airing FinalSeason"),
            ("2021-07-09", "Airing Concluded | Official since 2021-07-09 | +1"),
            ("2021-07-10", "Finished Concluded | Official since 2021-07-09 | +1"),
            ("2022-01-01", "Finished Concluded | Official since 2021-07-09 | +1 +2"),
            ("2022-01-01 s7", "Finished Concluded | Official since 2021-07-09 | +1"),
        ],
    );
}

#[test]
fn in_development_never_ordered() {
    let events = [said(1, "2023-02-07", Development).stated(), said(2, "2024-01-01", Statement)];
    story(
        &events,
        &[
            ("2023-02-06", "NotStarted Unknown"),
            ("2030-01-01", "NotStarted InDevelopment | Stated since 2023-02-07 | +1"),
            ("2030-01-01 official", "NotStarted Unknown | - since - | -1"),
        ],
    );
}

#[test]
fn abandoned() {
    let events = [
        said(1, "2020-01-01", Development).stated(),
        said(2, "2020-06-01", Funding),
        said(3, "2021-01-01", Abandonment).stated(),
    ];
    story(&events, &[("2021-01-01", "NotStarted Abandoned | Stated since 2021-01-01 | +3 -1 -2")]);
}

#[test]
fn revived_years_after_its_conclusion() {
    let events = [
        complete("2002-05-19", 9),
        said(1, "2002-01-17", Conclusion),
        said(2, "2015-03-24", Order).of(10),
        out("2016-01-24", 10),
        complete("2016-02-22", 10),
        said(3, "2017-04-20", Renewal).of(11),
    ];
    story(
        &events,
        &[
            ("2010-01-01", "Finished Concluded | Official since 2002-01-17 | +1"),
            ("2015-03-24", "BetweenSeasons Ordered | Official since 2015-03-24 | +2 -1"),
            ("2016-02-01", "Airing Ordered"),
            ("2016-03-01", "BetweenSeasons Unknown | - since 2016-02-22 |"),
            ("2017-04-20", "BetweenSeasons Renewed | Official since 2017-04-20 | +3"),
        ],
    );
}

#[test]
fn a_split_final_season() {
    let part = |date| released(date, Some(4), Part, false);
    let events = [said(1, "2022-02-17", FinalSeason).of(4), part("2022-05-27"), complete("2022-07-01", 4)];
    story(
        &events,
        &[
            ("2022-06-15", "Airing FinalSeason"),
            ("2022-06-15 s4", "Airing FinalSeason"),
            ("2022-07-02", "Finished Concluded | Official since 2022-07-01 | +1"),
        ],
    );
}

#[test]
fn all_episodes_at_once() {
    let events = [said(1, "2024-01-01", Order).of(1), complete("2025-07-09", 1)];
    story(
        &events,
        &[
            ("2025-07-08 s1", "NotStarted Ordered"),
            ("2025-07-09 s1", "Airing Ordered"),
            ("2025-07-10 s1", "Finished Ordered | Official since 2024-01-01 | +1"),
            ("2025-07-10", "BetweenSeasons Unknown"),
        ],
    );
}

#[test]
fn a_pilot_a_year_ahead() {
    let pilot = released("2014-02-06", Some(1), Pilot, false);
    let events = [pilot, said(1, "2014-03-12", Order).of(1), complete("2015-02-13", 1)];
    story(
        &events,
        &[
            ("2014-02-06", "NotStarted Unknown"),
            ("2014-12-31 s1", "NotStarted Ordered"),
            ("2015-02-13", "Airing Unknown"),
        ],
    );
}
