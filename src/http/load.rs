//! How many requests are worked on at the same time, and what happens to those beyond.

use std::sync::atomic::{AtomicUsize, Ordering};

/// How many seconds a client should wait that was turned away. A request takes milliseconds, so that most of the crowd
/// is gone by then.
pub(super) const RETRY_AFTER_SECONDS: u64 = 1;

/// Lets in as many requests as there is room for. A request counts once its body has arrived: a client that is slow to
/// send takes nobody's place.
#[derive(Debug)]
pub(super) struct Gate {
    most: usize,
    inside: AtomicUsize,
}

/// One place inside, given back when it is dropped.
#[derive(Debug)]
pub(super) struct Place<'g>(&'g Gate);

impl Gate {
    /// A gate with room for so many.
    pub(super) fn new(most: usize) -> Self {
        Self { most, inside: AtomicUsize::new(0) }
    }

    /// A place, if one is free.
    pub(super) fn enter(&self) -> Option<Place<'_>> {
        let place = Place(self);
        // Whoever finds no room gives the place back at once, by dropping it.
        (self.inside.fetch_add(1, Ordering::Relaxed) < self.most).then_some(place)
    }

    /// How many are inside.
    pub(super) fn inside(&self) -> usize {
        self.inside.load(Ordering::Relaxed)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.inside.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::Gate;

    #[test]
    fn a_place_is_free_again_when_it_is_left() {
        let gate = Gate::new(2);
        let (first, second) = (gate.enter(), gate.enter());
        assert!(first.is_some() && second.is_some() && gate.enter().is_none());
        assert_eq!(gate.inside(), 2);
        drop(first);
        assert!(gate.enter().is_some());
        assert_eq!(gate.inside(), 1);
    }
}
