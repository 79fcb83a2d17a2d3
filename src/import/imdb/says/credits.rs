//! Credits, and whom they are for.

use entity::{RecordKind, credit, portrayal};

use super::super::crew::Member;
use super::super::id::TitleId;
use super::super::principal::Credit;
use super::super::television::Place;
use super::{NO_PERSON, NO_TITLE, Subject, find_person};
use crate::import::draft::{Draft, Own, Says};
use crate::import::slug::slug;

/// A credit of `title.principals`, and where its title belongs if that is an episode.
#[derive(Debug)]
pub(in crate::import::imdb) struct Credited {
    pub(in crate::import::imdb) credit: Credit,
    pub(in crate::import::imdb) place: Option<Place>,
}

/// A director or writer of `title.crew`, and where their title belongs if that is an episode.
#[derive(Debug)]
pub(in crate::import::imdb) struct Directs {
    pub(in crate::import::imdb) member: Member,
    pub(in crate::import::imdb) place: Option<Place>,
}

impl Says for Credited {
    fn line(&self) -> u64 {
        self.credit.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Credit { title, person, ordering, work, job, note, .. } = &self.credit;
        let (subject, person) = (Subject::find(draft, *title, self.place), find_person(draft, *person));
        let Some(subject) = subject else { return draft.skip(NO_TITLE) };
        let Some(person) = person else { return draft.orphan(NO_PERSON) };
        let own = draft.own(RecordKind::Credit, &format!("credit/{title}/{ordering}"));
        let id = own.id;
        let row = credit::Model {
            department: work.department,
            manner: work.manner,
            job: job.clone(),
            billing: Some(*ordering),
            note: note.clone(),
            ..row(own, subject, person)
        };
        draft.rows.credit.push(row);
        self.say_characters(draft, id, subject.show);
    }
}

impl Credited {
    fn say_characters(&self, draft: &mut Draft<'_>, credit_id: i64, show: i64) {
        let Credit { title, ordering, characters, .. } = &self.credit;
        let of = self.place.map_or(*title, |place| place.show);
        for (name, position) in characters.iter().zip(1..) {
            let part = format!("{title}/{ordering}/{position}");
            let (key, wish) = named(of, name, &part);
            let character_id = draft.character(show, name, &key, &wish);
            let own = draft.own(RecordKind::Portrayal, &format!("portrayal/{part}"));
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
}

/// The key and the slug of a character. A name is one character in a show, whoever plays it; a name in another script
/// has nothing to make a slug of, and gets that of the part in which it comes first.
fn named(show: TitleId, name: &str, part: &str) -> (String, String) {
    match slug(name) {
        folded if folded.is_empty() => {
            (format!("character/{show}/{}", name.to_lowercase()), slug(&format!("character {part}")))
        }
        folded => (format!("character/{show}/{folded}"), format!("{folded}-{show}")),
    }
}

impl Says for Directs {
    fn line(&self) -> u64 {
        self.member.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Member { title, person, department, .. } = self.member;
        let key = format!("credit/{title}/{person}/{department:?}").to_lowercase();
        let (subject, person) = (Subject::find(draft, title, self.place), find_person(draft, person));
        let Some(subject) = subject else { return draft.skip(NO_TITLE) };
        let Some(person) = person else { return draft.orphan(NO_PERSON) };
        let own = draft.own(RecordKind::Credit, &key);
        draft.rows.credit.push(credit::Model { department, ..row(own, subject, person) });
    }
}

/// A credit of which it is not yet said what for.
fn row(own: Own, subject: Subject, person_id: i64) -> credit::Model {
    credit::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        person_id,
        show_id: subject.show,
        season_id: subject.season,
        episode_id: subject.episode,
        department: credit::Department::Other,
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
