//! Who says something, and what numbers measure.

use entity::{NodeKind, Row, measure, source};

use super::draft::Draft;
use super::names::statement_key;
use crate::import::catalog::sheet::Fault;

impl Draft<'_> {
    /// Writes the sources that the file declares.
    pub(super) fn sources(&mut self) {
        for (slug, source) in &self.document.source {
            let id = self.declared(NodeKind::Source, slug.get_ref());
            self.batch.rows.source.push(source::Model {
                id,
                origin: self.origin(),
                origin_key: statement_key(NodeKind::Source, slug.get_ref()),
                slug: slug.get_ref().clone(),
                name: source.name.clone(),
                kind: source.kind,
                domain: source.domain.clone(),
                licence: source.licence.clone(),
                description: source.description.clone(),
                file: None,
                published_on: None,
            });
        }
    }

    /// Writes the measures that the file declares.
    pub(super) fn measures(&mut self) -> Result<(), Fault> {
        for (slug, measure) in &self.document.measure {
            let key = format!("measure/{slug}");
            let own = self.own(measure::Model::KIND, &key, &measure.cite, slug.span().start)?;
            let provider_id = self.node(NodeKind::Source, &measure.provider)?;
            self.batch.rows.measure.push(measure::Model {
                id: own.id,
                origin: own.origin,
                origin_key: own.origin_key,
                source_id: own.source_id,
                slug: slug.get_ref().clone(),
                name: measure.name.clone(),
                provider_id,
                quantity: measure.quantity,
                unit: measure.unit.clone(),
                method: measure.method.clone(),
                population: measure.population.clone(),
                scale_min: measure.scale_min,
                scale_max: measure.scale_max,
            });
        }
        Ok(())
    }
}
