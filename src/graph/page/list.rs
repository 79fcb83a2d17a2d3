//! Ordered lists of items, and the windows on them that pages are.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::Cursor;
use super::End;
use super::Key;
use super::Page;
use super::PageError;
use crate::graph::Graph;

/// The key of an item: one function for each order.
pub type KeyOf<T> = fn(&Graph, T) -> Key;

/// The key of an item in an order that was put together for a request.
pub type ChosenKey<T> = dyn Fn(&Graph, T) -> Key + Send + Sync;

/// How the keys of a list are made.
enum Keys<T> {
    Fixed(KeyOf<T>),
    Chosen(Arc<ChosenKey<T>>),
}

impl<T: Copy> Keys<T> {
    fn of(&self, graph: &Graph, item: T) -> Key {
        match self {
            Self::Fixed(key) => key(graph, item),
            Self::Chosen(key) => key(graph, item),
        }
    }
}

impl<T> Clone for Keys<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Fixed(key) => Self::Fixed(*key),
            Self::Chosen(key) => Self::Chosen(Arc::clone(key)),
        }
    }
}

impl<T> fmt::Debug for Keys<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Keys")
    }
}

/// Puts items, which are in the order of their ids, in that of their keys: by numbers, where keys can be turned into such.
/// O(n log n).
pub(in crate::graph) fn sort<T: Copy>(graph: &Graph, items: &mut [T], key: KeyOf<T>) {
    let ranked: Option<Vec<(u128, T)>> =
        items.iter().map(|item| Some((key(graph, *item).rank()?, *item))).collect();
    let Some(mut ranked) = ranked else {
        items.sort_by_cached_key(|item| key(graph, *item));
        return;
    };
    ranked.sort_by_key(|(rank, _)| *rank);
    for (item, (_, ranked)) in items.iter_mut().zip(ranked) {
        *item = ranked;
    }
}

/// A list in a definite order, whose keys are known or can be computed.
#[derive(Debug)]
pub struct List<'g, T: Copy>(Items<'g, T>);

#[derive(Debug)]
enum Items<'g, T: Copy> {
    Ordered { graph: &'g Graph, items: Cow<'g, [T]>, keys: Keys<T> },
    Keyed(Vec<(Key, T)>),
}

/// What a page shows of a list.
#[derive(Clone, Debug)]
pub struct Window<T> {
    /// The items, in the order of the list whichever end the page counts from.
    pub places: Vec<Place<T>>,
    /// Whether the list goes on behind the last item.
    pub has_next: bool,
    /// Whether the list has items before the first one.
    pub has_previous: bool,
    /// How many items the whole list has.
    pub total: usize,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self { places: Vec::new(), has_next: false, has_previous: false, total: 0 }
    }
}

/// An item and where it stands.
#[derive(Clone, Debug)]
pub struct Place<T> {
    /// The item.
    pub item: T,
    key: PlaceKey<T>,
}

/// A cursor is rarely asked for, so the key waits until then.
#[derive(Clone, Debug)]
enum PlaceKey<T> {
    Computed(Keys<T>),
    Known(Arc<Key>),
}

impl<'g, T: Copy> List<'g, T> {
    /// Items that are in the order of their keys already, as adjacency is. O(1).
    pub fn ordered(graph: &'g Graph, items: impl Into<Cow<'g, [T]>>, key: KeyOf<T>) -> Self {
        Self(Items::Ordered { graph, items: items.into(), keys: Keys::Fixed(key) })
    }

    /// Items that are in an order which a request has put together. O(1).
    pub fn ordered_by(graph: &'g Graph, items: impl Into<Cow<'g, [T]>>, key: Arc<ChosenKey<T>>) -> Self {
        Self(Items::Ordered { graph, items: items.into(), keys: Keys::Chosen(key) })
    }

    /// Items in the order of keys made for this occasion. O(n log n).
    pub fn sorted(items: impl IntoIterator<Item = (Key, T)>) -> Self {
        let mut items: Vec<(Key, T)> = items.into_iter().collect();
        items.sort_unstable_by(|(one, _), (two, _)| one.cmp(two));
        Self(Items::Keyed(items))
    }

    /// How many items there are. O(1).
    pub fn len(&self) -> usize {
        match &self.0 {
            Items::Ordered { items, .. } => items.len(),
            Items::Keyed(items) => items.len(),
        }
    }

    /// Whether there are none. O(1).
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All items, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = T> + ExactSizeIterator {
        (0..self.len()).map(|index| match &self.0 {
            Items::Ordered { items, .. } => items[index],
            Items::Keyed(items) => items[index].1,
        })
    }

    /// Those of the items that are wanted, in the same order. O(n), and nothing is copied where all are wanted.
    #[must_use]
    pub fn filter(self, mut wanted: impl FnMut(T) -> bool) -> Self {
        Self(match self.0 {
            Items::Ordered { graph, items, keys } => {
                let items = match items.iter().position(|item| !wanted(*item)) {
                    None => items,
                    Some(first) => {
                        let rest = items[first + 1..].iter().filter(|item| wanted(**item));
                        items[..first].iter().chain(rest).copied().collect()
                    }
                };
                Items::Ordered { graph, items, keys }
            }
            Items::Keyed(mut items) => {
                items.retain(|(_, item)| wanted(*item));
                Items::Keyed(items)
            }
        })
    }

    /// What the items lead to, in the same order; cursors stay those of the items. O(n).
    pub fn filter_map<U: Copy>(self, mut to: impl FnMut(T) -> Option<U>) -> List<'g, U> {
        let keyed = match self.0 {
            Items::Ordered { graph, items, keys } => {
                let items = items.iter().filter_map(|item| Some((*item, to(*item)?)));
                let items = items.map(|(item, to)| (keys.of(graph, item), to));
                items.collect()
            }
            Items::Keyed(items) => {
                items.into_iter().filter_map(|(key, item)| Some((key, to(item)?))).collect()
            }
        };
        List(Items::Keyed(keyed))
    }

    /// What a page shows. O(log n) keys for each cursor, and the items shown.
    pub fn page(self, page: Page) -> Result<Window<T>, PageError> {
        let Page { from, size, after, before } = page;
        let total = self.len();
        let start = after.map_or(Ok(0), |after| self.position("after", &after, true))?;
        let end = before.map_or(Ok(total), |before| self.position("before", &before, false))?.max(start);
        let shown = match from {
            End::First => start..end.min(start + size),
            End::Last => start.max(end.saturating_sub(size))..end,
        };
        let (has_next, has_previous) = (shown.end < total, shown.start > 0);
        Ok(Window { places: self.places(shown), has_next, has_previous, total })
    }

    /// How many items stand before a cursor, or up to it.
    fn position(&self, argument: &'static str, cursor: &Cursor, inclusive: bool) -> Result<usize, PageError> {
        if let Some(key) = (!self.is_empty()).then(|| self.key(0))
            && !key.is_like(cursor)
        {
            return Err(if key.order() == cursor.order {
                PageError::Cursor { argument }
            } else {
                PageError::Order { argument, made: cursor.order.clone(), list: key.order().to_owned() }
            });
        }
        let is_before = |key: &Key| {
            let order = key.cmp_cursor(cursor);
            order.is_lt() || (inclusive && order.is_eq())
        };
        Ok(match &self.0 {
            Items::Ordered { graph, items, keys } => {
                items.partition_point(|&item| is_before(&keys.of(graph, item)))
            }
            Items::Keyed(items) => items.partition_point(|(key, _)| is_before(key)),
        })
    }

    fn key(&self, index: usize) -> Cow<'_, Key> {
        match &self.0 {
            Items::Ordered { graph, items, keys } => Cow::Owned(keys.of(graph, items[index])),
            Items::Keyed(items) => Cow::Borrowed(&items[index].0),
        }
    }

    fn places(self, shown: Range<usize>) -> Vec<Place<T>> {
        match self.0 {
            Items::Ordered { items, keys, .. } => {
                let shown = items[shown].iter();
                shown.map(|&item| Place { item, key: PlaceKey::Computed(keys.clone()) }).collect()
            }
            Items::Keyed(mut items) => {
                let shown = items.drain(shown);
                shown.map(|(key, item)| Place { item, key: PlaceKey::Known(Arc::new(key)) }).collect()
            }
        }
    }
}

impl<T: Copy> IntoIterator for List<'_, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        let items: Vec<T> = match self.0 {
            Items::Ordered { items, .. } => items.into_owned(),
            Items::Keyed(items) => items.into_iter().map(|(_, item)| item).collect(),
        };
        items.into_iter()
    }
}

impl<T: Copy> Place<T> {
    /// The cursor of the item.
    pub fn cursor(&self, graph: &Graph) -> Cursor {
        match &self.key {
            PlaceKey::Computed(keys) => keys.of(graph, self.item).cursor(),
            PlaceKey::Known(key) => key.cursor(),
        }
    }
}
