//! What a weekly file says, as rows.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use entity::statement::Rank;
use entity::{NodeKind, PartialDate, RecordKind, season_statement, show_statement, viewership};

use super::measure::Measure;
use super::season::Part;
use super::table::Row;
use crate::import::draft::{Draft, Newcomer, Says};
use crate::import::observed::Series;
use crate::import::slug::slug;
use crate::import::titles::Title;

/// A record, and the day of its file.
pub(super) struct Saying {
    pub(super) line: u64,
    pub(super) seen: NaiveDate,
    pub(super) what: What,
}

/// One thing that a file says.
pub(super) enum What {
    /// That there is a show of a title; which shows Netflix is known to have carried decides whose it is.
    Show { title: String, carried: Arc<HashSet<i64>> },
    /// That it has a season of a number.
    Season { title: String, number: i32 },
    /// What was watched of it in a week.
    Week(Box<Row>, Part),
}

impl Says for Saying {
    fn line(&self) -> u64 {
        self.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        match &self.what {
            What::Show { title, carried } => say_show(draft, title, carried),
            What::Season { title, number } => say_season(draft, title, *number),
            What::Week(row, part) => say_week(draft, row, part, self.seen),
        }
    }
}

/// A show by its title alone, which is all that Netflix gives: it is the one that has this title and was on Netflix, if
/// there is exactly one. Else it is a show of its own, and those of the same title are doubtful.
fn say_show(draft: &mut Draft, title: &str, carried: &HashSet<i64>) {
    let key = format!("show/{title}");
    let known = draft.brought(NodeKind::Show, &key);
    let titled = if known.is_none() { draft.titled(title) } else { vec![] };
    let mut on_netflix = titled.iter().filter(|show| carried.contains(show));
    if let (Some(show), None) = (on_netflix.next(), on_netflix.next()) {
        draft.join(NodeKind::Show, &key, *show);
    }
    let name = slug(title);
    let id = draft.node(&Newcomer {
        kind: NodeKind::Show,
        key: &key,
        slugs: &[name.clone(), format!("{name}-netflix"), format!("netflix-{}", hash(title))],
        external_ids: &[],
        place: None,
        title: Some(Title { name: title, year: None, format: None }),
    });
    let own = draft.own(RecordKind::ShowStatement, &key);
    draft.rows.show_statement.push(show_statement::Model {
        id: own.id,
        show_id: id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        name: Some(title.to_owned()),
        ..show_statement::Model::default()
    });
}

fn say_season(draft: &mut Draft, title: &str, number: i32) {
    let Some(show_id) = draft.brought(NodeKind::Show, &format!("show/{title}")) else { return };
    let key = format!("season/{title}\t{number}");
    let season_id = draft.node(&Newcomer {
        kind: NodeKind::Season,
        key: &key,
        slugs: &[],
        external_ids: &[],
        place: Some((show_id, number)),
        title: None,
    });
    let own = draft.own(RecordKind::SeasonStatement, &key);
    draft.rows.season_statement.push(season_statement::Model {
        id: own.id,
        season_id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        rank: Rank::Normal,
        reason: None,
        observed_on: None,
        show_id,
        number: Some(number),
        name: None,
        episode_order: None,
        summary: None,
        summary_licence: None,
    });
}

fn say_week(draft: &mut Draft, row: &Row, part: &Part, seen: NaiveDate) {
    let Some(show_id) = draft.brought(NodeKind::Show, &format!("show/{}", row.title)) else {
        return draft.reject("the show of the row was not taken");
    };
    let season = part.number.map(|number| format!("season/{}\t{number}", row.title));
    let season_id = season.and_then(|key| draft.brought(NodeKind::Season, &key));
    for (measure, value) in Measure::of(row) {
        let measure_id = measure.say(draft);
        let family = format!("viewership/{}/{}/{}", measure.word(), row.region, row.week.format("%Y-"));
        let key =
            format!("{family}{}/{}/{}\t{}", row.week.format("%m-%d"), row.category, row.title, row.season);
        let series = Series { kind: RecordKind::Viewership, family: &family, key: &key, starts_dated: false };
        // A row that only moved in the chart was revised as well.
        let stamp = format!("{}.{}", row.rank, value.unwrap_or_default());
        let observed = draft.observe(series, &stamp, seen);
        let own = observed.own;
        draft.rows.viewership.push(viewership::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            show_id,
            season_id,
            episode_id: None,
            measure_id,
            value,
            rank: Some(row.rank),
            chart: Some(format!("Netflix Top 10: {}", row.category)),
            weeks_in_chart: row.weeks,
            window_start: PartialDate::from_day(row.begins()),
            window_end: PartialDate::from_day(row.week),
            region: Some(row.region.clone()),
            // A file says nothing of the day on which a number first appeared; a correction was seen on its day.
            published_on: observed.day.and_then(PartialDate::from_day),
            revises_id: observed.revises_id,
            note: part.printed.as_ref().map(|printed| format!("As printed: {printed}.")),
        });
    }
}

/// A word for a title in another script, of which a slug leaves nothing.
fn hash(title: &str) -> String {
    // FNV-1a: the same on every machine and in every version.
    let hash = title.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
