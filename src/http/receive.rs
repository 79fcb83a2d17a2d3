//! Reads a GraphQL request out of an HTTP request: the JSON body of a POST, the query string of a GET.

use std::collections::HashMap;
use std::time::Duration;

use actix_web::http::header;
use actix_web::rt::time::timeout;
use actix_web::{HttpRequest, web};
use serde_json::{Map, Value};

use super::problem::{LARGEST_BODY, Problem};
use crate::front::{DocumentHash, Received};

/// The keys of a request that mean something; others are left alone, as the specification says.
const KEYS: [&str; 5] = ["query", "documentId", "operationName", "variables", "extensions"];

/// The request in the body of a POST.
pub(super) async fn from_body(
    http: &HttpRequest,
    payload: web::Payload,
    patience: Duration,
) -> Result<Received, Problem> {
    if !is_json(http) {
        return Err(Problem::WrongContentType);
    }
    if http.headers().get(header::CONTENT_ENCODING).is_some_and(|encoding| encoding != "identity") {
        return Err(Problem::Compressed);
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
pub(super) fn from_query_string(http: &HttpRequest) -> Result<Received, Problem> {
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
            "variables" | "extensions" | "operationName" | "documentId" if value.is_empty() => Value::Null,
            "variables" | "extensions" => serde_json::from_str(&value)
                .map_err(|error| Problem::Unreadable(format!("`{name}` is not valid JSON: {error}.")))?,
            _ => Value::String(value),
        };
        parameters.insert(name, value);
    }
    request(parameters)
}

fn request(mut parameters: Map<String, Value>) -> Result<Received, Problem> {
    let query = string(&mut parameters, "query")?;
    let document_id = string(&mut parameters, "documentId")?.map(|id| hash("documentId", &id)).transpose()?;
    let operation_name = string(&mut parameters, "operationName")?;
    let variables = object(&mut parameters, "variables")?;
    let persisted = persisted(&object(&mut parameters, "extensions")?)?;
    if query.is_none() && document_id.is_none() && persisted.is_none() {
        return Err(malformed("`query` is missing: send the text of a GraphQL document as `query`."));
    }
    Ok(Received { query, persisted, document_id, operation_name, variables })
}

/// The hash of a document that is to be kept, or was.
fn persisted(extensions: &Map<String, Value>) -> Result<Option<DocumentHash>, Problem> {
    match extensions.get("persistedQuery") {
        None | Some(Value::Null) => Ok(None),
        Some(persisted) if persisted["version"] == 1 => {
            let digits = persisted["sha256Hash"].as_str().unwrap_or_default();
            hash("extensions.persistedQuery.sha256Hash", digits).map(Some)
        }
        Some(_) => Err(malformed("`extensions.persistedQuery.version` must be 1; there is no other.")),
    }
}

fn hash(key: &str, digits: &str) -> Result<DocumentHash, Problem> {
    DocumentHash::parse(digits.strip_prefix("sha256:").unwrap_or(digits))
        .ok_or_else(|| Problem::Malformed(format!("`{key}` must be a SHA-256 in 64 hexadecimal digits.")))
}

fn string(parameters: &mut Map<String, Value>, key: &str) -> Result<Option<String>, Problem> {
    match parameters.remove(key) {
        Some(Value::String(text)) => Ok(Some(text)),
        None => Ok(None),
        Some(Value::Null) if key != "query" => Ok(None),
        Some(_) => Err(Problem::Malformed(format!("`{key}` must be a string."))),
    }
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
