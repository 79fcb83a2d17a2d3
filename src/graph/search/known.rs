//! How well known something is: the order of what matches a search equally well.

use crate::graph::{
    Any, Character, FranchiseMember, Graph, Has, Ix, Person, Portrayal, Rating, Show, Watchable,
};

/// How well known everything is that can be searched for, by its place.
#[derive(Debug)]
pub(super) struct Known {
    shows: Vec<f64>,
    people: Vec<f64>,
    characters: Vec<f64>,
}

impl Known {
    /// A show is as well known as many have voted on it and much is said of it. Those who made it share that by the
    /// episodes that they worked on, and characters have it from those who play them. O(n) for n stints and portrayals.
    pub(super) fn of(graph: &Graph) -> Self {
        let mut shows: Vec<f64> = graph.all::<Show>().places().map(|show| said_of(graph, show)).collect();
        let mut votes = vec![0_i64; shows.len()];
        for (_, rating) in Has::<Rating>::table(graph).iter() {
            if let Watchable::Show(show) = rating.subject {
                let most = &mut votes[show.place()];
                *most = rating.votes.unwrap_or_default().max(*most);
            }
        }
        shows.iter_mut().zip(votes).for_each(|(known, votes)| *known += float(votes));
        let mut people = vec![0.0; graph.all::<Person>().len()];
        let mut characters = vec![0.0; graph.all::<Character>().len()];
        // What one episode of a show gives.
        let shares: Vec<f64> =
            graph.all::<Show>().places().map(|show| shows[show.place()] / total(graph, show)).collect();
        for show in graph.all::<Show>().places() {
            let share = shares[show.place()];
            let strengths = graph.strengths_of(show).iter();
            for (person, strength) in graph.staff_of(show).iter().zip(strengths) {
                people[person.place()] += share * weight(strength.episodes(), strength.is_main());
            }
        }
        for (_, portrayal) in Has::<Portrayal>::table(graph).iter() {
            let credit = &graph[portrayal.credit];
            let show = graph.show_of(credit.subject);
            if let Some(strength) = graph.strength_of(credit.person, show) {
                characters[portrayal.character.place()] +=
                    shares[show.place()] * weight(strength.episodes(), strength.is_main());
            }
        }
        Self { shows, people, characters }
    }

    /// How well known a node is, as a number of which 32 more mean four times as well.
    pub(super) fn rank(&self, graph: &Graph, node: Any) -> u16 {
        let shows = |shows: Vec<Ix<Show>>| shows.into_iter().map(|show| self.shows[show.place()]).sum();
        let member = |member: Ix<FranchiseMember>| graph[member].show;
        let known: f64 = match node {
            Any::Show(show) => self.shows[show.place()],
            Any::Person(person) => self.people[person.place()],
            Any::Character(character) => self.characters[character.place()],
            Any::Franchise(franchise) => {
                shows(graph.members_of(franchise).iter().filter_map(member).collect())
            }
            Any::Platform(platform) => {
                let offers = graph.availabilities_on(platform);
                shows(offers.iter().map(|offer| graph.show_of(graph[offer].subject)).collect())
            }
            Any::Crossover(crossover) => shows(graph.shows_of_crossover(crossover)),
            Any::Work(work) => {
                let adaptations = graph.adaptations_of(work);
                shows(adaptations.iter().map(|basis| graph[basis].show).collect())
            }
            _ => 0.0,
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
        let rank = ((1.0 + known).log2() * 16.0) as u16;
        rank
    }
}

/// How much there is about a show.
fn said_of(graph: &Graph, show: Ix<Show>) -> f64 {
    let all = Watchable::Show(show);
    let said = graph.staff_of(show).len()
        + graph.releases(all).len()
        + graph.reviews(all).len()
        + graph.announcements_of(show).len()
        + graph.offshoots_of(show).len()
        + graph.memberships_of(show).len();
    float(i64::try_from(said).unwrap_or_default())
}

/// What all who worked on a show share.
fn total(graph: &Graph, show: Ix<Show>) -> f64 {
    let strengths = graph.strengths_of(show).iter();
    strengths.map(|strength| weight(strength.episodes(), strength.is_main())).sum::<f64>().max(1.0)
}

/// What somebody has of it: more for more episodes, and for the main cast as if they were in four more.
fn weight(episodes: u16, is_main: bool) -> f64 {
    f64::from(episodes.max(1)) + if is_main { 4.0 } else { 0.0 }
}

/// Enough of a number to compare it.
fn float(number: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "what is lost is less than one in a million")]
    let float = number as f64;
    float
}
