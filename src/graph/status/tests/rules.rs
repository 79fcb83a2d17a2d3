//! The decision table, rule by rule: dates, certainty, catalogues, releases.

use entity::announcement::Kind::{
    Abandonment, Cancellation, Development, FinalSeason, Order, PremiereDate, Renewal, Statement, Undecided,
};
use entity::release::Kind::{Premiere, Special};
use entity::show::CatalogueStatus::{Cancelled, Ended, InDevelopment, Running, ToBeDetermined};
use entity::show::Format::{Miniseries, Series, TvFilm};

use super::{complete, formed, out, released, said, seen, story};

#[test]
fn ended_by_the_word_of_a_catalogue_only() {
    let ended = [out("2020-01-01", 1), complete("2020-03-01", 1), seen(9, "", Ended)];
    story(
        &ended,
        &[
            ("2020-02-01 reported", "Airing Unknown | - since - |"),
            ("2020-03-02", "Finished Unknown | - since - | ~9"),
            ("2020-03-02 reported", "Finished Concluded | Reported since 2020-03-01 | ~9"),
        ],
    );
    let cancelled = [complete("2020-03-01", 1), seen(9, "2020-06-01", Cancelled)];
    story(
        &cancelled,
        &[
            ("2020-05-31 reported", "BetweenSeasons Unknown"),
            ("2020-06-01", "Finished Unknown | - since - | ~9"),
            ("2020-06-01 reported", "Finished Cancelled | Reported since 2020-06-01 | ~9"),
            ("2020-06-01 reported by:2020-05-31", "BetweenSeasons Unknown"),
        ],
    );
}

#[test]
fn a_form_with_a_planned_end_is_finished_when_it_is_out() {
    let became_series = [
        formed("", Miniseries),
        out("2017-02-19", 1),
        complete("2017-04-02", 1),
        formed("2017-12", Series),
        said(1, "2017-12-08", Renewal).of(2),
        complete("2019-06-09", 2),
    ];
    story(
        &became_series,
        &[
            ("2017-02-18", "NotStarted Unknown"),
            ("2017-04-02", "Airing Unknown"),
            ("2017-04-03", "Finished Unknown | - since - |"),
            ("2017-12-07", "Finished Unknown"),
            ("2017-12-08", "BetweenSeasons Renewed"),
            // The form that it has by then has no planned end.
            ("2019-06-10", "BetweenSeasons Unknown"),
        ],
    );
    // Whether that was all is not known.
    let open = [formed("", Miniseries), out("2020-01-01", 1)];
    story(&open, &[("2020-01-02", "BetweenSeasons Unknown")]);
    let film = [formed("", TvFilm), released("1996-05-14", None, Premiere, false)];
    story(&film, &[("1996-05-14", "Airing Unknown"), ("1996-05-15", "Finished Unknown")]);
}

#[test]
fn a_catalogue_is_behind() {
    let events = [
        complete("2020-01-01", 1),
        seen(9, "2020-06-01", Ended),
        said(1, "2021-01-01", Order).of(2),
        complete("2022-01-01", 2),
    ];
    story(
        &events,
        &[
            ("2020-12-31", "Finished Unknown"),
            ("2021-01-01 reported", "BetweenSeasons Ordered | Official since 2021-01-01 | +1"),
            ("2022-01-02 reported", "BetweenSeasons Unknown | - since 2022-01-01 |"),
        ],
    );
    let undated = [complete("2020-01-01", 1), said(1, "2019-12-01", Renewal).of(2), seen(9, "", Ended)];
    story(&undated, &[("2020-02-01 reported", "BetweenSeasons Renewed | Official since 2019-12-01 | +1")]);
    let two = [complete("2020-01-01", 1), seen(8, "2021-01-01", Running), seen(9, "", Ended)];
    story(&two, &[("2021-01-01", "BetweenSeasons Unknown | - since - | ~8")]);
}

#[test]
fn nothing_known_but_a_catalogue() {
    story(&[], &[("2020-01-01", "NotStarted Unknown | - since - |")]);
    story(&[seen(9, "", Running)], &[("2020-01-01", "Airing Unknown | - since - | ~9")]);
    story(&[seen(9, "", ToBeDetermined)], &[("2020-01-01", "BetweenSeasons Unknown | - since - | ~9")]);
    story(&[seen(9, "", InDevelopment)], &[("2020-01-01", "NotStarted Unknown | - since - | ~9")]);
    story(
        &[seen(9, "", Ended)],
        &[
            ("2020-01-01 reported", "Finished Concluded | Reported since - | ~9"),
            ("2020-01-01 s1", "NotStarted"),
        ],
    );
}

#[test]
fn development_after_an_order_and_after_an_end() {
    let ordered = [said(1, "2020-01-01", Order), said(2, "2020-02-01", Development)];
    story(&ordered, &[("2020-03-01", "NotStarted Ordered | Official since 2020-01-01 | +1 -2")]);
    let again = [said(1, "2020-01-01", Abandonment), said(2, "2020-02-01", Development)];
    story(&again, &[("2020-03-01", "NotStarted InDevelopment | Official since 2020-02-01 | +2 -1")]);
    let made = [said(1, "2020-01-01", Development), out("2021-01-01", 1), complete("2021-03-01", 1)];
    story(
        &made,
        &[
            ("2020-12-31", "NotStarted InDevelopment"),
            ("2021-01-01", "Airing Unknown | - since 2021-01-01 |"),
        ],
    );
}

#[test]
fn a_rumour() {
    let events = [complete("2020-01-01", 1), said(1, "2020-02-01", Cancellation).rumoured()];
    story(
        &events,
        &[
            ("2020-02-01", "BetweenSeasons Unknown | - since - | -1"),
            ("2020-02-01 rumour", "Finished Cancelled | Rumour since 2020-02-01 | +1"),
        ],
    );
}

#[test]
fn the_surer_word_of_a_day_decides() {
    let events = [said(1, "2020-01-01", Renewal).stated(), said(2, "2020-01-01", Cancellation).reported()];
    story(&events, &[("2020-01-01 reported", "NotStarted Renewed | Stated since 2020-01-01 | +1 -2")]);
    let equal = [said(1, "2020-01-01", Renewal), said(2, "2020-01-01", Cancellation)];
    story(&equal, &[("2020-01-01", "NotStarted Cancelled | Official since 2020-01-01 | +2 -1")]);
}

#[test]
fn withdrawn_superseded_denied() {
    let withdrawn = [
        said(1, "2020-01-01", Renewal).stated(),
        said(2, "2020-02-01", Statement).stated().withdrawing(1),
        said(3, "2020-03-01", Statement).stated().withdrawing(2),
    ];
    story(
        &withdrawn,
        &[
            ("2020-01-31", "NotStarted Renewed"),
            ("2020-02-01", "NotStarted Unknown | - since 2020-02-01 |"),
            ("2020-03-01", "NotStarted Renewed | Stated since 2020-03-01 | +1"),
        ],
    );
    let by_rumour =
        [said(1, "2020-01-01", Renewal), said(2, "2020-02-01", Statement).rumoured().withdrawing(1)];
    story(
        &by_rumour,
        &[
            ("2020-02-01", "NotStarted Renewed"),
            ("2020-02-01 rumour", "NotStarted Unknown | - since 2020-02-01 |"),
        ],
    );
    let superseded = [
        said(1, "2020-01-01", PremiereDate),
        said(2, "2020-01-02", Renewal),
        said(3, "2020-02-01", PremiereDate).superseding(1),
        said(4, "2020-03-01", FinalSeason).superseding(2),
    ];
    story(&superseded, &[("2020-03-01", "NotStarted FinalSeason | Official since 2020-03-01 | +3 +4")]);
    let denied = [said(1, "2020-01-01", Development), said(2, "2020-02-01", Renewal).denied()];
    story(&denied, &[("2020-02-01", "NotStarted InDevelopment | Official since 2020-01-01 | +1")]);
    let disputed = [said(1, "2020-01-01", Renewal), said(2, "2020-02-01", Renewal).denied()];
    story(&disputed, &[("2020-02-01", "NotStarted Renewed | Official since 2020-01-01 | +1 -2")]);
}

#[test]
fn coarse_dates_count_from_their_last_day() {
    let events =
        [said(1, "2025", Order), said(2, "", Cancellation), released("2026-02", None, Premiere, false)];
    story(
        &events,
        &[
            ("2025-12-30", "NotStarted Unknown"),
            ("2025-12-31", "NotStarted Ordered | Official since 2025 | +1"),
            ("2026-02-27", "NotStarted Ordered"),
            ("2026-02-28", "Airing Unknown | - since 2026-02 |"),
        ],
    );
}

#[test]
fn a_season_without_a_known_end_and_a_special() {
    let special = released("2020-12-25", None, Special, false);
    let events = [out("2020-01-01", 1), out("2020-02-01", 1), special, out("2021-01-01", 1)];
    story(
        &events[..3],
        &[("2020-01-15", "Airing"), ("2020-02-01", "Airing"), ("2020-02-02", "BetweenSeasons Unknown")],
    );
    story(
        &events[..3],
        &[("2020-12-25", "Airing"), ("2020-12-25 s1", "Finished"), ("2020-12-26", "BetweenSeasons Unknown")],
    );
    story(&events, &[("2020-06-01", "Airing"), ("2020-06-01 by:2020-01-15", "Airing")]);
}

#[test]
fn what_was_known_of_releases() {
    let events = [complete("2020-01-01", 1), complete("2021-01-01", 2), said(1, "2020-05-01", Renewal).of(2)];
    story(
        &events,
        &[
            ("2022-01-01", "BetweenSeasons Unknown"),
            ("2022-01-01 by:2020-06-01", "BetweenSeasons Renewed | Official since 2020-05-01 | +1"),
            ("2022-01-01 s2 by:2020-06-01", "NotStarted Renewed"),
        ],
    );
}

#[test]
fn two_seasons_ordered_at_once() {
    let events = [
        said(1, "2020-01-01", Order).of(1).of(2),
        complete("2021-01-01", 1),
        complete("2022-01-01", 2),
        said(2, "2020-06-01", Undecided).of(3),
    ];
    story(
        &events,
        &[
            ("2021-06-01", "BetweenSeasons Ordered | Official since 2020-01-01 | +1 -2"),
            ("2022-01-02", "BetweenSeasons Unknown | - since 2022-01-01 | +2"),
        ],
    );
}
