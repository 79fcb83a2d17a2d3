//! The program: parses the command line, starts the log, runs the command.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::Parser;
use showgraph::cli::Cli;
use showgraph::config::LogFormat;
use tracing_subscriber::EnvFilter;

#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// What is logged unless `RUST_LOG` says otherwise: our own doings, and the trouble of others.
const LOG: &str = "warn,showgraph=info";

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    start_log(cli.log.log_format);
    #[expect(clippy::disallowed_methods, reason = "here the clock comes in, and nowhere else")]
    let clock = chrono::Utc::now;
    match cli.run(clock).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("showgraph: {}", chain(&error));
            ExitCode::FAILURE
        }
    }
}

fn start_log(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(LOG));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr);
    match format {
        LogFormat::Human => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
}

/// An error and what it came from, each said once.
fn chain(error: &anyhow::Error) -> String {
    let mut said: Vec<String> = Vec::new();
    for cause in error.chain().map(ToString::to_string) {
        if !said.iter().any(|earlier| earlier.contains(&cause)) {
            said.push(cause);
        }
    }
    said.join(": ")
}
