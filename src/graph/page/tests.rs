//! Paging as a whole: nothing is shown twice, nothing is lost, whatever happens between two pages.

use std::collections::BTreeSet;

use proptest::collection::btree_set;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::graph::Graph;

/// A rating, which may be missing, and an id.
type Item = (Option<i8>, u32);

fn key(_: &Graph, (rating, id): Item) -> Key {
    Key::new("rating", [Part::down(rating.map(i32::from))], id)
}

fn window(items: &[Item], page: Page) -> Window<Item> {
    let list = List::sorted(items.iter().map(|&item| (key(&Graph::default(), item), item)));
    list.page(page).unwrap()
}

fn sorted(items: &BTreeSet<Item>) -> Vec<Item> {
    let mut items: Vec<Item> = items.iter().copied().collect();
    items.sort_by_key(|&(rating, id)| (rating.is_none(), rating.map(|it| -i32::from(it)), id));
    items
}

fn page(first: Option<i32>, after: Option<&str>, last: Option<i32>, before: Option<&str>) -> Page {
    Page::new(first, after, last, before, Sizes::default()).unwrap()
}

fn cursor(place: Option<&Place<Item>>) -> Option<String> {
    place.map(|place| place.cursor(&Graph::default()).to_string())
}

fn items() -> impl Strategy<Value = BTreeSet<Item>> {
    btree_set((option::of(any::<i8>()), any::<u32>()), 0..40)
}

fn shown(window: &Window<Item>) -> impl DoubleEndedIterator<Item = Item> {
    window.places.iter().map(|place| place.item)
}

proptest! {
    #[test]
    fn forward_pages_are_the_list(items in items(), size in 1..9_i32) {
        let (list, mut seen, mut after) = (sorted(&items), Vec::new(), None);
        loop {
            let window = window(&list, page(Some(size), after.as_deref(), None, None));
            prop_assert_eq!(window.total, list.len());
            prop_assert_eq!(window.has_previous, !seen.is_empty());
            seen.extend(shown(&window));
            after = cursor(window.places.last());
            if !window.has_next { break }
        }
        prop_assert_eq!(seen, list);
    }

    #[test]
    fn backward_pages_are_the_list(items in items(), size in 1..9_i32) {
        let (list, mut seen, mut before) = (sorted(&items), Vec::new(), None);
        loop {
            let window = window(&list, page(None, None, Some(size), before.as_deref()));
            prop_assert_eq!(window.has_next, !seen.is_empty());
            seen.extend(shown(&window).rev());
            before = cursor(window.places.first());
            if !window.has_previous { break }
        }
        seen.reverse();
        prop_assert_eq!(seen, list);
    }

    #[test]
    fn changes_between_pages_neither_repeat_nor_drop(
        items in items(),
        changes in vec(((option::of(any::<i8>()), any::<u32>()), any::<prop::sample::Index>()), 40),
        size in 1..9_i32,
    ) {
        let (mut now, mut gone) = (items.clone(), BTreeSet::new());
        let (mut seen, mut after) = (Vec::new(), None);
        let mut changes = changes.into_iter();
        loop {
            let window = window(&sorted(&now), page(Some(size), after.as_deref(), None, None));
            seen.extend(shown(&window));
            after = cursor(window.places.last()).or(after);
            if !window.has_next { break }
            let Some((new, old)) = changes.next() else { continue };
            now.insert(new);
            // One item goes as well: the item of the cursor itself, now and then.
            let old = *old.get(&now.iter().copied().collect::<Vec<_>>());
            now.remove(&old);
            gone.insert(old);
        }
        let unique: BTreeSet<Item> = seen.iter().copied().collect();
        prop_assert_eq!(unique.len(), seen.len());
        prop_assert!(items.difference(&gone).all(|item| unique.contains(item)));
    }

    #[test]
    fn ordered_and_sorted_lists_agree(items in items(), at in any::<prop::sample::Index>(), size in 1..9_i32) {
        prop_assume!(!items.is_empty());
        let list = sorted(&items);
        let graph = Graph::default();
        let cursor = key(&graph, *at.get(&list)).cursor().to_string();
        for page in [page(Some(size), Some(&cursor), None, None), page(None, None, Some(size), Some(&cursor))] {
            let one = List::ordered(&graph, &list, key).page(page.clone()).unwrap();
            let two = window(&list, page);
            prop_assert!(shown(&one).eq(shown(&two)));
            prop_assert_eq!((one.has_next, one.has_previous), (two.has_next, two.has_previous));
        }
    }

    #[test]
    fn items_are_sorted_as_their_keys_are(
        numbers in vec((option::of(any::<i64>()), option::of(any::<i32>()), option::of(-2..3)), 0..40),
    ) {
        // Not all numbers of 64 bits have a rank: some lists are sorted by their ranks, others by their keys.
        type Numbers = (u32, (Option<i64>, Option<i32>, Option<i32>));
        fn key(_: &Graph, (id, (one, two, three)): Numbers) -> Key {
            Key::new("numbers", [Part::up(three), Part::down(two), Part::down(one).missing_first()], id)
        }
        let small = numbers.iter().map(|&(one, two, three)| (one.map(|one| one % 9), two, three)).collect();
        for numbers in [numbers, small] {
            let graph = Graph::default();
            let mut sorted: Vec<Numbers> = (0..).zip(numbers).collect();
            let mut keyed: Vec<(Key, Numbers)> = sorted.iter().map(|&item| (key(&graph, item), item)).collect();
            keyed.sort_unstable_by(|(one, _), (two, _)| one.cmp(two));
            list::sort(&graph, &mut sorted, key);
            prop_assert!(keyed.into_iter().map(|(_, item)| item).eq(sorted));
        }
    }

    #[test]
    fn a_cursor_survives_its_text(text in ".*", number in any::<i64>(), id in any::<u32>()) {
        let cursor = Key::new("all", [Part::up(text), Part::down(number), Part::up(None::<i32>)], id).cursor();
        prop_assert_eq!(cursor.to_string().parse(), Ok(cursor));
    }

    #[test]
    fn no_other_text_is_a_cursor(text in "[A-Za-z0-9_=-]{0,40}") {
        prop_assert!(text.parse::<Cursor>().map_or(true, |cursor| cursor.to_string() == text));
    }
}

#[test]
fn what_is_missing_comes_last_unless_told() {
    let order = |parts: [Part; 3]| {
        let mut keys: Vec<(Key, usize)> =
            parts.into_iter().enumerate().map(|(at, part)| (Key::new("year", [part], 0), at)).collect();
        keys.sort_by(|one, two| one.0.cmp(&two.0));
        keys.into_iter().map(|(_, at)| at).collect::<Vec<_>>()
    };
    let years = [Some(2025), None, Some(2026)];
    assert_eq!(order(years.map(Part::up)), [0, 2, 1]);
    assert_eq!(order(years.map(Part::down)), [2, 0, 1]);
    assert_eq!(order(years.map(|year| Part::up(year).missing_first())), [1, 0, 2]);
    assert_eq!(order(years.map(|year| Part::down(year).missing_first())), [1, 2, 0]);
}

#[test]
fn wrong_pages_say_how_to_mend_them() {
    let error =
        |first, after, last| Page::new(first, after, last, None, Sizes::default()).unwrap_err().to_string();
    assert_eq!(error(Some(0), None, None), "`first` is 0: ask for 1 to 100");
    assert_eq!(error(None, None, Some(101)), "`last` is 101: ask for 1 to 100");
    assert_eq!(error(Some(-1), None, None), "`first` is -1: ask for 1 to 100");
    assert_eq!(error(Some(1), None, Some(1)), "`first` and `last` are both given: keep one of them");
    assert_eq!(
        error(None, Some("abc"), None),
        "`after` is not a cursor: pass a `cursor`, `startCursor` or `endCursor` unchanged"
    );
}

#[test]
fn a_cursor_fits_one_order() {
    let refusal = |key: &Key| {
        let page = page(None, Some(&key.cursor().to_string()), None, None);
        let graph = Graph::default();
        List::ordered(&graph, vec![(Some(1), 1)], self::key).page(page).unwrap_err().to_string()
    };
    assert_eq!(
        refusal(&Key::new("title", [Part::up("Bosch")], 1)),
        "`after` is a cursor of a list in order `title`, this one is in order `rating`: start again without it"
    );
    assert!(refusal(&Key::new("rating", [], 1)).contains("is not a cursor"));
    assert!(refusal(&Key::new("rating", [Part::up("Bosch")], 1)).contains("is not a cursor"));
}
