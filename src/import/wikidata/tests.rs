//! What is read of Wikidata's JSON, whatever comes.

use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::class::Class;
use super::format::Entity;
use super::plan::Plan;

fn time(time: &str, precision: u64) -> Value {
    let value = json!({ "time": time, "precision": precision, "timezone": 0, "before": 0, "after": 0 });
    json!({ "mainsnak": { "snaktype": "value", "property": "P580", "datavalue": { "value": value, "type": "time" } } })
}

#[test]
fn dates_are_as_exact_as_they_are_known() {
    for (text, precision, expected) in [
        ("+2014-02-06T00:00:00Z", 11, Some("2014-02-06")),
        ("+2014-02-06T00:00:00Z", 14, Some("2014-02-06")),
        ("+2014-02-00T00:00:00Z", 10, Some("2014-02")),
        ("+2014-00-00T00:00:00Z", 9, Some("2014")),
        ("+2010-00-00T00:00:00Z", 8, None),
        ("-0044-03-15T00:00:00Z", 11, None),
        ("+0987-00-00T00:00:00Z", 9, None),
        ("+12014-00-00T00:00:00Z", 9, None),
        ("+2014-02-30T00:00:00Z", 11, None),
        ("2014", 9, None),
        ("+201\u{e9}-02-06", 9, None),
    ] {
        let entity = json!({ "id": "Q1", "claims": { "P580": [time(text, precision)] } });
        let entity: Entity = serde_json::from_value(entity).expect("an entity");
        let date = entity.date("P580").map(|date| date.to_string());
        assert_eq!(date.as_deref(), expected, "{text} {precision}");
    }
}

#[test]
fn an_empty_map_is_a_list() {
    let entity = json!({ "id": "Q1", "labels": [], "aliases": [], "claims": [] });
    let entity: Entity = serde_json::from_value(entity).expect("an entity");
    assert_eq!((entity.number(), entity.name()), (Some(1), None));
    assert!(serde_json::from_value::<Entity>(json!({ "id": "Q1", "labels": ["en"] })).is_err());
}

/// A property that is looked at.
fn property() -> impl Strategy<Value = String> {
    let properties = [
        "P31", "P2512", "P144", "P155", "P156", "P8345", "P361", "P179", "P580", "P582", "P345", "P1476",
        "P854",
    ];
    prop::sample::select(properties.to_vec()).prop_map(str::to_owned)
}

fn snak() -> impl Strategy<Value = Value> {
    let class = prop::sample::select(vec![5_398_426_u64, 196_600, 8_261, 5, 1, 2, 3, 4]);
    let value = prop_oneof![
        4 => class.prop_map(|number| json!({ "entity-type": "item", "numeric-id": number, "id": format!("Q{number}") })),
        2 => any::<(String, u64)>().prop_map(|(time, precision)| json!({ "time": time, "precision": precision % 16 })),
        1 => any::<String>().prop_map(Value::from),
        1 => any::<i64>().prop_map(|number| json!({ "numeric-id": number })),
        1 => Just(Value::Null),
    ];
    value.prop_map(|value| json!({ "snaktype": "value", "datavalue": { "value": value } }))
}

fn entity() -> impl Strategy<Value = Value> {
    let statement =
        (snak(), hash_map(property(), vec(snak(), 0..2), 0..2), 0..3_usize).prop_map(|(snak, more, rank)| {
            let rank = ["preferred", "normal", "deprecated"][rank];
            json!({ "mainsnak": snak, "rank": rank, "qualifiers": more, "references": [{ "snaks": more }] })
        });
    let claims = hash_map(property(), vec(statement, 0..3), 0..6);
    (1..6_u64, claims).prop_map(|(number, mut claims)| {
        let series = json!({ "id": "Q5398426" });
        claims
            .entry("P31".to_owned())
            .or_default()
            .push(json!({ "mainsnak": { "datavalue": { "value": series } } }));
        json!({ "id": format!("Q{number}"), "claims": claims })
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        _ = serde_json::from_slice::<Entity>(&bytes);
    }

    #[test]
    fn lineage_never_runs_in_a_circle(entities in vec(entity(), 1..12)) {
        let mut plan = Plan::default();
        for (line, entity) in (1..).zip(entities) {
            let entity: Entity = serde_json::from_value(entity).expect("an entity");
            _ = Class::of(&entity);
            plan.learn(line, &entity);
        }
        plan.settle();
        let lineage = |kinds: &std::collections::BTreeSet<_>| kinds.iter().any(|kind| super::lineage::is_lineage(*kind));
        let pairs = plan.relations.iter().filter(|(_, relation)| lineage(&relation.kinds)).map(|(pair, _)| *pair);
        let pairs: Vec<_> = pairs.collect();
        // Take away what comes from nothing until nothing is left: in a circle everything comes from something.
        let mut left = pairs;
        while !left.is_empty() {
            let before = left.len();
            let later: Vec<_> = left.iter().map(|(later, _)| *later).collect();
            left.retain(|(_, earlier)| later.contains(earlier));
            prop_assert!(left.len() < before, "{:?}", left);
        }
    }
}
