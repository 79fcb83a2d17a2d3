//! `showgraph schema`: prints the schema, as a server with the usual limits describes it.

use std::io::{self, Write};

use crate::app::Limits;
use crate::graphql::Schema;

pub(super) fn run() -> io::Result<()> {
    let sdl = Schema::new().sdl(&Limits::default().to_string());
    match io::stdout().write_all(sdl.as_bytes()) {
        // Whoever read it has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
