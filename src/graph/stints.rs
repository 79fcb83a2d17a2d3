//! Stints: that somebody worked on a show, and in how many episodes. Credits stand on shows, seasons and episodes, millions
//! of them; a stint is all that one person did for one show, so that who goes from people to shows and on to people looks
//! at each pair once.

use entity::credit::{Department, Tier};

use super::{Adjacency, Credit, Graph, Ix, Person, Show, Watchable};

/// Who worked on which show, from both ends. O(1) to find those of one end; ten bytes for each stint.
#[derive(Debug, Default)]
pub(super) struct Stints {
    people: Adjacency<Person>,
    /// Of each stint, in the order of `people`.
    strengths: Box<[Strength]>,
    shows: Adjacency<Show>,
}

/// How much somebody did for a show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength(
    // The highest bit says that they are among the main cast or devised the show, the rest is the number of episodes.
    u16,
);

const MAIN: u16 = 1 << 15;

impl Strength {
    fn new(episodes: usize, is_main: bool) -> Self {
        let episodes = u16::try_from(episodes).unwrap_or(u16::MAX).min(MAIN - 1);
        Self(episodes | if is_main { MAIN } else { 0 })
    }

    /// In how many episodes, as far as credits say; 0 where none does.
    pub fn episodes(self) -> u16 {
        self.0 & !MAIN
    }

    /// Whether they are among the main cast or devised the show.
    pub fn is_main(self) -> bool {
        self.0 & MAIN != 0
    }
}

impl Stints {
    /// O(n log n) for n credits.
    pub(super) fn of(graph: &Graph) -> Self {
        let mut pairs = Vec::new();
        let mut strengths = Vec::new();
        let mut work = Vec::new();
        for show in graph.all::<Show>().places() {
            work.clear();
            work.extend(graph.credits(Watchable::Show(show)).iter().map(|credit| Work::of(&graph[credit])));
            work.sort_unstable_by_key(|work| (work.person, work.on));
            for of_person in work.chunk_by(|one, two| one.person == two.person) {
                pairs.push((show.place(), of_person[0].person));
                strengths.push(strength(of_person));
            }
        }
        let people = Adjacency::collect(|| pairs.iter().copied());
        let shows =
            Adjacency::collect(|| pairs.iter().map(|(show, person)| (person.place(), Ix::new(*show))));
        Self { people, strengths: strengths.into(), shows }
    }
}

/// What a credit says of a stint.
struct Work {
    person: Ix<Person>,
    on: Watchable,
    episodes: usize,
    is_main: bool,
}

impl Work {
    fn of(credit: &Credit) -> Self {
        let episodes = credit.episode_count.and_then(|count| usize::try_from(count.get()).ok());
        Self {
            person: credit.person,
            on: credit.subject,
            episodes: episodes.unwrap_or_default(),
            is_main: credit.tier == Some(Tier::Main) || credit.department == Department::Creator,
        }
    }
}

/// All that somebody did for a show, by what it was on. What is counted for the show is not counted again for its parts.
fn strength(work: &[Work]) -> Strength {
    let (mut show, mut seasons, mut episodes) = (0, 0, 0);
    for same in work.chunk_by(|one, two| one.on == two.on) {
        let most = same.iter().map(|work| work.episodes).max().unwrap_or_default();
        match same[0].on {
            Watchable::Show(_) => show = most,
            Watchable::Season(_) => seasons += most,
            Watchable::Episode(_) => episodes += 1,
        }
    }
    Strength::new(show.max(seasons).max(episodes), work.iter().any(|work| work.is_main))
}

impl Graph {
    /// The people who worked on a show, each once, in the order of their ids. O(1).
    pub fn staff_of(&self, show: Ix<Show>) -> &[Ix<Person>] {
        self.stints.people.of(show.place())
    }

    /// The shows on which somebody worked, each once, in the order of their ids. O(1).
    pub fn jobs_of(&self, person: Ix<Person>) -> &[Ix<Show>] {
        self.stints.shows.of(person.place())
    }

    /// How much those did for a show who worked on it, in the order of `staff_of`. O(1).
    pub fn strengths_of(&self, show: Ix<Show>) -> &[Strength] {
        &self.stints.strengths[self.stints.people.range(show.place())]
    }

    /// How much somebody did for a show; none if nothing. O(log n) for n people of the show.
    pub fn strength_of(&self, person: Ix<Person>, show: Ix<Show>) -> Option<Strength> {
        let place = self.staff_of(show).binary_search(&person).ok()?;
        self.strengths_of(show).get(place).copied()
    }
}
