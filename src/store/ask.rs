//! Answers to what an import asks of the rows that are there.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use entity::credit::Department;
use entity::external_id::{Extent, Provider};
use entity::show::{DatedFormat, Format};
use entity::{
    List, NodeKind, PartialDate, RecordKind, character, credit, episode, external_id, person, portrayal,
    redirect, season, show,
};
use foldhash::fast::RandomState;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Asked, Error, Known, Player, Question, keyed};

/// How many values one statement looks for.
const VALUES_PER_STATEMENT: usize = 500;

/// How many ids of a catalogue are told at once.
const MOST_IDS: u64 = 500_000;

/// Questions of one kind, sorted by what they have in common.
#[derive(Default)]
struct Sorted {
    rows: HashMap<(RecordKind, Arc<str>), Vec<String>>,
    stated: HashMap<(RecordKind, Arc<str>), Vec<String>>,
    slugs: HashMap<NodeKind, Vec<String>>,
    measures: Vec<String>,
    external_ids: HashMap<(NodeKind, Provider), Vec<String>>,
    provided: HashMap<Provider, Vec<i64>>,
    seasons: Vec<i64>,
    episodes: Vec<i64>,
}

impl Sorted {
    fn of(questions: impl Iterator<Item = Question>) -> Self {
        let mut sorted = Self::default();
        for question in questions {
            match question {
                Question::Row(kind, origin, key) => sorted.rows.entry((kind, origin)).or_default().push(key),
                Question::Stated(kind, origin, key) => {
                    sorted.stated.entry((kind, origin)).or_default().push(key);
                }
                Question::Slug(kind, slug) => sorted.slugs.entry(kind).or_default().push(slug),
                Question::Measure(slug) => sorted.measures.push(slug),
                Question::ExternalId(kind, provider, value) => {
                    sorted.external_ids.entry((kind, provider)).or_default().push(value);
                }
                Question::Provided(node, provider) => {
                    sorted.provided.entry(provider).or_default().push(node);
                }
                Question::Season(show, _) => sorted.seasons.push(show),
                Question::Episode(season, _) => sorted.episodes.push(season),
            }
        }
        sorted
    }
}

/// Answers everything that is asked, and adds the answers to what is known.
pub(super) async fn answer(
    transaction: &DatabaseTransaction,
    asked: Asked,
    known: &mut Known,
) -> Result<(), Error> {
    let mut found = Found::default();
    let sorted = Sorted::of(asked.ids.iter().cloned());
    for ((kind, origin), keys) in &sorted.rows {
        for keys in keys.chunks(VALUES_PER_STATEMENT) {
            rows(transaction, *kind, origin, keys, &mut found).await?;
        }
    }
    for ((kind, origin), keys) in &sorted.stated {
        for keys in keys.chunks(VALUES_PER_STATEMENT) {
            stated(transaction, *kind, origin, keys, &mut found).await?;
        }
    }
    for (kind, values) in &sorted.slugs {
        for values in values.chunks(VALUES_PER_STATEMENT) {
            slugs(transaction, *kind, values, &mut found).await?;
        }
    }
    for slugs in sorted.measures.chunks(VALUES_PER_STATEMENT) {
        measures(transaction, slugs, &mut found).await?;
    }
    for ((kind, provider), values) in &sorted.external_ids {
        for values in values.chunks(VALUES_PER_STATEMENT) {
            external_ids(transaction, *kind, *provider, values, &mut found).await?;
        }
    }
    for (provider, nodes) in &sorted.provided {
        for nodes in nodes.chunks(VALUES_PER_STATEMENT) {
            provided(transaction, *provider, nodes, &mut found).await?;
        }
    }
    for shows in sorted.seasons.chunks(VALUES_PER_STATEMENT) {
        seasons(transaction, shows, &mut found).await?;
    }
    for of in sorted.episodes.chunks(VALUES_PER_STATEMENT) {
        episodes(transaction, of, &mut found).await?;
    }
    for question in asked.ids {
        let id = found.get(&question).copied();
        known.ids.insert(question, id);
    }
    for (kind, provider) in asked.whole {
        known.whole.insert((kind, provider), all_external_ids(transaction, kind, provider).await?);
    }
    if !asked.casts.is_empty() && known.casts.named.is_none() {
        known.casts.named = Some(with_cast(transaction, &asked.origin).await?);
    }
    for show in asked.casts {
        known.casts.of.insert(show, cast(transaction, show, &asked.origin).await?);
    }
    let mut prefixes: HashMap<RecordKind, Vec<String>> = HashMap::new();
    for (kind, prefix) in asked.under {
        prefixes.entry(kind).or_default().push(prefix);
    }
    for (kind, mut prefixes) in prefixes {
        let rows = keyed::under(transaction, kind, &asked.origin, &mut prefixes).await?;
        known.under.extend(rows.into_iter().map(|(prefix, rows)| ((kind, prefix), rows)));
    }
    Ok(())
}

type Found = HashMap<Question, i64, RandomState>;

async fn rows(
    transaction: &DatabaseTransaction,
    kind: RecordKind,
    origin: &Arc<str>,
    keys: &[String],
    found: &mut Found,
) -> Result<(), Error> {
    let rows = keyed::rows(transaction, kind, origin, keys).await?;
    found.extend(rows.into_iter().map(|(key, id)| (Question::Row(kind, Arc::clone(origin), key), id)));
    Ok(())
}

async fn stated(
    transaction: &DatabaseTransaction,
    kind: RecordKind,
    origin: &Arc<str>,
    keys: &[String],
    found: &mut Found,
) -> Result<(), Error> {
    let rows = keyed::nodes_stated(transaction, kind, origin, keys).await?;
    found.extend(rows.into_iter().map(|(key, id)| (Question::Stated(kind, Arc::clone(origin), key), id)));
    Ok(())
}

macro_rules! slugs {
    ($($table:ident: $kind:ident,)*) => {
        async fn slugs(
            transaction: &DatabaseTransaction,
            kind: NodeKind,
            slugs: &[String],
            found: &mut Found,
        ) -> Result<(), Error> {
            let rows: Vec<(String, i64)> = match kind {
                $(
                    NodeKind::$kind => {
                        use entity::$table::{Column, Entity};
                        let found = Entity::find().select_only().columns([Column::Slug, Column::Id]);
                        let found = found.filter(Column::Slug.is_in(slugs.iter().map(String::as_str)));
                        found.into_tuple().all(transaction).await?
                    }
                )*
                NodeKind::Season | NodeKind::Episode => Vec::new(),
            };
            let merged = redirect::Entity::find().filter(redirect::Column::NodeKind.eq(kind));
            let merged = merged.filter(redirect::Column::Slug.is_in(slugs.iter().map(String::as_str)));
            let merged = merged.all(transaction).await?.into_iter();
            let merged = merged.filter_map(|merged| Some((merged.slug?, merged.to_id)));
            let rows = merged.chain(rows);
            found.extend(rows.map(|(slug, id)| (Question::Slug(kind, slug), id)));
            Ok(())
        }
    };
}

slugs! {
    source: Source,
    show: Show,
    person: Person,
    character: Character,
    franchise: Franchise,
    platform: Platform,
    crossover: Crossover,
    work: Work,
}

async fn measures(
    transaction: &DatabaseTransaction,
    slugs: &[String],
    found: &mut Found,
) -> Result<(), Error> {
    use entity::measure::{Column, Entity};
    let measures = Entity::find().select_only().columns([Column::Slug, Column::Id]);
    let measures = measures.filter(Column::Slug.is_in(slugs.iter().map(String::as_str)));
    let measures: Vec<(String, i64)> = measures.into_tuple().all(transaction).await?;
    found.extend(measures.into_iter().map(|(slug, id)| (Question::Measure(slug), id)));
    Ok(())
}

async fn external_ids(
    transaction: &DatabaseTransaction,
    kind: NodeKind,
    provider: Provider,
    values: &[String],
    found: &mut Found,
) -> Result<(), Error> {
    use external_id::Column;
    let rows = external_id::Entity::find().select_only().columns([Column::Value, Column::NodeId]);
    let rows = rows.filter(Column::Value.is_in(values.iter().map(String::as_str)));
    let rows = rows.filter(Column::Provider.eq(provider)).filter(Column::NodeKind.eq(kind));
    let rows = rows.filter(Column::Extent.eq(Extent::Exact)).order_by_desc(Column::Id);
    let rows: Vec<(String, i64)> = rows.into_tuple().all(transaction).await?;
    // Of several the first that came: it is the last in this order.
    found.extend(rows.into_iter().map(|(value, id)| (Question::ExternalId(kind, provider, value), id)));
    Ok(())
}

/// All exact ids of a catalogue for nodes of a kind, the first that came last; none if there are too many.
async fn all_external_ids(
    transaction: &DatabaseTransaction,
    kind: NodeKind,
    provider: Provider,
) -> Result<Option<Vec<(String, i64)>>, Error> {
    use external_id::Column;
    let rows = external_id::Entity::find().select_only().columns([Column::Value, Column::NodeId]);
    let rows = rows.filter(Column::Provider.eq(provider)).filter(Column::NodeKind.eq(kind));
    let rows = rows.filter(Column::Extent.eq(Extent::Exact)).order_by_desc(Column::Id).limit(MOST_IDS + 1);
    let rows: Vec<(String, i64)> = rows.into_tuple().all(transaction).await?;
    Ok((rows.len() as u64 <= MOST_IDS).then_some(rows))
}

async fn provided(
    transaction: &DatabaseTransaction,
    provider: Provider,
    nodes: &[i64],
    found: &mut Found,
) -> Result<(), Error> {
    use external_id::Column;
    let rows = external_id::Entity::find().select_only().columns([Column::NodeId, Column::Id]);
    let rows = rows.filter(Column::NodeId.is_in(nodes.iter().copied()));
    let rows = rows.filter(Column::Provider.eq(provider)).filter(Column::Extent.eq(Extent::Exact));
    let rows: Vec<(i64, i64)> = rows.into_tuple().all(transaction).await?;
    found.extend(rows.into_iter().map(|(node, id)| (Question::Provided(node, provider), id)));
    Ok(())
}

/// All numbered seasons of the shows: of two with one number the first that came.
async fn seasons(transaction: &DatabaseTransaction, shows: &[i64], found: &mut Found) -> Result<(), Error> {
    use season::Column;
    let rows = season::Entity::find().select_only().columns([Column::ShowId, Column::Number, Column::Id]);
    let rows = rows.filter(Column::ShowId.is_in(shows.iter().copied())).filter(Column::Number.is_not_null());
    let rows: Vec<(i64, i32, i64)> = rows.order_by_desc(Column::Id).into_tuple().all(transaction).await?;
    found.extend(rows.into_iter().map(|(show, number, id)| (Question::Season(show, number), id)));
    Ok(())
}

/// All numbered episodes of the seasons: of two with one number the first that came.
async fn episodes(
    transaction: &DatabaseTransaction,
    seasons: &[i64],
    found: &mut Found,
) -> Result<(), Error> {
    use episode::Column;
    let rows = episode::Entity::find().select_only().columns([Column::SeasonId, Column::Number, Column::Id]);
    let rows = rows.filter(Column::SeasonId.is_in(seasons.iter().copied()));
    let rows = rows.filter(Column::Number.is_not_null()).order_by_desc(Column::Id);
    let rows: Vec<(i64, i32, i64)> = rows.into_tuple().all(transaction).await?;
    found.extend(rows.into_iter().map(|(season, number, id)| (Question::Episode(season, number), id)));
    Ok(())
}

/// The shows of which other origins name a cast. O(credits).
async fn with_cast(transaction: &DatabaseTransaction, origin: &str) -> Result<HashSet<i64>, Error> {
    let shows = credit::Entity::find().select_only().column(credit::Column::ShowId).distinct();
    let shows = shows.filter(credit::Column::Department.eq(Department::Cast));
    let shows = shows.filter(credit::Column::Origin.ne(origin));
    Ok(shows.into_tuple().all(transaction).await?.into_iter().collect())
}

/// Who plays whom in a show, its seasons and its episodes, by the word of other origins. O(credits of the show).
async fn cast(transaction: &DatabaseTransaction, show: i64, origin: &str) -> Result<Vec<Player>, Error> {
    let credits: Vec<(i64, i64)> = credit::Entity::find()
        .select_only()
        .columns([credit::Column::Id, credit::Column::PersonId])
        .filter(credit::Column::ShowId.eq(show))
        .filter(credit::Column::Origin.ne(origin))
        .into_tuple()
        .all(transaction)
        .await?;
    let person_of: HashMap<i64, i64> = credits.into_iter().collect();
    let credits: Vec<i64> = person_of.keys().copied().collect();
    let mut parts = Vec::new();
    for credits in credits.chunks(VALUES_PER_STATEMENT) {
        let of = portrayal::Column::CreditId.is_in(credits.iter().copied());
        parts.extend(portrayal::Entity::find().filter(of).all(transaction).await?);
    }
    let (mut people, mut characters) = (HashMap::new(), HashMap::new());
    let ids: HashSet<i64> = parts.iter().map(|it| person_of[&it.credit_id]).collect();
    for ids in ids.into_iter().collect::<Vec<_>>().chunks(VALUES_PER_STATEMENT) {
        let rows = person::Entity::find().filter(person::Column::Id.is_in(ids.iter().copied()));
        people.extend(rows.all(transaction).await?.into_iter().map(|row| (row.id, row.name)));
    }
    let ids: HashSet<i64> = parts.iter().map(|it| it.character_id).collect();
    for ids in ids.into_iter().collect::<Vec<_>>().chunks(VALUES_PER_STATEMENT) {
        let rows = character::Entity::find().filter(character::Column::Id.is_in(ids.iter().copied()));
        characters.extend(rows.all(transaction).await?.into_iter().map(|row| (row.id, row.name)));
    }
    let player = |row: portrayal::Model| {
        let person_id = *person_of.get(&row.credit_id)?;
        let character_id = row.character_id;
        let (person, character) = (people.get(&person_id)?.clone(), characters.get(&character_id)?.clone());
        Some(Player { person_id, person, character_id, character })
    };
    let mut players: Vec<Player> = parts.into_iter().filter_map(player).collect();
    players.sort_by_key(|player| (player.person_id, player.character_id));
    players.dedup();
    Ok(players)
}

/// A show by what its title says.
#[derive(Clone, Debug)]
pub struct Entitled {
    /// The show.
    pub id: i64,
    /// Its title.
    pub name: String,
    /// The year of its start.
    pub year: Option<i32>,
    /// The format that it began with.
    pub format: Option<Format>,
}

/// A show as its row has it: id, name, start and formats.
type Title = (i64, String, Option<PartialDate>, List<DatedFormat>);

/// All shows by their titles. O(shows).
pub(super) async fn titles(transaction: &DatabaseTransaction) -> Result<Vec<Entitled>, Error> {
    use show::Column;
    let rows = show::Entity::find().select_only();
    let rows = rows.columns([Column::Id, Column::Name, Column::StartDate, Column::Formats]);
    let rows: Vec<Title> = rows.order_by_asc(Column::Id).into_tuple().all(transaction).await?;
    let entitled = |(id, name, start, formats): Title| {
        let (year, format) = (start.map(PartialDate::year), formats.0.first().map(|it| it.format));
        Entitled { id, name, year, format }
    };
    Ok(rows.into_iter().map(entitled).collect())
}
