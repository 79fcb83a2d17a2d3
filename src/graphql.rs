//! A stand-in for the schema: just enough of one to try the front door and the HTTP room with.

use std::sync::atomic::{AtomicI32, Ordering};

use async_graphql::{
    EmptySubscription, Enum, InputObject, Object, OneofObject, Schema, SimpleObject, ValidationMode,
};

/// The stand-in schema.
pub type Stand = Schema<Query, Mutation, EmptySubscription>;

/// Builds the stand-in schema.
pub fn schema() -> Stand {
    Schema::build(Query, Mutation::default(), EmptySubscription)
        .validation_mode(ValidationMode::Fast)
        .limit_recursive_depth(64)
        .finish()
}

/// The queries.
pub struct Query;

/// The mutations.
#[derive(Default)]
pub struct Mutation {
    count: AtomicI32,
}

/// A show.
#[derive(SimpleObject, Clone)]
#[graphql(complex)]
pub struct Show {
    slug: String,
    name: String,
}

/// Which show.
#[derive(OneofObject)]
pub enum ShowLookup {
    /// By slug.
    Slug(String),
    /// By name.
    Name(String),
}

/// An order.
#[derive(Enum, Copy, Clone, PartialEq, Eq, Debug)]
pub enum Order {
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

/// Everything that an argument can be.
#[derive(InputObject, Debug)]
pub struct Options {
    order: Option<Order>,
    #[graphql(default = 7)]
    size: i32,
    words: Option<Vec<String>>,
}

#[async_graphql::ComplexObject]
impl Show {
    /// Its spinoffs: itself again.
    async fn spinoffs(&self) -> Vec<Show> {
        vec![self.clone()]
    }
}

#[Object]
impl Query {
    /// One show.
    async fn show(&self, by: ShowLookup) -> Option<Show> {
        match by {
            ShowLookup::Slug(slug) if slug == "bosch" => Some(Show { slug, name: "Bosch".to_owned() }),
            _ => None,
        }
    }

    /// Greets.
    async fn hello(&self, #[graphql(default = "world")] name: String) -> String {
        format!("hello {name}")
    }

    /// Says what it understood.
    async fn echo(&self, options: Options) -> String {
        format!("{options:?}")
    }

    /// Panics.
    async fn boom(&self) -> i32 {
        Vec::<i32>::new().into_iter().max().expect("a secret of the inside")
    }
}

#[Object]
impl Mutation {
    /// Counts.
    async fn count(&self) -> Counted {
        Counted { value: self.count.fetch_add(1, Ordering::Relaxed) + 1, label: "n".to_owned() }
    }
}

/// How often it was counted.
#[derive(SimpleObject)]
pub struct Counted {
    value: i32,
    label: String,
}
