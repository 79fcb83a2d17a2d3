//! Packing provenance: rows of the store into rows of the graph.

use super::{Ids, LoadError, Pack, id};
use crate::graph::{Alias, Citation, Claim, ExternalId};

impl Pack<entity::alias::Model> for Alias {
    fn pack(row: entity::alias::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            node: id(row.node_id)?,
            name: ids.text(row.name)?,
            kind: row.kind,
            language: ids.maybe_text(row.language)?,
            region: ids.maybe_text(row.region)?,
            note: ids.maybe_text(row.note)?,
        })
    }
}

impl Pack<entity::external_id::Model> for ExternalId {
    fn pack(row: entity::external_id::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            node: id(row.node_id)?,
            provider: row.provider,
            label: ids.maybe_text(row.label)?,
            value: ids.unique_text(row.value)?,
            extent: row.extent,
        })
    }
}

impl Pack<entity::claim::Model> for Claim {
    fn pack(row: entity::claim::Model, ids: &Ids) -> Result<Self, LoadError> {
        let kept = ids.kept.get(&row.id);
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            subject: id(row.subject_id)?,
            kept: kept.map(|kept| ids.maybe_text(kept.value.clone())).transpose()?,
            kept_from: kept.map(|kept| ids.of_row(kept.source)).transpose()?,
            field: ids.maybe_text(row.field.as_deref().map(camel_case))?,
            value: ids.maybe_text(row.value)?,
            stance: row.stance,
            rank: row.rank,
            reason: ids.maybe_text(row.reason)?,
        })
    }
}

impl Pack<entity::citation::Model> for Citation {
    fn pack(row: entity::citation::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            subject: id(row.subject_id)?,
            source: ids.of_row(row.source_id)?,
            via_source: ids.maybe(row.via_source_id)?,
            title: ids.maybe_text(row.title)?,
            address: ids.maybe_text(row.address)?,
            published_on: row.published_on,
            retrieved_on: row.retrieved_on,
            quote: ids.maybe_text(row.quote)?,
            licence: ids.maybe_text(row.licence)?,
            stance: row.stance,
            note: ids.maybe_text(row.note)?,
        })
    }
}

/// The name of a column as the schema writes it.
fn camel_case(column: &str) -> String {
    let mut words = column.strip_suffix("_id").unwrap_or(column).split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(word.len().min(1));
        name + &initial.to_uppercase() + rest
    })
}
