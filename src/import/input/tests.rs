//! Files that are read well, and those that are refused.

use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use tempfile::TempDir;

use super::{Error, Input};

/// A folder with one file.
struct Place {
    _folder: TempDir,
    path: PathBuf,
}

fn file(content: &[u8]) -> Place {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("title.basics.tsv");
    fs::write(&path, content).expect("a file");
    Place { _folder: folder, path }
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).expect("memory");
    encoder.finish().expect("memory")
}

fn lines(content: &[u8]) -> Result<Vec<String>, Error> {
    let place = file(content);
    let mut input = Input::open(&place.path)?;
    let mut lines = Vec::new();
    while let Some(line) = input.line()? {
        assert_eq!(line.number, lines.len() as u64 + 1);
        lines.push(String::from_utf8_lossy(line.bytes).into_owned());
    }
    Ok(lines)
}

fn refusal(content: &[u8]) -> String {
    let error = lines(content).expect_err("a refusal").to_string();
    assert!(error.contains("title.basics.tsv"), "{error}");
    error
}

#[test]
fn lines_end_in_every_way() {
    let expected = vec!["a\tb", "", "c\r", "d"];
    assert_eq!(lines(b"a\tb\n\nc\r\r\nd\n").expect("lines"), expected);
    assert_eq!(lines(b"\xef\xbb\xbfa\tb\r\n\r\nc\r\r\nd").expect("lines"), expected);
}

#[test]
fn members_of_a_gzip_file_follow_each_other() {
    let content = [gzip(b"\xef\xbb\xbfa\nb"), gzip(b""), gzip(b"c\r\nd\n")].concat();
    assert_eq!(lines(&content).expect("lines"), ["a", "bc", "d"]);
    Input::check(&file(&content).path).expect("a good file");
}

#[test]
fn what_is_no_data_is_refused() {
    for content in [b"".as_slice(), b"\n \r\n", b"\xef\xbb\xbf", &gzip(b"")] {
        assert!(refusal(content).contains("is empty; download it again"));
    }
    for content in [b"<!DOCTYPE html><html>".as_slice(), b"\xef\xbb\xbf\r\n <html>", &gzip(b"<html>")] {
        assert!(refusal(content).contains("a page of HTML"));
    }
    for content in [b"null".as_slice(), b"null\n", &gzip(b"null\r\n")] {
        assert!(refusal(content).contains("only `null`"));
    }
    assert_eq!(lines(b"nullable\n").expect("lines"), ["nullable"]);
}

#[test]
fn a_file_that_is_cut_off_is_refused_wherever_it_ends() {
    let whole = gzip("tt0000001\tshort\n".repeat(2_000).as_bytes());
    for end in (2..whole.len()).step_by(7).chain([whole.len() - 1]) {
        let place = file(&whole[..end]);
        let error = Input::check(&place.path).expect_err("a refusal").to_string();
        assert!(error.contains("is cut off or damaged") && error.contains("download it again"), "{error}");
    }
    let mut damaged = whole.clone();
    let checksum = damaged.len() - 6;
    damaged[checksum] ^= 1;
    assert!(matches!(Input::check(&file(&damaged).path), Err(Error::Gzip { .. })));
    assert!(matches!(lines(&[&whole[..], b"rubbish"].concat()), Err(Error::Gzip { .. })));
}

#[test]
fn a_file_that_changes_while_it_is_read_is_noticed() {
    let place = file(b"a\nb\n");
    let mut input = Input::open(&place.path).expect("a file");
    input.line().expect("a line");
    let mut more = fs::OpenOptions::new().append(true).open(&place.path).expect("the file");
    more.write_all(b"c\n").expect("room");
    let error = loop {
        match input.line() {
            Ok(line) => assert!(line.is_some(), "the end came without a word"),
            Err(error) => break error,
        }
    };
    assert!(error.to_string().contains("changed while it was read"), "{error}");

    let place = file(b"a\n");
    let mut input = Input::open(&place.path).expect("a file");
    let mut text = String::new();
    input.read_to_string(&mut text).expect("text");
    assert_eq!(text, "a\n");
    input.finish().expect("no change");
    fs::remove_file(&place.path).expect("a file less");
    assert!(matches!(input.finish(), Err(Error::Read { .. })));
}

#[test]
fn bytes_are_counted_as_they_lie_on_the_disk() {
    let content = gzip("tt0000001\tshort\n".repeat(50_000).as_bytes());
    let place = file(&content);
    let mut input = Input::open(&place.path).expect("a file");
    assert_eq!(input.size(), content.len() as u64);
    assert_eq!(input.path(), place.path);
    while input.line().expect("lines").is_some() {}
    assert_eq!(input.bytes_read().load(Ordering::Relaxed), content.len() as u64);
}

#[test]
fn a_line_that_is_not_text_spoils_only_itself() {
    let place = file(b"good\nb\xffd\ngood\n");
    let mut input = Input::open(&place.path).expect("a file");
    let mut texts = Vec::new();
    while let Some(line) = input.line().expect("lines") {
        texts.push(line.text().is_ok());
    }
    assert_eq!(texts, [true, false, true]);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = Input::open("nowhere/title.akas.tsv.gz".as_ref()).err().expect("a refusal").to_string();
    assert!(error.starts_with("nowhere/title.akas.tsv.gz cannot be read"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_panic(content: Vec<u8>, gzipped: bool) {
        let content = if gzipped { [b"\x1f\x8b\x08\x00".as_slice(), &content].concat() } else { content };
        _ = lines(&content);
    }

    #[test]
    fn lines_are_those_of_the_text(text in "[a-c\n]{1,40}[a-c]") {
        let expected: Vec<_> = text.lines().map(str::to_owned).collect();
        prop_assert_eq!(lines(&gzip(text.as_bytes())).expect("lines"), expected);
    }
}
