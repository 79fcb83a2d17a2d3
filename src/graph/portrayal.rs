//! A character from show to show: in the order of the story, whom a new actor replaces, and who only visits.

use entity::PartialDate;

use super::page::{Key, List, Part};
use super::{Any, Character, Graph, Ix, Person, Portrayal, Scope, Show, TieKind, Watchable, order};

impl Graph {
    /// Who played a character and where, as the story goes: by the place of the show in its universe, the number of the
    /// season, then as it came out. O(k log k) for k portrayals.
    pub fn portrayals_in_story(&self, character: Ix<Character>) -> List<'_, Ix<Portrayal>> {
        let portrayals = self.portrayals_of(character).into_iter();
        List::sorted(portrayals.map(|portrayal| (self.place_in_story(portrayal), portrayal)))
    }

    /// Since when a character was played so: as the credit says, or since what it is for came out; of an episode without
    /// a date, since its season did. O(1).
    pub fn portrayed_since(&self, portrayal: Ix<Portrayal>) -> Option<PartialDate> {
        let credit = &self[self[portrayal].credit];
        let season = || match credit.subject {
            Watchable::Episode(episode) => self[episode].season.map(Watchable::Season),
            Watchable::Show(_) | Watchable::Season(_) => None,
        };
        let show = || self.premiere_of(Watchable::Show(self.show_of(credit.subject)));
        let own = credit.since.or_else(|| self.premiere_of(credit.subject));
        own.or_else(|| self.premiere_of(season()?)).or_else(show)
    }

    /// Who played the same version of a character last before, if that was somebody else. O(k) for k portrayals.
    pub fn recast_of(&self, portrayal: Ix<Portrayal>) -> Option<Ix<Person>> {
        let since = self.portrayed_since(portrayal)?;
        let version = self.version_of(portrayal);
        let portrayals = self.portrayals_of(self[portrayal].character).into_iter();
        let before = portrayals.filter(|other| self.version_of(*other) == version);
        let before = before.filter_map(|other| Some((self.portrayed_since(other)?, other)));
        let (_, last) =
            before.filter(|(day, _)| *day < since).max_by_key(|(day, other)| (*day, self[*other].id))?;
        let [now, then] = [portrayal, last].map(|portrayal| self[self[portrayal].credit].person);
        Some(then).filter(|then| *then != now)
    }

    /// The show where a character is at home, if that is in another universe than the one where they are portrayed here,
    /// and their part here is smaller: who has as large a part in both has moved.
    ///
    /// # Complexity
    /// That of the universe of the show where they are at home.
    pub fn visits_from(&self, portrayal: Ix<Portrayal>) -> Option<Ix<Show>> {
        let (largest, home) = self.home_of(self[portrayal].character)?;
        let credit = &self[self[portrayal].credit];
        let here = self.show_of(credit.subject);
        if order::size(credit.tier) <= largest {
            return None;
        }
        let all = Scope::new([], TieKind::JOINING);
        Some(home).filter(|home| *home != here && !self.universe(Any::Show(*home), all).has(here))
    }

    /// Where a character has the largest part, and how large that is; of several such shows, the first that came out. O(k)
    /// for k portrayals.
    fn home_of(&self, character: Ix<Character>) -> Option<(u32, Ix<Show>)> {
        let portrayals = self.portrayals_of(character).into_iter();
        let credits = portrayals.map(|portrayal| &self[self[portrayal].credit]);
        let shows = credits.map(|credit| (order::size(credit.tier), self.show_of(credit.subject)));
        let shows = shows.map(|(size, show)| (size, order::show_premiere(self, show), show));
        shows.min_by(|one, two| (one.0, &one.1).cmp(&(two.0, &two.1))).map(|(size, _, show)| (size, show))
    }

    /// Which version of a character it is: the usual one has no note.
    fn version_of(&self, portrayal: Ix<Portrayal>) -> Option<&str> {
        self.text(self[portrayal].note)
    }

    fn place_in_story(&self, portrayal: Ix<Portrayal>) -> Key {
        let subject = self[self[portrayal].credit].subject;
        let position = self.story_position_of(self.show_of(subject));
        let season = match subject {
            Watchable::Show(_) => None,
            Watchable::Season(season) => self[season].number,
            Watchable::Episode(episode) => self[episode].season.and_then(|season| self[season].number),
        };
        let since = self.portrayed_since(portrayal);
        Key::new(
            "portrayal-story",
            // Who is credited on a whole show is there from its beginning.
            [Part::up(position), Part::up(season).missing_first(), Part::up(since)],
            self[portrayal].id,
        )
    }
}
