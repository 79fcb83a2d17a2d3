//! Scalars that GraphQL itself lacks.

use std::fmt::Display;

use async_graphql::InputType;
use async_graphql::InputValueError;
use async_graphql::InputValueResult;
use async_graphql::Scalar;
use async_graphql::ScalarType;
use async_graphql::Value;

/// A whole number that may not fit into `Int`, as minutes viewed do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(pub i64);

/// A date as precise as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate(pub entity::PartialDate);

/// A whole number of up to 64 bits, such as 2500000000 minutes viewed, where `Int` ends at 2147483647.
/// Written as a JSON number.
#[Scalar]
impl ScalarType for Count {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::Number(number) => {
                number.as_i64().map(Self).ok_or_else(|| refused("a Count is a whole number"))
            }
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        self.0.into()
    }
}

/// A year, a month or a day, as precise as it is known: `2026`, `2026-10` or `2026-10-04`, a subset of the
/// Extended Date/Time Format (EDTF). It stands for all its days, and is sorted by the first of them, the
/// coarser date before the finer.
#[Scalar(specified_by_url = "https://www.loc.gov/standards/datetime/")]
impl ScalarType for PartialDate {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => text.parse().map(Self).map_err(refused),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        self.0.to_string().into()
    }
}

impl From<entity::PartialDate> for PartialDate {
    fn from(date: entity::PartialDate) -> Self {
        Self(date)
    }
}

/// A value that the caller can mend.
fn refused<T: InputType>(reason: impl Display) -> InputValueError<T> {
    InputValueError::custom(reason).with_extension("code", "BAD_USER_INPUT")
}
