//! `showgraph schema`: prints the schema.

use crate::graphql::Schema;

pub(super) fn run() {
    print!("{}", Schema::new().sdl());
}
