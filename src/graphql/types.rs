//! The types of the schema, one file each; enums, inputs and edges stand beside the type that they belong to.

mod alias;
pub(crate) mod announcement;
pub(crate) mod availability;
mod based_on;
mod bridge;
mod character;
mod citation;
mod claim;
mod commission;
pub(crate) mod credit;
mod crossover;
mod crossover_part;
mod entities;
mod episode;
mod external_id;
mod franchise;
mod franchise_member;
mod image;
mod link;
mod measure;
mod moment;
pub(crate) mod path;
mod person;
mod platform;
mod portrayal;
pub(crate) mod prerequisite;
pub(crate) mod rating;
pub(crate) mod release;
pub(crate) mod review;
mod schedule;
pub(crate) mod search;
mod season;
pub(crate) mod show;
mod show_relation;
mod similar;
mod source;
pub(crate) mod status;
pub(crate) mod subgraph;
mod tie;
mod universe;
pub(crate) mod viewership;
mod watch_order;
mod watchable;
mod work;

pub use alias::{Alias, AliasKind};
pub use announcement::{Announcement, AnnouncementFilter, AnnouncementKind, AnnouncementOrder, Certainty};
pub use availability::{Availability, OfferKind, PlatformOfferEdge, ShowOfferEdge};
pub use based_on::{AdaptationEdge, BasedOn, BasedOnEdge, BasedOnKind};
pub use bridge::{BridgeEdge, Stint};
pub use character::{Character, CharacterFilter, CharacterLookup, PortrayalOrder};
pub use citation::{Citation, Rank, Stance};
pub use claim::Claim;
pub use commission::Commission;
pub use credit::{Credit, CreditEdge, CreditManner, CreditTier, Department, PersonCreditEdge};
pub use crossover::{Crossover, CrossoverLookup};
pub use crossover_part::{CrossoverOfEdge, CrossoverPart, CrossoverPartEdge};
pub use entities::{EntityEdge, EntityKind, EntityLookup};
pub use episode::{Episode, EpisodeKind, EpisodeLookup};
pub use external_id::{ExternalId, ExternalIdExtent, ExternalIdInput, ExternalIdProvider};
pub use franchise::{Franchise, FranchiseFilter, FranchiseKind, FranchiseLookup, FranchiseOrder};
pub use franchise_member::{FranchiseMember, FranchiseMemberEdge, FranchiseRole, MembershipEdge, Title};
pub use image::{Image, ImageKind};
pub use link::{Link, LinkKind};
pub use measure::{Measure, Quantity};
pub use moment::{Moment, MomentKind};
pub use path::{NeighbourEdge, Path, PathEnd, PathKind, PathStep, Paths};
pub use person::{Person, PersonFilter, PersonLookup};
pub use platform::{DatedName, Platform, PlatformFilter, PlatformKind, PlatformLookup};
pub use portrayal::{Portrayal, PortrayalEdge};
pub use prerequisite::{Prerequisite, WatchFirst};
pub use rating::Rating;
pub use release::{Release, ReleaseKind};
pub use review::{Review, ReviewKind};
pub use schedule::{DatedFormat, Schedule};
pub use search::{SearchEdge, SearchQuality, TextPart};
pub use season::{Season, SeasonLookup};
pub use show::{
    CatalogueStatus, Direction, Show, ShowFilter, ShowFormat, ShowLookup, ShowOrder, ShowOrderField,
};
pub use show_relation::{
    PlantedShowEdge, ShowRelation, ShowRelationEdge, ShowRelationEnd, ShowRelationFamily, ShowRelationKind,
};
pub use similar::SimilarShowEdge;
pub use source::{Source, SourceKind, SourceLookup};
pub use status::{Outlook, Run, Status, StatusChange};
pub use subgraph::{Cut, CutReason, Subgraph};
pub use tie::{Tie, TieClass, TieKind};
pub use universe::{Border, Branch, Census, Offshoot, Universe};
pub use viewership::Viewership;
pub use watch_order::{
    WatchOrder, WatchOrderDetail, WatchOrderEntry, WatchOrderEntryEdge, WatchOrderStandingEdge,
};
pub use watchable::Watchable;
pub use work::{Work, WorkFilter, WorkKind, WorkLookup};
