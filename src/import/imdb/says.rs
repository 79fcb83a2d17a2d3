//! What the rows of IMDb say, as rows of ours.

mod aliases;
mod credits;
mod people;
mod ratings;
mod shows;

use entity::external_id::Provider;
use entity::{NodeKind, PartialDate};

use super::id::{NameId, TitleId};
use super::television::Place;
use crate::import::draft::Draft;

pub(super) use aliases::OfShow;
pub(super) use credits::{Credited, Directs};
pub(super) use people::Newcomers;
pub(super) use ratings::{Measured, Observed};
pub(super) use shows::Season;

/// A show, or an episode of one.
#[derive(Clone, Copy, Debug)]
struct Subject {
    show: i64,
    season: Option<i64>,
    episode: Option<i64>,
}

/// What is said of a title that is none of ours.
const NO_TITLE: &str = "of a title that is no show or episode here";

/// What is said of a person who is none of ours.
const NO_PERSON: &str = "of a person who is not here";

impl Subject {
    /// The show or episode of an id, if it is there already.
    fn find(draft: &mut Draft<'_>, title: TitleId, place: Option<Place>) -> Option<Self> {
        let Some(place) = place else {
            let show = find_title(draft, NodeKind::Show, title)?;
            return Some(Self { show, season: None, episode: None });
        };
        // Both are asked before either is missed: what is not known yet takes a round of questions.
        let (show, episode) =
            (find_title(draft, NodeKind::Show, place.show), find_title(draft, NodeKind::Episode, title));
        let (show, episode) = (show?, episode?);
        let season = place.season.and_then(|number| draft.season(show, number));
        Some(Self { show, season, episode: Some(episode) })
    }
}

fn find_title(draft: &mut Draft<'_>, kind: NodeKind, title: TitleId) -> Option<i64> {
    draft.find(kind, Provider::Imdb, &title.to_string())
}

fn find_person(draft: &mut Draft<'_>, person: NameId) -> Option<i64> {
    draft.find(NodeKind::Person, Provider::Imdb, &person.to_string())
}

fn year(year: Option<i32>) -> Option<PartialDate> {
    year.and_then(PartialDate::from_year)
}
