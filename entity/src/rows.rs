//! All rows of all tables, the shape in which they travel between file, store and graph.

use std::str::FromStr;

use sea_orm::sea_query::sea_value_to_json_value;
use sea_orm::{ModelTrait, Value};

use crate::RecordKind;

/// A row with an id and, where an import owns it, its origin and the key that it has there.
pub trait Row {
    /// The table.
    const KIND: RecordKind;

    /// The id, drawn from the one sequence.
    fn id(&self) -> i64;
}

/// Calls a macro with the name and the [`RecordKind`] of every table. What hangs on rows of another table comes before
/// them, and what refers to them as its ends comes after: who takes the tables in this order knows what a row needs.
#[macro_export]
macro_rules! for_each_table {
    ($callback:ident) => {
        $callback! {
            source: Source,
            planting: Planting,
            announcement_season: AnnouncementSeason,
            claim: Claim,
            show: Show,
            season: Season,
            episode: Episode,
            person: Person,
            character: Character,
            franchise: Franchise,
            platform: Platform,
            crossover: Crossover,
            work: Work,
            show_statement: ShowStatement,
            season_statement: SeasonStatement,
            episode_statement: EpisodeStatement,
            person_statement: PersonStatement,
            character_statement: CharacterStatement,
            franchise_statement: FranchiseStatement,
            platform_statement: PlatformStatement,
            crossover_statement: CrossoverStatement,
            work_statement: WorkStatement,
            alias: Alias,
            external_id: ExternalId,
            redirect: Redirect,
            show_relation: ShowRelation,
            based_on: BasedOn,
            franchise_member: FranchiseMember,
            credit: Credit,
            portrayal: Portrayal,
            release: Release,
            commission: Commission,
            availability: Availability,
            crossover_part: CrossoverPart,
            watch_order: WatchOrder,
            watch_order_entry: WatchOrderEntry,
            prerequisite: Prerequisite,
            measure: Measure,
            review: Review,
            rating: Rating,
            viewership: Viewership,
            announcement: Announcement,
            citation: Citation,
        }
    };
}

macro_rules! rows {
    ($($table:ident: $kind:ident,)*) => {
        /// All rows of all tables, or those of a batch.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Rows {
            $(
                #[doc = concat!("The rows of `", stringify!($table), "`.")]
                pub $table: Vec<crate::$table::Model>,
            )*
        }

        impl Rows {
            /// Adds rows behind those that are there.
            pub fn append(&mut self, mut more: Self) {
                $(self.$table.append(&mut more.$table);)*
            }
        }

        /// How many rows each table had at a moment.
        #[derive(Clone, Debug)]
        pub struct Mark {
            $($table: usize,)*
        }

        impl Rows {
            /// How many rows each table has now.
            pub fn mark(&self) -> Mark {
                Mark { $($table: self.$table.len(),)* }
            }

            /// Takes the rows away that came after a moment.
            pub fn cut(&mut self, mark: &Mark) {
                $(self.$table.truncate(mark.$table);)*
            }
        }

        $(
            impl Row for crate::$table::Model {
                const KIND: RecordKind = RecordKind::$kind;

                fn id(&self) -> i64 {
                    self.id
                }
            }
        )*
    };
}

for_each_table!(rows);

macro_rules! printed {
    ($($table:ident: $kind:ident,)*) => {
        impl RecordKind {
            /// Whether the table has a column of this name.
            pub fn has_column(self, column: &str) -> bool {
                match self {
                    $(Self::$kind => crate::$table::Column::from_str(column).is_ok(),)*
                }
            }
        }

        impl Rows {
            /// A value of an edge or a record as text, by the name of its column: text and enums as they are, the rest
            /// as JSON. Nothing if there is no such row or column, or if it is null.
            pub fn printed(&self, kind: RecordKind, id: i64, column: &str) -> Option<String> {
                match kind {
                    $(
                        RecordKind::$kind => {
                            let row = self.$table.binary_search_by_key(&id, Row::id).ok()?;
                            let column = crate::$table::Column::from_str(column).ok()?;
                            print(&self.$table[row].get(column))
                        }
                    )*
                }
            }
        }
    };
}

for_each_table!(printed);

fn print(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => text.clone(),
        value => match sea_value_to_json_value(value) {
            serde_json::Value::Null => None,
            json => Some(json.to_string()),
        },
    }
}

/// A row that an import owns: it goes when the import no longer has it.
pub trait Owned: Row {
    /// The import, such as `catalog/bosch`.
    fn origin(&self) -> &str;

    /// The key of the row within the import.
    fn origin_key(&self) -> &str;
}

/// Calls a macro with every table of statements, its [`RecordKind`], the node table that it is merged into, the kind of
/// that node and the column that names it.
#[macro_export]
macro_rules! for_each_statement_table {
    ($callback:ident) => {
        $callback! {
            show_statement: show Show show_id ShowId,
            season_statement: season Season season_id SeasonId,
            episode_statement: episode Episode episode_id EpisodeId,
            person_statement: person Person person_id PersonId,
            character_statement: character Character character_id CharacterId,
            franchise_statement: franchise Franchise franchise_id FranchiseId,
            platform_statement: platform Platform platform_id PlatformId,
            crossover_statement: crossover Crossover crossover_id CrossoverId,
            work_statement: work Work work_id WorkId,
        }
    };
}

/// Calls a macro with every other table whose rows an import owns.
#[macro_export]
macro_rules! for_each_owned_table {
    ($callback:ident) => {
        $callback! {
            source,
            alias,
            external_id,
            show_relation,
            planting,
            based_on,
            franchise_member,
            credit,
            portrayal,
            release,
            commission,
            availability,
            crossover_part,
            watch_order,
            watch_order_entry,
            prerequisite,
            measure,
            review,
            rating,
            viewership,
            announcement,
            announcement_season,
            claim,
            citation,
        }
    };
}

macro_rules! owned {
    ($($table:ident $(: $node:ident $kind:ident $id:ident $column:ident)?,)*) => {
        $(
            impl Owned for crate::$table::Model {
                fn origin(&self) -> &str {
                    &self.origin
                }

                fn origin_key(&self) -> &str {
                    &self.origin_key
                }
            }
        )*
    };
}

for_each_statement_table!(owned);
for_each_owned_table!(owned);
