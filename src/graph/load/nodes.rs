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
            domain: row.domain.map(|text| ids.intern(text)),
            licence: row.licence.map(|text| ids.intern(text)),
            description: row.description.map(Into::into),
        })
    }
}

impl Pack<entity::show::Model> for Show {
    fn pack(row: entity::show::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            original_name: row.original_name.map(Into::into),
            formats: row.formats.0.into(),
            genres: row.genres.0.into_iter().map(|text| ids.intern(text)).collect(),
            countries: row.countries.0.into_iter().map(|text| ids.intern(text)).collect(),
            languages: row.languages.0.into_iter().map(|text| ids.intern(text)).collect(),
            runtime_minutes: row.runtime_minutes,
            start_date: row.start_date,
            end_date: row.end_date,
            catalogue_status: row.catalogue_status,
            schedule: row.schedule.map(Box::new),
            summary: row.summary.map(Into::into),
            summary_licence: row.summary_licence.map(Into::into),
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
            name: row.name.map(Into::into),
            episode_order: row.episode_order,
            summary: row.summary.map(Into::into),
            summary_licence: row.summary_licence.map(Into::into),
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
            name: row.name.map(Into::into),
            kind: row.kind,
            runtime_minutes: row.runtime_minutes.and_then(Number::of),
            summary: row.summary.map(Into::into),
            summary_licence: row.summary_licence.map(Into::into),
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
            country: row.country.map(|text| ids.intern(text)),
            images: row.images.0.into(),
        })
    }
}

impl Pack<entity::character::Model> for Character {
    fn pack(row: entity::character::Model, _: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            description: row.description.map(Into::into),
            variant_of: None,
        })
    }
}

impl Pack<entity::franchise::Model> for Franchise {
    fn pack(row: entity::franchise::Model, _: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            kind: row.kind,
            part_of: None,
            summary: row.summary.map(Into::into),
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
            country: row.country.map(|text| ids.intern(text)),
            names: row.names.0.into(),
            succeeded_by: None,
        })
    }
}

impl Pack<entity::crossover::Model> for Crossover {
    fn pack(row: entity::crossover::Model, _: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            summary: row.summary.map(Into::into),
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
            summary: row.summary.map(Into::into),
        })
    }
}
