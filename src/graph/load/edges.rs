//! Packing edges: rows of the store into rows of the graph.

use super::{Ids, LoadError, Pack, id};
use crate::graph::{
    Availability, BasedOn, Commission, Credit, CrossoverPart, FranchiseMember, Number, Portrayal,
    Prerequisite, Release, ShowRelation, WatchOrder, WatchOrderEntry,
};

impl Pack<entity::show_relation::Model> for ShowRelation {
    fn pack(row: entity::show_relation::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            later_show: ids.of_row(row.later_show_id)?,
            later_season: ids.maybe(row.later_season_id)?,
            earlier_show: ids.of_row(row.earlier_show_id)?,
            kinds: row.kinds.0.into(),
            planted_in: ids.children(row.id)?,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::based_on::Model> for BasedOn {
    fn pack(row: entity::based_on::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            show: ids.of_row(row.show_id)?,
            work: ids.of_row(row.work_id)?,
            kind: row.kind,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::franchise_member::Model> for FranchiseMember {
    fn pack(row: entity::franchise_member::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            franchise: ids.of_row(row.franchise_id)?,
            show: ids.maybe(row.show_id)?,
            work: ids.maybe(row.work_id)?,
            role: row.role,
            story_position: row.story_position,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::credit::Model> for Credit {
    fn pack(row: entity::credit::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            person: ids.of_row(row.person_id)?,
            subject: ids.watchable(row.show_id, row.season_id, row.episode_id)?,
            department: row.department,
            job: ids.maybe_text(row.job)?,
            tier: row.tier,
            manner: row.manner,
            billing: row.billing.and_then(Number::of),
            episode_count: row.episode_count.and_then(Number::of),
            since: row.since,
            until: row.until,
            credited_as: ids.maybe_text(row.credited_as)?,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::portrayal::Model> for Portrayal {
    fn pack(row: entity::portrayal::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            credit: ids.of_row(row.credit_id)?,
            character: ids.of_row(row.character_id)?,
            position: row.position,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::release::Model> for Release {
    fn pack(row: entity::release::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            subject: ids.watchable(row.show_id, row.season_id, row.episode_id)?,
            part: ids.maybe_text(row.part)?,
            platform: ids.maybe(row.platform_id)?,
            region: ids.maybe_text(row.region)?,
            date: row.date,
            kind: row.kind,
            episode_count: row.episode_count.and_then(Number::of),
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::commission::Model> for Commission {
    fn pack(row: entity::commission::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            subject: ids.watchable(row.show_id, row.season_id, None)?,
            platform: ids.of_row(row.platform_id)?,
            ordered_on: row.ordered_on,
            episode_order: row.episode_order,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::availability::Model> for Availability {
    fn pack(row: entity::availability::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            subject: ids.watchable(row.show_id, row.season_id, None)?,
            platform: ids.of_row(row.platform_id)?,
            region: ids.maybe_text(row.region)?,
            offer: row.offer,
            is_original: row.is_original,
            since: row.since,
            until: row.until,
            observed_on: row.observed_on,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::crossover_part::Model> for CrossoverPart {
    fn pack(row: entity::crossover_part::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            crossover: ids.of_row(row.crossover_id)?,
            episode: ids.of_row(row.episode_id)?,
            position: row.position,
        })
    }
}

impl Pack<entity::watch_order::Model> for WatchOrder {
    fn pack(row: entity::watch_order::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            franchise: ids.of_row(row.franchise_id)?,
            name: ids.text(row.name)?,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::watch_order_entry::Model> for WatchOrderEntry {
    fn pack(row: entity::watch_order_entry::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            order: ids.of_row(row.watch_order_id)?,
            subject: ids.watchable(row.show_id, row.season_id, row.episode_id)?,
            position: row.position,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::prerequisite::Model> for Prerequisite {
    fn pack(row: entity::prerequisite::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            subject: ids.watchable(row.show_id, row.season_id, row.episode_id)?,
            first: ids.watchable(row.first_show_id, row.first_season_id, row.first_episode_id)?,
            reason: ids.text(row.reason)?,
        })
    }
}
