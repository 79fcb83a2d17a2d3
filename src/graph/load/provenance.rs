//! Packing provenance: rows of the store into rows of the graph.

use super::{Ids, LoadError, Pack, id};
use crate::graph::{Alias, Citation, Claim, ExternalId};

impl Pack<entity::alias::Model> for Alias {
    fn pack(row: entity::alias::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            node: id(row.node_id)?,
            name: row.name.into(),
            kind: row.kind,
            language: row.language.map(Into::into),
            region: row.region.map(|text| ids.intern(text)),
            note: row.note.map(Into::into),
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
            label: row.label.map(Into::into),
            value: row.value.into(),
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
            kept: kept.map(|kept| kept.value.as_deref().map(Into::into)),
            kept_from: kept.map(|kept| ids.of_row(kept.source)).transpose()?,
            field: row.field.map(|column| camel_case(&column).into()),
            value: row.value.map(Into::into),
            stance: row.stance,
            rank: row.rank,
            reason: row.reason.map(Into::into),
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
            title: row.title.map(Into::into),
            address: row.address.map(Into::into),
            published_on: row.published_on,
            retrieved_on: row.retrieved_on,
            quote: row.quote.map(Into::into),
            licence: row.licence.map(|text| ids.intern(text)),
            stance: row.stance,
            note: row.note.map(Into::into),
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
