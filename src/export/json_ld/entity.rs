//! Entities in the words of schema.org: of which type each is, and what is known of it.

use entity::external_id::Extent;
use entity::{PartialDate, alias, show, work};
use serde_json::{Map, Value, json};

use super::{Thing, address, country};
use crate::export::choice::{is_address, word};
use crate::export::picture::Node;
use crate::graph::{Any, Crossover, Episode, Graph, Ix, Number, Person, Season, Show, Text, Watchable, Work};

/// What is known of an entity, but for what joins it to others.
pub(super) fn thing(graph: &Graph, node: &Node<'_>) -> Thing {
    let mut thing = Thing(Map::new());
    thing.say("@id", address(graph, node.entity));
    thing.say("@type", kind(graph, node.entity));
    thing.say("name", &*node.name);
    match node.entity {
        Any::Show(ix) => thing.show(graph, ix),
        Any::Season(ix) => thing.season(graph, ix),
        Any::Episode(ix) => thing.episode(graph, ix),
        Any::Person(ix) => thing.person(graph, ix),
        Any::Character(ix) => thing.summary(graph, graph[ix].description, None),
        Any::Franchise(ix) => thing.summary(graph, graph[ix].summary, None),
        Any::Platform(ix) => {
            thing.say_if("showgraph:country", graph.text(graph[ix].country).and_then(country));
        }
        Any::Crossover(ix) => thing.crossover(graph, ix),
        Any::Work(ix) => thing.work(graph, ix),
        _ => {}
    }
    thing.names(graph, node);
    thing
}

fn kind(graph: &Graph, entity: Any) -> Value {
    match entity {
        Any::Show(ix) => show_kind(graph, ix).into(),
        Any::Season(_) => "TVSeason".into(),
        Any::Episode(_) => "TVEpisode".into(),
        // Who is made up is a person there as well: the second type tells them apart.
        Any::Character(_) => json!(["Person", "showgraph:Character"]),
        Any::Person(_) => "Person".into(),
        Any::Franchise(_) => "CreativeWorkSeries".into(),
        Any::Platform(_) => "BroadcastService".into(),
        Any::Crossover(_) => json!(["CreativeWork", "showgraph:Crossover"]),
        Any::Work(ix) => work_kind(graph[ix].kind).into(),
        _ => "Thing".into(),
    }
}

/// A show is a series, unless its last form is a single programme.
fn show_kind(graph: &Graph, show: Ix<Show>) -> &'static str {
    match graph[show].formats.last().map(|dated| dated.format) {
        Some(show::Format::TvFilm) => "Movie",
        Some(show::Format::Special) => "TVEpisode",
        _ => "TVSeries",
    }
}

fn work_kind(kind: work::Kind) -> &'static str {
    match kind {
        work::Kind::Novel | work::Kind::NonFiction => "Book",
        work::Kind::NovelSeries => "BookSeries",
        work::Kind::ShortStory => "ShortStory",
        work::Kind::Comic => "ComicStory",
        work::Kind::Film => "Movie",
        work::Kind::Game => "VideoGame",
        work::Kind::Play => "Play",
        work::Kind::Podcast => "PodcastSeries",
        work::Kind::Other => "CreativeWork",
    }
}

impl Thing {
    fn show(&mut self, graph: &Graph, ix: Ix<Show>) {
        let row = &graph[ix];
        let premiere = graph.premiere_of(Watchable::Show(ix));
        if show_kind(graph, ix) == "TVSeries" {
            self.date("startDate", premiere);
            self.date("endDate", row.end_date);
        } else {
            self.date("datePublished", premiere);
        }
        self.say_if("alternateName", graph.text(row.original_name));
        row.genres.iter().for_each(|genre| self.say("genre", &graph[*genre]));
        row.languages.iter().for_each(|language| self.say("inLanguage", &graph[*language]));
        for code in &row.countries {
            self.say_if("countryOfOrigin", country(&graph[*code]));
        }
        self.summary(graph, row.summary, row.summary_licence);
        // What is no address would be taken for one that is relative.
        for link in row.links.iter().filter(|link| is_address(&link.url)) {
            match link.kind {
                show::LinkKind::Official => self.say("url", &*link.url),
                show::LinkKind::Catalogue => self.say("sameAs", &*link.url),
                show::LinkKind::Platform | show::LinkKind::Other => {}
            }
        }
    }

    fn season(&mut self, graph: &Graph, ix: Ix<Season>) {
        let row = &graph[ix];
        self.say_if("seasonNumber", row.number);
        self.say_if("numberOfEpisodes", row.episode_order);
        self.date("startDate", graph.premiere_of(Watchable::Season(ix)));
        self.summary(graph, row.summary, row.summary_licence);
    }

    fn episode(&mut self, graph: &Graph, ix: Ix<Episode>) {
        let row = &graph[ix];
        self.say_if("episodeNumber", row.number.map(Number::get));
        self.date("datePublished", graph.premiere_of(Watchable::Episode(ix)));
        self.say_if("duration", row.runtime_minutes.map(|minutes| format!("PT{minutes}M")));
        self.summary(graph, row.summary, row.summary_licence);
    }

    fn person(&mut self, graph: &Graph, ix: Ix<Person>) {
        let row = &graph[ix];
        self.date("birthDate", row.born);
        self.date("deathDate", row.died);
        self.say_if("showgraph:country", graph.text(row.country).and_then(country));
    }

    fn crossover(&mut self, graph: &Graph, ix: Ix<Crossover>) {
        self.date("datePublished", graph.days_of_crossover(ix).map(|(first, _)| first));
        self.summary(graph, graph[ix].summary, None);
    }

    fn work(&mut self, graph: &Graph, ix: Ix<Work>) {
        self.date("datePublished", graph[ix].published);
        self.summary(graph, graph[ix].summary, None);
    }

    /// Other names, and the ids of other catalogues. These are no addresses: each catalogue has rules of its own for them.
    fn names(&mut self, graph: &Graph, node: &Node<'_>) {
        let id = graph.id_of(node.entity);
        for alias in graph.aliases_of(id).iter().map(|ix| &graph[*ix]) {
            if alias.kind != alias::Kind::AsPrinted && graph[alias.name] != *node.name {
                self.say_once("alternateName", &graph[alias.name]);
            }
        }
        for row in graph.external_ids_of(id).iter().map(|ix| &graph[*ix]) {
            if row.extent == Extent::Exact {
                let catalogue = graph.text(row.label).map_or_else(|| word(&row.provider), str::to_owned);
                let value = &graph[row.value];
                self.say_once(
                    "identifier",
                    json!({ "@type": "PropertyValue", "propertyID": catalogue, "value": value }),
                );
            }
        }
    }

    fn summary(&mut self, graph: &Graph, summary: Option<Text>, licence: Option<Text>) {
        self.say_if("description", graph.text(summary));
        self.say_if("showgraph:descriptionLicence", graph.text(licence));
    }

    fn date(&mut self, property: &str, date: Option<PartialDate>) {
        self.say_if(property, date.map(|date| date.to_string()));
    }
}
