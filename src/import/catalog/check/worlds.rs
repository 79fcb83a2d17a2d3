//! Which shows the files put into the world of a franchise, by the same rule as the graph: see `graph::universe`.

use std::collections::{HashMap, HashSet};

use entity::franchise::Kind;
use entity::franchise_member::Role;

use super::lineage::is_lineage;
use crate::import::catalog::Page;
use crate::import::catalog::format::Member;

/// A show or a franchise, by its slug.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Entity<'a> {
    Show(&'a str),
    Franchise(&'a str),
}

/// What the files say of shows and franchises.
pub(super) struct Worlds<'a> {
    kinds: HashMap<&'a str, Kind>,
    shows: HashSet<&'a str>,
    /// The shows of each brand.
    brands: HashMap<&'a str, HashSet<&'a str>>,
    /// What shares a world.
    joined: HashMap<Entity<'a>, Vec<Entity<'a>>>,
}

impl<'a> Worlds<'a> {
    /// O(n) for what the files declare.
    pub(super) fn of(pages: &'a [Page]) -> Self {
        let shows =
            pages.iter().flat_map(|page| page.document.show.keys().map(|slug| slug.get_ref().as_str()));
        let mut worlds = Self {
            kinds: kinds(pages),
            shows: shows.collect(),
            brands: HashMap::new(),
            joined: HashMap::new(),
        };
        for document in pages.iter().map(|page| &page.document) {
            for (slug, node) in &document.franchise {
                let said =
                    std::iter::once(&node.rest.rest).chain(node.part.also.iter().map(|said| &said.rest));
                for whole in said.filter_map(|said| said.part_of.as_ref()) {
                    worlds.part(slug.get_ref(), whole.get_ref());
                }
            }
            for relation in document.relation.iter().map(|relation| &relation.get_ref().rest) {
                if is_lineage(relation) {
                    worlds.join(
                        Entity::Show(relation.later.get_ref()),
                        Entity::Show(relation.earlier.get_ref()),
                    );
                }
            }
            for member in &document.member {
                worlds.member(&member.get_ref().rest);
            }
        }
        worlds
    }

    /// Whether the files declare a show. Of another, the database may know more than they do.
    pub(super) fn knows(&self, show: &str) -> bool {
        self.shows.contains(show)
    }

    /// The shows that belong to a franchise: those of its universe, or the members of a brand. None if the files do not
    /// declare it. O(n) for n of them.
    pub(super) fn inside(&self, franchise: &'a str) -> Option<HashSet<&'a str>> {
        if *self.kinds.get(franchise)? == Kind::Brand {
            return Some(self.brands.get(franchise).cloned().unwrap_or_default());
        }
        let mut found = HashSet::from([Entity::Franchise(franchise)]);
        let mut next = vec![Entity::Franchise(franchise)];
        while let Some(entity) = next.pop() {
            let near = self.joined.get(&entity).into_iter().flatten();
            next.extend(near.copied().filter(|near| found.insert(*near)));
        }
        let shows = found.into_iter().filter_map(|entity| match entity {
            Entity::Show(show) => Some(show),
            Entity::Franchise(_) => None,
        });
        Some(shows.collect())
    }

    fn is_universe(&self, franchise: &str) -> bool {
        self.kinds.get(franchise) == Some(&Kind::Universe)
    }

    fn part(&mut self, part: &'a str, whole: &'a str) {
        if self.is_universe(part) && self.is_universe(whole) {
            self.join(Entity::Franchise(part), Entity::Franchise(whole));
        }
    }

    fn member(&mut self, member: &'a Member) {
        let Some(show) = &member.show else { return };
        let (show, franchise) = (show.get_ref().as_str(), member.franchise.get_ref().as_str());
        if !self.is_universe(franchise) {
            self.brands.entry(franchise).or_default().insert(show);
        } else if matches!(member.role, Role::Main | Role::Spinoff | Role::Side) {
            self.join(Entity::Show(show), Entity::Franchise(franchise));
        }
    }

    fn join(&mut self, one: Entity<'a>, other: Entity<'a>) {
        self.joined.entry(one).or_default().push(other);
        self.joined.entry(other).or_default().push(one);
    }
}

fn kinds(pages: &[Page]) -> HashMap<&str, Kind> {
    let franchises = pages.iter().flat_map(|page| &page.document.franchise);
    franchises.filter_map(|(slug, node)| Some((slug.get_ref().as_str(), node.rest.rest.kind?))).collect()
}
