//! What is known of a tie: what its records say, taken together.

use std::collections::BTreeMap;

use entity::PartialDate;

use super::{Facts, Value};
use crate::export::choice::word;
use crate::graph::{Any, Credit, Graph, Ix, Number, Portrayal, Strand, Text, Tie, TieKind};

/// What the records of a tie say: of texts each once, of numbers the largest, of days the first or the last.
struct Gathering<'g> {
    graph: &'g Graph,
    texts: BTreeMap<&'static str, Vec<String>>,
    most: BTreeMap<&'static str, i64>,
    first: BTreeMap<&'static str, Span>,
    last: BTreeMap<&'static str, Span>,
}

/// A day, and how many records give one.
struct Span {
    day: PartialDate,
    records: u32,
}

/// What is known of a tie.
pub(super) fn facts<'g>(graph: &'g Graph, tie: &Tie, strands: &[Strand]) -> Facts<'g> {
    let mut gathering = Gathering {
        graph,
        texts: BTreeMap::new(),
        most: BTreeMap::new(),
        first: BTreeMap::new(),
        last: BTreeMap::new(),
    };
    gathering.add("kind", word(&tie.kind));
    gathering.add("class", word(&graph.class_of(&tie.first())));
    gathering.number("count", Some(tie.strands.into()));
    for strand in strands {
        gathering.record(strand);
    }
    gathering.facts(tie.strands)
}

impl<'g> Gathering<'g> {
    fn record(&mut self, strand: &Strand) {
        let graph = self.graph;
        match strand.record {
            Some(Any::ShowRelation(ix)) => {
                let row = &graph[ix];
                row.kinds.iter().for_each(|kind| self.add("relations", word(kind)));
                self.text("note", row.note);
            }
            Some(Any::BasedOn(ix)) => {
                self.add("basis", word(&graph[ix].kind));
                self.text("note", graph[ix].note);
            }
            Some(Any::FranchiseMember(ix)) => {
                let row = &graph[ix];
                self.add("role", word(&row.role));
                self.number("storyPosition", row.story_position.map(Into::into));
                self.text("note", row.note);
            }
            Some(Any::Credit(ix)) => self.credit(ix, strand),
            Some(Any::Release(ix)) => {
                let row = &graph[ix];
                self.add("releases", word(&row.kind));
                self.text("regions", row.region);
                self.first("date", Some(row.date));
            }
            Some(Any::Commission(ix)) => {
                let row = &graph[ix];
                self.first("orderedOn", row.ordered_on);
                self.number("episodeOrder", row.episode_order.map(Into::into));
            }
            Some(Any::Availability(ix)) => {
                let row = &graph[ix];
                self.add("offers", word(&row.offer));
                self.text("regions", row.region);
                self.first("since", row.since);
                self.last("until", row.until);
            }
            Some(Any::CrossoverPart(ix)) => self.add("positions", graph[ix].position.to_string()),
            _ => {}
        }
    }

    fn credit(&mut self, ix: Ix<Credit>, strand: &Strand) {
        let graph = self.graph;
        let row = &graph[ix];
        if strand.kind == TieKind::Credit {
            self.add("departments", word(&row.department));
            self.text("jobs", row.job);
            for portrayal in graph.portrayals_in(ix).iter() {
                self.add("characters", graph[graph[portrayal].character].name.to_string());
            }
        }
        let version = |portrayal: Ix<Portrayal>| graph[portrayal].note;
        self.text("versions", strand.portrayal.and_then(version));
        row.tier.iter().for_each(|tier| self.add("tiers", word(tier)));
        row.manner.iter().for_each(|manner| self.add("manners", word(manner)));
        self.number("episodeCount", row.episode_count.map(|count: Number| count.get().into()));
        self.first("since", row.since);
        self.last("until", row.until);
    }

    fn add(&mut self, name: &'static str, text: String) {
        let known = self.texts.entry(name).or_default();
        if !known.contains(&text) {
            known.push(text);
        }
    }

    fn text(&mut self, name: &'static str, text: Option<Text>) {
        if let Some(text) = self.graph.text(text) {
            self.add(name, text.to_owned());
        }
    }

    fn number(&mut self, name: &'static str, number: Option<i64>) {
        if let Some(number) = number {
            let most = self.most.entry(name).or_insert(number);
            *most = number.max(*most);
        }
    }

    fn first(&mut self, name: &'static str, day: Option<PartialDate>) {
        span(&mut self.first, name, day, PartialDate::min);
    }

    fn last(&mut self, name: &'static str, day: Option<PartialDate>) {
        span(&mut self.last, name, day, PartialDate::max);
    }

    /// All of it; a beginning or an end only where every record has one, since it would be wrong of the others.
    fn facts(self, records: u32) -> Facts<'g> {
        let texts = self.texts.into_iter().map(|(name, texts)| (name, Value::Text(texts.join("; ").into())));
        let numbers = self.most.into_iter().map(|(name, number)| (name, Value::Number(number)));
        let spans = self.first.into_iter().chain(self.last).filter(|(_, span)| span.records == records);
        let spans = spans.map(|(name, span)| (name, Value::Text(span.day.to_string().into())));
        texts.chain(numbers).chain(spans).collect()
    }
}

fn span(
    spans: &mut BTreeMap<&'static str, Span>,
    name: &'static str,
    day: Option<PartialDate>,
    choose: impl Fn(PartialDate, PartialDate) -> PartialDate,
) {
    if let Some(day) = day {
        let known = spans.entry(name).or_insert(Span { day, records: 0 });
        known.day = choose(known.day, day);
        known.records += 1;
    }
}
