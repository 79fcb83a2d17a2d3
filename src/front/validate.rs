//! Holds a parsed document against the schema: what the checker finds, and what it does not.

use apollo_compiler::ast;
use apollo_compiler::validation::{DiagnosticList, Valid};
use apollo_compiler::{ExecutableDocument, Schema};

use super::limits::Limits;
use super::places::pos;
use super::rejection::{Code, Mistake, Rejection};
use super::{default_null, overlap, undeclared};

/// Refuses a document that breaks a rule of the specification.
pub(super) fn validate(
    schema: &Valid<Schema>,
    document: &ast::Document,
    text: &str,
    limits: &Limits,
) -> Result<Valid<ExecutableDocument>, Rejection> {
    let refused = |found: &DiagnosticList| diagnosed(Code::ValidationFailed, found);
    let built = document.to_executable(schema);
    let parts = built.as_ref().unwrap_or_else(|invalid| &invalid.partial);
    let unlike = overlap::check(schema, parts, text, limits)?;
    let valid = match built {
        Ok(built) => built.validate(schema),
        // Once more from the start, for the mistakes of both steps together.
        Err(_) => document.to_executable_validate(schema),
    };
    let valid = valid.map_err(|invalid| refused(&invalid.errors))?;
    if let Some(stricter) = default_null::left_out(document) {
        stricter.to_executable_validate(schema).map_err(|invalid| refused(&invalid.errors))?;
    }
    if let Some(rejection) = unlike {
        return Err(rejection);
    }
    undeclared::check(&valid, text)?;
    Ok(valid)
}

/// The messages are those of graphql-js, which clients know and which never suggest other names.
pub(super) fn diagnosed(code: Code, found: &DiagnosticList) -> Rejection {
    let mistakes = found.iter().map(|diagnostic| {
        let error = diagnostic.unstable_to_json_compat();
        let message = if code == Code::ParseFailed { spelled_out(error.message) } else { error.message };
        Mistake { message, place: error.locations.first().copied().map(pos) }
    });
    Rejection::all(code, mistakes)
}

/// The parser names what it expected by its own names for tokens.
fn spelled_out(message: String) -> String {
    const TOKENS: [(&str, &str); 9] = [
        ("L_CURLY", "`{`"),
        ("R_CURLY", "`}`"),
        ("L_PAREN", "`(`"),
        ("R_PAREN", "`)`"),
        ("L_BRACK", "`[`"),
        ("R_BRACK", "`]`"),
        ("COLON", "`:`"),
        ("<EOF>", "end of the document"),
        ("EOF", "the end of the document"),
    ];
    TOKENS.iter().fold(message, |message, (token, meaning)| message.replace(token, meaning))
}
