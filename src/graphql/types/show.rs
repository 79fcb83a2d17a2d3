//! `Show`: a television show: everything that was made under one title by one production.

mod filter;

pub(crate) use filter::list;
pub use filter::{Direction, ShowFilter, ShowOrder, ShowOrderField};

use async_graphql::{ID, OneofObject};
use entity::show_relation::RelationKind;
use macros::{graph_enum, graph_object};

use crate::graph::Watchable;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::context::Today;
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf};
use crate::graphql::node;
use crate::graphql::node::Sourced;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::subgraph::{self, Asked};
use crate::graphql::types::{
    BasedOnEdge, Certainty, Character, CreditEdge, Crossover, DatedFormat, EntityKind, Episode,
    ExternalIdInput, Image, Link, MembershipEdge, Moment, MomentKind, Release, Schedule, Season,
    ShowRelationEdge, ShowRelationFamily, ShowRelationKind, SimilarShowEdge, TieKind, Universe, credit,
    moment, release, show_relation, status,
};

/// A television show: all that one production made under one title, in any number of seasons. A revival, a
/// remake or a spinoff under a title of its own is another show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show(pub(crate) Ix<graph::Show>);

/// A television show: all that one production made under one title, in any number of seasons. A revival, a
/// remake or a spinoff under a title of its own is another show.
#[graph_object(sourced, named, watchable, announced)]
impl Show {
    /// The name in addresses, such as `bosch-legacy`: small letters, digits and hyphens, unique among shows.
    /// It stays when the name changes.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The title under which it is best known, such as "Bosch: Legacy". Other titles are `aliases`.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// The title in the language in which it was made; null where it is the same as `name` or not known.
    fn original_name<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].original_name)
    }

    /// The forms in which it was made, each with the date since when: a miniseries can become a series. Empty
    /// where none is known.
    fn formats(&self, graph: &Graph) -> Vec<DatedFormat> {
        graph[self.0].formats.iter().cloned().map(DatedFormat).collect()
    }

    /// Genres as the preferred source names them, such as "Crime"; there is no fixed list of them.
    fn genres<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].genres.iter().map(|text| &graph[*text]).collect()
    }

    /// Countries of origin, as ISO 3166-1 alpha-2 codes such as `US`. Where it can be seen is in `platforms`.
    fn countries<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].countries.iter().map(|text| &graph[*text]).collect()
    }

    /// Languages in which it was made, as BCP 47 tags such as `en` or `pt-BR`. Dubbed versions do not count.
    fn languages<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].languages.iter().map(|text| &graph[*text]).collect()
    }

    /// The usual running time of one episode, in minutes. An episode has its own where it is known.
    fn runtime_minutes(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].runtime_minutes
    }

    /// The day on which it started, in the word of a catalogue. `premiereDate` follows the releases, and
    /// falls back on this where there are none.
    fn start_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].start_date.map(PartialDate)
    }

    /// The day on which it ended, in the word of a catalogue. Null says nothing of whether it goes on: ask
    /// `status`.
    fn end_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].end_date.map(PartialDate)
    }

    /// Where it stands in the word of the preferred catalogue that has one. `status` weighs it against
    /// announcements and releases.
    fn catalogue_status(&self, graph: &Graph) -> Option<CatalogueStatus> {
        graph[self.0].catalogue_status.map(Into::into)
    }

    /// The usual days and time of its broadcast; null where no source gives any, as is common on streaming
    /// platforms.
    fn schedule(&self, graph: &Graph) -> Option<Schedule> {
        graph[self.0].schedule.as_deref().cloned().map(Schedule)
    }

    /// What it is about, in a few sentences; null where no source gives one. `summaryLicence` says on which
    /// terms.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary)
    }

    /// The licence of the summary, as an SPDX identifier where there is one, such as `CC0-1.0`.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary_licence)
    }

    /// Web pages about it, such as its official site, in the order in which the source lists them.
    fn links(&self, graph: &Graph) -> Vec<Link> {
        graph[self.0].links.iter().cloned().map(Link).collect()
    }

    /// Pictures of it, as addresses at whoever keeps them, each with its licence where that is known.
    fn images(&self, graph: &Graph) -> Vec<Image> {
        graph[self.0].images.iter().cloned().map(Image).collect()
    }
    /// The seasons of which anything is known, by number; those without a number come last.
    fn seasons(&self, graph: &Graph, #[page(default = 100)] page: Page) -> NodeConnection<Season> {
        Connection::new(graph.seasons_of(self.0), page)
    }

    /// The season with a number, the first of `seasons` if two share it; null if there is none.
    fn season(
        &self,
        graph: &Graph,
        /// The number that the season goes by, such as 2. Some catalogues keep specials under 0.
        number: i32,
    ) -> Option<Season> {
        graph.seasons_of(self.0).iter().find(|season| graph[*season].number == Some(number)).map(Season)
    }

    /// The episodes of all seasons, by number of the season and of the episode. What lacks one, such as a
    /// special outside the seasons, comes last.
    fn episodes(&self, graph: &Graph, #[page(default = 50)] page: Page) -> NodeConnection<Episode> {
        Connection::new(graph.episodes_of(self.0), page)
    }

    /// The first episode that comes out after a day, as far as its own day is known; null where none is.
    /// `nextRelease` also knows of seasons.
    fn next_episode(
        &self,
        graph: &Graph,
        today: Today,
        /// The day after which to look, of a coarse date the last; without it, it is today in UTC.
        as_of: Option<PartialDate>,
    ) -> Option<Episode> {
        release::next_episode(graph, self.0, as_of.map_or(today.0, status::last_day))
    }

    /// The earliest release after a day, be it of an episode, a season or the show, in any region; null where
    /// none is known. One dated `2026-10` is still to come until that month is over.
    fn next_release(
        &self,
        graph: &Graph,
        today: Today,
        /// The day after which to look, of a coarse date the last; without it, it is today in UTC.
        as_of: Option<PartialDate>,
    ) -> Option<Release> {
        release::next(graph, self.0, as_of.map_or(today.0, status::last_day))
    }

    /// Every relation to another show, whichever of the two came later, by premiere of the other show. `end`
    /// says which end that show is.
    fn relations(
        &self,
        graph: &Graph,
        /// Only relations of these kinds, such as `PREQUEL`. One relation can have several kinds.
        kind: Option<&OneOf<ShowRelationKind>>,
        /// Only relations of which any kind belongs to this family, such as `LINEAGE`.
        family: Option<ShowRelationFamily>,
        page: Page,
    ) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::of(graph, self.0, kind, family), page)
    }

    /// The later shows that grew out of this one, by premiere; those without one come last.
    fn spinoffs(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::later(graph, self.0, RelationKind::Spinoff), page)
    }

    /// The earlier shows that this one grew out of, by premiere. Where sources name different parents, each
    /// is an edge with its own citations.
    fn spinoff_of(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::earlier(graph, self.0, RelationKind::Spinoff), page)
    }

    /// The later shows that go on where the story of this one ended, by premiere.
    fn sequels(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::later(graph, self.0, RelationKind::Sequel), page)
    }

    /// The shows made later that tell what came before the story of this one, by premiere.
    fn prequels(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::later(graph, self.0, RelationKind::Prequel), page)
    }

    /// The later shows that tell this one anew (remakes, reboots and local versions), by premiere. What was
    /// made from a novel or a film is at `Work`.
    fn adaptations(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::retold(graph, self.0), page)
    }

    /// The works on which it rests, such as novels or films, by day of publication. Shows that it tells anew
    /// are among `relations`.
    fn based_on(&self, graph: &Graph, page: Page) -> Connection<BasedOnEdge> {
        Connection::new(graph.bases_of(self.0), page)
    }

    /// The franchises that it is itself a member of, by name. A greater one around them is their `partOf`.
    fn franchises(&self, graph: &Graph, page: Page) -> Connection<MembershipEdge> {
        Connection::new(graph.memberships_of(self.0), page)
    }

    /// The shows that have people or characters in common with it, first those with which it has most in common
    /// that is rare; genres and platforms count as well, but do not suffice.
    #[graphql(work = "5_000")]
    fn similar(&self, graph: &Graph, page: Page) -> Connection<SimilarShowEdge> {
        SimilarShowEdge::all(graph, self.0, page)
    }

    /// Every character of whom a portrayal in the show, its seasons or its episodes is known, each once, by
    /// name.
    fn characters(&self, graph: &Graph, page: Page) -> NodeConnection<Character> {
        Connection::new(graph.characters_in(self.0), page)
    }

    /// The crossovers of which its episodes tell a part, by premiere of their first part.
    fn crossovers(&self, graph: &Graph, page: Page) -> NodeConnection<Crossover> {
        Connection::new(graph.crossovers_told_in(graph.episodes_of(self.0)), page)
    }

    /// Who devised the show: the credits in the department `CREATOR`, as billed.
    fn creators(&self, graph: &Graph, page: Page) -> Connection<CreditEdge> {
        Connection::new(credit::creators(graph, self.0), page)
    }

    /// Everything dated about it, by day: what came out where, what was said, ordered, watched and written.
    /// What has no date is not there.
    fn timeline(
        &self,
        graph: &Graph,
        /// Only what is of these kinds, such as `PREMIERE` and `FINALE`; all where absent.
        kinds: Option<&[MomentKind]>,
        /// Only what happened in this span, or lasted into it.
        date: Option<DateFilter>,
        /// Only what was over on this day, of a coarse date on the last; without it everything, also what lies
        /// ahead.
        as_of: Option<PartialDate>,
        #[page(default = 50, max = 1_000)] page: Page,
    ) -> NodeConnection<Moment> {
        Connection::new(moment::wanted(graph.timeline_of(&[self.0]), kinds, date, as_of), page)
    }

    /// Everything that shares a world with it, in one request: what relations of lineage reach, and the universes of which it is
    /// a main show, a spinoff or a side show. How its
    /// shows came from each other, what joins them, what it touches without being joined, and when it all
    /// happened.
    ///
    /// A show without any of these is alone in its universe.
    #[graphql(work = "subgraph::work(limit)")]
    fn universe(
        &self,
        graph: &Graph,
        /// Which kinds `nodes` has; where absent, all but seasons, episodes and sources. The shows are found
        /// also where they are not asked for.
        kinds: Option<&[EntityKind]>,
        /// Only ties of these kinds are followed and listed; all where absent. Without `MEMBERSHIP` it is what
        /// lineage alone reaches.
        ties: Option<&[TieKind]>,
        /// How far from the start `nodes` go, in ties; as far as it goes where absent. All but `nodes` and
        /// `ties` is about the whole universe.
        depth: Option<i32>,
        /// How many `nodes` at most, 1 to 5000. Franchises and shows take the room first, then crossovers, works,
        /// platforms, characters and people, the most often tied first.
        #[graphql(default_with = "500")]
        limit: i32,
    ) -> Result<Universe> {
        let asked = Asked { kinds, ties, depth, limit };
        Universe::of(graph, self.0.into(), asked)
    }

    /// Everything about it that sources differ on, grouped by type: itself, its seasons, episodes, relations,
    /// credits with their people and characters, releases, offers, reviews, numbers, announcements, and what is to
    /// be watched before what.
    fn disputed(&self, graph: &Graph) -> Vec<Sourced> {
        graph.disputed_in(Watchable::Show(self.0)).into_iter().filter_map(Sourced::of).collect()
    }
}

/// The form in which a show is made.
#[graph_enum(remote = "entity::show::Format")]
pub enum ShowFormat {
    /// A series in seasons without a fixed end, which goes on with the same people or format.
    Series,
    /// One story in a number of episodes that was fixed beforehand; also called a limited series.
    Miniseries,
    /// A series that begins a new story, mostly with other characters, in each season or each episode.
    Anthology,
    /// A single programme that is no film, such as a reunion, a concert or a holiday programme.
    Special,
    /// A single film made for television or a streaming platform. A film for the cinema is a `Work`.
    TvFilm,
    /// Mostly short episodes made for the open web. A series of a streaming platform is a `SERIES`.
    WebSeries,
    /// A form that none of the other values fits.
    Other,
}

/// Where other catalogues say that a show stands. Unlike `Status` it is one word of one source.
#[graph_enum(remote = "entity::show::CatalogueStatus")]
pub enum CatalogueStatus {
    /// It is being prepared or made, and nothing is out.
    InDevelopment,
    /// It is on the air, or between seasons with more to come.
    Running,
    /// It pauses after a season, and whether it goes on is open.
    ToBeDetermined,
    /// It is over, by plan or not: most catalogues do not tell the two apart.
    Ended,
    /// It was ended by a decision of its platform, in the word of a catalogue that keeps this apart from
    /// `ENDED`.
    Cancelled,
}

/// Names one show; exactly one of the fields must be given. What is not found is null or, in a filter, passes
/// nothing.
#[derive(Clone, Debug, OneofObject)]
pub enum ShowLookup {
    /// The global id, as the `id` of a show gave it. The id of anything else is an error.
    Id(ID),
    /// The slug, exactly as the show has it, such as `bosch-legacy`.
    Slug(String),
    /// The id that another catalogue gives to the show. Only one with the extent `EXACT` leads to it.
    ExternalId(ExternalIdInput),
}

impl Show {
    /// The show that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &ShowLookup) -> Result<Option<Self>> {
        match by {
            ShowLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            ShowLookup::Slug(slug) => Ok(graph.by_slug(slug).map(Self)),
            ShowLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}
