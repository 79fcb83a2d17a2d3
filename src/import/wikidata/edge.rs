//! What items say of each other, as edges with their citations.

use entity::citation::{self, Stance};
use entity::external_id::Provider;
use entity::statement::Rank;
use entity::{List, NodeKind, RecordKind, based_on, claim, franchise_member, show_relation};

use super::item::franchise_row;
use super::lineage::Conflict;
use super::plan::{Evidence, Pair, Relation};
use crate::import::draft::{Draft, Own, Says};

/// The licence of everything at Wikidata.
pub(super) const LICENCE: &str = "CC0-1.0";

/// What one item says of another.
#[derive(Debug)]
pub(super) enum Edge {
    Relation(Pair, Relation),
    BasedOn(Pair, Evidence),
    Member(Pair, Evidence),
    /// A franchise that is part of another.
    Part(Pair),
}

impl Says for Edge {
    fn line(&self) -> u64 {
        match self {
            Self::Relation(_, relation) => relation.evidence.line,
            Self::BasedOn(_, evidence) | Self::Member(_, evidence) => evidence.line,
            Self::Part(_) => 0,
        }
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let said = match self {
            Self::Relation(pair, relation) => relate(draft, *pair, relation),
            Self::BasedOn(pair, evidence) => base(draft, *pair, evidence),
            Self::Member(pair, evidence) => member(draft, *pair, evidence),
            Self::Part(pair) => part(draft, *pair),
        };
        if said.is_none() {
            draft.skip("a relation to an item that is not there");
        }
    }
}

fn relate(draft: &mut Draft<'_>, (later, earlier): Pair, relation: &Relation) -> Option<()> {
    let (later_id, earlier_id) = (find(draft, NodeKind::Show, later), find(draft, NodeKind::Show, earlier));
    let (later_show_id, earlier_show_id) = (later_id?, earlier_id?);
    if later_show_id == earlier_show_id {
        return None;
    }
    let key = format!("relation/Q{later}/Q{earlier}");
    let own = draft.own(RecordKind::ShowRelation, &key);
    let id = own.id;
    draft.rows.show_relation.push(show_relation::Model {
        id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        later_show_id,
        later_season_id: None,
        earlier_show_id,
        kinds: List(relation.kinds.iter().copied().collect()),
        note: note(&relation.evidence),
    });
    cite(draft, RecordKind::ShowRelation, id, &key, &relation.evidence);
    for conflict in &relation.conflicts {
        deny(draft, id, &key, conflict);
    }
    Some(())
}

fn base(draft: &mut Draft<'_>, (show, work): Pair, evidence: &Evidence) -> Option<()> {
    let (show_id, work_id) = (find(draft, NodeKind::Show, show), find(draft, NodeKind::Work, work));
    let (show_id, work_id) = (show_id?, work_id?);
    let key = format!("based_on/Q{show}/Q{work}");
    let own = draft.own(RecordKind::BasedOn, &key);
    let id = own.id;
    draft.rows.based_on.push(based_on::Model {
        id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id,
        work_id,
        kind: based_on::Kind::Adaptation,
        note: note(evidence),
    });
    cite(draft, RecordKind::BasedOn, id, &key, evidence);
    Some(())
}

fn member(draft: &mut Draft<'_>, (show, franchise): Pair, evidence: &Evidence) -> Option<()> {
    let (show_id, franchise_id) =
        (find(draft, NodeKind::Show, show), find(draft, NodeKind::Franchise, franchise));
    let (show_id, franchise_id) = (Some(show_id?), franchise_id?);
    let key = format!("member/Q{franchise}/Q{show}");
    let own = draft.own(RecordKind::FranchiseMember, &key);
    let id = own.id;
    draft.rows.franchise_member.push(franchise_member::Model {
        id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        franchise_id,
        show_id,
        work_id: None,
        role: franchise_member::Role::Main,
        story_position: None,
        note: note(evidence),
    });
    cite(draft, RecordKind::FranchiseMember, id, &key, evidence);
    Some(())
}

fn part(draft: &mut Draft<'_>, (franchise, whole): Pair) -> Option<()> {
    let (id, whole) = (find(draft, NodeKind::Franchise, franchise), find(draft, NodeKind::Franchise, whole));
    let (id, whole) = (id?, whole?);
    if id == whole {
        return None;
    }
    let own = draft.own(RecordKind::FranchiseStatement, &format!("franchise/Q{franchise}#part_of"));
    draft.rows.franchise_statement.push(franchise_row(own, id, None, None, Some(whole)));
    Some(())
}

fn find(draft: &mut Draft<'_>, kind: NodeKind, item: u64) -> Option<i64> {
    draft.find(kind, Provider::Wikidata, &format!("Q{item}"))
}

/// When it held.
fn note(evidence: &Evidence) -> Option<String> {
    match (evidence.since, evidence.until) {
        (Some(since), Some(until)) => Some(format!("from {since} to {until}")),
        (Some(since), None) => Some(format!("from {since} on")),
        (None, Some(until)) => Some(format!("until {until}")),
        (None, None) => None,
    }
}

/// That another relation would close a circle with this one.
fn deny(draft: &mut Draft<'_>, subject_id: i64, key: &str, conflict: &Conflict) {
    let (later, earlier) = conflict.pair;
    let key = format!("{key}/claim/Q{later}/Q{earlier}");
    let Own { id, origin, origin_key, source_id } = draft.own(RecordKind::Claim, &key);
    draft.rows.claim.push(claim::Model {
        id,
        origin,
        origin_key,
        source_id,
        subject_kind: RecordKind::ShowRelation,
        subject_id,
        field: None,
        value: None,
        stance: Stance::Denies,
        rank: Rank::Normal,
        reason: Some(format!(
            "Wikidata also has Q{later} come from Q{earlier}, and with that lineage would run in a circle"
        )),
    });
    cite(draft, RecordKind::Claim, id, &key, &conflict.evidence);
}

/// The pages of the items that say it, and what these refer to.
fn cite(draft: &mut Draft<'_>, subject_kind: RecordKind, subject_id: i64, key: &str, evidence: &Evidence) {
    for (item, property) in &evidence.items {
        let own = draft.own(RecordKind::Citation, &format!("{key}/cite/Q{item}/{property}"));
        let address = format!("https://www.wikidata.org/wiki/Q{item}#{property}");
        draft.rows.citation.push(citation::Model {
            address: Some(address),
            licence: Some(LICENCE.to_owned()),
            ..citation(own, subject_kind, subject_id)
        });
    }
    for (place, cited) in (1..).zip(&evidence.references) {
        let own = draft.own(RecordKind::Citation, &format!("{key}/cite/{place}"));
        let stated_in = cited.stated_in.map(|item| format!("stated in Q{item} of Wikidata"));
        draft.rows.citation.push(citation::Model {
            title: cited.title.clone(),
            address: cited.address.clone(),
            published_on: cited.published_on,
            retrieved_on: cited.retrieved_on,
            note: Some(stated_in.unwrap_or_else(|| "referred to by Wikidata".to_owned())),
            ..citation(own, subject_kind, subject_id)
        });
    }
}

fn citation(own: Own, subject_kind: RecordKind, subject_id: i64) -> citation::Model {
    citation::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        subject_kind,
        subject_id,
        source_id: own.source_id,
        via_source_id: None,
        title: None,
        address: None,
        published_on: None,
        retrieved_on: None,
        quote: None,
        licence: None,
        stance: Stance::Supports,
        note: None,
    }
}
