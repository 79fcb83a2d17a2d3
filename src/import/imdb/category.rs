//! What IMDb's categories of work are in our departments.

use entity::credit::{Department, Manner};

/// What a credit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Work {
    pub(super) department: Department,
    pub(super) manner: Option<Manner>,
    /// The job, where the department does not say it.
    pub(super) job: Option<&'static str>,
}

/// The jobs of writers who devised the show.
const CREATORS: [&str; 3] = ["created by", "creator", "co-creator"];

impl Work {
    /// The work of a category. One that is not known is other work.
    pub(super) fn of(category: &str, job: Option<&str>) -> Self {
        let work = |department| Self { department, manner: None, job: None };
        let named = |department, job| Self { department, manner: None, job: Some(job) };
        let appears = |manner| Self { department: Department::Cast, manner: Some(manner), job: None };
        match category {
            "actor" | "actress" => work(Department::Cast),
            "self" => appears(Manner::AsSelf),
            "archive_footage" | "archive_sound" => appears(Manner::Archive),
            "director" => work(Department::Directing),
            "writer" if job.is_some_and(is_creator) => work(Department::Creator),
            "writer" => work(Department::Writing),
            "producer" => work(Department::Production),
            "composer" => named(Department::Music, "Composer"),
            "cinematographer" => named(Department::Camera, "Cinematographer"),
            "editor" => work(Department::Editing),
            "production_designer" => named(Department::Design, "Production designer"),
            "costume_designer" => named(Department::Design, "Costume designer"),
            "casting_director" => named(Department::Other, "Casting director"),
            _ => work(Department::Other),
        }
    }
}

fn is_creator(job: &str) -> bool {
    CREATORS.iter().any(|creator| job.eq_ignore_ascii_case(creator))
}
