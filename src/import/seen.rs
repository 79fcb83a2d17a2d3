//! Which rows an import has said so far: what it said before and does not say again is withdrawn at its end.

/// A set of ids, one bit each: ids come from one sequence, so there are no wide gaps.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    words: Vec<u64>,
}

impl Seen {
    /// Adds an id.
    pub(crate) fn insert(&mut self, id: i64) {
        let (word, bit) = place(id);
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= bit;
    }

    /// Whether an id is in the set.
    pub(crate) fn contains(&self, id: i64) -> bool {
        let (word, bit) = place(id);
        self.words.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

fn place(id: i64) -> (usize, u64) {
    let id = usize::try_from(id).unwrap_or_default();
    (id / 64, 1 << (id % 64))
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn an_id_is_in_once_it_was_added() {
        let mut seen = Seen::default();
        for id in [0, 1, 63, 64, 1_000_000] {
            assert!(!seen.contains(id));
            seen.insert(id);
            assert!(seen.contains(id));
        }
        assert!(!seen.contains(2) && !seen.contains(65) && !seen.contains(i64::MAX));
    }
}
