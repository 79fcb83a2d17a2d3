//! The files of an import: each is looked through once before anything is written, and read in the order in which they
//! belong.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use serde_json::value::RawValue;

use super::format::{Episode, Link, Season, Show};
use super::objects::{Fault, Object, Objects};
use super::records::{self, Record, What};
use super::whose::{Entry, Hint, Shows};
use crate::import::input::{self, Input};
use crate::import::{Error, Place};

/// What to do about an episode that does not say of which show it is.
const WHOSE_EPISODE: &str =
    "it does not say of which show it is; name the show by its number at TVmaze, such as --show 43";

/// What to do about a season, which never says it.
const WHOSE_SEASON: &str = "it does not say of which show it is, and no show of the files has its address and its \
    first day; give the file of the show as well, or name it by its number at TVmaze, such as --show 43";

/// What an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Show,
    Season,
    Episode,
}

/// A file that was looked through.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) path: PathBuf,
    /// The show of what does not say it.
    pub(super) show: Option<u64>,
    /// What its first object is: shows are read before what belongs to them.
    holds: Kind,
    /// When the newest of its shows was written, in seconds since 1970.
    newest: i64,
    /// The first object that does not say of which show it is, with what it says all the same.
    nobodys: Option<(Place, Hint)>,
}

/// A file that is read.
pub(super) struct File {
    objects: Objects<Input>,
    path: PathBuf,
    /// The show of what does not say it.
    show: Option<u64>,
}

/// What the next object says, or why it is not taken.
pub(super) struct Read {
    pub(super) line: u64,
    pub(super) records: Result<Vec<Record>, &'static str>,
}

/// Looks through files and brings them into order: shows first, and of them the newest, so that of several that have the
/// same show the newest is taken.
pub(super) fn check(paths: &[PathBuf], show: Option<u64>) -> Result<Vec<Checked>, Error> {
    let mut shows = Shows::default();
    let files = paths.iter().map(|path| File::open(path, show)?.check(&mut shows));
    let mut files = files.collect::<Result<Vec<_>, Error>>()?;
    for file in &mut files {
        let Some((place, hint)) = file.nobodys.take() else { continue };
        file.show = shows.of(&hint).or(show);
        if file.show.is_none() {
            let what = if hint.is_of_seasons() { WHOSE_SEASON } else { WHOSE_EPISODE };
            return Err(Error::Line { place, what: what.to_owned() });
        }
    }
    files.sort_by_key(|file| (file.holds, Reverse(file.newest)));
    Ok(files)
}

impl File {
    pub(super) fn open(path: &Path, show: Option<u64>) -> Result<Self, Error> {
        Ok(Self { objects: Objects::new(Input::open(path)?), path: path.to_owned(), show })
    }

    /// The next object. At the end it is said whether the file changed meanwhile.
    pub(super) fn next(&mut self) -> Result<Option<Read>, Error> {
        let Some(object) = self.object()? else {
            self.objects.reader().finish()?;
            return Ok(None);
        };
        Ok(Some(Read { line: object.place.line, records: self.records(&object) }))
    }

    /// How many bytes of how many were read.
    pub(super) fn progress(&self) -> (u64, u64) {
        let input = self.objects.reader();
        (input.bytes_read().load(Ordering::Relaxed), input.size())
    }

    fn check(mut self, shows: &mut Shows) -> Result<Checked, Error> {
        let (mut holds, mut newest, mut nobodys) = (None, 0, None::<(Place, Hint)>);
        while let Some(object) = self.object()? {
            let kind = kind(&object);
            if kind.is_none() && holds.is_none() {
                let what = "this is no show, season or episode of TVmaze; give it what https://api.tvmaze.com answers";
                return Err(Error::Line { place: self.place(object.place), what: what.to_owned() });
            }
            let entry = Entry::of(&object);
            if is_nobodys(&object, kind) {
                let (_, hint) = nobodys.get_or_insert_with(|| (self.place(object.place), Hint::default()));
                hint.add(kind == Some(Kind::Season), &entry);
            }
            if kind == Some(Kind::Show) {
                newest = newest.max(entry.updated());
                shows.insert(entry);
            }
            holds = holds.or(kind);
        }
        let holds = holds.unwrap_or(Kind::Show);
        Ok(Checked { path: self.path, show: None, holds, newest, nobodys })
    }

    fn object(&mut self) -> Result<Option<Object>, Error> {
        self.objects.next().map_err(|fault| match fault {
            Fault::Io(error) => self.objects.reader().error(error).into(),
            Fault::Form(place, what) => Error::Line { place: self.place(place), what: what.to_owned() },
        })
    }

    fn records(&self, object: &Object) -> Result<Vec<Record>, &'static str> {
        let (text, line) = (object.json.get(), object.place.line);
        if input::has_nul(text.as_bytes()) {
            return Err(input::NUL);
        }
        match kind(object) {
            Some(Kind::Show) => {
                let show: Show =
                    serde_json::from_str(text).map_err(|_| "this is no show as TVmaze writes them")?;
                Ok(records::of_show(show, line))
            }
            Some(Kind::Season) => {
                let season: Season =
                    serde_json::from_str(text).map_err(|_| "this is no season as TVmaze writes them")?;
                let show = self.show.ok_or("the season does not say of which show it is")?;
                Ok(vec![Record { line, show, what: What::Season(Box::new(season)) }])
            }
            Some(Kind::Episode) => {
                let episode: Episode =
                    serde_json::from_str(text).map_err(|_| "this is no episode as TVmaze writes them")?;
                let show = episode.links.show.as_ref().and_then(number).or(self.show);
                let show = show.ok_or("the episode does not say of which show it is")?;
                Ok(records::of_episode(episode, show, line))
            }
            None => Err("this is no show, season or episode of TVmaze"),
        }
    }

    fn place(&self, place: super::objects::Place) -> Place {
        let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        Place {
            file: self.path.display().to_string(),
            line: number(place.line),
            column: number(place.column),
        }
    }
}

/// What an object is, by fields that only one kind has.
fn kind(object: &Object) -> Option<Kind> {
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(object.json.get()).ok()?;
    let has = |name: &str| fields.contains_key(name);
    if has("airdate") {
        Some(Kind::Episode)
    } else if has("episodeOrder") {
        Some(Kind::Season)
    } else if has("externals") || has("premiered") && has("genres") {
        Some(Kind::Show)
    } else {
        None
    }
}

fn is_nobodys(object: &Object, kind: Option<Kind>) -> bool {
    match kind {
        Some(Kind::Season) => true,
        Some(Kind::Episode) => {
            let episode = serde_json::from_str::<Episode>(object.json.get());
            episode.is_ok_and(|episode| episode.links.show.as_ref().and_then(number).is_none())
        }
        Some(Kind::Show) | None => false,
    }
}

/// The number at the end of an address such as `https://api.tvmaze.com/shows/43`.
fn number(link: &Link) -> Option<u64> {
    link.href.rsplit_once("/shows/")?.1.parse().ok()
}
