//! People: whom they play, and what they do behind the camera.

use entity::credit::{Department, Manner};
use entity::external_id::Provider;
use entity::show::{Image, ImageKind};
use entity::statement::Rank;
use entity::{List, NodeKind, RecordKind, credit, person_statement, portrayal};

use super::{OfShow, address, day, platform, said};
use crate::import::draft::{Draft, Newcomer, Own};
use crate::import::slug::slug;
use crate::import::tvmaze::format::{Crew, Person};
use crate::import::tvmaze::records::Part;
use crate::import::tvmaze::words;

/// All that one person plays in one manner.
pub(super) fn say_part(draft: &mut Draft, of: OfShow, part: &Part) {
    let first = part.characters.first().map(|character| character.name.as_str());
    let Some(person_id) = say_person(draft, of, &part.person, first) else { return };
    let word = match part.manner {
        Manner::AsSelf => "self",
        Manner::Voice => "voice",
        _ => "screen",
    };
    let place = format!("{}/cast/{}/{word}", of.number, part.person.id);
    let key = format!("credit/{place}");
    if draft.has(RecordKind::Credit, &key) {
        return draft.skip("a newer file has the same part");
    }
    let own = draft.own(RecordKind::Credit, &key);
    let credit_id = own.id;
    draft.rows.credit.push(credit::Model {
        manner: Some(part.manner),
        billing: i32::try_from(part.billing).ok(),
        ..bare(own, person_id, of, Department::Cast)
    });
    for (position, character) in (1..).zip(&part.characters) {
        let Some(name) = said(Some(&character.name)) else { continue };
        let folded = Some(slug(&name)).filter(|folded| !folded.is_empty());
        let word = folded.unwrap_or_else(|| character.id.to_string());
        let (key, wish) = (format!("character/{}/{word}", of.number), format!("{word}-tvmaze-{}", of.number));
        let character_id = draft.character(of.id, &name, &key, &wish);
        let own = draft.own(RecordKind::Portrayal, &format!("portrayal/{place}/{word}"));
        draft.rows.portrayal.push(portrayal::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            credit_id,
            character_id,
            position,
            note: None,
        });
    }
}

/// What somebody does behind the camera.
pub(super) fn say_crew(draft: &mut Draft, of: OfShow, crew: &Crew, place: usize) {
    let Some(job) = said(Some(&crew.job)) else { return draft.reject("the work has no name") };
    let Some(person_id) = say_person(draft, of, &crew.person, None) else { return };
    let key = format!("credit/{}/crew/{}/{job}", of.number, crew.person.id);
    if draft.has(RecordKind::Credit, &key) {
        return draft.skip("a newer file has the same work");
    }
    let own = draft.own(RecordKind::Credit, &key);
    let department = words::department(&job);
    draft.rows.credit.push(credit::Model {
        job: Some(job),
        billing: i32::try_from(place + 1).ok(),
        ..bare(own, person_id, of, department)
    });
}

/// A person: the one with this id, else the one of this name who plays this character in this show, else a new one.
fn say_person(draft: &mut Draft, of: OfShow, person: &Person, character: Option<&str>) -> Option<i64> {
    let Some(name) = said(Some(&person.name)) else {
        draft.reject("the person has no name");
        return None;
    };
    let key = format!("person/{}", person.id);
    let number = person.id.to_string();
    let known = draft.brought(NodeKind::Person, &key);
    let known = known.or_else(|| draft.find(NodeKind::Person, Provider::Tvmaze, &number));
    let by_part = character.filter(|_| known.is_none()).and_then(|part| draft.player(of.id, &name, part));
    if let Some(id) = by_part {
        draft.join(NodeKind::Person, &key, id);
    }
    let id = draft.node(&Newcomer {
        kind: NodeKind::Person,
        key: &key,
        slugs: &[format!("{}-tvmaze-{number}", slug(&name)).trim_start_matches('-').to_owned()],
        external_ids: &[(Provider::Tvmaze, number)],
        place: None,
        title: None,
    });
    if known.or(by_part).is_none() {
        for other in draft.namesakes(of.id, &name) {
            draft.doubt(NodeKind::Person, id, other, "the same name in the same show, in another part");
        }
    }
    if !draft.has(RecordKind::PersonStatement, &key) {
        let own = draft.own(RecordKind::PersonStatement, &key);
        draft.rows.person_statement.push(statement(own, id, name, person));
    }
    Some(id)
}

fn statement(own: Own, person_id: i64, name: String, person: &Person) -> person_statement::Model {
    let portrait = person.image.as_ref().and_then(|image| address(image.original.as_ref()));
    let image = |url| Image { kind: ImageKind::Portrait, url, licence: None };
    person_statement::Model {
        id: own.id,
        person_id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        rank: Rank::Normal,
        reason: None,
        observed_on: None,
        name: Some(name),
        born: day(person.birthday.as_ref()),
        died: day(person.deathday.as_ref()),
        country: platform::region(person.country.as_ref()),
        images: portrait.map(|url| List(vec![image(url)])),
    }
}

fn bare(own: Own, person_id: i64, of: OfShow, department: Department) -> credit::Model {
    credit::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        person_id,
        show_id: of.id,
        season_id: None,
        episode_id: None,
        department,
        job: None,
        tier: None,
        manner: None,
        billing: None,
        episode_count: None,
        since: None,
        until: None,
        credited_as: None,
        note: None,
    }
}
