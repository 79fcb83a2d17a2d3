//! How values are read where their type alone does not say it. An error says what to write instead.

use std::net::{SocketAddr, ToSocketAddrs};
use std::time::Duration;

/// An address as people write it: by number or by a name that this machine knows.
pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    let mut found =
        text.to_socket_addrs().map_err(|_| "write ADDRESS:PORT, such as 127.0.0.1:8000".to_owned())?;
    found.next().ok_or_else(|| "no address has this name; write one such as 127.0.0.1:8000".to_owned())
}

/// A number that may be nothing.
pub(super) fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "write a whole number, such as 100".to_owned())
}

/// A number without which nothing would be answered.
pub(super) fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number @ 1..) => Ok(number),
        _ => Err("write a whole number, 1 or more".to_owned()),
    }
}

/// The executor has room for so many levels and no more.
pub(super) fn depth(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(levels @ 1..=40) => Ok(levels),
        _ => Err("write a number from 1 to 40".to_owned()),
    }
}

/// Patience of a second at least, and of a day at most.
pub(super) fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse() {
        Ok(seconds @ 1..=86_400) => Ok(Duration::from_secs(seconds)),
        _ => Err("write a number of seconds, from 1 to 86400".to_owned()),
    }
}

/// An origin as browsers write it: in small letters, and without a slash at its end.
pub(super) fn origin(text: &str) -> Result<String, String> {
    let origin = text.trim_end_matches('/').to_ascii_lowercase();
    let host = origin.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"));
    match host {
        Some((_, host)) if !host.is_empty() && !host.contains(['/', ' ', ',']) => Ok(origin),
        _ if origin == "*" => Ok(origin),
        _ => Err("write a scheme and a host, such as https://example.org, or *".to_owned()),
    }
}
