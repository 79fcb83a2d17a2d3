//! What can be wrong with what is to be merged or parted.

use entity::NodeKind;
use sea_orm::ActiveEnum;

/// Why two nodes cannot be merged, or not be parted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// There is no such node.
    #[error("there is no `{0}`: ask for its id or slug with `showgraph query`")]
    Unknown(String),
    /// There are several.
    #[error("`{name}` is the id of several nodes: name one of them, {}", nodes.join(" or "))]
    Several {
        /// What was asked for.
        name: String,
        /// What it can mean.
        nodes: Vec<String>,
    },
    /// They are of different kinds.
    #[error(
        "`{name}` is a {}, and `{other}` is a {}: only nodes of one kind can be one",
        kind.to_value(),
        of.to_value()
    )]
    Kinds {
        /// The one.
        name: String,
        /// Its kind.
        kind: NodeKind,
        /// The other.
        other: String,
        /// Its kind.
        of: NodeKind,
    },
    /// They are one node already.
    #[error("`{name}` and `{other}` are the same {}", kind.to_value())]
    Same {
        /// The one.
        name: String,
        /// The other.
        other: String,
        /// Their kind.
        kind: NodeKind,
    },
    /// It was merged already.
    #[error("`{name}` was merged into {into}: name that one, or part the two first with `showgraph unlink`")]
    Merged {
        /// The node that was merged.
        name: String,
        /// The node that took it up.
        into: String,
    },
    /// Sources speak for themselves.
    #[error("sources cannot be merged: each speaks for itself")]
    Source,
    /// A row says that they are two.
    #[error(
        "row {row} of `{table}` tells how the one came from the other, so they are two: correct that first"
    )]
    Related {
        /// The table.
        table: String,
        /// The row.
        row: i64,
    },
    /// It was not merged.
    #[error("`{0}` was not merged into another: there is nothing to undo")]
    NotMerged(String),
    /// It was merged together with what it is in.
    #[error("`{name}` was merged along with {with}: part that one")]
    Along {
        /// The node.
        name: String,
        /// What it is in.
        with: String,
    },
    /// Nobody speaks of it any more.
    #[error("nothing is said of `{0}` any more, so there is nothing to part")]
    Gone(String),
}
