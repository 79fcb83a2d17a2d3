//! The ordinary executor, from the same functions: what tests compare the direct writer with. It is part of the program
//! only with the feature of this name.

use async_graphql::{Context, OutputType, ServerError, ServerResult, Value};

use crate::graph::page::{Page, PageError, Sizes};
use crate::graphql::error::Error;

/// In the data of a request, has the ordinary executor answer all of it.
#[derive(Clone, Copy, Debug)]
pub struct Ordinary;

/// A value or, where there is none, the error with its path.
pub(crate) fn resolved<T>(context: &Context<'_>, value: Result<T, Error>) -> ServerResult<T> {
    value.map_err(|error| {
        let (code, message) = error.told();
        let mut error = ServerError::new(message, Some(context.item.pos));
        error.extensions.get_or_insert_default().set("code", code);
        context.set_error_path(error)
    })
}

/// Has the ordinary executor answer what is selected of a value.
pub(crate) async fn resolve<T: OutputType>(context: &Context<'_>, value: &T) -> ServerResult<Option<Value>> {
    let selected = context.with_selection_set(&context.item.node.selection_set);
    value.resolve(&selected, context.item).await.map(Some)
}

/// The page that the four arguments make.
pub(crate) fn page(context: &Context<'_>, sizes: Sizes) -> ServerResult<Result<Page, PageError>> {
    let (_, first): (_, Option<i32>) = context.param_value("first", None)?;
    let (_, after): (_, Option<String>) = context.param_value("after", None)?;
    let (_, last): (_, Option<i32>) = context.param_value("last", None)?;
    let (_, before): (_, Option<String>) = context.param_value("before", None)?;
    Ok(Page::new(first, after.as_deref(), last, before.as_deref(), sizes))
}
