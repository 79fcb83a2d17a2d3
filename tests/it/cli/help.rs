//! Help at 80 columns, and that the README says the same of every option.

use clap::Command;
use showgraph::cli::Cli;
use showgraph::config;

use super::Folder;

/// Every command, with those in front of it.
fn commands(of: &Command, path: &[String], found: &mut Vec<Vec<String>>) {
    found.push(path.to_vec());
    for below in of.get_subcommands() {
        commands(below, &[path, &[below.get_name().to_owned()]].concat(), found);
    }
}

#[test]
fn every_help_fits_80_columns_and_is_edited() {
    let mut found = Vec::new();
    commands(&config::command::<Cli>(), &[], &mut found);
    assert!(found.len() > 10, "{found:?}");
    let folder = Folder::new();
    for path in &found {
        for flag in ["-h", "--help"] {
            let args = [&path[..], &[flag.to_owned()]].concat();
            let help = folder.run(&args).ok();
            let wide: Vec<&str> = help.lines().filter(|line| line.chars().count() > 80).collect();
            assert!(wide.is_empty(), "{args:?}: {wide:#?}");
            // A word that stands alone in its line was pushed there.
            let (_, after) = help.split_once("Example").unwrap_or_default();
            assert!(
                after
                    .lines()
                    .skip(1)
                    .all(|line| line.starts_with("  showgraph") || line.starts_with("  source")),
                "{help}"
            );
        }
    }
}

#[test]
fn short_help() {
    let folder = Folder::new();
    insta::assert_snapshot!("showgraph", folder.run(&["-h"]).ok());
    insta::assert_snapshot!("serve", folder.run(&["serve", "-h"]).ok());
    insta::assert_snapshot!("query", folder.run(&["query", "-h"]).ok());
}

#[test]
fn long_help_and_version() {
    let folder = Folder::new();
    insta::assert_snapshot!("showgraph_long", folder.run(&["--help"]).ok());
    insta::assert_snapshot!("doctor_long", folder.run(&["doctor", "--help"]).ok());
    assert_eq!(folder.run(&["--version"]).ok(), concat!("showgraph ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_readme_lists_every_option() {
    let readme = include_str!("../../../README.md");
    let table = table();
    assert!(readme.contains(&table), "the table of options in README.md has to be:\n\n{table}");
}

/// The options as the README has them.
fn table() -> String {
    let mut table = "| option | default | what it sets |\n|---|---|---|\n".to_owned();
    for option in config::options().get_arguments() {
        let name = option.get_long().expect("a flag");
        let value = option.get_value_names().map(|names| names.join(" ")).unwrap_or_default();
        let defaults: Vec<_> =
            option.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
        let default =
            if defaults.is_empty() { "none".to_owned() } else { format!("`{}`", defaults.join(",")) };
        let words = option.get_possible_values();
        let words: Vec<_> = words.iter().map(|word| format!("`{}`", word.get_name())).collect();
        let words = if words.is_empty() { String::new() } else { format!(": {}", words.join(", ")) };
        let help = option.get_help().map(ToString::to_string).unwrap_or_default();
        table += &format!("| `--{name} {value}` | {default} | {}{words} |\n", help.trim_end_matches('.'));
    }
    table
}
