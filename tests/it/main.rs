//! One binary for the tests that use the program from outside.

/// Which room may name which.
mod architecture;
/// The questions of the article of 2025-10-04, and their answers.
mod article;
/// People who tie a universe together.
mod bridges;
/// The catalogue: its format, its errors, and that it comes in whole.
mod catalog;
/// Every fact of the catalogue that we ship says where it is from.
mod catalogue_facts;
/// What an import changes, and what it leaves alone.
mod changes;
/// The command line, by running it.
mod cli;
/// The shipped shows against what other catalogues say of them.
mod comparison;
/// Universes as files of other formats.
mod export;
/// Servers that share a database.
mod following;
/// The shipped franchises where television is hard: moved, ended twice, of one name or in one world.
mod franchises;
/// Synthetic graphs: the same for the same seed.
mod generate;
/// What the graph answers is what the store holds.
mod graph;
/// GraphQL over HTTP, the pages and the health checks.
mod http;
/// Files of other catalogues.
mod import;
/// Our own record format, written and read.
mod jsonl;
/// Two nodes that are one, and what is withdrawn while others refer to it.
mod link;
/// What to watch when: curated orders, what comes before what, and orders by release.
mod orders;
/// Pages that follow each other while the data changes.
mod paging;
/// Paths and neighbours: how two are joined, and who is how far away.
mod path;
/// What holds for `PostgreSQL` only.
mod postgres;
/// Every query that we print or offer has an answer.
mod readme;
/// The schema as users read it.
mod schema;
/// Search: what people type leads to what they mean.
mod search;
/// Similar shows, and why.
mod similar;
/// What holds for `SQLite` files only.
mod sqlite;
/// What keeps the program from starting.
mod start;
/// The program as the tests open and ask it.
mod support;
/// One request for what takes several elsewhere.
mod universe;
/// Whole universes, each asked for in one request.
mod universes;
/// The walkthroughs of the documentation, followed word for word.
mod walkthrough;
/// Entities of Wikidata become shows and relations.
mod wikidata;
/// The direct writer gives the answers that async-graphql's own executor gives.
mod writer;
