//! The row of a statement: what its table says, field by field, around the keys that all statements share.

use entity::statement::Rank;
use entity::{
    List, NodeKind, PartialDate, character_statement, crossover_statement, episode_statement,
    franchise_statement, person_statement, platform_statement, season_statement, show_statement,
    work_statement,
};

use crate::import::catalog::format::{
    Character, Crossover, Episode, Franchise, Person, Platform, Season, Show, Work,
};
use crate::import::catalog::rows::draft::Draft;
use crate::import::catalog::sheet::Fault;

/// What every statement has.
pub(super) struct Frame {
    pub(super) id: i64,
    pub(super) node_id: i64,
    pub(super) origin: String,
    pub(super) origin_key: String,
    pub(super) source_id: i64,
    pub(super) rank: Rank,
    pub(super) reason: Option<String>,
    pub(super) observed_on: Option<PartialDate>,
}

/// What a source says about a show.
pub(super) fn show(_draft: &Draft, frame: Frame, said: &Show) -> Result<show_statement::Model, Fault> {
    Ok(show_statement::Model {
        id: frame.id,
        show_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        name: said.name.clone(),
        original_name: said.original_name.clone(),
        formats: said.formats.clone().map(List),
        genres: said.genres.clone().map(List),
        countries: said.countries.clone().map(List),
        languages: said.languages.clone().map(List),
        runtime_minutes: said.runtime_minutes,
        start_date: said.start_date,
        end_date: said.end_date,
        catalogue_status: said.catalogue_status,
        schedule: said.schedule.clone(),
        summary: said.summary.clone(),
        summary_licence: said.summary_licence.clone(),
        links: said.links.clone().map(List),
        images: said.images.clone().map(List),
    })
}

/// What a source says about a season.
pub(super) fn season(frame: Frame, said: &Season, show_id: i64) -> season_statement::Model {
    season_statement::Model {
        id: frame.id,
        season_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        show_id,
        number: said.number,
        name: said.name.clone(),
        episode_order: said.episode_order,
        summary: said.summary.clone(),
        summary_licence: said.summary_licence.clone(),
    }
}

/// What a source says about an episode.
pub(super) fn episode(
    frame: Frame,
    said: &Episode,
    show_id: i64,
    season_id: Option<i64>,
) -> episode_statement::Model {
    episode_statement::Model {
        id: frame.id,
        episode_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        show_id,
        season_id,
        number: said.number,
        name: said.name.clone(),
        kind: said.kind,
        runtime_minutes: said.runtime_minutes,
        summary: said.summary.clone(),
        summary_licence: said.summary_licence.clone(),
    }
}

/// What a source says about a person.
pub(super) fn person(_draft: &Draft, frame: Frame, said: &Person) -> Result<person_statement::Model, Fault> {
    Ok(person_statement::Model {
        id: frame.id,
        person_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        name: said.name.clone(),
        born: said.born,
        died: said.died,
        country: said.country.clone(),
        images: said.images.clone().map(List),
    })
}

/// What a source says about a character.
pub(super) fn character(
    draft: &Draft,
    frame: Frame,
    said: &Character,
) -> Result<character_statement::Model, Fault> {
    Ok(character_statement::Model {
        id: frame.id,
        character_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        name: said.name.clone(),
        description: said.description.clone(),
        variant_of_id: draft.node_if(NodeKind::Character, said.variant_of.as_ref())?,
    })
}

/// What a source says about a platform.
pub(super) fn platform(
    draft: &Draft,
    frame: Frame,
    said: &Platform,
) -> Result<platform_statement::Model, Fault> {
    Ok(platform_statement::Model {
        id: frame.id,
        platform_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        name: said.name.clone(),
        kind: said.kind,
        country: said.country.clone(),
        names: said.names.clone().map(List),
        succeeded_by_id: draft.node_if(NodeKind::Platform, said.succeeded_by.as_ref())?,
    })
}

/// What a source says about a franchise.
pub(super) fn franchise(
    draft: &Draft,
    frame: Frame,
    said: &Franchise,
) -> Result<franchise_statement::Model, Fault> {
    Ok(franchise_statement::Model {
        id: frame.id,
        franchise_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        name: said.name.clone(),
        kind: said.kind,
        part_of_id: draft.node_if(NodeKind::Franchise, said.part_of.as_ref())?,
        summary: said.summary.clone(),
    })
}

/// What a source says about a work.
pub(super) fn work(draft: &Draft, frame: Frame, said: &Work) -> Result<work_statement::Model, Fault> {
    Ok(work_statement::Model {
        id: frame.id,
        work_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        name: said.name.clone(),
        kind: said.kind,
        author_id: draft.node_if(NodeKind::Person, said.author.as_ref())?,
        published: said.published,
        summary: said.summary.clone(),
    })
}

/// What a source says about a crossover.
pub(super) fn crossover(
    _draft: &Draft,
    frame: Frame,
    said: &Crossover,
) -> Result<crossover_statement::Model, Fault> {
    Ok(crossover_statement::Model {
        id: frame.id,
        crossover_id: frame.node_id,
        origin: frame.origin,
        origin_key: frame.origin_key,
        source_id: frame.source_id,
        rank: frame.rank,
        reason: frame.reason,
        observed_on: frame.observed_on,
        name: said.name.clone(),
        summary: said.summary.clone(),
    })
}
