//! Neighbours: what is next to a node, from both ends of every edge. Lists are in order already: O(1) to find one,
//! O(k) to list k neighbours.

use entity::credit::Department;

use super::both::both;
use super::page::{KeyOf, List, sort};
use super::{
    Adjacency, Announcement, Availability, BasedOn, Character, Commission, Credit, Crossover, CrossoverPart,
    Episode, Franchise, FranchiseMember, Graph, Has, Ix, Person, Platform, Portrayal, Prerequisite, Rating,
    Release, Review, Season, Show, ShowRelation, Source, Viewership, WatchOrder, WatchOrderEntry, Watchable,
    Work, order,
};

/// Rows about something that can be watched. Those about a season or an episode are listed at its show as well, and
/// those about an episode at its season.
#[derive(Debug)]
struct About<T> {
    shows: Adjacency<T>,
    seasons: Adjacency<T>,
    episodes: Adjacency<T>,
}

/// All lists of neighbours.
#[derive(Debug, Default)]
pub(super) struct Adjacent {
    seasons: Adjacency<Season>,
    episodes_of_show: Adjacency<Episode>,
    episodes_of_season: Adjacency<Episode>,
    origins: Adjacency<ShowRelation>,
    offshoots: Adjacency<ShowRelation>,
    planted: Adjacency<ShowRelation>,
    bases: Adjacency<BasedOn>,
    adaptations: Adjacency<BasedOn>,
    members: Adjacency<FranchiseMember>,
    memberships_of_show: Adjacency<FranchiseMember>,
    memberships_of_work: Adjacency<FranchiseMember>,
    parts_of_franchise: Adjacency<Franchise>,
    credits: About<Credit>,
    cast: About<Credit>,
    credits_of_person: Adjacency<Credit>,
    portrayals_of_credit: Adjacency<Portrayal>,
    portrayals_of_character: Adjacency<Portrayal>,
    variants: Adjacency<Character>,
    releases: About<Release>,
    releases_on: Adjacency<Release>,
    commissions: About<Commission>,
    commissions_by: Adjacency<Commission>,
    availabilities: About<Availability>,
    availabilities_on: Adjacency<Availability>,
    predecessors: Adjacency<Platform>,
    crossover_parts: Adjacency<CrossoverPart>,
    crossovers_of_episode: Adjacency<CrossoverPart>,
    watch_orders: Adjacency<WatchOrder>,
    entries: Adjacency<WatchOrderEntry>,
    standings: About<WatchOrderEntry>,
    prerequisites: About<Prerequisite>,
    dependents: About<Prerequisite>,
    works_by: Adjacency<Work>,
    reviews: About<Review>,
    reviews_by: Adjacency<Review>,
    reviews_in: Adjacency<Review>,
    ratings: About<Rating>,
    viewerships: About<Viewership>,
    announcements: Adjacency<Announcement>,
    announcements_of_season: Adjacency<Announcement>,
    announcements_by: Adjacency<Announcement>,
}

impl Adjacent {
    /// O(n log n).
    pub(super) fn of(graph: &Graph) -> Self {
        // Of all rows most are credits.
        let credits = || (about(graph, |row: &Credit| row.subject, order::credit_billing), cast(graph));
        let ((credits, cast), others) = both(credits, || Self::without_credits(graph));
        Self { credits, cast, ..others }
    }

    fn without_credits(graph: &Graph) -> Self {
        Self {
            seasons: list(graph, |row: &Season| [row.show.place()], order::season_number),
            episodes_of_show: list(graph, |row: &Episode| [row.show.place()], order::episode_number),
            episodes_of_season: list(graph, |row: &Episode| row.season.map(Ix::place), order::episode_number),
            origins: list(graph, |row: &ShowRelation| [row.later_show.place()], order::relation_earlier),
            offshoots: list(graph, |row: &ShowRelation| [row.earlier_show.place()], order::relation_later),
            planted: list(
                graph,
                |row: &ShowRelation| row.planted_in.iter().map(|episode| episode.place()).collect::<Vec<_>>(),
                order::relation_later,
            ),
            bases: list(graph, |row: &BasedOn| [row.show.place()], order::basis_published),
            adaptations: list(graph, |row: &BasedOn| [row.work.place()], order::basis_premiere),
            members: list(graph, |row: &FranchiseMember| [row.franchise.place()], order::member_release),
            memberships_of_show: list(
                graph,
                |row: &FranchiseMember| row.show.map(Ix::place),
                order::membership_name,
            ),
            memberships_of_work: list(
                graph,
                |row: &FranchiseMember| row.work.map(Ix::place),
                order::membership_name,
            ),
            parts_of_franchise: list(
                graph,
                |row: &Franchise| row.part_of.map(Ix::place),
                order::franchise_name,
            ),
            credits_of_person: list(graph, |row: &Credit| [row.person.place()], order::credit_newest),
            portrayals_of_credit: list(
                graph,
                |row: &Portrayal| [row.credit.place()],
                order::portrayal_position,
            ),
            portrayals_of_character: list(
                graph,
                |row: &Portrayal| [row.character.place()],
                order::portrayal_premiere,
            ),
            variants: list(graph, |row: &Character| row.variant_of.map(Ix::place), order::character_name),
            releases: about(graph, |row: &Release| row.subject, order::release_day),
            releases_on: list(graph, |row: &Release| row.platform.map(Ix::place), order::release_day),
            commissions: about(graph, |row: &Commission| row.subject, order::commission_day),
            commissions_by: list(graph, |row: &Commission| [row.platform.place()], order::commission_day),
            availabilities: about(graph, |row: &Availability| row.subject, order::availability_since),
            availabilities_on: list(
                graph,
                |row: &Availability| [row.platform.place()],
                order::availability_since,
            ),
            predecessors: list(graph, |row: &Platform| row.succeeded_by.map(Ix::place), order::platform_name),
            crossover_parts: list(
                graph,
                |row: &CrossoverPart| [row.crossover.place()],
                order::crossover_position,
            ),
            crossovers_of_episode: list(
                graph,
                |row: &CrossoverPart| [row.episode.place()],
                order::crossover_position,
            ),
            watch_orders: list(graph, |row: &WatchOrder| [row.franchise.place()], order::watch_order_said),
            entries: list(graph, |row: &WatchOrderEntry| [row.order.place()], order::entry_position),
            standings: about(graph, |row: &WatchOrderEntry| row.subject, order::entry_said),
            prerequisites: about(graph, |row: &Prerequisite| row.subject, order::prerequisite_first),
            dependents: about(graph, |row: &Prerequisite| row.first, order::prerequisite_subject),
            works_by: list(graph, |row: &Work| row.author.map(Ix::place), order::work_name),
            reviews: about(graph, |row: &Review| row.subject, order::review_day),
            reviews_by: list(graph, |row: &Review| row.author.map(Ix::place), order::review_day),
            reviews_in: list(graph, |row: &Review| row.outlet.map(Ix::place), order::review_day),
            ratings: about(graph, |row: &Rating| row.subject, order::rating_day),
            viewerships: about(graph, |row: &Viewership| row.subject, order::viewership_window),
            announcements: list(graph, |row: &Announcement| [row.show.place()], order::announcement_day),
            announcements_of_season: list(
                graph,
                |row: &Announcement| row.seasons.iter().map(|season| season.place()).collect::<Vec<_>>(),
                order::announcement_day,
            ),
            announcements_by: list(
                graph,
                |row: &Announcement| row.speaker.map(Ix::place),
                order::announcement_day,
            ),
            ..Self::default()
        }
    }
}

/// For each thing at one end of rows, the rows in order.
fn list<T, I>(graph: &Graph, ends: impl Fn(&T) -> I, key: KeyOf<Ix<T>>) -> Adjacency<T>
where
    Graph: Has<T>,
    I: IntoIterator<Item = usize>,
{
    let rows = graph.all::<T>();
    let pairs = || rows.iter().flat_map(|(ix, row)| ends(row).into_iter().map(move |end| (end, ix)));
    let mut adjacency = Adjacency::collect(pairs);
    adjacency.sort_each(|neighbours| sort(graph, neighbours, key));
    adjacency
}

fn about<T>(graph: &Graph, subject: impl Fn(&T) -> Watchable, key: KeyOf<Ix<T>>) -> About<T>
where
    Graph: Has<T>,
{
    let season_of = |row: &T| match subject(row) {
        Watchable::Show(_) => None,
        Watchable::Season(season) => Some(season.place()),
        Watchable::Episode(episode) => graph[episode].season.map(Ix::place),
    };
    let episode_of = |row: &T| match subject(row) {
        Watchable::Episode(episode) => Some(episode.place()),
        _ => None,
    };
    About {
        shows: list(graph, |row| [graph.show_of(subject(row)).place()], key),
        seasons: list(graph, season_of, key),
        episodes: list(graph, episode_of, key),
    }
}

/// Guests of an episode are among the cast of that episode only.
fn cast(graph: &Graph) -> About<Credit> {
    let acts = |row: &Credit| row.department == Department::Cast;
    let show_of = |row: &Credit| match row.subject {
        Watchable::Episode(_) => None,
        other => acts(row).then(|| graph.show_of(other).place()),
    };
    let season_of = |row: &Credit| match row.subject {
        Watchable::Season(season) => acts(row).then(|| season.place()),
        _ => None,
    };
    let episode_of = |row: &Credit| match row.subject {
        Watchable::Episode(episode) => acts(row).then(|| episode.place()),
        _ => None,
    };
    About {
        shows: list(graph, show_of, order::credit_billing),
        seasons: list(graph, season_of, order::credit_billing),
        episodes: list(graph, episode_of, order::credit_billing),
    }
}

impl<T> About<T> {
    fn of(&self, watchable: Watchable) -> &[Ix<T>] {
        match watchable {
            Watchable::Show(show) => self.shows.of(show.place()),
            Watchable::Season(season) => self.seasons.of(season.place()),
            Watchable::Episode(episode) => self.episodes.of(episode.place()),
        }
    }
}

impl<T> Default for About<T> {
    fn default() -> Self {
        Self { shows: Adjacency::default(), seasons: Adjacency::default(), episodes: Adjacency::default() }
    }
}

/// Accessors that give the neighbours of one node in order.
macro_rules! neighbours {
    ($($(#[$doc:meta])* $name:ident($from:ty) -> $to:ty = $field:ident by $order:ident;)*) => {
        impl Graph {
            $(
                $(#[$doc])*
                pub fn $name(&self, of: Ix<$from>) -> List<'_, Ix<$to>> {
                    List::ordered(self, self.adjacent.$field.of(of.place()), order::$order)
                }
            )*
        }
    };
}

neighbours! {
    /// The seasons of a show, by number.
    seasons_of(Show) -> Season = seasons by season_number;
    /// The episodes of a show, by number.
    episodes_of(Show) -> Episode = episodes_of_show by episode_number;
    /// The episodes of a season, by number.
    episodes_in(Season) -> Episode = episodes_of_season by episode_number;
    /// The relations in which a show is the later one: where it came from.
    origins_of(Show) -> ShowRelation = origins by relation_earlier;
    /// The relations in which a show is the earlier one: what came from it.
    offshoots_of(Show) -> ShowRelation = offshoots by relation_later;
    /// The relations of the shows that were planted in an episode.
    planted_in(Episode) -> ShowRelation = planted by relation_later;
    /// What a show is based on.
    bases_of(Show) -> BasedOn = bases by basis_published;
    /// The shows that are based on a work.
    adaptations_of(Work) -> BasedOn = adaptations by basis_premiere;
    /// The members of a franchise, by release.
    members_of(Franchise) -> FranchiseMember = members by member_release;
    /// The franchises that a show is in.
    memberships_of(Show) -> FranchiseMember = memberships_of_show by membership_name;
    /// The franchises that a work is in.
    memberships_of_work(Work) -> FranchiseMember = memberships_of_work by membership_name;
    /// The franchises that are part of one.
    parts_of(Franchise) -> Franchise = parts_of_franchise by franchise_name;
    /// The credits of a person, the newest first.
    credits_of_person(Person) -> Credit = credits_of_person by credit_newest;
    /// The characters of a credit.
    portrayals_in(Credit) -> Portrayal = portrayals_of_credit by portrayal_position;
    /// Who played a character, and where.
    portrayals_of(Character) -> Portrayal = portrayals_of_character by portrayal_premiere;
    /// Other selves of a character.
    variants_of(Character) -> Character = variants by character_name;
    /// What came out on a platform.
    releases_on(Platform) -> Release = releases_on by release_day;
    /// What a platform ordered.
    commissions_by(Platform) -> Commission = commissions_by by commission_day;
    /// What a platform carries.
    availabilities_on(Platform) -> Availability = availabilities_on by availability_since;
    /// The platforms that went over into one.
    predecessors_of(Platform) -> Platform = predecessors by platform_name;
    /// The parts of a crossover, in the order of its story.
    parts_of_crossover(Crossover) -> CrossoverPart = crossover_parts by crossover_position;
    /// The crossovers that an episode is part of.
    crossovers_of(Episode) -> CrossoverPart = crossovers_of_episode by crossover_position;
    /// The watch orders of a franchise, as their sources list them.
    watch_orders_of(Franchise) -> WatchOrder = watch_orders by watch_order_said;
    /// What stands in a watch order, from the first to the last.
    entries_of(WatchOrder) -> WatchOrderEntry = entries by entry_position;
    /// The works that a person wrote.
    works_by(Person) -> Work = works_by by work_name;
    /// The reviews that a person signed.
    reviews_by(Person) -> Review = reviews_by by review_day;
    /// The reviews that appeared in a publication.
    reviews_in(Source) -> Review = reviews_in by review_day;
    /// What was said about a show, oldest first.
    announcements_of(Show) -> Announcement = announcements by announcement_day;
    /// What was said about a season, oldest first.
    announcements_of_season(Season) -> Announcement = announcements_of_season by announcement_day;
    /// What a person announced.
    announcements_by(Person) -> Announcement = announcements_by by announcement_day;
}

/// Accessors that give what is about a show, a season or an episode. Those of a show include its seasons and episodes.
macro_rules! about {
    ($($(#[$doc:meta])* $name:ident -> $to:ty = $order:ident;)*) => {
        impl Graph {
            $(
                $(#[$doc])*
                pub fn $name(&self, of: Watchable) -> List<'_, Ix<$to>> {
                    List::ordered(self, self.adjacent.$name.of(of), order::$order)
                }
            )*
        }
    };
}

about! {
    /// Who worked on it: by department, tier and billing.
    credits -> Credit = credit_billing;
    /// Who acts in it, by tier and billing: of a show or a season not episode by episode.
    cast -> Credit = credit_billing;
    /// When and where it came out.
    releases -> Release = release_day;
    /// Who ordered it.
    commissions -> Commission = commission_day;
    /// Where it can be seen.
    availabilities -> Availability = availability_since;
    /// What was written about it.
    reviews -> Review = review_day;
    /// What many think of it.
    ratings -> Rating = rating_day;
    /// Where it stands in watch orders.
    standings -> WatchOrderEntry = entry_said;
    /// What is to be watched before it, as somebody says so of it.
    prerequisites -> Prerequisite = prerequisite_first;
    /// What it is to be watched before, as somebody says so of it.
    dependents -> Prerequisite = prerequisite_subject;
    /// How much it was watched.
    viewerships -> Viewership = viewership_window;
}

impl Graph {
    /// The show that something is, or is part of.
    pub fn show_of(&self, watchable: Watchable) -> Ix<Show> {
        match watchable {
            Watchable::Show(show) => show,
            Watchable::Season(season) => self[season].show,
            Watchable::Episode(episode) => self[episode].show,
        }
    }

    /// The members of a franchise in the order in which the story happens.
    pub fn story_of(&self, franchise: Ix<Franchise>) -> List<'_, Ix<FranchiseMember>> {
        let members = self.adjacent.members.of(franchise.place());
        List::sorted(members.iter().map(|member| (order::member_story(self, *member), *member)))
    }
}
