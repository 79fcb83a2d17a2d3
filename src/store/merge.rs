//! The merge: a node is made from what all sources say about it, field by field, the preferred word first.

use entity::{NodeKind, Row, statement::Rank};
use sea_orm::EntityTrait;

use super::Error;

/// A node table and the table of the statements that it is merged from.
pub(super) trait Merged:
    EntityTrait<Model: MergedFrom<<Self::Statement as EntityTrait>::Model>>
{
    /// The table of its statements.
    type Statement: EntityTrait<Model: Stated>;

    /// The kind of the node.
    const KIND: NodeKind;

    /// The column of a statement that names the node.
    fn node_column() -> <Self::Statement as EntityTrait>::Column;
}

/// A node that is merged from statements.
pub(super) trait MergedFrom<S>: Row + PartialEq {
    /// The node, from its slug and its statements, the preferred one first.
    fn merge(id: i64, slug: Option<String>, said: &[S]) -> Result<Self, Error>
    where
        Self: Sized;

    /// The slug that the node has.
    fn slug(&self) -> Option<String>;
}

/// A statement: which node it is about and how far it is preferred.
pub(super) trait Stated: Row + Send + Sync {
    /// The node that it is about.
    fn node(&self) -> i64;

    /// How far it is preferred over others.
    fn rank(&self) -> Rank;
}

/// The first value that any of the statements gives.
fn first<S, T: Clone>(said: &[S], field: impl Fn(&S) -> &Option<T>) -> Option<T> {
    said.iter().find_map(|statement| field(statement).clone())
}

/// A value that a node cannot be without.
fn required<T>(value: Option<T>, kind: NodeKind, field: &'static str, id: i64) -> Result<T, Error> {
    value.ok_or(Error::Incomplete { kind, field, id })
}

macro_rules! stated {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        $(
            impl Stated for entity::$statement::Model {
                fn node(&self) -> i64 {
                    self.$node
                }

                fn rank(&self) -> Rank {
                    self.rank
                }
            }

            impl Merged for entity::$table::Entity {
                type Statement = entity::$statement::Entity;

                const KIND: NodeKind = NodeKind::$kind;

                fn node_column() -> entity::$statement::Column {
                    entity::$statement::Column::$column
                }
            }
        )*
    };
}

entity::for_each_statement_table!(stated);
impl MergedFrom<entity::show_statement::Model> for entity::show::Model {
    fn merge(id: i64, slug: Option<String>, said: &[entity::show_statement::Model]) -> Result<Self, Error> {
        Ok(Self {
            id,
            slug: required(slug, NodeKind::Show, "slug", id)?,
            name: required(first(said, |s| &s.name), NodeKind::Show, "name", id)?,
            original_name: first(said, |s| &s.original_name),
            formats: first(said, |s| &s.formats).unwrap_or_default(),
            genres: first(said, |s| &s.genres).unwrap_or_default(),
            countries: first(said, |s| &s.countries).unwrap_or_default(),
            languages: first(said, |s| &s.languages).unwrap_or_default(),
            runtime_minutes: first(said, |s| &s.runtime_minutes),
            start_date: first(said, |s| &s.start_date),
            end_date: first(said, |s| &s.end_date),
            catalogue_status: first(said, |s| &s.catalogue_status),
            schedule: first(said, |s| &s.schedule),
            summary: first(said, |s| &s.summary),
            summary_licence: first(said, |s| &s.summary_licence),
            links: first(said, |s| &s.links).unwrap_or_default(),
            images: first(said, |s| &s.images).unwrap_or_default(),
        })
    }

    fn slug(&self) -> Option<String> {
        Some(self.slug.clone())
    }
}

impl MergedFrom<entity::season_statement::Model> for entity::season::Model {
    fn merge(
        id: i64,
        _slug: Option<String>,
        said: &[entity::season_statement::Model],
    ) -> Result<Self, Error> {
        Ok(Self {
            id,
            show_id: required(said.first().map(|s| s.show_id), NodeKind::Season, "show", id)?,
            number: first(said, |s| &s.number),
            name: first(said, |s| &s.name),
            episode_order: first(said, |s| &s.episode_order),
            summary: first(said, |s| &s.summary),
            summary_licence: first(said, |s| &s.summary_licence),
        })
    }

    fn slug(&self) -> Option<String> {
        None
    }
}

impl MergedFrom<entity::episode_statement::Model> for entity::episode::Model {
    fn merge(
        id: i64,
        _slug: Option<String>,
        said: &[entity::episode_statement::Model],
    ) -> Result<Self, Error> {
        Ok(Self {
            id,
            show_id: required(said.first().map(|s| s.show_id), NodeKind::Episode, "show", id)?,
            season_id: first(said, |s| &s.season_id),
            number: first(said, |s| &s.number),
            name: first(said, |s| &s.name),
            kind: first(said, |s| &s.kind),
            runtime_minutes: first(said, |s| &s.runtime_minutes),
            summary: first(said, |s| &s.summary),
            summary_licence: first(said, |s| &s.summary_licence),
        })
    }

    fn slug(&self) -> Option<String> {
        None
    }
}

impl MergedFrom<entity::person_statement::Model> for entity::person::Model {
    fn merge(id: i64, slug: Option<String>, said: &[entity::person_statement::Model]) -> Result<Self, Error> {
        Ok(Self {
            id,
            slug: required(slug, NodeKind::Person, "slug", id)?,
            name: required(first(said, |s| &s.name), NodeKind::Person, "name", id)?,
            born: first(said, |s| &s.born),
            died: first(said, |s| &s.died),
            country: first(said, |s| &s.country),
            images: first(said, |s| &s.images).unwrap_or_default(),
        })
    }

    fn slug(&self) -> Option<String> {
        Some(self.slug.clone())
    }
}

impl MergedFrom<entity::character_statement::Model> for entity::character::Model {
    fn merge(
        id: i64,
        slug: Option<String>,
        said: &[entity::character_statement::Model],
    ) -> Result<Self, Error> {
        Ok(Self {
            id,
            slug: required(slug, NodeKind::Character, "slug", id)?,
            name: required(first(said, |s| &s.name), NodeKind::Character, "name", id)?,
            description: first(said, |s| &s.description),
            variant_of_id: first(said, |s| &s.variant_of_id),
        })
    }

    fn slug(&self) -> Option<String> {
        Some(self.slug.clone())
    }
}

impl MergedFrom<entity::franchise_statement::Model> for entity::franchise::Model {
    fn merge(
        id: i64,
        slug: Option<String>,
        said: &[entity::franchise_statement::Model],
    ) -> Result<Self, Error> {
        Ok(Self {
            id,
            slug: required(slug, NodeKind::Franchise, "slug", id)?,
            name: required(first(said, |s| &s.name), NodeKind::Franchise, "name", id)?,
            kind: required(first(said, |s| &s.kind), NodeKind::Franchise, "kind", id)?,
            part_of_id: first(said, |s| &s.part_of_id),
            summary: first(said, |s| &s.summary),
        })
    }

    fn slug(&self) -> Option<String> {
        Some(self.slug.clone())
    }
}

impl MergedFrom<entity::platform_statement::Model> for entity::platform::Model {
    fn merge(
        id: i64,
        slug: Option<String>,
        said: &[entity::platform_statement::Model],
    ) -> Result<Self, Error> {
        Ok(Self {
            id,
            slug: required(slug, NodeKind::Platform, "slug", id)?,
            name: required(first(said, |s| &s.name), NodeKind::Platform, "name", id)?,
            kind: first(said, |s| &s.kind),
            country: first(said, |s| &s.country),
            names: first(said, |s| &s.names).unwrap_or_default(),
            succeeded_by_id: first(said, |s| &s.succeeded_by_id),
        })
    }

    fn slug(&self) -> Option<String> {
        Some(self.slug.clone())
    }
}

impl MergedFrom<entity::crossover_statement::Model> for entity::crossover::Model {
    fn merge(
        id: i64,
        slug: Option<String>,
        said: &[entity::crossover_statement::Model],
    ) -> Result<Self, Error> {
        Ok(Self {
            id,
            slug: required(slug, NodeKind::Crossover, "slug", id)?,
            name: required(first(said, |s| &s.name), NodeKind::Crossover, "name", id)?,
            summary: first(said, |s| &s.summary),
        })
    }

    fn slug(&self) -> Option<String> {
        Some(self.slug.clone())
    }
}

impl MergedFrom<entity::work_statement::Model> for entity::work::Model {
    fn merge(id: i64, slug: Option<String>, said: &[entity::work_statement::Model]) -> Result<Self, Error> {
        Ok(Self {
            id,
            slug: required(slug, NodeKind::Work, "slug", id)?,
            name: required(first(said, |s| &s.name), NodeKind::Work, "name", id)?,
            kind: required(first(said, |s| &s.kind), NodeKind::Work, "kind", id)?,
            author_id: first(said, |s| &s.author_id),
            published: first(said, |s| &s.published),
            summary: first(said, |s| &s.summary),
        })
    }

    fn slug(&self) -> Option<String> {
        Some(self.slug.clone())
    }
}
