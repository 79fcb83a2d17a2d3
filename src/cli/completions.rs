//! `showgraph completions`: prints what a shell needs to complete the command line.

use clap::Args;
use clap_complete::Shell;

use super::{Cli, stdout};
use crate::config;

/// What is said at the end of the help.
pub(super) const AFTER_HELP: &str = "\
Examples:
  source <(showgraph completions bash)
  showgraph completions zsh > ~/.zfunc/_showgraph
  showgraph completions fish > ~/.config/fish/completions/showgraph.fish";

/// For which shell.
#[derive(Args, Debug)]
pub(super) struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

pub(super) fn run(completions: &Completions) -> std::io::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut config::command::<Cli>(), "showgraph", &mut script);
    stdout::print(&String::from_utf8_lossy(&script))
}
