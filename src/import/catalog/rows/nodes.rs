//! Statements about nodes, with what stands beside them: names, ids, seasons and episodes.

mod beside;
mod statement;

use entity::{NodeKind, Row};
use toml::Spanned;

use super::draft::{Draft, TableOf};
use super::names::statement_key;
use crate::import::catalog::declared::{episode_path, season_path};
use crate::import::catalog::format::{EpisodeNode, Named, Node, ShowNode};
use crate::import::catalog::sheet::Fault;
use beside::Place;
use statement::Frame;

/// Turns the fields of a statement into its row.
type RowOf<'r, 'd, F, M> = &'r dyn Fn(&Draft<'d>, Frame, &F) -> Result<M, Fault>;

impl<'d> Draft<'d> {
    /// Writes everything that the file declares under a name.
    pub(super) fn nodes(&mut self) -> Result<(), Fault> {
        let document = self.document;
        self.named(
            NodeKind::Platform,
            &document.platform,
            |rows| &mut rows.platform_statement,
            &statement::platform,
        )?;
        self.named(
            NodeKind::Person,
            &document.person,
            |rows| &mut rows.person_statement,
            &statement::person,
        )?;
        self.named(
            NodeKind::Character,
            &document.character,
            |rows| &mut rows.character_statement,
            &statement::character,
        )?;
        self.named(NodeKind::Work, &document.work, |rows| &mut rows.work_statement, &statement::work)?;
        self.named(
            NodeKind::Franchise,
            &document.franchise,
            |rows| &mut rows.franchise_statement,
            &statement::franchise,
        )?;
        self.named(
            NodeKind::Crossover,
            &document.crossover,
            |rows| &mut rows.crossover_statement,
            &statement::crossover,
        )?;
        document.show.iter().try_for_each(|(slug, show)| self.show_rows(slug, show))
    }

    fn show_rows(&mut self, slug: &Spanned<String>, show: &ShowNode) -> Result<(), Fault> {
        let table: TableOf<_> = |rows| &mut rows.show_statement;
        let show_id = self.one(NodeKind::Show, slug, &show.rest, table, &statement::show)?;
        for season in &show.part.season {
            let path = season_path(slug.get_ref(), season)?;
            let place = self.place(NodeKind::Season, &path, season.span().start);
            let season_id = place.id;
            let table: TableOf<_> = |rows| &mut rows.season_statement;
            let node = &season.get_ref().rest;
            self.node_rows(&place, node, table, &|_, frame, said| {
                Ok(statement::season(frame, said, show_id))
            })?;
            for episode in &season.get_ref().part.episode {
                self.episode_rows(&path, episode, show_id, Some(season_id))?;
            }
        }
        let specials = &show.part.episode;
        specials.iter().try_for_each(|episode| self.episode_rows(slug.get_ref(), episode, show_id, None))
    }

    fn episode_rows(
        &mut self,
        around: &str,
        episode: &Spanned<EpisodeNode>,
        show_id: i64,
        season_id: Option<i64>,
    ) -> Result<(), Fault> {
        let path = episode_path(around, episode)?;
        let place = self.place(NodeKind::Episode, &path, episode.span().start);
        let table: TableOf<_> = |rows| &mut rows.episode_statement;
        let row = |_: &Draft, frame, said: &_| Ok(statement::episode(frame, said, show_id, season_id));
        self.node_rows(&place, &episode.get_ref().rest, table, &row)
    }

    fn named<F, M: Row>(
        &mut self,
        kind: NodeKind,
        nodes: &Named<Node<F>>,
        table: TableOf<M>,
        row: RowOf<'_, 'd, F, M>,
    ) -> Result<(), Fault> {
        nodes.iter().try_for_each(|(slug, node)| self.one(kind, slug, node, table, row).map(|_| ()))
    }

    /// Writes a node with a slug, and gives its id.
    fn one<F, M: Row>(
        &mut self,
        kind: NodeKind,
        slug: &Spanned<String>,
        node: &Node<F>,
        table: TableOf<M>,
        row: RowOf<'_, 'd, F, M>,
    ) -> Result<i64, Fault> {
        let place = self.place(kind, slug.get_ref(), slug.span().start);
        self.batch.slugs.insert((kind, place.id), slug.get_ref().clone());
        self.node_rows(&place, node, table, row)?;
        Ok(place.id)
    }

    fn place(&self, kind: NodeKind, path: &str, at: usize) -> Place {
        Place { kind, id: self.declared(kind, path), key: statement_key(kind, path), at }
    }

    fn node_rows<F, M: Row>(
        &mut self,
        place: &Place,
        node: &Node<F>,
        table: TableOf<M>,
        row: RowOf<'_, 'd, F, M>,
    ) -> Result<(), Fault> {
        let first = (place.key.clone(), &node.rest);
        let also = node.part.also.iter().map(|also| (place.also(&also.part, self.names), also));
        for (key, statement) in [first].into_iter().chain(also).collect::<Vec<_>>() {
            let frame = self.frame(M::KIND, &key, place, &statement.part)?;
            let row = row(self, frame, &statement.rest)?;
            table(&mut self.batch.rows).push(row);
        }
        node.part.aliases.iter().try_for_each(|alias| self.alias(place, alias))?;
        node.part.ids.iter().try_for_each(|id| self.external_id(place, id))
    }
}
