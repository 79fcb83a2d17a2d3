//! `showgraph schema`: prints the schema.

use crate::graphql;

pub(super) fn run() {
    print!("{}", graphql::sdl(&graphql::schema()));
}
