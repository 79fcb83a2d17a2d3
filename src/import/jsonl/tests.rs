//! Lines of any kind are read or refused, and never anything else.

use entity::RecordKind;
use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::declared::Declared;
use super::line::Words;
use crate::import::input::Line;

/// Words that mean something in a line, and some that do not.
fn word() -> impl Strategy<Value = String> {
    let words =
        ["SHOW", "SEASON", "CREDIT", "x", "x/s1", "harbour", "gazette", "catalog/bosch", "NORMAL", "", "É"];
    prop_oneof![3 => prop::sample::select(words.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn key() -> impl Strategy<Value = String> {
    let keys = [
        "record", "origin", "key", "slug", "sameAs", "source", "name", "show", "season", "number", "node",
        "subject", "provider", "value", "extent", "rank",
    ];
    prop_oneof![9 => prop::sample::select(keys.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        6 => word().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            hash_map(key(), inner, 0..3).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        let line = Line { number: 1, bytes: &bytes };
        prop_assert!(Words::new().read(&line).is_err());
    }

    #[test]
    fn any_objects_are_learnt_or_refused(lines in vec(hash_map(key(), value(), 0..8), 1..8)) {
        let (words, mut declared) = (Words::new(), Declared::default());
        for (number, entries) in (1..).zip(lines) {
            let text = Value::Object(entries.into_iter().collect()).to_string();
            if let Ok(said) = words.read(&Line { number, bytes: text.as_bytes() }) {
                let origin = said.origin.clone().unwrap_or_else(|| "jsonl/a".to_owned());
                _ = declared.learn((0, number), &origin, &said);
            }
        }
        declared.settle();
    }
}

#[test]
fn every_table_has_a_word_of_its_own() {
    let words = Words::new();
    for kind in RecordKind::owned() {
        let text = json!({ "record": kind.word(), "key": "x" }).to_string();
        let said = words.read(&Line { number: 1, bytes: text.as_bytes() }).expect("a line");
        assert_eq!(said.kind, kind);
    }
}

#[test]
fn every_column_that_names_a_row_is_known_to() {
    for kind in RecordKind::owned() {
        for column in kind.columns().into_iter().filter(|column| column.ends_with("_id")) {
            let known = kind.referred(column).is_some() || entity::kind_column(column).is_some();
            assert!(known, "{kind:?}: what does `{column}` refer to? Say so in entity/src/record.rs");
        }
    }
}
