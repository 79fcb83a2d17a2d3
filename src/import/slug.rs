//! Slugs for nodes that come with a name and without a slug.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A slug is no longer than this.
const LONGEST: usize = 60;

/// A name in ASCII and lower case, its words joined by `-`, cut between words where it is too long. It is empty for a
/// name without any Latin letter or digit.
pub(crate) fn slug(name: &str) -> String {
    let mut slug = String::new();
    let mut next_word = false;
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter) && !is_within_word(*letter)) {
        let spelled = spelled(letter);
        if spelled.is_empty() && !letter.is_ascii_alphanumeric() {
            next_word = true;
            continue;
        }
        if (next_word || letter == '&') && !slug.is_empty() {
            slug.push('-');
        }
        next_word = letter == '&';
        match spelled {
            "" => slug.push(letter.to_ascii_lowercase()),
            spelled => slug.push_str(spelled),
        }
        if slug.len() > LONGEST {
            slug.truncate(slug[..=LONGEST].rfind('-').unwrap_or(LONGEST));
            break;
        }
    }
    slug
}

/// Whether a mark stands inside a word: `Grey's` is one word.
fn is_within_word(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '´')
}

/// The usual spelling of what has no accent to take away.
fn spelled(letter: char) -> &'static str {
    match letter {
        '&' => "and",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'þ' | 'Þ' => "th",
        'ħ' | 'Ħ' => "h",
        'ı' => "i",
        'ə' | 'Ə' => "e",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LONGEST, slug};

    #[test]
    fn names_become_slugs() {
        for (name, expected) in [
            ("Bosch: Legacy", "bosch-legacy"),
            ("Law & Order", "law-and-order"),
            ("AT&T", "at-and-t"),
            ("Grey's Anatomy", "greys-anatomy"),
            ("  The 100 -- (UK)  ", "the-100-uk"),
            ("Étoile", "etoile"),
            ("Große Straße", "grosse-strasse"),
            ("Þórður & Łukasz", "thordur-and-lukasz"),
            ("М*А*Ш", ""),
            ("進撃の巨人 Attack", "attack"),
            ("M*A*S*H", "m-a-s-h"),
            ("Ⅷ ½", "viii-1-2"),
            ("", ""),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_words() {
        let name = "The Strange Case of the Very Long Title That Nobody Will Ever Read to Its End";
        assert_eq!(slug(name), "the-strange-case-of-the-very-long-title-that-nobody-will");
        assert_eq!(slug(&"a".repeat(100)), "a".repeat(LONGEST));
        assert_eq!(slug(&format!("{} b", "a".repeat(LONGEST))), "a".repeat(LONGEST));
    }

    proptest! {
        #[test]
        fn every_slug_can_stand_in_an_address(name: String) {
            let slug = slug(&name);
            prop_assert!(slug.len() <= LONGEST);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"), "{}", slug);
        }
    }
}
