//! What holds of any events, however odd.

use chrono::{Days, NaiveDate};
use entity::announcement::{Certainty, Kind};
use entity::release;
use entity::show::{CatalogueStatus, Format};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::{Announced, Event, Outlook, Question, Released, Run, Subject, What, history, status};
use super::day;

const KINDS: [Kind; 13] = [
    Kind::Development,
    Kind::Order,
    Kind::Renewal,
    Kind::Pickup,
    Kind::FinalSeason,
    Kind::Cancellation,
    Kind::Conclusion,
    Kind::Abandonment,
    Kind::Funding,
    Kind::Undecided,
    Kind::Statement,
    Kind::Delay,
    Kind::Other,
];
const CERTAINTIES: [Certainty; 4] =
    [Certainty::Rumour, Certainty::Reported, Certainty::Stated, Certainty::Official];
const RELEASES: [release::Kind; 5] = [
    release::Kind::Premiere,
    release::Kind::Pilot,
    release::Kind::Regular,
    release::Kind::Finale,
    release::Kind::Special,
];
const STATUSES: [CatalogueStatus; 5] = [
    CatalogueStatus::InDevelopment,
    CatalogueStatus::Running,
    CatalogueStatus::ToBeDetermined,
    CatalogueStatus::Ended,
    CatalogueStatus::Cancelled,
];
const FORMS: [Format; 4] = [Format::Series, Format::Miniseries, Format::Anthology, Format::Special];
const DAYS: u64 = 70;

proptest! {
    #[test]
    fn history_says_what_status_says(events in vec(any_event(), 0..12), asked in any_question()) {
        let asked = Question { as_of: first_day() + Days::new(DAYS), ..asked };
        let changes = history(&events, &asked);
        for offset in 0..DAYS {
            let as_of = first_day() + Days::new(offset);
            let now = status(&events, &Question { as_of, ..asked });
            let change = changes.iter().rev().find(|change| change.day.is_none_or(|day| day <= as_of));
            let (run, outlook, since) = change.map_or((Run::NotStarted, Outlook::Unknown, None), |change| {
                (change.status.run, change.status.outlook, change.status.since)
            });
            prop_assert_eq!((now.run, now.outlook, now.since), (run, outlook, since), "on {}", as_of);
        }
    }

    #[test]
    fn the_order_of_days_is_the_only_order(
        whats in vec(any_what(), 0..12), asked in any_question(), seed in any::<u64>(),
    ) {
        let event = |(id, what): (u32, What<u32>)| {
            let day = first_day() + Days::new(5 * u64::from(id));
            let said_on = day.to_string().parse().ok();
            Event { id, said_on, published_on: None, what }
        };
        let events: Vec<_> = (0..).zip(whats).map(event).collect();
        let mut shuffled = events.clone();
        shuffled.sort_by_key(|event| (u64::from(event.id) + 1).wrapping_mul(seed | 1) >> 7);
        prop_assert_eq!(status(&events, &asked), status(&shuffled, &asked));
    }

    #[test]
    fn what_decides_is_as_sure_as_asked(events in vec(any_event(), 0..12), asked in any_question()) {
        for min_certainty in CERTAINTIES {
            let now = status(&events, &Question { min_certainty, ..asked });
            prop_assert!(now.certainty.is_none_or(|certainty| certainty >= min_certainty));
            prop_assert_eq!(now.certainty.is_none(), now.outlook == Outlook::Unknown);
        }
    }

    #[test]
    fn nothing_speaks_both_ways(events in vec(any_event(), 0..12), asked in any_question()) {
        let now = status(&events, &asked);
        let twice = now.in_favour.iter().find(|id| now.against.contains(id));
        let ids: Vec<_> = events.iter().map(|event| event.id).collect();
        let unique = ids.iter().all(|id| ids.iter().filter(|other| *other == id).count() == 1);
        prop_assert!(twice.is_none() || !unique);
    }
}

fn any_event() -> impl Strategy<Value = Event<u32>> {
    (0..12u32, option::weighted(0.9, any_date()), option::weighted(0.2, any_date()), any_what()).prop_map(
        |(id, said_on, published_on, what)| {
            let parse = |date: Option<String>| date.and_then(|date| date.parse().ok());
            Event { id, said_on: parse(said_on), published_on: parse(published_on), what }
        },
    )
}

fn any_what() -> impl Strategy<Value = What<u32>> {
    let link = || option::weighted(0.2, 0..12u32);
    let announced =
        (select(&KINDS), select(&CERTAINTIES), vec(1..4u32, 0..3), link(), link(), prop::bool::weighted(0.1));
    let released = (option::weighted(0.8, 1..4u32), select(&RELEASES), any::<bool>());
    prop_oneof![
        3 => announced.prop_map(|(kind, certainty, seasons, supersedes, withdraws, denied)| {
            What::Announced(Announced { kind, certainty, seasons, supersedes, withdraws, denied })
        }),
        2 => released.prop_map(|(season, kind, completes)| {
            What::Released(Released { season, kind, completes })
        }),
        1 => select(&STATUSES).prop_map(What::Seen),
        1 => select(&FORMS).prop_map(What::Formed),
    ]
}

/// A day, a month or a year, so that they often meet.
fn any_date() -> impl Strategy<Value = String> {
    (0..DAYS, 0..8).prop_map(|(offset, cut)| {
        let date = (first_day() + Days::new(offset)).to_string();
        date[..if cut == 0 {
            4
        } else if cut == 1 {
            7
        } else {
            10
        }]
            .to_owned()
    })
}

fn any_question() -> impl Strategy<Value = Question<u32>> {
    let offset = || (0..DAYS).prop_map(|offset| first_day() + Days::new(offset));
    (option::of(1..4u32), offset(), option::weighted(0.3, offset()), select(&CERTAINTIES)).prop_map(
        |(season, as_of, published_by, min_certainty)| {
            let subject = season.map_or(Subject::Show, Subject::Season);
            Question { subject, as_of, published_by, min_certainty }
        },
    )
}

/// Near the end of a year, so that the last days of coarse dates fall into the time asked about.
fn first_day() -> NaiveDate {
    day("2019-11-15")
}
