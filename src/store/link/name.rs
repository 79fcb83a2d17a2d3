//! How people name a node, and which node that is.

use std::collections::HashMap;
use std::fmt;

use entity::external_id::{self, Extent, Provider};
use entity::{NodeKind, RecordKind, link_move, redirect};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, Iterable, QueryFilter, QueryOrder, QuerySelect,
};

use super::LinkError;
use crate::store::{Error, Writer};

/// How many nodes one statement asks for.
const IDS_PER_STATEMENT: usize = 500;

/// What a node is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// Its id in the store, with its kind where that is known.
    Id(Option<NodeKind>, i64),
    /// Its kind and its slug.
    Slug(NodeKind, String),
    /// A catalogue, and the id that it gives to exactly this node.
    ExternalId(Provider, String),
}

/// A node that was found by a name.
pub(super) struct Found {
    pub(super) kind: NodeKind,
    pub(super) id: i64,
    /// The id of the node that was meant, where that was merged into this one.
    pub(super) was: Option<i64>,
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(None, id) => write!(formatter, "id:{id}"),
            Self::Id(Some(kind), id) => write!(formatter, "{} with id:{id}", kind.to_value()),
            Self::Slug(kind, slug) => write!(formatter, "{}:{slug}", kind.to_value()),
            Self::ExternalId(provider, value) => {
                write!(formatter, "{}:{value}", provider.to_value().to_lowercase())
            }
        }
    }
}

impl Name {
    /// Reads a name of two parts: a kind and a slug, a catalogue and an id, or `id` and a number. None where it is none.
    pub fn of(before: &str, after: &str) -> Option<Self> {
        if after.is_empty() {
            return None;
        }
        if before == "id" {
            return Some(Self::Id(None, after.parse().ok()?));
        }
        let kind = NodeKind::try_from_value(&before.to_owned()).ok();
        kind.map(|kind| Self::Slug(kind, after.to_owned())).or_else(|| {
            let provider = Provider::try_from_value(&before.to_uppercase()).ok()?;
            Some(Self::ExternalId(provider, after.to_owned()))
        })
    }

    /// An id with the kind of the node as GraphQL writes it, such as `Show`. None where it is none of a node.
    pub fn global(kind: &str, id: i64) -> Option<Self> {
        let kind = NodeKind::try_from_value(&kind.to_lowercase()).ok()?;
        Some(Self::Id(Some(kind), id))
    }
}

impl Writer {
    /// The node of a name, or the one that it was merged into.
    pub(super) async fn find(&self, name: &Name) -> Result<Found, Error> {
        let found = match name {
            Name::Id(kind, id) => self.by_id(*kind, *id).await?,
            Name::Slug(kind, slug) => self.by_slug(*kind, slug).await?,
            Name::ExternalId(provider, value) => self.by_external_id(name, *provider, value).await?,
        };
        Ok(found.ok_or_else(|| LinkError::Unknown(name.to_string()))?)
    }

    /// The redirect of a node that was merged.
    pub(super) async fn merged(&self, name: &Name) -> Result<redirect::Model, Error> {
        let id = match name {
            Name::ExternalId(provider, value) => self.moved_external_id(*provider, value).await?,
            _ => None,
        };
        let id = match id {
            Some(id) => Some(id),
            None => self.find(name).await?.was,
        };
        let redirect = match id {
            Some(id) => redirect::Entity::find_by_id(id).one(&self.transaction).await?,
            None => None,
        };
        Ok(redirect.ok_or_else(|| LinkError::NotMerged(name.to_string()))?)
    }

    /// What to call a node.
    pub(super) async fn called(&self, kind: NodeKind, id: i64) -> Result<String, Error> {
        let slug = self.slug(kind, id).await?;
        Ok(match slug {
            Some(slug) => Name::Slug(kind, slug).to_string(),
            None => Name::Id(Some(kind), id).to_string(),
        })
    }

    /// What to call nodes of a kind that has slugs. Nodes that are not there have no name.
    pub async fn names(&self, kind: NodeKind, ids: &[i64]) -> Result<HashMap<i64, Name>, Error> {
        let mut names = HashMap::new();
        if !kind.has_slug() {
            return Ok(names);
        }
        for ids in ids.chunks(IDS_PER_STATEMENT) {
            let nodes = Query::select()
                .columns(["id", "slug"])
                .from(kind.table().to_value())
                .and_where(Expr::col("id").is_in(ids.iter().copied()))
                .take();
            for node in self.transaction.query_all(&nodes).await? {
                names.insert(node.try_get_by_index(0)?, Name::Slug(kind, node.try_get_by_index(1)?));
            }
        }
        Ok(names)
    }

    /// The slug of a node that is there.
    pub(super) async fn slug(&self, kind: NodeKind, id: i64) -> Result<Option<String>, Error> {
        if !kind.has_slug() {
            return Ok(None);
        }
        let node = Query::select()
            .column("slug")
            .from(kind.table().to_value())
            .and_where(Expr::col("id").eq(id))
            .take();
        let node = self.transaction.query_one(&node).await?;
        Ok(node.map(|node| node.try_get_by_index(0)).transpose()?)
    }

    async fn by_id(&self, kind: Option<NodeKind>, id: i64) -> Result<Option<Found>, Error> {
        let redirect = redirect::Entity::find_by_id(id).one(&self.transaction).await?;
        if let Some(redirect) = redirect.filter(|it| kind.is_none_or(|kind| kind == it.node_kind)) {
            return Ok(Some(redirect.into()));
        }
        for kind in kind.map_or_else(|| NodeKind::iter().collect(), |kind| vec![kind]) {
            if let Some(id) = self.id_of(kind, "id", id).await? {
                return Ok(Some(Found { kind, id, was: None }));
            }
        }
        Ok(None)
    }

    async fn by_slug(&self, kind: NodeKind, slug: &str) -> Result<Option<Found>, Error> {
        if !kind.has_slug() {
            return Ok(None);
        }
        if let Some(id) = self.id_of(kind, "slug", slug).await? {
            return Ok(Some(Found { kind, id, was: None }));
        }
        let merged = redirect::Entity::find().filter(redirect::Column::NodeKind.eq(kind));
        let merged = merged.filter(redirect::Column::Slug.eq(slug)).one(&self.transaction).await?;
        Ok(merged.map(Found::from))
    }

    async fn by_external_id(
        &self,
        name: &Name,
        provider: Provider,
        value: &str,
    ) -> Result<Option<Found>, Error> {
        use external_id::Column;
        let nodes = external_id::Entity::find().select_only().columns([Column::NodeKind, Column::NodeId]);
        let nodes = nodes.filter(Column::Value.eq(value)).filter(Column::Provider.eq(provider));
        let nodes = nodes.filter(Column::Extent.eq(Extent::Exact)).distinct();
        let nodes: Vec<(NodeKind, i64)> =
            nodes.order_by_asc(Column::NodeId).into_tuple().all(&self.transaction).await?;
        if nodes.len() > 1 {
            let nodes = nodes.into_iter().map(|(_, id)| Name::Id(None, id).to_string()).collect();
            return Err(LinkError::Several { name: name.to_string(), nodes }.into());
        }
        Ok(nodes.into_iter().next().map(|(kind, id)| Found { kind, id, was: None }))
    }

    /// The merged node that a catalogue gave an id to before it was merged.
    async fn moved_external_id(&self, provider: Provider, value: &str) -> Result<Option<i64>, Error> {
        use external_id::Column;
        let rows = external_id::Entity::find().select_only().column(Column::Id);
        let rows = rows.filter(Column::Value.eq(value)).filter(Column::Provider.eq(provider));
        let rows: Vec<i64> =
            rows.filter(Column::Extent.eq(Extent::Exact)).into_tuple().all(&self.transaction).await?;
        let moves = link_move::Entity::find().filter(link_move::Column::Kind.eq(RecordKind::ExternalId));
        let moves = moves.filter(link_move::Column::RowId.is_in(rows));
        let first = moves.order_by_asc(link_move::Column::Seq).one(&self.transaction).await?;
        Ok(first.map(|first| first.redirect_id))
    }

    async fn id_of(
        &self,
        kind: NodeKind,
        column: &'static str,
        value: impl Into<sea_orm::sea_query::Expr>,
    ) -> Result<Option<i64>, Error> {
        let node = Query::select()
            .column("id")
            .from(kind.table().to_value())
            .and_where(Expr::col(column).eq(value))
            .take();
        let node = self.transaction.query_one(&node).await?;
        Ok(node.map(|node| node.try_get_by_index(0)).transpose()?)
    }
}

impl From<redirect::Model> for Found {
    fn from(redirect: redirect::Model) -> Self {
        Self { kind: redirect.node_kind, id: redirect.to_id, was: Some(redirect.id) }
    }
}
