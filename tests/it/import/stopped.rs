//! An import that is stopped in the middle, by Ctrl-C, by a disk without room or by a file that changes: it says so in one
//! line, and the same command again ends as if nothing had been.

#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use showgraph::import::{Job, Options, Progress, imdb};
use showgraph::store::Store;
use tempfile::TempDir;

use super::Desk;
use super::running::synthetic;
use crate::support::{Place, clock};

/// So many series are enough to be stopped among.
const SERIES: usize = 60;

impl Desk {
    /// A file with empty tables, for what concerns no other engine.
    async fn on_file() -> Self {
        let desk = Self { place: Place::file(), folder: TempDir::new().expect("a folder") };
        let store = Store::open(desk.place.url()).await.expect("the store opens");
        store.close().await.expect("the store closes");
        desk
    }

    /// Imports a folder to its end.
    async fn whole(&self, folder: &Path) {
        let paths = [folder.to_owned()];
        self.import("2026-01-02", async |job| imdb::import(job, &paths).await).await.expect("an import");
    }
}

/// What the program is told.
fn arguments(url: &str, folder: &Path) -> Vec<String> {
    let folder = folder.display().to_string();
    let words = ["import", "imdb", "--dated", "2026-01-02", "--database-url", url, &folder];
    words.map(str::to_owned).to_vec()
}

/// What was said besides how far it is.
fn complaint(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).expect("UTF-8");
    said.lines().filter(|line| !line.is_empty() && !line.ends_with(" of the file")).collect()
}

#[tokio::test]
async fn ctrl_c_ends_an_import_and_the_same_command_goes_on() {
    let (desk, whole) = (Desk::bare().await, Desk::bare().await);
    let folder = synthetic(&desk, SERIES);
    let mut program = Command::new(env!("CARGO_BIN_EXE_showgraph"));
    program.args(arguments(desk.place.url(), &folder)).stdout(Stdio::piped()).stderr(Stdio::piped());
    let importing = program.spawn().expect("the program starts");
    let database = desk.database().await;
    for _ in 0..2_000 {
        if database.log().await.len() > 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let sent = Command::new("kill").args(["-INT", &importing.id().to_string()]).status();
    assert!(sent.expect("kill runs").success());
    let ended = importing.wait_with_output().expect("it ends");
    assert_eq!((ended.status.code(), ended.stdout.as_slice()), (Some(130), &b""[..]), "{ended:?}");
    let said = "showgraph: stopped before its end: what was committed stays, and the same command goes on from there";
    assert_eq!(complaint(&ended), said);

    whole.whole(&folder).await;
    let (stopped, expected) = (desk.database().await.rows().await, whole.database().await.rows().await);
    assert!(!stopped.show.is_empty() && stopped.rating.len() < expected.rating.len(), "it is in the middle");
    desk.whole(&folder).await;
    assert_eq!(desk.database().await.rows().await, expected);
}

/// A limit on the size of files stands for a disk: whoever runs the tests may set one, wherever they run.
#[tokio::test]
async fn a_file_that_may_not_grow_ends_an_import_and_the_same_command_goes_on() {
    let (desk, whole) = (Desk::on_file().await, Desk::on_file().await);
    let folder = synthetic(&desk, SERIES);
    let mut program = Command::new("sh");
    // In blocks of 512 bytes. Without the trap the signal would end it.
    program.args(["-c", "trap '' XFSZ; ulimit -f 4096; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_showgraph")]);
    let ended = program.args(arguments(desk.place.url(), &folder)).output().expect("it runs");
    assert_eq!((ended.status.code(), ended.stdout.as_slice()), (Some(1), &b""[..]), "{ended:?}");
    let said = "showgraph: the file of the database cannot be read or written any further: look whether the disk is \
        sound and whether a quota or a limit on the size of files is reached, and run the same command again; what was \
        committed before stays";
    assert_eq!(complaint(&ended), said);

    whole.whole(&folder).await;
    let (stopped, expected) = (desk.database().await.rows().await, whole.database().await.rows().await);
    assert!(
        !stopped.source.is_empty() && stopped.rating.len() < expected.rating.len(),
        "it is in the middle"
    );
    desk.whole(&folder).await;
    assert_eq!(desk.database().await.rows().await, expected);
}

/// A disk of its own, as far as whoever runs the tests may make one; it goes with the commands that see it.
const SMALL_DISK: &str = "
    set -e
    mount -t tmpfs -o size=3m showgraph \"$1\"
    cp \"$2\" \"$1/full.db\"
    shift 2
    set +e
    \"$@\"
    echo $?
    mount -o remount,size=256m showgraph \"$DISK\"
    \"$@\" 2>&1 >/dev/null
    echo $?
    cp \"$DISK/full.db\" \"$KEPT\"
";

#[tokio::test]
async fn a_full_disk_ends_an_import_and_with_room_the_same_command_goes_on() {
    let (desk, whole) = (Desk::on_file().await, Desk::on_file().await);
    let room = desk.folder.path().join("disk");
    fs::create_dir(&room).expect("a folder");
    let unshared = || {
        let mut apart = Command::new("unshare");
        apart.args(["--user", "--map-root-user", "--mount"]);
        apart
    };
    let may = unshared().args(["mount", "-t", "tmpfs", "showgraph"]).arg(&room).output();
    if !may.as_ref().is_ok_and(|may| may.status.success()) {
        eprintln!("SKIPPED: no file system can be mounted here: {may:?}");
        return;
    }
    let folder = synthetic(&desk, SERIES);
    let url = format!("sqlite://{}", room.join("full.db").display());
    let mut program = unshared();
    program.env("DISK", &room).env("KEPT", desk.place.path());
    program.args(["sh", "-c", SMALL_DISK, "sh"]).arg(&room).arg(desk.place.path());
    program.arg(env!("CARGO_BIN_EXE_showgraph")).args(arguments(&url, &folder));
    let ended = program.output().expect("it runs");
    assert_eq!((ended.status.success(), ended.stdout.as_slice()), (true, &b"1\n0\n"[..]), "{ended:?}");
    let said = "showgraph: the disk of the database is full: make room and run the same command again; what was \
        committed before stays";
    assert_eq!(complaint(&ended), said);

    whole.whole(&folder).await;
    assert_eq!(desk.database().await.rows().await, whole.database().await.rows().await);
}

#[tokio::test]
async fn a_file_that_changes_while_it_is_read_ends_an_import_and_the_same_command_goes_on() {
    let (desk, whole) = (Desk::bare().await, Desk::bare().await);
    let header =
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres";
    let row = |id: usize, form: &str| format!("tt{id:07}\t{form}\tA {id}\tA {id}\t0\t1990\t\\N\t\\N\t\\N\n");
    // Films are passed over fast: progress is told after so many lines, and then the file grows.
    let films: String = (1_000..70_000).map(|id| row(id, "movie")).collect();
    let first = format!("{header}\n{}{films}", row(1, "tvSeries"));
    let (path, more) = (desk.file("title.basics.tsv", first), row(2, "tvSeries"));
    let (store, mut told) = (Store::open(desk.place.url()).await.expect("the store opens"), 0);
    let mut progress = |_: &Progress| {
        told += 1;
        if told == 1 {
            let mut file = fs::OpenOptions::new().append(true).open(&path).expect("the file");
            file.write_all(more.as_bytes()).expect("room");
        }
    };
    let options = Options { dated: "2026-01-02".parse().ok(), ..Options::default() };
    let mut job = Job::new(&store, options, clock(), &mut progress).expect("a job");
    let error = imdb::import(&mut job, std::slice::from_ref(&path)).await.expect_err("an end");
    let said = format!("{} changed while it was read; import it again when it is complete", path.display());
    assert_eq!(error.to_string(), said);
    store.close().await.expect("the store closes");

    desk.whole(&path).await;
    whole.whole(&path).await;
    let (rows, expected) = (desk.database().await.rows().await, whole.database().await.rows().await);
    assert_eq!((rows.show.len(), rows), (2, expected));
}
