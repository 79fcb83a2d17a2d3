//! What is about a show besides itself: who worked on it, where it can be seen, what was written and said of it.

use entity::announcement::{self, Certainty};
use entity::availability::{self, Offer};
use entity::credit::{self, Department, Tier};
use entity::{RecordKind, announcement_season, portrayal, rating, review};

use super::shows::Season;
use super::text;
use super::world::{Own, Subject, World, date, number};

/// Of all credits so many are parts.
const CAST_PERCENT: usize = 80;

/// So many parts are in the main cast.
const MAIN: usize = 8;

/// So many parts are in the cast of the show or a season; later ones are guests in one episode.
const CAST: usize = 20;

/// A renewal is announced so many days before the season begins.
const AHEAD: usize = 240;

const CREW: &[Department] = &[
    Department::Directing,
    Department::Writing,
    Department::Production,
    Department::Music,
    Department::Editing,
];

const OFFERS: &[Offer] = &[Offer::Subscription, Offer::Broadcast, Offer::Ads, Offer::Buy];

/// What a credit is for.
struct Work {
    department: Department,
    job: Option<String>,
    tier: Option<Tier>,
    billing: Option<i32>,
}

impl World {
    pub(super) fn credits(&mut self, show: i64, index: usize, seasons: &[Season]) {
        let characters: Vec<i64> = (0..self.per_show.characters[index]).map(|_| self.character()).collect();
        let credits = self.per_show.credits[index];
        let parts = credits * CAST_PERCENT / 100;
        for part in 0..parts {
            let (tier, about) = self.part(part, show, seasons);
            let work =
                Work { department: Department::Cast, job: None, tier: Some(tier), billing: number(part + 1) };
            let credit = self.credit(about, work);
            self.plays(credit, part, &characters);
        }
        for place in parts..credits {
            let department = if place == parts { Department::Creator } else { *self.dice.pick(CREW) };
            let job = (*self.dice.pick(text::JOBS)).to_owned();
            let work = Work { department, job: Some(job), tier: None, billing: number(place - parts + 1) };
            self.credit(Subject { show, season: None, episode: None }, work);
        }
    }

    /// How large a part is, and in what.
    fn part(&mut self, part: usize, show: i64, seasons: &[Season]) -> (Tier, Subject) {
        let whole = Subject { show, season: None, episode: None };
        if part < MAIN || seasons.is_empty() {
            return (Tier::Main, whole);
        }
        let season = self.dice.pick(seasons);
        let in_season = Subject { season: Some(season.id), ..whole };
        if part < CAST {
            return (Tier::Recurring, in_season);
        }
        (Tier::Guest, Subject { episode: Some(*self.dice.pick(&season.episodes)), ..in_season })
    }

    fn credit(&mut self, about: Subject, work: Work) -> i64 {
        let (source_id, person_id) = (self.source(), self.anybody());
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.credit.push(credit::Model {
            id,
            origin,
            origin_key,
            source_id,
            person_id,
            show_id: about.show,
            season_id: about.season,
            episode_id: about.episode,
            department: work.department,
            job: work.job,
            tier: work.tier,
            manner: None,
            billing: work.billing,
            episode_count: None,
            since: None,
            until: None,
            credited_as: None,
            note: None,
        });
        id
    }

    /// The main cast play the characters of the show, one after the other. Of the rest half play one of them, and some a
    /// famous one of another show.
    fn plays(&mut self, credit_id: i64, part: usize, characters: &[i64]) {
        let character_id = match (characters, self.dice.below(100)) {
            ([_, ..], _) if part < MAIN => characters[part % characters.len()],
            ([_, ..], ..50) => *self.dice.pick(characters),
            (_, 95..) if !self.characters.is_empty() => {
                self.characters[self.dice.skewed(self.characters.len())]
            }
            _ => return,
        };
        let Own { id, origin, key: origin_key } = self.own();
        let row =
            portrayal::Model { id, origin, origin_key, credit_id, character_id, position: 1, note: None };
        self.batch.rows.portrayal.push(row);
    }

    pub(super) fn records(&mut self, show: i64, index: usize, day: usize, seasons: &[Season]) {
        for _ in 0..=self.dice.below(3) {
            self.availability(show, day);
        }
        for measure in self.measures.clone() {
            self.rating(show, measure, day);
        }
        for (place, season) in seasons.iter().enumerate() {
            self.renewal(show, place + 1, season);
        }
        for _ in 0..self.per_show.reviews[index] {
            self.review(show, day, seasons);
        }
    }

    fn availability(&mut self, show_id: i64, day: usize) {
        let source_id = self.source();
        let platform_id = self.platforms[self.dice.skewed(self.platforms.len())];
        let offer = *self.dice.pick(OFFERS);
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.availability.push(availability::Model {
            id,
            origin,
            origin_key,
            source_id,
            show_id,
            season_id: None,
            platform_id,
            region: Some("US".to_owned()),
            offer,
            is_original: offer == Offer::Subscription,
            since: date(day),
            until: None,
            observed_on: None,
            note: None,
        });
    }

    fn rating(&mut self, show_id: i64, measure_id: i64, day: usize) {
        let source_id = self.source();
        let value = f64::from(u8::try_from(self.dice.below(101)).unwrap_or_default()) / 10.0;
        let votes = i64::try_from(self.dice.skewed(1_000_000)).ok();
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.rating.push(rating::Model {
            id,
            origin,
            origin_key,
            source_id,
            show_id,
            season_id: None,
            episode_id: None,
            measure_id,
            value,
            votes,
            observed_on: date(day + AHEAD),
            published_on: None,
            revises_id: None,
            note: None,
        });
    }

    fn renewal(&mut self, show_id: i64, place: usize, season: &Season) {
        let source_id = self.source();
        let said_on = date(season.day.saturating_sub(AHEAD));
        let kind = if place == 1 { announcement::Kind::Order } else { announcement::Kind::Renewal };
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.announcement.push(announcement::Model {
            id,
            origin,
            origin_key,
            source_id,
            show_id,
            kind,
            certainty: Certainty::Official,
            said_on,
            published_on: said_on,
            platform_id: None,
            expected_from: None,
            expected_until: None,
            speaker_id: None,
            quote: None,
            gist: format!("Season {place} is ordered."),
            supersedes_id: None,
            withdraws_id: None,
        });
        self.cite(RecordKind::Announcement, id, said_on);
        let (announcement_id, season_id) = (id, season.id);
        let Own { id, origin, key: origin_key } = self.own();
        let row = announcement_season::Model { id, origin, origin_key, announcement_id, season_id };
        self.batch.rows.announcement_season.push(row);
    }

    fn review(&mut self, show: i64, day: usize, seasons: &[Season]) {
        let season = (!seasons.is_empty() && self.dice.percent(50)).then(|| self.dice.pick(seasons));
        let (source_id, author) = (self.source(), self.anybody());
        let is_signed = self.dice.percent(40);
        let score = f64::from(u8::try_from(self.dice.below(11)).unwrap_or_default());
        let (headline, gist) = (text::title(&mut self.dice), text::sentences(&mut self.dice, 3));
        let published_on = date(season.map_or(day, |season| season.day) + self.dice.below(30));
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.review.push(review::Model {
            id,
            origin,
            origin_key,
            source_id,
            show_id: show,
            season_id: season.map(|season| season.id),
            episode_id: None,
            kind: if is_signed { review::Kind::Critic } else { review::Kind::Audience },
            outlet_id: Some(source_id),
            author_id: Some(author).filter(|_| is_signed),
            published_on,
            headline: Some(headline),
            gist: Some(gist),
            score_printed: Some(format!("{score}/10")),
            score_max: Some(10.0),
            score: Some(score * 10.0),
            address: Some(format!("https://example.org/{id}")),
            revises_id: None,
        });
    }
}
