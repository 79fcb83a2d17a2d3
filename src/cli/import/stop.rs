//! Ctrl-C in the middle of an import. Whatever is open is lost as it would be with the process, and what is committed
//! stays; so the process ends at once, whatever it is at, and only says so before.

use std::io::{self, Write};
use std::process;

use crate::http::Stop;

/// What a shell says of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// Watches for the signals that tell the process to stop, as long as it runs.
pub(super) fn watch() {
    let mut stop = Stop::watch();
    tokio::spawn(async move {
        stop.told().await;
        let said = "showgraph: stopped before its end: what was committed stays, and the same command goes on from there";
        // Behind a bar, or `^C`.
        _ = writeln!(io::stderr(), "\n{said}");
        process::exit(INTERRUPTED);
    });
}
