//! A show, the channels that it is on, and what it is called elsewhere.

use chrono::{DateTime, Datelike, NaiveDate};
use entity::availability::Offer;
use entity::citation::Stance;
use entity::external_id::Provider;
use entity::show::{Image, ImageKind, Link, LinkKind, Schedule};
use entity::{List, NodeKind, PartialDate, RecordKind, alias, availability, citation, show_statement};

use super::{LICENCE, OfShow, address, day, platform, rating, said, summary};
use crate::import::draft::{Draft, Newcomer};
use crate::import::slug::slug;
use crate::import::titles::Title;
use crate::import::tvmaze::format::{Aka, Channel, Medium, Show};
use crate::import::tvmaze::words;

/// What TVmaze leaves open about a web channel.
const ON_THE_WEB: &str = "TVmaze does not say on which terms.";

/// What a show is. Which networks had it before, and its form, TVmaze does not say.
pub(super) fn say(draft: &mut Draft, show: &Show, seen: NaiveDate) {
    let key = format!("show/{}", show.id);
    if draft.has(RecordKind::ShowStatement, &key) {
        return draft.skip("a newer file has the same show");
    }
    let Some(name) = said(Some(&show.name)) else { return draft.reject("the show has no name") };
    let premiered = day(show.premiered.as_ref());
    let year = premiered.map(PartialDate::year);
    let base = slug(&name);
    let with_year = year.map(|year| format!("{base}-{year}"));
    let last = format!("{base}-tvmaze-{}", show.id);
    let slugs: Vec<_> = [Some(base), with_year, Some(last.trim_start_matches('-').to_owned())]
        .into_iter()
        .flatten()
        .filter(|slug| !slug.starts_with('-'))
        .collect();
    let id = draft.node(&Newcomer {
        kind: NodeKind::Show,
        key: &key,
        slugs: &slugs,
        external_ids: &external_ids(show),
        place: None,
        title: Some(Title { name: &name, year, format: None }),
    });
    let of = OfShow { id, number: show.id };
    say_statement(draft, of, show, name);
    for (medium, channel) in show.channels() {
        say_availability(draft, of, medium, channel, written(show));
    }
    let average = show.rating.as_ref().and_then(|rating| rating.average);
    rating::say(draft, rating::Subject { show: of, season_id: None, episode: None }, average, seen);
    draft.says_all(RecordKind::Availability, &format!("availability/{}/", show.id));
    draft.says_all(RecordKind::ExternalId, &format!("external_id/{key}/"));
}

fn say_statement(draft: &mut Draft, of: OfShow, show: &Show, name: String) {
    let own = draft.own(RecordKind::ShowStatement, &format!("show/{}", of.number));
    say_citation(draft, of, own.id, show);
    let (text, licence) = summary(show.summary.as_ref());
    let language = show.language.as_deref().and_then(words::language);
    draft.rows.show_statement.push(show_statement::Model {
        id: own.id,
        show_id: of.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        observed_on: written(show),
        name: Some(name),
        genres: genres(show),
        languages: language.map(|tag| List(vec![tag.to_owned()])),
        runtime_minutes: show.runtime.or(show.average_runtime).filter(|minutes| *minutes > 0),
        start_date: day(show.premiered.as_ref()),
        end_date: day(show.ended.as_ref()),
        catalogue_status: show.status.as_deref().and_then(words::status),
        schedule: schedule(show),
        summary: text,
        summary_licence: licence,
        links: links(show),
        images: images(show),
        ..show_statement::Model::default()
    });
}

/// The page of the show, which whoever passes its data on has to link to.
fn say_citation(draft: &mut Draft, of: OfShow, subject_id: i64, show: &Show) {
    let own = draft.own(RecordKind::Citation, &format!("citation/show/{}", of.number));
    draft.rows.citation.push(citation::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        subject_kind: RecordKind::ShowStatement,
        subject_id,
        source_id: own.source_id,
        via_source_id: None,
        title: None,
        address: address(show.url.as_ref()),
        published_on: None,
        retrieved_on: written(show),
        quote: None,
        licence: Some(LICENCE.to_owned()),
        stance: Stance::Supports,
        note: None,
    });
}

/// That a channel carries the show: which one ordered it, and since when, TVmaze does not say.
fn say_availability(
    draft: &mut Draft,
    of: OfShow,
    medium: Medium,
    channel: &Channel,
    written: Option<PartialDate>,
) {
    let platform_id = platform::say(draft, medium, channel);
    let (word, offer, note) = match medium {
        Medium::Network => ("network", Offer::Broadcast, None),
        Medium::Web => ("web", Offer::Other, Some(ON_THE_WEB.to_owned())),
    };
    let own = draft.own(RecordKind::Availability, &format!("availability/{}/{word}", of.number));
    draft.rows.availability.push(availability::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: of.id,
        season_id: None,
        platform_id,
        region: platform::region(channel.country.as_ref()),
        offer,
        is_original: false,
        since: None,
        until: None,
        observed_on: written,
        note,
    });
}

/// Another title of a show.
pub(super) fn say_aka(draft: &mut Draft, of: OfShow, aka: &Aka) {
    let Some(name) = said(Some(&aka.name)) else { return draft.reject("the other title is empty") };
    let region = platform::region(aka.country.as_ref());
    let place = region.as_deref().unwrap_or("any");
    let key = format!("alias/{}/{place}/{name}", of.number);
    if draft.has(RecordKind::Alias, &key) {
        return;
    }
    let own = draft.own(RecordKind::Alias, &key);
    draft.rows.alias.push(alias::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        node_kind: NodeKind::Show,
        node_id: of.id,
        name,
        kind: alias::Kind::AlsoKnownAs,
        language: None,
        region,
        note: None,
    });
}

fn external_ids(show: &Show) -> Vec<(Provider, String)> {
    let mut ids = vec![(Provider::Tvmaze, show.id.to_string())];
    let Some(others) = &show.externals else { return ids };
    let is_imdb = |id: &String| {
        let digits = id.strip_prefix("tt").unwrap_or_default();
        (7..=10).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
    };
    let number = |id: &Option<serde_json::Number>| id.as_ref()?.as_u64().filter(|id| *id > 0);
    ids.extend(said(others.imdb.as_ref()).filter(is_imdb).map(|id| (Provider::Imdb, id)));
    ids.extend(number(&others.thetvdb).map(|id| (Provider::Thetvdb, id.to_string())));
    ids.extend(number(&others.tvrage).map(|id| (Provider::Tvrage, id.to_string())));
    ids
}

/// When the entry was last written: until then at least it was so.
fn written(show: &Show) -> Option<PartialDate> {
    let moment = DateTime::from_timestamp(show.updated?, 0)?;
    PartialDate::from_day(moment.date_naive()).filter(|_| moment.year() > 2000)
}

/// Genres, and the type of the show where it tells more than that there is a script.
fn genres(show: &Show) -> Option<List<String>> {
    let kind = said(show.kind.as_ref()).filter(|kind| kind != "Scripted");
    let genres = show.genres.iter().flatten().filter_map(|genre| said(Some(genre)));
    let mut all: Vec<String> = Vec::new();
    for genre in kind.into_iter().chain(genres) {
        if !all.contains(&genre) {
            all.push(genre);
        }
    }
    (!all.is_empty()).then_some(List(all))
}

fn schedule(show: &Show) -> Option<Schedule> {
    let schedule = show.schedule.as_ref()?;
    let time = said(schedule.time.as_ref());
    if time.is_none() && schedule.days.is_empty() {
        return None;
    }
    let country = show.channels().find_map(|(_, channel)| channel.country.as_ref());
    let timezone = country.and_then(|country| said(country.timezone.as_ref()));
    Some(Schedule { days: schedule.days.clone(), time, timezone })
}

fn links(show: &Show) -> Option<List<Link>> {
    let link = |kind, url| address(url).map(|url| Link { kind, url });
    let official = link(LinkKind::Official, show.official_site.as_ref());
    let links: Vec<_> = official.into_iter().chain(link(LinkKind::Catalogue, show.url.as_ref())).collect();
    (!links.is_empty()).then_some(List(links))
}

fn images(show: &Show) -> Option<List<Image>> {
    let url = address(show.image.as_ref()?.original.as_ref())?;
    Some(List(vec![Image { kind: ImageKind::Poster, url, licence: None }]))
}
