//! Timelines: everything dated about some shows, in order.

use std::collections::HashSet;

use chrono::NaiveDate;
use entity::{PartialDate, release};
use foldhash::fast::RandomState;

use super::page::{Key, List, Part};
use super::{Any, Crossover, Graph, Ix, Platform, Release, Show, Watchable};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MomentKind {
    /// Something was said about its future.
    Announcement,
    /// A platform ordered it.
    Order,
    /// A pilot was shown ahead.
    Pilot,
    /// The first of it came out.
    Premiere,
    /// It came out on another platform than before.
    PlatformMove,
    /// A further part of a season began.
    Part,
    /// More of it came out.
    Regular,
    /// A special came out.
    Special,
    /// A story was told across shows.
    Crossover,
    /// The last of a season came out.
    Finale,
    /// It ended, in the word of a catalogue.
    End,
    /// It stood in a chart.
    Chart,
    /// It was counted how much it was watched.
    Viewership,
    /// Somebody wrote about it.
    Review,
}

/// Something dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What happened.
    pub kind: MomentKind,
    /// When, or when it began.
    pub date: PartialDate,
    /// When it ended, of what lasted.
    pub until: Option<PartialDate>,
    /// What it is about.
    pub subject: Watchable,
    /// The record or the entity that says so.
    pub record: Any,
    /// From which platform it moved.
    pub moved_from: Option<Ix<Platform>>,
}

impl Moment {
    fn new(kind: MomentKind, date: PartialDate, subject: Watchable, record: impl Into<Any>) -> Self {
        Self { kind, date, until: None, subject, record: record.into(), moved_from: None }
    }

    /// Whether it was over on a day: a coarse date counts from its last day.
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.until.unwrap_or(self.date).last_day() <= day
    }
}

impl Graph {
    /// Everything dated about some shows, by day. What has no date is left out.
    ///
    /// # Complexity
    /// O(r log r) for r records about them.
    pub fn timeline_of(&self, shows: &[Ix<Show>]) -> List<'_, Moment> {
        let mut moments = Vec::new();
        let mut crossovers: HashSet<Ix<Crossover>, RandomState> = HashSet::default();
        for &show in shows {
            self.came_out(show, &mut moments);
            moments.extend(self.moves_of(show));
            self.said(show, &mut moments);
            self.counted(show, &mut moments);
            crossovers.extend(self.crossovers_of_show(show));
        }
        moments.extend(crossovers.into_iter().filter_map(|crossover| self.crossed(crossover)));
        moments.sort_unstable_by_key(|moment| self.place_of_moment(*moment));
        List::ordered(self, moments, moment_place)
    }

    /// When the parts of a crossover came out: the first day and the last. O(k) for k parts.
    pub fn days_of_crossover(&self, crossover: Ix<Crossover>) -> Option<(PartialDate, PartialDate)> {
        let parts = self.parts_of_crossover(crossover).into_iter();
        let days: Vec<_> =
            parts.filter_map(|part| self.premiere_of(Watchable::Episode(self[part].episode))).collect();
        Some((*days.iter().min()?, *days.iter().max()?))
    }

    fn came_out(&self, show: Ix<Show>, moments: &mut Vec<Moment>) {
        for release in self.releases(Watchable::Show(show)).iter() {
            let row = &self[release];
            let kind = match row.kind {
                release::Kind::Premiere => MomentKind::Premiere,
                release::Kind::Pilot => MomentKind::Pilot,
                release::Kind::Regular => MomentKind::Regular,
                release::Kind::Finale => MomentKind::Finale,
                release::Kind::Part => MomentKind::Part,
                release::Kind::Special => MomentKind::Special,
            };
            moments.push(Moment::new(kind, row.date, row.subject, release));
        }
        let whole = Watchable::Show(show);
        if self.releases(whole).is_empty() {
            let start = self[show].start_date;
            moments.extend(start.map(|date| Moment::new(MomentKind::Premiere, date, whole, show)));
        }
        let end = self[show].end_date;
        moments.extend(end.map(|date| Moment::new(MomentKind::End, date, whole, show)));
    }

    /// Where a later premiere at home was on none of the platforms of the one before, nor on one into which such a platform
    /// went over. Home is the region of the first premiere.
    fn moves_of(&self, show: Ix<Show>) -> Vec<Moment> {
        let begins = |release: &Ix<Release>| {
            let row = &self[*release];
            matches!(row.kind, release::Kind::Premiere | release::Kind::Part) && row.platform.is_some()
        };
        let mut premieres: Vec<_> = self.releases(Watchable::Show(show)).into_iter().filter(begins).collect();
        let Some(home) = premieres.first().map(|release| self[*release].region) else { return Vec::new() };
        premieres.retain(|release| self[*release].region == home);
        let mut moments = Vec::new();
        let mut before: Vec<Ix<Platform>> = Vec::new();
        for day in premieres.chunk_by(|one, two| self[*one].date == self[*two].date) {
            let now: Vec<_> = day.iter().filter_map(|release| self[*release].platform).collect();
            let stays = before.iter().any(|old| now.iter().any(|new| self.is_same_house(*old, *new)));
            if let (Some(&earlier), false) = (before.first(), stays) {
                let row = &self[day[0]];
                moments.push(Moment {
                    moved_from: Some(earlier),
                    ..Moment::new(MomentKind::PlatformMove, row.date, row.subject, day[0])
                });
            }
            before = now;
        }
        moments
    }

    fn is_same_house(&self, before: Ix<Platform>, after: Ix<Platform>) -> bool {
        let mut platform = Some(before);
        // A platform goes over into another a few times at most; whoever says that two went over into each other is not
        // followed in a circle.
        for _ in 0..10 {
            match platform {
                Some(here) if here == after => return true,
                Some(here) => platform = self[here].succeeded_by,
                None => return false,
            }
        }
        false
    }

    fn said(&self, show: Ix<Show>, moments: &mut Vec<Moment>) {
        for announcement in self.announcements_of(show).iter() {
            let row = &self[announcement];
            let subject = match *row.seasons {
                [season] => Watchable::Season(season),
                _ => Watchable::Show(show),
            };
            let said = row.said_on.or(row.published_on);
            moments
                .extend(said.map(|date| Moment::new(MomentKind::Announcement, date, subject, announcement)));
        }
        for commission in self.commissions(Watchable::Show(show)).iter() {
            let row = &self[commission];
            let ordered = row.ordered_on;
            moments.extend(ordered.map(|date| Moment::new(MomentKind::Order, date, row.subject, commission)));
        }
        for review in self.reviews(Watchable::Show(show)).iter() {
            let row = &self[review];
            let published = row.published_on;
            moments.extend(published.map(|date| Moment::new(MomentKind::Review, date, row.subject, review)));
        }
    }

    fn counted(&self, show: Ix<Show>, moments: &mut Vec<Moment>) {
        for viewership in self.viewerships(Watchable::Show(show)).iter() {
            let row = &self[viewership];
            let kind = if row.rank.is_some() { MomentKind::Chart } else { MomentKind::Viewership };
            let date = row.window_start.or(row.window_end).or(row.published_on);
            moments.extend(date.map(|date| {
                let counted = Moment::new(kind, date, row.subject, viewership);
                Moment { until: row.window_end.filter(|until| *until >= date), ..counted }
            }));
        }
    }

    fn crossed(&self, crossover: Ix<Crossover>) -> Option<Moment> {
        let first = self.parts_of_crossover(crossover).iter().next()?;
        let (date, until) = self.days_of_crossover(crossover)?;
        let subject = Watchable::Episode(self[first].episode);
        let told = Moment::new(MomentKind::Crossover, date, subject, crossover);
        Some(Moment { until: Some(until).filter(|until| *until > date), ..told })
    }

    fn place_of_moment(&self, moment: Moment) -> (u32, MomentKind, u32) {
        (moment.date.ordinal(), moment.kind, self.id_of(moment.record))
    }
}

fn moment_place(graph: &Graph, moment: Moment) -> Key {
    let (date, kind, id) = graph.place_of_moment(moment);
    Key::new("timeline", [Part::up(date), Part::up(i64::from(kind as u8))], id)
}
