//! People.

use entity::external_id::Provider;
use entity::statement::Rank;
use entity::{NodeKind, RecordKind, person_statement};

use super::super::name::Person;
use super::{find_person, year};
use crate::import::draft::{Draft, Newcomer, Says};
use crate::import::slug::slug;

/// A person, and whether they may be new.
#[derive(Debug)]
pub(in crate::import::imdb) struct Newcomers {
    pub(in crate::import::imdb) person: Person,
    /// Whether a title of television names them; else they are taken only if they are there already.
    pub(in crate::import::imdb) is_named: bool,
}

impl Says for Newcomers {
    fn line(&self) -> u64 {
        self.person.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Person { id, name, born, died, .. } = &self.person;
        if !self.is_named && find_person(draft, *id).is_none() {
            return draft.skip("a person whom no title of television names");
        }
        let key = format!("person/{id}");
        let person_id = draft.node(&Newcomer {
            kind: NodeKind::Person,
            key: &key,
            slugs: &[format!("{}-{id}", slug(name)).trim_start_matches('-').to_owned()],
            external_ids: &[(Provider::Imdb, id.to_string())],
            place: None,
            title: None,
        });
        let own = draft.own(RecordKind::PersonStatement, &key);
        draft.rows.person_statement.push(person_statement::Model {
            id: own.id,
            person_id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            name: Some(name.clone()),
            born: year(*born),
            died: year(*died),
            country: None,
            images: None,
        });
    }
}
