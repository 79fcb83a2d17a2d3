//! Sort keys: where an item stands in an order.

use std::borrow::Cow;
use std::cmp::Ordering;

use entity::PartialDate;
use serde::Deserialize;
use serde::Serialize;
use smallvec::SmallVec;

use crate::graph::Number;

use super::Cursor;

/// Where an item stands in a named order: by several parts, at last by its id, so that no two items are equal.
#[derive(Clone, Debug)]
pub struct Key {
    order: Cow<'static, str>,
    // No order of the graph's own has more.
    parts: SmallVec<[Part; 4]>,
}

/// One part of a key, with its direction. What is missing comes last in both directions.
#[derive(Clone, Debug)]
pub struct Part {
    value: Value,
    descending: bool,
    missing_first: bool,
}

/// What a part compares. Text compares by bytes: fold it first where people read the order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    Int(i64),
    /// A text.
    Text(Box<str>),
    /// Nothing.
    Missing,
}

impl Key {
    /// A key of an order, which has a name so that its cursors are not taken for those of another.
    pub fn new(
        order: impl Into<Cow<'static, str>>,
        parts: impl IntoIterator<Item = Part>,
        id: impl Into<Value>,
    ) -> Self {
        Self { order: order.into(), parts: parts.into_iter().chain([Part::up(id)]).collect() }
    }

    /// The name of the order.
    pub fn order(&self) -> &str {
        &self.order
    }

    /// The cursor that stands for this place.
    pub fn cursor(&self) -> Cursor {
        Cursor {
            order: self.order.to_string(),
            values: self.parts.iter().map(|part| part.value.clone()).collect(),
        }
    }

    /// A number for all that decides before the id, which is in the order of such numbers. Only where no text decides, and
    /// no number too large for it.
    pub(super) fn rank(&self) -> Option<u128> {
        let [before @ .., _] = self.parts.as_slice() else { return None };
        before.iter().try_fold(0_u128, |rank, part| {
            (rank.leading_zeros() >= Part::BITS).then_some(rank << Part::BITS | u128::from(part.rank()?))
        })
    }

    /// How this place relates to that of a cursor of the same order.
    pub(super) fn cmp_cursor(&self, cursor: &Cursor) -> Ordering {
        self.cmp_values(cursor.values.iter())
    }

    /// Whether a cursor could have been made from a key like this one.
    pub(super) fn is_like(&self, cursor: &Cursor) -> bool {
        let mut pairs = self.parts.iter().zip(&cursor.values);
        self.order == cursor.order
            && self.parts.len() == cursor.values.len()
            && pairs.all(|(part, value)| part.value.is_like(value))
    }

    fn cmp_values<'a>(&self, values: impl Iterator<Item = &'a Value>) -> Ordering {
        let pairs = self.parts.iter().zip(values);
        pairs.map(|(part, value)| part.cmp_value(value)).find(|it| it.is_ne()).unwrap_or(Ordering::Equal)
    }
}

impl Part {
    /// Smallest first.
    pub fn up(value: impl Into<Value>) -> Self {
        Self { value: value.into(), descending: false, missing_first: false }
    }

    /// Greatest first.
    pub fn down(value: impl Into<Value>) -> Self {
        Self { descending: true, ..Self::up(value) }
    }

    /// Puts what is missing before everything else.
    #[must_use]
    pub fn missing_first(self) -> Self {
        Self { missing_first: true, ..self }
    }

    /// How many bits a rank takes.
    const BITS: u32 = 40;

    /// What is missing has the greatest rank or zero, which no number has.
    fn rank(&self) -> Option<u64> {
        let last = (1 << Self::BITS) - 1;
        match self.value {
            Value::Missing => Some(if self.missing_first { 0 } else { last }),
            Value::Int(number) => {
                let number = if self.descending { number.checked_neg()? } else { number };
                let rank = u64::try_from(number.checked_add(1 << (Self::BITS - 1))?).ok()?;
                (1..last).contains(&rank).then_some(rank)
            }
            Value::Text(_) => None,
        }
    }

    fn cmp_value(&self, other: &Value) -> Ordering {
        match (self.value == Value::Missing, *other == Value::Missing) {
            (false, false) if self.descending => other.cmp(&self.value),
            (false, false) => self.value.cmp(other),
            (one, two) if self.missing_first => two.cmp(&one),
            (one, two) => one.cmp(&two),
        }
    }
}

impl Value {
    fn is_like(&self, other: &Self) -> bool {
        matches!(
            (self, other),
            (Self::Int(_), Self::Int(_))
                | (Self::Text(_), Self::Text(_))
                | (Self::Missing, _)
                | (_, Self::Missing)
        )
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        debug_assert_eq!(self.order, other.order, "keys of two orders do not compare");
        self.cmp_values(other.parts.iter().map(|part| &part.value))
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Key {}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<i32> for Value {
    fn from(value: i32) -> Self {
        Self::Int(value.into())
    }
}

impl From<u32> for Value {
    fn from(value: u32) -> Self {
        Self::Int(value.into())
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Self {
        Self::Int(number.get().into())
    }
}

impl From<PartialDate> for Value {
    fn from(date: PartialDate) -> Self {
        Self::Int(date.ordinal().into())
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.into())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value.into())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Into::into)
    }
}
