//! What an import changes.
