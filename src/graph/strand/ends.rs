//! The strands at both ends: what begins at an entity, and what ends there. What the one end has, the other has too.

use entity::NodeKind;

use super::{Scope, Strand, TieKind};
use crate::graph::{
    Any, Availability, Character, Commission, Credit, Crossover, Episode, Franchise, FranchiseMember, Graph,
    Ix, Person, Platform, Portrayal, Release, Season, Show, Watchable,
};

/// The strands at one entity, as they are found.
pub(super) struct Strands<'g> {
    graph: &'g Graph,
    scope: Scope,
    pub(super) found: Vec<Strand>,
}

impl<'g> Strands<'g> {
    pub(super) fn new(graph: &'g Graph, scope: Scope) -> Self {
        Self { graph, scope, found: Vec::new() }
    }

    /// Those that begin at an entity.
    pub(super) fn outgoing(&mut self, entity: Any) {
        match entity {
            Any::Show(show) => self.show_outgoing(show),
            Any::Season(season) => {
                self.told(TieKind::Season, entity, self.graph[season].show);
                self.distributed(Watchable::Season(season));
            }
            Any::Episode(episode) => {
                let parent = self.parent(episode);
                self.told(TieKind::Episode, entity, parent);
                self.distributed(Watchable::Episode(episode));
            }
            Any::Person(person) => self.person_outgoing(person),
            Any::Character(character) => self.character_outgoing(character),
            Any::Franchise(franchise) => {
                self.told_if(TieKind::Part, entity, self.graph[franchise].part_of);
            }
            Any::Platform(platform) => {
                self.told_if(TieKind::Succession, entity, self.graph[platform].succeeded_by);
            }
            Any::Crossover(crossover) => self.crossover_outgoing(crossover),
            Any::Work(work) => {
                self.told_if(TieKind::Author, entity, self.graph[work].author);
                for member in self.graph.memberships_of_work(work).iter() {
                    self.add(TieKind::Membership, entity, self.graph[member].franchise, member);
                }
            }
            _ => {}
        }
    }

    /// Those that end at an entity.
    pub(super) fn incoming(&mut self, entity: Any) {
        match entity {
            Any::Show(show) => self.show_incoming(show),
            Any::Season(season) => {
                if self.scope.has(NodeKind::Episode) {
                    for episode in self.graph.episodes_in(season).iter() {
                        self.told(TieKind::Episode, episode, season);
                    }
                }
                self.worked_on(Watchable::Season(season));
                let episodes = self.graph.episodes_in(season);
                self.crossed(episodes.iter(), entity);
            }
            Any::Episode(episode) => {
                self.worked_on(Watchable::Episode(episode));
                self.crossed([episode], entity);
            }
            Any::Person(person) => {
                for work in self.graph.works_by(person).iter() {
                    self.told(TieKind::Author, work, person);
                }
            }
            Any::Character(character) => self.character_incoming(character),
            Any::Franchise(franchise) => self.franchise_incoming(franchise),
            Any::Platform(platform) => self.platform_incoming(platform),
            Any::Work(work) => {
                for basis in self.graph.adaptations_of(work).iter() {
                    self.add(TieKind::BasedOn, self.graph[basis].show, entity, basis);
                }
            }
            _ => {}
        }
    }

    fn show_outgoing(&mut self, show: Ix<Show>) {
        for relation in self.graph.origins_of(show).iter() {
            self.add(TieKind::Relation, show, self.graph[relation].earlier_show, relation);
        }
        for basis in self.graph.bases_of(show).iter() {
            self.add(TieKind::BasedOn, show, self.graph[basis].work, basis);
        }
        for member in self.graph.memberships_of(show).iter() {
            self.add(TieKind::Membership, show, self.graph[member].franchise, member);
        }
        self.distributed(Watchable::Show(show));
    }

    fn show_incoming(&mut self, show: Ix<Show>) {
        for relation in self.graph.offshoots_of(show).iter() {
            self.add(TieKind::Relation, self.graph[relation].later_show, show, relation);
        }
        for season in self.graph.seasons_of(show).iter() {
            self.told(TieKind::Season, season, show);
        }
        if self.scope.has(NodeKind::Episode) {
            for episode in self.graph.episodes_of(show).iter() {
                if self.parent(episode) == show.into() {
                    self.told(TieKind::Episode, episode, show);
                }
            }
        }
        self.worked_on(Watchable::Show(show));
        let episodes = self.graph.episodes_of(show);
        self.crossed(episodes.iter(), show.into());
    }

    fn person_outgoing(&mut self, person: Ix<Person>) {
        for credit in self.graph.credits_of_person(person).iter() {
            self.add(TieKind::Credit, person, self.lifted(self.graph[credit].subject), credit);
            for portrayal in self.graph.portrayals_in(credit).iter() {
                self.played(TieKind::Portrayal, person, self.graph[portrayal].character, portrayal);
            }
        }
    }

    fn character_outgoing(&mut self, character: Ix<Character>) {
        for portrayal in self.graph.portrayals_of(character).iter() {
            let subject = self.graph[self.graph[portrayal].credit].subject;
            self.played(TieKind::Appearance, character, self.lifted(subject), portrayal);
        }
        self.told_if(TieKind::Variant, character.into(), self.graph[character].variant_of);
    }

    fn character_incoming(&mut self, character: Ix<Character>) {
        for portrayal in self.graph.portrayals_of(character).iter() {
            let person = self.graph[self.graph[portrayal].credit].person;
            self.played(TieKind::Portrayal, person, character, portrayal);
        }
        for variant in self.graph.variants_of(character).iter() {
            self.told(TieKind::Variant, variant, character);
        }
    }

    fn franchise_incoming(&mut self, franchise: Ix<Franchise>) {
        for member in self.graph.members_of(franchise).iter() {
            let FranchiseMember { show, work, .. } = self.graph[member];
            if let Some(end) = show.map(Any::from).or(work.map(Any::from)) {
                self.add(TieKind::Membership, end, franchise, member);
            }
        }
        for part in self.graph.parts_of(franchise).iter() {
            self.told(TieKind::Part, part, franchise);
        }
    }

    fn platform_incoming(&mut self, platform: Ix<Platform>) {
        for release in self.graph.releases_on(platform).iter() {
            self.add(TieKind::Release, self.lifted(self.graph[release].subject), platform, release);
        }
        for commission in self.graph.commissions_by(platform).iter() {
            self.add(TieKind::Commission, self.lifted(self.graph[commission].subject), platform, commission);
        }
        for offer in self.graph.availabilities_on(platform).iter() {
            self.add(TieKind::Availability, self.lifted(self.graph[offer].subject), platform, offer);
        }
        for predecessor in self.graph.predecessors_of(platform).iter() {
            self.told(TieKind::Succession, predecessor, platform);
        }
    }

    fn crossover_outgoing(&mut self, crossover: Ix<Crossover>) {
        for part in self.graph.parts_of_crossover(crossover).iter() {
            let episode = Watchable::Episode(self.graph[part].episode);
            self.add(TieKind::CrossoverPart, crossover, self.lifted(episode), part);
        }
    }

    /// Where it came out, and who ordered and carries it.
    fn distributed(&mut self, of: Watchable) {
        let near = Any::from(of);
        for release in self.graph.releases(of).iter() {
            let Release { subject, platform, .. } = self.graph[release];
            if let Some(platform) = platform.filter(|_| self.lifted(subject) == near) {
                self.add(TieKind::Release, near, platform, release);
            }
        }
        for commission in self.graph.commissions(of).iter() {
            let Commission { subject, platform, .. } = self.graph[commission];
            if self.lifted(subject) == near {
                self.add(TieKind::Commission, near, platform, commission);
            }
        }
        for offer in self.graph.availabilities(of).iter() {
            let Availability { subject, platform, .. } = self.graph[offer];
            if self.lifted(subject) == near {
                self.add(TieKind::Availability, near, platform, offer);
            }
        }
    }

    /// Who worked on it, and who appears in it.
    fn worked_on(&mut self, of: Watchable) {
        if !self.scope.follows(TieKind::Credit) && !self.scope.follows(TieKind::Appearance) {
            return;
        }
        let near = Any::from(of);
        for credit in self.graph.credits(of).iter() {
            let Credit { subject, person, .. } = self.graph[credit];
            if self.lifted(subject) == near {
                self.add(TieKind::Credit, person, near, credit);
                for portrayal in self.graph.portrayals_in(credit).iter() {
                    self.played(TieKind::Appearance, self.graph[portrayal].character, near, portrayal);
                }
            }
        }
    }

    /// Of which crossovers some episodes tell a part, as far as they stand for an entity.
    fn crossed(&mut self, episodes: impl IntoIterator<Item = Ix<Episode>>, near: Any) {
        if !self.scope.follows(TieKind::CrossoverPart) {
            return;
        }
        for episode in episodes {
            if self.lifted(Watchable::Episode(episode)) == near {
                for part in self.graph.crossovers_of(episode).iter() {
                    self.add(TieKind::CrossoverPart, self.graph[part].crossover, near, part);
                }
            }
        }
    }

    /// What stands for something that can be watched: itself, or what it is part of.
    fn lifted(&self, of: Watchable) -> Any {
        match of {
            Watchable::Season(season) if self.scope.has(NodeKind::Season) => season.into(),
            Watchable::Episode(episode) if self.scope.has(NodeKind::Episode) => episode.into(),
            Watchable::Episode(episode) => self.parent(episode),
            other => self.graph.show_of(other).into(),
        }
    }

    /// What an episode is part of: its season, if that is looked at, or its show.
    fn parent(&self, episode: Ix<Episode>) -> Any {
        let season: Option<Ix<Season>> = self.graph[episode].season;
        let season = season.filter(|_| self.scope.has(NodeKind::Season));
        season.map_or_else(|| self.graph[episode].show.into(), Any::from)
    }

    fn told(&mut self, kind: TieKind, from: impl Into<Any>, to: impl Into<Any>) {
        self.push(Strand { kind, from: from.into(), to: to.into(), record: None, portrayal: None });
    }

    fn told_if(&mut self, kind: TieKind, from: Any, to: Option<impl Into<Any>>) {
        if let Some(to) = to {
            self.told(kind, from, to);
        }
    }

    fn add(&mut self, kind: TieKind, from: impl Into<Any>, to: impl Into<Any>, record: impl Into<Any>) {
        let record = Some(record.into());
        self.push(Strand { kind, from: from.into(), to: to.into(), record, portrayal: None });
    }

    fn played(&mut self, kind: TieKind, from: impl Into<Any>, to: impl Into<Any>, by: Ix<Portrayal>) {
        let record = Some(self.graph[by].credit.into());
        self.push(Strand { kind, from: from.into(), to: to.into(), record, portrayal: Some(by) });
    }

    fn push(&mut self, strand: Strand) {
        let is_seen = |end: Any| end.node_kind().is_some_and(|kind| self.scope.has(kind));
        // Nothing is tied to itself, whatever a row says.
        let is_loop = strand.from == strand.to;
        if self.scope.follows(strand.kind) && is_seen(strand.from) && is_seen(strand.to) && !is_loop {
            self.found.push(strand);
        }
    }
}
