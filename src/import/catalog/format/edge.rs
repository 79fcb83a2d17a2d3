//! Edges: what joins nodes.

use entity::{PartialDate, availability, based_on, credit, franchise_member, release, show_relation};
use serde::Deserialize;

use super::Identified;
use super::frame::{Reference, word};

/// `[[relation]]`: how one show came from another, or touches it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Relation {
    pub(crate) later: Reference,
    pub(crate) later_season: Option<Reference>,
    pub(crate) earlier: Reference,
    pub(crate) kinds: Vec<show_relation::RelationKind>,
    #[serde(default)]
    pub(crate) planted_in: Vec<Reference>,
    pub(crate) note: Option<String>,
}

impl Identified for Relation {
    const KIND: &'static str = "relation";

    fn identity(&self) -> Vec<String> {
        let later = self.later_season.as_ref().unwrap_or(&self.later);
        vec![later.to_string(), self.earlier.to_string()]
    }
}

/// `[[based_on]]`: what a show is based on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BasedOn {
    pub(crate) show: Reference,
    pub(crate) work: Reference,
    pub(crate) kind: based_on::Kind,
    pub(crate) note: Option<String>,
}

impl Identified for BasedOn {
    const KIND: &'static str = "based_on";

    fn identity(&self) -> Vec<String> {
        vec![self.show.to_string(), self.work.to_string()]
    }
}

/// `[[member]]`: that a show or a work belongs to a franchise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Member {
    pub(crate) franchise: Reference,
    pub(crate) show: Option<Reference>,
    pub(crate) work: Option<Reference>,
    pub(crate) role: franchise_member::Role,
    pub(crate) story_position: Option<i32>,
    pub(crate) note: Option<String>,
}

impl Identified for Member {
    const KIND: &'static str = "member";

    fn identity(&self) -> Vec<String> {
        let show = self.show.iter().map(|show| format!("show/{show}"));
        let work = self.work.iter().map(|work| format!("work/{work}"));
        [self.franchise.to_string()].into_iter().chain(show).chain(work).collect()
    }
}

/// `[[credit]]`: that a person worked on a show, a season or an episode.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credit {
    pub(crate) person: Reference,
    pub(crate) on: Reference,
    pub(crate) department: credit::Department,
    pub(crate) job: Option<String>,
    pub(crate) tier: Option<credit::Tier>,
    pub(crate) manner: Option<credit::Manner>,
    pub(crate) billing: Option<i32>,
    pub(crate) episode_count: Option<i32>,
    pub(crate) since: Option<PartialDate>,
    pub(crate) until: Option<PartialDate>,
    pub(crate) credited_as: Option<String>,
    pub(crate) note: Option<String>,
    #[serde(default, rename = "as")]
    pub(crate) characters: Vec<As>,
}

/// An entry of `as`: a character that an acting credit is for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct As {
    pub(crate) character: Reference,
    pub(crate) note: Option<String>,
}

impl Identified for Credit {
    const KIND: &'static str = "credit";

    fn identity(&self) -> Vec<String> {
        let department = word(self.department);
        let credit = [self.person.to_string(), self.on.to_string(), department];
        credit.into_iter().chain(self.job.clone()).collect()
    }
}

/// `[[release]]`: that a show, a season, a part or an episode came out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Release {
    pub(crate) of: Reference,
    pub(crate) date: PartialDate,
    pub(crate) kind: release::Kind,
    pub(crate) part: Option<String>,
    pub(crate) platform: Option<Reference>,
    pub(crate) region: Option<String>,
    pub(crate) episode_count: Option<i32>,
    pub(crate) note: Option<String>,
}

impl Identified for Release {
    const KIND: &'static str = "release";

    fn identity(&self) -> Vec<String> {
        let what = [self.of.to_string(), word(self.kind), self.date.to_string()];
        let platform = self.platform.as_ref().map(ToString::to_string);
        what.into_iter().chain(platform).chain(self.region.clone()).chain(self.part.clone()).collect()
    }
}

/// `[[commission]]`: that a platform ordered a show or a season.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Commission {
    pub(crate) of: Reference,
    pub(crate) platform: Reference,
    pub(crate) ordered_on: Option<PartialDate>,
    pub(crate) episode_order: Option<i32>,
    pub(crate) note: Option<String>,
}

impl Identified for Commission {
    const KIND: &'static str = "commission";

    fn identity(&self) -> Vec<String> {
        vec![self.of.to_string(), self.platform.to_string()]
    }
}

/// `[[availability]]`: that a platform carries a show or a season.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Availability {
    pub(crate) of: Reference,
    pub(crate) platform: Reference,
    pub(crate) offer: availability::Offer,
    pub(crate) region: Option<String>,
    #[serde(default)]
    pub(crate) is_original: bool,
    pub(crate) since: Option<PartialDate>,
    pub(crate) until: Option<PartialDate>,
    pub(crate) observed_on: Option<PartialDate>,
    pub(crate) note: Option<String>,
}

impl Identified for Availability {
    const KIND: &'static str = "availability";

    fn identity(&self) -> Vec<String> {
        let what = [self.of.to_string(), self.platform.to_string(), word(self.offer)];
        let since = self.since.map(|since| since.to_string());
        what.into_iter().chain(self.region.clone()).chain(since).collect()
    }
}

/// `[[crossover_part]]`: an episode that tells a part of a crossover.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CrossoverPart {
    pub(crate) crossover: Reference,
    pub(crate) episode: Reference,
    pub(crate) position: i32,
}

impl Identified for CrossoverPart {
    const KIND: &'static str = "crossover_part";

    fn identity(&self) -> Vec<String> {
        vec![self.crossover.to_string(), self.episode.to_string()]
    }
}
