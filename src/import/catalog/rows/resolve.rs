//! What a reference leads to: a node of the files, else one that the database has already.

use entity::{NodeKind, RecordKind};

use super::draft::Draft;
use crate::import::catalog::format::Reference;
use crate::import::catalog::sheet::Fault;

/// The show, season and episode that a path leads to.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_field_names, reason = "named after the columns that they fill")]
pub(super) struct Subject {
    /// The show.
    pub(super) show_id: i64,
    /// The season, if it leads to one or to an episode in one.
    pub(super) season_id: Option<i64>,
    /// The episode, if it leads to one.
    pub(super) episode_id: Option<i64>,
}

impl Draft<'_> {
    /// The id of a node that this file declares under a path.
    pub(super) fn declared(&self, kind: NodeKind, path: &str) -> i64 {
        self.names.nodes.get(&(kind, path.to_owned())).copied().unwrap_or_default()
    }

    /// The node with a slug, where one is named.
    pub(super) fn node_if(&self, kind: NodeKind, slug: Option<&Reference>) -> Result<Option<i64>, Fault> {
        slug.map(|slug| self.node(kind, slug)).transpose()
    }

    /// The node with a slug.
    pub(super) fn node(&self, kind: NodeKind, slug: &Reference) -> Result<i64, Fault> {
        self.names.node(kind, slug, self.link)
    }

    /// The measure with a slug.
    pub(super) fn measure(&self, slug: &Reference) -> Result<i64, Fault> {
        let name = slug.get_ref();
        let unknown =
            || format!("no measure is named {name:?}; declare [measure.{name}] or correct the name");
        self.names.measures.get(name).copied().ok_or_else(|| fault(slug, unknown()))
    }

    /// What a path leads to.
    pub(super) fn subject(&self, path: &Reference) -> Result<Subject, Fault> {
        let parts: Vec<_> = path.get_ref().split('/').collect();
        let show = Reference::new(path.span(), parts[0].to_owned());
        let show_id = self.node(NodeKind::Show, &show)?;
        let season = |part: &str| self.season(&format!("{show}/{part}"), show_id);
        let episode = |season_id: Option<i64>| self.episode(path.get_ref(), season_id);
        let (season_id, episode_id) = match parts[1..] {
            [] => (None, None),
            [part] => match season(part) {
                Some(season_id) => (Some(season_id), None),
                None => (None, Some(episode(None).ok_or_else(|| no_part(path, &show))?)),
            },
            [part, ..] => {
                let season_id = season(part).ok_or_else(|| no_part(path, &show))?;
                (Some(season_id), Some(episode(Some(season_id)).ok_or_else(|| no_part(path, &show))?))
            }
        };
        Ok(Subject { show_id, season_id, episode_id })
    }

    /// What a path leads to, which is no episode.
    pub(super) fn show_or_season(&self, path: &Reference) -> Result<Subject, Fault> {
        let subject = self.subject(path)?;
        match subject.episode_id {
            None => Ok(subject),
            Some(_) => Err(fault(path, format!("{path} is an episode; name a show or a season"))),
        }
    }

    /// The season of a show that a path leads to.
    pub(super) fn season_of(&self, show_id: i64, path: &Reference) -> Result<i64, Fault> {
        let subject = self.subject(path)?;
        match (subject.season_id, subject.episode_id) {
            (Some(season_id), None) if subject.show_id == show_id => Ok(season_id),
            _ => Err(fault(path, format!("{path} is no season of this show; name one, such as show/s2"))),
        }
    }

    /// The episode that a path leads to.
    pub(super) fn episode_at(&self, path: &Reference) -> Result<i64, Fault> {
        let episode_id = self.subject(path)?.episode_id;
        episode_id.ok_or_else(|| fault(path, format!("{path} is no episode; name one, such as show/s2/e4")))
    }

    /// Another record of this file, of the same kind.
    pub(super) fn record(
        &mut self,
        (kind, table): (&str, RecordKind),
        key: Option<&Reference>,
    ) -> Result<Option<i64>, Fault> {
        let Some(reference) = key else { return Ok(None) };
        let key = format!("{kind}/{reference}");
        if !self.filed.contains(&key) {
            let name = reference.get_ref();
            let what =
                format!("no {kind} of this file has the key {name:?}; give one that key, or correct it");
            return Err(fault(reference, what));
        }
        Ok(Some(self.link.row(table, &self.batch.origin.as_str().into(), &key)))
    }

    fn season(&self, path: &str, show_id: i64) -> Option<i64> {
        let declared = self.names.nodes.get(&(NodeKind::Season, path.to_owned())).copied();
        declared.or_else(|| self.link.season(show_id, number(path, 's')?))
    }

    fn episode(&self, path: &str, season_id: Option<i64>) -> Option<i64> {
        let declared = self.names.nodes.get(&(NodeKind::Episode, path.to_owned())).copied();
        declared.or_else(|| self.link.episode(season_id?, number(path, 'e')?))
    }
}

/// The number in the last part of a path.
fn number(path: &str, sort: char) -> Option<i32> {
    path.rsplit('/').next()?.strip_prefix(sort)?.parse().ok()
}

fn no_part(path: &Reference, show: &Reference) -> Fault {
    let path_text = path.get_ref();
    fault(path, format!("there is no {path_text:?}; declare it in [show.{show}] or correct the path"))
}

fn fault(reference: &Reference, what: String) -> Fault {
    Fault::new(reference.span().start, what)
}
