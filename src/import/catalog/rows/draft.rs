//! The rows of one file while they are written: ids, keys, citations, and what references lead to.

use std::collections::HashSet;

use entity::citation::Stance;
use entity::statement::Rank;
use entity::{RecordKind, Row, Rows, citation, claim};

use super::names::Names;
use crate::import::catalog::Page;
use crate::import::catalog::format::{Cite, Claim, Document, Identified, Record, Records};
use crate::import::catalog::sheet::Fault;
use crate::import::link::Link;
use crate::store::Batch;

/// The rows of one file.
pub(super) struct Draft<'a> {
    /// What the file says.
    pub(super) document: &'a Document,
    /// The rows so far.
    pub(super) batch: Batch,
    /// What the names in all files mean.
    pub(super) names: &'a Names,
    /// What the database has already.
    pub(super) link: &'a mut Link,
    /// The keys of the edges and records that the file declares.
    pub(super) filed: HashSet<String>,
    taken: HashSet<String>,
}

/// What every row of an import has.
pub(super) struct Own {
    pub(super) id: i64,
    pub(super) origin: String,
    pub(super) origin_key: String,
    pub(super) source_id: i64,
}

/// Where in `Rows` the rows of a table are.
pub(super) type TableOf<M> = fn(&mut Rows) -> &mut Vec<M>;

impl<'a> Draft<'a> {
    /// A draft without rows.
    pub(super) fn new(page: &'a Page, names: &'a Names, link: &'a mut Link) -> Self {
        let batch = Batch { origin: page.sheet.origin(), ..Batch::default() };
        let filed = page.document.keys().into_iter().map(|(key, _)| key).collect();
        Self { document: &page.document, batch, names, link, taken: HashSet::new(), filed }
    }

    /// The rows.
    pub(super) fn finish(self) -> Batch {
        self.batch
    }

    /// Writes the edges or records of one kind, with their citations and claims.
    pub(super) fn records<F: Identified, M: Row>(
        &mut self,
        records: &Records<F>,
        table: TableOf<M>,
        row: fn(&mut Self, Own, &F) -> Result<M, Fault>,
    ) -> Result<(), Fault> {
        for record in records {
            let at = record.span().start;
            let record: &Record<F> = record.get_ref();
            let own = self.own(M::KIND, &record.key(), &record.part.cite, at)?;
            let key = own.origin_key.clone();
            let row = row(self, own, &record.rest)?;
            for claim in &record.part.claims {
                self.claim(M::KIND, row.id(), &key, claim, at)?;
            }
            table(&mut self.batch.rows).push(row);
        }
        Ok(())
    }

    /// A new row that cites.
    pub(super) fn own(
        &mut self,
        kind: RecordKind,
        key: &str,
        cite: &[Cite],
        at: usize,
    ) -> Result<Own, Fault> {
        let (id, origin_key) = self.child(kind, key);
        let mut source_id = None;
        for cite in cite {
            source_id = source_id.or(Some(self.citation(kind, id, &origin_key, cite, at)?));
        }
        let source_id = source_id.ok_or_else(|| Fault::new(at, "this cites nothing; add cite = [\"…\"]"))?;
        Ok(Own { id, origin: self.origin(), origin_key, source_id })
    }

    /// The id and key of a new row that cites nothing itself.
    pub(super) fn child(&mut self, kind: RecordKind, key: &str) -> (i64, String) {
        let again = (2..).map(|index| format!("{key}.{index}"));
        let mut keys = [key.to_owned()].into_iter().chain(again);
        let key = keys.find(|key| self.taken.insert(key.clone())).unwrap_or_default();
        (self.link.row(kind, &self.batch.origin.as_str().into(), &key), key)
    }

    /// The origin of all rows.
    pub(super) fn origin(&self) -> String {
        self.batch.origin.clone()
    }

    fn claim(&mut self, kind: RecordKind, id: i64, key: &str, claim: &Claim, at: usize) -> Result<(), Fault> {
        let field = claim.field.as_deref().unwrap_or("all");
        if claim.field.as_deref().is_some_and(|field| !kind.has_column(field)) {
            let mend = "name one of its keys that holds a value, not a reference, or leave `field` out";
            return Err(Fault::new(
                at,
                format!("a claim is about `{field}`, which is no value of this; {mend}"),
            ));
        }
        let by = claim.cite.first().map_or("", |cite| &cite.citation);
        let own = self.own(RecordKind::Claim, &format!("{key}/claim/{field}/{by}"), &claim.cite, at)?;
        self.batch.rows.claim.push(claim::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            subject_kind: kind,
            subject_id: id,
            field: claim.field.clone(),
            value: claim.value.clone(),
            stance: claim.stance.unwrap_or(Stance::Supports),
            rank: claim.rank.unwrap_or(Rank::Normal),
            reason: claim.reason.clone(),
        });
        Ok(())
    }

    /// Writes a citation and gives its source.
    fn citation(
        &mut self,
        kind: RecordKind,
        id: i64,
        key: &str,
        cite: &Cite,
        at: usize,
    ) -> Result<i64, Fault> {
        let name = &cite.citation;
        let cited = self.names.citations.get(name);
        let cited = cited.ok_or_else(|| Fault::new(at, format!("no citation is named {name:?}")))?;
        let (own_id, origin_key) = self.child(RecordKind::Citation, &format!("{key}/cite/{name}"));
        let said = &cited.citation;
        self.batch.rows.citation.push(citation::Model {
            id: own_id,
            origin: self.batch.origin.clone(),
            origin_key,
            subject_kind: kind,
            subject_id: id,
            source_id: cited.source_id,
            via_source_id: cited.via_source_id,
            title: said.title.clone(),
            address: said.address.clone(),
            published_on: said.published_on,
            retrieved_on: said.retrieved_on,
            quote: cite.quote.clone().or_else(|| said.quote.clone()),
            licence: said.licence.clone(),
            stance: cite.stance,
            note: cite.note.clone().or_else(|| said.note.clone()),
        });
        Ok(cited.source_id)
    }
}
