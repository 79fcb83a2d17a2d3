//! What the items say of each other, gathered in a first reading: only when all are known can be told what a "follows"
//! between two of them means, and which works are referred to. It takes some hundred bytes for each show.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::PartialDate;
use entity::show_relation::RelationKind;

use super::class::Class;
use super::format::{Entity, Reference, Statement};
use super::lineage::Conflict;

/// A later and an earlier item.
pub(super) type Pair = (u64, u64);

/// What all items together say.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// What the items of the files are.
    pub(super) classes: HashMap<u64, Class>,
    shows: HashMap<u64, Brief>,
    said: BTreeMap<(u64, Property, u64), Evidence>,
    /// The relations between shows.
    pub(super) relations: BTreeMap<Pair, Relation>,
    /// What shows are based on that is no show.
    pub(super) bases: BTreeMap<Pair, Evidence>,
    /// What shows and works are members of, the member first.
    pub(super) members: BTreeMap<Pair, Evidence>,
    /// What franchises are part of.
    pub(super) parts: BTreeMap<u64, u64>,
    /// The works that are referred to.
    pub(super) works: BTreeSet<u64>,
    /// How often something was left out, by the reason.
    pub(super) skipped: BTreeMap<&'static str, u64>,
}

/// What has to be known of a show to tell what its relations are.
#[derive(Debug, Default)]
struct Brief {
    start: Option<PartialDate>,
    countries: Vec<u64>,
    /// The franchises and series that it is in.
    around: Vec<u64>,
}

/// A property that relates two items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Property {
    Spinoff,
    BasedOn,
    Follows,
    Franchise,
    PartOf,
}

/// How two shows are related.
#[derive(Debug, Default)]
pub(super) struct Relation {
    pub(super) kinds: BTreeSet<RelationKind>,
    pub(super) evidence: Evidence,
    /// What speaks against it.
    pub(super) conflicts: Vec<Conflict>,
}

/// Where something is said, and on whose word.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// The line of the item that says it.
    pub(super) line: u64,
    /// The items that say it, each with the property.
    pub(super) items: BTreeSet<(u64, &'static str)>,
    /// On whose word.
    pub(super) references: Vec<Cited>,
    /// When it held.
    pub(super) since: Option<PartialDate>,
    pub(super) until: Option<PartialDate>,
}

/// A page or a publication that is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cited {
    pub(super) address: Option<String>,
    pub(super) title: Option<String>,
    pub(super) published_on: Option<PartialDate>,
    pub(super) retrieved_on: Option<PartialDate>,
    /// The publication, by its number.
    pub(super) stated_in: Option<u64>,
}

impl Plan {
    /// Learns what an item is and what it says of others.
    pub(super) fn learn(&mut self, line: u64, entity: &Entity) {
        let (Some(item), Some(class)) = (entity.number(), Class::of(entity)) else { return };
        self.classes.insert(item, class);
        match class {
            Class::Show(_) => {
                let around = entity.items("P8345").chain(entity.items("P179")).chain(entity.items("P361"));
                self.shows.insert(
                    item,
                    Brief {
                        start: entity.date("P580").or_else(|| entity.date("P577")),
                        countries: entity.items("P495").collect(),
                        around: around.collect(),
                    },
                );
            }
            Class::Work(_) | Class::Franchise => {}
            Class::Person => return,
        }
        // Each names the later item first.
        for (name, property, turned) in [
            ("P2512", Property::Spinoff, true),
            ("P144", Property::BasedOn, false),
            ("P155", Property::Follows, false),
            ("P156", Property::Follows, true),
            ("P8345", Property::Franchise, false),
            ("P361", Property::PartOf, false),
        ] {
            let all = entity.claims.get(name).map_or(0, Vec::len);
            for _ in entity.all(name).count()..all {
                self.skip("a relation that Wikidata has deprecated");
            }
            for statement in entity.all(name) {
                let Some(other) = statement.mainsnak.item().filter(|other| *other != item) else { continue };
                let (later, earlier) = if turned { (other, item) } else { (item, other) };
                let evidence = self.said.entry((later, property, earlier)).or_default();
                evidence.add(line, (item, name), statement);
            }
        }
    }

    /// Decides what everything means, once all items are known.
    pub(super) fn settle(&mut self) {
        for ((later, property, earlier), evidence) in std::mem::take(&mut self.said) {
            self.mean(property, (later, earlier), evidence);
        }
        // Who grew out of a show is no remake of it.
        for relation in self.relations.values_mut() {
            if relation.kinds.iter().any(|kind| super::lineage::is_lineage(*kind)) {
                relation.kinds.retain(|kind| super::lineage::is_lineage(*kind));
            }
        }
        super::lineage::untangle(&mut self.relations, |show| self.shows.get(&show)?.start);
    }

    fn mean(&mut self, property: Property, pair: Pair, evidence: Evidence) {
        let (later, earlier) = pair;
        let classes = (self.classes.get(&later).copied(), self.classes.get(&earlier).copied());
        match (property, classes) {
            (Property::Spinoff, (None | Some(Class::Show(_)), None | Some(Class::Show(_)))) => {
                self.relate(pair, RelationKind::Spinoff, evidence);
            }
            (Property::BasedOn, (Some(Class::Show(_)), Some(Class::Show(_)))) => {
                let kind = self.adaptation(later, earlier);
                self.relate(pair, kind, evidence);
            }
            // What is not in the files is looked for among works that are there.
            (Property::BasedOn, (Some(Class::Show(_)), None | Some(Class::Work(_)))) => {
                self.works.insert(earlier);
                self.bases.entry(pair).or_default().join(evidence);
            }
            (Property::Follows, (Some(Class::Show(_)), Some(Class::Show(_)))) => self.follow(pair, evidence),
            (Property::Franchise | Property::PartOf, (Some(Class::Show(_)), Some(Class::Franchise)))
            | (Property::Franchise, (Some(Class::Show(_)), None)) => {
                self.members.entry(pair).or_default().join(evidence);
            }
            (Property::PartOf, (Some(Class::Franchise), Some(Class::Franchise))) => self.part(pair),
            // What works say of each other is not about television.
            (_, (Some(Class::Work(_)), _)) => {}
            _ => self.skip("a relation that means nothing between these two items"),
        }
    }

    fn skip(&mut self, reason: &'static str) {
        *self.skipped.entry(reason).or_default() += 1;
    }

    /// A franchise is part of another, unless that is already part of it.
    fn part(&mut self, (part, whole): Pair) {
        let mut around = Some(whole);
        while let Some(franchise) = around {
            if franchise == part {
                return self.skip("a franchise that would be part of itself");
            }
            around = self.parts.get(&franchise).copied();
        }
        self.parts.entry(part).or_insert(whole);
    }

    fn relate(&mut self, pair: Pair, kind: RelationKind, evidence: Evidence) {
        let relation = self.relations.entry(pair).or_default();
        relation.kinds.insert(kind);
        relation.evidence.join(evidence);
    }

    /// What "based on" means between two shows: told anew, in another country or in the same.
    fn adaptation(&self, later: u64, earlier: u64) -> RelationKind {
        let countries = |show| self.shows.get(&show).map_or(&[][..], |brief| brief.countries.as_slice());
        let (later, earlier) = (countries(later), countries(earlier));
        let is_abroad =
            !later.is_empty() && !earlier.is_empty() && !later.iter().any(|it| earlier.contains(it));
        if is_abroad { RelationKind::LocalVersion } else { RelationKind::Remake }
    }

    /// "Follows" is the order of a story or of a slot in the programme. Between shows of one franchise or series whose
    /// days are known it is lineage: who was made later and comes later is a sequel, who was made later and comes
    /// earlier a prequel.
    fn follow(&mut self, (after, before): Pair, evidence: Evidence) {
        let common = |a: &Brief, b: &Brief| a.around.iter().any(|it| b.around.contains(it));
        let (Some(a), Some(b)) = (self.shows.get(&after), self.shows.get(&before)) else { return };
        let days = a.start.zip(b.start).filter(|_| common(a, b));
        match days {
            Some((a, b)) if b.is_over_before(a) => {
                self.relate((after, before), RelationKind::Sequel, evidence);
            }
            Some((a, b)) if a.is_over_before(b) => {
                self.relate((before, after), RelationKind::Prequel, evidence);
            }
            _ => self.skip("a \"follows\" that does not say who was made from whom"),
        }
    }
}

impl Evidence {
    fn add(&mut self, line: u64, item: (u64, &'static str), statement: &Statement) {
        if self.items.is_empty() {
            self.line = line;
        }
        self.items.insert(item);
        self.since = self.since.or_else(|| statement.qualified("P580"));
        self.until = self.until.or_else(|| statement.qualified("P582"));
        let cited = statement.references.iter().filter_map(Cited::of);
        for cited in cited {
            if !self.references.contains(&cited) {
                self.references.push(cited);
            }
        }
    }

    fn join(&mut self, other: Self) {
        if self.items.is_empty() {
            self.line = other.line;
        }
        self.items.extend(other.items);
        self.since = self.since.or(other.since);
        self.until = self.until.or(other.until);
        for cited in other.references {
            if !self.references.contains(&cited) {
                self.references.push(cited);
            }
        }
    }
}

impl Cited {
    /// What a reference leads to. One that only says from which Wikipedia something was copied leads nowhere.
    fn of(reference: &Reference) -> Option<Self> {
        let (address, stated_in) = (reference.text("P854"), reference.item("P248"));
        (address.is_some() || stated_in.is_some()).then(|| Self {
            address,
            title: reference.text("P1476"),
            published_on: reference.date("P577"),
            retrieved_on: reference.date("P813"),
            stated_in,
        })
    }
}
