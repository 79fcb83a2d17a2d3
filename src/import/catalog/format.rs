//! The shape of a catalogue file, as plain structs: keys are named like the columns of `entity`, without `_id`.
//!
//! Only the shape: what values may be, and what refers to what, is looked at in `check` and `rows`.

mod cite;
mod edge;
mod frame;
mod node;
mod order;
mod part;
mod record;

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

pub(crate) use cite::{Citation, Cite, Source};
pub(crate) use edge::{
    As, Availability, BasedOn, Commission, Credit, CrossoverPart, Member, Relation, Release,
};
pub(crate) use frame::{Alias, Claim, ExternalId, Identified, Node, Record, Reference, Said};
pub(crate) use node::{
    Character, Crossover, Episode, EpisodeNode, Franchise, Person, Platform, Season, SeasonNode, Show,
    ShowNode, Work,
};
pub(crate) use order::{Entry, Prerequisite, WatchOrder};
pub(crate) use part::{Part, With};
pub(crate) use record::{Announcement, Measure, Rating, Review, Viewership};

/// Tables with a name of their own.
pub(crate) type Named<T> = BTreeMap<Spanned<String>, T>;

/// Edges or records of one kind, in the order of the file.
pub(crate) type Records<F> = Vec<Spanned<Record<F>>>;

/// A whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) source: Named<Source>,
    pub(crate) citation: Named<Citation>,
    pub(crate) platform: Named<Node<Platform>>,
    pub(crate) person: Named<Node<Person>>,
    pub(crate) character: Named<Node<Character>>,
    pub(crate) show: Named<ShowNode>,
    pub(crate) work: Named<Node<Work>>,
    pub(crate) franchise: Named<Node<Franchise>>,
    pub(crate) crossover: Named<Node<Crossover>>,
    pub(crate) measure: Named<Measure>,
    pub(crate) relation: Records<Relation>,
    pub(crate) based_on: Records<BasedOn>,
    pub(crate) member: Records<Member>,
    pub(crate) credit: Records<Credit>,
    pub(crate) release: Records<Release>,
    pub(crate) commission: Records<Commission>,
    pub(crate) availability: Records<Availability>,
    pub(crate) crossover_part: Records<CrossoverPart>,
    pub(crate) watch_order: Records<WatchOrder>,
    pub(crate) prerequisite: Records<Prerequisite>,
    pub(crate) review: Records<Review>,
    pub(crate) rating: Records<Rating>,
    pub(crate) viewership: Records<Viewership>,
    pub(crate) announcement: Records<Announcement>,
}

impl Document {
    /// The key of every edge and record, with the byte at which it begins.
    pub(crate) fn keys(&self) -> Vec<(String, usize)> {
        fn keys<F: Identified>(records: &Records<F>) -> impl Iterator<Item = (String, usize)> {
            records.iter().map(|record| (record.get_ref().key(), record.span().start))
        }
        let edges = keys(&self.relation)
            .chain(keys(&self.based_on))
            .chain(keys(&self.member))
            .chain(keys(&self.credit))
            .chain(keys(&self.release))
            .chain(keys(&self.commission))
            .chain(keys(&self.availability))
            .chain(keys(&self.crossover_part))
            .chain(keys(&self.watch_order))
            .chain(keys(&self.prerequisite));
        let records = keys(&self.review)
            .chain(keys(&self.rating))
            .chain(keys(&self.viewership))
            .chain(keys(&self.announcement));
        edges.chain(records).collect()
    }
}
