//! `showgraph serve`: opens the database and serves until it is told to stop.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};

use actix_web::web::Data;

use super::stdout;
use crate::app::{App, Clock, Limits};
use crate::config;
use crate::front::{self, Trusted, TrustedMode};
use crate::http;

/// What is said at the end of the help.
pub(super) const AFTER_HELP: &str = "\
Each option can also be set by an environment variable (--limit-depth by
SHOWGRAPH_LIMIT_DEPTH) and in the configuration file (limit-depth = 20). The
command line goes before the environment, the environment before the file.

Examples:
  showgraph
  showgraph --listen 0.0.0.0:8000 --database-url sqlite:///srv/tv.db
  showgraph query '{ show(by: {slug: \"ballard\"}) { name premiereDate } }'";

pub(super) async fn run(config: config::Serve, clock: Clock) -> anyhow::Result<()> {
    let listener = bind(config.listen)?;
    // From here on nobody is killed by being told to stop, neither while opening nor once the address was said.
    let mut stop = http::Stop::watch();
    let (url, limits) = (&config.database.database_url, limits(&config.limits));
    let app = tokio::select! {
        app = App::open_guarded(url, limits, trusted(&config)?, clock) => Data::new(app?),
        () = stop.told() => return Ok(()),
    };
    let address = listener.local_addr()?;
    stdout::print(&format!(
        "showgraph answers at http://{address}/graphql (open it in a browser, or POST to it; Ctrl-C stops)\n"
    ))?;
    let following = tokio::spawn({
        let app = app.clone();
        async move { app.follow().await }
    });
    http::serve(listener, app.clone(), settings(&config), stop).await?;
    following.abort();
    // It may be reading: the database is closed behind it.
    _ = following.await;
    Ok(app.close().await?)
}

fn settings(config: &config::Serve) -> http::Settings {
    http::Settings {
        status_policy: match config.status_policy {
            config::StatusPolicy::Compat => http::StatusPolicy::Compat,
            config::StatusPolicy::Spec2026 => http::StatusPolicy::Spec2026,
        },
        cors_origins: config.cors_origin.clone(),
        max_in_flight: config.max_in_flight,
        head_timeout: config.head_timeout,
        body_timeout: config.body_timeout,
        keep_alive: config.keep_alive,
    }
}

/// The limits that a person set.
pub(super) fn limits(config: &config::Limits) -> Limits {
    let document = front::Limits {
        tokens: config.limit_tokens,
        depth: config.limit_depth,
        aliases: config.limit_aliases,
        directives: config.limit_directives,
        selections: config.limit_selections,
        introspection: config.limit_introspection,
        ..front::Limits::default()
    };
    Limits { document, objects: config.limit_objects, bytes: config.limit_bytes, time: config.limit_time }
}

/// The trusted documents of the folder that is named.
pub(super) fn trusted(config: &config::Serve) -> anyhow::Result<Trusted> {
    let mode = match config.trusted_documents_mode {
        config::TrustedMode::Off => TrustedMode::Off,
        config::TrustedMode::Prefer => TrustedMode::Prefer,
        config::TrustedMode::Only => TrustedMode::Only,
    };
    match &config.trusted_documents {
        Some(folder) => Ok(Trusted::read_dir(folder, mode)?),
        None if mode == TrustedMode::Only => {
            anyhow::bail!(
                "without trusted documents nothing could be asked: name their folder with --trusted-documents"
            )
        }
        None => Ok(Trusted::default()),
    }
}

/// Takes a port.
pub(super) fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow::anyhow!(
            "{address} is in use: stop what listens there, or choose another address with --listen, such as 127.0.0.1:0"
        ),
        ErrorKind::AddrNotAvailable => anyhow::anyhow!(
            "{} is no address of this machine: choose another with --listen, such as 0.0.0.0:{} for all it has",
            address.ip(),
            address.port()
        ),
        ErrorKind::PermissionDenied => anyhow::anyhow!(
            "port {} may not be taken: choose one from 1024 on with --listen, or allow it",
            address.port()
        ),
        _ => anyhow::Error::new(error).context(format!("cannot listen on {address}")),
    })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use crate::app::Limits;
    use crate::cli::Cli;
    use crate::http::Settings;

    #[test]
    fn without_options_the_rooms_have_their_own_defaults() {
        let config = Cli::parse_from(["showgraph"]).serve;
        assert_eq!(super::limits(&config.limits), Limits::default());
        assert_eq!(super::settings(&config), Settings::default());
    }
}
