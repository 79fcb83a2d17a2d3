//! The tables of showgraph, one file each, in `SeaORM`'s dense format.
//!
//! Nodes (`show`, `person` …) are merged from statements (`show_statement` …), one for each source that speaks of a
//! node. Edges and records stand beside them and name their source. Every row but those of the change log and of
//! `link_move` takes its id from one sequence, so that an id alone says what is meant. No queries, no GraphQL.

mod date;
mod kind;
mod list;
mod record;
mod reference;
mod rows;

pub mod alias;
pub mod announcement;
pub mod announcement_season;
pub mod availability;
pub mod based_on;
pub mod change_log;
pub mod character;
pub mod character_statement;
pub mod citation;
pub mod claim;
pub mod commission;
pub mod credit;
pub mod crossover;
pub mod crossover_part;
pub mod crossover_statement;
pub mod episode;
pub mod episode_statement;
pub mod external_id;
pub mod franchise;
pub mod franchise_member;
pub mod franchise_statement;
pub mod link_move;
pub mod measure;
pub mod person;
pub mod person_statement;
pub mod planting;
pub mod platform;
pub mod platform_statement;
pub mod portrayal;
pub mod prerequisite;
pub mod rating;
pub mod redirect;
pub mod release;
pub mod review;
pub mod season;
pub mod season_statement;
pub mod sequence;
pub mod show;
pub mod show_relation;
pub mod show_statement;
pub mod source;
pub mod statement;
pub mod viewership;
pub mod watch_order;
pub mod watch_order_entry;
pub mod work;
pub mod work_statement;

pub use date::PartialDate;
pub use kind::{NodeKind, RecordKind};
pub use list::List;
pub use record::{Name, Names, Record, key_of, kind_column};
pub use reference::{REFERENCES, Reference};
pub use rows::{Mark, Owned, Row, Rows};
