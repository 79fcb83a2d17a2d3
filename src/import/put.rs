//! A part on its way into the store, with what to call the nodes of which it is in doubt: their names are known once they
//! are written.

use std::collections::{BTreeMap, HashMap};

use entity::NodeKind;

use super::Doubt;
use super::draft::Doubtful;
use crate::store::{Error, Part, Tally, Writer};

/// What became of a part in the store.
pub(super) struct Put {
    pub(super) tally: Tally,
    pub(super) doubts: Vec<Doubt>,
}

/// Writes a part.
pub(super) async fn put(writer: &mut Writer, part: Part, doubts: Vec<Doubtful>) -> Result<Put, Error> {
    let tally = writer.put_part(part).await?;
    Ok(Put { tally, doubts: named(writer, doubts).await? })
}

/// Pairs of nodes that are written, with what to call them.
async fn named(writer: &Writer, pairs: Vec<Doubtful>) -> Result<Vec<Doubt>, Error> {
    let mut nodes: BTreeMap<NodeKind, Vec<i64>> = BTreeMap::new();
    for pair in &pairs {
        nodes.entry(pair.kind).or_default().extend([pair.id, pair.other]);
    }
    let mut names = HashMap::new();
    for (kind, ids) in nodes {
        names.extend(writer.names(kind, &ids).await?);
    }
    let name = |id: i64| names.get(&id).map_or_else(|| format!("id:{id}"), ToString::to_string);
    let pairs = pairs.into_iter().map(|Doubtful { kind, id, other, reason }| Doubt {
        kind,
        id,
        name: name(id),
        other,
        other_name: name(other),
        reason,
    });
    Ok(pairs.collect())
}
