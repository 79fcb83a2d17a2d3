//! Items as nodes: shows, works that they refer to, franchises, and people who are there already.

use entity::external_id::Provider;
use entity::show::{DatedFormat, Format};
use entity::statement::Rank;
use entity::{
    List, NodeKind, PartialDate, RecordKind, franchise, franchise_statement, person_statement,
    show_statement, work_statement,
};

use super::class::Class;
use super::format::Entity;
use crate::import::draft::{Draft, Newcomer, Own, Says};
use crate::import::slug::slug;
use crate::import::titles::Title;

/// An item that becomes a node.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) line: u64,
    pub(super) class: Class,
    pub(super) entity: Entity,
}

impl Says for Item {
    fn line(&self) -> u64 {
        self.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Some(name) = self.entity.name() else { return draft.reject("the item has no label") };
        let ids = self.ids();
        let exact = ids.iter().filter(|(.., is_only)| *is_only);
        let exact: Vec<_> = exact.map(|(provider, value, _)| (*provider, value.clone())).collect();
        let kind = self.kind();
        if kind == NodeKind::Person {
            let mut known =
                exact.iter().map(|(provider, value)| draft.find(kind, *provider, value).is_some());
            // All are asked, so that one round is enough.
            if !known.by_ref().fold(false, |any, is_known| any | is_known) {
                return draft.skip("a person who is in no other data set");
            }
        }
        let key = self.key();
        let (slugs, year) = (self.slugs(name), self.start().map(PartialDate::year));
        let title = match self.class {
            Class::Show(format) => Some(Title { name, year, format: Some(format) }),
            _ => None,
        };
        let newcomer = Newcomer { kind, key: &key, slugs: &slugs, external_ids: &exact, place: None, title };
        let id = draft.node(&newcomer);
        self.state(draft, id, &key, name);
        self.aliases(draft, id, &key, name);
        self.parts(draft, id, &key, &ids);
    }
}

impl Item {
    pub(super) fn kind(&self) -> NodeKind {
        match self.class {
            Class::Show(_) => NodeKind::Show,
            Class::Work(_) => NodeKind::Work,
            Class::Franchise => NodeKind::Franchise,
            Class::Person => NodeKind::Person,
        }
    }

    fn key(&self) -> String {
        let word = match self.class {
            Class::Show(_) => "show",
            Class::Work(_) => "work",
            Class::Franchise => "franchise",
            Class::Person => "person",
        };
        format!("{word}/{}", self.entity.id)
    }

    fn start(&self) -> Option<PartialDate> {
        self.entity.date("P580").or_else(|| self.entity.date("P577"))
    }

    /// The name, the name with the year, and the name with the number of the item.
    fn slugs(&self, name: &str) -> Vec<String> {
        let (name, number) = (slug(name), self.entity.id.to_lowercase());
        if name.is_empty() {
            return vec![format!("wikidata-{number}")];
        }
        let with_year = self.start().map(|date| format!("{name}-{}", date.year()));
        let with_number = format!("{name}-{number}");
        [name].into_iter().chain(with_year).chain([with_number]).collect()
    }

    fn state(&self, draft: &mut Draft<'_>, id: i64, key: &str, name: &str) {
        match self.class {
            Class::Show(format) => {
                let own = draft.own(RecordKind::ShowStatement, key);
                draft.rows.show_statement.push(self.show(own, id, name, format));
                self.deprecated(draft, id, key);
            }
            Class::Work(kind) => {
                let own = draft.own(RecordKind::WorkStatement, key);
                let mut authors = self.entity.items("P50").map(|author| format!("Q{author}"));
                let author_id =
                    authors.find_map(|author| draft.find(NodeKind::Person, Provider::Wikidata, &author));
                draft.rows.work_statement.push(work_statement::Model {
                    id: own.id,
                    work_id: id,
                    origin: own.origin,
                    origin_key: own.origin_key,
                    source_id: own.source_id,
                    rank: Rank::Normal,
                    reason: None,
                    observed_on: None,
                    name: Some(name.to_owned()),
                    kind: Some(kind),
                    author_id,
                    published: self.entity.date("P577"),
                    summary: None,
                });
            }
            Class::Franchise => {
                let own = draft.own(RecordKind::FranchiseStatement, key);
                let kind = Some(franchise::Kind::Brand);
                draft.rows.franchise_statement.push(franchise_row(own, id, Some(name), kind, None));
            }
            Class::Person => {
                let own = draft.own(RecordKind::PersonStatement, key);
                draft.rows.person_statement.push(person_statement::Model {
                    id: own.id,
                    person_id: id,
                    origin: own.origin,
                    origin_key: own.origin_key,
                    source_id: own.source_id,
                    rank: Rank::Normal,
                    reason: None,
                    observed_on: None,
                    name: Some(name.to_owned()),
                    born: self.entity.date("P569"),
                    died: self.entity.date("P570"),
                    country: None,
                    images: None,
                });
            }
        }
    }

    fn show(&self, own: Own, show_id: i64, name: &str, format: Format) -> show_statement::Model {
        let title = self.entity.best("P1476").find_map(|statement| statement.mainsnak.text());
        show_statement::Model {
            id: own.id,
            show_id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            name: Some(name.to_owned()),
            original_name: title.filter(|title| title != name),
            formats: Some(List(vec![DatedFormat { format, since: None }])),
            start_date: self.start(),
            end_date: self.entity.date("P582"),
            ..show_statement::Model::default()
        }
    }

    /// Dates that Wikidata keeps although they are known to be wrong, where it has better ones.
    fn deprecated(&self, draft: &mut Draft<'_>, show_id: i64, key: &str) {
        let date = |property: &str| {
            let said = self.entity.claims.get(property).into_iter().flatten();
            let mut wrong = said.filter(|statement| statement.rank == super::format::Rank::Deprecated);
            self.entity.date(property)?;
            wrong.find_map(|statement| statement.mainsnak.date())
        };
        let (start_date, end_date) = (date("P580"), date("P582"));
        if start_date.is_none() && end_date.is_none() {
            return;
        }
        let own = draft.own(RecordKind::ShowStatement, &format!("{key}#deprecated"));
        let row = self.show(own, show_id, "", Format::Series);
        draft.rows.show_statement.push(show_statement::Model {
            rank: Rank::Deprecated,
            reason: Some("deprecated at Wikidata".to_owned()),
            name: None,
            original_name: None,
            formats: None,
            start_date,
            end_date,
            ..row
        });
    }
}

/// What is said of a franchise.
pub(super) fn franchise_row(
    own: Own,
    franchise_id: i64,
    name: Option<&str>,
    kind: Option<franchise::Kind>,
    part_of_id: Option<i64>,
) -> franchise_statement::Model {
    franchise_statement::Model {
        id: own.id,
        franchise_id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        rank: Rank::Normal,
        reason: None,
        observed_on: None,
        name: name.map(str::to_owned),
        kind,
        part_of_id,
        summary: None,
    }
}
