//! The tables, one file each.

pub mod date;

pub use date::PartialDate;
