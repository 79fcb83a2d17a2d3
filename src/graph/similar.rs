//! Similar shows by the graph: those with the same people and characters, and beside that on the same platforms and of the
//! same genres.

use std::cmp::Reverse;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::page::{Key, List, Part};
use super::{Character, Graph, Ix, Person, Platform, Show, Strength, Text, Watchable, sorted_once};

/// What two shows have in common counts so much, before it is divided by how common it is.
const PERSON: u32 = 1_000;
const MAIN: u32 = 3_000;
const CHARACTER: u32 = 3_000;
const GENRE: u32 = 500;
const PLATFORM: u32 = 500;

/// Who worked on more shows than these says nothing of any two of them.
const EVERYWHERE: usize = 300;

/// A show that is similar to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Similar {
    /// The show.
    pub show: Ix<Show>,
    /// How much the two have in common, and how rare that is.
    pub score: u32,
}

impl Graph {
    /// The shows that have people or characters in common with one, first those that have most in common.
    ///
    /// # Complexity
    /// O(n log n + c (g + o log o)) for n stints of the people of the show, and c shows found that have g genres and o offers
    /// each.
    pub fn similar_to(&self, show: Ix<Show>) -> List<'_, Similar> {
        let mut scores: HashMap<Ix<Show>, u32, RandomState> = HashMap::default();
        for (person, strength) in self.staff_of(show).iter().zip(self.strengths_of(show)) {
            let jobs = self.jobs_of(*person);
            if jobs.len() <= EVERYWHERE {
                for other in jobs.iter().filter(|other| **other != show) {
                    let is_main = strength.is_main() && self.is_main(*person, *other);
                    *scores.entry(*other).or_default() += points(is_main, jobs.len());
                }
            }
        }
        for character in self.characters_in(show).iter() {
            let others = self.shows_with(character).into_iter().filter(|other| *other != show);
            others.for_each(|other| *scores.entry(other).or_default() += CHARACTER);
        }
        let carriers = self.carriers_of(show);
        let found = scores.into_iter().map(|(other, score)| {
            let genres = self.shared_genres(show, other).into_iter();
            let genres: u32 = genres.map(|genre| rare(GENRE, self.shows_of_genre(&self[genre]).len())).sum();
            let platforms = both(&carriers, &self.carriers_of(other)).into_iter();
            let platforms: u32 =
                platforms.map(|platform| rare(PLATFORM, self.availabilities_on(platform).len())).sum();
            Similar { show: other, score: score + genres + platforms }
        });
        let mut found: Vec<_> = found.collect();
        found.sort_unstable_by_key(|similar| (Reverse(similar.score), self[similar.show].id));
        List::ordered(self, found, key)
    }

    fn is_main(&self, person: Ix<Person>, show: Ix<Show>) -> bool {
        self.strength_of(person, show).is_some_and(Strength::is_main)
    }

    /// Who worked on both of two shows, first those who say most. O(n log n) for n people of the smaller show.
    pub fn shared_people(&self, one: Ix<Show>, two: Ix<Show>) -> Vec<Ix<Person>> {
        let mut people = both(self.staff_of(one), self.staff_of(two));
        people.retain(|person| self.jobs_of(*person).len() <= EVERYWHERE);
        people.sort_by_cached_key(|person| {
            let is_main = [one, two].iter().all(|show| self.is_main(*person, *show));
            Reverse(points(is_main, self.jobs_of(*person).len()))
        });
        people
    }

    /// The characters that are in both of two shows, by name. O(k log k + c·p) for k portrayals in the first, and c characters
    /// in it whom others play in p portrayals.
    pub fn shared_characters(&self, one: Ix<Show>, two: Ix<Show>) -> Vec<Ix<Character>> {
        self.characters_in(one).into_iter().filter(|character| self.appears_in(*character, two)).collect()
    }

    /// The genres that both of two shows have. O(g²) for g genres of each.
    pub fn shared_genres(&self, one: Ix<Show>, two: Ix<Show>) -> Vec<Text> {
        self[one].genres.iter().copied().filter(|genre| self[two].genres.contains(genre)).collect()
    }

    /// The platforms that carry both of two shows. O(o log o) for o offers.
    pub fn shared_platforms(&self, one: Ix<Show>, two: Ix<Show>) -> Vec<Ix<Platform>> {
        both(&self.carriers_of(one), &self.carriers_of(two))
    }

    fn carriers_of(&self, show: Ix<Show>) -> Vec<Ix<Platform>> {
        let offers = self.availabilities(Watchable::Show(show)).into_iter();
        sorted_once(offers.map(|offer| self[offer].platform).collect())
    }
}

fn key(graph: &Graph, similar: Similar) -> Key {
    Key::new("similar", [Part::down(similar.score)], graph[similar.show].id)
}

/// What somebody who worked on both of two shows counts: more for the main cast of both, less the more they worked on.
fn points(is_main: bool, jobs: usize) -> u32 {
    rare(if is_main { MAIN } else { PERSON }, jobs)
}

/// Less for what is common: half of it for what is had by three.
fn rare(points: u32, common: usize) -> u32 {
    points / (common + 1).checked_ilog2().unwrap_or_default().max(1)
}

/// What is in both of two lists, which are in order.
fn both<T: Ord + Copy>(one: &[T], two: &[T]) -> Vec<T> {
    let (few, many) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    few.iter().copied().filter(|item| many.binary_search(item).is_ok()).collect()
}
