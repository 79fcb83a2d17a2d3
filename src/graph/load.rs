//! Loading: rows of the store become a graph, part by part, so that they are never all there twice. Ids become places,
//! words that repeat are kept once, neighbours are put in order. O(n log n) in the number of rows.

mod edges;
mod ids;
mod nodes;
mod provenance;
mod records;
mod statements;

use entity::{Rows, redirect};

use self::ids::{Claims, Ids};
use super::both::both;
use super::edges::Adjacent;
use super::find::{Index, Redirect};
use super::names::Names;
use super::premiere::Premieres;
use super::search::Search;
use super::shows::Shows;
use super::sourced::Beside;
use super::stints::Stints;
use super::whole::Whole;
use super::{Graph, Growing, Tables, table};

/// A row that cannot be taken into the graph.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// It refers to a row that is not there.
    #[error("a row refers to id {0}, which is not there")]
    Missing(i64),
    /// All texts together do not fit.
    #[error("the texts are more than four gigabytes")]
    Much,
    /// The thread that packs rows stopped.
    #[error("loading stopped before its end")]
    Stopped,
    /// Its id does not fit.
    #[error("the id {0} is out of range: ids go from 1 to 4294967295")]
    Range(i64),
}

/// A row of the graph that is packed from one of the store.
trait Pack<R>: Sized {
    fn pack(row: R, ids: &Ids) -> Result<Self, LoadError>;
}

/// What is loaded so far.
#[derive(Default)]
struct Loading {
    ids: Ids,
    tables: Growing,
    redirects: Vec<Redirect>,
    later: Vec<Later>,
    /// They wait for what they are about.
    claims: Claims,
}

/// A row that refers to another of its own table, which may come in a later part.
struct Later {
    from: i64,
    to: i64,
    set: fn(&mut Tables, &Ids, i64, i64) -> Result<(), LoadError>,
}

impl Graph {
    /// The graph of all rows as of an entry of the change log. The parts come in the order of the tables in `entity`,
    /// the rows of each table in that of their ids.
    pub fn load(seq: i64, parts: impl IntoIterator<Item = Rows>) -> Result<Self, LoadError> {
        let mut loading = Loading::default();
        for rows in parts {
            loading.take(rows)?;
        }
        loading.finish(seq)
    }
}

impl Loading {
    fn take(&mut self, mut rows: Rows) -> Result<(), LoadError> {
        let claims = rows.claim.drain(..).map(|claim| ((claim.subject_id, claim.id), claim));
        self.claims.extend(claims);
        self.ids.learn(&rows, &self.claims)?;
        within(&rows, &mut self.later);
        for redirect in rows.redirect {
            let redirect::Model { node_kind: kind, slug, .. } = redirect;
            self.redirects.push(Redirect { from: id(redirect.id)?, to: id(redirect.to_id)?, kind, slug });
        }
        let Self { ids, tables, .. } = self;
        extend(&mut tables.sources, rows.source, ids)?;
        extend(&mut tables.shows, rows.show, ids)?;
        extend(&mut tables.seasons, rows.season, ids)?;
        extend(&mut tables.episodes, rows.episode, ids)?;
        extend(&mut tables.people, rows.person, ids)?;
        extend(&mut tables.characters, rows.character, ids)?;
        extend(&mut tables.franchises, rows.franchise, ids)?;
        extend(&mut tables.platforms, rows.platform, ids)?;
        extend(&mut tables.crossovers, rows.crossover, ids)?;
        extend(&mut tables.works, rows.work, ids)?;
        extend(&mut tables.relations, rows.show_relation, ids)?;
        extend(&mut tables.bases, rows.based_on, ids)?;
        extend(&mut tables.members, rows.franchise_member, ids)?;
        extend(&mut tables.credits, rows.credit, ids)?;
        extend(&mut tables.portrayals, rows.portrayal, ids)?;
        extend(&mut tables.releases, rows.release, ids)?;
        extend(&mut tables.commissions, rows.commission, ids)?;
        extend(&mut tables.availabilities, rows.availability, ids)?;
        extend(&mut tables.crossover_parts, rows.crossover_part, ids)?;
        extend(&mut tables.watch_orders, rows.watch_order, ids)?;
        extend(&mut tables.watch_order_entries, rows.watch_order_entry, ids)?;
        extend(&mut tables.prerequisites, rows.prerequisite, ids)?;
        extend(&mut tables.measures, rows.measure, ids)?;
        extend(&mut tables.reviews, rows.review, ids)?;
        extend(&mut tables.ratings, rows.rating, ids)?;
        extend(&mut tables.viewerships, rows.viewership, ids)?;
        extend(&mut tables.announcements, rows.announcement, ids)?;
        extend(&mut tables.aliases, rows.alias, ids)?;
        extend(&mut tables.external_ids, rows.external_id, ids)?;
        extend(&mut tables.citations, rows.citation, ids)?;
        extend(&mut tables.statements, rows.show_statement, ids)?;
        extend(&mut tables.statements, rows.season_statement, ids)?;
        extend(&mut tables.statements, rows.episode_statement, ids)?;
        extend(&mut tables.statements, rows.person_statement, ids)?;
        extend(&mut tables.statements, rows.character_statement, ids)?;
        extend(&mut tables.statements, rows.franchise_statement, ids)?;
        extend(&mut tables.statements, rows.platform_statement, ids)?;
        extend(&mut tables.statements, rows.crossover_statement, ids)?;
        extend(&mut tables.statements, rows.work_statement, ids)?;
        Ok(())
    }

    fn finish(self, seq: i64) -> Result<Graph, LoadError> {
        let Self { ids, mut tables, redirects, later, claims } = self;
        let mut claims: Vec<_> = claims.into_values().collect();
        claims.sort_unstable_by_key(|claim| claim.id);
        extend(&mut tables.claims, claims, &ids)?;
        let mut tables = tables.whole();
        for Later { from, to, set } in later {
            set(&mut tables, &ids, from, to)?;
        }
        // Ordering what is loaded takes memory too.
        let (texts, mut values) = (ids.texts.take().finish(), ids.values.take());
        drop(ids);
        values.shrink();
        let mut graph = Graph { seq, tables, texts, values, ..Graph::default() };
        (graph.names, graph.premieres) = both(|| Names::of(&graph), || Premieres::of(&graph));
        (graph.adjacent, (graph.index, graph.beside, graph.whole)) = both(
            || Adjacent::of(&graph),
            || (Index::of(&graph, &redirects), Beside::of(&graph), Whole::of(&graph)),
        );
        (graph.shows, graph.stints) = both(|| Shows::of(&graph), || Stints::of(&graph));
        graph.search = Search::of(&graph);
        Ok(graph)
    }
}

fn extend<R, T: Pack<R>>(table: &mut table::Growing<T>, rows: Vec<R>, ids: &Ids) -> Result<(), LoadError> {
    let mut part = Vec::with_capacity(rows.len());
    for row in rows {
        part.push(T::pack(row, ids)?);
    }
    table.push(part);
    Ok(())
}

fn id(id: i64) -> Result<u32, LoadError> {
    u32::try_from(id).map_err(|_| LoadError::Range(id))
}

/// References within a table.
macro_rules! within {
    ($($table:ident.$column:ident => $rows:ident.$field:ident,)*) => {
        fn within(rows: &Rows, later: &mut Vec<Later>) {
            $(
                later.extend(rows.$table.iter().filter_map(|row| {
                    let set = |tables: &mut Tables, ids: &Ids, from, to| {
                        tables.$rows.row_mut(ids.of_row(from)?).$field = Some(ids.of_row(to)?);
                        Ok(())
                    };
                    Some(Later { from: row.id, to: row.$column?, set })
                }));
            )*
        }
    };
}

within! {
    character.variant_of_id => characters.variant_of,
    franchise.part_of_id => franchises.part_of,
    platform.succeeded_by_id => platforms.succeeded_by,
    review.revises_id => reviews.revises,
    rating.revises_id => ratings.revises,
    viewership.revises_id => viewerships.revises,
    announcement.supersedes_id => announcements.supersedes,
    announcement.withdraws_id => announcements.withdraws,
}
