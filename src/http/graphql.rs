//! GraphQL over HTTP: `POST` and `GET /graphql`, as the specification of that name says.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;

use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};

use super::accept::{self, MediaType, Wish};
use super::account::Account;
use super::answer::Outcome;
use super::problem::Problem;
use super::{Server, cached, receive, ui};
use crate::app::App;
use crate::front::{Operations, Received, Request};

/// A request in the body, which may be a mutation.
pub(super) async fn post(
    http: HttpRequest,
    payload: web::Payload,
    app: web::Data<App>,
    server: web::Data<Server>,
) -> HttpResponse {
    let mut account = Account::open(&http);
    let Wish::Answer(media) = accept::wish(&http, server.settings.status_policy) else {
        return refuse(account, &server, Problem::NotAcceptable);
    };
    let outcome = match receive::from_body(&http, payload, server.settings.body_timeout).await {
        Ok(request) => {
            outcome(&mut account, &app, &server, request, Operations::QueriesAndMutations, |_, _| false).await
        }
        Err(problem) => Outcome::Problem(problem),
    };
    let mut response = respond(account, &server, outcome, media);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A query in the query string, or the playground for a person.
pub(super) async fn get(http: HttpRequest, app: web::Data<App>, server: web::Data<Server>) -> HttpResponse {
    let mut account = Account::open(&http);
    let media = match accept::wish(&http, server.settings.status_policy) {
        Wish::Answer(media) => media,
        Wish::Page => return ui::playground(&http),
        Wish::Nothing => return refuse(account, &server, Problem::NotAcceptable),
    };
    let mut tag = None;
    let outcome = match receive::from_query_string(&http) {
        Ok(request) => {
            let is_known = |request: &Request, as_of: &str| {
                let tag = tag.insert(cached::tag(request, as_of, media));
                cached::is_known(&http, tag)
            };
            outcome(&mut account, &app, &server, request, Operations::QueriesOnly, is_known).await
        }
        Err(problem) => Outcome::Problem(problem),
    };
    // Whoever keeps an answer asks each time whether it still holds; one with errors is not kept at all.
    let (keep, tag) = if outcome.errors() == 0 { ("no-cache", tag) } else { ("no-store", None) };
    let mut response = respond(account, &server, outcome, media);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Some(tag) = tag.and_then(|tag| HeaderValue::from_str(&tag.to_string()).ok()) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// A method that means nothing here.
pub(super) async fn wrong_method(http: HttpRequest, server: web::Data<Server>) -> HttpResponse {
    refuse(Account::open(&http), &server, Problem::WrongMethod)
}

/// A method that the addresses beside GraphQL do not take.
pub(super) async fn read_only(http: HttpRequest, server: web::Data<Server>) -> HttpResponse {
    refuse(Account::open(&http), &server, Problem::ReadOnly)
}

/// A path that means nothing here.
pub(super) fn nothing_here(server: &Server) -> HttpResponse {
    Outcome::Problem(Problem::NotFound).respond(MediaType::Json, server.settings.status_policy)
}

fn refuse(account: Account, server: &Server, problem: Problem) -> HttpResponse {
    respond(account, server, Outcome::Problem(problem), MediaType::Json)
}

fn respond(account: Account, server: &Server, outcome: Outcome, media: MediaType) -> HttpResponse {
    let policy = server.settings.status_policy;
    account.close(&server.metrics, &outcome, outcome.status(media, policy));
    outcome.respond(media, policy)
}

async fn outcome(
    account: &mut Account,
    app: &App,
    server: &Server,
    received: Received,
    operations: Operations,
    is_known: impl FnOnce(&Request, &str) -> bool,
) -> Outcome {
    let Some(_place) = server.gate.enter() else {
        return Outcome::Problem(Problem::Busy);
    };
    let answer = async {
        let request = app.complete(received)?;
        account.asks(&request);
        let asked = app.admit(&request, operations)?;
        account.runs(asked.operation());
        let known = is_known(&request, &asked.as_of());
        Ok(if known { Outcome::Unchanged } else { Outcome::Executed(app.execute(asked).await) })
    };
    match caught(answer).await {
        Some(Ok(outcome)) => outcome,
        Some(Err(rejection)) => Outcome::Rejected(rejection),
        None => {
            let id = account.id.to_string();
            tracing::error!(request_id = %id, "a request panicked");
            Outcome::Problem(Problem::Internal(id))
        }
    }
}

/// Runs a future, and gives nothing if it panics: a mistake in one field must not drop the
/// connection, which may carry other requests. What the future worked on is dropped with it, and
/// what it shares with others is immutable or guarded, so nothing half done is seen again.
pub(super) async fn caught<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    std::future::poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(polled) => polled.map(Some),
        Err(_) => std::task::Poll::Ready(None),
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[actix_web::test]
    async fn a_panic_is_caught_at_whichever_step() {
        assert_eq!(caught(async { 1 }).await, Some(1));
        let late = async {
            tokio::task::yield_now().await;
            panic!("the panic of this test")
        };
        assert_eq!(caught::<()>(late).await, None);
    }
}
