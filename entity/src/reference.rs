//! Which columns name rows of other tables: whoever merges two nodes, or takes one away, has to know them all.

use crate::RecordKind;

/// A column that names a row of another table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The table.
    pub table: RecordKind,
    /// The column.
    pub column: &'static str,
    /// The table of the row that it names. None where that can be any, as another column of the table tells.
    pub names: Option<RecordKind>,
    /// Whether the row only says something about the other, so that the other can go without regard to it.
    pub is_about: bool,
}

impl Reference {
    const fn of(table: RecordKind, column: &'static str, names: RecordKind) -> Self {
        Self { table, column, names: Some(names), is_about: false }
    }

    const fn about(table: RecordKind, column: &'static str, names: RecordKind) -> Self {
        Self { table, column, names: Some(names), is_about: true }
    }

    /// Whether the column can name rows of this table.
    pub fn can_name(&self, table: RecordKind) -> bool {
        self.names.is_none_or(|names| names == table)
    }

    /// Whether the column is one of a merged node, and so follows from those of its statements.
    pub fn is_merged(&self) -> bool {
        self.table.node().is_some_and(|kind| kind.statement().is_some())
    }
}

/// Every column that names a row of another table, by a foreign key or by the kind that stands beside it.
pub const REFERENCES: &[Reference] = &[
    Reference::of(RecordKind::Season, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Episode, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Episode, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Character, "variant_of_id", RecordKind::Character),
    Reference::of(RecordKind::Franchise, "part_of_id", RecordKind::Franchise),
    Reference::of(RecordKind::Platform, "succeeded_by_id", RecordKind::Platform),
    Reference::of(RecordKind::Work, "author_id", RecordKind::Person),
    Reference::about(RecordKind::ShowStatement, "show_id", RecordKind::Show),
    Reference::of(RecordKind::ShowStatement, "source_id", RecordKind::Source),
    Reference::about(RecordKind::SeasonStatement, "season_id", RecordKind::Season),
    Reference::of(RecordKind::SeasonStatement, "source_id", RecordKind::Source),
    Reference::of(RecordKind::SeasonStatement, "show_id", RecordKind::Show),
    Reference::about(RecordKind::EpisodeStatement, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::EpisodeStatement, "source_id", RecordKind::Source),
    Reference::of(RecordKind::EpisodeStatement, "show_id", RecordKind::Show),
    Reference::of(RecordKind::EpisodeStatement, "season_id", RecordKind::Season),
    Reference::about(RecordKind::PersonStatement, "person_id", RecordKind::Person),
    Reference::of(RecordKind::PersonStatement, "source_id", RecordKind::Source),
    Reference::about(RecordKind::CharacterStatement, "character_id", RecordKind::Character),
    Reference::of(RecordKind::CharacterStatement, "source_id", RecordKind::Source),
    Reference::of(RecordKind::CharacterStatement, "variant_of_id", RecordKind::Character),
    Reference::about(RecordKind::FranchiseStatement, "franchise_id", RecordKind::Franchise),
    Reference::of(RecordKind::FranchiseStatement, "source_id", RecordKind::Source),
    Reference::of(RecordKind::FranchiseStatement, "part_of_id", RecordKind::Franchise),
    Reference::about(RecordKind::PlatformStatement, "platform_id", RecordKind::Platform),
    Reference::of(RecordKind::PlatformStatement, "source_id", RecordKind::Source),
    Reference::of(RecordKind::PlatformStatement, "succeeded_by_id", RecordKind::Platform),
    Reference::about(RecordKind::CrossoverStatement, "crossover_id", RecordKind::Crossover),
    Reference::of(RecordKind::CrossoverStatement, "source_id", RecordKind::Source),
    Reference::about(RecordKind::WorkStatement, "work_id", RecordKind::Work),
    Reference::of(RecordKind::WorkStatement, "source_id", RecordKind::Source),
    Reference::of(RecordKind::WorkStatement, "author_id", RecordKind::Person),
    Reference::of(RecordKind::Alias, "source_id", RecordKind::Source),
    Reference::of(RecordKind::ExternalId, "source_id", RecordKind::Source),
    Reference::of(RecordKind::ShowRelation, "source_id", RecordKind::Source),
    Reference::of(RecordKind::ShowRelation, "later_show_id", RecordKind::Show),
    Reference::of(RecordKind::ShowRelation, "later_season_id", RecordKind::Season),
    Reference::of(RecordKind::ShowRelation, "earlier_show_id", RecordKind::Show),
    Reference::of(RecordKind::Planting, "show_relation_id", RecordKind::ShowRelation),
    Reference::of(RecordKind::Planting, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::BasedOn, "source_id", RecordKind::Source),
    Reference::of(RecordKind::BasedOn, "show_id", RecordKind::Show),
    Reference::of(RecordKind::BasedOn, "work_id", RecordKind::Work),
    Reference::of(RecordKind::FranchiseMember, "source_id", RecordKind::Source),
    Reference::of(RecordKind::FranchiseMember, "franchise_id", RecordKind::Franchise),
    Reference::of(RecordKind::FranchiseMember, "show_id", RecordKind::Show),
    Reference::of(RecordKind::FranchiseMember, "work_id", RecordKind::Work),
    Reference::of(RecordKind::Credit, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Credit, "person_id", RecordKind::Person),
    Reference::of(RecordKind::Credit, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Credit, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Credit, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::Portrayal, "credit_id", RecordKind::Credit),
    Reference::of(RecordKind::Portrayal, "character_id", RecordKind::Character),
    Reference::of(RecordKind::Release, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Release, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Release, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Release, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::Release, "platform_id", RecordKind::Platform),
    Reference::of(RecordKind::Commission, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Commission, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Commission, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Commission, "platform_id", RecordKind::Platform),
    Reference::of(RecordKind::Availability, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Availability, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Availability, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Availability, "platform_id", RecordKind::Platform),
    Reference::of(RecordKind::CrossoverPart, "source_id", RecordKind::Source),
    Reference::of(RecordKind::CrossoverPart, "crossover_id", RecordKind::Crossover),
    Reference::of(RecordKind::CrossoverPart, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::WatchOrder, "source_id", RecordKind::Source),
    Reference::of(RecordKind::WatchOrder, "franchise_id", RecordKind::Franchise),
    Reference::of(RecordKind::WatchOrderEntry, "watch_order_id", RecordKind::WatchOrder),
    Reference::of(RecordKind::WatchOrderEntry, "show_id", RecordKind::Show),
    Reference::of(RecordKind::WatchOrderEntry, "season_id", RecordKind::Season),
    Reference::of(RecordKind::WatchOrderEntry, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::Prerequisite, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Prerequisite, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Prerequisite, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Prerequisite, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::Prerequisite, "first_show_id", RecordKind::Show),
    Reference::of(RecordKind::Prerequisite, "first_season_id", RecordKind::Season),
    Reference::of(RecordKind::Prerequisite, "first_episode_id", RecordKind::Episode),
    Reference::of(RecordKind::Measure, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Measure, "provider_id", RecordKind::Source),
    Reference::of(RecordKind::Review, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Review, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Review, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Review, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::Review, "outlet_id", RecordKind::Source),
    Reference::of(RecordKind::Review, "author_id", RecordKind::Person),
    Reference::of(RecordKind::Review, "revises_id", RecordKind::Review),
    Reference::of(RecordKind::Rating, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Rating, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Rating, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Rating, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::Rating, "measure_id", RecordKind::Measure),
    Reference::of(RecordKind::Rating, "revises_id", RecordKind::Rating),
    Reference::of(RecordKind::Viewership, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Viewership, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Viewership, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Viewership, "episode_id", RecordKind::Episode),
    Reference::of(RecordKind::Viewership, "measure_id", RecordKind::Measure),
    Reference::of(RecordKind::Viewership, "revises_id", RecordKind::Viewership),
    Reference::of(RecordKind::Announcement, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Announcement, "show_id", RecordKind::Show),
    Reference::of(RecordKind::Announcement, "platform_id", RecordKind::Platform),
    Reference::of(RecordKind::Announcement, "speaker_id", RecordKind::Person),
    Reference::of(RecordKind::Announcement, "supersedes_id", RecordKind::Announcement),
    Reference::of(RecordKind::Announcement, "withdraws_id", RecordKind::Announcement),
    Reference::of(RecordKind::AnnouncementSeason, "announcement_id", RecordKind::Announcement),
    Reference::of(RecordKind::AnnouncementSeason, "season_id", RecordKind::Season),
    Reference::of(RecordKind::Claim, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Citation, "source_id", RecordKind::Source),
    Reference::of(RecordKind::Citation, "via_source_id", RecordKind::Source),
    Reference { table: RecordKind::Alias, column: "node_id", names: None, is_about: false },
    Reference { table: RecordKind::ExternalId, column: "node_id", names: None, is_about: false },
    Reference { table: RecordKind::Redirect, column: "to_id", names: None, is_about: true },
    Reference { table: RecordKind::Claim, column: "subject_id", names: None, is_about: true },
    Reference { table: RecordKind::Citation, column: "subject_id", names: None, is_about: true },
];
