//! Two steps away: what is reached over an edge and the node behind it, each thing once.

use super::page::List;
use super::{
    Any, Character, Credit, Crossover, Episode, Franchise, Graph, Ix, Person, Platform, Show, Watchable,
    order,
};

impl Graph {
    /// The characters that are played in a show, by name. O(k log k) for k portrayals.
    pub fn characters_in(&self, show: Ix<Show>) -> List<'_, Ix<Character>> {
        let credits = self.credits(Watchable::Show(show));
        self.by_name(
            credits
                .iter()
                .flat_map(|credit| self.portrayals_in(credit))
                .map(|it| self[it].character)
                .collect(),
        )
    }

    /// The people who worked on a show, by name. O(k log k) for k credits.
    pub fn people_of(&self, show: Ix<Show>) -> List<'_, Ix<Person>> {
        let credits = self.credits(Watchable::Show(show));
        let people = sorted_once(credits.iter().map(|credit| self[credit].person).collect());
        List::sorted(people.into_iter().map(|person| (order::person_name(self, person), person)))
    }

    /// The characters that a person played, by name. O(k log k) for k portrayals.
    pub fn characters_by(&self, person: Ix<Person>) -> List<'_, Ix<Character>> {
        let credits = self.credits_of_person(person);
        self.by_name(
            credits
                .iter()
                .flat_map(|credit| self.portrayals_in(credit))
                .map(|it| self[it].character)
                .collect(),
        )
    }

    /// The shows on which a person worked. O(k) for k credits.
    pub fn shows_of(&self, person: Ix<Person>) -> Vec<Ix<Show>> {
        self.credits_of_person(person).iter().map(|credit| self.show_of(self[credit].subject)).collect()
    }

    /// The shows in which a character appears, in the order in which they came out. O(k log k) for k portrayals.
    pub fn shows_with(&self, character: Ix<Character>) -> List<'_, Ix<Show>> {
        let portrayals = self.portrayals_of(character);
        let shows =
            portrayals.iter().map(|portrayal| self.show_of(self[self[portrayal].credit].subject)).collect();
        List::sorted(sorted_once(shows).into_iter().map(|show| (order::show_premiere(self, show), show)))
    }

    /// Shows, each once, the newest first. O(n log n).
    pub fn newest_first(&self, shows: Vec<Ix<Show>>) -> List<'_, Ix<Show>> {
        List::sorted(sorted_once(shows).into_iter().map(|show| (order::show_newest(self, show), show)))
    }

    /// Credits, each once, the newest first. O(n log n).
    pub fn newest_credits(&self, credits: Vec<Ix<Credit>>) -> List<'_, Ix<Credit>> {
        let credits = sorted_once(credits).into_iter();
        List::sorted(credits.map(|credit| (order::credit_newest(self, credit), credit)))
    }

    /// The shows that a crossover joins, in the order of its story. O(k) for k parts.
    pub fn shows_of_crossover(&self, crossover: Ix<Crossover>) -> Vec<Ix<Show>> {
        let mut shows = Vec::new();
        for part in self.parts_of_crossover(crossover).iter() {
            let show = self[self[part].episode].show;
            if !shows.contains(&show) {
                shows.push(show);
            }
        }
        shows
    }

    /// The crossovers of which a show tells a part. O(e + p log p) for e episodes that tell p parts.
    pub fn crossovers_of_show(&self, show: Ix<Show>) -> Vec<Ix<Crossover>> {
        self.crossovers_among(self.episodes_of(show))
    }

    /// The crossovers of which any of these episodes tells a part, as they came out. O(e + p log p) for e episodes that tell
    /// p parts.
    pub fn crossovers_told_in(
        &self,
        episodes: impl IntoIterator<Item = Ix<Episode>>,
    ) -> List<'_, Ix<Crossover>> {
        let crossovers = self.crossovers_among(episodes).into_iter();
        List::sorted(crossovers.map(|crossover| (order::crossover_premiere(self, crossover), crossover)))
    }

    fn crossovers_among(&self, episodes: impl IntoIterator<Item = Ix<Episode>>) -> Vec<Ix<Crossover>> {
        let parts = episodes.into_iter().flat_map(|episode| self.crossovers_of(episode));
        sorted_once(parts.map(|part| self[part].crossover).collect())
    }

    /// The crossovers in whose episodes somebody plays a character, as the credits of those say. As `crossovers_told_in`,
    /// and O(k) for k portrayals.
    pub fn crossovers_with(&self, character: Ix<Character>) -> List<'_, Ix<Crossover>> {
        let credits = self.portrayals_of(character).into_iter().map(|portrayal| self[portrayal].credit);
        self.crossovers_told_in(credits.filter_map(|credit| match self[credit].subject {
            Watchable::Episode(episode) => Some(episode),
            _ => None,
        }))
    }

    /// Whether a show is a member of a franchise. O(k) for k memberships.
    pub fn is_member(&self, show: Ix<Show>, franchise: Ix<Franchise>) -> bool {
        self.memberships_of(show).iter().any(|member| self[member].franchise == franchise)
    }

    /// Whether a platform carries a show or a season of it, at any time. O(k) for k offers.
    pub fn is_carried_by(&self, show: Ix<Show>, platform: Ix<Platform>) -> bool {
        self.availabilities(Watchable::Show(show)).iter().any(|offer| self[offer].platform == platform)
    }

    /// Whether a person worked on a show. O(k) for k credits of the person.
    pub fn has_worked_on(&self, person: Ix<Person>, show: Ix<Show>) -> bool {
        self.credits_of_person(person).iter().any(|credit| self.show_of(self[credit].subject) == show)
    }

    /// Whether a character appears in a show. O(k) for k portrayals.
    pub fn appears_in(&self, character: Ix<Character>, show: Ix<Show>) -> bool {
        let mut portrayals = self.portrayals_of(character).into_iter();
        portrayals.any(|portrayal| self.show_of(self[self[portrayal].credit].subject) == show)
    }

    /// Everything about the shows of a franchise that sources disagree on. O(what there is about them).
    pub fn disputed_in_franchise(&self, franchise: Ix<Franchise>) -> Vec<Any> {
        let shows = self.members_of(franchise).into_iter().filter_map(|member| self[member].show);
        sorted_once(shows.flat_map(|show| self.disputed_in(Watchable::Show(show))).collect())
    }

    fn by_name(&self, characters: Vec<Ix<Character>>) -> List<'_, Ix<Character>> {
        let named = sorted_once(characters).into_iter();
        List::sorted(named.map(|character| (order::character_name(self, character), character)))
    }
}

/// Items in the order of their places, each once.
pub fn sorted_once<T: Ord>(mut items: Vec<T>) -> Vec<T> {
    items.sort_unstable();
    items.dedup();
    items
}
