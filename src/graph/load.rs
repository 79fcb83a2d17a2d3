//! Loading: rows of the store become a graph. Ids become places, words that repeat are kept once, neighbours are put
//! in order. O(n log n) in the number of rows.

mod edges;
mod nodes;
mod provenance;
mod records;
mod statements;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use entity::{Row, Rows};

use super::edges::Adjacent;
use super::find::Index;
use super::premiere::Premieres;
use super::sourced::Beside;
use super::whole::Whole;
use super::{Episode, Graph, Ix, Season, Show, Statement, Sym, Table, Tables, Watchable};

/// A row that cannot be taken into the graph.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// It refers to a row that is not there.
    #[error("a row refers to id {0}, which is not there")]
    Missing(i64),
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

/// From ids to places, and the words seen so far.
struct Ids {
    places: Vec<u32>,
    words: RefCell<HashSet<Sym>>,
    children: HashMap<i64, Vec<i64>>,
    kept: HashMap<i64, Kept>,
}

/// What an edge or a record itself says of the field that a claim is about, and after whom.
struct Kept {
    value: Option<String>,
    source: i64,
}

/// The place of an id that no row has.
const NOWHERE: u32 = u32::MAX;

impl Graph {
    /// The graph of all rows as of an entry of the change log.
    pub fn load(seq: i64, rows: Rows) -> Result<Self, LoadError> {
        let ids = Ids::of(&rows)?;
        let tables = Tables {
            sources: table(rows.source, &ids)?,
            shows: table(rows.show, &ids)?,
            seasons: table(rows.season, &ids)?,
            episodes: table(rows.episode, &ids)?,
            people: table(rows.person, &ids)?,
            characters: table(rows.character, &ids)?,
            franchises: table(rows.franchise, &ids)?,
            platforms: table(rows.platform, &ids)?,
            crossovers: table(rows.crossover, &ids)?,
            works: table(rows.work, &ids)?,
            relations: table(rows.show_relation, &ids)?,
            bases: table(rows.based_on, &ids)?,
            members: table(rows.franchise_member, &ids)?,
            credits: table(rows.credit, &ids)?,
            portrayals: table(rows.portrayal, &ids)?,
            releases: table(rows.release, &ids)?,
            commissions: table(rows.commission, &ids)?,
            availabilities: table(rows.availability, &ids)?,
            crossover_parts: table(rows.crossover_part, &ids)?,
            measures: table(rows.measure, &ids)?,
            reviews: table(rows.review, &ids)?,
            ratings: table(rows.rating, &ids)?,
            viewerships: table(rows.viewership, &ids)?,
            announcements: table(rows.announcement, &ids)?,
            aliases: table(rows.alias, &ids)?,
            external_ids: table(rows.external_id, &ids)?,
            claims: table(rows.claim, &ids)?,
            citations: table(rows.citation, &ids)?,
            statements: {
                let mut said = Table::<Statement>::default();
                extend(&mut said, rows.show_statement, &ids)?;
                extend(&mut said, rows.season_statement, &ids)?;
                extend(&mut said, rows.episode_statement, &ids)?;
                extend(&mut said, rows.person_statement, &ids)?;
                extend(&mut said, rows.character_statement, &ids)?;
                extend(&mut said, rows.franchise_statement, &ids)?;
                extend(&mut said, rows.platform_statement, &ids)?;
                extend(&mut said, rows.crossover_statement, &ids)?;
                extend(&mut said, rows.work_statement, &ids)?;
                said
            },
        };
        let redirects = rows.redirect.iter().map(|redirect| Ok((id(redirect.id)?, id(redirect.to_id)?)));
        let redirects = redirects.collect::<Result<HashMap<_, _>, LoadError>>()?;
        let mut graph = Self { seq, tables, ..Self::default() };
        graph.index = Index::of(&graph, redirects);
        graph.premieres = Premieres::of(&graph);
        graph.adjacent = Adjacent::of(&graph);
        graph.whole = Whole::of(&graph);
        graph.beside = Beside::of(&graph);
        Ok(graph)
    }
}

fn table<R, T: Pack<R>>(rows: Vec<R>, ids: &Ids) -> Result<Table<T>, LoadError> {
    let mut table = Table::default();
    extend(&mut table, rows, ids)?;
    Ok(table)
}

fn extend<R, T: Pack<R>>(table: &mut Table<T>, rows: Vec<R>, ids: &Ids) -> Result<(), LoadError> {
    for row in rows {
        table.push(T::pack(row, ids)?);
    }
    Ok(())
}

fn id(id: i64) -> Result<u32, LoadError> {
    u32::try_from(id).map_err(|_| LoadError::Range(id))
}

macro_rules! places {
    ($($table:ident: $kind:ident,)*) => {
        fn places(rows: &Rows) -> Result<Vec<u32>, LoadError> {
            let mut places = Vec::new();
            $(fill(&mut places, &rows.$table)?;)*
            Ok(places)
        }
    };
}

entity::for_each_table!(places);

fn fill<R: Row>(places: &mut Vec<u32>, rows: &[R]) -> Result<(), LoadError> {
    for (place, row) in (0..).zip(rows) {
        let id = id(row.id())? as usize;
        if places.len() <= id {
            places.resize(id + 1, NOWHERE);
        }
        places[id] = place;
    }
    Ok(())
}

impl Ids {
    fn of(rows: &Rows) -> Result<Self, LoadError> {
        let mut children: HashMap<i64, Vec<i64>> = HashMap::new();
        for planting in &rows.planting {
            children.entry(planting.show_relation_id).or_default().push(planting.episode_id);
        }
        for about in &rows.announcement_season {
            children.entry(about.announcement_id).or_default().push(about.season_id);
        }
        let kept = rows.claim.iter().filter_map(|claim| {
            let (kind, id) = (claim.subject_kind, claim.subject_id);
            let value = rows.printed(kind, id, claim.field.as_deref()?);
            Some((claim.id, Kept { value, source: rows.printed(kind, id, "source_id")?.parse().ok()? }))
        });
        Ok(Self { places: places(rows)?, words: RefCell::default(), children, kept: kept.collect() })
    }

    /// The place of a row; the foreign key says in which table.
    fn of_row<T>(&self, id: i64) -> Result<Ix<T>, LoadError> {
        let place = usize::try_from(id).ok().and_then(|id| self.places.get(id)).copied();
        let place = place.filter(|place| *place != NOWHERE).ok_or(LoadError::Missing(id))?;
        Ok(Ix::new(place as usize))
    }

    fn maybe<T>(&self, id: Option<i64>) -> Result<Option<Ix<T>>, LoadError> {
        id.map(|id| self.of_row(id)).transpose()
    }

    /// The rows that a row of a joining table attaches to this one.
    fn children<T>(&self, id: i64) -> Result<Box<[Ix<T>]>, LoadError> {
        self.children.get(&id).into_iter().flatten().map(|child| self.of_row(*child)).collect()
    }

    fn watchable(
        &self,
        show: i64,
        season: Option<i64>,
        episode: Option<i64>,
    ) -> Result<Watchable, LoadError> {
        Ok(match (season, episode) {
            (_, Some(episode)) => Watchable::Episode(self.of_row::<Episode>(episode)?),
            (Some(season), None) => Watchable::Season(self.of_row::<Season>(season)?),
            (None, None) => Watchable::Show(self.of_row::<Show>(show)?),
        })
    }

    fn intern(&self, text: String) -> Sym {
        let mut words = self.words.borrow_mut();
        if let Some(word) = words.get(text.as_str()) {
            return word.clone();
        }
        let word: Sym = Arc::from(text);
        words.insert(word.clone());
        word
    }
}
