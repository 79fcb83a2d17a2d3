//! Records: what was written, measured and said about shows, and the measures.

use entity::{PartialDate, announcement, measure, review};
use serde::Deserialize;

use super::frame::{Reference, word};
use super::{Cite, Identified};

/// `[measure.<slug>]`: what a number measures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measure {
    pub(crate) name: String,
    pub(crate) provider: Reference,
    pub(crate) quantity: measure::Quantity,
    pub(crate) unit: String,
    pub(crate) method: Option<String>,
    pub(crate) population: Option<String>,
    pub(crate) scale_min: Option<f64>,
    pub(crate) scale_max: Option<f64>,
    #[serde(default)]
    pub(crate) cite: Vec<Cite>,
}

/// `[[review]]`: what a critic or a viewer wrote.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Review {
    pub(crate) of: Reference,
    pub(crate) kind: Option<review::Kind>,
    pub(crate) outlet: Option<Reference>,
    pub(crate) author: Option<Reference>,
    pub(crate) published_on: Option<PartialDate>,
    pub(crate) headline: Option<String>,
    pub(crate) gist: Option<String>,
    pub(crate) score_printed: Option<String>,
    pub(crate) score_max: Option<f64>,
    pub(crate) score: Option<f64>,
    pub(crate) address: Option<String>,
    pub(crate) revises: Option<Reference>,
}

impl Identified for Review {
    const KIND: &'static str = "review";

    fn identity(&self) -> Vec<String> {
        let by = self.outlet.as_ref().or(self.author.as_ref()).map(ToString::to_string);
        [self.of.to_string()].into_iter().chain(by).collect()
    }
}

/// `[[rating]]`: what many people together think.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rating {
    pub(crate) of: Reference,
    pub(crate) measure: Reference,
    pub(crate) value: f64,
    pub(crate) votes: Option<i64>,
    pub(crate) observed_on: Option<PartialDate>,
    pub(crate) published_on: Option<PartialDate>,
    pub(crate) revises: Option<Reference>,
    pub(crate) note: Option<String>,
}

impl Identified for Rating {
    const KIND: &'static str = "rating";

    fn identity(&self) -> Vec<String> {
        let day = self.observed_on.or(self.published_on).map(|day| day.to_string());
        [self.of.to_string(), self.measure.to_string()].into_iter().chain(day).collect()
    }
}

/// `[[viewership]]`: how much it was watched, or its place in a chart.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Viewership {
    pub(crate) of: Reference,
    pub(crate) measure: Reference,
    pub(crate) value: Option<i64>,
    pub(crate) rank: Option<i32>,
    pub(crate) chart: Option<String>,
    pub(crate) weeks_in_chart: Option<i32>,
    pub(crate) window_start: Option<PartialDate>,
    pub(crate) window_end: Option<PartialDate>,
    pub(crate) region: Option<String>,
    pub(crate) published_on: Option<PartialDate>,
    pub(crate) revises: Option<Reference>,
    pub(crate) note: Option<String>,
}

impl Identified for Viewership {
    const KIND: &'static str = "viewership";

    fn identity(&self) -> Vec<String> {
        let what = [self.of.to_string(), self.measure.to_string()];
        let day = self.window_start.or(self.published_on).map(|day| day.to_string());
        what.into_iter().chain(self.chart.clone()).chain(self.region.clone()).chain(day).collect()
    }
}

/// `[[announcement]]`: what was said about the future of a show.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Announcement {
    pub(crate) show: Reference,
    pub(crate) kind: announcement::Kind,
    pub(crate) certainty: announcement::Certainty,
    pub(crate) said_on: Option<PartialDate>,
    pub(crate) published_on: Option<PartialDate>,
    pub(crate) platform: Option<Reference>,
    #[serde(default)]
    pub(crate) seasons: Vec<Reference>,
    pub(crate) expected_from: Option<PartialDate>,
    pub(crate) expected_until: Option<PartialDate>,
    pub(crate) speaker: Option<Reference>,
    pub(crate) quote: Option<String>,
    pub(crate) gist: String,
    pub(crate) supersedes: Option<Reference>,
    pub(crate) withdraws: Option<Reference>,
}

impl Identified for Announcement {
    const KIND: &'static str = "announcement";

    fn identity(&self) -> Vec<String> {
        let day = self.said_on.or(self.published_on).map(|day| day.to_string());
        [self.show.to_string(), word(self.kind)].into_iter().chain(day).collect()
    }
}
