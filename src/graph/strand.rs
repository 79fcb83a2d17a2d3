//! Strands: what joins two entities, one for each record, seen from either of them.
//!
//! The graph of entities is not stored: it is what the rows say. A strand runs from the one that has the other in its row,
//! or, where a record stands between, from what is the lesser hub: from a person to a show, from a show to a platform.

mod ends;

use entity::{NodeKind, franchise, franchise_member, show_relation::RelationKind};
use serde::Serialize;

use self::ends::Strands;
use super::{Any, FranchiseMember, Graph, Ix, Portrayal, ShowRelation};

/// In what way two entities are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TieKind {
    /// From the later show to the earlier one.
    Relation,
    /// From a show or a work to its franchise.
    Membership,
    /// From a franchise to the greater one.
    Part,
    /// From a show to a work.
    BasedOn,
    /// From a work to who wrote it.
    Author,
    /// From a crossover to what tells it.
    CrossoverPart,
    /// From a person to what they worked on.
    Credit,
    /// From a person to a character.
    Portrayal,
    /// From a character to where they appear.
    Appearance,
    /// From a character to the one of whom it is another self.
    Variant,
    /// From what came out to the platform.
    Release,
    /// From what was ordered to the platform.
    Commission,
    /// From what can be seen to the platform.
    Availability,
    /// From a platform to the one into which it went over.
    Succession,
    /// From a season to its show.
    Season,
    /// From an episode to its season or show.
    Episode,
}

impl TieKind {
    /// Those that can make one universe of two shows.
    pub const JOINING: [Self; 3] = [Self::Relation, Self::Membership, Self::Part];

    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Relation,
        Self::Membership,
        Self::Part,
        Self::BasedOn,
        Self::Author,
        Self::CrossoverPart,
        Self::Credit,
        Self::Portrayal,
        Self::Appearance,
        Self::Variant,
        Self::Release,
        Self::Commission,
        Self::Availability,
        Self::Succession,
        Self::Season,
        Self::Episode,
    ];
}

/// What a strand means for universes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TieClass {
    /// One show came from the other in the same world.
    Lineage,
    /// A member of a universe.
    Membership,
    /// The two touch, and each stays in its own world.
    Contact,
    /// One tells the other anew.
    Adaptation,
    /// What a show rests on.
    Material,
    /// Who works on it, and whom they play.
    People,
    /// Who orders, releases and carries it.
    Distribution,
    /// What is part of it.
    Structure,
}

/// One record that joins two entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Strand {
    /// In what way.
    pub kind: TieKind,
    /// The one end.
    pub from: Any,
    /// The other end.
    pub to: Any,
    /// The record, unless the row of `from` itself says it.
    pub record: Option<Any>,
    /// Whom a credit is for, where that is what joins the two.
    pub portrayal: Option<Ix<Portrayal>>,
}

/// What is looked at: entities of some kinds, and strands of some kinds between them.
///
/// A strand to an episode or a season of which the kind is not looked at leads to what that is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    kinds: u32,
    ties: u32,
}

impl Scope {
    /// Looks at these.
    pub fn new(kinds: impl IntoIterator<Item = NodeKind>, ties: impl IntoIterator<Item = TieKind>) -> Self {
        Self {
            kinds: kinds.into_iter().fold(0, |all, kind| all | 1 << kind as u32),
            ties: ties.into_iter().fold(0, |all, tie| all | 1 << tie as u32),
        }
    }

    /// Whether entities of a kind are looked at.
    pub fn has(self, kind: NodeKind) -> bool {
        self.kinds & 1 << kind as u32 != 0
    }

    /// Whether strands of a kind are looked at.
    pub fn follows(self, tie: TieKind) -> bool {
        self.ties & 1 << tie as u32 != 0
    }

    /// The same with entities of one more kind.
    #[must_use]
    pub fn with(self, kind: NodeKind) -> Self {
        Self { kinds: self.kinds | 1 << kind as u32, ..self }
    }

    /// The same with strands of one kind only.
    #[must_use]
    pub(super) fn only(self, tie: TieKind) -> Self {
        Self { ties: self.ties & 1 << tie as u32, ..self }
    }

    /// The same without seasons and episodes, so that all strands lead to shows.
    #[must_use]
    pub(super) fn of_whole_shows(self) -> Self {
        let parts = 1 << NodeKind::Season as u32 | 1 << NodeKind::Episode as u32;
        Self { kinds: self.kinds & !parts, ..self }
    }
}

impl Strand {
    /// The end that is not this one.
    pub fn far(&self, near: Any) -> Any {
        if self.from == near { self.to } else { self.from }
    }
}

impl Graph {
    /// Every strand at an entity, whichever end it is. O(k) for k records about it.
    pub fn strands_at(&self, entity: Any, scope: Scope) -> Vec<Strand> {
        let mut strands = Strands::new(self, scope);
        strands.outgoing(entity);
        strands.incoming(entity);
        strands.found
    }

    /// The strands that begin at an entity. Every strand begins somewhere, and hubs have few that begin there. O(k) for k
    /// records.
    pub fn strands_from(&self, entity: Any, scope: Scope) -> Vec<Strand> {
        let mut strands = Strands::new(self, scope);
        strands.outgoing(entity);
        strands.found
    }

    /// What a strand of a kind with a record means for universes. O(1).
    pub fn class_of(&self, strand: &Strand) -> TieClass {
        match (strand.kind, strand.record) {
            (TieKind::Relation, Some(Any::ShowRelation(relation))) => self.class_of_relation(relation),
            (TieKind::Membership, Some(Any::FranchiseMember(member))) if self.holds_together(member) => {
                TieClass::Membership
            }
            (TieKind::Membership, _) if matches!(strand.from, Any::Work(_)) => TieClass::Material,
            (TieKind::Part, _) if [strand.from, strand.to].iter().all(|end| self.is_universe(*end)) => {
                TieClass::Membership
            }
            (TieKind::Relation | TieKind::Membership | TieKind::Part | TieKind::CrossoverPart, _) => {
                TieClass::Contact
            }
            (TieKind::BasedOn, _) => TieClass::Material,
            (
                TieKind::Author
                | TieKind::Credit
                | TieKind::Portrayal
                | TieKind::Appearance
                | TieKind::Variant,
                _,
            ) => TieClass::People,
            (TieKind::Release | TieKind::Commission | TieKind::Availability | TieKind::Succession, _) => {
                TieClass::Distribution
            }
            (TieKind::Season | TieKind::Episode, _) => TieClass::Structure,
        }
    }

    /// The strongest family of the kinds of a relation: lineage before adaptation before contact. O(1).
    pub fn class_of_relation(&self, relation: Ix<ShowRelation>) -> TieClass {
        let class = |kind: &RelationKind| match kind {
            RelationKind::Spinoff | RelationKind::Sequel | RelationKind::Prequel | RelationKind::Revival => {
                TieClass::Lineage
            }
            RelationKind::Remake | RelationKind::Reboot | RelationKind::LocalVersion => TieClass::Adaptation,
            RelationKind::Crossover | RelationKind::SharedSetting => TieClass::Contact,
        };
        let classes: Vec<_> = self[relation].kinds.iter().map(class).collect();
        let strongest = [TieClass::Lineage, TieClass::Adaptation];
        strongest.into_iter().find(|class| classes.contains(class)).unwrap_or(TieClass::Contact)
    }

    /// Whether a membership is one of those that hold a universe together. O(1).
    pub fn holds_together(&self, member: Ix<FranchiseMember>) -> bool {
        use franchise_member::Role;
        let row = &self[member];
        self.is_universe(row.franchise.into()) && matches!(row.role, Role::Main | Role::Spinoff | Role::Side)
    }

    pub(super) fn is_universe(&self, entity: Any) -> bool {
        matches!(entity, Any::Franchise(it) if self[it].kind == franchise::Kind::Universe)
    }
}

impl Any {
    /// The kind of an entity; none of an edge or a record.
    pub fn node_kind(self) -> Option<NodeKind> {
        Some(match self {
            Self::Show(_) => NodeKind::Show,
            Self::Season(_) => NodeKind::Season,
            Self::Episode(_) => NodeKind::Episode,
            Self::Person(_) => NodeKind::Person,
            Self::Character(_) => NodeKind::Character,
            Self::Franchise(_) => NodeKind::Franchise,
            Self::Platform(_) => NodeKind::Platform,
            Self::Crossover(_) => NodeKind::Crossover,
            Self::Work(_) => NodeKind::Work,
            Self::Source(_) => NodeKind::Source,
            _ => return None,
        })
    }
}
