//! Which media type an answer has: what the `Accept` header asks for, matched with what there is.

use actix_web::HttpRequest;
use actix_web::http::header;

use super::settings::StatusPolicy;

/// A media type that a GraphQL answer can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MediaType {
    /// `application/graphql-response+json`, whose status codes tell how the request fared.
    GraphqlResponse,
    /// `application/json`, the older one, whose status codes mostly do not.
    Json,
}

impl MediaType {
    /// As it stands in the `Content-Type` header.
    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }
}

/// What a client would like best, of what this server has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// An answer for a program.
    Answer(MediaType),
    /// A page for a person.
    Page,
    /// Something else altogether.
    Nothing,
}

/// The wish that the `Accept` header of a request states; whoever takes anything gets what the policy prefers.
pub(super) fn wish(request: &HttpRequest, policy: StatusPolicy) -> Wish {
    let preferred = match policy {
        StatusPolicy::Compat => MediaType::Json,
        StatusPolicy::Spec2026 => MediaType::GraphqlResponse,
    };
    let mut ranges = String::new();
    for value in request.headers().get_all(header::ACCEPT) {
        ranges.push_str(value.to_str().unwrap_or_default());
        ranges.push(',');
    }
    if ranges.is_empty() { Wish::Answer(preferred) } else { best(&ranges, preferred) }
}

/// The range with the highest weight that can be met, the first among equals.
fn best(ranges: &str, preferred: MediaType) -> Wish {
    let mut best = (0.0, Wish::Nothing);
    for range in ranges.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let wish = match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "application/graphql-response+json" => Wish::Answer(MediaType::GraphqlResponse),
            "application/json" => Wish::Answer(MediaType::Json),
            "application/*" | "*/*" => Wish::Answer(preferred),
            "text/html" | "text/*" => Wish::Page,
            _ => continue,
        };
        let weight = parts
            .find_map(|parameter| parameter.strip_prefix("q="))
            .map_or(1.0, |weight| weight.parse::<f32>().unwrap_or(0.0));
        if weight > best.0 {
            best = (weight, wish);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_range_that_can_be_met_wins() {
        let json = Wish::Answer(MediaType::Json);
        let graphql = Wish::Answer(MediaType::GraphqlResponse);
        assert_eq!(super::best("*/*", MediaType::GraphqlResponse), graphql);
        assert_eq!(super::best("application/json", MediaType::GraphqlResponse), json);
        let best = |ranges| super::best(ranges, MediaType::Json);
        assert_eq!(best("*/*"), json);
        assert_eq!(best("application/graphql-response+json, application/json;q=0.9"), graphql);
        assert_eq!(best("application/json, application/graphql-response+json;q=0.5"), json);
        assert_eq!(best("application/graphql-response+json; charset=utf-8, */*"), graphql);
        assert_eq!(best("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), Wish::Page);
        assert_eq!(best("application/json, text/html;q=0.1"), json);
        assert_eq!(best("image/png, application/json;q=0"), Wish::Nothing);
    }
}
