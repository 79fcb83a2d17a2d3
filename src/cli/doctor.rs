//! `showgraph doctor`: looks for what would keep the server from working, and says how to mend it. It changes nothing.

mod configuration;
mod database;
mod server;

use std::process::ExitCode;

use super::stdout;
use crate::config::{Effective, Serve};

/// What is said at the end of the help.
pub(super) const AFTER_HELP: &str = "\
Give it the options that the server is started with.

Examples:
  showgraph doctor
  showgraph doctor --config /etc/showgraph.toml";

/// What was found out about one subject.
#[derive(Debug)]
struct Finding {
    verdict: Verdict,
    about: &'static str,
    /// What is so, and what to do about it.
    says: String,
}

/// Whether something has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Ok,
    Warning,
    Problem,
}

impl Finding {
    fn ok(about: &'static str, says: impl Into<String>) -> Self {
        Self { verdict: Verdict::Ok, about, says: says.into() }
    }

    fn warning(about: &'static str, says: impl Into<String>) -> Self {
        Self { verdict: Verdict::Warning, about, says: says.into() }
    }

    fn problem(about: &'static str, says: impl Into<String>) -> Self {
        Self { verdict: Verdict::Problem, about, says: says.into() }
    }
}

pub(super) async fn run(serve: &Serve, effective: &Effective) -> anyhow::Result<ExitCode> {
    let mut findings = configuration::check(effective);
    findings.extend(database::check(&serve.database.database_url).await);
    findings.push(server::port(serve.listen));
    findings.push(server::trusted_documents(serve));
    findings.extend(server::limits(&serve.limits));
    stdout::print(&told(&findings, stdout::width()))?;
    let problem = findings.iter().any(|finding| finding.verdict == Verdict::Problem);
    Ok(if problem { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn told(findings: &[Finding], width: Option<u16>) -> String {
    let mut table = stdout::table(width);
    for Finding { verdict, about, says } in findings {
        let verdict = match verdict {
            Verdict::Ok => "ok",
            Verdict::Warning => "warning",
            Verdict::Problem => "problem",
        };
        table.add_row([verdict, about, says]);
    }
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    let end = match (count(Verdict::Problem), count(Verdict::Warning)) {
        (0, 0) => "All is well.".to_owned(),
        (problems, 0) => format!("{}.", number(problems, "problem")),
        (0, warnings) => format!("{}, no problem.", number(warnings, "warning")),
        (problems, warnings) => format!("{}, {}.", number(problems, "problem"), number(warnings, "warning")),
    };
    format!("{}\n{end}\n", stdout::text(&mut table))
}

fn number(number: usize, of: &str) -> String {
    match number {
        1 => format!("1 {of}"),
        _ => format!("{number} {of}s"),
    }
}
