//! Reads files of others and of our own into the store.

pub mod catalog;
mod error;
pub mod link;

pub use error::{Error, Place};
