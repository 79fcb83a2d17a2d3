//! The forms that a show has had. Of some of them the end is planned, so that they are over when they are out.

use chrono::NaiveDate;
use entity::show::Format;

use super::event::{Event, What};

/// The forms of a show, in the order of time.
#[derive(Debug)]
pub(super) struct Forms(Vec<(NaiveDate, Format)>);

impl Forms {
    /// Takes the forms out of all events. One without a date is there from the beginning.
    pub(super) fn new<Id>(events: &[Event<Id>]) -> Self {
        let forms = events.iter().filter_map(|event| match event.what {
            What::Formed(format) => {
                Some((event.moment().map_or(NaiveDate::MIN, |moment| moment.day), format))
            }
            _ => None,
        });
        let mut forms: Vec<_> = forms.collect();
        forms.sort_by_key(|(since, _)| *since);
        Self(forms)
    }

    /// The form that it has on a day.
    pub(super) fn on(&self, day: NaiveDate) -> Option<Format> {
        let (_, format) = self.0.iter().rev().find(|(since, _)| *since <= day)?;
        Some(*format)
    }

    /// The days from which it had another form.
    pub(super) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.0.iter().map(|(since, _)| *since)
    }
}
