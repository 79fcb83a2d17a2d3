//! `Image`: a picture of a show or a person, as an address.

use macros::{graph_enum, graph_object};

/// A picture, as an address: the server itself keeps none.
#[derive(Clone, Debug)]
pub struct Image(pub(crate) entity::show::Image);

/// A picture, as an address: the server itself keeps none.
#[graph_object]
impl Image {
    /// What the picture shows and is made for, such as `POSTER`.
    fn kind(&self) -> ImageKind {
        self.0.kind.into()
    }

    /// The address of the picture, in full.
    fn url(&self) -> &str {
        &self.0.url
    }

    /// The licence of the picture, as an SPDX identifier where there is one; null where it is not known.
    fn licence(&self) -> Option<&str> {
        self.0.licence.as_deref()
    }
}

/// What a picture shows and is made for.
#[graph_enum(remote = "entity::show::ImageKind")]
pub enum ImageKind {
    /// An upright picture that advertises the show, mostly with its title.
    Poster,
    /// A wide picture, mostly without text, that can stand behind a page.
    Background,
    /// A frame of the show, or a photograph of a scene.
    Still,
    /// A picture of one person as themselves.
    Portrait,
    /// A name in its own lettering, or an emblem.
    Logo,
    /// A picture that none of the other values fits, such as a banner.
    Other,
}
