//! Networks and web channels as platforms.

use entity::external_id::Provider;
use entity::statement::Rank;
use entity::{NodeKind, RecordKind, platform, platform_statement};

use crate::import::draft::{Draft, Newcomer};
use crate::import::slug::slug;
use crate::import::tvmaze::format::{Channel, Country, Medium};

/// The platform of a channel.
///
/// TVmaze numbers networks and web channels apart, so the id has the word of its address in it, `networks/8`.
pub(super) fn say(draft: &mut Draft, medium: Medium, channel: &Channel) -> i64 {
    let (word, kind) = match medium {
        // Whether a network is received over the air or by cable it does not say.
        Medium::Network => ("networks", None),
        Medium::Web => ("webchannels", Some(platform::Kind::Streaming)),
    };
    let value = format!("{word}/{}", channel.id);
    let key = format!("platform/{value}");
    let country = region(channel.country.as_ref());
    let name = slug(&channel.name);
    let of_country = country.as_ref().map(|country| format!("{name}-{}", country.to_ascii_lowercase()));
    let last = format!("{name}-tvmaze-{word}-{}", channel.id);
    let slugs: Vec<_> = [Some(name), of_country, Some(last)].into_iter().flatten().collect();
    let id = draft.node(&Newcomer {
        kind: NodeKind::Platform,
        key: &key,
        slugs: &slugs,
        external_ids: &[(Provider::Tvmaze, value)],
        place: None,
        title: None,
    });
    // The files with the newest shows come first: their name is the one of today.
    if !draft.has(RecordKind::PlatformStatement, &key) {
        let own = draft.own(RecordKind::PlatformStatement, &key);
        draft.rows.platform_statement.push(platform_statement::Model {
            id: own.id,
            platform_id: id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            rank: Rank::Normal,
            reason: None,
            observed_on: None,
            name: Some(channel.name.trim().to_owned()),
            kind,
            country,
            names: None,
            succeeded_by_id: None,
        });
    }
    id
}

/// The code of a country.
pub(super) fn region(country: Option<&Country>) -> Option<String> {
    let code = country?.code.as_deref()?.trim();
    let is_code = code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase());
    is_code.then(|| code.to_owned())
}
