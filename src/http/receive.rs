//! Reads a GraphQL request out of an HTTP request: the JSON body of a POST, the query string of a GET.

use std::collections::HashMap;
use std::time::Duration;

use actix_web::http::header;
use actix_web::rt::time::timeout;
use actix_web::{HttpRequest, web};
use serde_json::{Map, Value};

use super::problem::{LARGEST_BODY, Problem};
use crate::front::Request;

/// The keys of a request that mean something; others are left alone, as the specification says.
const KEYS: [&str; 4] = ["query", "operationName", "variables", "extensions"];

/// The request in the body of a POST.
pub(super) async fn from_body(
    http: &HttpRequest,
    payload: web::Payload,
    patience: Duration,
) -> Result<Request, Problem> {
    if !is_json(http) {
        return Err(Problem::WrongContentType);
    }
    let body = match timeout(patience, payload.to_bytes_limited(LARGEST_BODY)).await {
        Err(_) => return Err(Problem::TooSlow),
        Ok(Err(_)) => return Err(Problem::TooLarge),
        Ok(Ok(Err(_))) => return Err(unreadable("The body of the request broke off. Send it again.")),
        Ok(Ok(Ok(body))) => body,
    };
    let text = std::str::from_utf8(&body)
        .map_err(|_| unreadable("The body of the request is not UTF-8. Send JSON in UTF-8."))?;
    match serde_json::from_str(text) {
        Ok(Value::Object(parameters)) => request(parameters),
        Ok(Value::Array(_)) => Err(malformed(
            "The body is a list, but requests cannot be sent in batches. Send one object for each.",
        )),
        Ok(_) => Err(malformed("The body must be a JSON object with the key `query`.")),
        Err(error) => Err(Problem::Unreadable(format!("The body is not valid JSON: {error}."))),
    }
}

/// The request in the query string of a GET.
pub(super) fn from_query_string(http: &HttpRequest) -> Result<Request, Problem> {
    let pairs = web::Query::<Vec<(String, String)>>::from_query(http.query_string())
        .map_err(|_| unreadable("The query string cannot be read. Write it as name=value&name=value."))?;
    let mut given = HashMap::new();
    for (name, value) in pairs.into_inner() {
        if KEYS.contains(&name.as_str()) && given.insert(name.clone(), value).is_some() {
            return Err(Problem::Malformed(format!("`{name}` stands twice in the query string.")));
        }
    }
    let mut parameters = Map::new();
    for (name, value) in given {
        let value = match name.as_str() {
            // An empty form field is no value.
            "variables" | "extensions" | "operationName" if value.is_empty() => Value::Null,
            "variables" | "extensions" => serde_json::from_str(&value)
                .map_err(|error| Problem::Unreadable(format!("`{name}` is not valid JSON: {error}.")))?,
            _ => Value::String(value),
        };
        parameters.insert(name, value);
    }
    request(parameters)
}

fn request(mut parameters: Map<String, Value>) -> Result<Request, Problem> {
    let query = match parameters.remove("query") {
        Some(Value::String(query)) => query,
        Some(_) => return Err(malformed("`query` must be a string: the text of a GraphQL document.")),
        None => {
            return Err(malformed("`query` is missing: send the text of a GraphQL document as `query`."));
        }
    };
    let operation_name = match parameters.remove("operationName") {
        None | Some(Value::Null) => None,
        Some(Value::String(name)) => Some(name),
        Some(_) => return Err(malformed("`operationName` must be a string, or null.")),
    };
    let variables = object(&mut parameters, "variables")?;
    object(&mut parameters, "extensions")?;
    Ok(Request { query, operation_name, variables })
}

fn object(parameters: &mut Map<String, Value>, key: &str) -> Result<Map<String, Value>, Problem> {
    match parameters.remove(key) {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(object)) => Ok(object),
        Some(_) => Err(Problem::Malformed(format!("`{key}` must be a JSON object, or null."))),
    }
}

/// Whether the body is said to be JSON. That also keeps other sites' forms out, which a browser sends
/// without asking as long as the type is one that forms have.
fn is_json(http: &HttpRequest) -> bool {
    let Some(value) = http.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let mut parts = value.split(';').map(|part| part.trim().to_ascii_lowercase());
    let json = parts.next().is_some_and(|essence| essence == "application/json");
    json && parts.all(|parameter| match parameter.strip_prefix("charset=") {
        Some(charset) => charset.trim_matches('"') == "utf-8",
        None => true,
    })
}

fn malformed(why: &str) -> Problem {
    Problem::Malformed(why.to_owned())
}

fn unreadable(why: &str) -> Problem {
    Problem::Unreadable(why.to_owned())
}
