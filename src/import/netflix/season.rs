//! What Netflix means by the title of a season: which number it has, where the title says so.

/// Which part of a show a row is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Part {
    /// The number of the season; none where the row is about the show, or the title leaves it open.
    pub(super) number: Option<i32>,
    /// The title as it is printed, where it says more than the number.
    pub(super) printed: Option<String>,
}

impl Part {
    /// Reads the title of a season of a show; `N/A` stands where there is none.
    pub(super) fn of(show: &str, season: &str) -> Self {
        let whole = Self { number: None, printed: None };
        if season.is_empty() || season == "N/A" {
            return whole;
        }
        let rest = season.strip_prefix(show).unwrap_or(season);
        match rest.trim_start_matches(':').trim() {
            // A limited series has one season: it is the show.
            "" | "Limited Series" => whole,
            _ => {
                let (number, more) =
                    numbered(rest).map_or((None, rest), |(number, more)| (Some(number), more));
                let says_more = number.is_none() || !more.trim_matches([':', ' ', '.']).is_empty();
                Self { number, printed: says_more.then(|| season.to_owned()) }
            }
        }
    }
}

/// The number of the season, and what follows it. Behind a colon it is announced, `: Season 2` or `: S2`; without one it
/// stands alone behind the title, `Stranger Things 5`. A part, a volume or a year is none.
fn numbered(rest: &str) -> Option<(i32, &str)> {
    if let Some(rest) = rest.strip_prefix(':') {
        let rest = rest.trim_start();
        let rest = rest.strip_prefix("Season ").or_else(|| rest.strip_prefix('S'))?;
        let (number, more) = leading(rest)?;
        return (more.is_empty() || more.starts_with([':', ' '])).then_some((number, more));
    }
    let (number, more) = leading(rest.strip_prefix(' ')?)?;
    more.trim_end_matches('.').is_empty().then_some((number, more))
}

/// A number of one or two digits, and what follows it.
fn leading(text: &str) -> Option<(i32, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let number = text[..end].parse().ok().filter(|number| (1..100).contains(number))?;
    Some((number, &text[end..]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Part;

    #[test]
    fn the_number_is_read_where_it_is_said() {
        for (show, season, number, says_more) in [
            ("Wednesday", "Wednesday: Season 2", Some(2), false),
            ("Stranger Things", "Stranger Things 5", Some(5), false),
            ("The Snow Girl", "The Snow Girl 1.", Some(1), false),
            ("Furies", "Furies: Season 1:", Some(1), false),
            ("Furies", "Furies: Season 2: : Resistance", Some(2), true),
            ("Love Is Blind", "Love Is Blind: S10: Ohio", Some(10), true),
            ("The Sinner", "The Sinner: Season 4: Percy", Some(4), true),
            ("Lupin", "Lupin: Part 3", None, true),
            ("Royal Rumble", "Royal Rumble 2025", None, true),
            ("Barbarians", "Barbarians: II", None, true),
            ("Raw", "Raw: June 1, 2026", None, true),
            ("Homicide", "Homicide: New York: Season 1", None, true),
            ("3 Body Problem", "3 Body Problem: Season 1", Some(1), false),
            ("1899", "1899: Limited Series", None, false),
            ("1899", "1899", None, false),
            ("1899", "N/A", None, false),
            ("1899", "", None, false),
            ("Some Show", "Another: Season 2", None, true),
            ("Show", "Show: Sequel", None, true),
            ("Show", "Show: Season 0", None, true),
            ("Show", "Show: Season 2026", None, true),
        ] {
            let printed = says_more.then(|| season.to_owned());
            assert_eq!(Part::of(show, season), Part { number, printed }, "{season}");
        }
    }

    proptest! {
        #[test]
        fn no_title_makes_it_panic(show: String, season: String) {
            Part::of(&show, &season);
            Part::of(&show, &format!("{show}{season}"));
        }
    }
}
