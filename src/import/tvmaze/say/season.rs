//! Seasons: those that TVmaze describes, and those that only have episodes.

use entity::external_id::Provider;
use entity::release::Kind;
use entity::statement::Rank;
use entity::{NodeKind, RecordKind, release, season_statement};

use super::{OfShow, day, platform, said, summary};
use crate::import::draft::{Draft, Newcomer, Own};
use crate::import::tvmaze::format::Season;

/// What a season is. Its last day is not taken: TVmaze counts it from the episodes that are listed so far.
pub(super) fn say(draft: &mut Draft, show: OfShow, season: &Season) {
    let key = format!("season/{}/{}", show.number, season.id);
    if draft.has(RecordKind::SeasonStatement, &key) {
        return draft.skip("a newer file has the same season");
    }
    let id = node(draft, &key, show, season.number, &[(Provider::Tvmaze, season.id.to_string())]);
    let own = draft.own(RecordKind::SeasonStatement, &key);
    let (text, licence) = summary(season.summary.as_ref());
    draft.rows.season_statement.push(season_statement::Model {
        name: said(season.name.as_ref()),
        episode_order: season.episode_order.filter(|count| *count > 0),
        summary: text,
        summary_licence: licence,
        ..bare(own, id, show, season.number)
    });
    let Some(date) = day(season.premiere_date.as_ref()) else { return };
    let channel = season.channel();
    let platform_id = channel.map(|(medium, channel)| platform::say(draft, medium, channel));
    let own = draft.own(RecordKind::Release, &format!("release/{}/season/{}", show.number, season.id));
    draft.rows.release.push(release::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: show.id,
        season_id: Some(id),
        episode_id: None,
        part: None,
        platform_id,
        region: channel.and_then(|(_, channel)| platform::region(channel.country.as_ref())),
        date,
        kind: Kind::Premiere,
        episode_count: None,
        note: None,
    });
}

/// That there is a season with this number. It is said beside what describes the season, which may come in another file.
pub(super) fn say_listed(draft: &mut Draft, show: OfShow, number: i32) {
    let key = format!("season/listed/{}/{number}", show.number);
    if draft.has(RecordKind::SeasonStatement, &key) {
        return;
    }
    let id = node(draft, &key, show, Some(number), &[]);
    let own = draft.own(RecordKind::SeasonStatement, &key);
    draft.rows.season_statement.push(bare(own, id, show, Some(number)));
}

fn node(
    draft: &mut Draft,
    key: &str,
    show: OfShow,
    number: Option<i32>,
    external_ids: &[(Provider, String)],
) -> i64 {
    let place = number.map(|number| (show.id, number));
    draft.node(&Newcomer { kind: NodeKind::Season, key, slugs: &[], external_ids, place, title: None })
}

fn bare(own: Own, season_id: i64, show: OfShow, number: Option<i32>) -> season_statement::Model {
    season_statement::Model {
        id: own.id,
        season_id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        rank: Rank::Normal,
        reason: None,
        observed_on: None,
        show_id: show.id,
        number,
        name: None,
        episode_order: None,
        summary: None,
        summary_licence: None,
    }
}
