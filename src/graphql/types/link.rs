//! `Link`: a web page about a show.

use macros::{graph_enum, graph_object};

/// A web page about a show, outside this server.
#[derive(Clone, Debug)]
pub struct Link(pub(crate) entity::show::Link);

/// A web page about a show, outside this server.
#[graph_object]
impl Link {
    /// Whose page it is: that of the show itself, of a platform, of a catalogue, or another.
    fn kind(&self) -> LinkKind {
        self.0.kind.into()
    }

    /// The address of the page, in full.
    fn url(&self) -> &str {
        &self.0.url
    }
}

/// Whose page about a show it is.
#[graph_enum(remote = "entity::show::LinkKind")]
pub enum LinkKind {
    /// The own site of the show, kept by those who make it.
    Official,
    /// Its page at a platform that carries it.
    Platform,
    /// Its entry in a catalogue or an encyclopedia of television.
    Catalogue,
    /// A page of anybody else, such as a fan site.
    Other,
}
