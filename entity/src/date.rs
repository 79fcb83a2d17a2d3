//! stub
use sea_orm::{
    ColIdx, QueryResult, TryGetError, TryGetable, Value,
    sea_query::{ArrayType, ColumnType, Nullable, ValueType, ValueTypeErr},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
/// A date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate(u32);
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (y, m, d) = (self.0 >> 9, (self.0 >> 5) & 15, self.0 & 31);
        if m == 0 {
            write!(f, "{y:04}")
        } else if d == 0 {
            write!(f, "{y:04}-{m:02}")
        } else {
            write!(f, "{y:04}-{m:02}-{d:02}")
        }
    }
}
impl FromStr for PartialDate {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        let mut p = s.split('-').map(|x| x.parse::<u32>().map_err(|e| e.to_string()));
        let y = p.next().unwrap_or(Ok(0))?;
        let m = p.next().unwrap_or(Ok(0))?;
        let d = p.next().unwrap_or(Ok(0))?;
        Ok(Self(y << 9 | m << 5 | d))
    }
}
impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}
impl From<PartialDate> for Value {
    fn from(d: PartialDate) -> Self {
        Value::String(Some(d.to_string()))
    }
}
impl ValueType for PartialDate {
    fn try_from(v: Value) -> Result<Self, ValueTypeErr> {
        match v {
            Value::String(Some(s)) => s.parse().map_err(|_| ValueTypeErr),
            _ => Err(ValueTypeErr),
        }
    }
    fn type_name() -> String {
        "PartialDate".into()
    }
    fn array_type() -> ArrayType {
        ArrayType::String
    }
    fn column_type() -> ColumnType {
        ColumnType::Text
    }
}
impl Nullable for PartialDate {
    fn null() -> Value {
        Value::String(None)
    }
}
impl TryGetable for PartialDate {
    fn try_get_by<I: ColIdx>(r: &QueryResult, i: I) -> Result<Self, TryGetError> {
        let s = String::try_get_by(r, i)?;
        s.parse().map_err(|e: String| TryGetError::DbErr(sea_orm::DbErr::Type(e)))
    }
}
