//! Names as people look them up, folded once: neither an order nor a filter folds a name again.

use std::marker::PhantomData;

use super::{
    Character, Crossover, Franchise, Graph, Has, Ix, Measure, Person, Platform, Show, Source, Table, Work,
    folded,
};

/// The folded names of the rows of one table, one behind the other.
#[derive(Debug)]
pub struct Folded<T> {
    text: Box<str>,
    /// Where each name ends.
    ends: Box<[u32]>,
    row: PhantomData<fn() -> T>,
}

/// How many letters are compared first: with them and its place a row takes 20 bytes while names are put in order.
const BEGIN: usize = 16;

/// A row that is looked up by its name.
pub trait Named: Sized + 'static {
    /// Its name.
    fn name(&self) -> &str;

    /// The folded names of all rows of its kind.
    #[doc(hidden)]
    fn all(names: &Names) -> &Folded<Self>;
}

impl<T: Named> Folded<T> {
    /// O(letters).
    fn of(table: &Table<T>) -> Self {
        let mut text = String::new();
        let ends = table.iter().map(|(_, row)| {
            text.push_str(&folded(row.name()));
            u32::try_from(text.len()).unwrap_or(u32::MAX)
        });
        let ends = ends.collect();
        Self { text: text.into(), ends, row: PhantomData }
    }

    /// All rows by name, and by id where that does not decide. O(n log n), mostly without a look at the names: what decides
    /// is mostly among their first letters, which are copied side by side.
    fn sorted(&self) -> Vec<Ix<T>> {
        let mut all: Vec<_> =
            (0..self.ends.len()).map(Ix::new).map(|ix| (begin(self.name(ix)), ix)).collect();
        all.sort_unstable_by(|(one, ix), (two, other)| {
            one.cmp(two).then_with(|| self.name(*ix).cmp(self.name(*other))).then_with(|| ix.cmp(other))
        });
        all.into_iter().map(|(_, ix)| ix).collect()
    }

    fn name(&self, ix: Ix<T>) -> &str {
        let place = ix.place();
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[place] as usize]
    }
}

/// The first letters of a name: where those of two differ, they differ as the names do.
fn begin(name: &str) -> [u8; BEGIN] {
    let mut begin = [0; BEGIN];
    let length = name.len().min(BEGIN);
    begin[..length].copy_from_slice(&name.as_bytes()[..length]);
    begin
}

impl<T> Default for Folded<T> {
    fn default() -> Self {
        Self { text: Box::default(), ends: Box::default(), row: PhantomData }
    }
}

impl Graph {
    /// A name without regard to case and accents. O(1).
    pub fn folded_name<T: Named>(&self, ix: Ix<T>) -> &str {
        T::all(&self.names).name(ix)
    }

    /// All rows of a kind by name, and by id where that does not decide. O(n log n).
    pub(super) fn sorted_by_name<T: Named>(&self) -> Vec<Ix<T>> {
        T::all(&self.names).sorted()
    }
}

macro_rules! names {
    ($($field:ident: $row:ident,)*) => {
        /// The folded names of all that have one.
        #[derive(Debug, Default)]
        pub struct Names {
            $($field: Folded<$row>,)*
        }

        impl Names {
            /// O(letters).
            pub(super) fn of(graph: &Graph) -> Self {
                Self { $($field: Folded::of(Has::<$row>::table(graph)),)* }
            }
        }

        $(
            impl Named for $row {
                fn name(&self) -> &str {
                    &self.name
                }

                fn all(names: &Names) -> &Folded<Self> {
                    &names.$field
                }
            }
        )*
    };
}

names! {
    shows: Show,
    people: Person,
    characters: Character,
    franchises: Franchise,
    platforms: Platform,
    crossovers: Crossover,
    works: Work,
    sources: Source,
    measures: Measure,
}

#[cfg(test)]
mod tests {
    use super::super::table::Growing;
    use super::{Crossover, Folded, Table};

    #[test]
    fn names_that_begin_alike_are_in_order() {
        let names =
            ["The Deacons of the North", "the deacons of", "Étoile", "The Deacons of the East", "etoile", ""];
        let rows = (1..).zip(names);
        let rows = rows.map(|(id, name)| Crossover { id, slug: "".into(), name: name.into(), summary: None });
        let mut table = Growing::default();
        table.push(rows.collect());
        let table: Table<Crossover> = table.into();
        let sorted = Folded::of(&table).sorted();
        assert_eq!(sorted.iter().map(|ix| ix.place()).collect::<Vec<_>>(), [5, 2, 4, 1, 3, 0]);
    }
}
