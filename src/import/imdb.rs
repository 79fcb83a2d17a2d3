//! IMDb: the non-commercial data set, any of its seven files.

mod aka;
mod category;
mod crew;
mod episode;
mod error;
mod file;
mod files;
mod id;
mod name;
mod principal;
mod rating;
mod television;
#[cfg(test)]
mod tests;
mod title;

pub use error::Error;
pub(crate) use file::Kind;
