//! The ids that the files' own names get, before anything refers to them.

use std::collections::{BTreeMap, HashMap};

use entity::external_id::Provider;
use entity::{NodeKind, RecordKind};

use crate::import::Error;
use crate::import::catalog::format::{Citation, Reference};
use crate::import::catalog::sheet::Fault;
use crate::import::catalog::{Page, declared};
use crate::import::link::{Identity, Link};

/// What the names in the files mean.
#[derive(Debug)]
pub(crate) struct Names {
    pub(super) nodes: HashMap<(NodeKind, String), i64>,
    pub(super) measures: HashMap<String, i64>,
    pub(super) citations: HashMap<String, Cited>,
}

/// A named citation and the ids of its sources.
#[derive(Debug)]
pub(super) struct Cited {
    /// Who says it.
    pub(super) source_id: i64,
    /// Through whom we know that.
    pub(super) via_source_id: Option<i64>,
    /// What the file says of it.
    pub(super) citation: Citation,
}

/// What all files together say about a declared node, before it has an id.
#[derive(Default)]
struct Found {
    origin: String,
    external_ids: Vec<(Provider, String)>,
    around: Option<String>,
    number: Option<i32>,
}

/// Nodes in the order in which they get their ids: what others stand in comes first.
type Nodes = BTreeMap<(usize, NodeKind, String), Found>;

impl Names {
    /// Gives every declared node and measure its id, over all files, so that they can refer to each other.
    pub(crate) fn draw(pages: &[Page], link: &mut Link) -> Result<Self, Error> {
        let mut names = Self { nodes: HashMap::new(), measures: HashMap::new(), citations: HashMap::new() };
        for ((_, kind, path), found) in collect(pages)? {
            names.draw_node(kind, path, &found, link);
        }
        for Page { sheet, document } in pages {
            for slug in document.measure.keys() {
                let origin = sheet.origin().as_str().into();
                let id = link.row(RecordKind::Measure, &origin, &format!("measure/{slug}"));
                names.measures.insert(slug.get_ref().clone(), id);
            }
        }
        for Page { sheet, document } in pages {
            for (name, citation) in &document.citation {
                let cited = names.cite(citation, link).map_err(|fault| sheet.error(fault))?;
                names.citations.insert(name.get_ref().clone(), cited);
            }
        }
        Ok(names)
    }

    /// The node with a slug.
    pub(super) fn node(&self, kind: NodeKind, slug: &Reference, link: &Link) -> Result<i64, Fault> {
        let declared = self.nodes.get(&(kind, slug.get_ref().clone())).copied();
        declared.or_else(|| link.by_slug(kind, slug.get_ref())).ok_or_else(|| {
            let (kind, name) = (kind_word(kind), slug.get_ref());
            let what = format!("no {kind} is named {name:?}; declare [{kind}.{name}] or correct the name");
            Fault::new(slug.span().start, what)
        })
    }

    fn draw_node(&mut self, kind: NodeKind, path: String, found: &Found, link: &mut Link) {
        let around = found.around.as_ref().and_then(|around| {
            let mut kinds = [NodeKind::Season, NodeKind::Show].into_iter();
            kinds.find_map(|kind| self.nodes.get(&(kind, around.clone())))
        });
        let (id, _) = link.node(&Identity {
            kind,
            origin: &found.origin.as_str().into(),
            key: &statement_key(kind, &path),
            slug: found.around.is_none().then_some(&path),
            external_ids: &found.external_ids,
            place: around.copied().zip(found.number),
            title: None,
        });
        self.nodes.insert((kind, path), id);
    }

    fn cite(&self, citation: &Citation, link: &Link) -> Result<Cited, Fault> {
        let source = |slug| self.node(NodeKind::Source, slug, link);
        let source_id = source(&citation.source)?;
        let via_source_id = citation.via.as_ref().map(source).transpose()?;
        Ok(Cited { source_id, via_source_id, citation: citation.clone() })
    }
}

/// The key of the first statement about a node.
pub(super) fn statement_key(kind: NodeKind, path: &str) -> String {
    format!("{}/{path}", kind_word(kind))
}

fn kind_word(kind: NodeKind) -> String {
    format!("{kind:?}").to_lowercase()
}

fn collect(pages: &[Page]) -> Result<Nodes, Error> {
    let mut nodes = Nodes::new();
    for Page { sheet, document } in pages {
        for node in declared::nodes(document).map_err(|fault| sheet.error(fault))? {
            let found = nodes.entry((node.path.matches('/').count(), node.kind, node.path.clone()));
            let found = found.or_insert_with(|| Found { origin: sheet.origin(), ..Found::default() });
            found.around = node.around().map(str::to_owned);
            found.number = found.number.or(node.number);
            let ids = node.exact_ids().map(|(provider, value, _)| (provider, value.to_owned()));
            found.external_ids.extend(ids);
        }
    }
    Ok(nodes)
}
