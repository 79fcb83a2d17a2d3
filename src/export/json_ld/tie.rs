//! What joins entities, in the words of schema.org where it has one.

use entity::credit::Department;
use entity::show_relation::RelationKind;
use entity::{PartialDate, release};
use serde_json::{Map, Value, json};

use super::{Thing, Things, country, named};
use crate::export::choice::word;
use crate::export::picture::Edge;
use crate::graph::{Any, Credit, Graph, Ix, Number, Release, ShowRelation, Strand, TieKind, Watchable};

/// Says of the two ends of a tie what joins them.
pub(super) fn add(graph: &Graph, edge: &Edge<'_>, things: &mut Things) {
    let (from, to) = (edge.tie.from, edge.tie.to);
    let other = named(graph, to);
    match edge.tie.kind {
        TieKind::Relation => {
            for strand in &edge.strands {
                if let Some(Any::ShowRelation(relation)) = strand.record {
                    related(graph, relation, from, &other, things);
                }
            }
        }
        TieKind::Membership | TieKind::Part => things.say(from, "isPartOf", other),
        TieKind::BasedOn => things.say_once(from, "isBasedOn", other),
        TieKind::Author => things.say(from, "author", other),
        // A show as a whole is no part of what one of its episodes tells.
        TieKind::CrossoverPart if matches!(to, Any::Show(_)) => things.say(from, "showgraph:toldIn", other),
        TieKind::CrossoverPart => things.say(from, "hasPart", other),
        TieKind::Credit => edge.strands.iter().for_each(|strand| credited(graph, strand, things)),
        TieKind::Portrayal => things.say(from, "showgraph:plays", other),
        TieKind::Appearance => things.say(to, "character", named(graph, from)),
        TieKind::Variant => things.say(from, "showgraph:variantOf", other),
        TieKind::Release => edge.strands.iter().for_each(|strand| came_out(graph, strand, things)),
        TieKind::Commission => things.say(from, "showgraph:commissionedBy", other),
        TieKind::Availability => things.say(from, "showgraph:availableOn", other),
        TieKind::Succession => things.say(from, "showgraph:succeededBy", other),
        TieKind::Season => {
            things.say(from, "partOfSeries", other);
            things.say(to, "containsSeason", named(graph, from));
        }
        TieKind::Episode => episode(graph, from, to, things),
    }
}

fn episode(graph: &Graph, from: Any, to: Any, things: &mut Things) {
    if let Any::Season(season) = to {
        things.say(from, "partOfSeason", named(graph, to));
        let show = graph[season].show.into();
        if things.places.contains_key(&show) {
            things.say(from, "partOfSeries", named(graph, show));
        }
    } else {
        things.say(from, "partOfSeries", named(graph, to));
    }
}

fn related(graph: &Graph, relation: Ix<ShowRelation>, from: Any, other: &Value, things: &mut Things) {
    for kind in &graph[relation].kinds {
        let property = match kind {
            RelationKind::Spinoff => "showgraph:spinoffOf",
            RelationKind::Sequel => "showgraph:sequelTo",
            RelationKind::Prequel => "showgraph:prequelTo",
            RelationKind::Revival => "showgraph:revivalOf",
            RelationKind::Remake => "showgraph:remakeOf",
            RelationKind::Reboot => "showgraph:rebootOf",
            RelationKind::LocalVersion => "showgraph:localVersionOf",
            RelationKind::Crossover => "showgraph:crossedOverWith",
            RelationKind::SharedSetting => "showgraph:sharesSettingWith",
        };
        if matches!(kind, RelationKind::Remake | RelationKind::Reboot | RelationKind::LocalVersion) {
            things.say_once(from, "isBasedOn", other.clone());
        }
        things.say_once(from, property, other.clone());
    }
}

/// A credit is a role between what was made and who made it, which has the name of the property itself.
fn credited(graph: &Graph, strand: &Strand, things: &mut Things) {
    let Some(Any::Credit(ix)) = strand.record else { return };
    let row = &graph[ix];
    let property = property(row.department, strand.to);
    let is_part = row.department == Department::Cast;
    let mut role = Thing(Map::new());
    role.say("@id", format!("/credit/{}", row.id));
    role.say("@type", if is_part { "PerformanceRole" } else { "Role" });
    role.say(property, named(graph, strand.from));
    role.say_if("roleName", graph.text(row.job));
    characters(graph, ix, &mut role, things);
    role.say_if("startDate", row.since.map(|since: PartialDate| since.to_string()));
    role.say_if("endDate", row.until.map(|until: PartialDate| until.to_string()));
    role.say_if("showgraph:episodeCount", row.episode_count.map(Number::get));
    role.say_if("showgraph:tier", row.tier.map(|tier| word(&tier)));
    role.say_if("showgraph:manner", row.manner.map(|manner| word(&manner)));
    things.say(strand.to, property, Value::Object(role.0));
}

fn characters(graph: &Graph, credit: Ix<Credit>, role: &mut Thing, things: &Things) {
    for portrayal in graph.portrayals_in(credit).iter() {
        let character = graph[portrayal].character;
        role.say_once("characterName", &*graph[character].name);
        if things.places.contains_key(&character.into()) {
            role.say_once("showgraph:character", named(graph, character.into()));
        }
    }
}

/// The property for a field of work. Schema.org has no music of seasons, no writers other than authors, and no editors
/// but those of texts.
fn property(department: Department, subject: Any) -> &'static str {
    match department {
        Department::Creator => "creator",
        Department::Cast => "actor",
        Department::Directing => "director",
        Department::Writing => "author",
        Department::Production => "producer",
        Department::Music if !matches!(subject, Any::Season(_)) => "musicBy",
        Department::Music
        | Department::Camera
        | Department::Editing
        | Department::Design
        | Department::Other => "contributor",
    }
}

fn came_out(graph: &Graph, strand: &Strand, things: &mut Things) {
    let Some(Any::Release(ix)) = strand.record else { return };
    let row: &Release = &graph[ix];
    let mut event = Thing(Map::new());
    event.say("@id", format!("/release/{}", row.id));
    event.say("@type", "PublicationEvent");
    event.say("startDate", row.date.to_string());
    event.say("publishedOn", named(graph, strand.to));
    event.say_if("location", graph.text(row.region).and_then(country));
    if row.kind != release::Kind::Regular {
        event.say("showgraph:release", word(&row.kind));
    }
    // It stands at what it is about, or at what stands for that.
    if Any::from(row.subject) != strand.from && !matches!(row.subject, Watchable::Show(_)) {
        event.say("about", json!({ "@type": "CreativeWork", "name": graph.name_of(row.subject) }));
    }
    things.say(strand.from, "publication", Value::Object(event.0));
}
