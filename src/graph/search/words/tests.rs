//! What may be meant, by comparison with all distances computed in full.

use proptest::collection::vec;
use proptest::{prop_assert_eq, proptest};

use super::{Meant, Typed, Words};

/// The distance in full: letters put in, left out, replaced, or swapped with their neighbours.
fn distance(one: &[char], two: &[char]) -> usize {
    let mut table = vec![vec![0; two.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=two.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = table[i - 1][j - 1] + usize::from(one[i - 1] != two[j - 1]);
                let mut least = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                if i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1] {
                    least = least.min(table[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    table[one.len()][two.len()]
}

fn expected(words: &[String], typed: &Typed, most: u8) -> Vec<Meant> {
    let typos = |word: &String| {
        let letters: Vec<char> = word.chars().collect();
        let from = if typed.is_open { 0 } else { letters.len() };
        (from..=letters.len()).map(|end| distance(&letters[..end], &typed.letters)).min()
    };
    let all = words.iter().enumerate().filter_map(|(word, letters)| {
        let typos = u8::try_from(typos(letters)?).ok().filter(|typos| *typos <= most)?;
        Some(Meant { word, typos })
    });
    all.collect()
}

fn found(words: &[String], typed: &Typed, most: u8) -> Vec<Meant> {
    let mut found = Vec::new();
    Words::of(words.iter().map(String::as_str)).meant(typed, most, |meant| found.push(meant));
    found
}

proptest! {
    /// Few letters, so that words are often near each other.
    #[test]
    fn what_is_meant_is_all_that_is_near_enough(
        mut words in vec("[abcé]{1,9}", 1..150),
        typed in "[abcé]{1,9}",
        most in 0_u8..3,
        is_open: bool,
    ) {
        words.sort();
        words.dedup();
        let typed = Typed { letters: typed.chars().collect(), is_open };
        prop_assert_eq!(found(&words, &typed, most), expected(&words, &typed, most));
    }
}

#[test]
fn swapped_letters_are_one_typo() {
    let words = ["peaks", "tomb", "twin", "twins"].map(str::to_owned);
    let typed = |text: &str, is_open| Typed { letters: text.chars().collect(), is_open };
    assert_eq!(found(&words, &typed("tiwn", false), 1), [Meant { word: 2, typos: 1 }]);
    let begun = [Meant { word: 2, typos: 0 }, Meant { word: 3, typos: 0 }];
    assert_eq!(found(&words, &typed("twi", true), 0), begun);
}

#[test]
fn short_words_and_numbers_forgive_nothing() {
    let forgiven = |text: &str| Typed { letters: text.chars().collect(), is_open: true }.forgiven();
    assert_eq!(["you", "lost", "seinfeld", "1883", "90210"].map(forgiven), [0, 1, 2, 0, 0]);
}

#[test]
fn very_long_words_are_compared_to_their_end() {
    let long = "a".repeat(300);
    let words = [long.clone(), long.clone() + "b", long.clone() + "c"];
    let typed = Typed { letters: words[1].chars().collect(), is_open: false };
    assert_eq!(found(&words, &typed, 0), [Meant { word: 1, typos: 0 }]);
}
