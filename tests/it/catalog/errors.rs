//! Each mistake and what it is answered with, to the letter: the place, the fact, what is wrong, how to mend it.

use showgraph::import::catalog::File;

use super::{batches, file};

/// Who says something, in a file of its own, so that the places in the tested file are easy to count.
const SHARED: &str = "[source.gazette]\nname = \"The Gazette\"\nkind = \"PRESS\"\n[citation.gazette]\nsource = \"gazette\"\n";

/// A show in five lines, to put a mistake behind.
const SHOW: &str = "[show.harbour]\nname = \"Harbour\"\ncite = [\"gazette\"]\n[[show.harbour.season]]\nnumber = 1\ncite = [\"gazette\"]\n";

fn error_of(files: &[File]) -> String {
    let shared = file("shared.toml", SHARED);
    let files: Vec<_> = files.iter().chain([&shared]).cloned().collect();
    batches(&files).err().map_or("no error".to_owned(), |error| error.to_string())
}

/// The error of one file with these lines after the show.
fn error(lines: &str) -> String {
    error_of(&[file("a.toml", &format!("{SHOW}{lines}"))])
}

macro_rules! mistakes {
    ($($name:ident: $lines:expr => $error:expr;)*) => {
        $(
            #[test]
            fn $name() {
                assert_eq!(error($lines), $error);
            }
        )*
    };
}

mistakes! {
    no_mistake: "" => "no error";
    syntax: "[person.ada\n" => "";
    unknown_key: "[person.ada]\nnmae = \"Ada\"\ncite = [\"gazette\"]\n" => "";
    unknown_key_of_a_part: "[[show.harbour.season.episode]]\nnumber = 3\ntitle = \"Ebb\"\n" => "";
    unknown_table: "[actor.ada]\nname = \"Ada\"\n" => "";
    unknown_variant: "[work.tides]\nname = \"Tides\"\nkind = \"BOOK\"\ncite = [\"gazette\"]\n" => "";
    missing_field: "[[based_on]]\nshow = \"harbour\"\nkind = \"LOOSE\"\ncite = [\"gazette\"]\n" => "";
    wrong_type: "[person.ada]\nname = 3\ncite = [\"gazette\"]\n" => "";
    duplicate_slug: "[show.harbour]\nname = \"Harbour\"\n" => "";
    duplicate_key: "[person.ada]\nname = \"Ada\"\nname = \"Ada\"\n" => "";
    duplicate_season: "[[show.harbour.season]]\nnumber = 1\ncite = [\"gazette\"]\n" => "";
    duplicate_record: "[[review]]\nof = \"harbour\"\noutlet = \"gazette\"\ncite = [\"gazette\"]\n[[review]]\nof = \"harbour\"\noutlet = \"gazette\"\ncite = [\"gazette\"]\n" => "";
    duplicate_source: "[source.gazette]\nname = \"The Gazette\"\nkind = \"PRESS\"\n" => "";
    duplicate_id: "[person.ada]\nname = \"Ada\"\ncite = [\"gazette\"]\nids = [{ provider = \"IMDB\", value = \"nm0000001\", cite = [\"gazette\"] }]\n[person.bea]\nname = \"Bea\"\ncite = [\"gazette\"]\nids = [{ provider = \"IMDB\", value = \"nm0000001\", cite = [\"gazette\"] }]\n" => "";
    unknown_citation: "[[credit]]\nperson = \"ada\"\non = \"harbour\"\ndepartment = \"CAST\"\ncite = [\"tvcave\"]\n" => "";
    unknown_citation_in_a_table: "[person.ada]\nname = \"Ada\"\ncite = [{ citation = \"tvcave\" }]\n" => "";
    node_without_source: "[person.ada]\nname = \"Ada\"\n" => "";
    edge_without_source: "[[commission]]\nof = \"harbour\"\nplatform = \"one\"\ncite = []\n" => "";
    statement_without_source: "[person.ada]\nname = \"Ada\"\ncite = [\"gazette\"]\nalso = [{ born = \"1980\" }]\n" => "";
    id_without_source: "[person.ada]\nname = \"Ada\"\ncite = [\"gazette\"]\nids = [{ provider = \"IMDB\", value = \"nm0000001\" }]\n" => "";
    alias_without_source: "[person.ada]\nname = \"Ada\"\ncite = [\"gazette\"]\naliases = [{ name = \"A.\", kind = \"NICKNAME\" }]\n" => "";
    claim_without_source: "[[rating]]\nof = \"harbour\"\nmeasure = \"m\"\nvalue = 1\ncite = [\"gazette\"]\nclaims = [{ field = \"value\", value = \"2\" }]\n" => "";
    part_without_source: "[[show.harbour.season.episode]]\nnumber = 3\n" => "";
    since_after_until: "[[credit]]\nperson = \"ada\"\non = \"harbour\"\ndepartment = \"CAST\"\nsince = \"2021-04\"\nuntil = \"2020\"\ncite = [\"gazette\"]\n" => "";
    empty_name: "[person.ada]\nname = \" \"\ncite = [\"gazette\"]\n" => "";
    no_name: "[person.ada]\ncite = [\"gazette\"]\n" => "";
    no_kind: "[work.tides]\nname = \"Tides\"\ncite = [\"gazette\"]\n" => "";
    bad_slug: "[person.Ada_Lund]\nname = \"Ada\"\ncite = [\"gazette\"]\n" => "";
    bad_path: "[[review]]\nof = \"harbour/s1/e1/x\"\ncite = [\"gazette\"]\n" => "";
    bad_region: "[[release]]\nof = \"harbour\"\ndate = \"2020\"\nkind = \"PREMIERE\"\nregion = \"usa\"\ncite = [\"gazette\"]\n" => "";
    bad_country: "[person.ada]\nname = \"Ada\"\ncountry = \"WORLD\"\ncite = [\"gazette\"]\n" => "";
    bad_address: "[citation.b]\nsource = \"gazette\"\naddress = \"gazette.example\"\n" => "";
    bad_person_id: "[person.ada]\nname = \"Ada\"\ncite = [\"gazette\"]\nids = [{ provider = \"IMDB\", value = \"tt0000001\", cite = [\"gazette\"] }]\n" => "";
    bad_number_id: "[person.ada]\nname = \"Ada\"\ncite = [\"gazette\"]\nids = [{ provider = \"TMDB\", value = \"x1\", cite = [\"gazette\"] }]\n" => "";
    rank_of_zero: "[[viewership]]\nof = \"harbour\"\nmeasure = \"m\"\nrank = 0\ncite = [\"gazette\"]\n" => "";
    score_above_its_scale: "[[review]]\nof = \"harbour\"\nscore_printed = \"11\"\nscore_max = 10\ncite = [\"gazette\"]\n" => "";
    score_out_of_range: "[[review]]\nof = \"harbour\"\nscore = 101\ncite = [\"gazette\"]\n" => "";
    member_of_both: "[[member]]\nfranchise = \"coast\"\nshow = \"harbour\"\nwork = \"tides\"\nrole = \"MAIN\"\ncite = [\"gazette\"]\n" => "";
    season_without_number: "[[show.harbour.season]]\nname = \"Ebb\"\ncite = [\"gazette\"]\n" => "";
    unknown_show: "[[review]]\nof = \"harbor/s1\"\ncite = [\"gazette\"]\n" => "";
    unknown_season: "[[review]]\nof = \"harbour/s9\"\ncite = [\"gazette\"]\n" => "";
    unknown_episode: "[[review]]\nof = \"harbour/s1/e9\"\ncite = [\"gazette\"]\n" => "";
    unknown_person: "[[credit]]\nperson = \"ada\"\non = \"harbour\"\ndepartment = \"CAST\"\ncite = [\"gazette\"]\n" => "";
    unknown_source: "[citation.b]\nsource = \"courier\"\n" => "";
    unknown_measure: "[[rating]]\nof = \"harbour\"\nmeasure = \"m\"\nvalue = 1\ncite = [\"gazette\"]\n" => "";
    unknown_revision: "[[review]]\nof = \"harbour\"\nrevises = \"first\"\ncite = [\"gazette\"]\n" => "";
    season_where_an_episode_is_needed: "[[relation]]\nlater = \"harbour\"\nearlier = \"harbour\"\nkinds = [\"REMAKE\"]\nplanted_in = [\"harbour/s1\"]\ncite = [\"gazette\"]\n" => "";
    own_descendant: "[[relation]]\nlater = \"harbour\"\nearlier = \"harbour\"\nkinds = [\"SPINOFF\"]\ncite = [\"gazette\"]\n" => "";
}

#[test]
fn bad_date() {
    let error = error("[person.ada]\nname = \"Ada\"\nborn = \"last year\"\ncite = [\"gazette\"]\n");
    assert!(error.starts_with("a.toml:9:8: person ada: "), "{error}");
}

#[test]
fn a_circle_over_two_files() {
    let show = |slug: &str, earlier: &str| {
        format!(
            "[show.{slug}]\nname = \"{slug}\"\ncite = [\"gazette\"]\n[[relation]]\nlater = \"{slug}\"\nearlier = \"{earlier}\"\nkinds = [\"SEQUEL\"]\ncite = [\"gazette\"]\n"
        )
    };
    let files = [file("b.toml", &show("one", "two")), file("c.toml", &(show("two", "three") + &show("three", "one")))];
    let files: Vec<_> = files.into_iter().collect();
    assert_eq!(error_of(&files), "");
}
