//! iCalendar (RFC 5545, with the properties of a whole calendar of RFC 7986): what is to come in a universe.
//!
//! An event is a whole day. What is known to a month or a year only is no event: how many such there are is said in the
//! description of the calendar.

mod coming;
mod line;

use std::io::{self, Write};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use uuid::Builder;

use self::coming::{Coming, Event};
use self::line::Lines;
use super::picture::Picture;

/// The name of the time zone that stands in a calendar without events, since the grammar wants something in it.
const NOTHING: [(&str, &str); 8] = [
    ("BEGIN", "VTIMEZONE"),
    ("TZID", "Etc/UTC"),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19700101T000000"),
    ("TZOFFSETFROM", "+0000"),
    ("TZOFFSETTO", "+0000"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
];

/// Writes the calendar of what comes from a day on. It is stamped with the beginning of today, so that it is the same all
/// day long.
pub(super) fn write(
    picture: &Picture<'_>,
    from: NaiveDate,
    today: NaiveDate,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Coming { events, undated } = Coming::of(picture, from);
    let mut lines = Lines::new(out);
    lines.add("BEGIN", "VCALENDAR")?;
    lines.add("VERSION", "2.0")?;
    lines.add("PRODID", concat!("-//showgraph//showgraph ", env!("CARGO_PKG_VERSION"), "//EN"))?;
    lines.add("CALSCALE", "GREGORIAN")?;
    let description = description(picture, undated);
    for (name, text) in [("NAME", &*picture.title()), ("DESCRIPTION", &*description)] {
        lines.text(name, text)?;
        // The older names, which most calendars go by.
        lines.text(if name == "NAME" { "X-WR-CALNAME" } else { "X-WR-CALDESC" }, text)?;
    }
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D")?;
    if events.is_empty() {
        NOTHING.iter().try_for_each(|(name, value)| lines.add(name, value))?;
    }
    events.iter().try_for_each(|event| self::event(event, today, &mut lines))?;
    lines.add("END", "VCALENDAR")
}

fn event(event: &Event, today: NaiveDate, lines: &mut Lines<'_>) -> io::Result<()> {
    lines.add("BEGIN", "VEVENT")?;
    lines.add("UID", &uid(&event.what))?;
    lines.add("DTSTAMP", &today.format("%Y%m%dT000000Z").to_string())?;
    lines.add("DTSTART;VALUE=DATE", &event.day.format("%Y%m%d").to_string())?;
    lines.text("SUMMARY", &event.summary)?;
    if !event.description.is_empty() {
        lines.text("DESCRIPTION", &event.description)?;
    }
    lines.text("CATEGORIES", &event.category)?;
    lines.add("STATUS", if event.is_certain { "CONFIRMED" } else { "TENTATIVE" })?;
    // It takes nobody's time.
    lines.add("TRANSP", "TRANSPARENT")?;
    lines.add("END", "VEVENT")
}

fn description(picture: &Picture<'_>, undated: usize) -> String {
    let what = format!("What is to come in the universe of {}.", picture.title());
    let coarse = match undated {
        0 => String::new(),
        1 => " Of 1 more the day is not known yet.".to_owned(),
        some => format!(" Of {some} more the day is not known yet."),
    };
    let left_out = picture.left_out().map(|left_out| format!(" {left_out}"));
    format!("{what}{coarse}{}", left_out.unwrap_or_default())
}

/// A UUID of version 8: the same for the same event, whatever its day.
fn uid(what: &str) -> String {
    let hash = Sha256::digest(format!("showgraph {what}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Builder::from_custom_bytes(bytes).into_uuid().to_string()
}
