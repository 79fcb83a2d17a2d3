//! The server: its port, its trusted documents and its limits.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use super::Finding;
use crate::cli::{chain, serve};
use crate::config::{Limits, Serve};
use crate::front::{FrontDoor, Operations, Request, TrustedMode};
use crate::graphql::Schema;

const PORT: &str = "port";
const DOCUMENTS: &str = "trusted documents";
const LIMITS: &str = "limits";

/// How long to wait for a server that may be one of ours.
const PATIENCE: Duration = Duration::from_secs(2);

/// As many objects as one full page has.
const PAGE: usize = 100;

/// What tools ask of a schema before anything else, in short.
const INTROSPECTION: &str = "{ __schema { types { name fields(includeDeprecated: true) { name args { name type { ...T } } \
    type { ...T } } inputFields { name type { ...T } } enumValues { name } possibleTypes { name } } \
    directives { name args { name } } } } \
    fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name \
    ofType { kind name ofType { kind name ofType { kind name } } } } } } } }";

/// Whether the port is free, or taken by a showgraph that runs already.
pub(super) fn port(address: SocketAddr) -> Finding {
    match serve::bind(address) {
        Ok(_) => Finding::ok(PORT, format!("{address} is free")),
        Err(_) if is_ours(address) => {
            Finding::ok(PORT, format!("a showgraph server answers at {address} already"))
        }
        Err(error) => Finding::problem(PORT, chain(&error)),
    }
}

/// Whether a showgraph answers there: nobody else has its figures.
fn is_ours(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET /metrics HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.take(1 << 20).read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    };
    ask().is_ok_and(|answer| answer.contains("showgraph_"))
}

/// Whether the folder of trusted documents can be read, and its files are named as they should be.
pub(super) fn trusted_documents(config: &Serve) -> Finding {
    let trusted = match serve::trusted(config) {
        Ok(trusted) => trusted,
        Err(error) => return Finding::problem(DOCUMENTS, chain(&error)),
    };
    match (&config.trusted_documents, trusted.mode, trusted.count()) {
        (None, _, _) => Finding::ok(DOCUMENTS, "there is no folder of them"),
        (Some(folder), TrustedMode::Off, _) => {
            let says =
                format!("{} is not used: set --trusted-documents-mode to prefer or only", folder.display());
            Finding::warning(DOCUMENTS, says)
        }
        (Some(folder), _, 0) => {
            let says = format!("{} holds none: name files HASH.graphql, by their SHA-256", folder.display());
            Finding::warning(DOCUMENTS, says)
        }
        (Some(folder), _, count) => {
            Finding::ok(DOCUMENTS, format!("{} holds {}", folder.display(), super::number(count, "document")))
        }
    }
}

/// Limits under which ordinary requests would fail.
pub(super) fn limits(config: &Limits) -> Vec<Finding> {
    let mut found = Vec::new();
    if config.limit_objects <= PAGE {
        let says = format!(
            "--limit-objects is {}, and one full page has {PAGE} objects: set it higher",
            config.limit_objects
        );
        found.push(Finding::warning(LIMITS, says));
    }
    if let Err(error) = introspect(config) {
        found.push(Finding::warning(LIMITS, format!("tools cannot read the schema: {error}")));
    }
    if found.is_empty() {
        found.push(Finding::ok(LIMITS, "ordinary requests are within them"));
    }
    found
}

/// Asks the front door what tools ask it.
fn introspect(config: &Limits) -> Result<(), String> {
    let limits = serve::limits(config);
    let sdl = Schema::new().sdl(&limits.to_string());
    let door = FrontDoor::new(&sdl, limits.document).map_err(|error| error.to_string())?;
    let request = Request { query: INTROSPECTION.to_owned(), ..Request::default() };
    match door.admit(&request, Operations::QueriesOnly) {
        Ok(_) => Ok(()),
        Err(rejection) => {
            Err(rejection.errors().first().map(|error| error.message.clone()).unwrap_or_default())
        }
    }
}
