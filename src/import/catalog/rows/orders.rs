//! What to watch when: watch orders with their entries, and prerequisites.

use entity::{NodeKind, RecordKind, prerequisite, watch_order, watch_order_entry};
use toml::Spanned;

use super::draft::{Draft, Own};
use crate::import::catalog::format::{Entry, Prerequisite, Reference, WatchOrder};
use crate::import::catalog::sheet::Fault;

impl Draft<'_> {
    /// Writes what the file says of the order in which to watch.
    pub(super) fn orders(&mut self) -> Result<(), Fault> {
        let document = self.document;
        self.records(&document.watch_order, |rows| &mut rows.watch_order, watch_order)?;
        self.records(&document.prerequisite, |rows| &mut rows.prerequisite, prerequisite)
    }

    fn entry(&mut self, order: &Own, position: i32, entry: &Spanned<Entry>) -> Result<(), Fault> {
        let Entry { watch, note } = entry.get_ref();
        let subject = self.subject(&Reference::new(entry.span(), watch.clone()))?;
        let (id, origin_key) =
            self.child(RecordKind::WatchOrderEntry, &format!("{}/watch/{watch}", order.origin_key));
        let row = watch_order_entry::Model {
            id,
            origin: self.origin(),
            origin_key,
            watch_order_id: order.id,
            show_id: subject.show_id,
            season_id: subject.season_id,
            episode_id: subject.episode_id,
            position,
            note: note.clone(),
        };
        self.batch.rows.watch_order_entry.push(row);
        Ok(())
    }
}

fn watch_order(draft: &mut Draft, own: Own, said: &WatchOrder) -> Result<watch_order::Model, Fault> {
    let franchise_id = draft.node(NodeKind::Franchise, &said.franchise)?;
    for (position, entry) in (1..).zip(&said.entries) {
        draft.entry(&own, position, entry)?;
    }
    Ok(watch_order::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        franchise_id,
        name: said.name.clone(),
        note: said.note.clone(),
    })
}

fn prerequisite(draft: &mut Draft, own: Own, said: &Prerequisite) -> Result<prerequisite::Model, Fault> {
    let (of, first) = (draft.subject(&said.of)?, draft.subject(&said.first)?);
    Ok(prerequisite::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: of.show_id,
        season_id: of.season_id,
        episode_id: of.episode_id,
        first_show_id: first.show_id,
        first_season_id: first.season_id,
        first_episode_id: first.episode_id,
        reason: said.reason.clone(),
    })
}
