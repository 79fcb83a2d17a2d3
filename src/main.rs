//! The program: parses the command line, starts the log, runs the command.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use showgraph::cli::{self, Cli};
use showgraph::config::{Error, LogFormat};
use tracing_subscriber::EnvFilter;

#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// What is logged unless `RUST_LOG` says otherwise: our own doings, and the trouble of others.
const LOG: &str = "warn,showgraph=info";

/// The exit code where the command line or the configuration is wrong.
const WRONG: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = match Cli::read(std::env::args_os()) {
        Ok(cli) => cli,
        Err(error) => return misunderstood(error),
    };
    start_log(cli.program.log.log_format);
    #[expect(clippy::disallowed_methods, reason = "here the clock comes in, and nowhere else")]
    let clock = chrono::Utc::now;
    match cli.run(clock).await {
        Ok(code) => code,
        Err(error) => {
            complain(&cli::chain(&error));
            ExitCode::FAILURE
        }
    }
}

/// The command line or what lies beneath it is wrong, or help was asked for.
fn misunderstood(error: Error) -> ExitCode {
    match error {
        Error::CommandLine(error) => {
            // Whoever closed the pipe does not want to read it.
            _ = error.print();
            if error.use_stderr() { WRONG.into() } else { ExitCode::SUCCESS }
        }
        error => {
            complain(&cli::chain(&error.into()));
            WRONG.into()
        }
    }
}

/// Says what is wrong, unless nobody listens.
fn complain(what: &str) {
    _ = writeln!(io::stderr(), "showgraph: {what}");
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
