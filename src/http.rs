//! HTTP: the route table, and the server that speaks it.
//!
//! Everything about media types, status codes and headers is here; nothing about GraphQL's language
//! is, and nothing about television.

mod accept;
mod account;
mod answer;
mod cached;
mod compress;
mod cors;
mod export;
mod graphql;
mod health;
mod load;
mod metrics;
mod problem;
mod receive;
mod request_id;
mod settings;
mod stop;
mod ui;

use std::net::TcpListener;
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServerHandle, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::{Compress, DefaultHeaders, from_fn};
use actix_web::{Error, FromRequest, Handler, HttpServer, Resource, Responder, web};

pub use self::settings::{Server, Settings, StatusPolicy};
pub use self::stop::Stop;
use crate::app::App;

/// How long requests that are under way may go on once the server has been told to stop.
const GRACE_SECONDS: u64 = 10;

/// How long a client may take to read what is left when its connection is being closed.
const GOODBYE: Duration = Duration::from_secs(5);

/// Answers requests until the process is told to stop, then finishes those that are under way.
pub async fn serve(
    listener: TcpListener,
    app: web::Data<App>,
    settings: Settings,
    mut stop: Stop,
) -> std::io::Result<()> {
    let (head_timeout, keep_alive) = (settings.head_timeout, settings.keep_alive);
    let server = web::Data::new(Server::new(settings));
    let server = HttpServer::new(move || application(app.clone(), server.clone()))
        .client_request_timeout(head_timeout)
        .client_disconnect_timeout(GOODBYE)
        .keep_alive(keep_alive)
        .shutdown_timeout(GRACE_SECONDS)
        .disable_signals()
        .listen(listener)?
        .run();
    let handle = server.handle();
    tokio::pin!(server);
    tokio::select! {
        ended = &mut server => return ended,
        () = stop.told() => {}
    }
    let ((), ended) = tokio::join!(end(&handle), server);
    ended
}

/// The routes with all that is wrapped around them: what a server and the tests of it run.
pub fn application(
    app: web::Data<App>,
    server: web::Data<Server>,
) -> actix_web::App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    actix_web::App::new()
        .app_data(app)
        .app_data(server)
        .wrap(from_fn(compress::mark_small))
        .wrap(Compress::default())
        .wrap(from_fn(compress::unmark_small))
        .wrap(from_fn(cors::share))
        .wrap(DefaultHeaders::new().add((header::X_CONTENT_TYPE_OPTIONS, "nosniff")))
        .wrap(from_fn(request_id::number))
        .configure(routes)
}

/// The route table.
fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/graphql")
                .route(web::get().to(graphql::get))
                .route(web::post().to(graphql::post))
                .default_service(web::to(graphql::wrong_method)),
        )
        .service(read_only(&export::path(), export::universe))
        .service(read_only("/graphql/plain", ui::plain))
        .service(read_only("/", ui::explorer))
        .service(read_only("/{view:universe|show|person|character|platform}/{key}{slash:/?}", ui::explorer))
        .service(read_only("/ui/{path:.*}", ui::asset))
        .service(read_only("/healthz", health::alive))
        .service(read_only("/readyz", health::ready))
        .service(read_only("/metrics", metrics::page))
        .default_service(web::to(ui::nothing_here));
}

/// Something that can be had, and by no other way; by HEAD without its content.
fn read_only<F, Args>(path: &str, get: F) -> Resource
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    web::resource(path)
        .route(web::get().to(get.clone()))
        .route(web::head().to(get))
        .default_service(web::to(graphql::read_only))
}

async fn end(handle: &ServerHandle) {
    tracing::info!("told to stop: finishing what is under way");
    handle.stop(true).await;
}
