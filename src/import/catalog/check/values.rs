//! What a single value may be, by the key under which it stands.

use toml::de::{DeTable, DeValue};

use crate::import::catalog::sheet::Fault;
use crate::import::catalog::tree::{self, Table};

/// A rule for the texts under some keys: whether a text is right, and what would be.
type TextRule = (&'static [&'static str], fn(&str) -> bool, &'static str);

const TEXTS: &[TextRule] = &[
    (&["address", "url"], is_address, "is no address; write it out from https:// or http:// on"),
    (&["region"], is_region, "is no region; write two capital letters, such as US, or WORLD"),
    (&["country", "countries"], is_country, "is no country; write two capital letters, such as US"),
    (&["key"], is_slug, "is no key; use small letters, digits and hyphens"),
    (
        &["of", "on", "planted_in", "seasons", "episode", "later_season", "first", "entries", "watch"],
        is_path,
        "is no path; write show, show/s2 or show/s2/e4",
    ),
];

/// A rule for the numbers under some keys: the least, the most, and how to say that.
type NumberRule = (&'static [&'static str], f64, f64, &'static str);

const NUMBERS: &[NumberRule] = &[
    (
        &[
            "billing",
            "episode_count",
            "episode_order",
            "position",
            "rank",
            "runtime_minutes",
            "story_position",
            "weeks_in_chart",
        ],
        1.0,
        f64::MAX,
        "write a number from 1 on",
    ),
    (&["number", "value", "votes"], 0.0, f64::MAX, "write a number from 0 on"),
    (&["score"], 0.0, 100.0, "write a share of the scale, from 0 to 100"),
    (&["score_max"], f64::MIN_POSITIVE, f64::MAX, "write the best score of the scale"),
];

/// Checks the name and the values of a table.
pub(super) fn check(table: &Table) -> Result<(), Fault> {
    if let Some(slug) = table.slug.filter(|slug| !is_slug(slug)) {
        let what = format!("{slug:?} is no slug; use small letters, digits and hyphens");
        return Err(Fault::new(table.at, what));
    }
    for (at, key, value) in in_order(table.values) {
        let entries =
            value.as_array().map(|array| array.iter().map(|entry| (entry.span().start, entry.get_ref())));
        let mut values = entries.into_iter().flatten().chain([(at, value)]);
        values.try_for_each(|(at, value)| text(at, key, value).and_then(|()| number(at, key, value)))?;
    }
    Ok(())
}

/// Whether a text can be a name in addresses.
pub(super) fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn in_order<'t>(values: &'t DeTable) -> Vec<(usize, &'t str, &'t DeValue<'t>)> {
    let entries = values.iter();
    let mut entries: Vec<_> =
        entries.map(|(key, value)| (value.span().start, key.get_ref().as_ref(), value.get_ref())).collect();
    entries.sort_by_key(|(at, ..)| *at);
    entries
}

fn text(at: usize, key: &str, value: &DeValue) -> Result<(), Fault> {
    let Some(text) = value.as_str() else { return Ok(()) };
    if text.trim().is_empty() {
        return Err(Fault::new(at, format!("{key} is empty; fill it in or leave it out")));
    }
    let broken = TEXTS.iter().find(|(keys, holds, _)| keys.contains(&key) && !holds(text));
    broken.map_or(Ok(()), |(.., mend)| Err(Fault::new(at, format!("{key} {text:?} {mend}"))))
}

fn number(at: usize, key: &str, value: &DeValue) -> Result<(), Fault> {
    let Some(number) = tree::number(value) else { return Ok(()) };
    let holds = |least: f64, most: f64| (least..=most).contains(&number);
    let broken = NUMBERS.iter().find(|(keys, least, most, _)| keys.contains(&key) && !holds(*least, *most));
    broken.map_or(Ok(()), |(.., mend)| Err(Fault::new(at, format!("{key} is {number}; {mend}"))))
}

fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_region(text: &str) -> bool {
    text == "WORLD" || is_country(text)
}

fn is_path(text: &str) -> bool {
    text.split('/').count() <= 3 && text.split('/').all(is_slug)
}
