//! Reviews, ratings, viewership and announcements, each the row of its table.

use entity::{NodeKind, RecordKind, announcement, announcement_season, rating, review, viewership};

use super::draft::{Draft, Own};
use super::score::share;
use crate::import::catalog::format::{Announcement, Identified, Rating, Reference, Review, Viewership};
use crate::import::catalog::sheet::Fault;

impl Draft<'_> {
    /// Writes what was written, measured and said about shows.
    pub(super) fn reports(&mut self) -> Result<(), Fault> {
        let document = self.document;
        self.records(&document.review, |rows| &mut rows.review, review)?;
        self.records(&document.rating, |rows| &mut rows.rating, rating)?;
        self.records(&document.viewership, |rows| &mut rows.viewership, viewership)?;
        self.records(&document.announcement, |rows| &mut rows.announcement, announcement)
    }

    fn announcement_season(
        &mut self,
        announcement: &Own,
        show_id: i64,
        season: &Reference,
    ) -> Result<(), Fault> {
        let season_id = self.season_of(show_id, season)?;
        let (id, origin_key) = self
            .child(RecordKind::AnnouncementSeason, &format!("{}/season/{season}", announcement.origin_key));
        let (origin, announcement_id) = (self.origin(), announcement.id);
        let row = announcement_season::Model { id, origin, origin_key, announcement_id, season_id };
        self.batch.rows.announcement_season.push(row);
        Ok(())
    }
}

fn review(draft: &mut Draft, own: Own, said: &Review) -> Result<review::Model, Fault> {
    let subject = draft.subject(&said.of)?;
    let revises_id = draft.record((Review::KIND, RecordKind::Review), said.revises.as_ref())?;
    let score = said.score.or_else(|| share(said.score_printed.as_deref()?, said.score_max?));
    Ok(review::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: subject.show_id,
        season_id: subject.season_id,
        episode_id: subject.episode_id,
        kind: said.kind.unwrap_or(review::Kind::Critic),
        outlet_id: draft.node_if(NodeKind::Source, said.outlet.as_ref())?,
        author_id: draft.node_if(NodeKind::Person, said.author.as_ref())?,
        published_on: said.published_on,
        headline: said.headline.clone(),
        gist: said.gist.clone(),
        score_printed: said.score_printed.clone(),
        score_max: said.score_max,
        score,
        address: said.address.clone(),
        revises_id,
    })
}

fn rating(draft: &mut Draft, own: Own, said: &Rating) -> Result<rating::Model, Fault> {
    let subject = draft.subject(&said.of)?;
    let revises_id = draft.record((Rating::KIND, RecordKind::Rating), said.revises.as_ref())?;
    Ok(rating::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: subject.show_id,
        season_id: subject.season_id,
        episode_id: subject.episode_id,
        measure_id: draft.measure(&said.measure)?,
        value: said.value,
        votes: said.votes,
        observed_on: said.observed_on,
        published_on: said.published_on,
        revises_id,
        note: said.note.clone(),
    })
}

fn viewership(draft: &mut Draft, own: Own, said: &Viewership) -> Result<viewership::Model, Fault> {
    let subject = draft.subject(&said.of)?;
    let revises_id = draft.record((Viewership::KIND, RecordKind::Viewership), said.revises.as_ref())?;
    Ok(viewership::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: subject.show_id,
        season_id: subject.season_id,
        episode_id: subject.episode_id,
        measure_id: draft.measure(&said.measure)?,
        value: said.value,
        rank: said.rank,
        chart: said.chart.clone(),
        weeks_in_chart: said.weeks_in_chart,
        window_start: said.window_start,
        window_end: said.window_end,
        region: said.region.clone(),
        published_on: said.published_on,
        revises_id,
        note: said.note.clone(),
    })
}

fn announcement(draft: &mut Draft, own: Own, said: &Announcement) -> Result<announcement::Model, Fault> {
    let show_id = draft.node(NodeKind::Show, &said.show)?;
    for season in &said.seasons {
        draft.announcement_season(&own, show_id, season)?;
    }
    let supersedes_id =
        draft.record((Announcement::KIND, RecordKind::Announcement), said.supersedes.as_ref())?;
    let withdraws_id =
        draft.record((Announcement::KIND, RecordKind::Announcement), said.withdraws.as_ref())?;
    Ok(announcement::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id,
        kind: said.kind,
        certainty: said.certainty,
        said_on: said.said_on,
        published_on: said.published_on,
        platform_id: draft.node_if(NodeKind::Platform, said.platform.as_ref())?,
        expected_from: said.expected_from,
        expected_until: said.expected_until,
        speaker_id: draft.node_if(NodeKind::Person, said.speaker.as_ref())?,
        quote: said.quote.clone(),
        gist: said.gist.clone(),
        supersedes_id,
        withdraws_id,
    })
}
