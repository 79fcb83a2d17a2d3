//! Random edges and records, and the names, ids, claims and citations that stand beside everything.

use entity::{NodeKind, RecordKind};
use sea_orm::Iterable;

use super::{Dice, Draft, id, is_node, own, place, word};

/// Writes the rows of one table: what its numbers do not decide is as in the template.
macro_rules! rows {
    ($draft:ident, $table:ident: $kind:ident, |$dice:ident| { $($first:tt)* } $($field:ident: $value:expr,)*) => {
        for (row, rolls) in $draft.rolls(RecordKind::$kind).iter().enumerate() {
            let mut $dice = Dice::new(rolls);
            let own = own(RecordKind::$kind, row);
            $($first)*
            let mut row = $draft.template.$table[0].clone();
            (row.id, row.origin, row.origin_key) = (own.id, own.origin, own.key);
            $(row.$field = $value;)*
            $draft.batches[place(row.id)].rows.$table.push(row);
        }
    };
}

impl Draft<'_> {
    pub(super) fn sources(&mut self) {
        // A row keeps its slug from one sketch to the next.
        let slugs = || (1..).map(|number| format!("slug-{number}"));
        let (mut of_source, mut of_measure) = (slugs(), slugs());
        rows!(self, source: Source, |dice| {}
            slug: of_source.next().expect("a slug"), name: dice.name(),);
        rows!(self, measure: Measure, |dice| {}
            slug: of_measure.next().expect("a slug"), name: dice.name(),
            source_id: self.pick(RecordKind::Source, &mut dice),
            provider_id: self.pick(RecordKind::Source, &mut dice),);
    }

    pub(super) fn edges(&mut self) {
        rows!(self, show_relation: ShowRelation, |dice| {}
            source_id: self.pick(RecordKind::Source, &mut dice),
            later_show_id: self.pick(RecordKind::Show, &mut dice),
            earlier_show_id: self.pick(RecordKind::Show, &mut dice),);
        rows!(self, planting: Planting, |dice| {}
            show_relation_id: self.pick(RecordKind::ShowRelation, &mut dice),
            episode_id: self.pick(RecordKind::Episode, &mut dice),);
        rows!(self, based_on: BasedOn, |dice| {}
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: self.pick(RecordKind::Show, &mut dice),
            work_id: self.pick(RecordKind::Work, &mut dice),);
        rows!(self, franchise_member: FranchiseMember, |dice| { let show = self.perhaps(RecordKind::Show, &mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            franchise_id: self.pick(RecordKind::Franchise, &mut dice),
            show_id: show,
            work_id: if show.is_none() { Some(self.pick(RecordKind::Work, &mut dice)) } else { None },
            story_position: dice.number(),);
        rows!(self, credit: Credit, |dice| { let about = self.watchable(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            person_id: self.pick(RecordKind::Person, &mut dice),
            show_id: about.0, season_id: about.1, episode_id: about.2,
            department: dice.any(), tier: dice.maybe(), billing: dice.number(), since: dice.day(),);
        rows!(self, portrayal: Portrayal, |dice| {}
            credit_id: self.pick(RecordKind::Credit, &mut dice),
            character_id: self.pick(RecordKind::Character, &mut dice),
            position: dice.number().unwrap_or(0),);
        rows!(self, crossover_part: CrossoverPart, |dice| {}
            source_id: self.pick(RecordKind::Source, &mut dice),
            crossover_id: self.pick(RecordKind::Crossover, &mut dice),
            episode_id: self.pick(RecordKind::Episode, &mut dice),
            position: dice.number().unwrap_or(0),);
        self.orders();
        self.platform_edges();
    }

    fn orders(&mut self) {
        rows!(self, watch_order: WatchOrder, |dice| {}
            source_id: self.pick(RecordKind::Source, &mut dice),
            franchise_id: self.pick(RecordKind::Franchise, &mut dice),
            name: dice.name(),);
        rows!(self, watch_order_entry: WatchOrderEntry, |dice| { let about = self.watchable(&mut dice); }
            watch_order_id: self.pick(RecordKind::WatchOrder, &mut dice),
            show_id: about.0, season_id: about.1, episode_id: about.2,
            position: dice.number().unwrap_or(0),);
        rows!(self, prerequisite: Prerequisite, |dice| {
            let (about, first) = (self.watchable(&mut dice), self.watchable(&mut dice));
        }
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: about.0, season_id: about.1, episode_id: about.2,
            first_show_id: first.0, first_season_id: first.1, first_episode_id: first.2,);
    }

    fn platform_edges(&mut self) {
        rows!(self, release: Release, |dice| { let about = self.watchable(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: about.0, season_id: about.1, episode_id: about.2,
            platform_id: self.perhaps(RecordKind::Platform, &mut dice),
            date: dice.day().unwrap_or_else(|| "2022".parse().expect("a year")),
            kind: dice.any(),);
        rows!(self, commission: Commission, |dice| { let about = self.watchable(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: about.0, season_id: about.1,
            platform_id: self.pick(RecordKind::Platform, &mut dice),
            ordered_on: dice.day(),);
        rows!(self, availability: Availability, |dice| { let about = self.watchable(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: about.0, season_id: about.1,
            platform_id: self.pick(RecordKind::Platform, &mut dice),
            since: dice.day(),);
    }

    pub(super) fn records(&mut self) {
        rows!(self, review: Review, |dice| { let about = self.watchable(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: about.0, season_id: about.1, episode_id: about.2,
            outlet_id: self.perhaps(RecordKind::Source, &mut dice),
            author_id: self.perhaps(RecordKind::Person, &mut dice),
            published_on: dice.day(),);
        rows!(self, rating: Rating, |dice| { let about = self.watchable(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: about.0, season_id: about.1, episode_id: about.2,
            measure_id: self.pick(RecordKind::Measure, &mut dice),
            observed_on: dice.day(), revises_id: None,);
        rows!(self, viewership: Viewership, |dice| { let about = self.watchable(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: about.0, season_id: about.1, episode_id: about.2,
            measure_id: self.pick(RecordKind::Measure, &mut dice),
            window_start: dice.day(),);
        rows!(self, announcement: Announcement, |dice| {}
            source_id: self.pick(RecordKind::Source, &mut dice),
            show_id: self.pick(RecordKind::Show, &mut dice),
            speaker_id: self.perhaps(RecordKind::Person, &mut dice),
            platform_id: self.perhaps(RecordKind::Platform, &mut dice),
            said_on: dice.day(), published_on: dice.day(),
            supersedes_id: None, withdraws_id: None,);
        rows!(self, announcement_season: AnnouncementSeason, |dice| {}
            announcement_id: self.pick(RecordKind::Announcement, &mut dice),
            season_id: self.pick(RecordKind::Season, &mut dice),);
    }

    pub(super) fn beside(&mut self) {
        rows!(self, alias: Alias, |dice| { let (kind, node) = self.node(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            node_kind: kind, node_id: node, name: dice.name(),);
        rows!(self, external_id: ExternalId, |dice| { let (kind, node) = self.node(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            node_kind: kind, node_id: node, provider: dice.any(), value: dice.name(), extent: dice.any(),);
        rows!(self, claim: Claim, |dice| { let (kind, subject) = self.subject(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            subject_kind: kind, subject_id: subject, rank: dice.any(), stance: dice.any(),);
        rows!(self, citation: Citation, |dice| { let (kind, subject) = self.subject(&mut dice); }
            source_id: self.pick(RecordKind::Source, &mut dice),
            via_source_id: self.perhaps(RecordKind::Source, &mut dice),
            subject_kind: kind, subject_id: subject, stance: dice.any(),);
    }

    /// Any show, season or episode, with those that it is in.
    fn watchable(&self, dice: &mut Dice) -> (i64, Option<i64>, Option<i64>) {
        match dice.roll(3) {
            0 => (self.pick(RecordKind::Show, dice), None, None),
            1 => {
                let season = dice.roll(self.rolls(RecordKind::Season).len());
                (self.season_show(season), Some(id(RecordKind::Season, season)), None)
            }
            _ => {
                let episode = dice.roll(self.rolls(RecordKind::Episode).len());
                let (show, season) = self.episode_place(episode);
                (show, season, Some(id(RecordKind::Episode, episode)))
            }
        }
    }

    /// Any node.
    fn node(&self, dice: &mut Dice) -> (NodeKind, i64) {
        let node = dice.any::<NodeKind>();
        let record = RecordKind::iter().find(|kind| word(kind) == word(node)).expect("a node has a table");
        (node, self.pick(record, dice))
    }

    /// Anything that can be cited: a statement, an edge or a record.
    fn subject(&self, dice: &mut Dice) -> (RecordKind, i64) {
        let unlike = |kind: &RecordKind| !is_node(*kind) && *kind != RecordKind::Redirect;
        let kinds: Vec<_> = RecordKind::iter().filter(unlike).collect();
        let kind = kinds[dice.roll(kinds.len())];
        (kind, self.pick(kind, dice))
    }
}
