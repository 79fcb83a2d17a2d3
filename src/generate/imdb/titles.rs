//! The files that are about titles.

use std::io;

use super::super::{Dice, text};
use super::plan::{For, Plan, Title};
use super::table::Table;

/// Types of titles that are television and have no episodes, those that are frequent several times.
const SINGLES: &[&str] =
    &["tvMovie", "tvMovie", "tvMovie", "tvSpecial", "tvSpecial", "tvShort", "tvPilot", "tvMovie"];

/// Types of titles that are no television.
const FILMS: &[&str] = &["movie", "movie", "short", "short", "video", "videoGame"];

/// Genres as IMDb writes them.
const GENRES: &[&str] = &[
    "Action",
    "Adventure",
    "Animation",
    "Comedy",
    "Crime",
    "Documentary",
    "Drama",
    "Family",
    "Game-Show",
    "Reality-TV",
    "Sci-Fi",
    "Talk-Show",
    "Thriller",
];

/// Regions with their languages.
const REGIONS: &[(&str, &str)] = &[
    ("DE", "de"),
    ("FR", "fr"),
    ("JP", "ja"),
    ("BR", "pt"),
    ("IN", "hi"),
    ("GR", "el"),
    ("US", "\\N"),
    ("GB", "\\N"),
];

/// Titles in other scripts.
const FOREIGN: &[&str] =
    &["Дом у реки", "静かな川", "Ο Τελευταίος Δρόμος", "खोया शहर", "L'été à Évry", "Straße der Träume"];

/// Of a thousand episodes so many have no season, are numbered 0, have the number of the one before, or belong to a
/// series that is not there: about as many as in IMDb's own files.
const WITHOUT_SEASON: usize = 4;
const NUMBERED_ZERO: usize = 3;
const TWICE: usize = 1;
const ORPHANS: usize = 1;

pub(super) fn basics(plan: &Plan, table: &mut Table) -> io::Result<()> {
    table.line(format_args!(
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres"
    ))?;
    for (id, title) in plan.titles() {
        let (mut dice, title_type) = begin(plan, title);
        let (name, original) = names(&mut dice);
        let adult = u8::from(dice.below(500) == 0);
        let start = 2026 - dice.skewed(70);
        let end = match title_type {
            "tvSeries" | "tvMiniSeries" if dice.percent(60) => (start + dice.below(8)).to_string(),
            _ => null(),
        };
        let start = if dice.percent(4) { null() } else { start.to_string() };
        let runtime = if dice.percent(40) { null() } else { (5 * (1 + dice.below(24))).to_string() };
        let genres: Vec<_> = (0..dice.below(4)).map(|_| *dice.pick(GENRES)).collect();
        let genres = if genres.is_empty() { null() } else { genres.join(",") };
        table.line(format_args!(
            "{id}\t{title_type}\t{name}\t{original}\t{adult}\t{start}\t{end}\t{runtime}\t{genres}"
        ))?;
    }
    Ok(())
}

pub(super) fn episodes(plan: &Plan, table: &mut Table) -> io::Result<()> {
    table.line(format_args!("tconst\tparentTconst\tseasonNumber\tepisodeNumber"))?;
    for (id, title) in plan.titles() {
        let Title::Episode(episode) = title else { continue };
        let place = plan.place(episode);
        let mut dice = plan.dice(For::Place, episode);
        let mut which = dice.below(1_000);
        let mut one_of = |number: usize| {
            let is = which < number;
            which = which.wrapping_sub(number);
            is
        };
        let series = plan.series_id(place.series);
        if one_of(WITHOUT_SEASON) {
            table.line(format_args!("{id}\t{series}\t\\N\t\\N"))?;
        } else if one_of(NUMBERED_ZERO) {
            table.line(format_args!("{id}\t{series}\t{}\t0", place.season))?;
        } else if one_of(TWICE) {
            table.line(format_args!("{id}\t{series}\t{}\t{}", place.season, place.number.max(2) - 1))?;
        } else if one_of(ORPHANS) {
            let (series, season) = (Plan::no_id(place.series), place.season);
            table.line(format_args!("{id}\t{series}\t{season}\t{}", place.number))?;
        } else {
            table.line(format_args!("{id}\t{series}\t{}\t{}", place.season, place.number))?;
        }
    }
    Ok(())
}

/// One title of six is rated, and some that are not there.
pub(super) fn ratings(plan: &Plan, table: &mut Table) -> io::Result<()> {
    table.line(format_args!("tconst\taverageRating\tnumVotes"))?;
    for (at, (id, _)) in plan.titles().enumerate() {
        let mut dice = plan.dice(For::Rating, at);
        if dice.below(6) > 0 {
            continue;
        }
        let id = if dice.below(1_000) == 0 { Plan::no_id(at) } else { id };
        let tenths = 10 + dice.below(91);
        let votes = 5 + 2_000_000 / (1 + dice.below(400_000));
        table.line(format_args!("{id}\t{}.{}\t{votes}", tenths / 10, tenths % 10))?;
    }
    Ok(())
}

/// Other titles of what is no episode.
pub(super) fn akas(plan: &Plan, table: &mut Table) -> io::Result<()> {
    table.line(format_args!(
        "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle"
    ))?;
    for (at, (id, title)) in plan.titles().enumerate() {
        if matches!(title, Title::Episode(_)) {
            break;
        }
        let (name, original) = names(&mut begin(plan, title).0);
        let mut dice = plan.dice(For::Akas, at);
        table.line(format_args!("{id}\t1\t{original}\t\\N\t\\N\toriginal\t\\N\t1"))?;
        for ordering in 2..2 + dice.below(6) {
            let (region, language) = *dice.pick(REGIONS);
            let other = match dice.below(4) {
                0 => name.clone(),
                1 => (*dice.pick(FOREIGN)).to_owned(),
                _ => text::title(&mut dice),
            };
            let types =
                *dice.pick(&["imdbDisplay", "\\N", "\\N", "alternative", "working", "imdbDisplay\u{2}tv"]);
            let attributes =
                *dice.pick(&["\\N", "\\N", "\\N", "informal title", "short title\u{2}new title"]);
            table.line(format_args!(
                "{id}\t{ordering}\t{other}\t{region}\t{language}\t{types}\t{attributes}\t0"
            ))?;
        }
    }
    Ok(())
}

/// What is rolled for a title, with its type.
fn begin(plan: &Plan, title: Title) -> (Dice, &'static str) {
    let (what, number) = match title {
        Title::Series(number) => (For::Series, number),
        Title::Single(number) => (For::Single, number),
        Title::Film(number) => (For::Film, number),
        Title::Episode(number) => (For::Episode, number),
    };
    let mut dice = plan.dice(what, number);
    let title_type = match title {
        Title::Series(_) if dice.percent(85) => "tvSeries",
        Title::Series(_) => "tvMiniSeries",
        Title::Single(_) => *dice.pick(SINGLES),
        Title::Film(_) => *dice.pick(FILMS),
        Title::Episode(_) => "tvEpisode",
    };
    (dice, title_type)
}

/// A title and its original title, which differ now and then. Some have quotes, and some letters beyond ASCII.
fn names(dice: &mut Dice) -> (String, String) {
    let name = match dice.below(100) {
        0 => format!("\"{}\"", text::title(dice)),
        1 => format!("The \"{}\" Affair", text::person(dice)),
        2..5 => format!("{} – Été", text::title(dice)),
        _ => text::title(dice),
    };
    let original = if dice.percent(8) { (*dice.pick(FOREIGN)).to_owned() } else { name.clone() };
    (name, original)
}

fn null() -> String {
    "\\N".to_owned()
}
