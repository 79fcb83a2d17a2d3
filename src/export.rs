//! What is stored, as files for others: rows in, text out. It reads no database.

pub mod jsonl;
