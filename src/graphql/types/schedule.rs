//! What belongs to a show alone: the forms it has had and its slot of broadcast.

use macros::graph_object;

use crate::graphql::scalars::PartialDate;
use crate::graphql::types::ShowFormat;

/// A form in which a show was made, and since when.
#[derive(Clone, Debug)]
pub struct DatedFormat(pub(crate) entity::show::DatedFormat);

/// A form in which a show was made, and since when.
#[graph_object]
impl DatedFormat {
    /// The form that began on the day `since`, such as `MINISERIES`.
    fn format(&self) -> ShowFormat {
        self.0.format.into()
    }

    /// The first day on which the show had this form; null where it had it from the start or the day is not
    /// known.
    fn since(&self) -> Option<PartialDate> {
        self.0.since.map(PartialDate)
    }
}

/// The usual slot of a broadcast, in the time of its home.
#[derive(Clone, Debug)]
pub struct Schedule(pub(crate) entity::show::Schedule);

/// The usual slot of a broadcast, in the time of its home.
#[graph_object]
impl Schedule {
    /// The days of the week, by their English names, such as "Thursday".
    fn days(&self) -> Vec<&str> {
        self.0.days.iter().map(String::as_str).collect()
    }

    /// The time of day at which it begins, as `HH:MM` on a clock of 24 hours.
    fn time(&self) -> Option<&str> {
        self.0.time.as_deref()
    }

    /// The time zone of `time`, by its IANA name, such as `America/New_York`.
    fn timezone(&self) -> Option<&str> {
        self.0.timezone.as_deref()
    }
}
