//! How much a document may ask for, before anything of it is executed.

/// The limits of the front door. Each bounds work that a short text could otherwise make endless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Tokens of a document, spaces and comments counted: they have to be read as well.
    pub tokens: usize,
    /// How deep the syntax may nest while it is parsed: selections, lists, input objects and types.
    pub recursion: usize,
    /// How deep selections may nest, where a fragment counts as a level of its own. What
    /// executes mutations counts in the same way and must be given at least as much room.
    pub depth: usize,
    /// Fields with an alias, in the whole document.
    pub aliases: usize,
    /// Directives, in the whole document.
    pub directives: usize,
    /// Selections of all operations once every fragment is unfolded at each of its places, which is
    /// what is planned.
    pub selections: usize,
    /// Fields that are looked at while those with the same key are merged: once for each combination of object types
    /// that a field of an interface is merged with on the way to it.
    pub merged: usize,
    /// How many lists of the schema's own description (fields, interfaces and the like) may nest in
    /// each other: each level multiplies the answer by the size of the schema.
    pub introspection: usize,
    /// How many lists of the schema's own description may be selected in the whole document; a root field about it
    /// counts as one at least. Each can be as long as the schema has types.
    pub described: usize,
    /// Values in the variables of a request, those in lists and objects counted one by one.
    pub values: usize,
    /// About how many bytes of memory the checked documents may occupy.
    pub cached_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            tokens: 20_000,
            recursion: 200,
            depth: 40,
            aliases: 1_000,
            directives: 500,
            selections: 10_000,
            merged: 20_000,
            introspection: 2,
            described: 50,
            values: 10_000,
            cached_bytes: 64 * 1024 * 1024,
        }
    }
}
