//! What TVmaze says, cut into records: a show with what is embedded in it becomes one record for itself and one for each
//! thing in its lists, so that a bad one spoils only itself.

use std::collections::{BTreeSet, HashMap};

use entity::credit::Manner;

use super::format::{Aka, Cast, Channel, Character, Crew, Episode, Medium, Person, Season, Show};
use crate::import::slug::slug;

/// One thing that TVmaze says.
#[derive(Debug)]
pub(super) struct Record {
    /// The line at which its object begins.
    pub(super) line: u64,
    /// The show that it is about, as TVmaze numbers it.
    pub(super) show: u64,
    /// What it says.
    pub(super) what: What,
}

/// What a record says.
#[derive(Debug)]
pub(super) enum What {
    /// What a show is.
    Show(Box<Show>),
    /// Another title of it.
    Aka(Aka),
    /// What a season is.
    Season(Box<Season>),
    /// That there is a season with this number, since an episode is in it.
    Listed(i32),
    /// What an episode is, and the channel of its season where that is known.
    Episode(Box<Episode>, Option<(Medium, Channel)>),
    /// Whom somebody plays.
    Cast(Box<Part>),
    /// What somebody does behind the camera, in the place of the list.
    Crew(Box<Crew>, usize),
    /// That a list of the show is complete.
    Whole(List),
}

/// What comes with a show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Akas,
    Seasons,
    Episodes,
    Cast,
    Crew,
}

/// All that one person plays in one manner.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) person: Person,
    pub(super) manner: Manner,
    /// The place of the first of them in the list, counted from 1.
    pub(super) billing: usize,
    /// Whom they play; nobody where they are themselves.
    pub(super) characters: Vec<Character>,
}

/// Cuts a show into records.
pub(super) fn of_show(mut show: Show, line: u64) -> Vec<Record> {
    let id = show.id;
    let embedded = std::mem::take(&mut show.embedded);
    let mut all = vec![What::Show(Box::new(show))];
    if let Some(akas) = embedded.akas {
        all.extend(akas.into_iter().map(What::Aka));
        all.push(What::Whole(List::Akas));
    }
    let channels = channels(embedded.seasons.as_deref().unwrap_or_default());
    if let Some(seasons) = embedded.seasons {
        all.extend(seasons.into_iter().map(|season| What::Season(Box::new(season))));
        all.push(What::Whole(List::Seasons));
    }
    if let Some(episodes) = embedded.episodes {
        let numbers: BTreeSet<_> = episodes.iter().filter_map(|episode| episode.season).collect();
        all.extend(numbers.into_iter().map(What::Listed));
        all.extend(episodes.into_iter().map(|episode| {
            let channel = episode.season.and_then(|season| channels.get(&season).cloned());
            What::Episode(Box::new(episode), channel)
        }));
        all.push(What::Whole(List::Episodes));
    }
    if let Some(cast) = embedded.cast {
        all.extend(parts(cast).into_iter().map(|part| What::Cast(Box::new(part))));
        all.push(What::Whole(List::Cast));
    }
    if let Some(crew) = embedded.crew {
        all.extend(crew.into_iter().enumerate().map(|(place, crew)| What::Crew(Box::new(crew), place)));
        all.push(What::Whole(List::Crew));
    }
    all.into_iter().map(|what| Record { line, show: id, what }).collect()
}

/// Cuts an episode that came alone into records.
pub(super) fn of_episode(episode: Episode, show: u64, line: u64) -> Vec<Record> {
    let listed = episode.season.map(What::Listed);
    let all = listed.into_iter().chain([What::Episode(Box::new(episode), None)]);
    all.map(|what| Record { line, show, what }).collect()
}

/// The channel of each season that has a number.
fn channels(seasons: &[Season]) -> HashMap<i32, (Medium, Channel)> {
    let channel = |season: &Season| season.channel().map(|(medium, channel)| (medium, channel.clone()));
    seasons.iter().filter_map(|season| Some((season.number?, channel(season)?))).collect()
}

/// Puts together what one person plays in one manner, in the order of the list.
fn parts(cast: Vec<Cast>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (place, entry) in cast.into_iter().enumerate() {
        let manner = match (entry.as_self, entry.voice) {
            (true, _) => Manner::AsSelf,
            (false, true) => Manner::Voice,
            (false, false) => Manner::Screen,
        };
        let character = entry.character.filter(|_| !entry.as_self);
        let same = |part: &&mut Part| part.person.id == entry.person.id && part.manner == manner;
        match parts.iter_mut().find(same) {
            Some(part) => part.characters.extend(character),
            None => parts.push(Part {
                person: entry.person,
                manner,
                billing: place + 1,
                characters: character.into_iter().collect(),
            }),
        }
    }
    for part in &mut parts {
        let mut names = BTreeSet::new();
        part.characters.retain(|character| {
            // A name in another script leaves nothing to compare.
            let name = slug(&character.name);
            name.is_empty() || names.insert(name)
        });
    }
    parts
}
