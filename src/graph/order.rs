//! Orders: where each row stands in the lists that it is in. Every order has a name, which its cursors carry.

use entity::PartialDate;
use entity::credit::Tier;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::page::{Key, Part};
use super::{
    Announcement, Availability, BasedOn, Character, Commission, Credit, Crossover, CrossoverPart, Episode,
    Franchise, FranchiseMember, Graph, Ix, Person, Platform, Portrayal, Prerequisite, Rating, Release,
    Review, Season, Show, ShowRelation, Viewership, WatchOrder, WatchOrderEntry, Watchable, Work,
};

/// Shows by the day on which they first came out.
pub(super) fn show_premiere(graph: &Graph, show: Ix<Show>) -> Key {
    Key::new("premiere", [Part::up(graph.premiere_of(Watchable::Show(show)))], graph[show].id)
}

/// Shows by the day on which they first came out, the newest first.
pub(super) fn show_newest(graph: &Graph, show: Ix<Show>) -> Key {
    Key::new("newest", [Part::down(graph.premiere_of(Watchable::Show(show)))], graph[show].id)
}

/// Seasons by number; those without one come last.
pub(super) fn season_number(graph: &Graph, season: Ix<Season>) -> Key {
    Key::new("season-number", [Part::up(graph[season].number)], graph[season].id)
}

/// Episodes by the numbers of their season and of themselves.
pub(super) fn episode_number(graph: &Graph, episode: Ix<Episode>) -> Key {
    let row = &graph[episode];
    let season = row.season.and_then(|season| graph[season].number);
    Key::new("episode-number", [Part::up(season), Part::up(row.number)], row.id)
}

/// Relations by the day on which the later show came out.
pub(super) fn relation_later(graph: &Graph, relation: Ix<ShowRelation>) -> Key {
    let row = &graph[relation];
    Key::new("later-show", [Part::up(graph.premiere_of(Watchable::Show(row.later_show)))], row.id)
}

/// Relations by the day on which the earlier show came out.
pub(super) fn relation_earlier(graph: &Graph, relation: Ix<ShowRelation>) -> Key {
    let row = &graph[relation];
    Key::new("earlier-show", [Part::up(graph.premiere_of(Watchable::Show(row.earlier_show)))], row.id)
}

/// What a show is based on, by when that was published.
pub(super) fn basis_published(graph: &Graph, based_on: Ix<BasedOn>) -> Key {
    let row = &graph[based_on];
    Key::new("published", [Part::up(graph[row.work].published)], row.id)
}

/// What is based on a work, by when that came out.
pub(super) fn basis_premiere(graph: &Graph, based_on: Ix<BasedOn>) -> Key {
    let row = &graph[based_on];
    Key::new("premiere", [Part::up(graph.premiere_of(Watchable::Show(row.show)))], row.id)
}

/// Memberships by the name of the franchise.
pub(super) fn membership_name(graph: &Graph, member: Ix<FranchiseMember>) -> Key {
    let row = &graph[member];
    Key::new("franchise-name", [Part::up(graph.folded_name(row.franchise))], row.id)
}

/// Members by the day on which they came out.
pub(super) fn member_release(graph: &Graph, member: Ix<FranchiseMember>) -> Key {
    let row = &graph[member];
    let show = row.show.and_then(|show| graph.premiere_of(Watchable::Show(show)));
    let day = show.or_else(|| row.work.and_then(|work| graph[work].published));
    Key::new("release-order", [Part::up(day)], row.id)
}

/// Members by their place in the story; those without one come last, by the day on which they came out.
pub(super) fn member_story(graph: &Graph, member: Ix<FranchiseMember>) -> Key {
    let row = &graph[member];
    let show = row.show.and_then(|show| graph.premiere_of(Watchable::Show(show)));
    Key::new("story-order", [Part::up(row.story_position), Part::up(show)], row.id)
}

/// Credits by tier, then as billed.
pub(super) fn credit_billing(graph: &Graph, credit: Ix<Credit>) -> Key {
    let row = &graph[credit];
    let department = i64::from(row.department as u8);
    Key::new("billing", [Part::up(department), Part::up(size(row.tier)), Part::up(row.billing)], row.id)
}

/// A part of unknown size stands between the main cast and the rest: a guest is always named as one.
pub(super) fn size(tier: Option<Tier>) -> u32 {
    match tier {
        Some(Tier::Main) => 0,
        None => 1,
        Some(Tier::Recurring) => 2,
        Some(Tier::Guest) => 3,
        Some(Tier::Cameo) => 4,
    }
}

/// The credits of a person, the newest show first.
pub(super) fn credit_newest(graph: &Graph, credit: Ix<Credit>) -> Key {
    let row = &graph[credit];
    let show = graph.premiere_of(Watchable::Show(graph.show_of(row.subject)));
    Key::new("newest", [Part::down(row.since.or(show))], row.id)
}

/// Portrayals by when the show came out.
pub(super) fn portrayal_premiere(graph: &Graph, portrayal: Ix<Portrayal>) -> Key {
    let credit = &graph[graph[portrayal].credit];
    let premiere = graph
        .premiere_of(credit.subject)
        .or(graph.premiere_of(Watchable::Show(graph.show_of(credit.subject))));
    Key::new("premiere", [Part::up(credit.since.or(premiere))], graph[portrayal].id)
}

/// Portrayals as the credit names them.
pub(super) fn portrayal_position(graph: &Graph, portrayal: Ix<Portrayal>) -> Key {
    Key::new("position", [Part::up(graph[portrayal].position)], graph[portrayal].id)
}

/// Releases by day.
pub(super) fn release_day(graph: &Graph, release: Ix<Release>) -> Key {
    dated("release-day", Some(graph[release].date), graph[release].id)
}

/// Commissions by the day of the order.
pub(super) fn commission_day(graph: &Graph, commission: Ix<Commission>) -> Key {
    dated("ordered-on", graph[commission].ordered_on, graph[commission].id)
}

/// Availabilities by their first day.
pub(super) fn availability_since(graph: &Graph, availability: Ix<Availability>) -> Key {
    dated("since", graph[availability].since, graph[availability].id)
}

/// The parts of a crossover in the order of its story.
pub(super) fn crossover_position(graph: &Graph, part: Ix<CrossoverPart>) -> Key {
    Key::new("position", [Part::up(graph[part].position)], graph[part].id)
}

/// Crossovers by the day on which their first part came out.
pub(super) fn crossover_premiere(graph: &Graph, crossover: Ix<Crossover>) -> Key {
    let first = graph.days_of_crossover(crossover).map(|(first, _)| first);
    Key::new("crossover-premiere", [Part::up(first)], graph[crossover].id)
}

/// Watch orders as their sources list them.
pub(super) fn watch_order_said(graph: &Graph, order: Ix<WatchOrder>) -> Key {
    Key::new("said", [], graph[order].id)
}

/// The entries of a watch order, from the first to the last.
pub(super) fn entry_position(graph: &Graph, entry: Ix<WatchOrderEntry>) -> Key {
    Key::new("position", [Part::up(graph[entry].position)], graph[entry].id)
}

/// Entries of several watch orders, by the order that they stand in.
pub(super) fn entry_said(graph: &Graph, entry: Ix<WatchOrderEntry>) -> Key {
    let row = &graph[entry];
    Key::new("watch-order", [Part::up(graph[row.order].id), Part::up(row.position)], row.id)
}

/// Prerequisites by the day on which what is watched first came out.
pub(super) fn prerequisite_first(graph: &Graph, prerequisite: Ix<Prerequisite>) -> Key {
    let row = &graph[prerequisite];
    Key::new("first", [Part::up(graph.premiere_of(row.first))], row.id)
}

/// Prerequisites by the day on which what is watched later came out.
pub(super) fn prerequisite_subject(graph: &Graph, prerequisite: Ix<Prerequisite>) -> Key {
    let row = &graph[prerequisite];
    Key::new("subject", [Part::up(graph.premiere_of(row.subject))], row.id)
}

/// Reviews by the day on which they appeared.
pub(super) fn review_day(graph: &Graph, review: Ix<Review>) -> Key {
    dated("published-on", graph[review].published_on, graph[review].id)
}

/// Ratings by the day on which they were observed.
pub(super) fn rating_day(graph: &Graph, rating: Ix<Rating>) -> Key {
    dated("observed-on", graph[rating].observed_on, graph[rating].id)
}

/// Viewership by the first day that is counted.
pub(super) fn viewership_window(graph: &Graph, viewership: Ix<Viewership>) -> Key {
    dated("window-start", graph[viewership].window_start, graph[viewership].id)
}

/// Announcements by the day on which they were said, or else became known.
pub(super) fn announcement_day(graph: &Graph, announcement: Ix<Announcement>) -> Key {
    let row = &graph[announcement];
    dated("said-on", row.said_on.or(row.published_on), row.id)
}

/// Announcements by the day on which they were said, or else became known, the newest first.
pub(super) fn announcement_newest(graph: &Graph, announcement: Ix<Announcement>) -> Key {
    let row = &graph[announcement];
    Key::new("newest", [Part::down(row.said_on.or(row.published_on))], row.id)
}

/// A row of its kind by name.
macro_rules! by_name {
    ($($function:ident: $row:path, $label:literal,)*) => {
        $(
            #[doc = concat!($label, " by name.")]
            pub(super) fn $function(graph: &Graph, ix: Ix<$row>) -> Key {
                Key::new("name", [Part::up(graph.folded_name(ix))], graph[ix].id)
            }
        )*
    };
}

by_name! {
    person_name: Person, "People",
    character_name: Character, "Characters",
    franchise_name: Franchise, "Franchises",
    platform_name: Platform, "Platforms",
    crossover_name: Crossover, "Crossovers",
    work_name: Work, "Works",
    source_name: super::Source, "Sources",
    measure_name: super::Measure, "Measures",
}

fn dated(order: &'static str, day: Option<PartialDate>, id: u32) -> Key {
    Key::new(order, [Part::up(day)], id)
}

/// A name as people look it up: without regard to case and accents.
pub fn folded(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.nfkd().flat_map(folded_base).collect()
}

/// What a letter is folded to.
pub(super) fn folded_letters(letter: char) -> impl Iterator<Item = char> {
    std::iter::once(letter).nfkd().flat_map(folded_base)
}

/// What a letter without its accents is folded to. Some letters are made of others without being taken apart by Unicode.
fn folded_base(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'þ' | 'Þ' => "th",
        'ı' => "i",
        _ => "",
    };
    let itself = (plain.is_empty() && !is_combining_mark(letter)).then(|| letter.to_lowercase());
    plain.chars().chain(itself.into_iter().flatten())
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn names_fold_without_case_and_accents() {
        assert_eq!(folded("Renée BALLARD"), "renee ballard");
        assert_eq!(folded("Étoile"), folded("etoile"));
        assert_eq!(folded("Ångström"), "angstrom");
        assert_eq!(folded("Søren Gauß"), "soren gauss");
    }
}
