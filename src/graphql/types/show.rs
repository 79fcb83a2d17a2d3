//! `Show`: a television show: everything that was made under one title by one production.

use crate::graph::page::{Key, List, Part, Value};
use crate::graph::status::Question;
use crate::graphql::filter::holds;
use crate::graphql::node::Sourced;
use async_graphql::{Enum, ID, InputObject, OneofObject};
use entity::show_relation::RelationKind;
use macros::graph_object;

use crate::graph::Watchable;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::context::Today;
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf};
use crate::graphql::node;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{
    Alias, Announcement, AnnouncementFilter, BasedOnEdge, Certainty, Character, CharacterLookup, Commission,
    CreditEdge, CreditTier, Department, Episode, ExternalId, ExternalIdInput, Franchise, FranchiseLookup,
    MembershipEdge, Outlook, Person, PersonLookup, Platform, PlatformLookup, PlatformOfferEdge, Rating,
    Release, ReleaseKind, Review, ReviewKind, Run, Season, ShowRelationEdge, ShowRelationFamily,
    ShowRelationKind, Status, StatusChange, Viewership, announcement, availability, credit, rating, release,
    review, show_relation, status, viewership,
};

/// A television show: all that one production made under one title, in any number of seasons. A revival, a
/// remake or a spinoff under a title of its own is another show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show(pub(crate) Ix<graph::Show>);

/// A television show: all that one production made under one title, in any number of seasons. A revival, a
/// remake or a spinoff under a title of its own is another show.
#[graph_object(sourced)]
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
        graph[self.0].original_name.as_deref()
    }

    /// The forms in which it was made, each with the date since when: a miniseries can become a series. Empty
    /// where none is known.
    fn formats(&self, graph: &Graph) -> Vec<DatedFormat> {
        graph[self.0].formats.iter().cloned().map(DatedFormat).collect()
    }

    /// Genres as the preferred source names them, such as "Crime"; there is no fixed list of them.
    fn genres<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].genres.iter().map(AsRef::as_ref).collect()
    }

    /// Countries of origin, as ISO 3166-1 alpha-2 codes such as `US`. Where it can be seen is in `platforms`.
    fn countries<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].countries.iter().map(AsRef::as_ref).collect()
    }

    /// Languages in which it was made, as BCP 47 tags such as `en` or `pt-BR`. Dubbed versions do not count.
    fn languages<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        graph[self.0].languages.iter().map(AsRef::as_ref).collect()
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
        graph[self.0].summary.as_deref()
    }

    /// The licence of the summary, as an SPDX identifier where there is one, such as `CC0-1.0`.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary_licence.as_deref()
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

    /// The earliest release after a day, be it of an episode, a season or the show, in any region; null where
    /// none is known. One dated `2026-10` counts from the first day of that month.
    fn next_episode(
        &self,
        graph: &Graph,
        today: Today,
        /// The day after which to look, of a coarse date the last; without it, it is today in UTC.
        as_of: Option<PartialDate>,
    ) -> Option<Release> {
        release::next(graph, self.0, as_of.map_or(today.0, |day| day.0.last_day()))
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

    /// Every character of whom a portrayal in the show, its seasons or its episodes is known, each once, by
    /// name.
    fn characters(&self, graph: &Graph, page: Page) -> NodeConnection<Character> {
        Connection::new(graph.characters_in(self.0), page)
    }

    /// Who devised the show: the credits in the department `CREATOR`, as billed.
    fn creators(&self, graph: &Graph, page: Page) -> Connection<CreditEdge> {
        Connection::new(credit::creators(graph, self.0), page)
    }

    /// Everything about it that sources differ on, grouped by type: itself, its seasons, episodes, relations,
    /// credits with their people and characters, releases, offers, reviews, numbers and announcements.
    fn disputed(&self, graph: &Graph) -> Vec<Sourced> {
        graph.disputed_in(Watchable::Show(self.0)).into_iter().filter_map(Sourced::of).collect()
    }

    /// Other titles than `name`: working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give the show, such as `tt3502248` at IMDB. One catalogue can have
    /// several, where it cuts the show otherwise: see `extent`.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
    }

    /// The day of its first release, pilots aside, in any region and of any season or episode; it may lie
    /// ahead. Without such a release it is `startDate`, or null.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph.premiere_of(Watchable::Show(self.0)).map(PartialDate)
    }

    /// Who acts, speaks or appears in the show and its seasons: main cast, parts of unknown size, recurring,
    /// guests, cameos, each as billed. Parts in single episodes are among the `credits` only.
    fn cast(
        &self,
        graph: &Graph,
        /// Only parts of these sizes. A credit whose size is not known passes `not`, never `in`.
        tier: Option<&OneOf<CreditTier>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::cast(graph, Watchable::Show(self.0), tier), page)
    }

    /// Everybody who worked on the show, its seasons or its episodes, by department in the order of
    /// `Department`, then size of the part and billing.
    fn credits(
        &self,
        graph: &Graph,
        /// Only work in these departments, such as `DIRECTING`.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::of(graph, Watchable::Show(self.0), department), page)
    }

    /// When and where the show came out or is to come out, its seasons and episodes included, oldest first.
    /// One release is one day on one platform in one region.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases of these kinds, such as `PREMIERE`.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases in these regions: ISO 3166-1 alpha-2 codes such as `US`, or `WORLD`. One without a
        /// region passes `not`, never `in`.
        region: Option<&OneOf<String>>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::of(graph, Watchable::Show(self.0), kind, region), page)
    }

    /// What single critics and viewers wrote about the show, its seasons and episodes included, by day of
    /// publication; those without a day come last.
    fn reviews(
        &self,
        graph: &Graph,
        /// Only reviews by these kinds of authors, such as `CRITIC`.
        kind: Option<&OneOf<ReviewKind>>,
        page: Page,
    ) -> NodeConnection<Review> {
        Connection::new(review::of(graph, Watchable::Show(self.0), kind), page)
    }

    /// What many people together think of the show, its seasons and episodes included, by day of observation;
    /// those without one come last. Compare only ratings of one measure.
    fn ratings(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug, such as `tomatometer`.
        measure: Option<&OneOf<String>>,
        /// Only values observed by the end of this day. Those without a day of observation stay in.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Rating> {
        Connection::new(rating::of(graph, Watchable::Show(self.0), measure, as_of), page)
    }

    /// How much the show was watched, and its places in charts, its seasons and episodes included, by the
    /// first day counted; unknown ones come last. Compare only values of one measure.
    fn viewership(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug, such as `nielsen-streaming-minutes`.
        measure: Option<&OneOf<String>>,
        /// Only values whose counted days touch this span. A window without a first or a last day counts as
        /// open there.
        window: Option<&DateFilter>,
        /// Only values published by the end of this day. Those without a day of publication stay in.
        published_by: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Viewership> {
        Connection::new(
            viewership::of(graph, Watchable::Show(self.0), measure, window.copied(), published_by),
            page,
        )
    }

    /// The platforms that carry the show or a season of it, one edge for each offer, by its first day. A
    /// platform with several offers has several edges.
    fn platforms(
        &self,
        graph: &Graph,
        /// Only offers in these regions: ISO 3166-1 alpha-2 codes such as `US`, or `WORLD`. One without a
        /// region passes `not`, never `in`.
        region: Option<&OneOf<String>>,
        /// Only offers in force on this day, or on the last day of a coarse date; an unknown first or last
        /// day counts as open. Without it all offers ever known.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> Connection<PlatformOfferEdge> {
        Connection::new(availability::of(graph, Watchable::Show(self.0), region, as_of), page)
    }

    /// The orders of the show and of its seasons, by the day of the order; those without a day come last.
    fn commissions(&self, graph: &Graph, page: Page) -> NodeConnection<Commission> {
        Connection::new(graph.commissions(Watchable::Show(self.0)), page)
    }

    /// What was said about the future of the show and its seasons, by the day on which it was said or, if
    /// unknown, published.
    fn announcements(
        &self,
        graph: &Graph,
        /// Only announcements that meet all the conditions of this filter.
        filter: Option<&AnnouncementFilter>,
        page: Page,
    ) -> Result<NodeConnection<Announcement>> {
        Ok(Connection::new(announcement::of(graph, Watchable::Show(self.0), filter)?, page))
    }

    /// Where the show stands on a day: what is out, and what is to come. Derived from announcements, releases
    /// and the words of other catalogues, and never stored.
    fn status(
        &self,
        graph: &Graph,
        today: Today,
        /// The day to look from: what was said, came out or was seen up to its end counts. A coarse date
        /// means its last day; without it, it is today in UTC.
        as_of: Option<PartialDate>,
        /// Counts only what had been published by the end of this day, to see what could be known then.
        /// Without it, when a word was published does not matter.
        published_by: Option<PartialDate>,
        /// How sure an announcement must be to decide the outlook. Less certain ones decide nothing, but are
        /// listed in `inFavour` and `against`.
        #[graphql(default_with = "Certainty::Stated")]
        min_certainty: Certainty,
    ) -> Status {
        let of = Watchable::Show(self.0);
        let question = status::question(graph, of, today, as_of, min_certainty);
        let published_by = published_by.map(status::last_day);
        Status::new(graph, of, &Question { published_by, ..question })
    }

    /// Every day up to today on which run or outlook of the show changed, oldest first. Before the first of
    /// them it was `NOT_STARTED` and `UNKNOWN`.
    fn status_history(
        &self,
        graph: &Graph,
        today: Today,
        /// How sure an announcement must be to decide the outlook, as for `status`.
        #[graphql(default_with = "Certainty::Stated")]
        min_certainty: Certainty,
    ) -> Vec<StatusChange> {
        let of = Watchable::Show(self.0);
        StatusChange::history(graph, of, &status::question(graph, of, today, None, min_certainty))
    }
}

/// A form in which a show was made, and since when.
#[derive(Clone, Debug)]
pub struct DatedFormat(pub(crate) entity::show::DatedFormat);

/// A form in which a show was made, and since when.
#[graph_object]
impl DatedFormat {
    /// The form that began on the day `since`, such as `MINISERIES`.
    fn format(&self) -> ShowFormat {
        self.0.format.into()
    }

    /// The first day on which the show had this form; null where it had it from the start or the day is not
    /// known.
    fn since(&self) -> Option<PartialDate> {
        self.0.since.map(PartialDate)
    }
}

/// The usual slot of a broadcast, in the time of its home.
#[derive(Clone, Debug)]
pub struct Schedule(pub(crate) entity::show::Schedule);

/// The usual slot of a broadcast, in the time of its home.
#[graph_object]
impl Schedule {
    /// The days of the week, by their English names, such as "Thursday".
    fn days(&self) -> Vec<&str> {
        self.0.days.iter().map(String::as_str).collect()
    }

    /// The time of day at which it begins, as `HH:MM` on a clock of 24 hours.
    fn time(&self) -> Option<&str> {
        self.0.time.as_deref()
    }

    /// The time zone of `time`, by its IANA name, such as `America/New_York`.
    fn timezone(&self) -> Option<&str> {
        self.0.timezone.as_deref()
    }
}

/// A web page about a show, outside this server.
#[derive(Clone, Debug)]
pub struct Link(pub(crate) entity::show::Link);

/// A web page about a show, outside this server.
#[graph_object]
impl Link {
    /// Whose page it is: that of the show itself, of a platform, of a catalogue, or another.
    fn kind(&self) -> LinkKind {
        self.0.kind.into()
    }

    /// The address of the page, in full.
    fn url(&self) -> &str {
        &self.0.url
    }
}

/// A picture, as an address: the server itself keeps none.
#[derive(Clone, Debug)]
pub struct Image(pub(crate) entity::show::Image);

/// A picture, as an address: the server itself keeps none.
#[graph_object]
impl Image {
    /// What the picture shows and is made for, such as `POSTER`.
    fn kind(&self) -> ImageKind {
        self.0.kind.into()
    }

    /// The address of the picture, in full.
    fn url(&self) -> &str {
        &self.0.url
    }

    /// The licence of the picture, as an SPDX identifier where there is one; null where it is not known.
    fn licence(&self) -> Option<&str> {
        self.0.licence.as_deref()
    }
}

/// The form in which a show is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show::Format")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show::CatalogueStatus")]
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

/// Whose page about a show it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show::LinkKind")]
pub enum LinkKind {
    /// The own site of the show, kept by those who make it.
    Official,
    /// Its page at a platform that carries it.
    Platform,
    /// Its entry in a catalogue or an encyclopedia of television.
    Catalogue,
    /// A page of anybody else, such as a fan site.
    Other,
}

/// What a picture shows and is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show::ImageKind")]
pub enum ImageKind {
    /// An upright picture that advertises the show, mostly with its title.
    Poster,
    /// A wide picture, mostly without text, that can stand behind a page.
    Background,
    /// A frame of the show, or a photograph of a scene.
    Still,
    /// A picture of one person as themselves.
    Portrait,
    /// A name in its own lettering, or an emblem.
    Logo,
    /// A picture that none of the other values fits, such as a banner.
    Other,
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

/// Which shows to list. A show passes if it meets all the conditions that are given.
#[derive(Clone, Debug, Default, InputObject)]
pub struct ShowFilter {
    /// A text that the `name` contains, in capital or small letters; aliases are not searched.
    pub name: Option<String>,
    /// By genres, in the words of `genres`, such as "Crime".
    pub genre: Option<OneOf<String>>,
    /// By countries of origin, as ISO 3166-1 alpha-2 codes such as `US`.
    pub country: Option<OneOf<String>>,
    /// By languages in which they were made, as BCP 47 tags such as `en`.
    pub language: Option<OneOf<String>>,
    /// By the forms that they have or once had.
    pub format: Option<OneOf<ShowFormat>>,
    /// By `premiereDate`. Shows without one do not pass.
    pub premiere: Option<DateFilter>,
    /// Members of this franchise in any role; members of franchises that are part of it do not count.
    pub franchise: Option<FranchiseLookup>,
    /// Carried by this platform, as a whole or with a season, in any region and at any time.
    pub platform: Option<PlatformLookup>,
    /// This person has a credit on the show, a season or an episode, in any department.
    pub person: Option<PersonLookup>,
    /// This character is played in the show, a season or an episode.
    pub character: Option<CharacterLookup>,
    /// By how they came from or touch earlier shows: `in: [SPINOFF]` takes the spinoffs, not the shows that
    /// have some.
    pub relation: Option<OneOf<ShowRelationKind>>,
    /// By what is out on the day `asOf`, as `status` has it.
    pub run: Option<OneOf<Run>>,
    /// By what is to come on the day `asOf`, as `status` has it.
    pub outlook: Option<OneOf<Outlook>>,
    /// The day for `run` and `outlook`, of a coarse date the last; today in UTC where absent. It has no
    /// effect without them.
    pub as_of: Option<PartialDate>,
    /// How sure an announcement must be to decide `run` and `outlook`; `STATED` where absent.
    pub min_certainty: Option<Certainty>,
    /// With true, only shows whose `disputed` has an entry; with false, only the others.
    pub is_disputed: Option<bool>,
}

/// One key to order shows by. Where the values are equal, the next key decides, and in the end the id.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct ShowOrder {
    /// The value to compare. Shows without it come last in both directions.
    pub field: ShowOrderField,
    /// Whether the smallest or the greatest value comes first.
    #[graphql(default_with = "Direction::Ascending")]
    pub direction: Direction,
}

/// The values that shows can be ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum ShowOrderField {
    /// The `name`, capital and small letters alike; letters with accents come after `z`.
    Name,
    /// The `premiereDate`: the day on which it first came out.
    PremiereDate,
    /// The day of the last known release of the show, a season or an episode, also if it is still to come.
    LatestRelease,
    /// The number of seasons that are known, announced ones included.
    SeasonCount,
}

/// Which end of an order comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum Direction {
    /// From the smallest to the greatest: the earliest day, the letter A, the lowest number first.
    Ascending,
    /// From the greatest to the smallest: the latest day, the letter Z, the highest number first.
    Descending,
}

/// The shows that a filter takes, in an order.
pub(crate) fn list<'g>(
    graph: &'g Graph,
    today: Today,
    filter: Option<&ShowFilter>,
    order: &[ShowOrder],
) -> Result<List<'g, Ix<graph::Show>>> {
    let all = graph.all::<graph::Show>().places();
    let wanted: Vec<_> = match filter {
        None => all.collect(),
        Some(filter) => {
            let test = filter.resolve(graph, today)?;
            all.filter(|show| test(*show)).collect()
        }
    };
    Ok(List::sorted(wanted.into_iter().map(|show| (key(graph, show, order), show))))
}

fn key(graph: &Graph, show: Ix<graph::Show>, order: &[ShowOrder]) -> Key {
    let by_name = [ShowOrder { field: ShowOrderField::Name, direction: Direction::Ascending }];
    let order = if order.is_empty() { &by_name } else { order };
    let name: Vec<String> = order.iter().map(|by| format!("{:?} {:?}", by.field, by.direction)).collect();
    Key::new(name.join(", "), order.iter().map(|by| by.part(graph, show)), graph[show].id)
}

impl ShowOrder {
    fn part(self, graph: &Graph, show: Ix<graph::Show>) -> Part {
        let value: Value = match self.field {
            ShowOrderField::Name => graph[show].name.to_lowercase().into(),
            ShowOrderField::PremiereDate => graph.premiere_of(Watchable::Show(show)).into(),
            ShowOrderField::LatestRelease => {
                let releases = graph.releases(Watchable::Show(show));
                releases.iter().next_back().map(|release| graph[release].date).into()
            }
            ShowOrderField::SeasonCount => i64::try_from(graph.seasons_of(show).len()).ok().into(),
        };
        match self.direction {
            Direction::Ascending => Part::up(value),
            Direction::Descending => Part::down(value),
        }
    }
}

impl ShowFilter {
    /// The test that this filter is, with what it names looked up once.
    fn resolve<'g>(
        &'g self,
        graph: &'g Graph,
        today: Today,
    ) -> Result<impl Fn(Ix<graph::Show>) -> bool + 'g> {
        let franchise = self.franchise.as_ref().map(|by| Franchise::find(graph, by)).transpose()?;
        let platform = self.platform.as_ref().map(|by| Platform::find(graph, by)).transpose()?;
        let person = self.person.as_ref().map(|by| Person::find(graph, by)).transpose()?;
        let character = self.character.as_ref().map(|by| Character::find(graph, by)).transpose()?;
        let name = self.name.as_deref().map(str::to_lowercase);
        // What is named but not there is in no show.
        Ok(move |show: Ix<graph::Show>| {
            name.as_ref().is_none_or(|name| graph[show].name.to_lowercase().contains(name))
                && self.takes_words(graph, show)
                && holds(self.premiere.as_ref(), |days| days.takes(graph.premiere_of(Watchable::Show(show))))
                && franchise.is_none_or(|it| it.is_some_and(|it| graph.is_member(show, it.0)))
                && platform.is_none_or(|it| it.is_some_and(|it| graph.is_carried_by(show, it.0)))
                && person.is_none_or(|it| it.is_some_and(|it| graph.has_worked_on(it.0, show)))
                && character.is_none_or(|it| it.is_some_and(|it| graph.appears_in(it.0, show)))
                && self.takes_status(graph, show, today)
                && self
                    .is_disputed
                    .is_none_or(|wanted| wanted != graph.disputed_in(Watchable::Show(show)).is_empty())
        })
    }

    fn takes_words(&self, graph: &Graph, show: Ix<graph::Show>) -> bool {
        let row = &graph[show];
        let formats: Vec<ShowFormat> = row.formats.iter().map(|dated| dated.format.into()).collect();
        let relations = || {
            let origins = graph.origins_of(show).into_iter();
            origins
                .flat_map(|relation| graph[relation].kinds.iter().copied())
                .map(Into::into)
                .collect::<Vec<_>>()
        };
        holds(self.genre.as_ref(), |genre| genre.takes_words(&row.genres))
            && holds(self.country.as_ref(), |country| country.takes_words(&row.countries))
            && holds(self.language.as_ref(), |language| language.takes_words(&row.languages))
            && holds(self.format.as_ref(), |format| format.takes(&formats))
            && holds(self.relation.as_ref(), |kind| kind.takes(&relations()))
    }

    fn takes_status(&self, graph: &Graph, show: Ix<graph::Show>, today: Today) -> bool {
        if self.run.is_none() && self.outlook.is_none() {
            return true;
        }
        let certainty = self.min_certainty.unwrap_or(Certainty::Stated);
        let of = Watchable::Show(show);
        let status = Status::new(graph, of, &status::question(graph, of, today, self.as_of, certainty));
        holds(self.run.as_ref(), |run| run.takes(&[status.run_now()]))
            && holds(self.outlook.as_ref(), |outlook| outlook.takes(&[status.outlook_now()]))
    }
}
