//! What is stored, as files for others: rows or a universe in, text out. It reads no database and knows no file.

mod choice;
mod dot;
mod gexf;
mod graphml;
mod icalendar;
mod json_ld;
pub mod jsonl;
mod picture;
mod text;
mod universe;

pub use choice::{Choice, base, day, depth, kind, kind_words, limit, tie, tie_words};
pub use universe::{Format, Refusal, find, slug, write};
