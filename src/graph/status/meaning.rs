//! What a word means for the outlook. Knows nothing of time.

use entity::announcement::Kind;
use entity::show::CatalogueStatus;

use super::Outlook;

/// What a word means for the outlook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// This is the outlook.
    Says(Outlook),
    /// It goes on, without saying what was decided.
    Hope,
    /// Nothing is decided.
    Undecided,
    /// Nothing for the outlook.
    Nothing,
}

impl Meaning {
    /// Whether it speaks for (`true`) or against (`false`) an outlook, or neither.
    pub(super) fn speaks_for(self, outlook: Outlook) -> Option<bool> {
        match self {
            Self::Says(said) => Some(agree(said, outlook)),
            Self::Hope if outlook == Outlook::Unknown => None,
            Self::Hope => Some(outlook.is_hopeful()),
            Self::Undecided => Some(matches!(outlook, Outlook::InDevelopment | Outlook::Unknown)),
            Self::Nothing => None,
        }
    }
}

impl From<Kind> for Meaning {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Development => Self::Says(Outlook::InDevelopment),
            Kind::Order => Self::Says(Outlook::Ordered),
            Kind::Renewal | Kind::Pickup => Self::Says(Outlook::Renewed),
            Kind::FinalSeason => Self::Says(Outlook::FinalSeason),
            Kind::Cancellation => Self::Says(Outlook::Cancelled),
            Kind::Conclusion => Self::Says(Outlook::Concluded),
            Kind::Abandonment => Self::Says(Outlook::Abandoned),
            Kind::PremiereDate | Kind::Delay | Kind::Casting | Kind::Funding => Self::Hope,
            Kind::Undecided => Self::Undecided,
            Kind::Statement | Kind::Other => Self::Nothing,
        }
    }
}

impl From<CatalogueStatus> for Meaning {
    fn from(status: CatalogueStatus) -> Self {
        match status {
            CatalogueStatus::InDevelopment => Self::Says(Outlook::InDevelopment),
            // A show that runs can have any outlook but an end, so this decides nothing.
            CatalogueStatus::Running | CatalogueStatus::ToBeDetermined => Self::Nothing,
            CatalogueStatus::Ended => Self::Says(Outlook::Concluded),
            CatalogueStatus::Cancelled => Self::Says(Outlook::Cancelled),
        }
    }
}

fn agree(said: Outlook, outlook: Outlook) -> bool {
    let planned_end = [Outlook::FinalSeason, Outlook::Concluded];
    said == outlook
        || said.is_ordered() && outlook.is_ordered()
        || planned_end.contains(&said) && planned_end.contains(&outlook)
}
