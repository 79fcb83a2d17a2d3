//! What a graph holds that documents can ask for: ids, slugs, ids of other catalogues and cursors, asked from the graph
//! itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use apollo_compiler::Schema;
use apollo_compiler::schema::{ExtendedType, FieldDefinition, ObjectType};
use serde_json::{Map, Value, json};
use showgraph::graph::Graph;

use super::both::Both;

/// Objects of every kind, by the name of the type.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) ids: BTreeMap<String, BTreeSet<String>>,
    pub(super) slugs: BTreeMap<String, BTreeSet<String>>,
    /// Provider and value.
    pub(super) external: BTreeMap<String, BTreeSet<(String, String)>>,
    /// By type and field, as in `Show.cast`.
    pub(super) cursors: BTreeMap<String, Vec<String>>,
}

/// Reaches objects of every kind.
const EVERYTHING: &str = "{
    shows(first: 30) { nodes { ...K
        seasons(first: 5) { nodes { ...K } } episodes(last: 5) { nodes { ...K } }
        cast(first: 8) { edges { node { ...K } credit { ...K } } } creators { edges { node { ...K } credit { ...K } } }
        relations { edges { relation { ...K } } } basedOn { edges { basedOn { ...K } node { ...K } } }
        franchises { edges { membership { ...K } node { ...K } } } releases(first: 5) { nodes { ...K } }
        commissions(first: 5) { nodes { ...K } } platforms { edges { availability { ...K } node { ...K } } }
        reviews(first: 5) { nodes { ...K } } ratings(first: 5) { nodes { ...K } }
        viewership(first: 5) { nodes { ...K } } announcements(first: 10) { nodes { ...K } } disputed { ...K } } }
    people(first: 20) { nodes { ...K } } characters(first: 20) { nodes { ...K } } franchises { nodes { ...K } }
    platforms { nodes { ...K } } works { nodes { ...K } } sources(first: 20) { nodes { ...K } }
    crossovers { nodes { ...K parts { edges { part { ...K } } } } } measures { nodes { ...K } }
}";

impl Known {
    pub(super) async fn of(both: &Both, schema: &Schema, graph: &Arc<Graph>) -> Self {
        let mut known = Self::default();
        let objects: Vec<&ObjectType> = schema.types.values().filter_map(object).collect();
        let mut query = format!("{EVERYTHING} fragment K on Node {{ __typename id");
        let is_node = |object: &ObjectType| object.implements_interfaces.iter().any(|name| *name == "Node");
        for object in objects.iter().filter(|object| is_node(object)) {
            let slug = object.fields.get("slug").map_or("", |_| "slug");
            let external = object.fields.get("externalIds").map_or("", |_| "externalIds { provider value }");
            if !slug.is_empty() || !external.is_empty() {
                write!(query, " ... on {} {{ {slug} {external} }}", object.name).expect("a text");
            }
        }
        query.push_str(" }");
        known.collect(&ask(both, graph, &query, &Map::new()).await);
        for object in objects {
            known.collect_cursors(both, graph, object).await;
        }
        known
    }

    fn collect(&mut self, value: &Value) {
        match value {
            Value::Object(fields) => {
                if let (Some(kind), Some(id)) = (text(fields, "__typename"), text(fields, "id")) {
                    if let Some(slug) = text(fields, "slug") {
                        self.slugs.entry(kind.clone()).or_default().insert(slug);
                    }
                    for external in fields.get("externalIds").and_then(Value::as_array).into_iter().flatten()
                    {
                        let word = |key: &str| external[key].as_str().expect("a word").to_owned();
                        let external = (word("provider"), word("value"));
                        self.external.entry(kind.clone()).or_default().insert(external);
                    }
                    self.ids.entry(kind).or_default().insert(id);
                }
                fields.values().for_each(|field| self.collect(field));
            }
            Value::Array(items) => items.iter().for_each(|item| self.collect(item)),
            _ => {}
        }
    }

    async fn collect_cursors(&mut self, both: &Both, graph: &Arc<Graph>, object: &ObjectType) {
        let is_paged = |field: &FieldDefinition| {
            field.argument_by_name("first").is_some() && !field.arguments.iter().any(|it| it.is_required())
        };
        let paged = object.fields.values().filter(|field| is_paged(field));
        let fields: Vec<String> =
            paged.map(|field| format!("{}(first: 4) {{ edges {{ cursor }} }}", field.name)).collect();
        let fields = fields.join(" ");
        let (query, variables) = match self.ids.get(object.name.as_str()) {
            _ if fields.is_empty() => return,
            None if object.name == "Query" => (format!("{{ {fields} }}"), Map::new()),
            None => return,
            Some(ids) => {
                let ids: Vec<&String> = ids.iter().take(10).collect();
                let query = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on";
                let variables = Map::from_iter([("ids".to_owned(), json!(ids))]);
                (format!("{query} {} {{ {fields} }} }} }}", object.name), variables)
            }
        };
        let data = ask(both, graph, &query, &variables).await;
        let items = data["nodes"].as_array().cloned().unwrap_or_else(|| vec![data]);
        for (field, connection) in items.iter().filter_map(Value::as_object).flatten() {
            let edges = connection["edges"].as_array().into_iter().flatten();
            let cursors = edges.filter_map(|edge| edge["cursor"].as_str().map(str::to_owned));
            self.cursors.entry(format!("{}.{field}", object.name)).or_default().extend(cursors);
        }
    }
}

async fn ask(both: &Both, graph: &Arc<Graph>, query: &str, variables: &Map<String, Value>) -> Value {
    let answers = both.ask(graph, query, variables).await.unwrap_or_else(|error| panic!("{query}\n{error}"));
    assert_eq!(answers.direct.errors, Vec::<Value>::new(), "{query}");
    assert_eq!(answers.direct.data, answers.ordinary.data, "{query}");
    answers.direct.data
}

fn object(definition: &ExtendedType) -> Option<&ObjectType> {
    match definition {
        ExtendedType::Object(object) if !object.name.starts_with("__") => Some(object),
        _ => None,
    }
}

fn text(fields: &Map<String, Value>, key: &str) -> Option<String> {
    fields.get(key).and_then(Value::as_str).map(str::to_owned)
}
