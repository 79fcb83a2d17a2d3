//! What each record of TVmaze says, as rows.

mod episode;
mod people;
mod platform;
mod rating;
mod season;
mod show;

use entity::external_id::Provider;
use entity::{NodeKind, PartialDate, RecordKind};

use super::records::{List, Record, What};
use super::{LICENCE, text};
use crate::import::draft::{Draft, Says};

/// A record, and the day on which it was seen.
pub(super) struct Saying {
    pub(super) record: Record,
    pub(super) seen: chrono::NaiveDate,
}

impl Says for Saying {
    fn line(&self) -> u64 {
        self.record.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let number = self.record.show;
        if let What::Show(show) = &self.record.what {
            return show::say(draft, show, self.seen);
        }
        let Some(show) = known_show(draft, number) else {
            return draft.reject("the show that it is about is not there; import that show first");
        };
        let show = OfShow { id: show, number };
        match &self.record.what {
            What::Show(_) => {}
            What::Aka(aka) => show::say_aka(draft, show, aka),
            What::Season(season) => season::say(draft, show, season),
            What::Listed(season) => season::say_listed(draft, show, *season),
            What::Episode(episode, channel) => {
                episode::say(draft, show, episode, channel.as_ref(), self.seen);
            }
            What::Cast(part) => people::say_part(draft, show, part),
            What::Crew(crew, place) => people::say_crew(draft, show, crew, *place),
            What::Whole(list) => say_whole(draft, number, *list),
        }
    }
}

/// The show that a record is about.
#[derive(Clone, Copy)]
struct OfShow {
    /// Its id here.
    id: i64,
    /// Its number at TVmaze, which stands in the keys.
    number: u64,
}

fn known_show(draft: &mut Draft, number: u64) -> Option<i64> {
    let brought = draft.brought(NodeKind::Show, &format!("show/{number}"));
    brought.or_else(|| draft.find(NodeKind::Show, Provider::Tvmaze, &number.to_string()))
}

/// What was in a list before and is not in it now is withdrawn. People and characters stay: others may speak of them.
fn say_whole(draft: &mut Draft, show: u64, list: List) {
    let tables: &[(RecordKind, &str)] = match list {
        List::Akas => &[(RecordKind::Alias, "alias/SHOW/")],
        List::Seasons => &[
            (RecordKind::Release, "release/SHOW/season/"),
            (RecordKind::ExternalId, "external_id/season/SHOW/"),
            (RecordKind::SeasonStatement, "season/SHOW/"),
        ],
        List::Episodes => &[
            (RecordKind::Release, "release/SHOW/episode/"),
            (RecordKind::ExternalId, "external_id/episode/SHOW/"),
            (RecordKind::EpisodeStatement, "episode/SHOW/"),
            (RecordKind::SeasonStatement, "season/listed/SHOW/"),
        ],
        List::Cast => {
            &[(RecordKind::Portrayal, "portrayal/SHOW/cast/"), (RecordKind::Credit, "credit/SHOW/cast/")]
        }
        List::Crew => &[(RecordKind::Credit, "credit/SHOW/crew/")],
    };
    for (kind, keys) in tables {
        draft.says_all(*kind, &keys.replace("SHOW", &show.to_string()));
    }
}

/// A text with something in it.
fn said(text: Option<&String>) -> Option<String> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A summary without its HTML, and its licence.
fn summary(html: Option<&String>) -> (Option<String>, Option<String>) {
    let summary = html.and_then(|html| text::plain(html));
    let licence = summary.is_some().then(|| LICENCE.to_owned());
    (summary, licence)
}

/// A day; `0000-00-00` and the like are none.
fn day(text: Option<&String>) -> Option<PartialDate> {
    text?.parse().ok()
}

/// An address that a browser may open without harm.
fn address(text: Option<&String>) -> Option<String> {
    said(text).filter(|url| {
        let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
        matches!(scheme.as_deref(), Some("http" | "https")) && !url.contains(char::is_whitespace)
    })
}
