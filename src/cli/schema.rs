//! `showgraph schema`: prints the schema, as a server with the usual limits describes it.

use std::io;

use super::stdout;
use crate::app::Limits;
use crate::graphql::Schema;

/// What is said at the end of the help.
pub(super) const AFTER_HELP: &str = "\
Example:
  showgraph schema > schema.graphql";

pub(super) fn run() -> io::Result<()> {
    stdout::print(&Schema::new().sdl(&Limits::default().to_string()))
}
