//! The shipped shows against what other catalogues say of them: ids, titles, forms, years, premiere days and networks.
//!
//! The data is not ours to pass on, so the check runs where a copy lies in `../shared/data`, or in the folder that
//! `SHOWGRAPH_REAL_DATA` names, and says so where there is none. Each difference is printed, and fails unless it is
//! among the known ones with a reason; a known one that is gone fails too.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::TestApp;
use real::{Page, Real, Title};

/// The differences that are as they should be, each with its reason.
mod known;
/// The data of others.
mod real;

/// What we say of a show, as far as others say it too.
struct Ours(Value);

#[tokio::test]
async fn what_others_say_of_the_shipped_shows() {
    let Some(real) = Real::open() else {
        println!(
            "SKIPPED: no data of other catalogues in ../shared/data; name its folder in SHOWGRAPH_REAL_DATA"
        );
        return;
    };
    let shows = shows().await;
    let mut differences = BTreeSet::new();
    let (mut titles, mut pages) = (0, 0);
    for show in &shows {
        if let Some(title) = show.exact("IMDB").and_then(|id| real.titles.get(id)) {
            titles += 1;
            show.against_title(title, &mut differences);
        }
        if let Some(page) = show.exact("TVMAZE").and_then(|id| real.pages.get(id)) {
            pages += 1;
            show.against_page(page, &mut differences);
        }
    }
    let (shows, unknown) = (shows.len(), known::unexplained(&differences));
    println!("{shows} shows: {titles} compared with IMDb, {pages} with TVmaze; {} differ", differences.len());
    for difference in &differences {
        println!("- {difference}: {}", known::reason(difference).unwrap_or("NOT EXPLAINED"));
    }
    assert!(titles >= 90 && pages >= 30, "too few were compared");
    assert!(unknown.is_empty(), "not explained: {unknown:#?}");
    let gone = known::gone(&differences);
    assert!(gone.is_empty(), "explained, and no longer there: {gone:?}");
}

/// All shows that the program brings along.
async fn shows() -> Vec<Ours> {
    let app = TestApp::open().await;
    let query = "query($after: String) { shows(first: 50, after: $after) { pageInfo { hasNextPage endCursor }
        nodes { slug name premiereDate endDate formats { format } externalIds { provider value extent }
            aliases { name } names: claims(of: \"name\") { value } ends: claims(of: \"endDate\") { value }
            forms: claims(of: \"formats\") { value } original: originalName
            platforms { nodes { name aliases { name } } } } } }";
    let (mut all, mut after) = (Vec::new(), Value::Null);
    loop {
        let mut answer = app.ask(query, json!({ "after": after })).await;
        assert!(answer.get("errors").is_none(), "{answer}");
        let page = answer["data"]["shows"].take();
        all.extend(page["nodes"].as_array().expect("shows").iter().cloned().map(Ours));
        if page["pageInfo"]["hasNextPage"] == false {
            return all;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

impl Ours {
    /// The id that a catalogue gives to exactly this show.
    fn exact(&self, provider: &str) -> Option<&str> {
        let ids = self.0["externalIds"].as_array()?;
        let id = ids.iter().find(|id| id["provider"] == provider && id["extent"] == "EXACT")?;
        id["value"].as_str()
    }

    fn against_title(&self, title: &Title, differences: &mut BTreeSet<String>) {
        let mut compare = self.comparison("IMDb", differences);
        let names = self.values(&["name", "original"], &["names", "aliases"]);
        compare("title", names.contains(title.name.as_str()), &title.name, &names);
        let form = match title.kind.as_str() {
            "tvMiniSeries" => "MINISERIES",
            "tvMovie" => "TV_FILM",
            _ => "SERIES",
        };
        let forms = self.values(&[], &["forms"]);
        compare("form", forms.iter().any(|one| one.contains(form)), form, &forms);
        let premiere = BTreeSet::from([self.text("premiereDate")]);
        let start = title.start.as_deref().unwrap_or_default();
        compare("first year", self.text("premiereDate").starts_with(start), start, &premiere);
        let ends = self.values(&["endDate"], &["ends"]);
        let end = title.end.as_deref().unwrap_or_default();
        let agrees = ends.iter().all(|day| day.is_empty() == end.is_empty() && day.starts_with(end));
        compare("last year", agrees, end, &ends);
    }

    fn against_page(&self, page: &Page, differences: &mut BTreeSet<String>) {
        let mut compare = self.comparison("TVmaze", differences);
        let names = self.values(&["name", "original"], &["names", "aliases"]);
        compare("title", names.contains(page.name.as_str()), &page.name, &names);
        for (provider, theirs) in [("IMDB", &page.imdb), ("THETVDB", &page.thetvdb)] {
            if let Some(theirs) = theirs {
                let ours = self.exact(provider).unwrap_or_default();
                compare(provider, ours == theirs, theirs, &BTreeSet::from([ours]));
            }
        }
        let premiere = self.text("premiereDate");
        compare("premiere", premiere == page.premiered, &page.premiered, &BTreeSet::from([premiere]));
        if let Some(ended) = &page.ended {
            let ends = self.values(&["endDate"], &["ends"]);
            compare("end", ends.contains(ended.as_str()), ended, &ends);
        }
        let platforms = self.0["platforms"]["nodes"].as_array().expect("platforms");
        let names = |platform: &Value| -> Vec<String> {
            let aliases = platform["aliases"].as_array().into_iter().flatten();
            let all = aliases.chain([platform]).filter_map(|one| one["name"].as_str());
            all.map(str::to_owned).collect()
        };
        let carriers: Vec<_> = platforms.iter().flat_map(names).collect();
        let carriers: BTreeSet<_> = carriers.iter().map(String::as_str).collect();
        for network in &page.networks {
            compare("network", carriers.contains(network.as_str()), network, &carriers);
        }
    }

    /// Notes a difference, with what they and what we say.
    fn comparison<'a>(
        &'a self,
        catalogue: &'a str,
        differences: &'a mut BTreeSet<String>,
    ) -> impl FnMut(&str, bool, &str, &BTreeSet<&str>) + 'a {
        move |what, agrees, theirs, ours| {
            if !agrees {
                let ours: Vec<_> = ours.iter().copied().collect();
                let (slug, ours) = (self.text("slug"), ours.join(" / "));
                differences.insert(format!("{slug}, {what}: {catalogue} {theirs:?}, we {ours:?}"));
            }
        }
    }

    /// The values of some fields and of the lists of names and claims.
    fn values(&self, fields: &[&str], lists: &[&str]) -> BTreeSet<&str> {
        let of_lists = lists.iter().flat_map(|list| self.0[*list].as_array().into_iter().flatten());
        let of_lists = of_lists.map(|one| one["value"].as_str().or(one["name"].as_str()).unwrap_or_default());
        fields.iter().map(|field| self.text(field)).chain(of_lists).collect()
    }

    /// The text of a field, empty where there is none.
    fn text(&self, field: &str) -> &str {
        self.0[field].as_str().unwrap_or_default()
    }
}
