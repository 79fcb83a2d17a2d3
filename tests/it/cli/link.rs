//! `showgraph link` and `showgraph unlink`.

use serde_json::Value;

use super::Folder;

/// A file that has a show of the catalogue once more.
const TWIN: &str = "[citation.twin]\nsource = \"wikipedia\"\n\n[show.bosch-2014]\nname = \"Bosch\"\ncite = [\"twin\"]\n\
    ids = [{ provider = \"TMDB\", value = \"999999999\", cite = [\"twin\"] }]\n";

fn id(folder: &Folder, slug: &str) -> String {
    let answer = folder.run(&["query", &format!("{{ show(by: {{slug: \"{slug}\"}}) {{ id }} }}")]).ok();
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    answer["data"]["show"]["id"].as_str().expect("an id").to_owned()
}

#[test]
fn a_node_is_named_in_four_ways() {
    let folder = Folder::filled();
    std::fs::create_dir(folder.path("more")).expect("a folder");
    let folder = folder.with_file("more/twin.toml", TWIN);
    folder.run(&["import", "catalog", "more"]).ok();
    let (kept, merged) = (id(&folder, "bosch"), id(&folder, "bosch-2014"));
    for (keep, merge) in [
        ("show:bosch", "show:bosch-2014"),
        ("imdb:tt3502248", "tmdb:999999999"),
        (kept.as_str(), merged.as_str()),
    ] {
        let dry = folder.run(&["link", keep, merge, "--dry-run"]).ok();
        let end = "\nThis was a dry run: nothing is changed.\n";
        assert!(dry.starts_with("show:bosch-2014 is merged into show:bosch, and leads to it\n"), "{dry}");
        assert_eq!(id(&folder, "bosch-2014"), merged);
        let said = folder.run(&["link", keep, merge]).ok();
        assert_eq!(format!("{}{end}", said.trim_end()), dry);
        assert_eq!(id(&folder, "bosch-2014"), kept);
        let said = folder.run(&["unlink", merge]).ok();
        assert!(
            said.starts_with("show:bosch-2014 is parted from show:bosch\nrows that name it again: "),
            "{said}"
        );
        assert_eq!(id(&folder, "bosch-2014"), merged);
    }
}

#[test]
fn what_names_nothing_is_refused() {
    let folder = Folder::filled();
    for wrong in ["bosch", "show:", "film:bosch", "id:bosch", ":bosch", "Ym9zY2g"] {
        let said = folder.run(&["link", "show:bosch", wrong]).complaint(2);
        assert!(
            said.contains("KIND:SLUG such as show:bosch, or PROVIDER:ID such as imdb:tt3502248"),
            "{said}"
        );
    }
    let said = folder.run(&["link", "show:bosch", "imdb:tt9999999"]).complaint(1);
    assert_eq!(
        said,
        "showgraph: there is no `imdb:tt9999999`: ask for its id or slug with `showgraph query`\n"
    );
    let said = folder.run(&["unlink", "show:bosch"]).complaint(1);
    assert_eq!(said, "showgraph: `show:bosch` was not merged into another: there is nothing to undo\n");
}
