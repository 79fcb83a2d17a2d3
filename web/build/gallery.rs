//! The gallery: the example queries that the pages offer.
//!
//! An example is a file `NAME.graphql` that opens with three comments, `# group:`, `# title:` and `# sentence:`; its
//! variables, if it takes any, are in `NAME.variables.json`. The names of the files give the order.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

/// Reads the folder into a JSON array with an object for each example.
pub(crate) fn read(folder: &Path) -> Result<String, String> {
    let wrong = |error: std::io::Error| super::wrong(folder, &error);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(wrong)? {
        paths.push(entry.map_err(wrong)?.path());
    }
    paths.sort();
    let queries = paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "graphql"));
    let examples = queries.map(|path| example(path)).collect::<Result<Vec<_>, _>>()?;
    if let Some(stray) = paths.iter().find(|path| !belongs(path, &paths)) {
        return Err(format!("{}: it belongs to no example", stray.display()));
    }
    Ok(Value::Array(examples).to_string())
}

fn example(path: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(path).map_err(|error| super::wrong(path, &error))?;
    let mut rest = text.as_str();
    let mut example = Map::new();
    example.insert("name".to_owned(), json!(path.file_stem().and_then(|stem| stem.to_str())));
    for key in ["group", "title", "sentence"] {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let value = line.strip_prefix(&format!("# {key}: ")).map(str::trim).filter(|value| !value.is_empty());
        let value = value.ok_or_else(|| {
            format!(
                "{}: it should open with the lines `# group: …`, `# title: …` and `# sentence: …`",
                path.display()
            )
        })?;
        example.insert(key.to_owned(), json!(value));
        rest = after;
    }
    example.insert("query".to_owned(), json!(rest.trim()));
    example.insert("variables".to_owned(), json!(variables(&path.with_extension("variables.json"))?));
    Ok(Value::Object(example))
}

/// The variables as text, for an editor; empty where the example takes none.
fn variables(path: &Path) -> Result<String, String> {
    if !path.exists() {
        return Ok(String::new());
    }
    let text = fs::read_to_string(path).map_err(|error| super::wrong(path, &error))?;
    match serde_json::from_str(&text) {
        Ok(Value::Object(_)) => Ok(text.trim().to_owned()),
        Ok(_) => Err(format!("{}: variables are a JSON object", path.display())),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Whether a file is an example, or the variables of one.
fn belongs(path: &Path, all: &[PathBuf]) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let example =
        name.strip_suffix(".variables.json").map(|name| path.with_file_name(format!("{name}.graphql")));
    name.ends_with(".graphql") || example.is_some_and(|example| all.contains(&example))
}
