//! The files that are about people.

use std::io;

use super::super::{Dice, text};
use super::plan::{For, NameId, Plan, Title, TitleId};
use super::table::Table;

/// The cast of a series from which episodes draw.
const CAST: usize = 12;

/// Work behind the camera, with the job where one is given.
const CREW: &[(&str, &str)] = &[
    ("director", "\\N"),
    ("director", "\\N"),
    ("writer", "\\N"),
    ("writer", "created by"),
    ("writer", "teleplay"),
    ("producer", "executive producer"),
    ("producer", "producer"),
    ("composer", "\\N"),
    ("cinematographer", "director of photography"),
    ("editor", "\\N"),
    ("production_designer", "\\N"),
    ("casting_director", "\\N"),
];

/// What people say who appear as themselves.
const SELVES: &[&str] = &["[\"Self\"]", "[\"Self - Host\"]", "[\"Self\"]", "\\N"];

/// Of a thousand credits so many are of a person who is not there.
const NOBODIES: usize = 1;

pub(super) fn basics(plan: &Plan, table: &mut Table) -> io::Result<()> {
    table
        .line(format_args!("nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles"))?;
    for person in 0..plan.people {
        let mut dice = plan.dice(For::Person, person);
        let name = match dice.below(50) {
            0 => format!("{} Österreich", text::person(&mut dice)),
            1 => format!("Zoë \"Z\" {}", text::person(&mut dice)),
            2 => "Ольга Иванова".to_owned(),
            _ => text::person(&mut dice),
        };
        let born = 1900 + dice.below(110);
        let has_dates = dice.percent(10);
        let died = if has_dates && born < 1950 { (born + 40 + dice.below(36)).to_string() } else { null() };
        let born = if has_dates { born.to_string() } else { null() };
        let professions =
            *dice.pick(&["actor", "actress,producer", "writer", "director,writer,producer", "\\N"]);
        let known: Vec<_> = (0..dice.below(5)).map(|_| plan.some_id(&mut dice).to_string()).collect();
        let known = if known.is_empty() { null() } else { known.join(",") };
        let id = plan.name_id(person);
        table.line(format_args!("{id}\t{name}\t{born}\t{died}\t{professions}\t{known}"))?;
    }
    Ok(())
}

pub(super) fn principals(plan: &Plan, table: &mut Table) -> io::Result<()> {
    table.line(format_args!("tconst\tordering\tnconst\tcategory\tjob\tcharacters"))?;
    for (at, (id, title)) in plan.titles().enumerate() {
        let mut dice = plan.dice(For::Credits, at);
        for ordering in 1..=how_many(&mut dice, title) {
            match (title, dice.below(100)) {
                (Title::Series(series), ..60) => member(plan, table, id, ordering, series, &mut dice)?,
                (Title::Episode(episode), ..45) => {
                    member(plan, table, id, ordering, plan.place(episode).series, &mut dice)?;
                }
                (_, 92..) => {
                    let (nobody, self_) = (somebody(plan, &mut dice, at), *dice.pick(SELVES));
                    let category = *dice.pick(&["self", "self", "archive_footage"]);
                    table.line(format_args!("{id}\t{ordering}\t{nobody}\t{category}\t\\N\t{self_}"))?;
                }
                (_, 65..) => {
                    let (somebody, (category, job)) = (somebody(plan, &mut dice, at), *dice.pick(CREW));
                    table.line(format_args!("{id}\t{ordering}\t{somebody}\t{category}\t{job}\t\\N"))?;
                }
                _ => {
                    let (guest, part) = (somebody(plan, &mut dice, at), part(&mut dice));
                    table.line(format_args!("{id}\t{ordering}\t{guest}\tactor\t\\N\t{part}"))?;
                }
            }
        }
    }
    Ok(())
}

/// Directors and writers of every title, half of them those that are no principals.
pub(super) fn crew(plan: &Plan, table: &mut Table) -> io::Result<()> {
    table.line(format_args!("tconst\tdirectors\twriters"))?;
    for (at, (id, _)) in plan.titles().enumerate() {
        let mut dice = plan.dice(For::Crew, at);
        let mut list = |most: usize| {
            let people: Vec<_> =
                (0..dice.below(most)).map(|_| somebody(plan, &mut dice, at).to_string()).collect();
            if people.is_empty() { null() } else { people.join(",") }
        };
        let (directors, writers) = (list(2), list(2));
        table.line(format_args!("{id}\t{directors}\t{writers}"))?;
    }
    Ok(())
}

/// So many principals that there are twelve million of 300,000 series with their episodes.
fn how_many(dice: &mut Dice, title: Title) -> usize {
    match title {
        Title::Episode(_) if dice.percent(28) => 0,
        Title::Episode(_) => 1 + dice.below(5),
        _ => dice.below(8),
    }
}

/// One of the cast of a series, in their part.
fn member(
    plan: &Plan,
    table: &mut Table,
    title: TitleId,
    ordering: usize,
    series: usize,
    dice: &mut Dice,
) -> io::Result<()> {
    let cast = dice.skewed(CAST);
    let mut dice = plan.dice(For::Cast, series * CAST + cast);
    let person = plan.name_id(dice.skewed(plan.people));
    let (category, part) = (*dice.pick(&["actor", "actress"]), part(&mut dice));
    table.line(format_args!("{title}\t{ordering}\t{person}\t{category}\t\\N\t{part}"))
}

/// Anybody; the first few are everywhere.
fn somebody(plan: &Plan, dice: &mut Dice, at: usize) -> NameId {
    if dice.below(1_000) < NOBODIES {
        return Plan::nobody(at);
    }
    plan.name_id(dice.skewed(plan.people))
}

/// Characters, as a JSON array.
fn part(dice: &mut Dice) -> String {
    match dice.below(50) {
        0 => null(),
        1 => format!("[\"{}\",\"{}\"]", text::character(dice), text::character(dice)),
        2 => format!("[\"{} \\\"Doc\\\"\"]", text::character(dice)),
        3 => "[\"Соседка\"]".to_owned(),
        4 => "[\"Nurse\"]".to_owned(),
        _ => format!("[\"{}\"]", text::character(dice)),
    }
}

fn null() -> String {
    "\\N".to_owned()
}
