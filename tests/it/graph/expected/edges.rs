//! In which lists the rows of edges and records are, from both of their ends.

use entity::credit::Tier;

use super::{Expected, day, down, up};

/// What something is about: the show, and the season and episode of it. A row about an episode is found from its season
/// and its show as well, one about a season from its show.
macro_rules! about {
    ($row:ident) => {
        [Some($row.show_id), $row.season_id, $row.episode_id].into_iter().flatten()
    };
}

impl Expected<'_> {
    pub(super) fn edges(&mut self) {
        let rows = self.rows;
        for row in &rows.show_relation {
            let (earlier, later) = (self.premiere(row.earlier_show_id), self.premiere(row.later_show_id));
            self.add("origins_of", [row.later_show_id], &[up(earlier)], row.id);
            self.add("offshoots_of", [row.earlier_show_id], &[up(later)], row.id);
            for planting in rows.planting.iter().filter(|planting| planting.show_relation_id == row.id) {
                self.add("planted_in", [planting.episode_id], &[up(later)], row.id);
                self.add(
                    "planted_in (of a relation)",
                    [row.id],
                    &[up(Some(planting.id))],
                    planting.episode_id,
                );
            }
        }
        for row in &rows.based_on {
            let work = rows.work.iter().find(|work| work.id == row.work_id);
            let published = work.and_then(|work| day(work.published));
            self.add("bases_of", [row.show_id], &[up(published)], row.id);
            self.add("adaptations_of", [row.work_id], &[up(self.premiere(row.show_id))], row.id);
        }
        for row in &rows.franchise_member {
            let work = rows.work.iter().find(|work| Some(work.id) == row.work_id);
            let show = row.show_id.and_then(|show| self.premiere(show));
            let first = show.or_else(|| work.and_then(|work| day(work.published)));
            self.add("members_of", [row.franchise_id], &[up(first)], row.id);
            self.add("story_of", [row.franchise_id], &[up(row.story_position), up(show)], row.id);
            self.add_named("memberships_of", row.show_id, row.franchise_id, row.id);
            self.add_named("memberships_of_work", row.work_id, row.franchise_id, row.id);
        }
        for row in &rows.credit {
            // Those of unknown size stand between the main cast and the rest.
            let sizes = [Some(Tier::Main), None, Some(Tier::Recurring), Some(Tier::Guest), Some(Tier::Cameo)];
            let size =
                sizes.iter().position(|tier| *tier == row.tier).and_then(|size| i64::try_from(size).ok());
            let order = [up(Some(row.department as i64)), up(size), up(row.billing)];
            self.add("credits", about!(row), &order, row.id);
            let newest = day(row.since).or(self.premiere(row.show_id));
            self.add("credits_of_person", [row.person_id], &[down(newest)], row.id);
        }
        for row in &rows.crossover_part {
            self.add("parts_of_crossover", [row.crossover_id], &[up(Some(row.position))], row.id);
            self.add("crossovers_of", [row.episode_id], &[up(Some(row.position))], row.id);
        }
    }

    pub(super) fn orders(&mut self) {
        let rows = self.rows;
        for row in &rows.watch_order {
            self.add("watch_orders_of", [row.franchise_id], &[], row.id);
        }
        for row in &rows.watch_order_entry {
            self.add("entries_of", [row.watch_order_id], &[up(Some(row.position))], row.id);
            let order = [up(Some(row.watch_order_id)), up(Some(row.position))];
            self.add("standings", about!(row), &order, row.id);
        }
        for row in &rows.prerequisite {
            let later = row.episode_id.or(row.season_id).unwrap_or(row.show_id);
            let first = row.first_episode_id.or(row.first_season_id).unwrap_or(row.first_show_id);
            let firsts = [Some(row.first_show_id), row.first_season_id, row.first_episode_id];
            self.add("prerequisites", about!(row), &[up(self.premiere(first))], row.id);
            self.add("dependents", firsts.into_iter().flatten(), &[up(self.premiere(later))], row.id);
        }
    }

    pub(super) fn characters(&mut self) {
        let rows = self.rows;
        for row in &rows.portrayal {
            let credit = rows.credit.iter().find(|credit| credit.id == row.credit_id).expect("its credit");
            let subject = credit.episode_id.or(credit.season_id).unwrap_or(credit.show_id);
            let show = self.premiere(credit.show_id);
            let first = day(credit.since).or(self.premiere(subject)).or(show);
            self.add("portrayals_in", [row.credit_id], &[up(Some(row.position))], row.id);
            self.add("portrayals_of", [row.character_id], &[up(first)], row.id);
            self.add("shows_with", [row.character_id], &[up(show)], credit.show_id);
            self.add_named("characters_in", Some(credit.show_id), row.character_id, row.character_id);
            self.add_named("characters_by", Some(credit.person_id), row.character_id, row.character_id);
        }
    }

    pub(super) fn platform_edges(&mut self) {
        let rows = self.rows;
        for row in &rows.release {
            let order = [up(day(Some(row.date)))];
            self.add("releases", about!(row), &order, row.id);
            self.add("releases_on", row.platform_id, &order, row.id);
            self.add("releases_by_day", [0], &order, row.id);
        }
        for row in &rows.commission {
            let order = [up(day(row.ordered_on))];
            self.add("commissions", [Some(row.show_id), row.season_id].into_iter().flatten(), &order, row.id);
            self.add("commissions_by", [row.platform_id], &order, row.id);
        }
        for row in &rows.availability {
            let order = [up(day(row.since))];
            self.add(
                "availabilities",
                [Some(row.show_id), row.season_id].into_iter().flatten(),
                &order,
                row.id,
            );
            self.add("availabilities_on", [row.platform_id], &order, row.id);
        }
    }

    pub(super) fn records(&mut self) {
        let rows = self.rows;
        for row in &rows.review {
            let order = [up(day(row.published_on))];
            self.add("reviews", about!(row), &order, row.id);
            self.add("reviews_by", row.author_id, &order, row.id);
            self.add("reviews_in", row.outlet_id, &order, row.id);
        }
        for row in &rows.rating {
            self.add("ratings", about!(row), &[up(day(row.observed_on))], row.id);
        }
        for row in &rows.viewership {
            self.add("viewerships", about!(row), &[up(day(row.window_start))], row.id);
        }
        for row in &rows.announcement {
            let said = day(row.said_on.or(row.published_on));
            self.add("announcements_of", [row.show_id], &[up(said)], row.id);
            self.add("announcements_by", row.speaker_id, &[up(said)], row.id);
            self.add("oldest_announcements", [0], &[up(said)], row.id);
            self.add("newest_announcements", [0], &[down(said)], row.id);
            for about in rows.announcement_season.iter().filter(|about| about.announcement_id == row.id) {
                self.add("announcements_of_season", [about.season_id], &[up(said)], row.id);
                self.add("seasons (of an announcement)", [row.id], &[up(Some(about.id))], about.season_id);
            }
        }
    }
}
