//! One binary for the tests that use the program from outside.

/// GraphQL over HTTP, the query page and the health checks.
mod http;
