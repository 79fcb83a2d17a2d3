//! All lists that a graph gives, as ids.

use std::collections::BTreeMap;

use showgraph::graph::{self, Graph, Ix, Watchable};

/// For each list and what it starts from (0 for those of everything), the ids in it, in order. Empty lists are left out.
pub(super) type Lists = BTreeMap<(&'static str, i64), Vec<i64>>;

macro_rules! lists {
    ($graph:ident, $found:ident, $($from:ident: $($list:ident)*;)*) => {
        $(
            for from in $graph.all::<graph::$from>().places() {
                $(
                    let list = $graph.$list(from).into_iter().map(|to| $graph[to].id).collect();
                    add($found, stringify!($list), $graph[from].id, list);
                )*
            }
        )*
    };
}

macro_rules! about {
    ($graph:ident, $found:ident, $of:expr, $id:expr, $($list:ident)*) => {
        $(
            let list = $graph.$list($of).into_iter().map(|to| $graph[to].id).collect();
            add($found, stringify!($list), $id, list);
        )*
    };
}

macro_rules! whole {
    ($graph:ident, $found:ident, $($list:ident)*) => {
        $(
            let list = $graph.$list().into_iter().map(|to| $graph[to].id).collect();
            add($found, stringify!($list), 0, list);
        )*
    };
}

macro_rules! beside {
    ($graph:ident, $found:ident, $id:ident, $($list:ident)*) => {
        $(
            let list = $graph.$list($id).iter().map(|to| $graph[*to].id).collect();
            add($found, stringify!($list), $id, list);
        )*
    };
}

/// Everything that is found from anywhere; `ids` is the first id that nothing has.
pub(super) fn lists(graph: &Graph, ids: u32) -> Lists {
    let mut found = Lists::new();
    let lists = &mut found;
    from_nodes(graph, lists);
    for show in graph.all::<graph::Show>().places() {
        about(graph, lists, Watchable::Show(show), graph[show].id);
    }
    for season in graph.all::<graph::Season>().places() {
        about(graph, lists, Watchable::Season(season), graph[season].id);
    }
    for episode in graph.all::<graph::Episode>().places() {
        about(graph, lists, Watchable::Episode(episode), graph[episode].id);
    }
    whole!(graph, lists,
        people_by_name characters_by_name franchises_by_name platforms_by_name crossovers_by_name works_by_name
        sources_by_name measures_by_name releases_by_day newest_announcements oldest_announcements);
    for id in 0..ids {
        beside!(graph, lists, id, aliases_of external_ids_of statements_of claims_of citations_of);
        add(lists, "by_id", id, graph.by_id(id).map(|any| graph.id_of(any)).into_iter().collect());
    }
    found
}

fn from_nodes(graph: &Graph, found: &mut Lists) {
    lists! { graph, found,
        Show: seasons_of episodes_of origins_of offshoots_of bases_of memberships_of announcements_of characters_in;
        Season: episodes_in announcements_of_season;
        Episode: planted_in crossovers_of;
        Person: credits_of_person works_by reviews_by announcements_by characters_by;
        Character: portrayals_of variants_of shows_with;
        Franchise: members_of story_of parts_of watch_orders_of;
        Platform: releases_on commissions_by availabilities_on predecessors_of;
        Crossover: parts_of_crossover;
        WatchOrder: entries_of;
        Work: adaptations_of memberships_of_work;
        Source: reviews_in;
        Credit: portrayals_in;
    }
    for relation in graph.all::<graph::ShowRelation>().places() {
        let planted = graph[relation].planted_in.iter().map(|episode| graph[*episode].id).collect();
        add(found, "planted_in (of a relation)", graph[relation].id, planted);
    }
    for announcement in graph.all::<graph::Announcement>().places() {
        let seasons = graph[announcement].seasons.iter().map(|season: &Ix<_>| graph[*season].id).collect();
        add(found, "seasons (of an announcement)", graph[announcement].id, seasons);
    }
}

fn about(graph: &Graph, found: &mut Lists, of: Watchable, id: u32) {
    about!(graph, found, of, id,
        credits releases commissions availabilities reviews ratings viewerships
        standings prerequisites dependents);
}

fn add(found: &mut Lists, list: &'static str, from: u32, ids: Vec<u32>) {
    if !ids.is_empty() {
        found.insert((list, from.into()), ids.into_iter().map(i64::from).collect());
    }
}
