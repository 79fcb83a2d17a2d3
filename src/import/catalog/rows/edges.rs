//! Edges, each the row of its table, and the rows that hang on some of them: plantings and portrayals.

use entity::{
    List, NodeKind, RecordKind, availability, based_on, commission, credit, crossover_part, franchise_member,
    planting, portrayal, release, show_relation,
};

use super::draft::{Draft, Own};
use crate::import::catalog::format::{
    As, Availability, BasedOn, Commission, Credit, CrossoverPart, Member, Reference, Relation, Release,
};
use crate::import::catalog::sheet::Fault;

impl Draft<'_> {
    /// Writes the edges of the file.
    pub(super) fn edges(&mut self) -> Result<(), Fault> {
        let document = self.document;
        self.records(&document.relation, |rows| &mut rows.show_relation, show_relation)?;
        self.records(&document.based_on, |rows| &mut rows.based_on, based_on)?;
        self.records(&document.member, |rows| &mut rows.franchise_member, franchise_member)?;
        self.records(&document.credit, |rows| &mut rows.credit, credit)?;
        self.records(&document.release, |rows| &mut rows.release, release)?;
        self.records(&document.commission, |rows| &mut rows.commission, commission)?;
        self.records(&document.availability, |rows| &mut rows.availability, availability)?;
        self.records(&document.crossover_part, |rows| &mut rows.crossover_part, crossover_part)
    }

    fn planting(&mut self, relation: &Own, episode: &Reference) -> Result<(), Fault> {
        let episode_id = self.episode_at(episode)?;
        let (id, origin_key) =
            self.child(RecordKind::Planting, &format!("{}/planted_in/{episode}", relation.origin_key));
        let (origin, show_relation_id) = (self.origin(), relation.id);
        self.batch.rows.planting.push(planting::Model {
            id,
            origin,
            origin_key,
            show_relation_id,
            episode_id,
        });
        Ok(())
    }

    fn portrayal(&mut self, credit: &Own, position: i32, part: &As) -> Result<(), Fault> {
        let character_id = self.node(NodeKind::Character, &part.character)?;
        let (id, origin_key) =
            self.child(RecordKind::Portrayal, &format!("{}/as/{}", credit.origin_key, part.character));
        let (origin, credit_id, note) = (self.origin(), credit.id, part.note.clone());
        let portrayal = portrayal::Model { id, origin, origin_key, credit_id, character_id, position, note };
        self.batch.rows.portrayal.push(portrayal);
        Ok(())
    }
}

fn show_relation(draft: &mut Draft, own: Own, said: &Relation) -> Result<show_relation::Model, Fault> {
    let later_show_id = draft.node(NodeKind::Show, &said.later)?;
    let season = said.later_season.as_ref();
    let later_season_id = season.map(|season| draft.season_of(later_show_id, season)).transpose()?;
    for episode in &said.planted_in {
        draft.planting(&own, episode)?;
    }
    Ok(show_relation::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        later_show_id,
        later_season_id,
        earlier_show_id: draft.node(NodeKind::Show, &said.earlier)?,
        kinds: List(said.kinds.clone()),
        note: said.note.clone(),
    })
}

fn based_on(draft: &mut Draft, own: Own, said: &BasedOn) -> Result<based_on::Model, Fault> {
    Ok(based_on::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: draft.node(NodeKind::Show, &said.show)?,
        work_id: draft.node(NodeKind::Work, &said.work)?,
        kind: said.kind,
        note: said.note.clone(),
    })
}

fn franchise_member(draft: &mut Draft, own: Own, said: &Member) -> Result<franchise_member::Model, Fault> {
    Ok(franchise_member::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        franchise_id: draft.node(NodeKind::Franchise, &said.franchise)?,
        show_id: draft.node_if(NodeKind::Show, said.show.as_ref())?,
        work_id: draft.node_if(NodeKind::Work, said.work.as_ref())?,
        role: said.role,
        story_position: said.story_position,
        note: said.note.clone(),
    })
}

fn credit(draft: &mut Draft, own: Own, said: &Credit) -> Result<credit::Model, Fault> {
    let subject = draft.subject(&said.on)?;
    for (position, character) in (1..).zip(&said.characters) {
        draft.portrayal(&own, position, character)?;
    }
    Ok(credit::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        person_id: draft.node(NodeKind::Person, &said.person)?,
        show_id: subject.show_id,
        season_id: subject.season_id,
        episode_id: subject.episode_id,
        department: said.department,
        job: said.job.clone(),
        tier: said.tier,
        manner: said.manner,
        billing: said.billing,
        episode_count: said.episode_count,
        since: said.since,
        until: said.until,
        credited_as: said.credited_as.clone(),
        note: said.note.clone(),
    })
}

fn release(draft: &mut Draft, own: Own, said: &Release) -> Result<release::Model, Fault> {
    let subject = draft.subject(&said.of)?;
    Ok(release::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: subject.show_id,
        season_id: subject.season_id,
        episode_id: subject.episode_id,
        part: said.part.clone(),
        platform_id: draft.node_if(NodeKind::Platform, said.platform.as_ref())?,
        region: said.region.clone(),
        date: said.date,
        kind: said.kind,
        episode_count: said.episode_count,
        note: said.note.clone(),
    })
}

fn commission(draft: &mut Draft, own: Own, said: &Commission) -> Result<commission::Model, Fault> {
    let subject = draft.show_or_season(&said.of)?;
    Ok(commission::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: subject.show_id,
        season_id: subject.season_id,
        platform_id: draft.node(NodeKind::Platform, &said.platform)?,
        ordered_on: said.ordered_on,
        episode_order: said.episode_order,
        note: said.note.clone(),
    })
}

fn availability(draft: &mut Draft, own: Own, said: &Availability) -> Result<availability::Model, Fault> {
    let subject = draft.show_or_season(&said.of)?;
    Ok(availability::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: subject.show_id,
        season_id: subject.season_id,
        platform_id: draft.node(NodeKind::Platform, &said.platform)?,
        region: said.region.clone(),
        offer: said.offer,
        is_original: said.is_original,
        since: said.since,
        until: said.until,
        observed_on: said.observed_on,
        note: said.note.clone(),
    })
}

fn crossover_part(draft: &mut Draft, own: Own, said: &CrossoverPart) -> Result<crossover_part::Model, Fault> {
    Ok(crossover_part::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        crossover_id: draft.node(NodeKind::Crossover, &said.crossover)?,
        episode_id: draft.episode_at(&said.episode)?,
        position: said.position,
    })
}
