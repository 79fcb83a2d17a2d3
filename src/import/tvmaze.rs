//! TVmaze: pages of shows, shows with what is embedded in them, lists of episodes and of seasons.

mod format;
mod objects;
mod text;
mod words;
