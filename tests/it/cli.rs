//! The command line, by running it: each test has a folder of its own, and an environment with nothing of ours in it.

/// Where values come from, and what is said of wrong ones.
mod configuration;
/// What the doctor finds.
mod doctor;
/// Everything as a file, and back.
mod export;
/// Help, and the README beside it.
mod help;
/// Two nodes that are one.
mod link;
/// The tables of a database, step by step.
mod migrate;
/// How the program ends.
mod process;
/// Documents without a server.
mod query;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use tempfile::TempDir;

/// A folder to run the program in.
struct Folder {
    folder: TempDir,
    environment: Vec<(String, String)>,
}

/// What a run of the program came to.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Folder {
    /// An empty folder.
    fn new() -> Self {
        Self { folder: TempDir::new().expect("a folder"), environment: Vec::new() }
    }

    /// A folder with the database of the shipped catalogue under its usual name.
    fn filled() -> Self {
        static DATABASE: OnceLock<Vec<u8>> = OnceLock::new();
        let folder = Self::new();
        let bytes = DATABASE.get_or_init(|| {
            let ran = Self::run(&folder, &["query", "{ shows { totalCount } }"]);
            assert_eq!(ran.code, Some(0), "{ran:?}");
            fs::read(folder.path("showgraph.db")).expect("the database")
        });
        fs::write(folder.path("showgraph.db"), bytes).expect("a copy of the database");
        folder
    }

    /// A path in the folder.
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder with a file in it.
    fn with_file(self, name: &str, text: &str) -> Self {
        fs::write(self.path(name), text).expect("a file");
        self
    }

    /// The folder with a variable in its environment.
    fn with_variable(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The program, ready to run here.
    fn command(&self, args: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_showgraph"));
        command.args(args).current_dir(self.folder.path()).env_clear();
        command.env("COLUMNS", "80").envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    fn run(&self, args: &[impl AsRef<OsStr>]) -> Ran {
        self.command(args).output().expect("it runs").into()
    }

    /// Runs the program to its end with something to read.
    fn run_on(&self, input: &str, args: &[impl AsRef<OsStr>]) -> Ran {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().expect("it runs");
        child.stdin.take().expect("its input").write_all(input.as_bytes()).expect("it reads");
        child.wait_with_output().expect("it ends").into()
    }
}

impl Ran {
    /// What it printed, of a run that succeeded.
    #[track_caller]
    fn ok(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// What it complained of, of a run that ended with this exit code and printed nothing.
    #[track_caller]
    fn complaint(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{}", self.err);
        self.err
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
