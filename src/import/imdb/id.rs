//! Ids of IMDb as numbers, so that millions of them fit into memory.

use std::fmt;

/// The id of a title, `tt` and at least seven digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct TitleId(pub(super) u64);

/// The id of a person, `nm` and at least seven digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct NameId(pub(super) u64);

impl TitleId {
    /// Reads an id.
    pub(super) fn read(text: &str) -> Option<Self> {
        digits(text.strip_prefix("tt")?).map(Self)
    }
}

impl NameId {
    /// Reads an id.
    pub(super) fn read(text: &str) -> Option<Self> {
        digits(text.strip_prefix("nm")?).map(Self)
    }
}

impl fmt::Display for TitleId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "tt{:07}", self.0)
    }
}

impl fmt::Display for NameId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "nm{:07}", self.0)
    }
}

/// Seven digits or more, with zeros in front only to make them seven: every number has one text.
fn digits(text: &str) -> Option<u64> {
    let is_whole = (7..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_padded = text.len() > 7 && text.starts_with('0');
    if is_whole && !is_padded { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::{NameId, TitleId};

    #[test]
    fn ids_are_numbers_and_back() {
        for id in ["tt0000001", "tt3502248", "tt10000001", "tt9999999999"] {
            assert_eq!(TitleId::read(id).expect("an id").to_string(), id);
        }
        assert_eq!(NameId::read("nm0000001"), Some(NameId(1)));
        assert_eq!(NameId::read("nm1234567890").expect("an id").to_string(), "nm1234567890");
    }

    #[test]
    fn what_is_no_id_is_none() {
        for text in [
            "",
            "tt",
            "tt123456",
            "nm0000001",
            "tt00000012",
            "tt+000001",
            "tt١٢٣٤٥٦٧",
            "tt0000001 ",
            "tt9999999999999",
        ] {
            assert_eq!(TitleId::read(text), None, "{text}");
        }
        assert_eq!(NameId::read("tt0000001"), None);
    }
}
