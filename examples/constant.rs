//! Serves files as they are: the least that the same bytes can cost over HTTP on this machine. `benches/http` puts it
//! beside the real server.

use std::collections::HashMap;
use std::path::PathBuf;
use std::{env, fs, io};

use actix_web::web::{Bytes, Data, Path};
use actix_web::{App, HttpResponse, HttpServer, web};

#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// What each path answers with.
type Answers = HashMap<String, Bytes>;

/// `constant FOLDER` answers `POST /NAME` with the bytes of `FOLDER/NAME.json`, at a port that it prints.
#[actix_web::main]
async fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("name the folder of the answers"))?;
    let answers = Data::new(read(&folder)?);
    let server = HttpServer::new(move || {
        App::new()
            .app_data(answers.clone())
            .default_service(web::to(nothing_here))
            .route("/{name}", web::post().to(answer))
    });
    let server = server.bind("127.0.0.1:0")?;
    for address in server.addrs() {
        println!("constant answers at http://{address}/");
    }
    server.run().await
}

/// Reads the request to its end, as the real server has to.
async fn answer(name: Path<String>, answers: Data<Answers>, _request: Bytes) -> HttpResponse {
    match answers.get(name.as_str()) {
        Some(answer) => HttpResponse::Ok().content_type("application/json").body(answer.clone()),
        None => nothing_here().await,
    }
}

async fn nothing_here() -> HttpResponse {
    HttpResponse::NotFound().finish()
}

fn read(folder: &std::path::Path) -> io::Result<Answers> {
    let mut answers = Answers::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let Some(name) = path.file_stem().and_then(|name| name.to_str()) {
            answers.insert(name.to_owned(), fs::read(&path)?.into());
        }
    }
    Ok(answers)
}
