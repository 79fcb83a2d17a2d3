//! What stands around a statement: its frame, other names, and the ids of other catalogues.

use entity::external_id::Extent;
use entity::statement::Rank;
use entity::{NodeKind, RecordKind, Row, alias, external_id};
use toml::Spanned;

use super::statement::Frame;
use crate::import::catalog::format::{Alias, ExternalId, Said};
use crate::import::catalog::rows::Names;
use crate::import::catalog::rows::draft::Draft;
use crate::import::catalog::sheet::Fault;

/// A declared node, as its parts need it.
pub(super) struct Place {
    /// Its kind.
    pub(super) kind: NodeKind,
    /// Its id.
    pub(super) id: i64,
    /// The show that it is or stands in; of all else, the same as the id.
    pub(super) show_id: i64,
    /// The season that it stands in.
    pub(super) season_id: Option<i64>,
    /// The key of its first statement.
    pub(super) key: String,
    /// The byte at which it is declared.
    pub(super) at: usize,
}

impl Place {
    /// The key of another statement: by who makes it, so that it keeps its key when others come or go.
    pub(super) fn also(&self, said: &Said, names: &Names) -> String {
        let cited = said.cite.first().and_then(|cite| names.citations.get(&cite.citation));
        format!("{}#{}", self.key, cited.map_or("", |cited| cited.citation.source.get_ref()))
    }
}

impl Draft<'_> {
    /// The keys of a statement, with its citations written.
    pub(super) fn frame(
        &mut self,
        kind: RecordKind,
        key: &str,
        place: &Place,
        said: &Said,
    ) -> Result<Frame, Fault> {
        let own = self.own(kind, key, &said.cite, place.at)?;
        Ok(Frame {
            id: own.id,
            node_id: place.id,
            show_id: place.show_id,
            season_id: place.season_id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            rank: said.rank.unwrap_or(Rank::Normal),
            reason: said.reason.clone(),
            observed_on: said.observed_on,
        })
    }

    /// Writes another name.
    pub(super) fn alias(&mut self, place: &Place, alias: &Alias) -> Result<(), Fault> {
        let key = format!("alias/{}/{}", place.key, alias.name);
        let own = self.own(alias::Model::KIND, &key, &alias.cite, place.at)?;
        self.batch.rows.alias.push(alias::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            node_kind: place.kind,
            node_id: place.id,
            name: alias.name.clone(),
            kind: alias.kind,
            language: alias.language.clone(),
            region: alias.region.clone(),
            note: alias.note.clone(),
        });
        Ok(())
    }

    /// Writes the id of another catalogue.
    pub(super) fn external_id(&mut self, place: &Place, id: &Spanned<ExternalId>) -> Result<(), Fault> {
        let at = id.span().start;
        let id = id.get_ref();
        let key = format!("external_id/{}/{:?}/{}", place.key, id.provider, id.value).to_lowercase();
        let own = self.own(external_id::Model::KIND, &key, &id.cite, at)?;
        self.batch.rows.external_id.push(external_id::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            node_kind: place.kind,
            node_id: place.id,
            provider: id.provider,
            label: id.label.clone(),
            value: id.value.clone(),
            extent: id.extent.unwrap_or(Extent::Exact),
        });
        Ok(())
    }
}
