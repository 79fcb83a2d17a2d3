//! Orders in which to watch a universe: by season, across its shows.

use super::page::{Key, List, Part};
use super::{Graph, Ix, Show, Universe, Watchable};

impl Graph {
    /// The seasons of all shows of a universe as they came out; a show without seasons stands as a whole. Of what came out on
    /// one day, the older show comes first. What has no day comes last.
    ///
    /// # Complexity
    /// O(n log n) for n seasons.
    pub fn release_order(&self, universe: &Universe) -> List<'_, Watchable> {
        List::sorted(self.steps(universe).map(|step| (self.place_by_release(step), step)))
    }

    /// The same as the story goes: show by show, by their places in the story, each by the numbers of its seasons. Shows without
    /// a place come last, as they came out.
    ///
    /// # Complexity
    /// O(n log n) for n seasons.
    pub fn story_order(&self, universe: &Universe) -> List<'_, Watchable> {
        List::sorted(self.steps(universe).map(|step| (self.place_by_story(step), step)))
    }

    /// The first place that a show has in the story of a universe. O(k) for k memberships.
    pub(super) fn story_position_of(&self, show: Ix<Show>) -> Option<i32> {
        let memberships = self.memberships_of(show).into_iter();
        let inside = memberships.filter(|member| self.holds_together(*member));
        inside.filter_map(|member| self[member].story_position).min()
    }

    fn steps(&self, universe: &Universe) -> impl Iterator<Item = Watchable> {
        universe.shows.iter().flat_map(|show| {
            let seasons: Vec<_> = self.seasons_of(*show).into_iter().map(Watchable::Season).collect();
            if seasons.is_empty() { vec![Watchable::Show(*show)] } else { seasons }
        })
    }

    fn place_by_release(&self, step: Watchable) -> Key {
        let show = Watchable::Show(self.show_of(step));
        let parts = [
            Part::up(self.premiere_of(step)),
            Part::up(self.premiere_of(show)),
            Part::up(self.number_of(step)),
        ];
        Key::new("release-by-season", parts, self.id_of(step))
    }

    fn place_by_story(&self, step: Watchable) -> Key {
        let show = self.show_of(step);
        let parts = [
            Part::up(self.story_position_of(show)),
            Part::up(self.premiere_of(Watchable::Show(show))),
            Part::up(self[show].id),
            Part::up(self.number_of(step)),
            Part::up(self.premiere_of(step)),
        ];
        Key::new("story-by-season", parts, self.id_of(step))
    }

    fn number_of(&self, step: Watchable) -> Option<i32> {
        match step {
            Watchable::Season(season) => self[season].number,
            _ => None,
        }
    }
}
