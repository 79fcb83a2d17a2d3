//! Words, names and sentences that mean nothing but have the length of real ones.

use super::Dice;

/// What a show can be.
pub(super) const GENRES: &[&str] = &[
    "Action",
    "Adventure",
    "Animation",
    "Children",
    "Comedy",
    "Crime",
    "Documentary",
    "Drama",
    "Family",
    "Fantasy",
    "History",
    "Horror",
    "Legal",
    "Medical",
    "Music",
    "Mystery",
    "Reality",
    "Romance",
    "Science fiction",
    "Sport",
    "Thriller",
    "War",
    "Western",
];

/// Where shows are made, those that make many several times.
pub(super) const COUNTRIES: &[(&str, &str)] = &[
    ("US", "en"),
    ("US", "en"),
    ("US", "en"),
    ("US", "en"),
    ("GB", "en"),
    ("GB", "en"),
    ("CA", "en"),
    ("AU", "en"),
    ("JP", "ja"),
    ("JP", "ja"),
    ("KR", "ko"),
    ("FR", "fr"),
    ("DE", "de"),
    ("ES", "es"),
    ("MX", "es"),
    ("BR", "pt"),
    ("IN", "hi"),
    ("IT", "it"),
    ("SE", "sv"),
    ("DK", "da"),
    ("TR", "tr"),
    ("NL", "nl"),
];

/// What people do behind the camera.
pub(super) const JOBS: &[&str] = &[
    "Executive producer",
    "Producer",
    "Director",
    "Writer",
    "Composer",
    "Editor",
    "Director of photography",
];

const FIRST: &[&str] = &[
    "Ada", "Ben", "Carla", "David", "Elena", "Frank", "Grace", "Hassan", "Ines", "Jamal", "Kira", "Liam",
    "Maya", "Noah", "Olga", "Pablo", "Quinn", "Rosa", "Samir", "Tess", "Umar", "Vera", "Wei", "Ximena",
    "Yusuf", "Zoë",
];

const START: &[&str] = &[
    "Ald", "Bern", "Cor", "Dun", "Ever", "Fair", "Gold", "Hart", "Iver", "Kings", "Lind", "Mar", "Nor", "Oak",
];

const END: &[&str] = &[
    "berg", "croft", "dale", "ez", "field", "gate", "haus", "in", "ley", "man", "ova", "ris", "son", "well",
];

const ADJECTIVES: &[&str] = &[
    "Broken", "Cold", "Distant", "Empty", "Final", "Golden", "Hidden", "Iron", "Last", "Lost", "Midnight",
    "Northern", "Open", "Quiet", "Red", "Silent", "Twisted", "Wild",
];

const NOUNS: &[&str] = &[
    "Bridge", "Case", "City", "Court", "Crown", "Empire", "Family", "Fire", "Garden", "Harbour", "House",
    "Island", "Line", "Mountain", "Night", "River", "Road", "Shadow", "Station", "Street", "Summer", "Tower",
    "Ward", "Witness",
];

const VERBS: &[&str] = &[
    "finds",
    "follows",
    "forgets",
    "hides",
    "leaves",
    "loses",
    "questions",
    "returns to",
    "saves",
    "watches",
];

/// The name of a person.
pub(super) fn person(dice: &mut Dice) -> String {
    format!("{} {}{}", dice.pick(FIRST), dice.pick(START), dice.pick(END))
}

/// The name of a character.
pub(super) fn character(dice: &mut Dice) -> String {
    if dice.percent(20) { format!("Det. {}", person(dice)) } else { person(dice) }
}

/// The title of a show, an episode or a franchise.
pub(super) fn title(dice: &mut Dice) -> String {
    match dice.below(3) {
        0 => format!("The {} {}", dice.pick(ADJECTIVES), dice.pick(NOUNS)),
        1 => format!("{} of the {}", dice.pick(NOUNS), dice.pick(NOUNS)),
        _ => format!("{} {}", dice.pick(ADJECTIVES), dice.pick(NOUNS)),
    }
}

/// A text of so many sentences, of about fifty letters each.
pub(super) fn sentences(dice: &mut Dice, number: usize) -> String {
    let sentence = |dice: &mut Dice| {
        let (who, does, where_) = (person(dice), dice.pick(VERBS), title(dice).to_lowercase());
        format!("{who} {does} {where_} in {}.", dice.pick(ADJECTIVES).to_lowercase())
    };
    (0..number).map(|_| sentence(dice)).collect::<Vec<_>>().join(" ")
}
