//! Episodes, and the day on which each came out.

use chrono::NaiveDate;
use entity::external_id::Provider;
use entity::statement::Rank;
use entity::{NodeKind, RecordKind, episode, episode_statement, release};

use super::{OfShow, day, platform, rating, said, summary};
use crate::import::draft::{Draft, Newcomer};
use crate::import::tvmaze::format::{Channel, Episode, Medium};

/// What an episode is. It came out on the channel of its season where that is known: the channel of the show is the last
/// that it had, and says nothing of a season before.
pub(super) fn say(
    draft: &mut Draft,
    of: OfShow,
    episode: &Episode,
    channel: Option<&(Medium, Channel)>,
    seen: NaiveDate,
) {
    let key = format!("episode/{}/{}", of.number, episode.id);
    if draft.has(RecordKind::EpisodeStatement, &key) {
        return draft.skip("a newer file has the same episode");
    }
    let season_id = episode.season.and_then(|number| draft.season(of.id, number));
    let id = draft.node(&Newcomer {
        kind: NodeKind::Episode,
        key: &key,
        slugs: &[],
        external_ids: &[(Provider::Tvmaze, episode.id.to_string())],
        place: season_id.zip(episode.number),
        title: None,
    });
    let kind = kind(episode);
    let own = draft.own(RecordKind::EpisodeStatement, &key);
    let (text, licence) = summary(episode.summary.as_ref());
    draft.rows.episode_statement.push(episode_statement::Model {
        id: own.id,
        episode_id: id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        rank: Rank::Normal,
        reason: None,
        observed_on: None,
        show_id: of.id,
        season_id,
        number: episode.number,
        name: said(episode.name.as_ref()),
        kind,
        runtime_minutes: episode.runtime.filter(|minutes| *minutes > 0),
        summary: text,
        summary_licence: licence,
    });
    let average = episode.rating.as_ref().and_then(|rating| rating.average);
    let subject = rating::Subject { show: of, season_id, episode: Some((episode.id, id)) };
    rating::say(draft, subject, average, seen);
    say_release(draft, of, (season_id, id), episode, channel);
}

/// The day is that of the place where it aired, as everybody prints it; `airstamp` is often one day later.
fn say_release(
    draft: &mut Draft,
    of: OfShow,
    (season_id, episode_id): (Option<i64>, i64),
    episode: &Episode,
    channel: Option<&(Medium, Channel)>,
) {
    let Some(date) = day(episode.airdate.as_ref()) else { return };
    let platform_id = channel.map(|(medium, channel)| platform::say(draft, *medium, channel));
    let own = draft.own(RecordKind::Release, &format!("release/{}/episode/{}", of.number, episode.id));
    draft.rows.release.push(release::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: of.id,
        season_id,
        episode_id: Some(episode_id),
        part: None,
        platform_id,
        region: channel.and_then(|(_, channel)| platform::region(channel.country.as_ref())),
        date,
        kind: match (kind(episode), episode.number) {
            (Some(episode::Kind::Special), _) => release::Kind::Special,
            (_, Some(1)) => release::Kind::Premiere,
            _ => release::Kind::Regular,
        },
        episode_count: None,
        note: None,
    });
}

fn kind(episode: &Episode) -> Option<episode::Kind> {
    match episode.kind.as_deref()? {
        "regular" => Some(episode::Kind::Regular),
        "significant_special" | "insignificant_special" => Some(episode::Kind::Special),
        _ => None,
    }
}
