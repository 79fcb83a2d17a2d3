//! Files of a universe: `/universe/bosch.graphml` and the like.

use std::io::{self, ErrorKind, Write};

use actix_web::http::header::{self, EntityTag, HeaderMap, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};

use super::accept::MediaType;
use super::account::Account;
use super::answer::Outcome;
use super::graphql::caught;
use super::problem::Problem;
use super::{Server, cached};
use crate::app::{self, App};
use crate::export::{self, Choice, Format};

/// What the addresses of files have in front.
const FOLDER: &str = "/universe/";

/// What is known of a file before it is made.
struct File {
    format: Format,
    slug: String,
    tag: EntityTag,
}

/// The bytes of a file, of which there may be so many.
struct Bounded {
    bytes: Vec<u8>,
    most: usize,
}

/// The addresses of files, as the table of routes has them. Those without the end of a file are pages.
pub(super) fn path() -> String {
    format!("{FOLDER}{{name}}.{{extension:{}}}", Format::ALL.map(Format::extension).join("|"))
}

/// Whether a path is that of a file.
pub(super) fn is_path(path: &str) -> bool {
    path.starts_with(FOLDER)
        && path.rsplit_once('.').is_some_and(|(_, extension)| Format::of_extension(extension).is_some())
}

/// A universe as a file.
pub(super) async fn universe(
    http: HttpRequest,
    path: web::Path<(String, String)>,
    app: web::Data<App>,
    server: web::Data<Server>,
) -> HttpResponse {
    let mut account = Account::open(&http);
    let (name, extension) = path.into_inner();
    account.runs(Some(&format!("universe.{extension}")));
    let (outcome, described) = match file(&http, &app, &name, &extension) {
        Err(problem) => (Outcome::Problem(problem), None),
        Ok((file, _)) if cached::is_known(&http, &file.tag) => (Outcome::Unchanged, Some(file)),
        Ok((file, write)) => match server.gate.enter() {
            None => (Outcome::Problem(Problem::Busy), None),
            Some(_place) => match caught(app.apart(write)).await {
                Some(Ok(bytes)) => (Outcome::Exported(bytes), Some(file)),
                Some(Err(error)) if error.kind() == ErrorKind::FileTooLarge => {
                    (Outcome::Problem(Problem::LargeFile(app.limits().bytes)), None)
                }
                failed => (Outcome::Problem(failure(&account, failed.and_then(Result::err))), None),
            },
        },
    };
    let policy = server.settings.status_policy;
    account.close(&server.metrics, &outcome, outcome.status(MediaType::Json, policy));
    let mut response = outcome.respond(MediaType::Json, policy);
    let headers = response.headers_mut();
    if let Some(file) = described {
        file.describe(headers);
    } else {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// What is asked for, and what makes it.
fn file(
    http: &HttpRequest,
    app: &App,
    name: &str,
    extension: &str,
) -> Result<(File, impl FnOnce() -> io::Result<Vec<u8>> + Send + 'static), Problem> {
    let format = Format::of_extension(extension).ok_or(Problem::NotFound)?;
    let pairs = web::Query::<Vec<(String, String)>>::from_query(http.query_string()).map_err(|_| {
        Problem::Unreadable("The query string cannot be read. Write it as name=value&name=value.".to_owned())
    })?;
    let choice = Choice::read(format, &pairs).map_err(|refusal| Problem::Unreadable(refusal.to_string()))?;
    let (graph, today) = (app.graph(), app.today());
    let start = export::find(&graph, name).map_err(|refusal| Problem::NoUniverse(refusal.to_string()))?;
    let slug = export::slug(&graph, start).to_owned();
    let tag = cached::tag_of(&[&app::as_of(&graph, today), http.path(), http.query_string()]);
    let most = app.limits().bytes;
    let write = move || {
        let mut bytes = Bounded { bytes: Vec::new(), most };
        export::write(&graph, start, format, &choice, today, &mut bytes)?;
        Ok(bytes.bytes)
    };
    Ok((File { format, slug, tag }, write))
}

fn failure(account: &Account, error: Option<io::Error>) -> Problem {
    let id = account.id.to_string();
    tracing::error!(request_id = %id, error = error.map(tracing::field::display), "an export failed");
    Problem::Internal(id)
}

impl Write for Bounded {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + more.len() > self.most {
            return Err(ErrorKind::FileTooLarge.into());
        }
        self.bytes.write(more)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl File {
    fn describe(&self, headers: &mut HeaderMap) {
        let name = format!("attachment; filename=\"{}.{}\"", self.slug, self.format.extension());
        let values = [
            (header::CONTENT_TYPE, self.format.media_type()),
            (header::CONTENT_DISPOSITION, &name),
            (header::CACHE_CONTROL, "no-cache"),
            (header::VARY, "accept-encoding"),
            (header::ETAG, &self.tag.to_string()),
        ];
        for (header, value) in values {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(header, value);
            }
        }
    }
}
