//! Packed rows: the edges, each with both its ends.

use entity::{PartialDate, availability, based_on, credit, franchise_member, release, show_relation};

use super::{
    Character, Crossover, Episode, Franchise, Ix, Number, Person, Platform, Season, Show, Source, Text, Work,
};

/// How one show came from another, or touches it.
#[derive(Debug)]
pub struct ShowRelation {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The later show: the spinoff, the sequel, the remake.
    pub later_show: Ix<Show>,
    /// The season of the later show, where only that is meant.
    pub later_season: Option<Ix<Season>>,
    /// The earlier show, from which it came.
    pub earlier_show: Ix<Show>,
    /// The kinds of the relation: a show can be a spinoff and a prequel.
    pub kinds: Box<[show_relation::RelationKind]>,
    /// The episodes of the earlier show in which the later one was planted.
    pub planted_in: Box<[Ix<Episode>]>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// What a show is based on.
#[derive(Debug)]
pub struct BasedOn {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The show.
    pub show: Ix<Show>,
    /// The work.
    pub work: Ix<Work>,
    /// How closely it keeps to the work.
    pub kind: based_on::Kind,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// The membership of a show or a work in a franchise.
#[derive(Debug)]
pub struct FranchiseMember {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The franchise.
    pub franchise: Ix<Franchise>,
    /// The show, unless it is a work.
    pub show: Option<Ix<Show>>,
    /// The work, unless it is a show.
    pub work: Option<Ix<Work>>,
    /// The part that it has in the franchise.
    pub role: franchise_member::Role,
    /// Its place in the order in which the story happens, counted from 1.
    pub story_position: Option<i32>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// That a person worked on a show, a season or an episode.
#[derive(Debug)]
pub struct Credit {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The person.
    pub person: Ix<Person>,
    /// What it is about: the show, or the season or episode of it.
    pub subject: Watchable,
    /// The department.
    pub department: credit::Department,
    /// The job in the words of the credits, such as "Executive producer".
    pub job: Option<Text>,
    /// How large a part it is.
    pub tier: Option<credit::Tier>,
    /// How the person appears.
    pub manner: Option<credit::Manner>,
    /// The place in the order of the credits, counted from 1.
    pub billing: Option<Number>,
    /// The number of episodes it covers.
    pub episode_count: Option<Number>,
    /// When it began.
    pub since: Option<PartialDate>,
    /// When it ended.
    pub until: Option<PartialDate>,
    /// The name in the credits, where it differs.
    pub credited_as: Option<Text>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// A character that an acting credit is for.
#[derive(Debug)]
pub struct Portrayal {
    /// The id, unique among all tables.
    pub id: u32,
    /// The credit.
    pub credit: Ix<Credit>,
    /// The character.
    pub character: Ix<Character>,
    /// The place among the characters of this credit, counted from 1.
    pub position: i32,
    /// Which version of the character, such as "as a young officer".
    pub note: Option<Text>,
}

/// That a show, a season, a part or an episode came out.
#[derive(Debug)]
pub struct Release {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// What it is about: the show, or the season or episode of it.
    pub subject: Watchable,
    /// The part of a season, where a season was split.
    pub part: Option<Text>,
    /// The platform it came out on, where known.
    pub platform: Option<Ix<Platform>>,
    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    pub region: Option<Text>,
    /// The day.
    pub date: PartialDate,
    /// What came out.
    pub kind: release::Kind,
    /// The number of episodes that came out on that day.
    pub episode_count: Option<Number>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// That a platform ordered a show or a season.
#[derive(Debug)]
pub struct Commission {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// What it is about: the show, or the season or episode of it.
    pub subject: Watchable,
    /// The platform that ordered it.
    pub platform: Ix<Platform>,
    /// The day of the order, where known.
    pub ordered_on: Option<PartialDate>,
    /// The number of episodes ordered.
    pub episode_order: Option<i32>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// That a platform carries a show or a season.
#[derive(Debug)]
pub struct Availability {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// What it is about: the show, or the season or episode of it.
    pub subject: Watchable,
    /// The platform.
    pub platform: Ix<Platform>,
    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    pub region: Option<Text>,
    /// How one gets to see it there.
    pub offer: availability::Offer,
    /// Whether the platform presents it as its own.
    pub is_original: bool,
    /// The first day.
    pub since: Option<PartialDate>,
    /// The last day.
    pub until: Option<PartialDate>,
    /// The day on which it was seen there.
    pub observed_on: Option<PartialDate>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// An episode that tells a part of a crossover.
#[derive(Debug)]
pub struct CrossoverPart {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The crossover.
    pub crossover: Ix<Crossover>,
    /// The episode.
    pub episode: Ix<Episode>,
    /// The place in the order of the story, counted from 1.
    pub position: i32,
}

/// An order in which somebody says a franchise is best watched.
#[derive(Debug)]
pub struct WatchOrder {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The franchise.
    pub franchise: Ix<Franchise>,
    /// What it is called.
    pub name: Text,
    /// Whom it is for, or what it leaves out.
    pub note: Option<Text>,
}

/// A show, a season or an episode that stands in a watch order.
#[derive(Debug)]
pub struct WatchOrderEntry {
    /// The id, unique among all tables.
    pub id: u32,
    /// The watch order.
    pub order: Ix<WatchOrder>,
    /// What is watched.
    pub subject: Watchable,
    /// The place in the order, counted from 1.
    pub position: i32,
    /// Why it stands there.
    pub note: Option<Text>,
}

/// That one show, season or episode is to be watched before another.
#[derive(Debug)]
pub struct Prerequisite {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// What is watched later.
    pub subject: Watchable,
    /// What is watched first.
    pub first: Watchable,
    /// Why it comes first.
    pub reason: Text,
}

/// What can be watched, rated and reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Watchable {
    /// A show as a whole.
    Show(Ix<Show>),
    /// A season.
    Season(Ix<Season>),
    /// An episode.
    Episode(Ix<Episode>),
}
