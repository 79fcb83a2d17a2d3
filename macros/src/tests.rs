//! What the macros refuse, and in which words. What they write is tested where it compiles, in the main crate.

use syn::parse_quote;

use crate::interface;
use crate::object;
use crate::options::Options;

fn refusals(error: syn::Error) -> Vec<String> {
    error.into_iter().map(|error| error.to_string()).collect()
}

fn object(item: syn::ItemImpl) -> Vec<String> {
    refusals(object::expand(Options::default(), item).unwrap_err())
}

/// A block with one function.
macro_rules! field {
    ($($function:tt)*) => {
        object(parse_quote! {
            /// A show.
            impl Show { $($function)* }
        })
    };
}

#[test]
fn everything_is_described() {
    let block = object(parse_quote! { impl Show {} });
    assert_eq!(block, ["describe the type: its comment on this block is what API users read"]);
    let function = field! { fn name(&self) -> String { String::new() } };
    assert_eq!(function, ["describe the field: its comment is what API users read"]);
    let argument = field! {
        /// The name.
        fn name(&self, casing: Casing) -> String { String::new() }
    };
    assert_eq!(argument, ["describe the argument: write `/// …` above it"]);
    let quotes = field! {
        /// The """name""".
        fn name(&self) -> String { String::new() }
    };
    assert_eq!(quotes, ["three quotes in a description would end it in SDL"]);
}

#[test]
fn a_field_is_plain() {
    let mistakes = field! {
        const NAME: &str = "";
        /// The name.
        async fn one(&self) -> String { String::new() }
        /// The name.
        fn two() -> String { String::new() }
        /// The name.
        fn three(self) -> String { String::new() }
        /// The name.
        fn four<T>(&self) -> T { todo!() }
        /// The name.
        fn five(&self) {}
        /// The name.
        fn six(&self) -> impl Into<String> { "" }
        /// The name.
        fn seven(&self, (a, b): (i32, i32)) -> i32 { a + b }
        /// The name.
        fn eight(&mut self) -> i32 { 8 }
    };
    assert_eq!(
        mistakes,
        [
            "only fields here: put this into an impl block of its own",
            "a field is synchronous: everything it asks is in memory",
            "a field has an object: its first parameter is `&self`",
            "a field borrows its object: write `&self`",
            "a field can be generic over lifetimes only",
            "a field has a value: return one",
            "the schema must know the type: name it",
            "an argument needs a name: write `name: Type`",
            "a field borrows its object: write `&self`",
        ]
    );
}

#[test]
fn a_page_has_two_sizes() {
    let mistakes = field! {
        /// All.
        fn one(&self, #[page(size = 3)] page: Page) -> Shows { todo!() }
        /// All.
        fn two(&self, #[page(default = 101)] page: Page) -> Shows { todo!() }
        /// All.
        fn three(&self, #[graphql(desc = "A page.")] page: Page) -> Shows { todo!() }
    };
    assert_eq!(
        mistakes,
        [
            "a page has `default` and `max`",
            "the default size is from 1 to the greatest one",
            "the macro itself describes the four arguments",
        ]
    );
}

#[test]
fn an_interface_names_its_types() {
    let item: syn::ItemTrait = parse_quote! {
        /// Anything.
        trait Node {}
    };
    let refused = interface::expand(parse_quote!(name = "Node"), item).unwrap_err();
    assert_eq!(refusals(refused), ["name the types: `#[graph_interface(Show, Person)]`"]);
}
