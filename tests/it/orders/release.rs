//! On random universes, the orders by season and by episode are those of the plainest way: each step is put before the first
//! that has to come after it.

use std::collections::BTreeMap;

use entity::{Rows, release};
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::{Detail, Franchise, Graph, Scope, TieKind};

/// A missing number or day comes last.
type Part = (bool, i64);

fn up(number: Option<impl Into<i64>>) -> Part {
    (number.is_none(), number.map_or(0, Into::into))
}

/// A show or a season.
const WHOLE: (bool, Option<i32>) = (false, None);

/// What is watched, with all that decides where it stands.
type Step = (Vec<Part>, i64);

/// The rows of a graph, and when everything came out.
struct Known {
    rows: Rows,
    days: BTreeMap<i64, i64>,
    graph: Graph,
}

impl Known {
    /// A few shows with many of their days, numbers and counts taken away.
    fn random(seed: u64) -> Self {
        let scale =
            Scale { shows: 9, episodes: 60, people: 2, credits: 2, franchises: 2, ..Scale::of_shows(9) };
        let mut rows = generate::rows(&scale, seed).expect("rows");
        let dice = &mut Dice::new(seed);
        rows.release.retain(|_| dice.below(3) > 0);
        for row in &mut rows.release {
            // Few days, so that many things come out on one.
            row.date = format!("20{}", 10 + dice.below(4)).parse().expect("a year");
        }
        for season in &mut rows.season {
            season.episode_order =
                season.episode_order.filter(|_| dice.below(3) > 0).map(|it| it + small(dice, 2));
            season.number = season.number.filter(|_| dice.below(6) > 0);
        }
        for episode in &mut rows.episode {
            episode.number = episode.number.filter(|_| dice.below(12) > 0);
            episode.season_id = episode.season_id.filter(|_| dice.below(8) > 0);
        }
        let seasons: Vec<i64> = rows.season.iter().filter(|_| dice.below(6) == 0).map(|row| row.id).collect();
        for row in &mut rows.release {
            let episode = rows.episode.iter().find(|episode| Some(episode.id) == row.episode_id);
            row.season_id = episode.map_or(row.season_id, |episode| episode.season_id);
        }
        // Some seasons have lost all their days.
        rows.release.retain(|row| row.season_id.is_none_or(|season| !seasons.contains(&season)));
        let mut days = BTreeMap::new();
        for row in rows.release.iter().filter(|row| row.kind != release::Kind::Pilot) {
            for of in [Some(row.show_id), row.season_id, row.episode_id].into_iter().flatten() {
                let day = i64::from(row.date.ordinal());
                days.entry(of).and_modify(|known: &mut i64| *known = day.min(*known)).or_insert(day);
            }
        }
        for show in &rows.show {
            if let Some(start) = show.start_date {
                days.entry(show.id).or_insert(start.ordinal().into());
            }
        }
        let graph = Graph::load(1, [rows.clone()]).expect("a graph");
        Self { rows, days, graph }
    }

    fn day(&self, of: i64) -> Option<i64> {
        self.days.get(&of).copied()
    }

    fn step(
        &self,
        show: i64,
        season: Option<i32>,
        (is_part, episode): (bool, Option<i32>),
        day: Option<i64>,
        id: i64,
    ) -> Step {
        let is_part = Some(i64::from(is_part));
        (vec![up(day), up(self.day(show)), up(Some(show)), up(season), up(is_part), up(episode)], id)
    }

    /// The steps of a show, in any order.
    fn steps(&self, show: i64, detail: Detail) -> Vec<Step> {
        let seasons: Vec<_> = self.rows.season.iter().filter(|row| row.show_id == show).collect();
        let whole = |show: i64| self.step(show, None, WHOLE, self.day(show), show);
        let mut steps = Vec::new();
        for season in &seasons {
            let stands = self.step(show, season.number, WHOLE, self.day(season.id), season.id);
            if detail == Detail::Seasons {
                steps.push(stands);
            } else {
                let split = self.split(show, Some((season.id, season.number)), season.episode_order);
                steps.extend(split.1.iter().cloned());
                steps.extend(split.0.then_some(stands));
            }
        }
        match detail {
            Detail::Seasons if seasons.is_empty() => steps.push(whole(show)),
            Detail::Seasons => {}
            Detail::Episodes if seasons.is_empty() => {
                let split = self.split(show, None, None);
                steps.extend(split.1.iter().cloned());
                steps.extend(split.0.then(|| whole(show)));
            }
            Detail::Episodes => {
                let outside =
                    self.rows.episode.iter().filter(|row| row.show_id == show && row.season_id.is_none());
                steps.extend(
                    outside.map(|row| self.step(show, None, (true, row.number), self.day(row.id), row.id)),
                );
            }
        }
        steps
    }

    /// Whether the whole stands by itself, and the episodes that stand singly.
    fn split(&self, show: i64, season: Option<(i64, Option<i32>)>, made: Option<i32>) -> (bool, Vec<Step>) {
        let inside =
            |row: &&entity::episode::Model| row.show_id == show && row.season_id == season.map(|it| it.0);
        let mut episodes: Vec<_> = self.rows.episode.iter().filter(inside).collect();
        episodes.sort_by_key(|row| (up(row.number), row.id));
        if episodes.iter().all(|row| self.day(row.id).is_none()) {
            return (true, Vec::new());
        }
        let known = i32::try_from(episodes.len()).expect("few");
        let is_all = match made {
            Some(made) => known >= made,
            None => episodes.iter().map(|row| row.number).eq((1..=known).map(Some)),
        };
        let mut steps = Vec::new();
        for (place, row) in episodes.iter().enumerate() {
            let before = episodes[..=place].iter().rev().find_map(|row| self.day(row.id));
            let day = before.or(self.day(season.map_or(show, |it| it.0)));
            steps.push(self.step(show, season.and_then(|it| it.1), (true, row.number), day, row.id));
        }
        (!is_all, steps)
    }
}

fn small(dice: &mut Dice, sides: usize) -> i32 {
    i32::try_from(dice.below(sides)).expect("few")
}

#[test]
fn orders_by_release_are_those_of_the_plainest_way() {
    let (mut universes, mut both) = (0, 0);
    for seed in 0..40 {
        let known = Known::random(seed);
        let graph = &known.graph;
        for franchise in graph.all::<Franchise>().places() {
            let universe = graph.universe(franchise.into(), Scope::new([], TieKind::ALL));
            universes += usize::from(universe.shows.len() > 1);
            for detail in [Detail::Seasons, Detail::Episodes] {
                let mut expected: Vec<Step> = Vec::new();
                for show in &universe.shows {
                    for step in known.steps(graph[*show].id.into(), detail) {
                        let place = expected.iter().position(|other| *other > step).unwrap_or(expected.len());
                        expected.insert(place, step);
                    }
                }
                let found = graph.release_order(&universe, detail).into_iter();
                let found: Vec<i64> = found.map(|item| graph.id_of(item).into()).collect();
                assert_eq!(found, expected.iter().map(|step| step.1).collect::<Vec<_>>(), "seed {seed}");
                if detail == Detail::Episodes {
                    let mut story: Vec<i64> = graph
                        .story_order(&universe, detail)
                        .into_iter()
                        .map(|it| graph.id_of(it).into())
                        .collect();
                    let mut same = found.clone();
                    story.sort_unstable();
                    same.sort_unstable();
                    assert_eq!(story, same, "seed {seed}");
                    both += found.len();
                }
            }
        }
    }
    assert!(universes > 20 && both > 500, "{universes} {both}");
}
