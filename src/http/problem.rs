//! What can be wrong with a request before GraphQL even begins, told in the form of a GraphQL error.

use serde_json::{Value, json};

/// A request that this server cannot serve as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// The request cannot be understood; the text says why and how to mend it.
    Unreadable(String),
    /// It can be read, but it is not a GraphQL request; the text says why and how to mend it.
    Malformed(String),
    /// The body is not said to be JSON.
    WrongContentType,
    /// The body is compressed. None is unpacked here, so that no small body can become a large one.
    Compressed,
    /// The body has more bytes than a request may have.
    TooLarge,
    /// The body did not arrive in time.
    TooSlow,
    /// As many requests are under way as there is room for.
    Busy,
    /// The client accepts no media type that there is.
    NotAcceptable,
    /// The method is neither GET nor POST.
    WrongMethod,
    /// The method is neither GET nor HEAD, and there is no other for this address.
    ReadOnly,
    /// There is nothing at this path.
    NotFound,
    /// There is no universe of that name; the text says what to ask for.
    NoUniverse(String),
    /// A file has more bytes than an answer may have.
    LargeFile(usize),
    /// We failed; the text is the id of the request, for the log.
    Internal(String),
}

/// The most bytes that the body of a request may have.
pub(super) const LARGEST_BODY: usize = 1024 * 1024;

impl Problem {
    /// The text that stands in `extensions.code`.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Internal(_) => "INTERNAL_SERVER_ERROR",
            Self::NotFound | Self::NoUniverse(_) => "NOT_FOUND",
            Self::Busy => "SERVICE_UNAVAILABLE",
            Self::LargeFile(_) => "LIMIT_EXCEEDED",
            _ => "BAD_REQUEST",
        }
    }

    /// The body of the answer.
    pub(super) fn body(&self) -> Value {
        let mut extensions = json!({ "code": self.code() });
        if let Self::Internal(id) = self {
            extensions["requestId"] = Value::from(id.as_str());
        }
        json!({ "errors": [{ "message": self.message(), "extensions": extensions }] })
    }

    fn message(&self) -> String {
        match self {
            Self::Unreadable(why) | Self::Malformed(why) | Self::NoUniverse(why) => why.clone(),
            Self::WrongContentType => {
                "Send the request as JSON in UTF-8, with the header `Content-Type: application/json`."
                    .to_owned()
            }
            Self::Compressed => "Send the body as it is: without compression, and without the header \
                                 `Content-Encoding`."
                .to_owned(),
            Self::TooLarge => {
                format!("The body of a request may have at most {LARGEST_BODY} bytes. Send a shorter one.")
            }
            Self::TooSlow => "The body of the request did not arrive in time. Send it again.".to_owned(),
            Self::Busy => {
                "As many requests are under way as there is room for. Send it again in a second.".to_owned()
            }
            Self::NotAcceptable => "The answer can only be `application/graphql-response+json` or \
                                    `application/json`. Name one of them in the `Accept` header."
                .to_owned(),
            Self::WrongMethod => {
                "Send a query by GET or POST, and a mutation by POST; there is no other way.".to_owned()
            }
            Self::ReadOnly => "What is at this path can be had by GET, and by no other way.".to_owned(),
            Self::NotFound => "There is nothing at this path. GraphQL is at /graphql.".to_owned(),
            Self::LargeFile(most) => format!(
                "The file would have more than {most} bytes, the limit of an answer. Ask for less of the universe: by \
                 `kinds`, `ties`, `depth` or `limit`."
            ),
            Self::Internal(id) => {
                format!("Something went wrong on our side. Quote the request id {id} when you report it.")
            }
        }
    }
}
