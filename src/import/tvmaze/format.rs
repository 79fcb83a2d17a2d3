//! The objects of TVmaze as they are written, as far as they are taken.
//!
//! What appeared over the years (`averageRuntime`, `ended`, `rating` of episodes) may be missing, and nearly everything
//! may be null; an empty text means the same.

use serde::Deserialize;
use serde_json::Number;

/// A show, from a page of shows or asked for alone, then with what is embedded in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Show {
    pub(super) id: u64,
    pub(super) url: Option<String>,
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    pub(super) language: Option<String>,
    pub(super) genres: Option<Vec<String>>,
    pub(super) status: Option<String>,
    pub(super) runtime: Option<i32>,
    pub(super) average_runtime: Option<i32>,
    pub(super) premiered: Option<String>,
    pub(super) ended: Option<String>,
    pub(super) official_site: Option<String>,
    pub(super) schedule: Option<Schedule>,
    pub(super) rating: Option<Rating>,
    pub(super) network: Option<Channel>,
    pub(super) web_channel: Option<Channel>,
    pub(super) externals: Option<Externals>,
    pub(super) image: Option<Image>,
    pub(super) summary: Option<String>,
    /// When the entry was last written, in seconds since 1970.
    pub(super) updated: Option<i64>,
    #[serde(rename = "_embedded", default)]
    pub(super) embedded: Embedded,
}

/// What comes with a show that was asked for alone. A list that was not asked for is missing, and says nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Embedded {
    pub(super) seasons: Option<Vec<Season>>,
    pub(super) episodes: Option<Vec<Episode>>,
    pub(super) cast: Option<Vec<Cast>>,
    pub(super) crew: Option<Vec<Crew>>,
    pub(super) akas: Option<Vec<Aka>>,
}

/// A season. It does not say of which show it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Season {
    pub(super) id: u64,
    pub(super) number: Option<i32>,
    pub(super) name: Option<String>,
    pub(super) episode_order: Option<i32>,
    pub(super) premiere_date: Option<String>,
    pub(super) network: Option<Channel>,
    pub(super) web_channel: Option<Channel>,
    pub(super) summary: Option<String>,
}

/// An episode. `airdate` and `airtime` are those of the place where it aired; `airstamp` is the same moment in UTC.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Episode {
    pub(super) id: u64,
    pub(super) name: Option<String>,
    pub(super) season: Option<i32>,
    pub(super) number: Option<i32>,
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    pub(super) airdate: Option<String>,
    pub(super) runtime: Option<i32>,
    pub(super) rating: Option<Rating>,
    pub(super) summary: Option<String>,
    #[serde(rename = "_links", default)]
    pub(super) links: Links,
}

/// What an object is linked to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Links {
    pub(super) show: Option<Link>,
}

/// An address within TVmaze.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Link {
    pub(super) href: String,
}

/// Over what a show is seen: a network or a web channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Medium {
    Network,
    Web,
}

/// A network (`network`) or a web channel (`webChannel`). Each of the two is numbered by itself.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub(super) struct Channel {
    pub(super) id: u64,
    pub(super) name: String,
    /// Null for a web channel that is at home in no single country.
    pub(super) country: Option<Country>,
}

/// A country.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub(super) struct Country {
    pub(super) code: Option<String>,
    pub(super) timezone: Option<String>,
}

/// When a show is on, in the time of its network.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Schedule {
    pub(super) time: Option<String>,
    #[serde(default)]
    pub(super) days: Vec<String>,
}

/// The mean of the votes of TVmaze's users, 1 to 10.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Rating {
    pub(super) average: Option<f64>,
}

/// The ids of other catalogues.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Externals {
    pub(super) tvrage: Option<Number>,
    pub(super) thetvdb: Option<Number>,
    pub(super) imdb: Option<String>,
}

/// A picture in two sizes.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Image {
    pub(super) original: Option<String>,
}

/// A person.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Person {
    pub(super) id: u64,
    pub(super) name: String,
    pub(super) country: Option<Country>,
    pub(super) birthday: Option<String>,
    pub(super) deathday: Option<String>,
    pub(super) image: Option<Image>,
}

/// A character of a show.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Character {
    pub(super) id: u64,
    pub(super) name: String,
}

/// A part that somebody plays.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Cast {
    pub(super) person: Person,
    pub(super) character: Option<Character>,
    #[serde(rename = "self", default)]
    pub(super) as_self: bool,
    #[serde(default)]
    pub(super) voice: bool,
}

/// Work behind the camera.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Crew {
    #[serde(rename = "type")]
    pub(super) job: String,
    pub(super) person: Person,
}

/// Another title of a show.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Aka {
    pub(super) name: String,
    pub(super) country: Option<Country>,
}

impl Show {
    /// The network and the web channel that it is on.
    pub(super) fn channels(&self) -> impl Iterator<Item = (Medium, &Channel)> {
        channels(self.network.as_ref(), self.web_channel.as_ref())
    }
}

impl Season {
    /// The network that it is on, else the web channel.
    pub(super) fn channel(&self) -> Option<(Medium, &Channel)> {
        channels(self.network.as_ref(), self.web_channel.as_ref()).next()
    }
}

fn channels<'a>(
    network: Option<&'a Channel>,
    web: Option<&'a Channel>,
) -> impl Iterator<Item = (Medium, &'a Channel)> {
    let network = network.map(|channel| (Medium::Network, channel));
    network.into_iter().chain(web.map(|channel| (Medium::Web, channel)))
}
