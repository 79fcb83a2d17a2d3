//! What is known of a node, under the names of the schema.

use std::borrow::Cow;

use entity::external_id::{Extent, Provider};
use entity::{PartialDate, show};
use serde::Serialize;

use super::{Facts, Value};
use crate::export::choice::word;
use crate::graph::{
    Any, Character, Crossover, Episode, Franchise, Graph, Ix, Number, Person, Platform, Season, Show, Spot,
    Text, Watchable, Work,
};

/// Facts as they are gathered: what is not known is not among them.
struct Gathering<'g> {
    graph: &'g Graph,
    facts: Facts<'g>,
}

/// What is known of an entity.
pub(super) fn facts<'g>(graph: &'g Graph, spot: &Spot) -> Facts<'g> {
    let mut gathering = Gathering { graph, facts: Facts::new() };
    gathering.set("kind", spot.entity.node_kind().map(|kind| word(&kind)));
    gathering.set("globalId", Some(graph.global_id(spot.entity)));
    gathering.number("distance", Some(spot.distance));
    gathering.external_ids(graph.id_of(spot.entity));
    match spot.entity {
        Any::Show(ix) => gathering.show(ix),
        Any::Season(ix) => gathering.season(ix),
        Any::Episode(ix) => gathering.episode(ix),
        Any::Person(ix) => gathering.person(ix),
        Any::Character(ix) => gathering.character(ix),
        Any::Franchise(ix) => gathering.franchise(ix),
        Any::Platform(ix) => gathering.platform(ix),
        Any::Crossover(ix) => gathering.crossover(ix),
        Any::Work(ix) => gathering.work(ix),
        _ => {}
    }
    gathering.facts
}

impl<'g> Gathering<'g> {
    fn show(&mut self, ix: Ix<Show>) {
        let row = &self.graph[ix];
        self.set("slug", Some(&*row.slug));
        self.text("originalName", row.original_name);
        let formats: Vec<_> =
            row.formats.iter().map(|dated: &show::DatedFormat| word(&dated.format)).collect();
        self.several("formats", &formats);
        for (name, texts) in
            [("genres", &row.genres), ("countries", &row.countries), ("languages", &row.languages)]
        {
            let texts: Vec<&str> = texts.iter().map(|text| &self.graph[*text]).collect();
            self.several(name, &texts);
        }
        self.number("runtimeMinutes", row.runtime_minutes);
        self.date("premiereDate", self.graph.premiere_of(Watchable::Show(ix)));
        self.date("endDate", row.end_date);
        self.word("catalogueStatus", row.catalogue_status);
        self.summary(row.summary, row.summary_licence);
    }

    fn season(&mut self, ix: Ix<Season>) {
        let row = &self.graph[ix];
        self.set("show", Some(&*self.graph[row.show].slug));
        self.number("number", row.number);
        self.number("episodeOrder", row.episode_order);
        self.date("premiereDate", self.graph.premiere_of(Watchable::Season(ix)));
        self.summary(row.summary, row.summary_licence);
    }

    fn episode(&mut self, ix: Ix<Episode>) {
        let row = &self.graph[ix];
        self.set("show", Some(&*self.graph[row.show].slug));
        self.number("season", row.season.and_then(|season| self.graph[season].number));
        self.number("number", row.number.map(Number::get));
        self.word("episodeKind", row.kind);
        self.number("runtimeMinutes", row.runtime_minutes.map(Number::get));
        self.date("premiereDate", self.graph.premiere_of(Watchable::Episode(ix)));
        self.summary(row.summary, row.summary_licence);
    }

    fn person(&mut self, ix: Ix<Person>) {
        let row = &self.graph[ix];
        self.set("slug", Some(&*row.slug));
        self.date("born", row.born);
        self.date("died", row.died);
        self.text("country", row.country);
    }

    fn character(&mut self, ix: Ix<Character>) {
        let row = &self.graph[ix];
        self.set("slug", Some(&*row.slug));
        self.text("description", row.description);
    }

    fn franchise(&mut self, ix: Ix<Franchise>) {
        let row = &self.graph[ix];
        self.set("slug", Some(&*row.slug));
        self.word("franchiseKind", Some(row.kind));
        self.text("summary", row.summary);
    }

    fn platform(&mut self, ix: Ix<Platform>) {
        let row = &self.graph[ix];
        self.set("slug", Some(&*row.slug));
        self.word("platformKind", row.kind);
        self.text("country", row.country);
    }

    fn crossover(&mut self, ix: Ix<Crossover>) {
        let row = &self.graph[ix];
        self.set("slug", Some(&*row.slug));
        let days = self.graph.days_of_crossover(ix);
        self.date("date", days.map(|(first, _)| first));
        self.date("until", days.map(|(_, last)| last));
        self.text("summary", row.summary);
    }

    fn work(&mut self, ix: Ix<Work>) {
        let row = &self.graph[ix];
        self.set("slug", Some(&*row.slug));
        self.word("workKind", Some(row.kind));
        self.date("published", row.published);
        self.text("summary", row.summary);
    }

    /// The ids that other catalogues give to just this entity.
    fn external_ids(&mut self, id: u32) {
        for ix in self.graph.external_ids_of(id) {
            let row = &self.graph[*ix];
            let name = match row.provider {
                Provider::Imdb => "imdb",
                Provider::Tmdb => "tmdb",
                Provider::Thetvdb => "thetvdb",
                Provider::Tvmaze => "tvmaze",
                Provider::Tvrage => "tvrage",
                Provider::Wikidata => "wikidata",
                Provider::Eidr => "eidr",
                Provider::Other => continue,
            };
            // Several sources can say the same; of several ids the first is that of the preferred source.
            if row.extent == Extent::Exact && !self.facts.contains_key(name) {
                self.set(name, Some(&self.graph[row.value]));
            }
        }
    }

    fn summary(&mut self, summary: Option<Text>, licence: Option<Text>) {
        self.text("summary", summary);
        self.text("summaryLicence", licence);
    }

    fn set(&mut self, name: &'static str, value: Option<impl Into<Cow<'g, str>>>) {
        if let Some(value) = value {
            self.facts.insert(name, Value::Text(value.into()));
        }
    }

    fn text(&mut self, name: &'static str, text: Option<Text>) {
        self.set(name, self.graph.text(text));
    }

    fn several(&mut self, name: &'static str, texts: &[impl AsRef<str>]) {
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        self.set(name, (!texts.is_empty()).then(|| texts.join("; ")));
    }

    fn word(&mut self, name: &'static str, value: Option<impl Serialize>) {
        self.set(name, value.map(|value| word(&value)));
    }

    fn number(&mut self, name: &'static str, number: Option<impl Into<i64>>) {
        if let Some(number) = number {
            self.facts.insert(name, Value::Number(number.into()));
        }
    }

    fn date(&mut self, name: &'static str, date: Option<PartialDate>) {
        self.set(name, date.map(|date| date.to_string()));
    }
}
