//! Help at 80 columns, and that the README says the same of every option.

use clap::{Arg, Command};
use showgraph::cli::Cli;
use showgraph::config;

use super::Folder;

const README: &str = include_str!("../../../README.md");

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
            // Each example is a line of its own: nothing was wrapped.
            let (_, after) = help.split_once("\nExample").unwrap_or_default();
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
    let head = "| option | default | what it sets |\n|---|---|---|\n";
    let options = config::options();
    let table: String = [head.to_owned()].into_iter().chain(options.get_arguments().map(row)).collect();
    assert!(README.contains(&table), "the table of options in README.md has to be:\n\n{table}");
}

#[test]
fn the_readme_has_the_limits_that_are_the_default() {
    let mut seen = 0;
    for row in README.lines().filter(|row| row.starts_with("| ") && row.contains(" | `--")) {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [_, values, flags, ..] = cells[..] else { continue };
        // Within a number there is no space behind a comma.
        for (value, flag) in values.split(", ").zip(flags.split(", ")) {
            let flag = flag.split('`').nth(1).unwrap_or_default().trim_start_matches("--");
            let options = config::options();
            let option = options.get_arguments().find(|option| option.get_long() == Some(flag));
            let option = option.unwrap_or_else(|| panic!("there is no {flag}: {row}"));
            assert_eq!(default(option), value.replace(',', "").trim_end_matches(" s"), "{row}");
            seen += 1;
        }
    }
    assert!(seen >= 10, "only {seen} limits were found");
}

/// The row of an option.
fn row(option: &Arg) -> String {
    let name = option.get_long().expect("a flag");
    let value = option.get_value_names().map(|names| names.join(" ")).unwrap_or_default();
    let default = match default(option).as_str() {
        "" => "none".to_owned(),
        default => format!("`{default}`"),
    };
    let words: Vec<_> =
        option.get_possible_values().iter().map(|word| format!("`{}`", word.get_name())).collect();
    let words = if words.is_empty() { String::new() } else { format!(": {}", words.join(", ")) };
    let help = option.get_help().map(ToString::to_string).unwrap_or_default();
    format!("| `--{name} {value}` | {default} | {}{words} |\n", help.trim_end_matches('.'))
}

fn default(option: &Arg) -> String {
    let values = option.get_default_values().iter().map(|value| value.to_string_lossy());
    values.collect::<Vec<_>>().join(",")
}
