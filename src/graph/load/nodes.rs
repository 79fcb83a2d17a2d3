//! Packing nodes: rows of the store into rows of the graph.

use super::{Ids, LoadError, Pack, id};
use crate::graph::{
    Character, Crossover, Episode, Franchise, Number, Person, Platform, Season, Show, Source, Work,
};

impl Pack<entity::source::Model> for Source {
    fn pack(row: entity::source::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            kind: row.kind,
            domain: ids.maybe_text(row.domain)?,
            licence: ids.maybe_text(row.licence)?,
            description: ids.maybe_text(row.description)?,
            file: ids.maybe_text(row.file)?,
            published_on: row.published_on,
        })
    }
}

impl Pack<entity::show::Model> for Show {
    fn pack(row: entity::show::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            original_name: ids.maybe_text(row.original_name)?,
            formats: row.formats.0.into(),
            genres: ids.texts(row.genres.0)?,
            countries: ids.texts(row.countries.0)?,
            languages: ids.texts(row.languages.0)?,
            runtime_minutes: row.runtime_minutes,
            start_date: row.start_date,
            end_date: row.end_date,
            catalogue_status: row.catalogue_status,
            schedule: row.schedule.map(Box::new),
            summary: ids.maybe_text(row.summary)?,
            summary_licence: ids.maybe_text(row.summary_licence)?,
            links: row.links.0.into(),
            images: row.images.0.into(),
        })
    }
}

impl Pack<entity::season::Model> for Season {
    fn pack(row: entity::season::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            show: ids.of_row(row.show_id)?,
            number: row.number,
            name: ids.maybe_text(row.name)?,
            episode_order: row.episode_order,
            summary: ids.maybe_text(row.summary)?,
            summary_licence: ids.maybe_text(row.summary_licence)?,
        })
    }
}

impl Pack<entity::episode::Model> for Episode {
    fn pack(row: entity::episode::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            show: ids.of_row(row.show_id)?,
            season: ids.maybe(row.season_id)?,
            number: row.number.and_then(Number::of),
            name: ids.maybe_text(row.name)?,
            kind: row.kind,
            runtime_minutes: row.runtime_minutes.and_then(Number::of),
            summary: ids.maybe_text(row.summary)?,
            summary_licence: ids.maybe_text(row.summary_licence)?,
        })
    }
}

impl Pack<entity::person::Model> for Person {
    fn pack(row: entity::person::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            born: row.born,
            died: row.died,
            country: ids.maybe_text(row.country)?,
            images: row.images.0.into(),
        })
    }
}

impl Pack<entity::character::Model> for Character {
    fn pack(row: entity::character::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            description: ids.maybe_text(row.description)?,
            variant_of: None,
        })
    }
}

impl Pack<entity::franchise::Model> for Franchise {
    fn pack(row: entity::franchise::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            kind: row.kind,
            part_of: None,
            summary: ids.maybe_text(row.summary)?,
        })
    }
}

impl Pack<entity::platform::Model> for Platform {
    fn pack(row: entity::platform::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            kind: row.kind,
            country: ids.maybe_text(row.country)?,
            names: row.names.0.into(),
            succeeded_by: None,
        })
    }
}

impl Pack<entity::crossover::Model> for Crossover {
    fn pack(row: entity::crossover::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            summary: ids.maybe_text(row.summary)?,
        })
    }
}

impl Pack<entity::work::Model> for Work {
    fn pack(row: entity::work::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            kind: row.kind,
            author: ids.maybe(row.author_id)?,
            published: row.published,
            summary: ids.maybe_text(row.summary)?,
        })
    }
}
