//! What stands beside an item: its ids in other catalogues, and its other names.

use std::collections::BTreeSet;

use entity::alias::{self, Kind as AliasKind};
use entity::external_id::{self, Extent, Provider};
use entity::{RecordKind, work};

use super::class::Class;
use super::item::Item;
use crate::import::draft::Draft;

/// An id in another catalogue: the catalogue, the value, and whether it is the only one there.
pub(super) type Id = (Provider, String, bool);

impl Item {
    /// Its ids in other catalogues, its own first.
    pub(super) fn ids(&self) -> Vec<Id> {
        let properties: &[(&str, Provider)] = match self.class {
            Class::Show(_) => &[
                ("P345", Provider::Imdb),
                ("P8600", Provider::Tvmaze),
                ("P4835", Provider::Thetvdb),
                ("P4983", Provider::Tmdb),
                ("P2704", Provider::Eidr),
            ],
            Class::Work(work::Kind::Film) => &[("P345", Provider::Imdb), ("P4947", Provider::Tmdb)],
            Class::Work(_) => &[("P345", Provider::Imdb)],
            Class::Franchise => &[],
            Class::Person => &[("P345", Provider::Imdb), ("P4985", Provider::Tmdb)],
        };
        let mut ids = vec![(Provider::Wikidata, self.entity.id.clone(), true)];
        for (property, provider) in properties {
            let values = self.entity.best(property).filter_map(|statement| statement.mainsnak.text());
            let values: BTreeSet<_> = values.filter(|value| self.is_id(*provider, value)).collect();
            let is_only = values.len() == 1;
            ids.extend(values.into_iter().map(|value| (*provider, value, is_only)));
        }
        ids
    }

    /// Whether IMDb means a title or a person by an id.
    fn is_id(&self, provider: Provider, value: &str) -> bool {
        let begins = if self.class == Class::Person { "nm" } else { "tt" };
        provider != Provider::Imdb || value.starts_with(begins)
    }

    /// Other names: each once, in English if it is one there.
    pub(super) fn aliases(&self, draft: &mut Draft<'_>, node_id: i64, key: &str, name: &str) {
        let entity = &self.entity;
        let labels = entity.labels.iter().map(|(language, text)| (language, text, AliasKind::Translation));
        let aliases = entity.aliases.iter().flat_map(|(language, texts)| {
            texts.iter().map(move |text| (language, text, AliasKind::AlsoKnownAs))
        });
        let mut all: Vec<_> = labels.chain(aliases).collect();
        all.sort_by_key(|(language, ..)| !language.starts_with("en"));
        let mut said = BTreeSet::from([name.to_owned()]);
        for (language, text, kind) in all {
            let text = text.value.trim();
            if text.is_empty() || !said.insert(text.to_owned()) {
                continue;
            }
            let own = draft.own(RecordKind::Alias, &format!("alias/{key}/{text}"));
            draft.rows.alias.push(alias::Model {
                id: own.id,
                origin: own.origin,
                origin_key: own.origin_key,
                source_id: own.source_id,
                node_kind: self.kind(),
                node_id,
                name: text.to_owned(),
                kind,
                language: tag(language),
                region: None,
                note: None,
            });
        }
    }

    /// Several ids in the same catalogue: each covers a part of what the item is.
    pub(super) fn parts(&self, draft: &mut Draft<'_>, node_id: i64, key: &str, ids: &[Id]) {
        for (provider, value, _) in ids.iter().filter(|(.., is_only)| !is_only) {
            self.part(draft, node_id, key, *provider, value);
        }
    }

    fn part(&self, draft: &mut Draft<'_>, node_id: i64, key: &str, provider: Provider, value: &str) {
        let name = format!("external_id/{key}/{provider:?}/{value}").to_lowercase();
        let own = draft.own(RecordKind::ExternalId, &name);
        draft.rows.external_id.push(external_id::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            node_kind: self.kind(),
            node_id,
            provider,
            label: None,
            value: value.to_owned(),
            extent: Extent::Part,
        });
    }
}

/// The language of a label as a BCP 47 tag; `mul` is all languages, and so none.
fn tag(language: &str) -> Option<String> {
    if language == "mul" {
        return None;
    }
    let mut parts = language.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    Some(parts.fold(first, |tag, part| {
        let part = match part.len() {
            2 => part.to_uppercase(),
            4 => part[..1].to_uppercase() + &part[1..],
            _ => part.to_owned(),
        };
        format!("{tag}-{part}")
    }))
}
