//! What is to come: releases that have a day, and days that were announced.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::{PartialDate, release};

use crate::export::choice::word;
use crate::export::picture::Picture;
use crate::graph::{Announcement, Any, Graph, Ix, Release, Show, Watchable};

/// What is to come from a day on.
#[derive(Default)]
pub(super) struct Coming {
    /// What has a day, by day.
    pub(super) events: Vec<Event>,
    /// How many more there are of which only a month, a year or a span is known.
    pub(super) undated: usize,
}

/// Something that comes on a day.
pub(super) struct Event {
    /// What it is, whatever its day: two calendars of one server have one name for it.
    pub(super) what: String,
    /// The day.
    pub(super) day: NaiveDate,
    /// What it is, for people.
    pub(super) summary: String,
    /// Where it comes out, and what else is to be known.
    pub(super) description: String,
    /// What kind of release it is.
    pub(super) category: String,
    /// Whether it is more than announced.
    pub(super) is_certain: bool,
}

impl Coming {
    /// What is to come of the nodes of a picture.
    pub(super) fn of(picture: &Picture<'_>, from: NaiveDate) -> Self {
        let graph = picture.graph;
        let nodes: HashSet<Any> = picture.nodes.iter().map(|node| node.entity).collect();
        let mut coming = Self::default();
        for show in &picture.universe.shows {
            let mut dated: HashSet<Watchable> = HashSet::new();
            for (release, what) in named(graph, *show) {
                let row = &graph[release];
                if row.date.last_day() >= from && nodes.contains(&row.subject.into()) {
                    dated.insert(row.subject);
                    coming.add(day(row.date), |day| released(graph, release, what, day));
                }
            }
            for announcement in in_force(graph, *show, from) {
                for subject in subjects(graph, announcement) {
                    // What is known to come out on a day needs no announcement.
                    if nodes.contains(&subject.into()) && dated.insert(subject) {
                        let expected = expected(graph, announcement);
                        coming.add(expected, |day| announced(graph, announcement, subject, day));
                    }
                }
            }
        }
        coming
            .events
            .sort_by(|one, two| (one.day, &one.summary, &one.what).cmp(&(two.day, &two.summary, &two.what)));
        coming
    }

    fn add(&mut self, day: Option<NaiveDate>, event: impl FnOnce(NaiveDate) -> Event) {
        match day {
            Some(day) => self.events.push(event(day)),
            None => self.undated += 1,
        }
    }
}

/// The releases of a show, each with a name that it keeps when its day changes: what comes out where, and which of several
/// such it is.
fn named(graph: &Graph, show: Ix<Show>) -> Vec<(Ix<Release>, String)> {
    let mut known: HashMap<String, usize> = HashMap::new();
    let releases = graph.releases(Watchable::Show(show)).into_iter();
    let named = releases.map(|release| {
        let row = &graph[release];
        let platform = row.platform.map_or("", |platform| &graph[platform].slug);
        let texts = [row.region, row.part].map(|text| graph.text(text).unwrap_or_default());
        let what = format!(
            "{} {} {} {platform} {}",
            graph[show].slug,
            graph.id_of(Any::from(row.subject)),
            word(&row.kind),
            texts.join(" ")
        );
        let count = known.entry(what.clone()).or_default();
        *count += 1;
        (release, format!("{what} {count}"))
    });
    named.collect()
}

fn released(graph: &Graph, release: Ix<Release>, what: String, day: NaiveDate) -> Event {
    let row = &graph[release];
    let part = graph.text(row.part).map(|part| format!(", {part}")).unwrap_or_default();
    let platform = row.platform.map(|platform| graph[platform].name.to_string());
    let region = graph.text(row.region).filter(|region| *region != "WORLD").map(str::to_owned);
    let place: Vec<String> = platform.into_iter().chain(region).collect();
    let note = graph.text(row.note).map(str::to_owned);
    let description = Some(place.join(", ")).filter(|place| !place.is_empty()).into_iter().chain(note);
    Event {
        what,
        day,
        summary: format!("{}{part}{}", title(graph, row.subject), kind(row.kind)),
        description: description.collect::<Vec<_>>().join("\n"),
        category: word(&row.kind),
        is_certain: true,
    }
}

fn announced(graph: &Graph, announcement: Ix<Announcement>, subject: Watchable, day: NaiveDate) -> Event {
    let row = &graph[announcement];
    Event {
        what: format!("{} {} announced", graph[row.show].slug, graph.id_of(Any::from(subject))),
        day,
        summary: format!("{}{}", title(graph, subject), kind(release::Kind::Premiere)),
        description: graph[row.gist].to_owned(),
        category: word(&release::Kind::Premiere),
        is_certain: false,
    }
}

/// The announcements of a day to come that still hold: nobody denies them, took them back or said something newer.
fn in_force(graph: &Graph, show: Ix<Show>, from: NaiveDate) -> Vec<Ix<Announcement>> {
    let all: Vec<_> = graph.announcements_of(show).into_iter().collect();
    let holds = |ix: &Ix<Announcement>| !graph.is_denied(graph[*ix].id);
    // From the newest on, so that what was itself withdrawn takes nothing back; nor does a rumour undo an official word.
    let (mut withdrawn, mut superseded) = (HashSet::new(), HashSet::new());
    for ix in all.iter().rev().filter(|ix| holds(ix)) {
        if !withdrawn.contains(ix) {
            let row = &graph[*ix];
            let is_weaker = |other: &Ix<Announcement>| graph[*other].certainty <= row.certainty;
            withdrawn.extend(row.withdraws.filter(is_weaker));
            superseded.extend(row.supersedes.filter(is_weaker));
        }
    }
    let over = |ix: &Ix<Announcement>| withdrawn.contains(ix) || superseded.contains(ix);
    let is_to_come = |ix: &Ix<Announcement>| {
        let row = &graph[*ix];
        row.expected_until.or(row.expected_from).is_some_and(|expected| expected.last_day() >= from)
    };
    // The newest first: of two days for the same thing it counts.
    all.into_iter().rev().filter(|ix| holds(ix) && !over(ix) && is_to_come(ix)).collect()
}

/// What an announcement is about: its seasons, or the show.
fn subjects(graph: &Graph, announcement: Ix<Announcement>) -> Vec<Watchable> {
    let row = &graph[announcement];
    if row.seasons.is_empty() {
        return vec![Watchable::Show(row.show)];
    }
    row.seasons.iter().map(|season| Watchable::Season(*season)).collect()
}

/// The day that is expected, if it is one.
fn expected(graph: &Graph, announcement: Ix<Announcement>) -> Option<NaiveDate> {
    let row = &graph[announcement];
    let (from, until) = (row.expected_from?, row.expected_until?);
    Some(from).filter(|from| *from == until).and_then(day)
}

fn day(date: PartialDate) -> Option<NaiveDate> {
    date.day().map(|_| date.first_day())
}

/// Which show, and which season or episode of it.
fn title(graph: &Graph, subject: Watchable) -> String {
    let show = &graph[graph.show_of(subject)].name;
    match subject {
        Watchable::Show(_) => show.to_string(),
        Watchable::Season(_) => format!("{show}, {}", graph.name_of(subject)),
        Watchable::Episode(episode) => {
            let season = graph[episode].season.and_then(|season| graph[season].number);
            let number = graph[episode].number;
            let place = match (season, number) {
                (Some(season), Some(number)) => format!(" {season}×{number}"),
                _ => String::new(),
            };
            format!("{show}{place}, {}", graph.name_of(subject))
        }
    }
}

/// What comes out of it, behind its title; more of it needs no word.
fn kind(kind: release::Kind) -> &'static str {
    match kind {
        release::Kind::Premiere => ": premiere",
        release::Kind::Pilot => ": pilot",
        release::Kind::Finale => ": finale",
        release::Kind::Part => ": next part",
        release::Kind::Special => ": special",
        release::Kind::Regular => "",
    }
}
