//! What shows have in common: sources, measures, platforms and franchises.

use entity::measure::{self, Quantity};
use entity::statement::Rank;
use entity::{NodeKind, franchise, franchise_statement, platform, platform_statement, source};

use super::text;
use super::world::{Own, World};

/// What is measured, and on which scale.
const MEASURES: &[(&str, Quantity, f64)] = &[
    ("critics-share", Quantity::CriticsShare, 100.0),
    ("critics-score", Quantity::CriticsScore, 100.0),
    ("audience-score", Quantity::AudienceScore, 10.0),
];

const PLATFORM_KINDS: &[platform::Kind] =
    &[platform::Kind::Streaming, platform::Kind::Broadcast, platform::Kind::Cable, platform::Kind::Fast];

const SOURCE_KINDS: &[source::Kind] =
    &[source::Kind::Catalogue, source::Kind::TradePress, source::Kind::Press, source::Kind::Official];

impl World {
    /// The part that comes first.
    pub(super) fn shared(&mut self) {
        (0..self.scale.sources).for_each(|index| self.new_source(index));
        for measure in MEASURES {
            self.measure(measure);
        }
        (0..self.scale.platforms).for_each(|index| self.platform(index));
        (0..self.scale.franchises).for_each(|index| self.franchise(index));
    }

    fn new_source(&mut self, index: usize) {
        let Own { id, origin, key: origin_key } = self.own();
        self.sources.push(id);
        self.batch.rows.source.push(source::Model {
            id,
            origin,
            origin_key,
            slug: format!("source-{index}"),
            name: format!("{} Post", text::title(&mut self.dice)),
            kind: SOURCE_KINDS[index % SOURCE_KINDS.len()],
            domain: Some("example.org".to_owned()),
            licence: None,
            description: None,
            file: None,
            published_on: None,
        });
    }

    fn measure(&mut self, &(slug, quantity, most): &(&str, Quantity, f64)) {
        let Own { id, origin, key: origin_key } = self.own();
        self.measures.push(id);
        self.batch.rows.measure.push(measure::Model {
            id,
            origin,
            origin_key,
            source_id: self.sources[0],
            slug: slug.to_owned(),
            name: slug.replace('-', " "),
            provider_id: self.sources[0],
            quantity,
            unit: "points".to_owned(),
            method: None,
            population: None,
            scale_min: Some(0.0),
            scale_max: Some(most),
        });
    }

    fn platform(&mut self, index: usize) {
        let platform_id = self.node(NodeKind::Platform, "platform", index);
        self.platforms.push(platform_id);
        let source_id = self.source();
        let name = format!("{} TV", text::title(&mut self.dice));
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.platform_statement.push(platform_statement::Model {
            id,
            platform_id,
            origin,
            origin_key,
            source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            name: Some(name),
            kind: Some(PLATFORM_KINDS[index % PLATFORM_KINDS.len()]),
            country: Some("US".to_owned()),
            names: None,
            succeeded_by_id: None,
        });
    }

    fn franchise(&mut self, index: usize) {
        let franchise_id = self.node(NodeKind::Franchise, "franchise", index);
        self.franchises.push(franchise_id);
        let source_id = self.source();
        let name = format!("{} universe", text::title(&mut self.dice));
        let summary = text::sentences(&mut self.dice, 2);
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.franchise_statement.push(franchise_statement::Model {
            id,
            franchise_id,
            origin,
            origin_key,
            source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            name: Some(name),
            kind: Some(franchise::Kind::Universe),
            part_of_id: None,
            summary: Some(summary),
        });
    }
}
