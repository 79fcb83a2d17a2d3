//! All rows of all tables, the shape in which they travel between file, store and graph.

use crate::RecordKind;

/// A row with an id and, where an import owns it, its origin and the key that it has there.
pub trait Row {
    /// The table.
    const KIND: RecordKind;

    /// The id, drawn from the one sequence.
    fn id(&self) -> i64;
}

/// Calls a macro with the name and the [`RecordKind`] of every table, those that others refer to first.
#[macro_export]
macro_rules! for_each_table {
    ($callback:ident) => {
        $callback! {
            show: Show,
            show_statement: ShowStatement,
            season: Season,
            season_statement: SeasonStatement,
            episode: Episode,
            episode_statement: EpisodeStatement,
            person: Person,
            person_statement: PersonStatement,
            character: Character,
            character_statement: CharacterStatement,
            franchise: Franchise,
            franchise_statement: FranchiseStatement,
            platform: Platform,
            platform_statement: PlatformStatement,
            crossover: Crossover,
            crossover_statement: CrossoverStatement,
            work: Work,
            work_statement: WorkStatement,
            source: Source,
            alias: Alias,
            external_id: ExternalId,
            redirect: Redirect,
            show_relation: ShowRelation,
            planting: Planting,
            based_on: BasedOn,
            franchise_member: FranchiseMember,
            credit: Credit,
            portrayal: Portrayal,
            release: Release,
            commission: Commission,
            availability: Availability,
            crossover_part: CrossoverPart,
            measure: Measure,
            review: Review,
            rating: Rating,
            viewership: Viewership,
            announcement: Announcement,
            announcement_season: AnnouncementSeason,
            claim: Claim,
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
