//! For whoever watches over the process: whether it lives, and whether it can answer.

use actix_web::{HttpResponse, web};

use crate::app::App;

/// Answers as long as the process lives.
pub(super) async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// Answers 200 once there is a graph to answer from, and 503 until then.
pub(super) async fn ready(app: web::Data<App>) -> HttpResponse {
    let (mut response, text) = if app.is_ready() {
        (HttpResponse::Ok(), "ready\n")
    } else {
        (HttpResponse::ServiceUnavailable(), "the graph is not loaded yet\n")
    };
    response.content_type("text/plain; charset=utf-8").body(text)
}
