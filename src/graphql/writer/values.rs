//! How values are written that have no fields, lists of values, and values that may be absent.

use async_graphql::ID;
use async_graphql::resolver_utils::EnumType;

use super::answer::Writer;
use super::planner::{Asked, Refusal};
use super::{Output, Written};
use crate::graphql::error::Error;
use crate::graphql::scalars::{Count, PartialDate};

/// Values that have nothing to select.
macro_rules! scalars {
    ($($scalar:ty: |$value:ident, $writer:ident| $written:expr,)*) => {
        $(
            impl Output for $scalar {
                type Plan = ();

                fn plan(_: &Asked<'_>) -> Result<(), Refusal> {
                    Ok(())
                }

                fn write(&self, (): &(), $writer: &mut Writer<'_>) -> Written {
                    let $value = self;
                    $written;
                    Ok(())
                }
            }
        )*
    };
}

scalars! {
    bool: |value, writer| writer.value(value),
    i32: |value, writer| writer.value(value),
    i64: |value, writer| writer.value(value),
    usize: |value, writer| writer.value(value),
    f64: |value, writer| writer.value(value),
    str: |value, writer| writer.text(value),
    String: |value, writer| writer.text(value),
    ID: |value, writer| writer.text(value),
    Count: |value, writer| writer.value(&value.0),
    PartialDate: |value, writer| {
        let (letters, length) = value.0.letters();
        writer.letters(&letters[..length]);
    },
}

impl<T: Output + ?Sized> Output for &T {
    type Plan = T::Plan;

    const HAS_FIELDS: bool = T::HAS_FIELDS;

    fn plan(asked: &Asked<'_>) -> Result<T::Plan, Refusal> {
        T::plan(asked)
    }

    fn write(&self, plan: &T::Plan, writer: &mut Writer<'_>) -> Written {
        T::write(self, plan, writer)
    }
}

impl<T: Output> Output for Option<T> {
    type Plan = T::Plan;

    const HAS_FIELDS: bool = T::HAS_FIELDS;

    fn plan(asked: &Asked<'_>) -> Result<T::Plan, Refusal> {
        T::plan(asked)
    }

    fn write(&self, plan: &T::Plan, writer: &mut Writer<'_>) -> Written {
        let begin = writer.len();
        let written = self.as_ref().map(|value| value.write(plan, writer));
        if written != Some(Ok(())) {
            writer.null_from(begin);
        }
        Ok(())
    }

    fn failed(writer: &mut Writer<'_>, error: Error) -> Written {
        let begin = writer.len();
        _ = T::failed(writer, error);
        writer.null_from(begin);
        Ok(())
    }
}

impl<T: Output> Output for Vec<T> {
    type Plan = T::Plan;

    const HAS_FIELDS: bool = T::HAS_FIELDS;

    fn plan(asked: &Asked<'_>) -> Result<T::Plan, Refusal> {
        asked.items(T::plan)
    }

    fn write(&self, plan: &T::Plan, writer: &mut Writer<'_>) -> Written {
        writer.raw(b"[");
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                writer.raw(b",");
            }
            let failures = writer.failures();
            let written = item.write(plan, writer);
            if writer.failures() > failures {
                writer.failed_in_item(failures, index);
            }
            written?;
        }
        writer.raw(b"]");
        Ok(())
    }
}

impl Writer<'_> {
    /// Writes a value of an enum.
    pub(crate) fn enum_value<E: EnumType>(&mut self, value: E) {
        let item = E::items().iter().find(|item| item.value == value);
        self.text(item.map_or("", |item| item.name));
    }
}
