//! What is merged along: seasons of one number, and in them episodes of one number.

use std::collections::{BTreeMap, HashMap, HashSet};

use entity::external_id::{self, Extent, Provider};
use entity::{NodeKind, episode, season};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::store::refer::IDS_PER_STATEMENT;
use crate::store::{Error, Writer};

/// A node that is merged, and the one that takes it up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) kind: NodeKind,
    pub(super) keep: i64,
    pub(super) merge: i64,
    /// The merged node that it belongs to.
    pub(super) with: Option<i64>,
}

/// All that is merged at once, the pair that was asked for first.
#[derive(Debug)]
pub(super) struct Pairs {
    pub(super) pairs: Vec<Pair>,
    /// Pairs of one number that are two all the same.
    pub(super) apart: usize,
}

impl Pairs {
    /// How many were merged along.
    pub(super) fn along(&self, kind: NodeKind) -> usize {
        self.of(kind).filter(|pair| pair.with.is_some()).count()
    }

    /// The pairs of a kind.
    pub(super) fn of(&self, kind: NodeKind) -> impl Iterator<Item = &Pair> {
        self.pairs.iter().filter(move |pair| pair.kind == kind)
    }

    /// The kinds that there are.
    pub(super) fn kinds(&self) -> HashSet<NodeKind> {
        self.pairs.iter().map(|pair| pair.kind).collect()
    }
}

impl Writer {
    /// A pair with all that is merged along.
    pub(super) async fn pairs(&self, kind: NodeKind, keep: i64, merge: i64) -> Result<Pairs, Error> {
        let mut found = Pairs { pairs: vec![Pair { kind, keep, merge, with: None }], apart: 0 };
        let mut around = vec![(keep, merge)];
        if kind == NodeKind::Show {
            let numbered = self.seasons(&around).await?;
            around = self.along(&mut found, NodeKind::Season, numbered, merge).await?;
        }
        if matches!(kind, NodeKind::Show | NodeKind::Season) {
            let numbered = self.episodes(&around).await?;
            self.along(&mut found, NodeKind::Episode, numbered, merge).await?;
        }
        Ok(found)
    }

    /// Adds the pairs that no catalogue tells apart, and tells which they are.
    async fn along(
        &self,
        found: &mut Pairs,
        kind: NodeKind,
        pairs: Vec<(i64, i64)>,
        with: i64,
    ) -> Result<Vec<(i64, i64)>, Error> {
        let nodes: Vec<i64> = pairs.iter().flat_map(|(keep, merge)| [*keep, *merge]).collect();
        let ids = self.exact_ids(&nodes).await?;
        let all = pairs.len();
        let same: Vec<_> =
            pairs.into_iter().filter(|(keep, merge)| !are_two(ids.get(keep), ids.get(merge))).collect();
        found.apart += all - same.len();
        let pair = |(keep, merge): &(i64, i64)| Pair { kind, keep: *keep, merge: *merge, with: Some(with) };
        found.pairs.extend(same.iter().map(pair));
        Ok(same)
    }

    async fn seasons(&self, shows: &[(i64, i64)]) -> Result<Vec<(i64, i64)>, Error> {
        use season::Column;
        let mut numbered = HashMap::new();
        let ids: Vec<i64> = shows.iter().flat_map(|(keep, merge)| [*keep, *merge]).collect();
        for ids in ids.chunks(IDS_PER_STATEMENT) {
            let rows = season::Entity::find().select_only();
            let rows = rows.columns([Column::ShowId, Column::Number, Column::Id]);
            let rows = rows.filter(Column::ShowId.is_in(ids.iter().copied()));
            let rows = rows.filter(Column::Number.is_not_null()).order_by_asc(Column::Id);
            gather(&mut numbered, rows.into_tuple().all(&self.transaction).await?);
        }
        Ok(joined(shows, &numbered))
    }

    async fn episodes(&self, seasons: &[(i64, i64)]) -> Result<Vec<(i64, i64)>, Error> {
        use episode::Column;
        let mut numbered = HashMap::new();
        let ids: Vec<i64> = seasons.iter().flat_map(|(keep, merge)| [*keep, *merge]).collect();
        for ids in ids.chunks(IDS_PER_STATEMENT) {
            let rows = episode::Entity::find().select_only();
            let rows = rows.columns([Column::SeasonId, Column::Number, Column::Id]);
            let rows = rows.filter(Column::SeasonId.is_in(ids.iter().copied()));
            let rows = rows.filter(Column::Number.is_not_null()).order_by_asc(Column::Id);
            gather(&mut numbered, rows.into_tuple().all(&self.transaction).await?);
        }
        Ok(joined(seasons, &numbered))
    }

    async fn exact_ids(&self, nodes: &[i64]) -> Result<HashMap<i64, Ids>, Error> {
        use external_id::Column;
        let mut ids: HashMap<i64, Ids> = HashMap::new();
        for nodes in nodes.chunks(IDS_PER_STATEMENT) {
            let rows = external_id::Entity::find().filter(Column::NodeId.is_in(nodes.iter().copied()));
            let rows = rows.filter(Column::Extent.eq(Extent::Exact)).all(&self.transaction).await?;
            for row in rows {
                let of_node = ids.entry(row.node_id).or_default();
                of_node.entry(row.provider).or_default().insert(row.value);
            }
        }
        Ok(ids)
    }
}

/// What catalogues call exactly one node.
type Ids = BTreeMap<Provider, HashSet<String>>;

/// What stands in something, by its number: of several with one number the first that came.
type Numbered = HashMap<i64, BTreeMap<i32, i64>>;

fn gather(numbered: &mut Numbered, rows: Vec<(i64, i32, i64)>) {
    for (around, number, id) in rows {
        numbered.entry(around).or_default().entry(number).or_insert(id);
    }
}

/// What has the same number in both of a pair.
fn joined(around: &[(i64, i64)], numbered: &Numbered) -> Vec<(i64, i64)> {
    let both = |(keep, merge): &(i64, i64)| Some((numbered.get(keep)?, numbered.get(merge)?));
    let pairs = around.iter().filter_map(both).flat_map(|(kept, merged)| {
        merged.iter().filter_map(|(number, merge)| Some((*kept.get(number)?, *merge)))
    });
    pairs.collect()
}

/// Whether a catalogue has both, and gives them different ids.
fn are_two(one: Option<&Ids>, other: Option<&Ids>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    one.iter().any(|(provider, ids)| other.get(provider).is_some_and(|others| ids.is_disjoint(others)))
}
