//! `showgraph schema`: prints the schema.

use crate::graphql;

pub(super) fn run() -> anyhow::Result<()> {
    print!("{}", graphql::sdl(&graphql::schema()));
    Ok(())
}
