//! People and characters.

use entity::statement::Rank;
use entity::{NodeKind, character_statement, person_statement};

use super::text;
use super::world::{Own, World, date};

/// A life begins this many days before the work, at least.
const AGE: usize = 9_000;

impl World {
    pub(super) fn person(&mut self, index: usize) {
        let person_id = self.node(NodeKind::Person, "person", index);
        self.people.push(person_id);
        let source_id = self.source();
        let born = self.day().saturating_sub(AGE);
        let name = text::person(&mut self.dice);
        let (country, _) = *self.dice.pick(text::COUNTRIES);
        let has_dates = self.dice.percent(60);
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.person_statement.push(person_statement::Model {
            id,
            person_id,
            origin,
            origin_key,
            source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            name: Some(name),
            born: date(born).filter(|_| has_dates),
            died: None,
            country: Some(country.to_owned()),
            images: None,
        });
    }

    pub(super) fn character(&mut self) -> i64 {
        let character_id = self.node(NodeKind::Character, "character", self.characters.len());
        self.characters.push(character_id);
        let source_id = self.source();
        let name = text::character(&mut self.dice);
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.character_statement.push(character_statement::Model {
            id,
            character_id,
            origin,
            origin_key,
            source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            name: Some(name),
            description: None,
            variant_of_id: None,
        });
        character_id
    }
}
