//! The pages that a browser gets, with all that they load, inside the binary.
//!
//! `build/` bundles what is in `ui/` with Node and takes the plain page as it is. Where there was no Node the plain page
//! is the only one. This crate knows nothing of HTTP: it hands out bytes and what they are.

/// A page, or something that a page loads.
#[derive(Debug)]
pub struct File {
    /// The path below `/ui/`, such as `assets/playground-B1x2.js`.
    pub path: &'static str,
    /// The media type, as it stands in the `Content-Type` header.
    pub content_type: &'static str,
    /// The content as it is.
    pub bytes: &'static [u8],
    /// The content compressed with brotli, where that makes it smaller.
    pub brotli: Option<&'static [u8]>,
    /// A hash of the content: another content has another hash.
    pub hash: &'static str,
    /// Whether the path holds a hash of the content too, so that what is found there never changes.
    pub is_immutable: bool,
}

impl File {
    /// The name of a page; nothing for what pages load.
    pub fn page_name(&self) -> Option<&'static str> {
        self.path.strip_suffix(".html")
    }
}

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The page of this name (`plain`, and with the bundle `explorer` and `playground`); nothing where it was not built.
pub fn page(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.page_name() == Some(name))
}

/// What a page loads, by its path below `/ui/`, where the pages look for it. Pages are not found here.
pub fn asset(path: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.path == path && file.page_name().is_none())
}

/// The documents with which the explorer asks, by their hashes.
pub fn documents() -> &'static [&'static str] {
    DOCUMENTS
}

/// Every file that is embedded.
pub fn files() -> &'static [File] {
    FILES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_found_once_and_has_a_type() {
        for file in files() {
            assert_eq!(files().iter().filter(|other| other.path == file.path).count(), 1, "{}", file.path);
            assert_ne!(file.content_type, "application/octet-stream", "{}", file.path);
            assert!(!file.bytes.is_empty(), "{} is empty", file.path);
            assert!(file.brotli.is_none_or(|brotli| brotli.len() < file.bytes.len()), "{}", file.path);
        }
    }

    #[test]
    fn pages_are_pages_and_assets_are_assets() {
        let plain = page("plain").expect("the plain page is always there");
        assert_eq!(plain.content_type, "text/html; charset=utf-8");
        assert!(asset("plain.html").is_none() && page("plain.js").is_none());
        assert!(["plain.js", "plain.css", "gallery.json"].iter().all(|path| asset(path).is_some()));
        assert!(asset("").is_none() && asset("../build/main.rs").is_none());
    }
}
