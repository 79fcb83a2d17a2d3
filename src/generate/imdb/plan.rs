//! What there is, so that every file can be written by itself and row by row: nothing is kept but how many episodes
//! each series has, and everything about a title is rolled anew from its number.

use std::fmt;

use super::super::Dice;

/// How many episodes, people and so on there are for 300,000 series: as many as IMDb has of television.
const SERIES: usize = 300_000;
const EPISODES: usize = 5_000_000;
const PEOPLE: usize = 2_000_000;

/// Of six titles that are no episodes, four are series.
const BLOCK: usize = 6;
const SERIES_OF_BLOCK: usize = 4;

/// Episodes of a series stand together so many at a time: series are entered bit by bit.
const RUN: usize = 10;

/// The weight of the longest series: with it a daily one has more than ten thousand episodes.
const HEAVIEST: usize = 8_000;

/// Of a hundred ids the last has ten digits.
const LONG_IDS: usize = 100;

/// What is added to those.
const LONG: usize = 1_000_000_000;

/// Titles and people of everything.
pub(super) struct Plan {
    seed: u64,
    series: usize,
    pub(super) people: usize,
    /// The number of the first episode of each series, and behind the last the number of all.
    first_episode: Vec<usize>,
}

/// What a title is, with its number among its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// A series or miniseries.
    Series(usize),
    /// Anything else of television without episodes.
    Single(usize),
    /// A film, a video, a video game.
    Film(usize),
    /// An episode.
    Episode(usize),
}

/// Where an episode stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) series: usize,
    /// Counted from 0.
    pub(super) index: usize,
    /// Counted from 1.
    pub(super) season: usize,
    /// Counted from 1.
    pub(super) number: usize,
}

/// The id of a title.
#[derive(Clone, Copy)]
pub(super) struct TitleId(usize);

/// The id of a person.
#[derive(Clone, Copy)]
pub(super) struct NameId(usize);

/// What dice are rolled for: each has a stream of its own.
#[derive(Clone, Copy)]
#[repr(u64)]
pub(super) enum For {
    Series = 1,
    Single,
    Film,
    Episode,
    Place,
    Person,
    Cast,
    Credits,
    Crew,
    Rating,
    Akas,
}

impl Plan {
    pub(super) fn new(series: usize, seed: u64) -> Self {
        let series = series.max(1);
        let scaled = |number: usize| (number * series).div_ceil(SERIES);
        let mut dice = Dice::new(seed);
        let weights: Vec<usize> = (0..series).map(|_| weight(&mut dice)).collect();
        let (sum, episodes) = (weights.iter().sum::<usize>(), scaled(EPISODES));
        let mut so_far = 0;
        let mut first_episode = vec![0];
        first_episode.extend(weights.into_iter().map(|weight| {
            so_far += weight;
            so_far * episodes / sum
        }));
        Self { seed, series, people: scaled(PEOPLE), first_episode }
    }

    /// Everything about one thing is rolled with these.
    pub(super) fn dice(&self, what: For, number: usize) -> Dice {
        let seed = self.seed.wrapping_add((what as u64) << 56);
        Dice::new(seed ^ (number as u64).wrapping_mul(0xd134_2543_de82_ef95))
    }

    /// All titles, in the order of their ids.
    pub(super) fn titles(&self) -> impl Iterator<Item = (TitleId, Title)> {
        (0..self.others() + self.episodes()).map(|at| (self.title_id(at), self.title(at)))
    }

    /// The id of a series.
    pub(super) fn series_id(&self, series: usize) -> TitleId {
        self.title_id(series / SERIES_OF_BLOCK * BLOCK + series % SERIES_OF_BLOCK)
    }

    /// The id of any title, or of one that is not there.
    pub(super) fn some_id(&self, dice: &mut Dice) -> TitleId {
        self.title_id(dice.below(self.others()))
    }

    /// An id that no title has.
    pub(super) fn no_id(number: usize) -> TitleId {
        TitleId(500_000_000 + number)
    }

    /// The id of a person; the first few are named most.
    pub(super) fn name_id(&self, person: usize) -> NameId {
        NameId(person + 1 + if is_late(person, self.people) { LONG } else { 0 })
    }

    /// An id that no person has.
    pub(super) fn nobody(number: usize) -> NameId {
        NameId(500_000_000 + number)
    }

    /// Where an episode stands in its series.
    pub(super) fn place(&self, episode: usize) -> Place {
        let series = self.first_episode.partition_point(|first| *first <= episode) - 1;
        let (index, count) = (
            episode - self.first_episode[series],
            self.first_episode[series + 1] - self.first_episode[series],
        );
        let per_season = match count {
            ..400 => *self.dice(For::Place, series).pick(&[6, 8, 10, 13, 22]),
            _ => 150,
        };
        Place { series, index, season: index / per_season + 1, number: index % per_season + 1 }
    }

    fn episodes(&self) -> usize {
        self.first_episode[self.series]
    }

    /// How many titles are no episodes.
    fn others(&self) -> usize {
        self.series.div_ceil(SERIES_OF_BLOCK) * BLOCK
    }

    fn title_id(&self, at: usize) -> TitleId {
        TitleId(at + 1 + if is_late(at, self.others() + self.episodes()) { LONG } else { 0 })
    }

    fn title(&self, at: usize) -> Title {
        let Some(episode) = at.checked_sub(self.others()) else {
            let (block, place) = (at / BLOCK, at % BLOCK);
            return match place {
                ..SERIES_OF_BLOCK if block * SERIES_OF_BLOCK + place < self.series => {
                    Title::Series(block * SERIES_OF_BLOCK + place)
                }
                SERIES_OF_BLOCK => Title::Single(block),
                _ => Title::Film(at),
            };
        };
        Title::Episode(self.shuffled(episode))
    }

    /// The episode of a place in the file: runs are shuffled, since series grow side by side.
    fn shuffled(&self, at: usize) -> usize {
        let runs = self.episodes() / RUN;
        let (run, within) = (at / RUN, at % RUN);
        if run >= runs {
            return at;
        }
        // A prime that does not divide them leads through all of them.
        let by = [1_000_003_usize, 1_000_033].into_iter().find(|by| !runs.is_multiple_of(*by));
        by.map_or(run, |by| run * by % runs) * RUN + within
    }
}

/// How many episodes a series has, compared with others: of those with so many, one in ten has ten times as many.
fn weight(dice: &mut Dice) -> usize {
    (1_000_000 / (1 + dice.below(1_000_000))).min(HEAVIEST)
}

fn is_late(at: usize, of: usize) -> bool {
    of - at <= of.div_ceil(LONG_IDS)
}

impl fmt::Display for TitleId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "tt{:07}", self.0)
    }
}

impl fmt::Display for NameId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "nm{:07}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Plan, Title};

    #[test]
    fn every_episode_and_every_series_comes_once() {
        for series in [1, 2, 7, 100, 1_000] {
            let plan = Plan::new(series, 1);
            let titles: Vec<_> = plan.titles().map(|(_, title)| title).collect();
            let episodes: BTreeSet<_> = titles
                .iter()
                .filter_map(|it| if let Title::Episode(it) = it { Some(it) } else { None })
                .collect();
            let found: BTreeSet<_> = titles
                .iter()
                .filter_map(|it| if let Title::Series(it) = it { Some(it) } else { None })
                .collect();
            assert_eq!(episodes.len(), plan.episodes(), "{series}");
            assert_eq!(titles.iter().filter(|it| matches!(it, Title::Episode(_))).count(), plan.episodes());
            assert_eq!(found.len(), series);
            for (id, title) in plan.titles() {
                if let Title::Series(series) = title {
                    assert_eq!(plan.series_id(series).to_string(), id.to_string());
                }
            }
        }
    }

    #[test]
    fn few_series_have_most_episodes() {
        let plan = Plan::new(20_000, 1);
        let most = plan.first_episode.windows(2).map(|it| it[1] - it[0]).max().expect("series");
        assert!(most > 1_000, "{most}");
        let ids: Vec<_> = plan.titles().map(|(id, _)| id.to_string()).collect();
        assert!(ids[0] == "tt0000001" && ids[ids.len() - 1].len() == 12);
    }
}
