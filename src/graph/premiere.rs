//! When something first came out: derived from the releases, never stored.
//!
//! The premiere is the earliest release that is not a pilot, in any region; of a season or a show also those of its
//! episodes. A show of which no release is known falls back on the start that a catalogue gives.

use entity::PartialDate;
use entity::release::Kind;

use super::{Graph, Has, Ix, Release, Show, Table, Watchable};

/// The first day of everything that can be watched.
#[derive(Debug, Default)]
pub(super) struct Premieres {
    shows: Vec<Option<PartialDate>>,
    seasons: Vec<Option<PartialDate>>,
    episodes: Vec<Option<PartialDate>>,
}

impl Premieres {
    /// O(releases + shows).
    pub(super) fn of(graph: &Graph) -> Self {
        let mut first = Self {
            shows: vec![None; graph.tables.shows.len()],
            seasons: vec![None; graph.tables.seasons.len()],
            episodes: vec![None; graph.tables.episodes.len()],
        };
        let releases: &Table<Release> = graph.table();
        for (_, release) in releases.iter().filter(|(_, release)| release.kind != Kind::Pilot) {
            earlier(&mut first.shows, graph.show_of(release.subject), release.date);
            match release.subject {
                Watchable::Show(_) => {}
                Watchable::Season(season) => earlier(&mut first.seasons, season, release.date),
                Watchable::Episode(episode) => {
                    earlier(&mut first.episodes, episode, release.date);
                    if let Some(season) = graph[episode].season {
                        earlier(&mut first.seasons, season, release.date);
                    }
                }
            }
        }
        for (day, (_, show)) in first.shows.iter_mut().zip(graph.tables.shows.iter()) {
            *day = day.or(show.start_date);
        }
        first
    }
}

impl Graph {
    /// The day on which something first came out. O(1).
    pub fn premiere_of(&self, watchable: Watchable) -> Option<PartialDate> {
        let first = &self.premieres;
        match watchable {
            Watchable::Show(show) => first.shows[show.place()],
            Watchable::Season(season) => first.seasons[season.place()],
            Watchable::Episode(episode) => first.episodes[episode.place()],
        }
    }
}

impl Graph {
    /// The day of the last known release of a show, a season or an episode of it. O(1).
    pub fn latest_release_of(&self, show: Ix<Show>) -> Option<PartialDate> {
        self.releases(Watchable::Show(show)).iter().next_back().map(|release| self[release].date)
    }
}

fn earlier<T>(days: &mut [Option<PartialDate>], of: Ix<T>, day: PartialDate) {
    let known = &mut days[of.place()];
    *known = Some(known.map_or(day, |known| known.min(day)));
}
