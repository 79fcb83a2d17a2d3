//! Shows, with their seasons, episodes and releases, and how they are related.

use entity::franchise_member::Role;
use entity::show::{DatedFormat, Format};
use entity::show_relation::RelationKind;
use entity::statement::Rank;
use entity::{
    List, NodeKind, RecordKind, episode_statement, franchise_member, release, season_statement,
    show_relation, show_statement,
};

use super::text;
use super::world::{Own, Subject, World, date, number};

/// A season and the episodes of it, as what comes later needs them.
pub(super) struct Season {
    pub(super) id: i64,
    pub(super) episodes: Vec<i64>,
    /// Its first day.
    pub(super) day: usize,
}

/// How many days lie between two seasons.
const YEAR: usize = 365;

/// How many days lie between two episodes.
const WEEK: usize = 7;

/// One show in so many grew out of another of its franchise.
const RELATED_PERCENT: usize = 60;

/// So many shows are in a franchise.
const FRANCHISED_PERCENT: usize = 40;

impl World {
    /// A show and everything that is about it.
    pub(super) fn show(&mut self, index: usize) {
        let show = self.node(NodeKind::Show, "show", index);
        let day = self.day();
        self.show_statement(show, day);
        self.relate(show);
        let seasons = self.seasons(show, day, self.per_show.episodes[index]);
        self.credits(show, index, &seasons);
        self.records(show, index, day, &seasons);
    }

    fn show_statement(&mut self, show_id: i64, day: usize) {
        let source_id = self.source();
        let (name, summary) = (text::title(&mut self.dice), text::sentences(&mut self.dice, 4));
        let genres = (0..=self.dice.below(3)).map(|_| (*self.dice.pick(text::GENRES)).to_owned());
        let mut genres: Vec<String> = genres.collect();
        genres.dedup();
        let (country, language) = *self.dice.pick(text::COUNTRIES);
        let runtime_minutes = *self.dice.pick(&[Some(25), Some(45), Some(60), None]);
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.show_statement.push(show_statement::Model {
            id,
            show_id,
            origin,
            origin_key,
            source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            name: Some(name),
            original_name: None,
            formats: Some(List(vec![DatedFormat { format: Format::Series, since: None }])),
            genres: Some(List(genres)),
            countries: Some(List(vec![country.to_owned()])),
            languages: Some(List(vec![language.to_owned()])),
            runtime_minutes,
            start_date: None,
            end_date: None,
            catalogue_status: None,
            schedule: None,
            summary: Some(summary),
            summary_licence: None,
            links: None,
            images: None,
        });
        self.cite(RecordKind::ShowStatement, id, date(day));
    }

    /// Puts the show into a franchise, and behind an earlier show of it.
    fn relate(&mut self, show: i64) {
        if !self.dice.percent(FRANCHISED_PERCENT) {
            return;
        }
        let franchise = self.dice.skewed(self.franchises.len());
        let earlier = &self.members[franchise];
        let earlier_show = (!earlier.is_empty()).then(|| earlier[self.dice.skewed(earlier.len())]);
        let role = if earlier_show.is_some() { Role::Spinoff } else { Role::Main };
        self.members[franchise].push(show);
        let source_id = self.source();
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.franchise_member.push(franchise_member::Model {
            id,
            origin,
            origin_key,
            source_id,
            franchise_id: self.franchises[franchise],
            show_id: Some(show),
            work_id: None,
            role,
            story_position: None,
            note: None,
        });
        if let Some(earlier_show) = earlier_show.filter(|_| self.dice.percent(RELATED_PERCENT)) {
            self.relation(earlier_show, show);
        }
    }

    fn relation(&mut self, earlier_show_id: i64, later_show_id: i64) {
        let source_id = self.source();
        let kind = *self.dice.pick(&[RelationKind::Spinoff, RelationKind::Sequel, RelationKind::Remake]);
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.show_relation.push(show_relation::Model {
            id,
            origin,
            origin_key,
            source_id,
            later_show_id,
            later_season_id: None,
            earlier_show_id,
            kinds: List(vec![kind]),
            note: None,
        });
        self.cite(RecordKind::ShowRelation, id, None);
    }

    fn seasons(&mut self, show: i64, start: usize, mut episodes: usize) -> Vec<Season> {
        let per_season = 6 + self.dice.below(8);
        let mut seasons = Vec::new();
        while episodes > 0 {
            let day = start + seasons.len() * YEAR;
            let here = episodes.min(per_season);
            seasons.push(self.season(show, seasons.len() + 1, day, here));
            episodes -= here;
        }
        seasons
    }

    fn season(&mut self, show_id: i64, place: usize, day: usize, episodes: usize) -> Season {
        let season_id = self.id();
        let source_id = self.source();
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.season_statement.push(season_statement::Model {
            id,
            season_id,
            origin,
            origin_key,
            source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            show_id,
            number: number(place),
            name: None,
            episode_order: number(episodes),
            summary: None,
            summary_licence: None,
        });
        let platform = self.platforms[self.dice.skewed(self.platforms.len())];
        let mut season = Season { id: season_id, episodes: Vec::new(), day };
        for place in 0..episodes {
            let episode = self.episode(show_id, season_id, place + 1, source_id);
            season.episodes.push(episode);
            let subject = Subject { show: show_id, season: Some(season_id), episode: Some(episode) };
            let kind = if place == 0 { release::Kind::Premiere } else { release::Kind::Regular };
            self.release(subject, platform, kind, day + place * WEEK);
        }
        season
    }

    fn episode(&mut self, show_id: i64, season_id: i64, place: usize, source_id: i64) -> i64 {
        let episode_id = self.id();
        let name = text::title(&mut self.dice);
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.episode_statement.push(episode_statement::Model {
            id,
            episode_id,
            origin,
            origin_key,
            source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            show_id,
            season_id: Some(season_id),
            number: number(place),
            name: Some(name),
            kind: None,
            runtime_minutes: None,
            summary: None,
            summary_licence: None,
        });
        episode_id
    }

    fn release(&mut self, about: Subject, platform: i64, kind: release::Kind, day: usize) {
        let Some(date) = date(day) else { return };
        let source_id = self.source();
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.release.push(release::Model {
            id,
            origin,
            origin_key,
            source_id,
            show_id: about.show,
            season_id: about.season,
            episode_id: about.episode,
            part: None,
            platform_id: Some(platform),
            region: Some("US".to_owned()),
            date,
            kind,
            episode_count: None,
            note: None,
        });
    }
}
