//! Orders in which to watch a universe: by season or by episode, across its shows.

use entity::PartialDate;

use super::page::{Key, List, Part};
use super::{Graph, Ix, Number, Season, Show, Universe, WatchOrder, Watchable};

/// How finely an order goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Season by season.
    Seasons,
    /// Episode by episode, as far as their days are known.
    Episodes,
}

/// What is watched next.
struct Step {
    item: Watchable,
    /// When it came out, or is taken to have come out.
    day: Option<PartialDate>,
}

impl Graph {
    /// The seasons of all shows of a universe as they came out, or their episodes; a show without seasons stands as a whole.
    /// Of what came out on one day, the older show comes first, and of one show the lower number. What has no day comes last.
    ///
    /// By episode, a season stands as a whole at its premiere if the day of none of its episodes is known. Otherwise its
    /// episodes stand singly, those without a day behind the one before them; and where not all of them are known, the season
    /// stands at its premiere as well, for the rest. Episodes outside seasons stand by their own days.
    ///
    /// # Complexity
    /// O(n log n) for n seasons, or episodes.
    pub fn release_order(&self, universe: &Universe, detail: Detail) -> List<'_, Watchable> {
        let steps = self.steps(universe, detail).into_iter();
        List::sorted(steps.map(|step| (self.place_by_release(step.item, step.day), step.item)))
    }

    /// The same as the story goes: show by show, by their places in the story, each by the numbers of its seasons and episodes.
    /// Shows without a place come last, as they came out.
    ///
    /// # Complexity
    /// O(n log n) for n seasons, or episodes.
    pub fn story_order(&self, universe: &Universe, detail: Detail) -> List<'_, Watchable> {
        let steps = self.steps(universe, detail).into_iter();
        List::sorted(steps.map(|step| (self.place_by_story(&step), step.item)))
    }

    /// The watch orders of all franchises that hold a universe together, franchise by franchise, as their sources list them.
    /// O(n log n) for n of them.
    pub fn watch_orders_in(&self, universe: &Universe) -> List<'_, Ix<WatchOrder>> {
        let orders = universe.franchises.iter().flat_map(|franchise| self.watch_orders_of(*franchise));
        List::sorted(orders.map(|order| {
            let row = &self[order];
            (Key::new("watch-orders", [Part::up(self[row.franchise].id)], row.id), order)
        }))
    }

    /// The first place that a show has in the story of a universe. O(k) for k memberships.
    pub(super) fn story_position_of(&self, show: Ix<Show>) -> Option<i32> {
        let memberships = self.memberships_of(show).into_iter();
        let inside = memberships.filter(|member| self.holds_together(*member));
        inside.filter_map(|member| self[member].story_position).min()
    }

    fn steps(&self, universe: &Universe, detail: Detail) -> Vec<Step> {
        let mut steps = Vec::new();
        for show in &universe.shows {
            let seasons = self.seasons_of(*show);
            match detail {
                Detail::Seasons if seasons.is_empty() => steps.push(self.step(Watchable::Show(*show))),
                Detail::Seasons => {
                    steps.extend(seasons.iter().map(|season| self.step(Watchable::Season(season))));
                }
                Detail::Episodes => self.steps_of_show(*show, &mut steps),
            }
        }
        steps
    }

    fn step(&self, item: Watchable) -> Step {
        Step { item, day: self.premiere_of(item) }
    }

    fn steps_of_show(&self, show: Ix<Show>, steps: &mut Vec<Step>) {
        let seasons = self.seasons_of(show);
        for season in seasons.iter() {
            let episodes: Vec<_> = self.episodes_in(season).iter().map(Watchable::Episode).collect();
            self.split(Watchable::Season(season), &episodes, steps);
        }
        let outside = self.episodes_of(show).into_iter().filter(|episode| self[*episode].season.is_none());
        let outside: Vec<_> = outside.map(Watchable::Episode).collect();
        if seasons.is_empty() {
            self.split(Watchable::Show(show), &outside, steps);
        } else {
            steps.extend(outside.into_iter().map(|episode| self.step(episode)));
        }
    }

    /// The episodes of a whole, or the whole, or both.
    fn split(&self, whole: Watchable, episodes: &[Watchable], steps: &mut Vec<Step>) {
        let is_dated = episodes.iter().any(|episode| self.premiere_of(*episode).is_some());
        if !is_dated || !self.is_all_of(whole, episodes) {
            steps.push(self.step(whole));
        }
        if is_dated {
            let mut day = self.premiere_of(whole);
            steps.extend(episodes.iter().map(|&item| {
                day = self.premiere_of(item).or(day);
                Step { item, day }
            }));
        }
    }

    /// Whether these are all episodes: as many as were made or, where that is not known, numbered from 1 without a gap.
    fn is_all_of(&self, whole: Watchable, episodes: &[Watchable]) -> bool {
        let made = match whole {
            Watchable::Season(season) => self[season].episode_order,
            _ => None,
        };
        match made {
            Some(made) => usize::try_from(made).is_ok_and(|made| episodes.len() >= made),
            None => {
                (1..).zip(episodes).all(|(number, episode)| self.episode_number_of(*episode) == Some(number))
            }
        }
    }

    pub(super) fn place_by_release(&self, item: Watchable, day: Option<PartialDate>) -> Key {
        let show = self.show_of(item);
        let parts = [
            Part::up(day),
            Part::up(self.premiere_of(Watchable::Show(show))),
            Part::up(self[show].id),
            Part::up(self.season_number_of(item)),
            whole_first(item),
            Part::up(self.episode_number_of(item)),
        ];
        Key::new("release", parts, self.id_of(item))
    }

    fn place_by_story(&self, step: &Step) -> Key {
        let show = self.show_of(step.item);
        let parts = [
            Part::up(self.story_position_of(show)),
            Part::up(self.premiere_of(Watchable::Show(show))),
            Part::up(self[show].id),
            Part::up(self.season_number_of(step.item)),
            whole_first(step.item),
            Part::up(self.episode_number_of(step.item)),
            Part::up(step.day),
        ];
        Key::new("story", parts, self.id_of(step.item))
    }

    fn season_number_of(&self, item: Watchable) -> Option<i32> {
        let number = |season: Ix<Season>| self[season].number;
        match item {
            Watchable::Show(_) => None,
            Watchable::Season(season) => number(season),
            Watchable::Episode(episode) => self[episode].season.and_then(number),
        }
    }

    fn episode_number_of(&self, item: Watchable) -> Option<i32> {
        match item {
            Watchable::Episode(episode) => self[episode].number.map(Number::get),
            _ => None,
        }
    }
}

/// A season stands before its episodes.
fn whole_first(item: Watchable) -> Part {
    Part::up(i64::from(matches!(item, Watchable::Episode(_))))
}
