//! The list of embedded files, as Rust.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

/// What is going to be embedded, in the order in which it was added.
#[derive(Default)]
pub(crate) struct Embedded {
    entries: String,
    documents: String,
}

impl Embedded {
    /// Adds all files of a folder, under their paths in it.
    pub(crate) fn folder(&mut self, folder: &Path) -> Result<(), String> {
        for path in list(folder, &|_| true)? {
            if path.extension().is_none_or(|ending| ending != "br") {
                self.file(&path, &below(folder, &path))?;
            }
        }
        Ok(())
    }

    /// Adds a file. Where `FILE.br` lies beside it, that is its compressed form.
    pub(crate) fn file(&mut self, file: &Path, path: &str) -> Result<(), String> {
        let bytes = fs::read(file).map_err(|error| super::wrong(file, &error))?;
        let brotli = file.with_file_name(format!("{}.br", file.file_name().unwrap_or_default().display()));
        let brotli = if brotli.exists() { format!("Some({})", include(&brotli)) } else { "None".to_owned() };
        let (content_type, hash) = (content_type(path), &hex(&Sha256::digest(&bytes))[..32]);
        // The bundler puts the hash of a file into its name in this folder, and nowhere else.
        let is_immutable = path.starts_with("assets/");
        let bytes = include(file);
        let _ = write!(
            self.entries,
            "    File {{\n        path: {path:?},\n        content_type: {content_type:?},\n        bytes: {bytes},\n        \
             brotli: {brotli},\n        hash: {hash:?},\n        is_immutable: {is_immutable},\n    }},\n"
        );
        Ok(())
    }

    /// Adds the documents of a folder, which are not handed out but known: a page names them by their hashes.
    pub(crate) fn documents(&mut self, folder: &Path) -> Result<(), String> {
        for path in list(folder, &|_| true)? {
            let _ = writeln!(self.documents, "    include_str!({:?}),", path.to_string_lossy());
        }
        Ok(())
    }

    /// The lists, as items that the library includes.
    pub(crate) fn into_rust(self) -> String {
        let Self { entries, documents } = self;
        format!("static FILES: &[File] = &[\n{entries}];\n\nstatic DOCUMENTS: &[&str] = &[\n{documents}];\n")
    }
}

fn include(file: &Path) -> String {
    format!("include_bytes!({:?})", file.to_string_lossy())
}

/// All files below a folder, in order; what `enter` refuses is passed over with all that is in it.
pub(crate) fn list(folder: &Path, enter: &dyn Fn(&str) -> bool) -> Result<Vec<std::path::PathBuf>, String> {
    let wrong = |error: std::io::Error| super::wrong(folder, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if !enter(&path.file_name().unwrap_or_default().to_string_lossy()) {
            continue;
        }
        if path.is_dir() {
            found.extend(list(&path, enter)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The path of a file below a folder, with slashes.
pub(crate) fn below(folder: &Path, file: &Path) -> String {
    let path = file.strip_prefix(folder).unwrap_or(file);
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "ttf" => "font/ttf",
        "txt" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
