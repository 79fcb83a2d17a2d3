//! The bundle: `ui/` copied to where it may leave things, its packages installed, and Vite run over it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sha2::{Digest, Sha256};

use crate::files::{below, hex, list};
use crate::wrong;

/// Where the bundle comes from and where it is made.
pub(crate) struct Bundle {
    sources: PathBuf,
    copy: PathBuf,
    log: PathBuf,
}

impl Bundle {
    pub(crate) fn new(ui: &Path, out: &Path) -> Self {
        Self { sources: ui.to_owned(), copy: out.join("ui"), log: out.join("ui.log") }
    }

    /// The folder with the bundle, built anew if anything has changed since the last time.
    pub(crate) fn build(&self) -> Result<PathBuf, String> {
        let sources = self.sources()?;
        let (pages, stamp) = (self.copy.join("dist"), self.copy.join(".stamp"));
        let hash = self.hash(&sources)?;
        if fs::read_to_string(&stamp).is_ok_and(|built| built == hash) {
            return Ok(pages);
        }
        has_node()?;
        self.copy(&sources)?;
        self.install()?;
        self.run("npm run build", &["run", "build"])?;
        super::write(&stamp, &hash)?;
        Ok(pages)
    }

    /// The files that the bundle is made from, of which cargo is told. Not of the folder as a whole: `npm run dev` works
    /// there too, and what it leaves behind is no change.
    fn sources(&self) -> Result<Vec<PathBuf>, String> {
        let files = list(&self.sources, &|name| !matches!(name, "node_modules" | "dist"))?;
        let src = self.sources.join("src");
        for path in files.iter().filter(|file| !file.starts_with(&src)).chain([&src]) {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        Ok(files)
    }

    fn hash(&self, sources: &[PathBuf]) -> Result<String, String> {
        let mut hash = Sha256::new();
        for file in sources {
            let bytes = fs::read(file).map_err(|error| wrong(file, &error))?;
            hash.update(below(&self.sources, file));
            hash.update(bytes.len().to_le_bytes());
            hash.update(bytes);
        }
        Ok(hex(&hash.finalize()))
    }

    /// Makes the copy equal to the sources, but leaves the installed packages where they are.
    fn copy(&self, sources: &[PathBuf]) -> Result<(), String> {
        let _ = fs::remove_file(self.copy.join(".stamp"));
        if self.copy.exists() {
            for stale in list(&self.copy, &|name| name != "node_modules")? {
                fs::remove_file(&stale).map_err(|error| wrong(&stale, &error))?;
            }
        }
        for file in sources {
            let copy = self.copy.join(below(&self.sources, file));
            let copied =
                fs::create_dir_all(copy.parent().unwrap_or(&self.copy)).and_then(|()| fs::copy(file, &copy));
            copied.map_err(|error| wrong(&copy, &error))?;
        }
        Ok(())
    }

    /// Installs the packages that the lock names, unless these are there already. None of them gets to run a script.
    fn install(&self) -> Result<(), String> {
        let (lock, installed) =
            (self.copy.join("package-lock.json"), self.copy.join("node_modules/.installed"));
        let wanted = fs::read_to_string(&lock).map_err(|error| wrong(&lock, &error))?;
        if fs::read_to_string(&installed).is_ok_and(|there| there == wanted) {
            return Ok(());
        }
        self.run("npm ci", &["ci", "--ignore-scripts"])?;
        super::write(&installed, &wanted)
    }

    fn run(&self, what: &str, arguments: &[&str]) -> Result<(), String> {
        let log = fs::File::create(&self.log).map_err(|error| wrong(&self.log, &error))?;
        let errors = log.try_clone().map_err(|error| wrong(&self.log, &error))?;
        let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        npm.args(arguments).current_dir(&self.copy).stdin(Stdio::null()).stdout(log).stderr(errors);
        match npm.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(format!("`{what}` failed, see {}", self.log.display())),
            Err(error) => Err(format!("npm cannot be started ({error})")),
        }
    }
}

/// Checks for a Node that Vite runs on.
fn has_node() -> Result<(), String> {
    const NEEDED: &str = "Node 20.19, 22.12 or a later version is needed, with npm";
    let Ok(answer) = Command::new("node").arg("--version").output() else {
        return Err(format!("node is not on the PATH ({NEEDED})"));
    };
    let version = String::from_utf8_lossy(&answer.stdout);
    let mut numbers =
        version.trim().trim_start_matches('v').split('.').map(|number| number.parse().unwrap_or(0));
    match (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) {
        (20, 19..) | (22, 12..) | (23.., _) => Ok(()),
        _ => Err(format!("node is version {} ({NEEDED})", version.trim())),
    }
}
