//! A small catalogue, to rows.

use entity::{NodeKind, RecordKind, Rows, citation, statement};
use showgraph::import::catalog;
use showgraph::import::link::Link;
use showgraph::store::{Known, Question};

use super::{batches, cited, file, fixture};

fn harbour() -> Rows {
    let batches = batches(&fixture()).expect("the fixture is good");
    batches.into_iter().find(|batch| batch.origin == "catalog/harbour").expect("its batch").rows
}

#[test]
fn statements_name_their_source_and_keep_readable_keys() {
    let rows = harbour();
    let keys: Vec<_> = rows.show_statement.iter().map(|row| row.origin_key.as_str()).collect();
    assert_eq!(keys, ["show/harbour", "show/harbour#courier", "show/harbour#courier.2", "show/lighthouse"]);
    let [first, also, deprecated, _] = &rows.show_statement[..] else { panic!("four statements") };
    assert_eq!([first.show_id; 2], [also.show_id, deprecated.show_id]);
    assert_eq!((first.name.as_deref(), also.name.as_deref()), (Some("Harbour"), None));
    assert_eq!((deprecated.rank, deprecated.runtime_minutes), (statement::Rank::Deprecated, Some(50)));
    assert!(cited(&rows));
}

#[test]
fn parts_know_what_they_are_part_of() {
    let rows = harbour();
    let show_id = rows.show_statement[0].show_id;
    let season = &rows.season_statement[0];
    let keys: Vec<_> = rows.episode_statement.iter().map(|row| row.origin_key.as_str()).collect();
    assert_eq!(keys, ["episode/harbour/s1/e1", "episode/harbour/christmas"]);
    let places: Vec<_> = rows.episode_statement.iter().map(|row| (row.show_id, row.season_id)).collect();
    assert_eq!(places, [(show_id, Some(season.season_id)), (show_id, None)]);
    assert_eq!(rows.crossover_part[0].episode_id, rows.episode_statement[1].episode_id);
    assert_eq!(rows.planting[0].episode_id, rows.episode_statement[0].episode_id);
    assert_eq!(rows.external_id[1].node_kind, NodeKind::Episode);
}

#[test]
fn a_citation_is_copied_to_what_it_carries() {
    let rows = harbour();
    let show = rows.show_statement[0].id;
    let cites: Vec<_> = rows.citation.iter().filter(|cite| cite.subject_id == show).collect();
    assert_eq!(cites[0].origin_key, "show/harbour/cite/gazette");
    assert_eq!(cites[0].subject_kind, RecordKind::ShowStatement);
    assert_eq!(cites[0].quote.as_deref(), Some("as usual"));
    assert_eq!((cites[1].stance, cites[1].quote.as_deref()), (citation::Stance::Denies, Some("not so")));
    assert_eq!(cites[1].via_source_id, Some(cites[0].source_id));
}

#[test]
fn edges_and_records_join_what_they_name() {
    let rows = harbour();
    let credit = &rows.credit[0];
    assert_eq!(credit.origin_key, "credit/ada-lund/harbour/cast");
    let portrayals: Vec<_> =
        rows.portrayal.iter().map(|row| (row.position, row.origin_key.as_str())).collect();
    let keys = ["credit/ada-lund/harbour/cast/as/vera", "credit/ada-lund/harbour/cast/as/young-vera"];
    assert_eq!(portrayals, [(1, keys[0]), (2, keys[1])]);
    assert_eq!(rows.portrayal[0].credit_id, credit.id);
    assert_eq!(rows.claim[0].subject_id, rows.release[0].id);
    assert_eq!(
        rows.claim[0].origin_key,
        "release/harbour/s1/premiere/2020-03-01/channel-one/NO/claim/date/courier"
    );
    assert_eq!(rows.review[0].score, Some(70.0));
    assert_eq!(rows.rating[1].revises_id, Some(rows.rating[0].id));
    assert_eq!(rows.viewership[0].value, Some(3_000_000_000));
    assert_eq!(rows.announcement[1].supersedes_id, Some(rows.announcement[0].id));
    assert_eq!(rows.announcement_season[0].season_id, rows.season_statement[0].season_id);
}

#[test]
fn slugs_are_given_to_nodes_that_have_one() {
    let batches = batches(&fixture()).expect("the fixture is good");
    let slugs: Vec<_> = batches.iter().flat_map(|batch| batch.slugs.iter()).collect();
    let slugs: Vec<_> = slugs.into_iter().map(|((kind, _), slug)| (*kind, slug.as_str())).collect();
    assert!(slugs.contains(&(NodeKind::Character, "young-vera")));
    assert!(slugs.contains(&(NodeKind::Platform, "one-plus")));
    assert_eq!(slugs.len(), 10);
}

#[test]
fn every_key_is_there_once() {
    for batch in batches(&catalog::embedded()).expect("the shipped catalogue is good") {
        let mut keys: Vec<_> = batch.rows.citation.iter().map(|row| &row.origin_key).collect();
        keys.extend(batch.rows.credit.iter().map(|row| &row.origin_key));
        keys.extend(batch.rows.alias.iter().map(|row| &row.origin_key));
        let all = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), all, "{}", batch.origin);
    }
}

#[test]
fn the_same_files_read_twice_give_the_same_rows() {
    let mut link = Link::to(Known::default(), 1);
    let catalogue = catalog::read(&fixture()).expect("the fixture is good");
    let first = catalogue.batches(&mut link).expect("rows");
    let next_id = link.next_id();
    let second = catalogue.batches(&mut link).expect("rows");
    assert_eq!(link.next_id(), next_id);
    for (first, second) in first.iter().zip(&second) {
        assert_eq!((&first.rows, &first.slugs), (&second.rows, &second.slugs));
    }
}

#[test]
fn the_order_of_files_does_not_matter() {
    let mut files = fixture();
    let forwards = batches(&files).expect("rows");
    files.reverse();
    let backwards = batches(&files).expect("rows");
    for (first, second) in forwards.iter().zip(&backwards) {
        assert_eq!((&first.origin, &first.rows), (&second.origin, &second.rows));
    }
}

#[test]
fn a_node_in_two_files_is_one_node_with_a_statement_from_each() {
    let mut files = fixture();
    files.push(file("other.toml", "[person.ada-lund]\nname = \"Ada Lund\"\ncite = [\"courier\"]\n"));
    let batches = batches(&files).expect("rows");
    let of = |origin: &str| {
        let batch = batches.iter().find(|batch| batch.origin == origin).expect("a batch");
        batch.rows.person_statement[0].clone()
    };
    let (shared, other) = (of("catalog/shared"), of("catalog/other"));
    assert_eq!(shared.person_id, other.person_id);
    assert_ne!((shared.id, shared.source_id), (other.id, other.source_id));
}

#[test]
fn what_the_database_has_can_be_referred_to() {
    let ids = [
        (Question::Slug(NodeKind::Show, "old".to_owned()), Some(7)),
        (Question::Slug(NodeKind::Source, "old".to_owned()), Some(8)),
        (Question::Season(7, 2), Some(9)),
        (Question::Episode(9, 4), Some(10)),
    ];
    let known = Known { ids: ids.into_iter().collect(), ..Known::default() };
    let text = "[citation.a]\nsource = \"old\"\n[[review]]\nof = \"old/s2/e4\"\ncite = [\"a\"]\n";
    let catalogue = catalog::read(&[file("new.toml", text)]).expect("a catalogue");
    let batches = catalogue.batches(&mut Link::to(known, 100)).expect("rows");
    let review = &batches[0].rows.review[0];
    assert_eq!((review.show_id, review.season_id, review.episode_id), (7, Some(9), Some(10)));
    assert_eq!(review.source_id, 8);
}
