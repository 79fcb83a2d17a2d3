//! The data of others: pages of shows from TVmaze and the titles of a data set made from IMDb's, read just as far as
//! the comparison needs.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Both catalogues, by their ids.
pub(super) struct Real {
    pub(super) titles: HashMap<String, Title>,
    pub(super) pages: HashMap<String, Page>,
}

/// A title of IMDb.
pub(super) struct Title {
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

/// A page of TVmaze.
pub(super) struct Page {
    pub(super) name: String,
    pub(super) premiered: String,
    pub(super) ended: Option<String>,
    /// The network and the web channel that it names.
    pub(super) networks: Vec<String>,
    pub(super) imdb: Option<String>,
    pub(super) thetvdb: Option<String>,
}

impl Real {
    /// Opens the data, if it is there.
    pub(super) fn open() -> Option<Self> {
        let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
        let folder = std::env::var_os("SHOWGRAPH_REAL_DATA").map_or_else(default, PathBuf::from);
        let titles = fs::read_to_string(folder.join("imdb/popular_2026/title.basics.tsv")).ok()?;
        let mut pages = HashMap::new();
        for file in ["shows_page0_2019.json", "shows_page1_2025.json"] {
            let text = fs::read_to_string(folder.join("tvmaze").join(file)).ok()?;
            let shows: Vec<Value> = serde_json::from_str(&text).expect("a list of shows");
            pages.extend(shows.iter().map(|show| (show["id"].to_string(), Page::read(show))));
        }
        Some(Self { titles: titles.lines().skip(1).filter_map(Title::read).collect(), pages })
    }
}

impl Title {
    /// Reads a line: id, kind, title, original title, adult, first year, last year. Nothing is quoted, and `\N` is null.
    fn read(line: &str) -> Option<(String, Self)> {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, kind, name, _, _, start, end, ..] = columns[..] else { return None };
        let known = |text: &str| (text != "\\N").then(|| text.to_owned());
        let title =
            Self { kind: kind.to_owned(), name: name.to_owned(), start: known(start), end: known(end) };
        Some((id.to_owned(), title))
    }
}

impl Page {
    fn read(show: &Value) -> Self {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let names = [&show["network"]["name"], &show["webChannel"]["name"]];
        Self {
            name: text(&show["name"]).unwrap_or_default(),
            premiered: text(&show["premiered"]).unwrap_or_default(),
            ended: text(&show["ended"]),
            networks: names.into_iter().filter_map(text).collect(),
            imdb: text(&show["externals"]["imdb"]),
            thetvdb: show["externals"]["thetvdb"].as_i64().map(|id| id.to_string()),
        }
    }
}
