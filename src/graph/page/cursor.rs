//! Cursors: a sort key as a text that callers hand back and need not understand.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Value;

/// The place of an item in a named order. As text it is opaque.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub(super) order: String,
    pub(super) values: Vec<Value>,
}

/// A text that is not a cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a cursor: pass one back unchanged")]
pub struct CursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = serde_json::to_vec(&(&self.order, &self.values)).map_err(|_| fmt::Error)?;
        formatter.write_str(&URL_SAFE_NO_PAD.encode(json))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let json = URL_SAFE_NO_PAD.decode(text).map_err(|_| CursorError)?;
        let (order, values) = serde_json::from_slice(&json).map_err(|_| CursorError)?;
        let cursor = Self { order, values };
        // JSON can be written in many ways; only ours is a cursor.
        if cursor.to_string() == text { Ok(cursor) } else { Err(CursorError) }
    }
}
