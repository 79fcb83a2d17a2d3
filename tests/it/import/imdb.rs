//! Files of IMDb: what becomes of each row, what a newer file changes, and what is refused.

use std::io::Write;
use std::path::PathBuf;

use entity::credit::{Department, Manner};
use entity::show::Format;
use flate2::Compression;
use flate2::write::GzEncoder;
use showgraph::generate;
use showgraph::import::{Error, Options, Report, imdb};

use super::{Desk, real};

const BASICS: &str = "\
tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres
tt0000001\ttvSeries\tThe \"Quiet\" Harbour\tDer stille Hafen\t0\t1999\t2001\t45\tCrime,Drama
tt0000002\ttvMiniSeries\tShort Summer\tShort Summer\t0\t2020\t\\N\t\\N\t\\N
tt0000003\tmovie\tA Film\tA Film\t0\t1980\t\\N\t90\tDrama
tt0000004\tvideoGame\tA Game\tA Game\t0\t1990\t\\N\t\\N\t\\N
tt0000011\ttvEpisode\tPilot\tPilot\t0\t1999\t\\N\t50\tDrama
tt0000012\ttvEpisode\tBefore\tBefore\t0\t1999\t\\N\t\\N\tDrama
tt0000013\ttvEpisode\tAgain\tAgain\t0\t1999\t\\N\t\\N\tDrama
tt1234567890\ttvEpisode\tSomewhere\tSomewhere\t0\t2000\t\\N\t\\N\t\\N
tt0000015\ttvEpisode\tLost\tLost\t0\t2000\t\\N\t\\N\t\\N
";

const EPISODES: &str = "\
tconst\tparentTconst\tseasonNumber\tepisodeNumber
tt0000011\ttt0000001\t1\t1
tt0000012\ttt0000001\t1\t0
tt0000013\ttt0000001\t1\t1
tt1234567890\ttt0000001\t\\N\t\\N
tt0000015\ttt0000003\t1\t1
tt0000016\ttt0000001\t1\t5
";

const NAMES: &str = "\
nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles
nm0000001\tAnn Lund\t1950\t\\N\tactress\ttt0000003
nm0000002\tBen Oak\t\\N\t\\N\t\\N\ttt0000002,tt0000003
nm0000003\tCy Film\t\\N\t\\N\t\\N\ttt0000003
nm0000004\tDee Cole\t\\N\t\\N\tdirector\t\\N
nm0000005\tEve Ink\t0004\t\\N\twriter\t\\N
";

const PRINCIPALS: &str = "\
tconst\tordering\tnconst\tcategory\tjob\tcharacters
tt0000001\t1\tnm0000001\tactress\t\\N\t[\"Insp. Holm\",\"The Twin\"]
tt0000011\t1\tnm0000001\tactress\t\\N\t[\"Insp. Holm\"]
tt0000011\t2\tnm0000002\tself\t\\N\t[\"Self - Host\"]
tt0000011\t3\tnm0000004\tdirector\t\\N\t\\N
tt0000011\t4\tnm9999999\teditor\t\\N\t\\N
tt0000003\t1\tnm0000003\tactor\t\\N\t[\"Nobody\"]
";

const CREW: &str = "\
tconst\tdirectors\twriters
tt0000011\tnm0000004\tnm0000005,nm0000004
tt0000003\tnm0000003\t\\N
";

const RATINGS: &str = "\
tconst\taverageRating\tnumVotes
tt0000001\t8.4\t1000
tt0000011\t7.9\t100
tt0000003\t5.0\t10
";

const AKAS: &str = "\
titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle
tt0000001\t1\tDer stille Hafen\t\\N\t\\N\toriginal\t\\N\t1
tt0000001\t2\tLe port\tFR\tfr\timdbDisplay\u{2}tv\tliteral title\u{2}short title\t0
tt0000011\t1\tPilote\tFR\tfr\timdbDisplay\t\\N\t0
";

/// The seven files.
pub(super) const FILES: [(&str, &str); 7] = [
    ("title.basics.tsv", BASICS),
    ("title.episode.tsv", EPISODES),
    ("name.basics.tsv", NAMES),
    ("title.principals.tsv", PRINCIPALS),
    ("title.crew.tsv", CREW),
    ("title.ratings.tsv", RATINGS),
    ("title.akas.tsv", AKAS),
];

impl Desk {
    async fn imdb(&self, day: &str, paths: &[PathBuf]) -> Result<Report, Error> {
        self.import(day, async |job| imdb::import(job, paths).await).await
    }

    /// Imports all seven files, each of them changed.
    async fn all(&self, day: &str, change: impl Fn(&str) -> Vec<u8>) -> Report {
        let paths: Vec<_> = FILES.iter().map(|(name, text)| self.file(name, change(text))).collect();
        self.imdb(day, &paths).await.expect("an import")
    }
}

fn as_it_is(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// The text in two gzipped members, with a byte order mark, ends of lines of Windows, and no end of the last.
fn odd(text: &str) -> Vec<u8> {
    let text = format!("\u{feff}{}", text.trim_end().replace('\n', "\r\n"));
    let (one, other) = text.as_bytes().split_at(text.len() / 2);
    [gzip(one), gzip(other)].concat()
}

fn skipped(report: &Report, file: &str, reason: &str) -> u64 {
    report.of(&format!("imdb/{file}")).expect("an origin").skipped.get(reason).copied().unwrap_or_default()
}

#[tokio::test]
async fn every_row_becomes_what_it_says() {
    let desk = Desk::bare().await;
    let report = desk.all("2026-01-02", as_it_is).await;
    let rows = desk.database().await.rows().await;

    let shows: Vec<_> = rows.show.iter().map(|it| (it.slug.as_str(), it.formats[0].format)).collect();
    assert_eq!(shows, [("the-quiet-harbour", Format::Series), ("short-summer", Format::Miniseries)]);
    let show = &rows.show[0];
    assert_eq!(show.original_name.as_deref(), Some("Der stille Hafen"));
    assert_eq!((show.runtime_minutes, show.genres.len()), (Some(45), 2));
    let years = [show.start_date, show.end_date].map(|date| date.expect("a year").to_string());
    assert_eq!(years, ["1999", "2001"]);
    assert_eq!(
        skipped(&report, "title.basics", "a film") + skipped(&report, "title.basics", "a video game"),
        2
    );

    let season = &rows.season[..];
    assert_eq!(season.iter().map(|it| (it.show_id, it.number)).collect::<Vec<_>>(), [(show.id, Some(1))]);
    let mut episodes: Vec<_> = rows
        .episode
        .iter()
        .map(|it| (it.name.clone().unwrap_or_default(), it.season_id, it.number))
        .collect();
    episodes.sort();
    let in_season = Some(season[0].id);
    let expected = [
        ("Again".to_owned(), in_season, Some(1)),
        ("Before".to_owned(), in_season, Some(0)),
        ("Pilot".to_owned(), in_season, Some(1)),
        ("Somewhere".to_owned(), None, None),
    ];
    assert_eq!(episodes, expected);
    assert!(rows.external_id.iter().any(|it| it.value == "tt1234567890"));
    assert_eq!(skipped(&report, "title.episode", "an episode of what is no show in title.basics"), 1);
    assert_eq!(skipped(&report, "title.episode", "an episode that is not in title.basics"), 1);

    let people: Vec<_> = rows.person.iter().map(|it| it.slug.as_str()).collect();
    let expected = ["ann-lund-nm0000001", "ben-oak-nm0000002", "dee-cole-nm0000004", "eve-ink-nm0000005"];
    assert_eq!(people, expected);
    assert_eq!(skipped(&report, "name.basics", "a person whom no title of television names"), 1);
    assert!(rows.person[0].born.is_some() && rows.person[3].born.is_none());

    let credits: Vec<_> = rows.credit.iter().map(|it| (it.department, it.episode_id.is_some())).collect();
    assert_eq!(credits[..2], [(Department::Cast, false), (Department::Cast, true)]);
    let expected = [Department::Cast, Department::Directing, Department::Writing, Department::Writing];
    assert_eq!(credits[2..].iter().map(|it| it.0).collect::<Vec<_>>(), expected);
    let host = &rows.credit[2];
    assert_eq!((host.manner, host.note.as_deref()), (Some(Manner::AsSelf), Some("Self - Host")));
    assert_eq!(skipped(&report, "title.crew", "a credit that title.principals has as well"), 1);
    assert_eq!(skipped(&report, "title.principals", "of a person who is not here"), 1);

    let characters: Vec<_> = rows.character.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(characters, ["Insp. Holm", "The Twin"]);
    assert_eq!(rows.portrayal.len(), 3);
    assert_eq!(rows.rating.len(), 2);
    let aliases: Vec<_> = rows.alias.iter().map(|it| (it.name.as_str(), it.note.as_deref())).collect();
    assert_eq!(aliases, [("Le port", Some("literal title, short title"))]);
    let source = rows.source.iter().find(|it| it.slug == "imdb-title-akas").expect("the data set");
    assert_eq!(source.file.as_deref(), Some("title.akas.tsv"));
    assert_eq!(source.published_on.expect("a day").to_string(), "2026-01-02");
}

#[tokio::test]
async fn the_same_again_changes_nothing_however_it_is_stored() {
    let desk = Desk::bare().await;
    let first = desk.all("2026-01-02", as_it_is).await;
    let before = desk.database().await.rows().await;
    let again = desk.all("2026-01-02", odd).await;
    assert_eq!(desk.database().await.rows().await, before);
    assert_eq!(again.total().created + again.total().changed + again.total().withdrawn, 0);
    assert_eq!(again.total().unchanged, first.total().created);
}

#[tokio::test]
async fn a_newer_file_changes_and_withdraws_what_it_says_and_ratings_stay() {
    let desk = Desk::bare().await;
    desk.all("2026-01-02", as_it_is).await;
    let paths = [
        desk.file("title.akas.tsv", AKAS.lines().take(1).collect::<String>() + "\n"),
        desk.file("title.basics.tsv", BASICS.replace("\t45\t", "\t50\t")),
        desk.file("title.ratings.tsv", RATINGS.replace("8.4\t1000", "8.5\t1100")),
        desk.file("title.episode.tsv", EPISODES),
    ];
    let report = desk.imdb("2026-01-09", &paths).await.expect("an import");
    let rows = desk.database().await.rows().await;
    assert_eq!(rows.show[0].runtime_minutes, Some(50));
    assert!(rows.alias.is_empty());
    assert_eq!(report.of("imdb/title.akas").expect("an origin").tally.withdrawn, 1);
    assert_eq!(rows.credit.len(), 6, "what other files said stays");
    let of_show: Vec<_> = rows.rating.iter().filter(|it| it.episode_id.is_none()).collect();
    let days: Vec<_> = of_show.iter().map(|it| it.observed_on.map(|day| day.to_string())).collect();
    assert_eq!(days, [Some("2026-01-02".to_owned()), Some("2026-01-09".to_owned())]);
    assert_eq!(of_show[1].revises_id, Some(of_show[0].id));
    // A value that stayed the same is no new observation.
    assert_eq!(rows.rating.len(), 3);
}

#[tokio::test]
async fn bad_rows_are_told_and_the_rest_is_taken() {
    let desk = Desk::bare().await;
    let bad = "tt0000021\ttvSeries\tCut\n\
        tt0000022\ttvSeries\tYear\tYear\t0\tsoon\t\\N\t\\N\t\\N\n\
        oops\ttvSeries\tId\tId\t0\t\\N\t\\N\t\\N\t\\N\n\
        tt0000001\ttvSeries\tTwice\tTwice\t0\t\\N\t\\N\t\\N\t\\N\n";
    let more = "tt0000031\ttvSeries\tLater\tLater\t0\t\\N\t\\N\t\\N\t\\N\n";
    let invalid = b"tt0000023\ttvSeries\t\xff\t\xff\t0\t\\N\t\\N\t\\N\t\\N\n";
    let content = [BASICS.as_bytes(), bad.as_bytes(), invalid, more.as_bytes()].concat();
    let basics = desk.file("title.basics.tsv", content);
    let rejects = desk.file("rejects.txt", "");
    let options =
        Options { rejects: Some(rejects.clone()), dated: "2026-01-02".parse().ok(), ..Options::default() };
    let report = desk.import_with(options, async |job| imdb::import(job, &[basics]).await).await;
    let report = report.expect("five of a hundred may be wrong, and there are not a hundred");
    let rejected = report.of("imdb/title.basics").expect("an origin").rejected.values().sum::<u64>();
    assert_eq!(rejected, 5);
    let list = std::fs::read_to_string(rejects).expect("a list");
    let expected = [
        "title.basics.tsv:11: the line is cut: it has too few columns",
        "title.basics.tsv:12: the start year is not a year",
        "title.basics.tsv:13: the id of the title is not one: tt and seven to twelve digits",
        "title.basics.tsv:14: the same key was there before",
        "title.basics.tsv:15: the line is not UTF-8",
    ];
    assert_eq!(list.lines().collect::<Vec<_>>(), expected);
    assert_eq!(desk.database().await.rows().await.show.len(), 3);
}

#[tokio::test]
async fn what_names_what_is_nowhere_is_listed_and_is_no_fault() {
    let desk = Desk::bare().await;
    let of_nothing = "tt0000012\ttt0000099\t1\t2\n";
    let episodes = EPISODES.replace("tt0000012\ttt0000001\t1\t0\n", of_nothing);
    let paths = [
        desk.file("title.basics.tsv", BASICS),
        desk.file("title.episode.tsv", episodes),
        desk.file("name.basics.tsv", NAMES),
        desk.file("title.principals.tsv", PRINCIPALS),
        desk.file("title.crew.tsv", CREW.replace("nm0000005", "nm0000077")),
    ];
    let rejects = desk.file("rejects.txt", "");
    // Nothing at all may be wrong.
    let options = Options { rejects: Some(rejects.clone()), max_rejects: 0.0, ..Options::default() };
    let report = desk.import_with(options, async |job| imdb::import(job, &paths).await).await;
    let report = report.expect("an import");
    let list = std::fs::read_to_string(rejects).expect("a list");
    let expected = [
        "title.episode.tsv:3: an episode of what is not in title.basics",
        "title.episode.tsv:7: an episode that is not in title.basics",
        "title.principals.tsv:6: of a person who is not here",
        "title.crew.tsv:2: of a person who is not here",
    ];
    assert_eq!(list.lines().collect::<Vec<_>>(), expected);
    assert_eq!(skipped(&report, "title.episode", "an episode of what is not in title.basics"), 1);
    assert_eq!(skipped(&report, "title.episode", "an episode of what is no show in title.basics"), 1);
    assert_eq!(skipped(&report, "title.episode", "an episode that is not in title.basics"), 1);
}

#[tokio::test]
async fn what_is_no_file_of_imdb_leaves_nothing_behind() {
    let desk = Desk::bare().await;
    let basics = desk.file("title.basics.tsv", BASICS);
    let whole = gzip(EPISODES.repeat(50).as_bytes());
    for (content, said) in [
        (b"<!DOCTYPE html><html></html>".to_vec(), "a page of HTML"),
        (b"null\n".to_vec(), "only `null`"),
        (b"a\tb\n".to_vec(), "none of IMDb's seven files"),
        (whole[..whole.len() / 2].to_vec(), "is cut off or damaged"),
    ] {
        let other = desk.file("other.tsv", content);
        let error = desk.imdb("2026-01-02", &[basics.clone(), other]).await.expect_err("a refusal");
        assert!(error.to_string().contains(said), "{error}");
    }
    assert!(desk.database().await.log().await.is_empty());
}

#[tokio::test]
async fn synthetic_files_come_in_whole_and_once() {
    let desk = Desk::bare().await;
    let folder = desk.folder.path().join("synthetic");
    let files = generate::imdb::Files { series: 60, seed: 3, gzip: true };
    let mut written = 0;
    generate::imdb::write(&folder, &files, |file| written += file.rows).expect("files");
    let report = desk.imdb("2026-01-02", std::slice::from_ref(&folder)).await.expect("an import");
    let rows = desk.database().await.rows().await;
    assert!(rows.episode.len() > 900 && rows.episode.len() <= 1_000, "{}", rows.episode.len());
    assert!(rows.credit.len() > 2_000 && rows.person.len() > 300);
    assert!(written > 5_000);
    let rejected: u64 = [
        "title.basics",
        "title.episode",
        "name.basics",
        "title.principals",
        "title.crew",
        "title.ratings",
        "title.akas",
    ]
    .iter()
    .map(|file| report.of(&format!("imdb/{file}")).expect("an origin").rejected.values().sum::<u64>())
    .sum();
    assert_eq!(rejected, 0, "{report}");
    let again = desk.imdb("2026-01-02", &[folder]).await.expect("an import");
    assert_eq!(again.total().created + again.total().changed + again.total().withdrawn, 0, "{again}");
    assert_eq!(desk.database().await.rows().await, rows);
}

#[tokio::test]
async fn genuine_files_come_in_and_join_what_is_shipped() {
    let Some(folder) = real("imdb/popular_2026") else { return };
    let desk = Desk::filled().await;
    let before = desk.database().await.rows().await;
    let report = desk.imdb("2026-06-01", &[folder]).await.expect("an import");
    let rows = desk.database().await.rows().await;
    let said = |table: &[entity::show_statement::Model]| {
        table.iter().filter(|it| it.origin == "imdb/title.basics").count()
    };
    assert_eq!(said(&rows.show_statement), 3_709 + 794 + 91 + 387 + 14);
    let linked = report.of("imdb/title.basics").expect("an origin").linked;
    assert!(linked >= 100, "{linked} of the shipped shows are joined");
    assert_eq!(
        rows.show.len(),
        before.show.len() + said(&rows.show_statement) - usize::try_from(linked).expect("few")
    );
    let episodes = rows.episode_statement.iter().filter(|it| it.origin == "imdb/title.episode").count();
    assert_eq!(episodes, 5_660);
    let without_season = rows.episode_statement.iter().filter(|it| it.origin == "imdb/title.episode");
    assert_eq!(without_season.filter(|it| it.season_id.is_none()).count(), 25);
    for (slug, id) in [("bosch", "tt3502248"), ("bosch-legacy", "tt14168162"), ("ballard", "tt26676904")] {
        let show = rows.show.iter().find(|show| show.slug == slug).expect("a show");
        let has = rows.external_id.iter().filter(|it| it.value == id).map(|it| it.node_id);
        assert!(has.clone().count() >= 1 && has.clone().all(|node| node == show.id), "{slug}");
    }
}
