//! Shows, their seasons and their episodes.

use entity::external_id::Provider;
use entity::show::DatedFormat;
use entity::statement::Rank;
use entity::{List, NodeKind, RecordKind, episode_statement, season_statement, show_statement};

use super::super::television::Place;
use super::super::title::{Episode, Show};
use super::{find_title, year};
use crate::import::draft::{Draft, Newcomer, Says};
use crate::import::slug::slug;
use crate::import::titles::Title;

/// A season: IMDb has none, so it is as its episodes say.
#[derive(Clone, Copy, Debug)]
pub(in crate::import::imdb) struct Season(pub(in crate::import::imdb) Place);

impl Says for Show {
    fn line(&self) -> u64 {
        self.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let key = format!("show/{}", self.id);
        let title = Title { name: &self.name, year: self.start_year, format: Some(self.format) };
        let show_id = draft.node(&Newcomer {
            kind: NodeKind::Show,
            key: &key,
            slugs: &self.slugs(),
            external_ids: &[(Provider::Imdb, self.id.to_string())],
            place: None,
            title: Some(title),
        });
        let own = draft.own(RecordKind::ShowStatement, &key);
        draft.rows.show_statement.push(show_statement::Model {
            id: own.id,
            show_id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            name: Some(self.name.clone()),
            original_name: Some(&self.original_name).filter(|name| **name != self.name).cloned(),
            formats: Some(List(vec![DatedFormat { format: self.format, since: None }])),
            genres: (!self.genres.is_empty()).then(|| List(self.genres.clone())),
            runtime_minutes: self.runtime_minutes,
            start_date: year(self.start_year),
            end_date: year(self.end_year),
            ..show_statement::Model::default()
        });
    }
}

impl Show {
    /// The name, the name with its year, and the name with its id, which nobody else has.
    fn slugs(&self) -> Vec<String> {
        let name = slug(&self.name);
        let with_id = format!("{name}-{}", self.id).trim_start_matches('-').to_owned();
        match self.start_year {
            _ if name.is_empty() => vec![with_id],
            Some(year) => vec![name.clone(), format!("{name}-{year}"), with_id],
            None => vec![name, with_id],
        }
    }
}

impl Says for Season {
    fn line(&self) -> u64 {
        self.0.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Place { show, season, .. } = self.0;
        let (Some(show_id), Some(number)) = (find_title(draft, NodeKind::Show, show), season) else {
            return draft.orphan("of a show that is not here");
        };
        let key = format!("season/{show}/{number}");
        let season_id = draft.node(&Newcomer {
            kind: NodeKind::Season,
            key: &key,
            slugs: &[],
            external_ids: &[],
            place: Some((show_id, number)),
            title: None,
        });
        let own = draft.own(RecordKind::SeasonStatement, &key);
        draft.rows.season_statement.push(season_statement::Model {
            id: own.id,
            season_id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            show_id,
            number: Some(number),
            name: None,
            episode_order: None,
            summary: None,
            summary_licence: None,
        });
    }
}

impl Says for Episode {
    fn line(&self) -> u64 {
        self.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Place { show, season, number, .. } = self.place;
        let Some(show_id) = find_title(draft, NodeKind::Show, show) else {
            return draft.orphan("of a show that is not here");
        };
        let season_id = season.and_then(|number| draft.season(show_id, number));
        let key = format!("episode/{}", self.id);
        let episode_id = draft.node(&Newcomer {
            kind: NodeKind::Episode,
            key: &key,
            slugs: &[],
            external_ids: &[(Provider::Imdb, self.id.to_string())],
            place: season_id.zip(number),
            title: None,
        });
        let own = draft.own(RecordKind::EpisodeStatement, &key);
        draft.rows.episode_statement.push(episode_statement::Model {
            id: own.id,
            episode_id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            show_id,
            season_id,
            number,
            name: Some(self.name.clone()),
            kind: None,
            runtime_minutes: self.runtime_minutes,
            summary: None,
            summary_licence: None,
        });
    }
}
