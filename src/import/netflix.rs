//! Netflix.
