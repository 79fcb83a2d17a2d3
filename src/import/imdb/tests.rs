//! What the readers make of rows, good and bad.

use std::fs;
use std::path::PathBuf;

use entity::alias;
use entity::credit::{Department, Manner};
use entity::show::Format;
use proptest::prelude::*;

use super::aka::Aka;
use super::crew::Crew;
use super::file::{Fault, Kind, Row, Rows};
use super::files::Files;
use super::id::{NameId, TitleId};
use super::name::Name;
use super::principal::{Credit, Principal};
use super::television::{Place, Television};
use super::title::{Form, Title};
use super::{episode, rating};

/// A row of a file.
fn row(kind: Kind, text: &str) -> Row<'_> {
    Row::of(7, text, kind.columns().len()).expect("as many cells as columns")
}

fn credit(text: &str) -> Result<Credit, Fault> {
    Principal::read(row(Kind::Principals, text))?.credit()
}

#[test]
fn a_show_says_what_its_row_says() {
    let text = "tt9999999999\ttvMiniSeries\t\"Étoile\" \t\\N\t0\t2025\t\\N\t0\tComedy,Drama";
    let title = Title::read(row(Kind::Titles, text)).expect("a title");
    assert_eq!(title.form, Form::Show(Format::Miniseries));
    let show = title.show(Format::Miniseries).expect("a show");
    assert_eq!(show.id, TitleId(9_999_999_999));
    assert_eq!(
        (show.line, show.name.as_str(), show.original_name.as_str()),
        (7, "\"Étoile\" ", "\"Étoile\" ")
    );
    assert_eq!((show.start_year, show.end_year, show.runtime_minutes), (Some(2025), None, None));
    assert_eq!(show.genres, ["Comedy", "Drama"]);
}

#[test]
fn every_cell_may_be_null_and_is_then_not_there_or_a_fault() {
    let nulls = |kind: Kind, id: &str| {
        let rest = vec!["\\N"; kind.columns().len() - 1].join("\t");
        format!("{id}\t{rest}")
    };
    let reason = |read: Result<(), Fault>| read.expect_err("a fault").reason;
    let text = nulls(Kind::Titles, "tt0000001");
    assert_eq!(reason(Title::read(row(Kind::Titles, &text)).map(|_| ())), "a title without a type");
    let text = nulls(Kind::Names, "nm0000001");
    let name = Name::read(row(Kind::Names, &text)).expect("an id");
    assert_eq!(name.known_for().count(), 0);
    assert_eq!(reason(name.person().map(|_| ())), "a person without a name");
    let text = nulls(Kind::Crew, "tt0000001");
    assert!(Crew::read(row(Kind::Crew, &text)).expect("an id").members().is_empty());
    let text = nulls(Kind::Ratings, "tt0000001");
    assert_eq!(
        reason(rating::read(&row(Kind::Ratings, &text)).map(|_| ())),
        "the rating is not between 1 and 10"
    );
    let text = nulls(Kind::Akas, "tt0000001");
    let aka = Aka::read(row(Kind::Akas, &text)).expect("an id");
    assert_eq!(reason(aka.alias().map(|_| ())), "another title without a number");
    let text = "tt0000002\ttt0000001\t\\N\t\\N";
    let place = Place { line: 7, show: TitleId(1), season: None, number: None };
    assert_eq!(episode::read(&row(Kind::Episodes, text)), Ok((TitleId(2), place)));
    for kind in Kind::ALL {
        let text = nulls(kind, "\\N");
        assert!(Principal::read(row(Kind::Principals, &nulls(Kind::Principals, "\\N"))).is_err());
        assert!(row(kind, &text).title(0).is_err());
    }
}

#[test]
fn what_is_no_television_has_a_word() {
    for (title_type, form) in [
        ("tvSeries", Form::Show(Format::Series)),
        ("tvSpecial", Form::Show(Format::Special)),
        ("tvShort", Form::Show(Format::Special)),
        ("tvPilot", Form::Show(Format::Special)),
        ("tvMovie", Form::Show(Format::TvFilm)),
        ("tvEpisode", Form::Episode),
        ("movie", Form::Other("a film")),
        ("short", Form::Other("a short film")),
        ("video", Form::Other("a video")),
        ("videoGame", Form::Other("a video game")),
        ("radioSeries", Form::Other("a title of another type")),
    ] {
        let text = format!("tt0000001\t{title_type}\tA\tA\t0\t\\N\t\\N\t\\N\t\\N");
        assert_eq!(Title::read(row(Kind::Titles, &text)).expect("a title").form, form);
    }
}

#[test]
fn characters_are_names_and_selves_are_none() {
    let played = credit(
        "tt0000001\t2\tnm0000001\tactor\t\\N\t[\"Harry Bosch\",\"J. \\\"Jed\\\" E.\",\"Harry Bosch\"]",
    );
    let played = played.expect("a credit");
    assert_eq!(played.characters, ["Harry Bosch", "J. \"Jed\" E."]);
    assert_eq!((played.work.department, played.work.manner, played.note), (Department::Cast, None, None));
    for (category, characters, manner, note) in [
        ("self", "[\"Self - Host\"]", Manner::AsSelf, Some("Self - Host")),
        ("self", "\\N", Manner::AsSelf, None),
        ("self", "[\"Herself\"]", Manner::AsSelf, None),
        ("actress", "[\"Self\"]", Manner::AsSelf, None),
        ("archive_footage", "[\"Self\",\"Self - Guest\"]", Manner::Archive, Some("Self; Self - Guest")),
    ] {
        let seen =
            credit(&format!("tt0000001\t1\tnm0000001\t{category}\t\\N\t{characters}")).expect("a credit");
        assert_eq!((seen.work.manner, seen.note.as_deref()), (Some(manner), note), "{category} {characters}");
        assert!(seen.characters.is_empty());
    }
    let selfish = credit("tt0000001\t1\tnm0000001\tactor\t\\N\t[\"Selfridge\"]").expect("a credit");
    assert_eq!(selfish.characters, ["Selfridge"]);
    let fault = credit("tt0000001\t1\tnm0000001\tactor\t\\N\t[\"Harry").expect_err("a fault");
    assert_eq!((fault.line, fault.reason), (7, "the characters are not a JSON array of names"));
}

#[test]
fn categories_are_departments_with_jobs() {
    for (category, job, department, expected) in [
        ("director", "\\N", Department::Directing, None),
        ("writer", "created by", Department::Creator, Some("created by")),
        ("writer", "novel", Department::Writing, Some("novel")),
        ("producer", "executive producer", Department::Production, Some("executive producer")),
        ("composer", "\\N", Department::Music, Some("Composer")),
        ("cinematographer", "\\N", Department::Camera, Some("Cinematographer")),
        ("editor", "\\N", Department::Editing, None),
        ("production_designer", "\\N", Department::Design, Some("Production designer")),
        ("casting_director", "\\N", Department::Other, Some("Casting director")),
        ("stunt_driver", "\\N", Department::Other, Some("stunt driver")),
    ] {
        let credit = credit(&format!("tt0000001\t3\tnm0000001\t{category}\t{job}\t\\N")).expect("a credit");
        assert_eq!((credit.work.department, credit.job.as_deref()), (department, expected), "{category}");
    }
}

#[test]
fn crew_is_one_member_for_each_person_and_department() {
    let text = "tt0000001\tnm0000001,nm0000002,nm0000001,oops\tnm0000001";
    let crew = Crew::read(row(Kind::Crew, text)).expect("an id");
    let members = crew.members();
    let good: Vec<_> = members.iter().flatten().map(|it| (it.person, it.department)).collect();
    let expected = [
        (NameId(1), Department::Directing),
        (NameId(2), Department::Directing),
        (NameId(1), Department::Writing),
    ];
    assert_eq!(good, expected);
    assert_eq!(members.iter().filter(|member| member.is_err()).count(), 1);
}

#[test]
fn lists_of_akas_are_parted_by_a_control_character() {
    let text = "tt0000001\t3\tTitel\tDE\tde\tworking\u{2}tv\tinformal title\u{2}short title\t0";
    let alias = Aka::read(row(Kind::Akas, text)).expect("an id").alias().expect("an alias");
    assert_eq!(
        (alias.kind, alias.region.as_deref(), alias.ordering),
        (alias::Kind::WorkingTitle, Some("DE"), 3)
    );
    assert_eq!(alias.note.as_deref(), Some("informal title, short title"));
    let text = "tt0000001\t3\tTitel\tDE\tde\timdbDisplay\t\\N\t0";
    let alias = Aka::read(row(Kind::Akas, text)).expect("an id").alias().expect("an alias");
    assert_eq!((alias.kind, alias.note), (alias::Kind::Translation, None));
}

#[test]
fn rows_with_other_numbers_of_cells_are_faults() {
    let reason = |text| Row::of(3, text, 4).expect_err("a fault").reason;
    assert_eq!(reason("a\tb\tc"), "the line is cut: it has too few columns");
    assert_eq!(reason(""), "the line is cut: it has too few columns");
    assert_eq!(reason("a\tb\tc\td\te"), "the line has too many columns");
    assert_eq!(Row::of(3, &"\t".repeat(50), 9).expect_err("a fault").reason, "the line has too many columns");
}

#[test]
fn television_knows_shows_and_where_episodes_belong() {
    let mut television = Television::default();
    television.add_show(TitleId(5), "Five", "Cinq");
    television.add_show(TitleId(2), "Two", "Two");
    television.sort_shows();
    let place = |line, show, season, number| Place { line, show: TitleId(show), season, number };
    assert!(television.add_episode(TitleId(10), place(4, 5, Some(1), Some(0))));
    assert!(television.add_episode(TitleId(9), place(3, 5, None, None)));
    assert!(television.add_episode(TitleId(10), place(2, 2, Some(2), Some(7))));
    assert!(!television.add_episode(TitleId(11), place(5, 6, None, None)));
    assert_eq!(television.sort_episodes(), [4]);
    assert_eq!(television.place(TitleId(10)), Some(place(2, 2, Some(2), Some(7))));
    assert_eq!(television.place(TitleId(9)), Some(place(3, 5, None, None)));
    assert!(television.has(TitleId(9)) && television.has(TitleId(2)) && !television.has(TitleId(11)));
    assert!(television.is_called(TitleId(5), "Cinq") && !television.is_called(TitleId(5), "Two"));
    assert_eq!(television.seasons(), [place(2, 2, Some(2), None)]);
}

/// A folder with files of these names and contents.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, content) in files {
        fs::write(folder.path().join(name), content).expect("a file");
    }
    folder
}

fn header(kind: Kind) -> String {
    format!("{}\n", kind.columns().join("\t"))
}

#[test]
fn files_are_recognised_by_their_first_line() {
    let (titles, crew) = (header(Kind::Titles), header(Kind::Crew).replace('\n', "\r\n"));
    let episodes = format!("\u{feff}{}", header(Kind::Episodes));
    let all = [("a.tsv", &*titles), ("b.tsv", &*crew), ("c.tsv.gz", &*episodes), ("README.md", "# No table")];
    let place = folder(&all);
    let files = Files::find(&[place.path().to_owned()]).expect("files");
    assert!(files.of(Kind::Titles).is_some_and(|path| path.ends_with("a.tsv")));
    assert!(files.of(Kind::Crew).is_some() && files.of(Kind::Episodes).is_some());
    assert!(files.of(Kind::Akas).is_none());
}

#[test]
fn what_is_no_file_of_imdb_is_refused() {
    let refusal = |files: &[(&str, &str)]| {
        let place = folder(files);
        let paths: Vec<PathBuf> = files.iter().map(|(name, _)| place.path().join(name)).collect();
        Files::find(&paths).expect_err("a refusal").to_string()
    };
    let titles = header(Kind::Titles);
    assert!(refusal(&[("title.basics.tsv", "a\tb\nc\td\n")]).contains("begins with `a\\tb`"));
    assert!(refusal(&[("title.basics.tsv", "tt0000001\tshort\n")]).contains("none of IMDb's seven files"));
    assert!(refusal(&[("title.basics.tsv", "<html>")]).contains("HTML"));
    assert!(refusal(&[("a.tsv", &titles), ("b.tsv", &titles)]).contains("are both title.basics"));
    let alone = refusal(&[("title.episode.tsv", &header(Kind::Episodes))]);
    assert!(alone.ends_with("together with title.basics; name that file as well"), "{alone}");
    let place = folder(&[("README.md", "# No table")]);
    let error = Files::find(&[place.path().to_owned()]).expect_err("a refusal").to_string();
    assert!(error.contains("holds none of IMDb's seven files"), "{error}");
}

/// Reads a row with every reader, and a file of it.
fn read_all(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for kind in Kind::ALL {
        let Ok(row) = Row::of(1, &text, kind.columns().len()) else { continue };
        match kind {
            Kind::Titles => {
                if let Ok(title) = Title::read(row) {
                    _ = title.show(Format::Series);
                    _ = title.episode(Place { line: 1, show: title.id, season: None, number: None });
                }
            }
            Kind::Episodes => _ = episode::read(&row),
            Kind::Names => _ = Name::read(row).map(|name| (name.known_for().count(), name.person())),
            Kind::Principals => _ = Principal::read(row).map(|it| (it.crew(), it.credit())),
            Kind::Crew => _ = Crew::read(row).map(|crew| crew.members()),
            Kind::Ratings => _ = rating::read(&row),
            Kind::Akas => _ = Aka::read(row).map(|aka| aka.alias()),
        }
    }
}

/// Good rows, to be spoiled.
const GOOD: &[&str] = &[
    "tt0000001\ttvSeries\tA\tB\t0\t1999\t2001\t45\tComedy,Drama",
    "tt0000002\ttt0000001\t1\t2",
    "nm0000001\tAnn\t1950\t\\N\tactress,writer\ttt0000001,tt0000002",
    "tt0000002\t1\tnm0000001\tactress\t\\N\t[\"Bea\",\"Self\"]",
    "tt0000002\tnm0000001,nm0000002\tnm0000003",
    "tt0000002\t7.5\t1234",
    "tt0000001\t2\tC\tFR\tfr\timdbDisplay\u{2}tv\tx\u{2}y\t0",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes: Vec<u8>, columns in 3usize..10) {
        read_all(&bytes);
        let cells: Vec<_> = bytes.chunks(bytes.len() / columns + 1).collect();
        read_all(&cells.join(&b'\t'));
    }

    #[test]
    fn no_spoiled_row_makes_a_reader_panic(
        which in 0..GOOD.len(),
        at in any::<prop::sample::Index>(),
        byte in prop_oneof![Just(b'\t'), Just(b'\\'), Just(b'"'), Just(b','), Just(2), Just(b'-'), any::<u8>()],
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = GOOD[which].as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        read_all(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        read_all(&bytes);
    }

    #[test]
    fn no_file_makes_the_reader_panic(lines in prop::collection::vec(any::<Vec<u8>>(), 0..8), which in 0usize..7) {
        let kind = Kind::ALL[which];
        let mut content = header(kind).into_bytes();
        content.extend(lines.join(&b'\n'));
        let place = folder(&[]);
        let path = place.path().join("table.tsv");
        fs::write(&path, content).expect("a file");
        let mut rows = Rows::open(&path).expect("a file of IMDb");
        prop_assert_eq!(rows.kind(), kind);
        while rows.next().expect("lines").is_some() {}
    }
}
