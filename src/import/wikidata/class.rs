//! What an item is, by the classes that it is an instance of. Only classes that leave no doubt are here; their
//! subclasses are not looked up, since the classes may not be in the file.

use entity::show::Format;
use entity::work;

use super::format::Entity;

/// What an item is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Show(Format),
    Work(work::Kind),
    Franchise,
    Person,
}

impl Class {
    /// The class of an item: what is most of television among its classes.
    pub(super) fn of(entity: &Entity) -> Option<Self> {
        let classes: Vec<Self> = entity.items("P31").filter_map(Self::named).collect();
        let is_show = |class: &&Self| matches!(class, Self::Show(_));
        // A miniseries is a series too, and often both are said.
        let plain = Self::Show(Format::Series);
        let special = classes.iter().filter(is_show).find(|class| **class != plain);
        special.or_else(|| classes.iter().find(is_show)).or_else(|| classes.first()).copied()
    }

    fn named(class: u64) -> Option<Self> {
        Some(match class {
            // television series; animated, anime, drama television series; animated series
            5_398_426 | 117_467_246 | 63_952_888 | 1_366_112 | 581_714 => Self::Show(Format::Series),
            1_259_759 => Self::Show(Format::Miniseries),
            526_877 => Self::Show(Format::WebSeries),
            506_240 => Self::Show(Format::TvFilm),
            1_261_214 => Self::Show(Format::Special),
            // film; feature, animated, animated feature film
            11_424 | 24_869 | 202_866 | 29_168_811 => Self::Work(work::Kind::Film),
            8_261 => Self::Work(work::Kind::Novel),
            1_667_921 => Self::Work(work::Kind::NovelSeries),
            49_084 => Self::Work(work::Kind::ShortStory),
            // comics, comic book series, manga series, graphic novel
            1_004 | 14_406_742 | 21_198_342 | 725_377 => Self::Work(work::Kind::Comic),
            // video game, video game series
            7_889 | 7_058_673 => Self::Work(work::Kind::Game),
            25_379 => Self::Work(work::Kind::Play),
            24_634_210 => Self::Work(work::Kind::Podcast),
            // literary work, written work, book series: no word on what kind
            7_725_634 | 47_461_344 | 277_759 => Self::Work(work::Kind::Other),
            196_600 => Self::Franchise,
            5 => Self::Person,
            _ => return None,
        })
    }
}
