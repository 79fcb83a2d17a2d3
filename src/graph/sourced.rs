//! Who says so: citations, statements and claims, and where they disagree.

use std::collections::BTreeMap;

use entity::citation::Stance;
use entity::statement::Rank;

use super::{Alias, Any, Citation, Claim, ExternalId, Graph, Has, Ix, Source, Statement, Table, Watchable};

/// What stands beside some rows, found by their ids.
#[derive(Debug, Default)]
pub(super) struct Beside {
    aliases: ById<Alias>,
    external_ids: ById<ExternalId>,
    statements: ById<Statement>,
    claims: ById<Claim>,
    citations: ById<Citation>,
}

/// For each of some ids, those that stand beside it, in order. Most rows have none, so that an adjacency would be mostly
/// empty.
///
/// # Complexity
/// O(log n) to find, O(k) to list k; eight bytes for each.
#[derive(Debug)]
struct ById<T> {
    ids: Box<[u32]>,
    beside: Box<[Ix<T>]>,
}

/// What one source says about one field of a node, an edge or a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Said {
    /// A value that a statement gives to a field of a node.
    Stated {
        /// The statement.
        statement: Ix<Statement>,
        /// Which of its values.
        value: usize,
    },
    /// What an edge or a record itself says of the field that a claim is about.
    Kept(Ix<Claim>),
    /// What a claim says of an edge or a record.
    Claimed(Ix<Claim>),
}

/// A node, an edge or a record about which sources disagree.
pub type Conflict = Any;

impl Beside {
    /// O(n log n).
    pub(super) fn of(graph: &Graph) -> Self {
        Self {
            aliases: ById::of(graph, |row: &Alias| (row.node, row.id)),
            external_ids: ById::of(graph, |row: &ExternalId| (row.node, row.id)),
            statements: ById::of(graph, |row: &Statement| (row.node, (row.rank, row.id))),
            claims: ById::of(graph, |row: &Claim| (row.subject, (row.rank, row.id))),
            citations: ById::of(graph, |row: &Citation| (row.subject, row.id)),
        }
    }
}

impl<T> ById<T> {
    /// Of rows by the id that each stands beside and by what then decides. O(n log n).
    fn of<K: Ord>(graph: &Graph, key: impl Fn(&T) -> (u32, K)) -> Self
    where
        Graph: Has<T>,
    {
        let table: &Table<T> = graph.table();
        let mut rows: Vec<_> = table.iter().map(|(ix, row)| (key(row), ix)).collect();
        rows.sort_unstable();
        Self {
            ids: rows.iter().map(|((id, _), _)| *id).collect(),
            beside: rows.iter().map(|(_, ix)| *ix).collect(),
        }
    }

    fn of_id(&self, id: u32) -> &[Ix<T>] {
        let start = self.ids.partition_point(|other| *other < id);
        let length = self.ids[start..].iter().take_while(|other| **other == id).count();
        &self.beside[start..start + length]
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self { ids: Box::default(), beside: Box::default() }
    }
}

impl Graph {
    /// Other names of a node. O(log n).
    pub fn aliases_of(&self, node: u32) -> &[Ix<Alias>] {
        self.beside.aliases.of_id(node)
    }

    /// The ids that other catalogues give to a node. O(log n).
    pub fn external_ids_of(&self, node: u32) -> &[Ix<ExternalId>] {
        self.beside.external_ids.of_id(node)
    }

    /// What sources say about a node, the preferred one first. O(log n).
    pub fn statements_of(&self, node: u32) -> &[Ix<Statement>] {
        self.beside.statements.of_id(node)
    }

    /// What sources say otherwise about an edge or a record. O(log n).
    pub fn claims_of(&self, id: u32) -> &[Ix<Claim>] {
        self.beside.claims.of_id(id)
    }

    /// Where a statement, an edge, a record or a claim was said. O(log n).
    pub fn citations_of(&self, id: u32) -> &[Ix<Citation>] {
        self.beside.citations.of_id(id)
    }

    /// Where everything was said that speaks of a node, an edge or a record itself.
    pub fn all_citations_of(&self, id: u32) -> Vec<Ix<Citation>> {
        let statements =
            self.statements_of(id).iter().flat_map(|statement| self.citations_of(self[*statement].id));
        self.citations_of(id).iter().chain(statements).copied().collect()
    }

    /// What is said about a field, or about all of them, the preferred first.
    pub fn said_of(&self, id: u32, field: Option<&str>) -> Vec<Said> {
        let wanted = |name: &str| field.is_none_or(|field| field == name);
        let stated = self.statements_of(id).iter().flat_map(|statement| {
            let values = self.values_of(*statement).enumerate().filter(|(_, (name, _))| wanted(name));
            values.map(|(value, _)| Said::Stated { statement: *statement, value })
        });
        let claims = self.claims_of(id).iter();
        let claims = claims.filter(|claim| field.is_none() || self.text(self[**claim].field) == field);
        let mut fields = Vec::new();
        let claimed = claims.flat_map(|claim| {
            let of = self[*claim].field;
            let is_new = of.is_some() && !fields.contains(&of);
            fields.push(of);
            is_new.then_some(Said::Kept(*claim)).into_iter().chain([Said::Claimed(*claim)])
        });
        stated.chain(claimed).collect()
    }

    /// Whether sources disagree about a node, an edge or a record; what is deprecated no longer counts. O(what is said of
    /// it).
    pub fn is_disputed(&self, id: u32) -> bool {
        self.claims_of(id).iter().any(|claim| self[*claim].rank != Rank::Deprecated)
            || self.all_citations_of(id).iter().any(|citation| self[*citation].stance == Stance::Denies)
            || self.statements_differ(id)
    }

    /// Whether the preferred word on a whole edge or record is that it is not so.
    pub fn is_denied(&self, id: u32) -> bool {
        let whole = |claim: &Claim| claim.field.is_none() && claim.stance == Stance::Denies;
        self.claims_of(id).iter().any(|claim| whole(&self[*claim]) && self[*claim].rank == Rank::Preferred)
    }

    fn statements_differ(&self, id: u32) -> bool {
        let statements = self.statements_of(id);
        if statements.len() < 2 {
            return false;
        }
        let mut values: BTreeMap<&str, &str> = BTreeMap::new();
        let said = statements.iter().filter(|statement| self[**statement].rank != Rank::Deprecated);
        let mut said = said.flat_map(|statement| self.values_of(*statement));
        said.any(|(name, value)| {
            let known = values.entry(name).or_insert(value);
            let agrees = *known == value || is_date(name) && one_within_the_other(known, value);
            // Of two dates that agree, the finer one is what the next has to agree with.
            *known = if value.len() > known.len() { value } else { known };
            !agrees
        })
    }

    /// The source that a node, an edge or a record is preferably taken from.
    pub fn source_of(&self, said: Said) -> Ix<Source> {
        match said {
            Said::Stated { statement, .. } => self[statement].source,
            Said::Kept(claim) => self[claim].kept_from.unwrap_or(self[claim].source),
            Said::Claimed(claim) => self[claim].source,
        }
    }

    /// Everything about a show and what is in it that sources disagree on. O(what there is about the show).
    pub fn disputed_in(&self, watchable: Watchable) -> Vec<Conflict> {
        let show = self.show_of(watchable);
        let mut about: Vec<Any> = vec![show.into()];
        about.extend(self.seasons_of(show).iter().map(Any::from));
        about.extend(self.episodes_of(show).iter().map(Any::from));
        about.extend(self.origins_of(show).iter().map(Any::from));
        about.extend(self.offshoots_of(show).iter().map(Any::from));
        about.extend(self.bases_of(show).iter().map(Any::from));
        about.extend(self.memberships_of(show).iter().map(Any::from));
        about.extend(self.announcements_of(show).iter().map(Any::from));
        let of_show = Watchable::Show(show);
        for credit in self.credits(of_show).iter() {
            about.push(credit.into());
            about.push(self[credit].person.into());
            about.extend(
                self.portrayals_in(credit).iter().map(|portrayal| Any::from(self[portrayal].character)),
            );
        }
        about.extend(self.releases(of_show).iter().map(Any::from));
        about.extend(self.commissions(of_show).iter().map(Any::from));
        about.extend(self.availabilities(of_show).iter().map(Any::from));
        about.extend(self.reviews(of_show).iter().map(Any::from));
        about.extend(self.ratings(of_show).iter().map(Any::from));
        about.extend(self.viewerships(of_show).iter().map(Any::from));
        about.extend(self.prerequisites(of_show).iter().map(Any::from));
        about.extend(self.dependents(of_show).iter().map(Any::from));
        about.extend(self.standings(of_show).iter().map(|entry| Any::from(self[entry].order)));
        about.retain(|any| self.is_disputed(self.id_of(*any)));
        about.sort_unstable();
        about.dedup();
        about
    }
}

/// Whether a field of a statement is a date.
fn is_date(field: &str) -> bool {
    matches!(field, "startDate" | "endDate" | "born" | "died" | "published")
}

/// Whether one date holds the other: a year every day of it.
fn one_within_the_other(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

#[cfg(test)]
mod tests {
    use super::one_within_the_other;

    #[test]
    fn a_year_holds_its_days_and_no_others() {
        assert!(one_within_the_other("2005", "2005-03-26"));
        assert!(one_within_the_other("2005-03-26", "2005-03"));
        assert!(!one_within_the_other("2005-03-26", "2005-04"));
        assert!(!one_within_the_other("2004", "2005-03-26"));
    }
}
