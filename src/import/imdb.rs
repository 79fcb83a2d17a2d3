//! IMDb: the non-commercial data set, any of its seven files.
//!
//! First it is read which titles are television and who is named in them, into as little memory as that takes; then
//! come shows, episodes, people, credits, ratings and other titles, each from its file and in that order, so that what
//! a row speaks of is there before it.

mod aka;
mod category;
mod crew;
mod episode;
mod error;
mod file;
mod files;
mod id;
mod name;
mod orphans;
mod part;
mod people;
mod principal;
mod rating;
mod says;
mod television;
#[cfg(test)]
mod tests;
mod title;

use std::path::{Path, PathBuf};

use entity::PartialDate;
use entity::credit::Department;
use entity::source;

use super::intake::{DataSet, Intake};
use super::{Error as ImportError, Job};
use aka::Aka;
use crew::Crew;
pub use error::Error;
pub use file::Kind;
use files::Files;
use id::NameId;
use name::Name;
use orphans::Orphans;
use part::{take, take_all};
use people::{Maker, Sorted};
use principal::Principal;
use says::{Credited, Directs, Measured, Newcomers, Observed, OfShow, Season};
use television::Television;
use title::{Form, Title};

/// Brings files of IMDb into the store: each path is one of the seven, or a folder of them.
pub async fn import(job: &mut Job<'_>, paths: &[PathBuf]) -> Result<(), ImportError> {
    let files = Files::find(paths)?;
    let mut known = Known::default();
    if let Some(path) = files.of(Kind::Titles) {
        shows(job, path, &mut known).await?;
    }
    if let (Some(titles), Some(path)) = (files.of(Kind::Titles), files.of(Kind::Episodes)) {
        episodes(job, path, titles, &mut known).await?;
    }
    known.read_people(&files)?;
    if let Some(path) = files.of(Kind::Names) {
        people(job, path, &known).await?;
    }
    if let Some(path) = files.of(Kind::Principals) {
        principals(job, path, &known).await?;
    }
    if let Some(path) = files.of(Kind::Crew) {
        crew(job, path, &known).await?;
    }
    if let Some(path) = files.of(Kind::Ratings) {
        ratings(job, path, &known).await?;
    }
    if let Some(path) = files.of(Kind::Akas) {
        akas(job, path, &known).await?;
    }
    Ok(())
}

/// What is known of the files before they are taken.
#[derive(Default)]
struct Known {
    television: Television,
    /// Whom titles of television name.
    named: Sorted<NameId>,
    /// Whether there was a file that names people.
    names_people: bool,
    /// The directors and writers that `title.principals` has.
    makers: Sorted<Maker>,
    /// Whether there was a file that says which titles are television.
    has_titles: bool,
}

impl Known {
    /// Reads whom television names, and which directors and writers are said twice.
    fn read_people(&mut self, files: &Files) -> Result<(), Error> {
        if let Some(path) = files.of(Kind::Principals) {
            let mut rows = file::Rows::open(path)?;
            while let Some(row) = rows.next()? {
                let Ok(principal) = row.and_then(Principal::read) else { continue };
                if self.television.has(principal.title) {
                    self.named.insert(principal.person);
                    if let Some(department) = principal.crew().filter(|_| files.of(Kind::Crew).is_some()) {
                        self.makers.insert(maker(principal.title, principal.person, department));
                    }
                }
            }
        }
        if let Some(path) = files.of(Kind::Crew) {
            let mut rows = file::Rows::open(path)?;
            while let Some(row) = rows.next()? {
                let Ok(crew) = row.and_then(Crew::read) else { continue };
                if self.television.has(crew.title) {
                    crew.members().into_iter().flatten().for_each(|member| self.named.insert(member.person));
                }
            }
        }
        self.names_people = files.of(Kind::Principals).is_some() || files.of(Kind::Crew).is_some();
        self.named.sort();
        self.makers.sort();
        Ok(())
    }
}

fn maker(title: id::TitleId, person: NameId, department: Department) -> Maker {
    (title, person, department == Department::Writing)
}

async fn shows(job: &mut Job<'_>, path: &Path, known: &mut Known) -> Result<(), ImportError> {
    let mut intake = Intake::begin(job, data_set(job, path, Kind::Titles)).await?;
    let television = &mut known.television;
    take(&mut intake, path, |row, part| {
        let title = Title::read(row)?;
        match title.form {
            Form::Show(format) => {
                let show = title.show(format)?;
                television.add_show(show.id, &show.name, &show.original_name);
                part.take(show);
            }
            Form::Episode => {}
            Form::Other(what) => part.skip(what),
        }
        Ok(())
    })
    .await?;
    television.sort_shows();
    known.has_titles = true;
    intake.finish().await
}

/// Episodes have their place from one file and their name from another.
async fn episodes(
    job: &mut Job<'_>,
    path: &Path,
    titles: &Path,
    known: &mut Known,
) -> Result<(), ImportError> {
    let mut intake = Intake::begin(job, data_set(job, path, Kind::Episodes)).await?;
    let television = &mut known.television;
    let mut orphans = Orphans::default();
    take(&mut intake, path, |row, _: &mut part::Part<Season>| {
        let (episode, place) = episode::read(&row)?;
        if !television.add_episode(episode, place) {
            orphans.of_no_show(place);
        }
        Ok(())
    })
    .await?;
    for line in television.sort_episodes() {
        intake.reject(line, "the episode was said to belong elsewhere before")?;
    }
    let seasons: Vec<_> = television.seasons().into_iter().map(Season).collect();
    take_all(&mut intake, &seasons).await?;
    drop(seasons);
    orphans.sort();
    take(&mut intake, titles, |row, part| {
        // What is wrong with other titles was said when shows were read.
        let Ok(title) = Title::read(row) else { return Ok(()) };
        orphans.has_title(title.id);
        if title.form == Form::Episode {
            match television.place(title.id) {
                Some(place) => {
                    orphans.has_episode(place);
                    part.take(title.episode(place)?);
                }
                None => part.skip("an episode of which title.episode does not say where it belongs"),
            }
        }
        Ok(())
    })
    .await?;
    intake.job().begin_file(path);
    orphans.tell(television, &mut intake)?;
    intake.finish().await
}

async fn people(job: &mut Job<'_>, path: &Path, known: &Known) -> Result<(), ImportError> {
    let mut intake = Intake::begin(job, data_set(job, path, Kind::Names)).await?;
    take(&mut intake, path, |row, part| {
        let name = Name::read(row)?;
        let is_named =
            known.named.contains(&name.id) || name.known_for().any(|title| known.television.has(title));
        // Where no other file names people, those that are there already are looked up one by one.
        if is_named || !known.names_people {
            part.take(Newcomers { person: name.person()?, is_named });
        } else {
            part.skip("a person whom no title of television names");
        }
        Ok(())
    })
    .await?;
    intake.finish().await
}

async fn principals(job: &mut Job<'_>, path: &Path, known: &Known) -> Result<(), ImportError> {
    let mut intake = Intake::begin(job, data_set(job, path, Kind::Principals)).await?;
    take(&mut intake, path, |row, part| {
        let principal = Principal::read(row)?;
        if known.television.has(principal.title) {
            let place = known.television.place(principal.title);
            part.take(Credited { credit: principal.credit()?, place });
        } else {
            part.skip(NO_TITLE);
        }
        Ok(())
    })
    .await?;
    intake.finish().await
}

async fn crew(job: &mut Job<'_>, path: &Path, known: &Known) -> Result<(), ImportError> {
    let mut intake = Intake::begin(job, data_set(job, path, Kind::Crew)).await?;
    take(&mut intake, path, |row, part| {
        let crew = Crew::read(row)?;
        if !known.television.has(crew.title) {
            part.skip(NO_TITLE);
            return Ok(());
        }
        let place = known.television.place(crew.title);
        for member in crew.members() {
            match member {
                Ok(it) if known.makers.contains(&maker(it.title, it.person, it.department)) => {
                    part.skip("a credit that title.principals has as well");
                }
                Ok(member) => part.take(Directs { member, place }),
                Err(fault) => part.reject(fault),
            }
        }
        Ok(())
    })
    .await?;
    intake.finish().await
}

/// Ratings are observations: those of another day stay.
async fn ratings(job: &mut Job<'_>, path: &Path, known: &Known) -> Result<(), ImportError> {
    let day = job.day_of(path);
    let mut intake = Intake::begin(job, data_set(job, path, Kind::Ratings)).await?;
    take_all(&mut intake, &[Measured]).await?;
    take(&mut intake, path, |row, part| {
        let rating = rating::read(&row)?;
        // Without title.basics, what is no show turns out when it is looked up.
        if known.has_titles && !known.television.has(rating.title) {
            part.skip(NO_TITLE);
            return Ok(());
        }
        let place = known.television.place(rating.title);
        part.take(Observed { rating, place, day });
        Ok(())
    })
    .await?;
    intake.end().await
}

async fn akas(job: &mut Job<'_>, path: &Path, known: &Known) -> Result<(), ImportError> {
    let mut intake = Intake::begin(job, data_set(job, path, Kind::Akas)).await?;
    take(&mut intake, path, |row, part| {
        let aka = Aka::read(row)?;
        if !known.television.is_show(aka.title) {
            part.skip("of a title that is no show");
        } else if known.television.is_called(aka.title, aka.name()?) {
            part.skip("the title that the show has anyway");
        } else {
            part.take(OfShow(aka.alias()?));
        }
        Ok(())
    })
    .await?;
    intake.finish().await
}

/// What is left out for its title.
const NO_TITLE: &str = "of a title that is no show or episode";

/// How a file stands among the sources.
fn data_set(job: &Job<'_>, path: &Path, kind: Kind) -> DataSet {
    DataSet {
        origin: kind.origin(),
        slug: kind.slug(),
        name: kind.title(),
        kind: source::Kind::Catalogue,
        domain: Some("imdb.com"),
        licence: Some("LicenseRef-IMDb-non-commercial"),
        description: Some("one of the files that IMDb gives out for personal and non-commercial use"),
        file: path.file_name().map(|name| name.to_string_lossy().into_owned()),
        published_on: PartialDate::from_day(job.day_of(path)),
    }
}
