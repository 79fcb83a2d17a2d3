//! What filters are made of: one of some values, and between two days.

use async_graphql::InputObject;
use async_graphql::InputType;

use super::scalars::PartialDate;
use super::types::{
    AnnouncementKind, CreditTier, Department, FranchiseKind, Outlook, PlatformKind, ReleaseKind, ReviewKind,
    Run, ShowFormat, ShowRelationKind, WorkKind,
};
use crate::graph::{Graph, Ix, Named, Text, folded};

/// Which values to take: those in `in` that are not in `not`. Values are compared exactly, capital letters
/// included.
#[derive(Clone, Debug, InputObject)]
#[graphql(
    concrete(name = "WordFilter", params(String)),
    concrete(name = "AnnouncementKindFilter", params(AnnouncementKind)),
    concrete(name = "CreditTierFilter", params(CreditTier)),
    concrete(name = "DepartmentFilter", params(Department)),
    concrete(name = "FranchiseKindFilter", params(FranchiseKind)),
    concrete(name = "OutlookFilter", params(Outlook)),
    concrete(name = "PlatformKindFilter", params(PlatformKind)),
    concrete(name = "ReleaseKindFilter", params(ReleaseKind)),
    concrete(name = "ReviewKindFilter", params(ReviewKind)),
    concrete(name = "RunFilter", params(Run)),
    concrete(name = "ShowFormatFilter", params(ShowFormat)),
    concrete(name = "ShowRelationKindFilter", params(ShowRelationKind)),
    concrete(name = "WorkKindFilter", params(WorkKind))
)]
pub struct OneOf<T: InputType> {
    /// Takes only what has one of these values; of what has several, any one is enough. What has no value is
    /// left out, and an empty list takes nothing.
    #[graphql(name = "in")]
    pub any: Option<Vec<T>>,
    /// Leaves out what has any of these values. What has no value stays in.
    pub not: Option<Vec<T>>,
}

/// A span of days, both ends included; an end that is absent is open. A coarse date stands for all its days,
/// so that `2025-07` passes `since: "2025-07-21"`, and `until: "2025"` lasts to the end of that year.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct DateFilter {
    /// The first day of the span, or, of a month or a year, its first day. What was over before it is left
    /// out.
    pub since: Option<PartialDate>,
    /// The last day of the span, or, of a month or a year, its last day. What begins after it is left out.
    pub until: Option<PartialDate>,
}

impl<T: InputType + PartialEq> OneOf<T> {
    /// Whether any of the values that something has is taken, and none left out.
    pub(crate) fn takes<V>(&self, values: &[V]) -> bool
    where
        T: PartialEq<V>,
    {
        let named = |wanted: &[T]| values.iter().any(|value| wanted.iter().any(|one| one == value));
        self.any.as_deref().is_none_or(named) && !self.not.as_deref().is_some_and(named)
    }
}

impl OneOf<String> {
    /// Whether any of the words that something has is taken, and none left out.
    pub(crate) fn takes_words(&self, graph: &Graph, words: &[Text]) -> bool {
        let named =
            |wanted: &[String]| words.iter().any(|word| wanted.iter().any(|one| *one == graph[*word]));
        self.any.as_deref().is_none_or(named) && !self.not.as_deref().is_some_and(named)
    }
}

impl DateFilter {
    /// Whether a day lies between; what has no day does not.
    pub(crate) fn takes(self, day: Option<entity::PartialDate>) -> bool {
        day.is_some_and(|day| {
            self.since.is_none_or(|since| !day.is_over_before(since.0))
                && self.until.is_none_or(|until| !until.0.is_over_before(day))
        })
    }

    /// Whether a window of days touches these; one without a last day goes on.
    pub(crate) fn takes_window(
        self,
        start: Option<entity::PartialDate>,
        end: Option<entity::PartialDate>,
    ) -> bool {
        self.since.is_none_or(|since| end.is_none_or(|end| end.last_day() >= since.0.first_day()))
            && self
                .until
                .is_none_or(|until| start.is_none_or(|start| start.first_day() <= until.0.last_day()))
    }
}

/// Whether an optional condition holds; one that is absent does.
pub(crate) fn holds<C>(condition: Option<&C>, test: impl FnOnce(&C) -> bool) -> bool {
    condition.is_none_or(test)
}

/// A text that names are to contain, folded once; an absent one is in every name.
pub(crate) struct InName(Option<String>);

impl InName {
    /// Takes a text as the caller wrote it.
    pub(crate) fn new(text: Option<&str>) -> Self {
        Self(text.map(folded))
    }

    /// Whether a name contains it, without regard to case and accents.
    pub(crate) fn takes<T: Named>(&self, graph: &Graph, named: Ix<T>) -> bool {
        self.0.as_deref().is_none_or(|text| graph.folded_name(named).contains(text))
    }
}
