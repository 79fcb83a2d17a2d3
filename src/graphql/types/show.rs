//! `Show`: a television show: everything that was made under one title by one production.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;

/// A television show: everything that was made under one title by one production.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show(pub(crate) Ix<graph::Show>);

/// A television show: everything that was made under one title by one production.
#[graph_object(sourced)]
impl Show {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The title under which it is best known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// The title in its original language, where that differs.
    fn original_name<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].original_name.as_deref()
    }

    /// The formats it has had, in order: a miniseries can become a series.
    fn formats(&self, graph: &Graph) -> Vec<DatedFormat> {
        graph[self.0].formats.iter().cloned().map(DatedFormat).collect()
    }

    /// Genres, in the words of the source.
    fn genres<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].genres.iter().map(AsRef::as_ref).collect()
    }

    /// Countries of origin, as ISO 3166-1 alpha-2 codes.
    fn countries<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].countries.iter().map(AsRef::as_ref).collect()
    }

    /// Original languages, as BCP 47 tags.
    fn languages<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].languages.iter().map(AsRef::as_ref).collect()
    }

    /// The usual running time of an episode, in minutes.
    fn runtime_minutes(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].runtime_minutes
    }

    /// The day on which it started, as a catalogue gives it; releases are more exact.
    fn start_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].start_date.map(PartialDate)
    }

    /// The day on which it ended, as a catalogue gives it.
    fn end_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].end_date.map(PartialDate)
    }

    /// What a catalogue was seen to say about its status.
    fn catalogue_status(&self, graph: &Graph) -> Option<CatalogueStatus> {
        graph[self.0].catalogue_status.map(Into::into)
    }

    /// The usual time of broadcast.
    fn schedule(&self, graph: &Graph) -> Option<Schedule> {
        graph[self.0].schedule.as_deref().cloned().map(Schedule)
    }

    /// What it is about.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }

    /// The licence of the summary, as an SPDX identifier where there is one.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary_licence.as_deref()
    }

    /// Web pages about it.
    fn links(&self, graph: &Graph) -> Vec<Link> {
        graph[self.0].links.iter().cloned().map(Link).collect()
    }

    /// Pictures of it, as addresses.
    fn images(&self, graph: &Graph) -> Vec<Image> {
        graph[self.0].images.iter().cloned().map(Image).collect()
    }
}

/// A format and the day since when the show has it.
#[derive(Clone, Debug)]
pub struct DatedFormat(pub(crate) entity::show::DatedFormat);

/// A format and the day since when the show has it: a miniseries can become a series.
#[graph_object]
impl DatedFormat {
    /// The format.
    fn format(&self) -> ShowFormat {
        self.0.format.into()
    }

    /// Since when; from the start where null.
    fn since(&self) -> Option<PartialDate> {
        self.0.since.map(PartialDate)
    }
}

/// The usual time of broadcast.
#[derive(Clone, Debug)]
pub struct Schedule(pub(crate) entity::show::Schedule);

/// The usual time of broadcast.
#[graph_object]
impl Schedule {
    /// The days of the week, in English.
    fn days(&self) -> Vec<&str> {
        self.0.days.iter().map(String::as_str).collect()
    }

    /// The time of day, as `HH:MM`.
    fn time(&self) -> Option<&str> {
        self.0.time.as_deref()
    }

    /// The time zone of that time, by its IANA name.
    fn timezone(&self) -> Option<&str> {
        self.0.timezone.as_deref()
    }
}

/// A web page about a show.
#[derive(Clone, Debug)]
pub struct Link(pub(crate) entity::show::Link);

/// A web page about a show.
#[graph_object]
impl Link {
    /// What the page is to the show.
    fn kind(&self) -> LinkKind {
        self.0.kind.into()
    }

    /// The address of the page.
    fn url(&self) -> &str {
        &self.0.url
    }
}

/// A picture, as an address.
#[derive(Clone, Debug)]
pub struct Image(pub(crate) entity::show::Image);

/// A picture, as an address: the server itself keeps none.
#[graph_object]
impl Image {
    /// What the picture shows.
    fn kind(&self) -> ImageKind {
        self.0.kind.into()
    }

    /// The address of the picture.
    fn url(&self) -> &str {
        &self.0.url
    }

    /// The licence of the picture, as an SPDX identifier where there is one.
    fn licence(&self) -> Option<&str> {
        self.0.licence.as_deref()
    }
}

/// The form in which a show is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show::Format")]
pub enum ShowFormat {
    /// A series in seasons, without a planned end.
    Series,
    /// A series with a fixed number of episodes, also called limited series.
    Miniseries,
    /// A series that begins a new story with each episode or season.
    Anthology,
    /// A single programme.
    Special,
    /// A film made for television.
    TvFilm,
    /// Short episodes made for the web.
    WebSeries,
    /// Another form.
    Other,
}

/// What catalogues say about the status of a show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show::CatalogueStatus")]
pub enum CatalogueStatus {
    /// It is being prepared.
    InDevelopment,
    /// It is on, or between seasons.
    Running,
    /// It has paused and its future is open.
    ToBeDetermined,
    /// It is over.
    Ended,
    /// It was cancelled.
    Cancelled,
}

/// What a web page is to the show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show::LinkKind")]
pub enum LinkKind {
    /// The show's own page.
    Official,
    /// Its page at a platform.
    Platform,
    /// Its page in a catalogue.
    Catalogue,
    /// Another page.
    Other,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show::ImageKind")]
pub enum ImageKind {
    /// An upright picture with the title.
    Poster,
    /// A wide picture.
    Background,
    /// A picture from an episode.
    Still,
    /// A picture of a person.
    Portrait,
    /// A name as drawn.
    Logo,
    /// Another picture.
    Other,
}
