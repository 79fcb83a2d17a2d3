//! One binary for the tests that use the program from outside.

/// Which room may name which.
mod architecture;
/// The questions of the article of 2025-10-04, and their answers.
mod article;
/// The catalogue: its format, its errors, and that it comes in whole.
mod catalog;
/// Every fact of the catalogue that we ship says where it is from.
mod catalogue_facts;
/// What an import changes, and what it leaves alone.
mod changes;
/// The shipped shows against what other catalogues say of them.
mod comparison;
/// The shipped franchises where television is hard: moved, ended twice, of one name or in one world.
mod franchises;
/// Synthetic graphs: the same for the same seed.
mod generate;
/// What the graph answers is what the store holds.
mod graph;
/// GraphQL over HTTP, the query page and the health checks.
mod http;
/// Pages that follow each other while the data changes.
mod paging;
/// Every query that we print has an answer.
mod readme;
/// The schema as users read it.
mod schema;
/// What keeps the program from starting.
mod start;
/// The program as the tests open and ask it.
mod support;
/// One request for what takes several elsewhere.
mod universe;
/// The direct writer gives the answers that async-graphql's own executor gives.
mod writer;
