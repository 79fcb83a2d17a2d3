//! Which shows, and in which order.

use async_graphql::InputObject;

use macros::graph_enum;

use crate::graph::page::{Key, List, Part, Value};
use crate::graph::{self, Graph, Ix, Watchable, folded};
use crate::graphql::context::Today;
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf, holds};
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
            ShowOrderField::Name => folded(&graph[show].name).into(),
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
        let name = self.name.as_deref().map(folded);
        // What is named but not there is in no show.
        Ok(move |show: Ix<graph::Show>| {
            name.as_ref().is_none_or(|name| folded(&graph[show].name).contains(name))
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
