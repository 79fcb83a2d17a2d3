//! Whole tables in an order, put in it once.

use super::page::{KeyOf, List, sort};
use super::{
    Announcement, Character, Crossover, Franchise, Graph, Has, Ix, Measure, Person, Platform, Release,
    Source, Work, order,
};

/// The rows of whole tables in the order in which they are listed.
#[derive(Debug, Default)]
pub(super) struct Whole {
    people: Vec<Ix<Person>>,
    characters: Vec<Ix<Character>>,
    franchises: Vec<Ix<Franchise>>,
    platforms: Vec<Ix<Platform>>,
    crossovers: Vec<Ix<Crossover>>,
    works: Vec<Ix<Work>>,
    sources: Vec<Ix<Source>>,
    measures: Vec<Ix<Measure>>,
    releases: Vec<Ix<Release>>,
    newest_announcements: Vec<Ix<Announcement>>,
    oldest_announcements: Vec<Ix<Announcement>>,
}

impl Whole {
    /// O(n log n).
    pub(super) fn of(graph: &Graph) -> Self {
        Self {
            people: graph.sorted_by_name(),
            characters: graph.sorted_by_name(),
            franchises: graph.sorted_by_name(),
            platforms: graph.sorted_by_name(),
            crossovers: graph.sorted_by_name(),
            works: graph.sorted_by_name(),
            sources: graph.sorted_by_name(),
            measures: graph.sorted_by_name(),
            releases: sorted(graph, order::release_day),
            newest_announcements: sorted(graph, order::announcement_newest),
            oldest_announcements: sorted(graph, order::announcement_day),
        }
    }
}

fn sorted<T>(graph: &Graph, key: KeyOf<Ix<T>>) -> Vec<Ix<T>>
where
    Graph: Has<T>,
{
    let mut all: Vec<Ix<T>> = graph.all::<T>().places().collect();
    sort(graph, &mut all, key);
    all
}

macro_rules! whole {
    ($($(#[$doc:meta])* $name:ident -> $row:ident = $field:ident, $order:ident;)*) => {
        impl Graph {
            $(
                $(#[$doc])*
                pub fn $name(&self) -> List<'_, Ix<$row>> {
                    List::ordered(self, self.whole.$field.as_slice(), order::$order)
                }
            )*
        }
    };
}

whole! {
    /// All people, by name. O(1).
    people_by_name -> Person = people, person_name;
    /// All characters, by name. O(1).
    characters_by_name -> Character = characters, character_name;
    /// All franchises, by name. O(1).
    franchises_by_name -> Franchise = franchises, franchise_name;
    /// All platforms, by name. O(1).
    platforms_by_name -> Platform = platforms, platform_name;
    /// All crossovers, by name. O(1).
    crossovers_by_name -> Crossover = crossovers, crossover_name;
    /// All works, by name. O(1).
    works_by_name -> Work = works, work_name;
    /// All sources, by name. O(1).
    sources_by_name -> Source = sources, source_name;
    /// All measures, by name. O(1).
    measures_by_name -> Measure = measures, measure_name;
    /// All releases, by day. O(1).
    releases_by_day -> Release = releases, release_day;
    /// All announcements, the newest first. O(1).
    newest_announcements -> Announcement = newest_announcements, announcement_newest;
    /// All announcements, the oldest first. O(1).
    oldest_announcements -> Announcement = oldest_announcements, announcement_day;
}
