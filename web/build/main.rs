//! Gathers what the pages are made of: the gallery, the plain page and, where there is Node, the bundle.
//!
//! `SHOWGRAPH_UI` decides about the bundle. Unset, it is built where that is possible, and a warning says what was
//! missing; `require` makes that an error; `plain` leaves the bundle out. What was built stays in `OUT_DIR`, and is
//! built again only when something in `ui/` has changed.

mod bundle;
mod files;
mod gallery;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bundle::Bundle;
use files::Embedded;

/// The documents with which the explorer asks.
const DOCUMENTS: &str = "ui/src/explorer/documents";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=SHOWGRAPH_UI");
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            println!("cargo::error={problem}");
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), String> {
    let (here, out) = (folder("CARGO_MANIFEST_DIR")?, folder("OUT_DIR")?);
    // Two builds that share an output folder take turns.
    let lock = fs::File::create(out.join("lock")).map_err(|error| wrong(&out, &error))?;
    lock.lock().map_err(|error| wrong(&out, &error))?;

    let mut embedded = Embedded::default();
    embedded.folder(&here.join("plain"))?;
    let gallery = out.join("gallery.json");
    write(&gallery, &gallery::read(&here.join("gallery"))?)?;
    embedded.file(&gallery, "gallery.json")?;
    if let Some(pages) = bundle(&here.join("ui"), &out)? {
        embedded.folder(&pages)?;
    }
    // Known without the bundle as well: who asks with them need not have come from this very program.
    embedded.documents(&here.join(DOCUMENTS))?;
    for sources in ["build", "gallery", "plain", DOCUMENTS] {
        println!("cargo::rerun-if-changed={sources}");
    }
    write(&out.join("files.rs"), &embedded.into_rust())
}

/// The folder with the bundle, if there is to be one.
fn bundle(ui: &Path, out: &Path) -> Result<Option<PathBuf>, String> {
    let bundle = Bundle::new(ui, out);
    match env::var_os("SHOWGRAPH_UI").unwrap_or_default().to_str() {
        Some("plain") => Ok(None),
        Some("require") => {
            bundle.build().map(Some).map_err(|problem| format!("SHOWGRAPH_UI=require: {problem}"))
        }
        Some("") => Ok(bundle.build().map_err(|problem| warn(&problem)).ok()),
        _ => Err("SHOWGRAPH_UI should be `require`, `plain`, or not set".to_owned()),
    }
}

fn warn(problem: &str) {
    println!(
        "cargo::warning=The explorer and the playground are left out, and a plain query page takes their place: {problem}. To try \
         again, build with SHOWGRAPH_UI=require."
    );
}

fn folder(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable).map(PathBuf::from).ok_or_else(|| format!("{variable} is not set; cargo sets it"))
}

/// Writes a file unless it has this content already, so that its time of change means something.
fn write(path: &Path, content: &str) -> Result<(), String> {
    if fs::read(path).is_ok_and(|there| there == content.as_bytes()) {
        return Ok(());
    }
    fs::write(path, content).map_err(|error| wrong(path, &error))
}

/// What went wrong with a file or a folder.
fn wrong(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
