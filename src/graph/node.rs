//! Packed rows: the nodes.

use entity::{PartialDate, episode, franchise, platform, show, source, work};

use super::{Ix, Number, Short, Text};

/// Whoever says something: a publication, a catalogue, a company, or the editors of showgraph.
#[derive(Debug)]
pub struct Source {
    /// The id, unique among all tables.
    pub id: u32,
    /// The stable name in addresses, unique among sources.
    pub slug: Short,
    /// The name under which it is known.
    pub name: Short,
    /// What it is.
    pub kind: source::Kind,
    /// The domain of its web site, as printed in citations.
    pub domain: Option<Text>,
    /// The licence under which its data may be used, as an SPDX identifier where there is one.
    pub licence: Option<Text>,
    /// What it is, in a few words.
    pub description: Option<Text>,
    /// The file that was read, where it is a data set.
    pub file: Option<Text>,
    /// The day of which the file is.
    pub published_on: Option<PartialDate>,
}

/// A television show: everything that was made under one title by one production.
#[derive(Debug)]
pub struct Show {
    /// The id, unique among all tables.
    pub id: u32,
    /// The stable name in addresses, unique among its kind.
    pub slug: Short,
    /// The title under which it is best known.
    pub name: Short,
    /// The title in its original language, where that differs.
    pub original_name: Option<Text>,
    /// The formats it has had, in order: a miniseries can become a series.
    pub formats: Box<[show::DatedFormat]>,
    /// Genres, in the words of the source.
    pub genres: Box<[Text]>,
    /// Countries of origin, as ISO 3166-1 alpha-2 codes.
    pub countries: Box<[Text]>,
    /// Original languages, as BCP 47 tags.
    pub languages: Box<[Text]>,
    /// The usual running time of an episode, in minutes.
    pub runtime_minutes: Option<i32>,
    /// The day on which it started, as a catalogue gives it; releases are more exact.
    pub start_date: Option<PartialDate>,
    /// The day on which it ended, as a catalogue gives it.
    pub end_date: Option<PartialDate>,
    /// What a catalogue was seen to say about its status.
    pub catalogue_status: Option<show::CatalogueStatus>,
    /// The usual time of broadcast.
    pub schedule: Option<Box<show::Schedule>>,
    /// What it is about.
    pub summary: Option<Text>,
    /// The licence of the summary, as an SPDX identifier where there is one.
    pub summary_licence: Option<Text>,
    /// Web pages about it.
    pub links: Box<[show::Link]>,
    /// Pictures of it, as addresses.
    pub images: Box<[show::Image]>,
}

/// A season of a show, also called series or book.
#[derive(Debug)]
pub struct Season {
    /// The id, unique among all tables.
    pub id: u32,
    /// The show that it belongs to.
    pub show: Ix<Show>,
    /// Its number; some seasons have none and numbers can repeat.
    pub number: Option<i32>,
    /// Its title, where it has one.
    pub name: Option<Text>,
    /// The number of episodes that were ordered or made.
    pub episode_order: Option<i32>,
    /// What it is about.
    pub summary: Option<Text>,
    /// The licence of the summary.
    pub summary_licence: Option<Text>,
}

/// An episode of a show, or a special.
#[derive(Debug)]
pub struct Episode {
    /// The id, unique among all tables.
    pub id: u32,
    /// The show that it belongs to.
    pub show: Ix<Show>,
    /// The season that it belongs to, where it belongs to one.
    pub season: Option<Ix<Season>>,
    /// Its number within the season; some episodes have none and numbers can repeat.
    pub number: Option<Number>,
    /// Its title.
    pub name: Option<Text>,
    /// Whether it is a regular episode, a pilot or a special.
    pub kind: Option<episode::Kind>,
    /// Running time, in minutes.
    pub runtime_minutes: Option<Number>,
    /// What it is about.
    pub summary: Option<Text>,
    /// The licence of the summary.
    pub summary_licence: Option<Text>,
}

/// A person, whether they act, create, speak or review.
#[derive(Debug)]
pub struct Person {
    /// The id, unique among all tables.
    pub id: u32,
    /// The stable name in addresses, unique among its kind.
    pub slug: Short,
    /// The name under which they are best known.
    pub name: Short,
    /// The day of birth.
    pub born: Option<PartialDate>,
    /// The day of death.
    pub died: Option<PartialDate>,
    /// Country of origin, as an ISO 3166-1 alpha-2 code.
    pub country: Option<Text>,
    /// Pictures, as addresses.
    pub images: Box<[show::Image]>,
}

/// A character: one node across shows and actors.
#[derive(Debug)]
pub struct Character {
    /// The id, unique among all tables.
    pub id: u32,
    /// The stable name in addresses, unique among its kind.
    pub slug: Short,
    /// The name under which they are best known.
    pub name: Short,
    /// Who they are, in a few words.
    pub description: Option<Text>,
    /// The character of whom this is another self.
    pub variant_of: Option<Ix<Character>>,
}

/// A franchise: shows and works that belong together.
#[derive(Debug)]
pub struct Franchise {
    /// The id, unique among all tables.
    pub id: u32,
    /// The stable name in addresses, unique among its kind.
    pub slug: Short,
    /// The name under which it is known.
    pub name: Short,
    /// Whether its members share one fictional world or only a name.
    pub kind: franchise::Kind,
    /// The franchise of which this is a part.
    pub part_of: Option<Ix<Franchise>>,
    /// What holds it together.
    pub summary: Option<Text>,
}

/// A platform: a network, channel or service that carries television.
#[derive(Debug)]
pub struct Platform {
    /// The id, unique among all tables.
    pub id: u32,
    /// The stable name in addresses, unique among its kind.
    pub slug: Short,
    /// The name that it has today, or had last.
    pub name: Short,
    /// How it reaches its viewers.
    pub kind: Option<platform::Kind>,
    /// The country it is at home in, as an ISO 3166-1 alpha-2 code.
    pub country: Option<Text>,
    /// The names that it has had, with their days.
    pub names: Box<[platform::DatedName]>,
    /// The platform into which this one went over.
    pub succeeded_by: Option<Ix<Platform>>,
}

/// An event that is told across several shows.
#[derive(Debug)]
pub struct Crossover {
    /// The id, unique among all tables.
    pub id: u32,
    /// The stable name in addresses, unique among its kind.
    pub slug: Short,
    /// The name under which it is known.
    pub name: Short,
    /// What happens in it.
    pub summary: Option<Text>,
}

/// A work that is not television, such as a novel or a film: what a show is based on.
#[derive(Debug)]
pub struct Work {
    /// The id, unique among all tables.
    pub id: u32,
    /// The stable name in addresses, unique among its kind.
    pub slug: Short,
    /// Its title.
    pub name: Short,
    /// What it is.
    pub kind: work::Kind,
    /// Who wrote it.
    pub author: Option<Ix<Person>>,
    /// When it was first published.
    pub published: Option<PartialDate>,
    /// What it is, in a few words.
    pub summary: Option<Text>,
}
