//! Packed rows: what was measured, written and said.

use entity::{PartialDate, announcement, measure, review};

use super::{Ix, Person, Platform, Real, Season, Short, Show, Source, Text, Watchable};

/// What a number measures: provider, unit, method and population. A change of method is a new measure.
#[derive(Debug)]
pub struct Measure {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The stable name, unique among measures.
    pub slug: Short,
    /// The name under which it is published.
    pub name: Short,
    /// Who measures.
    pub provider: Ix<Source>,
    /// What is measured.
    pub quantity: measure::Quantity,
    /// The unit of the value.
    pub unit: Text,
    /// How it is measured.
    pub method: Option<Text>,
    /// Who or what is counted.
    pub population: Option<Text>,
    /// The lowest value possible.
    pub scale_min: Option<f64>,
    /// The highest value possible.
    pub scale_max: Option<f64>,
}

/// What a critic or a viewer wrote about a show, a season or an episode.
#[derive(Debug)]
pub struct Review {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// What it is about: the show, or the season or episode of it.
    pub subject: Watchable,
    /// Who wrote it.
    pub kind: review::Kind,
    /// The publication it appeared in.
    pub outlet: Option<Ix<Source>>,
    /// Who signed it.
    pub author: Option<Ix<Person>>,
    /// The day on which it appeared.
    pub published_on: Option<PartialDate>,
    /// Its headline.
    pub headline: Option<Text>,
    /// What it says, in words of our own.
    pub gist: Option<Text>,
    /// Where it can be read.
    pub address: Option<Text>,
    /// The score exactly as printed.
    pub score_printed: Option<Text>,
    /// The best score of its scale, where the scale is known.
    pub score_max: Option<Real>,
    /// The score as a share of the scale, 0 to 100, where the scale is known.
    pub score: Option<Real>,
    /// The earlier version that it replaces.
    pub revises: Option<Ix<Review>>,
}

/// What many people together think of a show, a season or an episode, by one measure.
#[derive(Debug)]
pub struct Rating {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// What it is about: the show, or the season or episode of it.
    pub subject: Watchable,
    /// What is measured.
    pub measure: Ix<Measure>,
    /// The value, in the unit of the measure.
    pub value: f64,
    /// The number of votes, where known.
    pub votes: Option<i64>,
    /// The day on which it had this value.
    pub observed_on: Option<PartialDate>,
    /// The day on which it was published.
    pub published_on: Option<PartialDate>,
    /// The earlier value that it replaces.
    pub revises: Option<Ix<Rating>>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// How much a show, a season or an episode was watched, or its place in a chart.
#[derive(Debug)]
pub struct Viewership {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// What it is about: the show, or the season or episode of it.
    pub subject: Watchable,
    /// What is measured.
    pub measure: Ix<Measure>,
    /// The value, in the unit of the measure.
    pub value: Option<i64>,
    /// The place in the chart.
    pub rank: Option<i32>,
    /// The name of the chart.
    pub chart: Option<Text>,
    /// The number of weeks it had been in the chart.
    pub weeks_in_chart: Option<i32>,
    /// The first day that is counted.
    pub window_start: Option<PartialDate>,
    /// The last day that is counted.
    pub window_end: Option<PartialDate>,
    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    pub region: Option<Text>,
    /// The day on which it was published.
    pub published_on: Option<PartialDate>,
    /// The earlier value that it replaces.
    pub revises: Option<Ix<Viewership>>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// What was said about the future of a show, by whom and how surely.
#[derive(Debug)]
pub struct Announcement {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The show.
    pub show: Ix<Show>,
    /// What was announced.
    pub kind: announcement::Kind,
    /// The seasons that it is about; the show as a whole where there are none.
    pub seasons: Box<[Ix<Season>]>,
    /// How sure it is.
    pub certainty: announcement::Certainty,
    /// The day on which it was said.
    pub said_on: Option<PartialDate>,
    /// The day on which it became known.
    pub published_on: Option<PartialDate>,
    /// The platform that it is about.
    pub platform: Option<Ix<Platform>>,
    /// The earliest day that is promised.
    pub expected_from: Option<PartialDate>,
    /// The latest day that is promised.
    pub expected_until: Option<PartialDate>,
    /// Who said it.
    pub speaker: Option<Ix<Person>>,
    /// A short quote of the speaker.
    pub quote: Option<Text>,
    /// What was said, in words of our own.
    pub gist: Text,
    /// The earlier announcement that it replaces.
    pub supersedes: Option<Ix<Announcement>>,
    /// The earlier announcement that it takes back.
    pub withdraws: Option<Ix<Announcement>>,
}
