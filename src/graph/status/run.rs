//! What is out: the run of a season by its releases, the run of a show by its releases, its outlook and catalogues.

use chrono::NaiveDate;
use entity::show::CatalogueStatus;

use super::reading::Reading;
use super::seasons::{Season, Seasons};
use super::word::Word;
use super::{Outlook, Run};

/// The run of a season; there is none to look at if nothing of it is known to come out.
pub(super) fn of_season<Id>(season: Option<&Season<Id>>, day: NaiveDate) -> Run {
    match season {
        Some(season) if season.airing_on(day) => Run::Airing,
        Some(season) if season.started_by(day) => Run::Finished,
        _ => Run::NotStarted,
    }
}

/// The run of a show.
pub(super) fn of_show<Id: Copy + Eq>(
    reading: &Reading<'_, '_, Id>,
    seasons: &Seasons<Id>,
    day: NaiveDate,
) -> Run {
    let seen = reading.catalogue().and_then(|word| said_by(word, reading));
    let finished = matches!(reading.outlook(), Outlook::Cancelled | Outlook::Concluded);
    if seasons.is_empty() {
        seen.unwrap_or(Run::NotStarted)
    } else if seasons.airing_on(day) {
        Run::Airing
    } else if !seasons.started_by(day) {
        Run::NotStarted
    } else if finished || seen == Some(Run::Finished) || is_told(reading, seasons, day) {
        Run::Finished
    } else {
        Run::BetweenSeasons
    }
}

/// Whether it is out to the end that was planned for its form, and no more is hoped for.
fn is_told<Id: Copy + Eq>(reading: &Reading<'_, '_, Id>, seasons: &Seasons<Id>, day: NaiveDate) -> bool {
    seasons.told_by(day) && !reading.outlook().is_hopeful()
}

/// Whether a run can be called what a catalogue calls it.
pub(super) fn fits(run: Run, status: CatalogueStatus) -> bool {
    run == said(status) || (status, run) == (CatalogueStatus::Running, Run::BetweenSeasons)
}

/// The run that a catalogue's word makes, unless a word of hope came after it.
fn said_by<Id: Copy + Eq>(word: &Word<'_, Id>, reading: &Reading<'_, '_, Id>) -> Option<Run> {
    let run = word.catalogue().map(said)?;
    let outlook = reading.outlook();
    let later = reading.decider().is_some_and(|decider| decider.day > word.day);
    let goes_on = outlook.is_hopeful() && later || outlook.is_ordered() && word.moment.is_none();
    Some(if run == Run::Finished && goes_on { Run::BetweenSeasons } else { run })
}

fn said(status: CatalogueStatus) -> Run {
    match status {
        CatalogueStatus::InDevelopment => Run::NotStarted,
        CatalogueStatus::Running => Run::Airing,
        CatalogueStatus::ToBeDetermined => Run::BetweenSeasons,
        CatalogueStatus::Ended | CatalogueStatus::Cancelled => Run::Finished,
    }
}
