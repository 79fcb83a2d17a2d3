//! Parts of the graph against the rows: what is tied to what, how far everything is from everything, and which shows share
//! a world, each worked out in the plainest way.

use std::collections::{BTreeMap, BTreeSet};

use entity::franchise_member::Role;
use entity::show_relation::RelationKind;
use entity::{NodeKind, Rows, franchise};
use proptest::test_runner::{Config, TestCaseError};
use proptest::{prop_assert, prop_assert_eq, proptest};
use sea_orm::Iterable;
use showgraph::graph::{Any, Bounds, CutReason, Graph, Scope, Spot, Strand, TieKind};

use super::random::{NEXT_ID, sketch};
use super::{Stored, in_runtime};
use crate::support::TestApp;

/// What is looked at: everything, and what people ask for first.
fn scopes() -> [Scope; 3] {
    let all = NodeKind::iter;
    let whole = |kind: &NodeKind| !matches!(kind, NodeKind::Season | NodeKind::Episode);
    [
        Scope::new(all(), TieKind::ALL),
        Scope::new(all().filter(whole), TieKind::ALL),
        Scope::new(all().filter(|kind| *kind != NodeKind::Episode), TieKind::ALL),
    ]
}

proptest! {
    #![proptest_config(Config { cases: 16, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_strand_is_seen_from_both_ends(sketch in sketch()) {
        in_runtime(async {
            let stored = Stored::new().await;
            stored.write(&sketch).await?;
            let (graph, rows) = (stored.graph().await, stored.database.rows().await);
            let ids = u32::try_from(NEXT_ID).expect("a small id");
            for scope in scopes() {
                both_ends(&graph, ids, scope)?;
            }
            as_the_rows_say(&graph, &rows, ids)
        })?;
    }

    #[test]
    fn what_lies_around_something_is_what_is_near(sketch in sketch()) {
        in_runtime(async {
            let stored = Stored::new().await;
            stored.write(&sketch).await?;
            let graph = stored.graph().await;
            let ids = u32::try_from(NEXT_ID).expect("a small id");
            for scope in scopes() {
                for start in entities(&graph, ids).filter(|any| any.node_kind() == Some(NodeKind::Show)) {
                    around(&graph, ids, scope, start)?;
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_universe_is_what_lineage_and_membership_reach(sketch in sketch()) {
        in_runtime(async {
            let stored = Stored::new().await;
            stored.write(&sketch).await?;
            universes(&stored.graph().await, &stored.database.rows().await)
        })?;
    }
}

#[tokio::test]
async fn the_shipped_catalogue_is_tied_from_both_ends() {
    let app = TestApp::open().await;
    let rows = app.database().await.rows().await;
    let last = rows.citation.iter().map(|row| row.id).max().expect("citations");
    let ids = u32::try_from(last + 1_000).expect("a small id");
    let check = || {
        for scope in scopes() {
            both_ends(&app.graph(), ids, scope)?;
        }
        as_the_rows_say(&app.graph(), &rows, ids)?;
        universes(&app.graph(), &rows)
    };
    check().expect("ties as the rows say");
}

fn entities(graph: &Graph, ids: u32) -> impl Iterator<Item = Any> {
    // Of two nodes that were merged, both ids lead to one.
    let found: BTreeSet<Any> = (0..ids).filter_map(|id| graph.by_id(id)).collect();
    found.into_iter().filter(|any| any.node_kind().is_some())
}

fn both_ends(graph: &Graph, ids: u32, scope: Scope) -> Result<(), TestCaseError> {
    let mut begun: Vec<Strand> = Vec::new();
    let mut seen: BTreeMap<Strand, Vec<Any>> = BTreeMap::new();
    for entity in entities(graph, ids).filter(|any| any.node_kind().is_some_and(|kind| scope.has(kind))) {
        let from = graph.strands_from(entity, scope);
        prop_assert!(from.iter().all(|strand| strand.from == entity));
        begun.extend(from);
        for strand in graph.strands_at(entity, scope) {
            prop_assert!(strand.from == entity || strand.to == entity, "{strand:?} at {entity:?}");
            seen.entry(strand).or_default().push(entity);
        }
    }
    for (strand, ends) in &seen {
        let expected: BTreeSet<Any> = [strand.from, strand.to].into();
        prop_assert_eq!(ends.len(), 2, "{:?}", strand);
        prop_assert_eq!(ends.iter().copied().collect::<BTreeSet<_>>(), expected);
    }
    begun.sort();
    prop_assert_eq!(begun, seen.into_keys().collect::<Vec<_>>());
    Ok(())
}

/// Every row that joins two entities is a strand, and nothing else is.
fn as_the_rows_say(graph: &Graph, rows: &Rows, ids: u32) -> Result<(), TestCaseError> {
    let everything = scopes()[0];
    let mut found: BTreeMap<TieKind, usize> = BTreeMap::new();
    for strand in entities(graph, ids).flat_map(|entity| graph.strands_from(entity, everything)) {
        *found.entry(strand.kind).or_default() += 1;
    }
    let other = |id: i64, of: Option<i64>| of.is_some_and(|of| of != id);
    let expected = [
        (
            TieKind::Relation,
            rows.show_relation.iter().filter(|it| it.later_show_id != it.earlier_show_id).count(),
        ),
        (TieKind::Membership, rows.franchise_member.len()),
        (TieKind::Part, rows.franchise.iter().filter(|it| other(it.id, it.part_of_id)).count()),
        (TieKind::BasedOn, rows.based_on.len()),
        (TieKind::Author, rows.work.iter().filter(|it| it.author_id.is_some()).count()),
        (TieKind::CrossoverPart, rows.crossover_part.len()),
        (TieKind::Credit, rows.credit.len()),
        (TieKind::Portrayal, rows.portrayal.len()),
        (TieKind::Appearance, rows.portrayal.len()),
        (TieKind::Variant, rows.character.iter().filter(|it| other(it.id, it.variant_of_id)).count()),
        (TieKind::Release, rows.release.iter().filter(|it| it.platform_id.is_some()).count()),
        (TieKind::Commission, rows.commission.len()),
        (TieKind::Availability, rows.availability.len()),
        (TieKind::Succession, rows.platform.iter().filter(|it| other(it.id, it.succeeded_by_id)).count()),
        (TieKind::Season, rows.season.len()),
        (TieKind::Episode, rows.episode.len()),
    ];
    prop_assert_eq!(expected.map(|(kind, _)| kind), TieKind::ALL);
    for (kind, count) in expected {
        prop_assert_eq!(found.get(&kind).copied().unwrap_or(0), count, "{:?}", kind);
    }
    Ok(())
}

/// The distances are those that all strands together give, and a limit takes the beginning of what there is without one.
fn around(graph: &Graph, ids: u32, scope: Scope, start: Any) -> Result<(), TestCaseError> {
    let seen = entities(graph, ids).filter(|any| any.node_kind().is_some_and(|kind| scope.has(kind)));
    let strands: Vec<Strand> = seen.flat_map(|entity| graph.strands_from(entity, scope)).collect();
    let pairs = strands.iter().map(|strand| (strand.from, strand.to));
    let expected = distances(start, &pairs.collect::<Vec<_>>());
    let whole = graph.around(start, scope, Bounds { depth: None, entities: usize::MAX });
    let found: BTreeMap<Any, u32> = whole.spots.iter().map(|spot| (spot.entity, spot.distance)).collect();
    prop_assert_eq!(found.len(), whole.spots.len());
    prop_assert_eq!(&found, &expected);
    prop_assert!(whole.is_complete());
    prop_assert!(whole.spots.is_sorted_by_key(|spot| spot.distance));
    let ties: u32 = graph.ties_in(&whole).iter().map(|tie| tie.strands).sum();
    let inside = strands.iter().filter(|strand| expected.contains_key(&strand.from)).count();
    prop_assert_eq!(usize::try_from(ties).expect("few"), inside);
    for tie in graph.ties_in(&whole) {
        prop_assert_eq!(graph.strands_of(&tie).len(), usize::try_from(tie.strands).expect("few"));
        prop_assert_eq!(graph.strands_of(&tie)[0], tie.first());
    }
    for depth in 0..3 {
        let near = graph.around(start, scope, Bounds { depth: Some(depth), entities: usize::MAX });
        let expected: Vec<Spot> = whole.spots.iter().filter(|spot| spot.distance <= depth).copied().collect();
        prop_assert_eq!(&near.spots, &expected);
        let next = whole.spots.iter().filter(|spot| spot.distance == depth + 1).count();
        prop_assert!(near.cuts.iter().all(|cut| cut.reason == CutReason::Depth));
        prop_assert_eq!(near.cuts.iter().map(|cut| cut.entities).sum::<usize>(), next);
    }
    for room in [1, 2, 5] {
        let few = graph.around(start, scope, Bounds { depth: None, entities: room });
        prop_assert_eq!(&few.spots[..], &whole.spots[..room.min(whole.spots.len())]);
        prop_assert_eq!(few.is_complete(), whole.spots.len() <= room);
    }
    Ok(())
}

/// The shortest distances, by looking at every pair until nothing gets nearer.
fn distances(start: Any, pairs: &[(Any, Any)]) -> BTreeMap<Any, u32> {
    let mut found = BTreeMap::from([(start, 0)]);
    loop {
        let mut nearer = Vec::new();
        for (one, two) in pairs.iter().flat_map(|&(one, two)| [(one, two), (two, one)]) {
            if let Some(distance) = found.get(&one).map(|distance| distance + 1)
                && found.get(&two).is_none_or(|known| *known > distance)
            {
                nearer.push((two, distance));
            }
        }
        if nearer.is_empty() {
            return found;
        }
        for (entity, distance) in nearer {
            let known = found.entry(entity).or_insert(distance);
            *known = distance.min(*known);
        }
    }
}

/// Two shows or franchises are in one universe if and only if a chain of rows leads from one to the other.
fn universes(graph: &Graph, rows: &Rows) -> Result<(), TestCaseError> {
    let all = scopes()[0];
    let mut world: BTreeMap<i64, i64> = BTreeMap::new();
    world.extend(rows.show.iter().map(|row| (row.id, row.id)));
    world.extend(rows.franchise.iter().map(|row| (row.id, row.id)));
    let lineage = [RelationKind::Spinoff, RelationKind::Sequel, RelationKind::Prequel, RelationKind::Revival];
    let is_universe =
        |id: i64| rows.franchise.iter().any(|row| row.id == id && row.kind == franchise::Kind::Universe);
    let relations =
        rows.show_relation.iter().filter(|row| row.kinds.0.iter().any(|kind| lineage.contains(kind)));
    let relations = relations.map(|row| (row.later_show_id, row.earlier_show_id));
    let roles = [Role::Main, Role::Spinoff, Role::Side];
    let members = rows.franchise_member.iter().filter(|row| roles.contains(&row.role));
    let members = members.filter_map(|row| Some((row.show_id?, row.franchise_id)));
    let members = members.filter(|(_, franchise)| is_universe(*franchise));
    let parts = rows.franchise.iter().filter_map(|row| Some((row.id, row.part_of_id?)));
    let parts = parts.filter(|(part, whole)| is_universe(*part) && is_universe(*whole));
    for (one, two) in relations.chain(members).chain(parts) {
        let (one, two) = (world[&one], world[&two]);
        world.values_mut().filter(|world| **world == one).for_each(|world| *world = two);
    }
    for &start in world.keys() {
        let start = graph.by_id(u32::try_from(start).expect("a small id")).expect("a show or a franchise");
        let universe = graph.universe(start, all);
        let id = |any: Any| i64::from(graph.id_of(any));
        let shows = universe.shows.iter().map(|show| id((*show).into()));
        let found: BTreeSet<i64> =
            shows.chain(universe.franchises.iter().map(|franchise| id((*franchise).into()))).collect();
        let here = world[&id(start)];
        let expected = world.iter().filter(|(_, world)| **world == here).map(|(id, _)| *id).collect();
        prop_assert_eq!(found, expected);
        family(graph, &universe)?;
    }
    Ok(())
}

/// Every show is in a branch, each after a parent, and the border is outside.
fn family(graph: &Graph, universe: &showgraph::graph::Universe) -> Result<(), TestCaseError> {
    let branches = graph.branches_of(universe);
    let mut shows = BTreeSet::new();
    for branch in &branches {
        let mut before = BTreeSet::from([branch.root]);
        shows.insert(branch.root);
        for offshoot in &branch.offshoots {
            prop_assert!(!offshoot.relations.is_empty());
            prop_assert!(offshoot.relations.iter().any(|it| before.contains(&graph[*it].earlier_show)));
            prop_assert!(offshoot.relations.iter().all(|it| graph[*it].later_show == offshoot.show));
            prop_assert!(before.insert(offshoot.show));
            shows.insert(offshoot.show);
        }
    }
    prop_assert_eq!(shows.into_iter().collect::<Vec<_>>(), {
        let mut all = universe.shows.clone();
        all.sort_unstable();
        all
    });
    for crossing in graph.border_of(universe) {
        prop_assert!(universe.has(crossing.inside) && !universe.has(crossing.outside), "{crossing:?}");
        // What the one touches touches it.
        if matches!(crossing.outside, Any::Show(_)) {
            let back = graph.border_of(&graph.universe(crossing.outside, scopes()[0]));
            prop_assert!(back.iter().any(|it| it.through == crossing.through && universe.has(it.outside)));
        }
    }
    Ok(())
}
