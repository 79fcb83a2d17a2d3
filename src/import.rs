//! Reads files of others and of our own into the store.

pub mod link;
