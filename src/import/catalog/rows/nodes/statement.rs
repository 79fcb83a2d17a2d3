//! The row of a statement: what its table says, field by field, around the keys that all statements share.

use entity::statement::Rank;
use entity::{
    List, NodeKind, PartialDate, Row, Rows, character_statement, crossover_statement, episode_statement,
    franchise_statement, person_statement, platform_statement, season_statement, show_statement,
    work_statement,
};

use crate::import::catalog::format::{
    Character, Crossover, Episode, Franchise, Person, Platform, Season, Show, Work,
};
use crate::import::catalog::rows::draft::Draft;
use crate::import::catalog::sheet::Fault;

/// The fields that sources state about a kind of node.
pub(super) trait States {
    /// The kind.
    const KIND: NodeKind;
    /// The rows of its statements.
    type Row: Row;

    /// The table of its statements.
    fn table(rows: &mut Rows) -> &mut Vec<Self::Row>;

    /// The row of one statement.
    fn row(&self, frame: Frame, draft: &Draft) -> Result<Self::Row, Fault>;
}

/// What every statement has.
pub(super) struct Frame {
    pub(super) id: i64,
    pub(super) node_id: i64,
    /// The show that it is or stands in.
    pub(super) show_id: i64,
    /// The season that it stands in.
    pub(super) season_id: Option<i64>,
    pub(super) origin: String,
    pub(super) origin_key: String,
    pub(super) source_id: i64,
    pub(super) rank: Rank,
    pub(super) reason: Option<String>,
    pub(super) observed_on: Option<PartialDate>,
}

impl States for Show {
    const KIND: NodeKind = NodeKind::Show;
    type Row = show_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.show_statement
    }

    fn row(&self, frame: Frame, _draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            show_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            name: self.name.clone(),
            original_name: self.original_name.clone(),
            formats: self.formats.clone().map(List),
            genres: self.genres.clone().map(List),
            countries: self.countries.clone().map(List),
            languages: self.languages.clone().map(List),
            runtime_minutes: self.runtime_minutes,
            start_date: self.start_date,
            end_date: self.end_date,
            catalogue_status: self.catalogue_status,
            schedule: self.schedule.clone(),
            summary: self.summary.clone(),
            summary_licence: self.summary_licence.clone(),
            links: self.links.clone().map(List),
            images: self.images.clone().map(List),
        })
    }
}

impl States for Season {
    const KIND: NodeKind = NodeKind::Season;
    type Row = season_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.season_statement
    }

    fn row(&self, frame: Frame, _draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            season_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            show_id: frame.show_id,
            number: self.number,
            name: self.name.clone(),
            episode_order: self.episode_order,
            summary: self.summary.clone(),
            summary_licence: self.summary_licence.clone(),
        })
    }
}

impl States for Episode {
    const KIND: NodeKind = NodeKind::Episode;
    type Row = episode_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.episode_statement
    }

    fn row(&self, frame: Frame, _draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            episode_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            show_id: frame.show_id,
            season_id: frame.season_id,
            number: self.number,
            name: self.name.clone(),
            kind: self.kind,
            runtime_minutes: self.runtime_minutes,
            summary: self.summary.clone(),
            summary_licence: self.summary_licence.clone(),
        })
    }
}

impl States for Person {
    const KIND: NodeKind = NodeKind::Person;
    type Row = person_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.person_statement
    }

    fn row(&self, frame: Frame, _draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            person_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            name: self.name.clone(),
            born: self.born,
            died: self.died,
            country: self.country.clone(),
            images: self.images.clone().map(List),
        })
    }
}

impl States for Character {
    const KIND: NodeKind = NodeKind::Character;
    type Row = character_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.character_statement
    }

    fn row(&self, frame: Frame, draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            character_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            name: self.name.clone(),
            description: self.description.clone(),
            variant_of_id: draft.node_if(NodeKind::Character, self.variant_of.as_ref())?,
        })
    }
}

impl States for Platform {
    const KIND: NodeKind = NodeKind::Platform;
    type Row = platform_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.platform_statement
    }

    fn row(&self, frame: Frame, draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            platform_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            name: self.name.clone(),
            kind: self.kind,
            country: self.country.clone(),
            names: self.names.clone().map(List),
            succeeded_by_id: draft.node_if(NodeKind::Platform, self.succeeded_by.as_ref())?,
        })
    }
}

impl States for Franchise {
    const KIND: NodeKind = NodeKind::Franchise;
    type Row = franchise_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.franchise_statement
    }

    fn row(&self, frame: Frame, draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            franchise_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            name: self.name.clone(),
            kind: self.kind,
            part_of_id: draft.node_if(NodeKind::Franchise, self.part_of.as_ref())?,
            summary: self.summary.clone(),
        })
    }
}

impl States for Work {
    const KIND: NodeKind = NodeKind::Work;
    type Row = work_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.work_statement
    }

    fn row(&self, frame: Frame, draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            work_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            name: self.name.clone(),
            kind: self.kind,
            author_id: draft.node_if(NodeKind::Person, self.author.as_ref())?,
            published: self.published,
            summary: self.summary.clone(),
        })
    }
}

impl States for Crossover {
    const KIND: NodeKind = NodeKind::Crossover;
    type Row = crossover_statement::Model;

    fn table(rows: &mut Rows) -> &mut Vec<Self::Row> {
        &mut rows.crossover_statement
    }

    fn row(&self, frame: Frame, _draft: &Draft) -> Result<Self::Row, Fault> {
        Ok(Self::Row {
            id: frame.id,
            crossover_id: frame.node_id,
            origin: frame.origin,
            origin_key: frame.origin_key,
            source_id: frame.source_id,
            rank: frame.rank,
            reason: frame.reason,
            observed_on: frame.observed_on,
            name: self.name.clone(),
            summary: self.summary.clone(),
        })
    }
}
