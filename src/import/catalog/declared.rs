//! The nodes that a file declares, under the paths by which others refer to them: `ballard`, `ballard/s1/e3`.

use entity::NodeKind;
use entity::external_id::{Extent, Provider};

use super::format::{Document, EpisodeNode, ExternalId, Named, Node, SeasonNode};
use super::sheet::Fault;
use toml::Spanned;

/// A declared node.
#[derive(Debug)]
pub(crate) struct Declared<'d> {
    /// What it is.
    pub(crate) kind: NodeKind,
    /// Its slug, or the path from the slug of its show.
    pub(crate) path: String,
    /// The byte at which it is declared.
    pub(crate) at: usize,
    /// Its number in what is around it, if that is what it is called by.
    pub(crate) number: Option<i32>,
    ids: &'d [Spanned<ExternalId>],
}

impl Declared<'_> {
    /// The path of what is around it: the season of an episode, the show of a season.
    pub(crate) fn around(&self) -> Option<&str> {
        self.path.rsplit_once('/').map(|(around, _)| around)
    }

    /// The ids that other catalogues give to exactly this node, and where they stand.
    pub(crate) fn exact_ids(&self) -> impl Iterator<Item = (Provider, &str, usize)> {
        let exact = |id: &&Spanned<ExternalId>| {
            let id = id.get_ref();
            id.provider != Provider::Other && id.extent.is_none_or(|extent| extent == Extent::Exact)
        };
        self.ids
            .iter()
            .filter(exact)
            .map(|id| (id.get_ref().provider, id.get_ref().value.as_str(), id.span().start))
    }
}

/// All nodes of a file, those first that others stand in.
pub(crate) fn nodes(document: &Document) -> Result<Vec<Declared<'_>>, Fault> {
    let mut nodes = Vec::new();
    nodes.extend(document.source.keys().map(|slug| declared(NodeKind::Source, slug, &[])));
    nodes.extend(named(NodeKind::Platform, &document.platform));
    nodes.extend(named(NodeKind::Person, &document.person));
    nodes.extend(named(NodeKind::Character, &document.character));
    nodes.extend(named(NodeKind::Work, &document.work));
    nodes.extend(named(NodeKind::Franchise, &document.franchise));
    nodes.extend(named(NodeKind::Crossover, &document.crossover));
    for (slug, show) in &document.show {
        nodes.push(declared(NodeKind::Show, slug, &show.rest.part.ids));
        for season in &show.part.season {
            let path = season_path(slug.get_ref(), season)?;
            for episode in &season.get_ref().part.episode {
                nodes.push(episode_of(&path, episode)?);
            }
            nodes.push(season_at(path, season));
        }
        for episode in &show.part.episode {
            nodes.push(episode_of(slug.get_ref(), episode)?);
        }
    }
    nodes.sort_by_key(|node| node.path.matches('/').count());
    Ok(nodes)
}

/// The path of a season.
pub(crate) fn season_path(show: &str, season: &Spanned<SeasonNode>) -> Result<String, Fault> {
    let node = season.get_ref();
    path(show, 's', node.part.key.as_deref(), node.rest.rest.rest.number, season.span().start)
}

/// The path of an episode in a season, or in a show.
pub(crate) fn episode_path(around: &str, episode: &Spanned<EpisodeNode>) -> Result<String, Fault> {
    let node = episode.get_ref();
    path(around, 'e', node.part.key.as_deref(), node.rest.rest.rest.number, episode.span().start)
}

fn path(
    around: &str,
    sort: char,
    key: Option<&str>,
    number: Option<i32>,
    at: usize,
) -> Result<String, Fault> {
    match (key, number) {
        (Some(key), _) => Ok(format!("{around}/{key}")),
        (None, Some(number)) => Ok(format!("{around}/{sort}{number}")),
        (None, None) => Err(Fault::new(at, "there is neither number nor key; add one of them")),
    }
}

fn named<F>(kind: NodeKind, nodes: &Named<Node<F>>) -> impl Iterator<Item = Declared<'_>> {
    nodes.iter().map(move |(slug, node)| declared(kind, slug, &node.part.ids))
}

fn declared<'d>(kind: NodeKind, slug: &Spanned<String>, ids: &'d [Spanned<ExternalId>]) -> Declared<'d> {
    Declared { kind, path: slug.get_ref().clone(), at: slug.span().start, number: None, ids }
}

fn season_at(path: String, season: &Spanned<SeasonNode>) -> Declared<'_> {
    let node = season.get_ref();
    let number = node.rest.rest.rest.number.filter(|_| node.part.key.is_none());
    Declared { kind: NodeKind::Season, path, at: season.span().start, number, ids: &node.rest.part.ids }
}

fn episode_of<'d>(around: &str, episode: &'d Spanned<EpisodeNode>) -> Result<Declared<'d>, Fault> {
    let path = episode_path(around, episode)?;
    let node = episode.get_ref();
    let number = node.rest.rest.rest.number.filter(|_| node.part.key.is_none());
    Ok(Declared { kind: NodeKind::Episode, path, at: episode.span().start, number, ids: &node.rest.part.ids })
}
