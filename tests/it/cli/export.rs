//! `showgraph export`: into a file or a pipe, and back; and universes in the formats of others.

use std::fs;

use super::{Folder, names};

#[test]
fn a_file_goes_out_and_comes_back() {
    let folder = Folder::filled();
    folder.run(&["export", "jsonl", "all.jsonl"]).ok();
    let text = folder.run(&["export", "jsonl", "-"]).ok();
    assert!(fs::read_to_string(folder.path("all.jsonl")).expect("a file") == text, "the two differ");
    let other = ["--database-url", "sqlite://other.db"];
    let ran = folder.run(&[&["import", "jsonl", "all.jsonl"][..], &other].concat());
    assert!(ran.out.contains(" created, 0 changed, 0 withdrawn, 0 unchanged"), "{ran:?}");
    assert!(folder.run(&[&["export", "jsonl"][..], &other].concat()).ok() == text, "the two differ");
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let folder = Folder::filled();
    let expected =
        "showgraph: nowhere/all.jsonl cannot be written; check that its folder exists and has room: ";
    let said = folder.run(&["export", "jsonl", "nowhere/all.jsonl"]).complaint(1);
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(names(folder.folder.path()), ["showgraph.db"]);
}

#[test]
fn a_universe_goes_out_in_every_format() {
    let folder = Folder::filled();
    for (format, begin) in [
        ("graphml", "<?xml version=\"1.0\""),
        ("gexf", "<?xml version=\"1.0\""),
        ("dot", "digraph \"bosch\" {"),
        ("json-ld", "{\n  \"@context\": {"),
        ("icalendar", "BEGIN:VCALENDAR\r\n"),
    ] {
        let text = folder.run(&["export", format, "bosch"]).ok();
        assert!(text.starts_with(begin), "{text}");
        let ran = folder.run(&["export", format, "bosch", "--output", "bosch.out"]);
        assert_eq!((ran.code, &*ran.out, &*ran.err), (Some(0), "", ""));
        assert_eq!(fs::read_to_string(folder.path("bosch.out")).expect("a file"), text);
    }
    assert_eq!(names(folder.folder.path()), ["bosch.out", "showgraph.db"]);
}

#[test]
fn what_is_left_out_of_a_universe_is_said() {
    let folder = Folder::filled();
    let args = [
        "export",
        "dot",
        "ballard",
        "--kinds",
        "show,Person",
        "--ties",
        "relation,based-on,credit",
        "--limit",
        "4",
    ];
    let ran = folder.run(&args);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.err, "Left out: 1 of SHOW (beyond `limit`), 33 of PERSON (beyond `limit`).\n");
    assert!(ran.out.contains("// The universe of Ballard. Left out: 1 of SHOW"), "{}", ran.out);
    assert_eq!(ran.out.matches("kind=\"SHOW\"").count(), 4);
}

#[test]
fn a_wrong_universe_or_choice_is_refused() {
    let folder = Folder::filled();
    assert_eq!(
        folder.run(&["export", "gexf", "nothing", "--output", "it.gexf"]).complaint(1),
        "showgraph: There is no show and no franchise `nothing`. Name one by its slug or its id, as the API gives them.\n"
    );
    for (args, expected) in [
        (["--kinds", "persons"], "invalid value 'persons' for '--kinds <KINDS>'"),
        (["--ties", "love"], "invalid value 'love' for '--ties <TIES>'"),
        (["--limit", "5001"], "`5001` is no number of entities; give 1 to 5000"),
        (
            ["--from", "soon"],
            "`soon` is not a date: write 2026, 2026-10 or 2026-10-04, from the year 1000 on",
        ),
    ] {
        let ran = folder.run(&[&["export", "icalendar", "bosch"][..], &args].concat());
        assert!(ran.code == Some(2) && ran.err.contains(expected), "{ran:?}");
    }
    let ran = folder.run(&["export", "json-ld", "bosch", "--base", "example.org"]);
    assert!(ran.code == Some(2) && ran.err.contains("`example.org` is no address"), "{ran:?}");
    let ran = folder.run(&["export", "json-ld", "bosch", "--base", "https://"]);
    assert!(ran.code == Some(2) && ran.err.contains("`https://` is no address"), "{ran:?}");
    assert_eq!(names(folder.folder.path()), ["showgraph.db"]);
}

#[cfg(unix)]
#[test]
fn what_stands_at_a_place_is_written_as_what_it_is() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = Folder::filled();
    let whole = folder.run(&["export", "dot", "bosch"]).ok();
    let read = |name: &str| fs::read_to_string(folder.path(name)).expect("a file");

    fs::write(folder.path("own.dot"), "before").expect("a file");
    fs::set_permissions(folder.path("own.dot"), fs::Permissions::from_mode(0o600)).expect("its own mode");
    symlink("own.dot", folder.path("link.dot")).expect("a link");
    fs::write(folder.path("own.dot.part"), "mine").expect("a file");
    folder.run(&["export", "dot", "bosch", "--output", "link.dot"]).ok();
    assert!(fs::symlink_metadata(folder.path("link.dot")).expect("a link").is_symlink());
    let mode = fs::metadata(folder.path("own.dot")).expect("a file").permissions().mode();
    assert_eq!((read("own.dot"), mode & 0o777, read("own.dot.part")), (whole, 0o600, "mine".to_owned()));

    folder.run(&["export", "dot", "bosch", "--output", "/dev/null"]).ok();
    assert!(!fs::metadata("/dev/null").expect("the device").is_file());

    fs::create_dir(folder.path("folder")).expect("a folder");
    for name in ["folder", "folder/", ".", ".."] {
        let said = folder.run(&["export", "dot", "bosch", "--output", name]).complaint(1);
        assert_eq!(said, format!("showgraph: {name} is a folder; name a file in it\n"));
    }
}
