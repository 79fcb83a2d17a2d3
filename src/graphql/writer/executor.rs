//! The way in from async-graphql's executor, which runs what is not a query: the payload of a mutation and the event of a
//! subscription are written directly as well, and handed over as JSON.

use std::borrow::Cow;
use std::sync::Arc;

#[cfg(not(feature = "reference"))]
use async_graphql::Context;
use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::Field;
use async_graphql::registry::Registry;
use async_graphql::{
    ContainerType, ContextBase, ContextSelectionSet, Name, OutputType, Positioned, ServerError, ServerResult,
    Value,
};
use async_graphql_value::RAW_VALUE_TOKEN;

use super::answer::{Limits, Writer};
use super::planner::{self, Asked, Operation, Refusal};
use super::{Object, Output, Written};
use crate::graph::Graph;
use crate::graphql::context::World;

/// A value with the version of the graph that it was taken from: what a mutation has made, or what an event tells.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// The version that it is written from.
    pub graph: Arc<Graph>,
    /// The value.
    pub value: T,
}

impl<T: Output> OutputType for At<T> {
    fn type_name() -> Cow<'static, str> {
        T::type_name()
    }

    fn qualified_type_name() -> String {
        T::qualified_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        T::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        write_value(context, field, &self.graph, &self.value)
    }
}

/// Answers what is selected of an object.
pub(crate) async fn resolve_object<T: Object + Output + ContainerType>(
    context: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
    object: &T,
) -> ServerResult<Value> {
    #[cfg(feature = "reference")]
    if context.data_opt::<super::reference::Ordinary>().is_some() {
        return async_graphql::resolver_utils::resolve_container(context, object).await;
    }
    write_value(context, field, context.graph(), object)
}

/// Answers one field of an object, such as a root.
#[cfg(not(feature = "reference"))]
pub(crate) fn resolve_field<T: Object>(context: &Context<'_>, object: &T) -> ServerResult<Option<Value>> {
    let write = planned(context, context.item, <T as Object>::plan)?;
    Ok(Some(written(context, context.graph(), |writer| write(object, writer))))
}

fn write_value<T: Output>(
    context: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
    graph: &Graph,
    value: &T,
) -> ServerResult<Value> {
    let plan = planned(context, field, T::plan)?;
    Ok(written(context, graph, |writer| value.write(&plan, writer)))
}

fn planned<C, P>(
    context: &ContextBase<'_, C>,
    field: &Positioned<Field>,
    plan: impl FnOnce(&Asked<'_>) -> Result<P, Refusal>,
) -> ServerResult<P> {
    let operation = Operation {
        selection_set: &field.node.selection_set.node,
        fragments: &context.query_env.fragments,
        variables: &context.query_env.variables,
        described: &IndexMap::new(),
    };
    let planned = planner::field(operation, &context.schema_env.registry.implements, field, plan);
    planned.map_err(|refusal| context.set_error_path(ServerError::new(refusal.message, Some(refusal.place))))
}

fn written<C>(
    context: &ContextBase<'_, C>,
    graph: &Graph,
    write: impl FnOnce(&mut Writer<'_>) -> Written,
) -> Value {
    let mut writer = Writer::new(graph, context.today(), Limits::default(), 0);
    if write(&mut writer).is_err() {
        writer.null_from(0);
    }
    let (json, failures) = writer.finish();
    let path = context.set_error_path(ServerError::new("", None)).path;
    for failure in failures {
        context.add_error(failure.told(path.clone()));
    }
    let json = String::from_utf8(json).unwrap_or_else(|_| "null".to_owned());
    Value::Object(IndexMap::from([(Name::new(RAW_VALUE_TOKEN), Value::String(json))]))
}
