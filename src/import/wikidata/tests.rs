//! What is read of Wikidata's JSON.
