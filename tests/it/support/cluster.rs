//! A `PostgreSQL` server that is there for the tests alone. `cluster.sh` makes it, and takes it away when this program
//! has ended, however that was.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, OnceLock};

use sea_orm::{ConnectionTrait, Database};

/// A running server.
pub(crate) struct Cluster {
    folder: String,
    words: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
    _child: Child,
}

impl Cluster {
    /// The server that the tests share.
    pub(crate) fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(Self::new)
    }

    /// A server of one's own.
    pub(crate) fn new() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/cluster.sh");
        let mut child = Command::new("bash")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Whoever interrupts the tests must not take it away before it has cleaned up.
            .process_group(0)
            .spawn()
            .expect("bash is there");
        let words = child.stdin.take().expect("it is piped");
        let mut answers = BufReader::new(child.stdout.take().expect("it is piped"));
        let mut folder = String::new();
        answers.read_line(&mut folder).expect("an answer");
        let folder = folder.trim_end().to_owned();
        assert!(folder.starts_with('/'), "{folder}");
        Self { folder, words: Mutex::new((words, answers)), _child: child }
    }

    /// The address of one of its databases.
    pub(crate) fn url(&self, database: &str) -> String {
        self.url_as("showgraph", database)
    }

    /// The address of one of its databases for a certain user, who may have a password: `name:password`.
    pub(crate) fn url_as(&self, user: &str, database: &str) -> String {
        format!("postgres://{user}@{}/{database}", self.folder.replace('/', "%2F"))
    }

    /// Stops the server as its administrator would.
    pub(crate) fn stop(&self) {
        self.obey("stop");
    }

    /// Starts it again.
    pub(crate) fn start(&self) {
        self.obey("start");
    }

    /// Has the server do something that is about no database in particular.
    pub(crate) async fn run(&self, sql: &str) {
        let connection = Database::connect(self.url("postgres")).await.expect("the server runs");
        connection.execute_unprepared(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        connection.close().await.expect("it closes");
    }

    fn obey(&self, word: &str) {
        let (words, answers) = &mut *self.words.lock().expect("nobody panics in here");
        writeln!(words, "{word}").expect("it listens");
        let mut answer = String::new();
        answers.read_line(&mut answer).expect("an answer");
        assert_eq!(answer, "done\n");
    }
}
