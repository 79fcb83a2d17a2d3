//! Episodes that name what is not in `title.basics`. A show that is missing is told from a film by reading that file to its
//! end, which is done for the names of episodes anyway; so it costs no more than the lines in question.

use super::id::TitleId;
use super::television::{Place, Television};
use crate::import::Error;
use crate::import::intake::Intake;
use crate::import::seen::Seen;

/// Lines of `title.episode`, until it is known what `title.basics` has.
#[derive(Debug, Default)]
pub(super) struct Orphans {
    /// Episodes of what is no show: what they belong to, and their line.
    strays: Vec<(TitleId, u32)>,
    /// The lines of which `title.basics` has what they name.
    there: Seen,
}

impl Orphans {
    /// An episode belongs to what is no show.
    pub(super) fn of_no_show(&mut self, place: Place) {
        self.strays.push((place.show, u32::try_from(place.line).unwrap_or(u32::MAX)));
    }

    /// To be called when all episodes are there.
    pub(super) fn sort(&mut self) {
        self.strays.sort_unstable();
    }

    /// There is a title of this id.
    pub(super) fn has_title(&mut self, id: TitleId) {
        let from = self.strays.partition_point(|(of, _)| *of < id);
        let of_it = self.strays[from..].iter().take_while(|(of, _)| *of == id);
        of_it.for_each(|(_, line)| self.there.insert((*line).into()));
    }

    /// An episode has a name.
    pub(super) fn has_episode(&mut self, place: Place) {
        self.there.insert(i64::try_from(place.line).unwrap_or_default());
    }

    /// Tells which episodes are left out, and lists, in the order of their lines, those of which something is missing.
    pub(super) fn tell(self, television: &Television, intake: &mut Intake<'_, '_>) -> Result<(), Error> {
        let is_there = |line: &u32| self.there.contains((*line).into());
        let (of_others, of_nothing): (Vec<u32>, Vec<u32>) =
            self.strays.iter().map(|(_, line)| *line).partition(is_there);
        if !of_others.is_empty() {
            intake.skip("an episode of what is no show in title.basics", of_others.len() as u64);
        }
        let of_nothing =
            of_nothing.into_iter().map(|line| (line, "an episode of what is not in title.basics"));
        let nameless = television.lines().filter(|line| !is_there(line));
        let nameless = nameless.map(|line| (line, "an episode that is not in title.basics"));
        let mut missing: Vec<_> = of_nothing.chain(nameless).collect();
        missing.sort_unstable();
        missing.into_iter().try_for_each(|(line, reason)| intake.orphan(line.into(), reason))
    }
}
