//! Similar shows: known ones in the catalogue, and on random graphs all that share people or characters.

use std::collections::BTreeSet;

use entity::credit::Tier;
use showgraph::generate::{self, Scale};
use showgraph::graph::{Graph, Ix, Show, Strength};

use crate::support::TestApp;

#[tokio::test]
async fn what_shares_its_people_and_characters_is_similar() {
    let app = TestApp::open().await;
    let query = "{ show(by: { slug: \"bosch\" }) { similar(first: 2) {
        totalCount edges { score node { slug } people { slug } characters { slug } platforms { slug } } } } }";
    let data = app.query(query).await;
    let edges = data["show"]["similar"]["edges"].as_array().expect("edges");
    assert_eq!(edges[0]["node"]["slug"], "bosch-legacy", "{data}");
    let slugs = |key: &str| -> Vec<String> {
        let all = edges[0][key].as_array().into_iter().flatten();
        all.map(|one| one["slug"].as_str().expect("a slug").to_owned()).collect()
    };
    assert!(slugs("people").contains(&"titus-welliver".to_owned()), "{data}");
    assert!(slugs("characters").contains(&"harry-bosch".to_owned()), "{data}");
    assert!(edges[0]["score"].as_i64() > edges[1]["score"].as_i64(), "{data}");
}

/// Everything that counts, by comparison of any two shows in full.
fn score(graph: &Graph, one: Ix<Show>, two: Ix<Show>) -> u32 {
    let rare = |points: u32, common: usize| points / (common + 1).ilog2().max(1);
    let is_main = |person| {
        [one, two].iter().all(|show| graph.strength_of(person, *show).is_some_and(Strength::is_main))
    };
    let people: BTreeSet<_> = graph.people_of(one).into_iter().collect();
    let people = graph.people_of(two).into_iter().filter(|person| people.contains(person));
    let people: u32 =
        people.map(|it| rare(if is_main(it) { 3_000 } else { 1_000 }, graph.jobs_of(it).len())).sum();
    let characters: BTreeSet<_> = graph.characters_in(one).into_iter().collect();
    let characters = graph.characters_in(two).into_iter().filter(|it| characters.contains(it)).count();
    if people == 0 && characters == 0 {
        return 0;
    }
    let genres = graph.shared_genres(one, two).into_iter();
    let genres: u32 = genres.map(|genre| rare(500, graph.shows_of_genre(&graph[genre]).len())).sum();
    let platforms = graph.shared_platforms(one, two).into_iter();
    let platforms: u32 = platforms.map(|it| rare(500, graph.availabilities_on(it).len())).sum();
    people + 3_000 * u32::try_from(characters).expect("few characters") + genres + platforms
}

#[test]
fn similar_shows_are_all_that_share_people_or_characters() {
    let scale = Scale { people: 150, credits: 200, characters: 40, ..Scale::of_shows(50) };
    let mut rows = generate::rows(&scale, 3).expect("rows");
    rows.credit.iter_mut().step_by(3).for_each(|credit| credit.tier = Some(Tier::Main));
    let graph = Graph::load(1, [rows]).expect("a graph");
    let shows: Vec<_> = graph.all::<Show>().places().collect();
    let mut pairs = 0;
    for one in &shows {
        let found: Vec<_> = graph.similar_to(*one).into_iter().map(|it| (it.show, it.score)).collect();
        assert!(found.is_sorted_by_key(|(_, score)| std::cmp::Reverse(*score)));
        let expected = shows.iter().filter(|two| *two != one).map(|two| (*two, score(&graph, *one, *two)));
        let expected: BTreeSet<_> = expected.filter(|(_, score)| *score > 0).collect();
        assert_eq!(found.iter().copied().collect::<BTreeSet<_>>(), expected);
        assert_eq!(found.len(), expected.len());
        pairs += found.len();
    }
    assert!(pairs > 100, "{pairs}");
}
