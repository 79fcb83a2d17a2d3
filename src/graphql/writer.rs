//! The direct writer: answers a selection in one synchronous pass over the graph, as JSON bytes.
//!
//! First the selection is *planned*: for each field of it there is then a function that holds the arguments, read and
//! checked, and the plan of what is selected in the field. Fragments are unfolded and equal keys merged by then, conditions
//! decided; under an interface there is one plan for each type. Then the plan is *written*: every object by calling these
//! functions in turn, each of which calls a function of the type and writes what that returns. Nothing waits, nothing is
//! boxed per object, and no value stands between the graph and the bytes.
//!
//! None of this is written by hand for a type: `#[graph_object]`, `#[graph_interface]` and `#[graph_enum]` make it.

mod ahead;
mod answer;
mod entries;
mod executor;
mod plan;
mod planner;
#[cfg(feature = "reference")]
mod reference;
mod values;

use std::borrow::Cow;

use async_graphql::OutputType;

use super::error::Error;

pub use self::ahead::{Ahead, Apart};
pub use self::answer::{Answer, Cost, Failure, Limits, Writer};
pub(crate) use self::entries::Entries;
pub use self::executor::At;
#[cfg(not(feature = "reference"))]
pub(crate) use self::executor::resolve_field;
pub(crate) use self::executor::resolve_object;
pub use self::plan::Plan;
pub use self::planner::MOST_WORK;
pub use self::planner::{Asked, Fault, Operation, Refusal};
pub(crate) use self::planner::{Size, Types, planned, root};
#[cfg(feature = "reference")]
pub use self::reference::Ordinary;
#[cfg(feature = "reference")]
pub(crate) use self::reference::{page, resolve, resolved};

/// What a field can return.
pub trait Output: OutputType {
    /// What is known of a selection before there is a value.
    type Plan: Send + Sync + 'static;

    /// Whether there is anything to select of it.
    const HAS_FIELDS: bool = false;

    /// Plans what is selected in a field of this type.
    fn plan(asked: &Asked<'_>) -> Result<Self::Plan, Refusal>;

    /// Writes the value.
    fn write(&self, plan: &Self::Plan, writer: &mut Writer<'_>) -> Written;

    /// Notes why there is no value.
    fn failed(writer: &mut Writer<'_>, error: Error) -> Written {
        writer.fail(error)
    }
}

/// A type with fields.
pub trait Object: OutputType + Sized + 'static {
    /// Its name in the schema.
    fn name() -> Cow<'static, str>;

    /// Says everything about its fields that the schema shows.
    fn describe(entries: &mut Entries<'_>);

    /// Plans one of its fields.
    fn plan(asked: &Asked<'_>) -> Planned<Self>;
}

/// A planned field: writes its value for any object.
pub type Write<T> = Box<dyn Fn(&T, &mut Writer<'_>) -> Written + Send + Sync>;

/// What planning a field comes to.
pub type Planned<T> = Result<Write<T>, Refusal>;

/// What writing a value comes to.
pub type Written = Result<(), Unwritten>;

/// A value could not be written; why is noted. The nearest place around it that may be null becomes null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unwritten;

#[cfg(test)]
mod tests;
