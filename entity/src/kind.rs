//! The kinds of rows: which tables hold nodes, and which hold something that can be cited or logged.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
        )]
        #[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }
    };
}

kinds! {
    /// The kind of a node.
    NodeKind {
        /// A television show.
        Show,
        /// A season of a show.
        Season,
        /// An episode of a show.
        Episode,
        /// A person.
        Person,
        /// A character.
        Character,
        /// A franchise.
        Franchise,
        /// A network, channel or service.
        Platform,
        /// An event told across several shows.
        Crossover,
        /// A work that is not television.
        Work,
        /// Whoever says something.
        Source,
    }
}

kinds! {
    /// The table of a row: what a citation, a claim or an entry of the change log is about.
    RecordKind {
        /// A row of `show`.
        Show,
        /// A row of `show_statement`.
        ShowStatement,
        /// A row of `season`.
        Season,
        /// A row of `season_statement`.
        SeasonStatement,
        /// A row of `episode`.
        Episode,
        /// A row of `episode_statement`.
        EpisodeStatement,
        /// A row of `person`.
        Person,
        /// A row of `person_statement`.
        PersonStatement,
        /// A row of `character`.
        Character,
        /// A row of `character_statement`.
        CharacterStatement,
        /// A row of `franchise`.
        Franchise,
        /// A row of `franchise_statement`.
        FranchiseStatement,
        /// A row of `platform`.
        Platform,
        /// A row of `platform_statement`.
        PlatformStatement,
        /// A row of `crossover`.
        Crossover,
        /// A row of `crossover_statement`.
        CrossoverStatement,
        /// A row of `work`.
        Work,
        /// A row of `work_statement`.
        WorkStatement,
        /// A row of `source`.
        Source,
        /// A row of `alias`.
        Alias,
        /// A row of `external_id`.
        ExternalId,
        /// A row of `redirect`.
        Redirect,
        /// A row of `show_relation`.
        ShowRelation,
        /// A row of `planting`.
        Planting,
        /// A row of `based_on`.
        BasedOn,
        /// A row of `franchise_member`.
        FranchiseMember,
        /// A row of `credit`.
        Credit,
        /// A row of `portrayal`.
        Portrayal,
        /// A row of `release`.
        Release,
        /// A row of `commission`.
        Commission,
        /// A row of `availability`.
        Availability,
        /// A row of `crossover_part`.
        CrossoverPart,
        /// A row of `watch_order`.
        WatchOrder,
        /// A row of `watch_order_entry`.
        WatchOrderEntry,
        /// A row of `prerequisite`.
        Prerequisite,
        /// A row of `measure`.
        Measure,
        /// A row of `review`.
        Review,
        /// A row of `rating`.
        Rating,
        /// A row of `viewership`.
        Viewership,
        /// A row of `announcement`.
        Announcement,
        /// A row of `announcement_season`.
        AnnouncementSeason,
        /// A row of `claim`.
        Claim,
        /// A row of `citation`.
        Citation,
    }
}

impl NodeKind {
    /// The table of the statements that nodes of this kind are merged from. A source speaks for itself.
    pub fn statement(self) -> Option<RecordKind> {
        match self {
            Self::Show => Some(RecordKind::ShowStatement),
            Self::Season => Some(RecordKind::SeasonStatement),
            Self::Episode => Some(RecordKind::EpisodeStatement),
            Self::Person => Some(RecordKind::PersonStatement),
            Self::Character => Some(RecordKind::CharacterStatement),
            Self::Franchise => Some(RecordKind::FranchiseStatement),
            Self::Platform => Some(RecordKind::PlatformStatement),
            Self::Crossover => Some(RecordKind::CrossoverStatement),
            Self::Work => Some(RecordKind::WorkStatement),
            Self::Source => None,
        }
    }

    /// The table of the nodes of this kind.
    pub fn table(self) -> RecordKind {
        match self {
            Self::Show => RecordKind::Show,
            Self::Season => RecordKind::Season,
            Self::Episode => RecordKind::Episode,
            Self::Person => RecordKind::Person,
            Self::Character => RecordKind::Character,
            Self::Franchise => RecordKind::Franchise,
            Self::Platform => RecordKind::Platform,
            Self::Crossover => RecordKind::Crossover,
            Self::Work => RecordKind::Work,
            Self::Source => RecordKind::Source,
        }
    }
}
