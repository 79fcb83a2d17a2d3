//! One binary for the tests that use the program from outside.

/// The catalogue: its format, its errors, and that it comes in whole.
mod catalog;
/// GraphQL over HTTP, the query page and the health checks.
mod http;
