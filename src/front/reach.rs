//! What one operation reaches, by way of fragments too.

use std::collections::HashSet;

use apollo_compiler::executable::{Argument, Directive, Operation, Selection, SelectionSet};
use apollo_compiler::{ExecutableDocument, Name, Node};

/// Shows every argument that an operation reaches, each fragment once, and the directive that the argument belongs to
/// if it does not belong to a field.
pub(super) fn arguments<'d>(
    document: &'d ExecutableDocument,
    operation: &'d Operation,
    show: &mut dyn FnMut(Option<&'d Name>, &'d Node<Argument>),
) {
    let mut reach = Reach { document, met: HashSet::new(), show };
    reach.directives(&operation.directives);
    reach.set(&operation.selection_set);
}

struct Reach<'d, 's> {
    document: &'d ExecutableDocument,
    met: HashSet<&'d Name>,
    show: &'s mut dyn FnMut(Option<&'d Name>, &'d Node<Argument>),
}

impl<'d> Reach<'d, '_> {
    fn set(&mut self, set: &'d SelectionSet) {
        for selection in &set.selections {
            self.directives(selection.directives());
            match selection {
                Selection::Field(field) => {
                    field.arguments.iter().for_each(|argument| (self.show)(None, argument));
                    if let Some(inner) = &field.selection_set {
                        self.set(inner);
                    }
                }
                Selection::InlineFragment(inline) => self.set(&inline.selection_set),
                Selection::FragmentSpread(spread) => self.fragment(&spread.fragment_name),
            }
        }
    }

    fn fragment(&mut self, name: &'d Name) {
        if let Some(fragment) = self.document.fragments.get(name)
            && self.met.insert(name)
        {
            self.directives(&fragment.directives);
            self.set(&fragment.selection_set);
        }
    }

    fn directives(&mut self, directives: &'d [Node<Directive>]) {
        for directive in directives {
            directive.arguments.iter().for_each(|argument| (self.show)(Some(&directive.name), argument));
        }
    }
}
