//! `Tie`: what joins two entities of a part of the graph.

use macros::{graph_enum, graph_object};

use crate::graph::{self, Graph};
use crate::graphql::connection::{Listed, Touch};
use crate::graphql::node::{Entity, Sourced};
use crate::graphql::types::Portrayal;
use crate::graphql::writer::Ahead;

/// What joins two entities in one way: all records of that kind between them. Both ends have it, and it is
/// listed once.
pub struct Tie(graph::Tie);

/// What joins two entities in one way: all records of that kind between them. Both ends have it, and it is
/// listed once.
#[graph_object]
impl Tie {
    /// In what way the two are joined; it also says what stands at which end.
    fn kind(&self) -> TieKind {
        self.0.kind.into()
    }

    /// What it means for universes, such as whether it joins them or only touches: by this a picture colours
    /// it.
    fn class(&self, graph: &Graph) -> TieClass {
        graph.class_of(&self.0.first()).into()
    }

    /// The end at which it begins, such as the later show, the person or the member.
    fn from(&self) -> Entity {
        self.0.from.into()
    }

    /// The end to which it leads, such as the earlier show, what was worked on or the franchise.
    fn to(&self) -> Entity {
        self.0.to.into()
    }

    /// How many records it stands for, such as the credits of one person on one show.
    fn count(&self) -> i64 {
        self.0.strands.into()
    }

    /// The first of `records`, with its attributes and sources; null where `from` itself says what it is tied
    /// to, as a season does its show.
    fn record(&self) -> Option<Sourced> {
        self.0.record.and_then(Sourced::of)
    }

    /// Every record that joins the two in this way: of `PORTRAYAL` and `APPEARANCE` the credits. Empty where
    /// there is none between.
    fn records(&self, graph: &Graph) -> Vec<Sourced> {
        let strands = graph.strands_of(&self.0).into_iter();
        strands.filter_map(|strand| strand.record.and_then(Sourced::of)).collect()
    }

    /// Who is played by whom, for each of `records`; empty but for `PORTRAYAL` and `APPEARANCE`.
    fn portrayals(&self, graph: &Graph) -> Vec<Portrayal> {
        let strands = graph.strands_of(&self.0).into_iter();
        strands.filter_map(|strand| strand.portrayal.map(Portrayal)).collect()
    }
}

/// In what way two entities are joined.
#[graph_enum(remote = "crate::graph::TieKind")]
pub enum TieKind {
    /// From the later show to the earlier one, by a `ShowRelation`.
    Relation,
    /// From a show or a work to a franchise, by a `FranchiseMember`.
    Membership,
    /// From a franchise to the greater one in its `partOf`.
    Part,
    /// From a show to the work on which it rests, by a `BasedOn`.
    BasedOn,
    /// From a work to the person who wrote it.
    Author,
    /// From a crossover to what tells a part of it, by a `CrossoverPart`.
    CrossoverPart,
    /// From a person to what they worked on, by a `Credit`.
    Credit,
    /// From a person to a character whom they played, by the `Credit` for it.
    Portrayal,
    /// From a character to what they appear in, by the `Credit` of who played them.
    Appearance,
    /// From a character to the one of whom they are another self.
    Variant,
    /// From what came out to the platform, by a `Release`.
    Release,
    /// From what was ordered to the platform, by a `Commission`.
    Commission,
    /// From what can be seen to the platform, by an `Availability`.
    Availability,
    /// From a platform to the one in its `succeededBy`.
    Succession,
    /// From a season to its show.
    Season,
    /// From an episode to its season or, where seasons are not asked for, to its show.
    Episode,
}

/// What a tie means for universes.
#[graph_enum(remote = "crate::graph::TieClass")]
pub enum TieClass {
    /// One show came from the other in the same world, as a spinoff did. It joins universes.
    Lineage,
    /// A main show, a spinoff or a side show of a franchise that is a universe, or a part of one. It joins
    /// universes.
    Membership,
    /// The two touch: a crossover, a shared setting, a brand, any other role in a franchise. It joins none.
    Contact,
    /// One show tells the other anew in a world of its own. It joins none.
    Adaptation,
    /// A show and the work on which it rests.
    Material,
    /// People, what they work on and whom they play.
    People,
    /// What orders, releases and carries shows.
    Distribution,
    /// Seasons and episodes, and what they are part of.
    Structure,
}

impl Listed for Tie {
    type Item = graph::Tie;
}

impl From<graph::Tie> for Tie {
    fn from(tie: graph::Tie) -> Self {
        Self(tie)
    }
}

impl Touch for Tie {
    // Its records were looked at when it was found.
    fn touch(&self, _: &Graph, _: Ahead) {}
}
