//! Other titles of shows.

use entity::{NodeKind, RecordKind, alias};

use super::super::aka::Alias;
use super::{NO_TITLE, find_title};
use crate::import::draft::{Draft, Says};

/// Another title of a show.
#[derive(Debug)]
pub(in crate::import::imdb) struct OfShow(pub(in crate::import::imdb) Alias);

impl Says for OfShow {
    fn line(&self) -> u64 {
        self.0.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Alias { show, ordering, name, kind, region, language, note, .. } = &self.0;
        let Some(node_id) = find_title(draft, NodeKind::Show, *show) else { return draft.skip(NO_TITLE) };
        let own = draft.own(RecordKind::Alias, &format!("alias/{show}/{ordering}"));
        draft.rows.alias.push(alias::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            node_kind: NodeKind::Show,
            node_id,
            name: name.clone(),
            kind: *kind,
            language: language.clone(),
            region: region.clone(),
            note: note.clone(),
        });
    }
}
