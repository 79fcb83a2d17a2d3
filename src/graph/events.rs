//! The events of which a status is made: what the graph holds about a show, put as `status` asks for it.

use std::collections::HashMap;

use entity::release::Kind;
use entity::show::CatalogueStatus;

use super::status::{Announced, Event, Released, What};
use super::{Announcement, Graph, Ix, Number, Release, Season, Show, Text, Watchable};

impl Graph {
    /// Everything that says something about the status of a show and its seasons, by the ids of the rows. What its start,
    /// its end and its forms say has the id of the show. O(k) for k announcements, releases and statements.
    pub fn events_of(&self, show: Ix<Show>) -> Vec<Event<u32>> {
        let announced = self.announcements_of(show).into_iter().map(|ix| self.announced(ix));
        let seen = self.statements_of(self[show].id).iter().filter_map(|ix| {
            let statement = &self[*ix];
            let what = What::Seen(statement.seen?);
            let seen_on = statement.observed_on;
            Some(Event { id: statement.id, said_on: seen_on, published_on: seen_on, what })
        });
        announced
            .chain(self.released(show))
            .chain(self.started(show))
            .chain(self.ended(show))
            .chain(self.formed(show))
            .chain(seen)
            .collect()
    }

    /// The start that a catalogue gives, where no release is known: a show whose years are all that is known of it has
    /// come out all the same.
    fn started(&self, show: Ix<Show>) -> Option<Event<u32>> {
        let start = self[show].start_date.filter(|_| self.releases(Watchable::Show(show)).is_empty())?;
        let what = What::Released(Released { season: None, kind: Kind::Premiere, completes: false });
        Some(Event { id: self[show].id, said_on: Some(start), published_on: None, what })
    }

    /// The end that a catalogue gives: it says "ended", and of which day.
    fn ended(&self, show: Ix<Show>) -> Option<Event<u32>> {
        let what = What::Seen(CatalogueStatus::Ended);
        let end = self[show].end_date?;
        Some(Event { id: self[show].id, said_on: Some(end), published_on: None, what })
    }

    /// The forms that it has had: of some of them the end is planned.
    fn formed(&self, show: Ix<Show>) -> impl Iterator<Item = Event<u32>> + '_ {
        let row = &self[show];
        row.formats.iter().map(|dated| {
            let what = What::Formed(dated.format);
            Event { id: row.id, said_on: dated.since, published_on: None, what }
        })
    }

    fn announced(&self, ix: Ix<Announcement>) -> Event<u32> {
        let row = &self[ix];
        Event {
            id: row.id,
            said_on: row.said_on,
            published_on: row.published_on,
            what: What::Announced(Announced {
                kind: row.kind,
                certainty: row.certainty,
                seasons: row.seasons.iter().map(|season| self[*season].id).collect(),
                supersedes: row.supersedes.map(|other| self[other].id),
                withdraws: row.withdraws.map(|other| self[other].id),
                denied: self.is_denied(row.id),
            }),
        }
    }

    /// The releases in order of their days, so that it can be counted when a season is complete.
    fn released(&self, show: Ix<Show>) -> impl Iterator<Item = Event<u32>> + '_ {
        let mut out: HashMap<(Ix<Season>, Option<Text>), i32> = HashMap::new();
        self.releases(Watchable::Show(show)).into_iter().map(move |ix| {
            let row = &self[ix];
            let season = self.season_of(row.subject);
            let completes = season.is_some_and(|season| {
                let count = out.entry((season, row.region)).or_default();
                *count += episodes_out(row);
                row.kind == Kind::Finale || self[season].episode_order.is_some_and(|order| *count >= order)
            });
            let what = Released { season: season.map(|season| self[season].id), kind: row.kind, completes };
            Event { id: row.id, said_on: Some(row.date), published_on: None, what: What::Released(what) }
        })
    }

    fn season_of(&self, watchable: Watchable) -> Option<Ix<Season>> {
        match watchable {
            Watchable::Show(_) => None,
            Watchable::Season(season) => Some(season),
            Watchable::Episode(episode) => self[episode].season,
        }
    }
}

/// How many episodes of its season came out with a release.
fn episodes_out(release: &Release) -> i32 {
    match release.subject {
        Watchable::Episode(_) => 1,
        _ => release.episode_count.map_or(0, Number::get),
    }
}
