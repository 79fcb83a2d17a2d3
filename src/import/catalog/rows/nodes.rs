//! Statements about nodes, with what stands beside them: names, ids, seasons and episodes.

mod beside;
mod statement;

use entity::Row;
use toml::Spanned;

use super::draft::Draft;
use super::names::statement_key;
use crate::import::catalog::declared::{episode_path, season_path};
use crate::import::catalog::format::{Episode, EpisodeNode, Named, Node, Season, SeasonNode, ShowNode};
use crate::import::catalog::sheet::Fault;
use beside::Place;
use statement::States;

impl Draft<'_> {
    /// Writes the nodes of the file.
    pub(super) fn nodes(&mut self) -> Result<(), Fault> {
        let document = self.document;
        self.named(&document.platform)?;
        self.named(&document.person)?;
        self.named(&document.character)?;
        self.named(&document.work)?;
        self.named(&document.franchise)?;
        self.named(&document.crossover)?;
        document.show.iter().try_for_each(|(slug, show)| self.show(slug, show))
    }

    fn named<F: States>(&mut self, nodes: &Named<Node<F>>) -> Result<(), Fault> {
        nodes.iter().try_for_each(|(slug, node)| self.with_slug(slug, node).map(|_| ()))
    }

    fn show(&mut self, slug: &Spanned<String>, show: &ShowNode) -> Result<(), Fault> {
        let place = self.with_slug(slug, &show.rest)?;
        for season in &show.part.season {
            self.season_of_show(slug.get_ref(), &place, season)?;
        }
        let specials = &show.part.episode;
        specials.iter().try_for_each(|episode| self.episode_of(slug.get_ref(), &place, episode))
    }

    fn season_of_show(
        &mut self,
        slug: &str,
        show: &Place,
        season: &Spanned<SeasonNode>,
    ) -> Result<(), Fault> {
        let path = season_path(slug, season)?;
        let place = Place { show_id: show.id, ..self.place::<Season>(&path, season.span().start) };
        self.node_rows(&place, &season.get_ref().rest)?;
        let around = Place { season_id: Some(place.id), ..place };
        let episodes = &season.get_ref().part.episode;
        episodes.iter().try_for_each(|episode| self.episode_of(&path, &around, episode))
    }

    fn episode_of(
        &mut self,
        path: &str,
        around: &Place,
        episode: &Spanned<EpisodeNode>,
    ) -> Result<(), Fault> {
        let place = self.place::<Episode>(&episode_path(path, episode)?, episode.span().start);
        let place = Place { show_id: around.show_id, season_id: around.season_id, ..place };
        self.node_rows(&place, &episode.get_ref().rest)
    }

    fn with_slug<F: States>(&mut self, slug: &Spanned<String>, node: &Node<F>) -> Result<Place, Fault> {
        let place = self.place::<F>(slug.get_ref(), slug.span().start);
        self.batch.slugs.insert((F::KIND, place.id), slug.get_ref().clone());
        self.node_rows(&place, node)?;
        Ok(place)
    }

    fn place<F: States>(&self, path: &str, at: usize) -> Place {
        let (kind, id) = (F::KIND, self.declared(F::KIND, path));
        Place { kind, id, show_id: id, season_id: None, key: statement_key(kind, path), at }
    }

    fn node_rows<F: States>(&mut self, place: &Place, node: &Node<F>) -> Result<(), Fault> {
        let first = (place.key.clone(), &node.rest);
        let also = node.part.also.iter().map(|also| (place.also(&also.part, self.names), also));
        for (key, statement) in [first].into_iter().chain(also).collect::<Vec<_>>() {
            let frame = self.frame(F::Row::KIND, &key, place, &statement.part)?;
            let row = statement.rest.row(frame, self)?;
            F::table(&mut self.batch.rows).push(row);
        }
        node.part.aliases.iter().try_for_each(|alias| self.alias(place, alias))?;
        node.part.ids.iter().try_for_each(|id| self.external_id(place, id))
    }
}
