//! Which shows, and in which order.

use std::sync::Arc;

use async_graphql::InputObject;
use macros::graph_enum;

use crate::graph::page::{Key, List, Part, Value};
use crate::graph::{self, Graph, Ix, ShowKey, ShowValue, ShowsBy, Watchable};
use crate::graphql::context::Today;
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, InName, OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{
    Certainty, Character, CharacterLookup, Franchise, FranchiseLookup, Outlook, Person, PersonLookup,
    Platform, PlatformLookup, Run, ShowFormat, ShowRelationKind, Status, status,
};

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
#[graph_enum]
pub enum ShowOrderField {
    /// The `name`, without regard to case and accents.
    Name,
    /// The `premiereDate`: the day on which it first came out.
    PremiereDate,
    /// The day of the last known release of the show, a season or an episode, also if it is still to come.
    LatestRelease,
    /// The number of seasons that are known, announced ones included.
    SeasonCount,
}

/// Which end of an order comes first.
#[graph_enum]
pub enum Direction {
    /// From the smallest to the greatest: the earliest day, the letter A, the lowest number first.
    Ascending,
    /// From the greatest to the smallest: the latest day, the letter Z, the highest number first.
    Descending,
}

/// A condition on a show.
type Test<'g> = Box<dyn Fn(Ix<graph::Show>) -> bool + 'g>;

/// The order where none is asked for.
const BY_NAME: ShowOrder = ShowOrder { field: ShowOrderField::Name, direction: Direction::Ascending };

/// The shows that a filter takes, in an order.
pub(crate) fn list<'g>(
    graph: &'g Graph,
    today: Today,
    filter: Option<&ShowFilter>,
    order: &[ShowOrder],
) -> Result<List<'g, Ix<graph::Show>>> {
    let order = if order.is_empty() { &[BY_NAME] } else { order };
    let by: Vec<ShowsBy> = order.iter().copied().map(Into::into).collect();
    let key = key(order.to_vec());
    let Some(filter) = filter else { return Ok(graph.shows_by(&by, key)) };
    let test = filter.resolve(graph, today)?;
    Ok(match filter.narrowed(graph)? {
        Some(mut shows) => {
            shows.retain(|show| test(*show));
            graph.some_shows_by(shows, &by, key)
        }
        None => graph.shows_by(&by, key).filter(test),
    })
}

fn key(order: Vec<ShowOrder>) -> Arc<ShowKey> {
    Arc::new(move |graph, show| {
        let name: Vec<String> = order.iter().map(|by| format!("{:?} {:?}", by.field, by.direction)).collect();
        Key::new(name.join(", "), order.iter().map(|by| by.part(graph, show)), graph[show].id)
    })
}

impl ShowOrder {
    fn part(self, graph: &Graph, show: Ix<graph::Show>) -> Part {
        let value: Value = match self.field {
            ShowOrderField::Name => graph.folded_name(show).into(),
            ShowOrderField::PremiereDate => graph.premiere_of(Watchable::Show(show)).into(),
            ShowOrderField::LatestRelease => graph.latest_release_of(show).into(),
            ShowOrderField::SeasonCount => i64::try_from(graph.seasons_of(show).len()).ok().into(),
        };
        match self.direction {
            Direction::Ascending => Part::up(value),
            Direction::Descending => Part::down(value),
        }
    }
}

impl From<ShowOrder> for ShowsBy {
    fn from(by: ShowOrder) -> Self {
        let value = match by.field {
            ShowOrderField::Name => ShowValue::Name,
            ShowOrderField::PremiereDate => ShowValue::Premiere,
            ShowOrderField::LatestRelease => ShowValue::LatestRelease,
            ShowOrderField::SeasonCount => ShowValue::SeasonCount,
        };
        Self { value, descending: by.direction == Direction::Descending }
    }
}

impl ShowFilter {
    /// A few shows among which are all that pass, in the order of their ids, if one of the conditions leads to some.
    fn narrowed(&self, graph: &Graph) -> Result<Option<Vec<Ix<graph::Show>>>> {
        let shows: Vec<_> = if let Some(by) = &self.person {
            Person::find(graph, by)?.map(|person| graph.shows_of(person.0)).unwrap_or_default()
        } else if let Some(by) = &self.character {
            Character::find(graph, by)?
                .map(|it| graph.shows_with(it.0).into_iter().collect())
                .unwrap_or_default()
        } else if let Some(by) = &self.franchise {
            let members = Franchise::find(graph, by)?.map(|franchise| graph.members_of(franchise.0));
            members.into_iter().flatten().filter_map(|member| graph[member].show).collect()
        } else if let Some(genres) = self.genres() {
            genres.iter().flat_map(|genre| graph.shows_of_genre(genre)).copied().collect()
        } else {
            return Ok(None);
        };
        Ok(Some(graph::sorted_once(shows)))
    }

    /// The genres of which a show has to have one.
    fn genres(&self) -> Option<&[String]> {
        self.genre.as_ref()?.any.as_deref()
    }

    /// Whether all shows among which is looked have a genre that is asked for.
    fn has_genre(&self) -> bool {
        let narrows = self.person.is_some() || self.character.is_some() || self.franchise.is_some();
        !narrows && self.genre.as_ref().is_some_and(|genre| genre.any.is_some() && genre.not.is_none())
    }

    /// The test that this filter is: its conditions, with what they name looked up once.
    fn resolve<'g>(
        &'g self,
        graph: &'g Graph,
        today: Today,
    ) -> Result<impl Fn(Ix<graph::Show>) -> bool + 'g> {
        let mut tests: Vec<Test<'g>> = self.tests_of_row(graph);
        // What is named but not there is in no show.
        if let Some(by) = &self.franchise {
            let franchise = Franchise::find(graph, by)?;
            tests.push(Box::new(move |show| franchise.is_some_and(|it| graph.is_member(show, it.0))));
        }
        if let Some(by) = &self.platform {
            let platform = Platform::find(graph, by)?;
            tests.push(Box::new(move |show| platform.is_some_and(|it| graph.is_carried_by(show, it.0))));
        }
        if let Some(by) = &self.person {
            let person = Person::find(graph, by)?;
            tests.push(Box::new(move |show| person.is_some_and(|it| graph.has_worked_on(it.0, show))));
        }
        if let Some(by) = &self.character {
            let character = Character::find(graph, by)?;
            tests.push(Box::new(move |show| character.is_some_and(|it| graph.appears_in(it.0, show))));
        }
        if self.run.is_some() || self.outlook.is_some() {
            tests.push(Box::new(move |show| self.takes_status(graph, show, today)));
        }
        if let Some(wanted) = self.is_disputed {
            tests.push(Box::new(move |show| wanted != graph.disputed_in(Watchable::Show(show)).is_empty()));
        }
        Ok(move |show| tests.iter().all(|takes| takes(show)))
    }

    /// The conditions on what the show itself says.
    fn tests_of_row<'g>(&'g self, graph: &'g Graph) -> Vec<Test<'g>> {
        let mut tests: Vec<Test<'g>> = Vec::new();
        if let Some(days) = self.premiere {
            tests.push(Box::new(move |show| days.takes(graph.premiere_of(Watchable::Show(show)))));
        }
        if let Some(genre) = self.genre.as_ref().filter(|_| !self.has_genre()) {
            tests.push(Box::new(move |show| genre.takes_words(graph, &graph[show].genres)));
        }
        if let Some(country) = &self.country {
            tests.push(Box::new(move |show| country.takes_words(graph, &graph[show].countries)));
        }
        if let Some(language) = &self.language {
            tests.push(Box::new(move |show| language.takes_words(graph, &graph[show].languages)));
        }
        if let Some(format) = &self.format {
            tests.push(Box::new(move |show| {
                let formats = graph[show].formats.iter().map(|dated| dated.format.into());
                format.takes(&formats.collect::<Vec<ShowFormat>>())
            }));
        }
        if let Some(kind) = &self.relation {
            tests.push(Box::new(move |show| {
                let origins = graph.origins_of(show).into_iter();
                let kinds = origins.flat_map(|relation| graph[relation].kinds.iter().copied());
                kind.takes(&kinds.map(Into::into).collect::<Vec<ShowRelationKind>>())
            }));
        }
        if self.name.is_some() {
            let name = InName::new(self.name.as_deref());
            tests.push(Box::new(move |show| name.takes(graph, show)));
        }
        tests
    }

    fn takes_status(&self, graph: &Graph, show: Ix<graph::Show>, today: Today) -> bool {
        let certainty = self.min_certainty.unwrap_or(Certainty::Stated);
        let of = Watchable::Show(show);
        let status = Status::new(graph, of, &status::question(graph, of, today, self.as_of, certainty));
        holds(self.run.as_ref(), |run| run.takes(&[status.run_now()]))
            && holds(self.outlook.as_ref(), |outlook| outlook.takes(&[status.outlook_now()]))
    }
}
