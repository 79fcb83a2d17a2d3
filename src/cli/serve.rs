//! `showgraph serve`: opens the database and serves until it is told to stop.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};

use actix_web::web::Data;
use anyhow::Context;

use crate::app::{App, Clock, Limits};
use crate::config;
use crate::front::{self, Trusted, TrustedMode};
use crate::http;

pub(super) async fn run(config: config::Serve, clock: Clock) -> anyhow::Result<()> {
    let listener = bind(config.listen)?;
    let settings = settings(&config);
    let app = Data::new(
        App::open_guarded(&config.database.database_url, limits(&config.limits), trusted(&config)?, clock)
            .await?,
    );
    let address = listener.local_addr()?;
    println!(
        "showgraph answers at http://{address}/graphql (open it in a browser, or POST to it; Ctrl-C stops)"
    );
    let following = tokio::spawn({
        let app = app.clone();
        async move { app.follow().await }
    });
    http::serve(listener, app.clone(), settings).await?;
    following.abort();
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

fn limits(config: &config::Limits) -> Limits {
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

fn trusted(config: &config::Serve) -> anyhow::Result<Trusted> {
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

fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow::anyhow!(
            "{address} is in use: stop what listens there, or choose another address with --listen, such as 127.0.0.1:0"
        ),
        _ => anyhow::Error::new(error),
    })
    .with_context(|| format!("cannot listen on {address}"))
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
