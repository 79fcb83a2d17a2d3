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
    /// The seasons, by number.
    fn seasons(&self, graph: &Graph, #[page(default = 100)] page: Page) -> NodeConnection<Season> {
        Connection::new(graph.seasons_of(self.0), page)
    }

    /// The season with a number; null if there is none.
    fn season(
        &self,
        graph: &Graph,
        /// The number of the season.
        number: i32,
    ) -> Option<Season> {
        graph.seasons_of(self.0).iter().find(|season| graph[*season].number == Some(number)).map(Season)
    }

    /// The episodes, by the numbers of season and episode.
    fn episodes(&self, graph: &Graph, #[page(default = 50)] page: Page) -> NodeConnection<Episode> {
        Connection::new(graph.episodes_of(self.0), page)
    }

    /// The first episode that is to come out, as far as a day is known; null if none is.
    fn next_episode(
        &self,
        graph: &Graph,
        today: Today,
        /// After this day; today where absent.
        as_of: Option<PartialDate>,
    ) -> Option<Release> {
        release::next(graph, self.0, as_of.map_or(today.0, |day| day.0.last_day()))
    }

    /// Every relation to another show, from both ends: where it came from and what came from it.
    fn relations(
        &self,
        graph: &Graph,
        /// Only relations of these kinds.
        kind: Option<&OneOf<ShowRelationKind>>,
        /// Only relations of this family.
        family: Option<ShowRelationFamily>,
        page: Page,
    ) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::of(graph, self.0, kind, family), page)
    }

    /// The shows that grew out of this one.
    fn spinoffs(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::later(graph, self.0, RelationKind::Spinoff), page)
    }

    /// The shows that this one grew out of: sources can name more than one.
    fn spinoff_of(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::earlier(graph, self.0, RelationKind::Spinoff), page)
    }

    /// The shows that go on after this one.
    fn sequels(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::later(graph, self.0, RelationKind::Sequel), page)
    }

    /// The shows that tell what came before this one.
    fn prequels(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::later(graph, self.0, RelationKind::Prequel), page)
    }

    /// The shows that tell this one anew: remakes, reboots and local versions.
    fn adaptations(&self, graph: &Graph, page: Page) -> Connection<ShowRelationEdge> {
        Connection::new(show_relation::retold(graph, self.0), page)
    }

    /// What it is based on.
    fn based_on(&self, graph: &Graph, page: Page) -> Connection<BasedOnEdge> {
        Connection::new(graph.bases_of(self.0), page)
    }

    /// The franchises that it is in.
    fn franchises(&self, graph: &Graph, page: Page) -> Connection<MembershipEdge> {
        Connection::new(graph.memberships_of(self.0), page)
    }

    /// The characters that are played in it, by name.
    fn characters(&self, graph: &Graph, page: Page) -> NodeConnection<Character> {
        Connection::new(graph.characters_in(self.0), page)
    }

    /// Who devised it.
    fn creators(&self, graph: &Graph, page: Page) -> Connection<CreditEdge> {
        Connection::new(credit::creators(graph, self.0), page)
    }

    /// Everything about it that sources disagree on: the show, its seasons, cast, releases and records.
    fn disputed(&self, graph: &Graph) -> Vec<Sourced> {
        graph.disputed_in(Watchable::Show(self.0)).into_iter().filter_map(Sourced::of).collect()
    }

    /// Other names: former and working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give it, with how much of it each covers.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
    }

    /// The day on which the show first came out, in any region; derived from its releases.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph.premiere_of(Watchable::Show(self.0)).map(PartialDate)
    }

    /// Who acts, speaks or appears in the show and its seasons: the main cast first, then as billed. Parts in single
    /// episodes are among the `credits` only.
    fn cast(
        &self,
        graph: &Graph,
        /// Only parts of this size.
        tier: Option<&OneOf<CreditTier>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::cast(graph, Watchable::Show(self.0), tier), page)
    }

    /// Everybody who worked on the show, its seasons and its episodes included, by department, size of the part and billing.
    fn credits(
        &self,
        graph: &Graph,
        /// Only work of these departments.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::of(graph, Watchable::Show(self.0), department), page)
    }

    /// When and where the show came out, its seasons and its episodes included, oldest first.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases of these kinds.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases in these regions, as ISO 3166-1 alpha-2 codes or `WORLD`.
        region: Option<&OneOf<String>>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::of(graph, Watchable::Show(self.0), kind, region), page)
    }

    /// What was written about the show, its seasons and its episodes included, oldest first.
    fn reviews(
        &self,
        graph: &Graph,
        /// Only reviews by these.
        kind: Option<&OneOf<ReviewKind>>,
        page: Page,
    ) -> NodeConnection<Review> {
        Connection::new(review::of(graph, Watchable::Show(self.0), kind), page)
    }

    /// What many people together think of the show, its seasons and its episodes included, oldest first. Ratings of different measures do not compare.
    fn ratings(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug.
        measure: Option<&OneOf<String>>,
        /// As of this day: only values observed by then.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Rating> {
        Connection::new(rating::of(graph, Watchable::Show(self.0), measure, as_of), page)
    }

    /// How much the show was watched, its seasons and its episodes included, and its places in charts, oldest first. Values of different measures do not
    /// compare.
    fn viewership(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug.
        measure: Option<&OneOf<String>>,
        /// Only windows that touch these days.
        window: Option<&DateFilter>,
        /// Only what was known by this day.
        published_by: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Viewership> {
        Connection::new(
            viewership::of(graph, Watchable::Show(self.0), measure, window.copied(), published_by),
            page,
        )
    }

    /// The platforms that carry the show, one edge for each offer, oldest first.
    fn platforms(
        &self,
        graph: &Graph,
        /// Only offers in these regions, as ISO 3166-1 alpha-2 codes or `WORLD`.
        region: Option<&OneOf<String>>,
        /// Only offers that hold on this day. Without it all that are known.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> Connection<PlatformOfferEdge> {
        Connection::new(availability::of(graph, Watchable::Show(self.0), region, as_of), page)
    }

    /// Who ordered the show.
    fn commissions(&self, graph: &Graph, page: Page) -> NodeConnection<Commission> {
        Connection::new(graph.commissions(Watchable::Show(self.0)), page)
    }

    /// What was said about the future of the show, in the order in which it was said.
    fn announcements(
        &self,
        graph: &Graph,
        /// Only some of them.
        filter: Option<&AnnouncementFilter>,
        page: Page,
    ) -> Result<NodeConnection<Announcement>> {
        Ok(Connection::new(announcement::of(graph, Watchable::Show(self.0), filter)?, page))
    }

    /// Where the show stands: whether it is on, and what is to come. Derived from what was announced and released, and
    /// from what other catalogues were seen to say.
    fn status(
        &self,
        graph: &Graph,
        today: Today,
        /// As of the end of this day; today where absent.
        as_of: Option<PartialDate>,
        /// Counting only what had been published by this day.
        published_by: Option<PartialDate>,
        /// What is less certain than this decides nothing.
        #[graphql(default_with = "Certainty::Stated")]
        min_certainty: Certainty,
    ) -> Status {
        let of = Watchable::Show(self.0);
        let question = status::question(graph, of, today, as_of, min_certainty);
        let published_by = published_by.map(status::last_day);
        Status::new(graph, of, &Question { published_by, ..question })
    }

    /// Every day on which the status changed, oldest first.
    fn status_history(
        &self,
        graph: &Graph,
        today: Today,
        /// What is less certain than this decides nothing.
        #[graphql(default_with = "Certainty::Stated")]
        min_certainty: Certainty,
    ) -> Vec<StatusChange> {
        let of = Watchable::Show(self.0);
        StatusChange::history(graph, of, &status::question(graph, of, today, None, min_certainty))
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

/// Which show: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum ShowLookup {
    /// Its global id.
    Id(ID),
    /// Its slug, the stable name in addresses.
    Slug(String),
    /// An id that another catalogue gives it.
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

/// Which shows. All conditions that are given hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct ShowFilter {
    /// What the name contains, without regard to case.
    pub name: Option<String>,
    /// By genre.
    pub genre: Option<OneOf<String>>,
    /// By country of origin, as ISO 3166-1 alpha-2 codes.
    pub country: Option<OneOf<String>>,
    /// By original language, as BCP 47 tags.
    pub language: Option<OneOf<String>>,
    /// By a format that they have or had.
    pub format: Option<OneOf<ShowFormat>>,
    /// Premiered between these days.
    pub premiere: Option<DateFilter>,
    /// Members of this franchise.
    pub franchise: Option<FranchiseLookup>,
    /// Carried by this platform, at any time.
    pub platform: Option<PlatformLookup>,
    /// This person worked on them.
    pub person: Option<PersonLookup>,
    /// This character appears in them.
    pub character: Option<CharacterLookup>,
    /// Related to others in one of these ways, as the later show.
    pub relation: Option<OneOf<ShowRelationKind>>,
    /// By run.
    pub run: Option<OneOf<Run>>,
    /// By outlook.
    pub outlook: Option<OneOf<Outlook>>,
    /// The day for `run` and `outlook`; today where absent.
    pub as_of: Option<PartialDate>,
    /// What is less certain than this decides neither run nor outlook; `STATED` where absent.
    pub min_certainty: Option<Certainty>,
    /// Whether sources disagree about something in them.
    pub is_disputed: Option<bool>,
}

/// One key of an order of shows.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct ShowOrder {
    /// What to order by.
    pub field: ShowOrderField,
    /// Which end comes first.
    #[graphql(default_with = "Direction::Ascending")]
    pub direction: Direction,
}

/// What shows can be ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum ShowOrderField {
    /// By name, without regard to case.
    Name,
    /// By the day on which they first came out; those without one come last.
    PremiereDate,
    /// By the day of their latest release; those without one come last.
    LatestRelease,
    /// By the number of seasons.
    SeasonCount,
}

/// Which end of an order comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum Direction {
    /// Smallest, earliest, A first.
    Ascending,
    /// Greatest, latest, Z first.
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
