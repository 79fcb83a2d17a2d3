//! TVmaze's words for what has a code or a name of its own here.

use entity::credit::Department;
use entity::show::CatalogueStatus;

/// The BCP 47 tag of a language that TVmaze names in English; nothing for one that is not in the list.
pub(super) fn language(name: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(english, _)| *english == name).map(|(_, tag)| *tag)
}

/// Where TVmaze says that a show stands.
pub(super) fn status(word: &str) -> Option<CatalogueStatus> {
    Some(match word {
        "In Development" => CatalogueStatus::InDevelopment,
        "Running" => CatalogueStatus::Running,
        "To Be Determined" => CatalogueStatus::ToBeDetermined,
        "Ended" => CatalogueStatus::Ended,
        _ => return None,
    })
}

/// The department of a job, by the words that it is made of.
pub(super) fn department(job: &str) -> Department {
    let job = job.to_ascii_lowercase();
    let found = JOBS.iter().find(|(words, _)| words.iter().any(|word| job.contains(word)));
    found.map_or(Department::Other, |(_, department)| *department)
}

/// The first that fits counts: an "Executive Music Producer" works on the music.
const JOBS: &[(&[&str], Department)] = &[
    (&["music", "composer", "theme"], Department::Music),
    (&["creator", "developed by", "developer", "original concept", "based on"], Department::Creator),
    (&["photography", "camera", "cinematograph"], Department::Camera),
    (&["casting"], Department::Other),
    (&["design", "costume", "make-up", "makeup", "art director", "set decorat", "hair"], Department::Design),
    (&["producer", "showrunner", "production"], Department::Production),
    (
        &["story editor", "script editor", "writer", "written", "story", "script", "teleplay"],
        Department::Writing,
    ),
    (&["director", "directed"], Department::Directing),
    (&["editor", "editing"], Department::Editing),
];

/// The languages of television that TVmaze knows by name, in the order of their names.
const LANGUAGES: &[(&str, &str)] = &[
    ("Afrikaans", "af"),
    ("Albanian", "sq"),
    ("Amharic", "am"),
    ("Arabic", "ar"),
    ("Armenian", "hy"),
    ("Azerbaijani", "az"),
    ("Basque", "eu"),
    ("Belarusian", "be"),
    ("Bengali", "bn"),
    ("Bosnian", "bs"),
    ("Bulgarian", "bg"),
    ("Catalan", "ca"),
    ("Chinese", "zh"),
    ("Croatian", "hr"),
    ("Czech", "cs"),
    ("Danish", "da"),
    ("Divehi", "dv"),
    ("Dutch", "nl"),
    ("English", "en"),
    ("Estonian", "et"),
    ("Finnish", "fi"),
    ("French", "fr"),
    ("Galician", "gl"),
    ("Georgian", "ka"),
    ("German", "de"),
    ("Greek", "el"),
    ("Gujarati", "gu"),
    ("Hebrew", "he"),
    ("Hindi", "hi"),
    ("Hungarian", "hu"),
    ("Icelandic", "is"),
    ("Indonesian", "id"),
    ("Inuktitut", "iu"),
    ("Irish", "ga"),
    ("Italian", "it"),
    ("Japanese", "ja"),
    ("Javanese", "jv"),
    ("Kannada", "kn"),
    ("Kazakh", "kk"),
    ("Korean", "ko"),
    ("Kyrgyz", "ky"),
    ("Latin", "la"),
    ("Latvian", "lv"),
    ("Lithuanian", "lt"),
    ("Luxembourgish", "lb"),
    ("Macedonian", "mk"),
    ("Malay", "ms"),
    ("Malayalam", "ml"),
    ("Maltese", "mt"),
    ("Maori", "mi"),
    ("Marathi", "mr"),
    ("Mongolian", "mn"),
    ("Norwegian", "no"),
    ("Panjabi", "pa"),
    ("Pashto", "ps"),
    ("Persian", "fa"),
    ("Polish", "pl"),
    ("Portuguese", "pt"),
    ("Romanian", "ro"),
    ("Russian", "ru"),
    ("Scottish Gaelic", "gd"),
    ("Serbian", "sr"),
    ("Sinhala", "si"),
    ("Slovak", "sk"),
    ("Slovenian", "sl"),
    ("Spanish", "es"),
    ("Swahili", "sw"),
    ("Swedish", "sv"),
    ("Tagalog", "tl"),
    ("Tamil", "ta"),
    ("Telugu", "te"),
    ("Thai", "th"),
    ("Turkish", "tr"),
    ("Ukrainian", "uk"),
    ("Urdu", "ur"),
    ("Uzbek", "uz"),
    ("Vietnamese", "vi"),
    ("Welsh", "cy"),
    ("Xhosa", "xh"),
    ("Yiddish", "yi"),
    ("Zulu", "zu"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_have_departments() {
        for (job, expected) in [
            ("Creator", Department::Creator),
            ("Developed By", Department::Creator),
            ("Executive Producer", Department::Production),
            ("Co-Executive Producer", Department::Production),
            ("Executive Story Editor", Department::Writing),
            ("Staff Writer", Department::Writing),
            ("Director", Department::Directing),
            ("Director of Photography", Department::Camera),
            ("Editor", Department::Editing),
            ("Composer", Department::Music),
            ("Executive Music Producer", Department::Music),
            ("Casting Director", Department::Other),
            ("Production Designer", Department::Design),
            ("Stunt Coordinator", Department::Other),
        ] {
            assert_eq!(department(job), expected, "{job}");
        }
    }

    #[test]
    fn languages_have_tags() {
        assert_eq!(language("English"), Some("en"));
        assert_eq!(language("Scottish Gaelic"), Some("gd"));
        assert_eq!(language("Klingon"), None);
        assert!(LANGUAGES.is_sorted());
    }

    #[test]
    fn a_status_that_is_not_known_says_nothing() {
        assert_eq!(status("To Be Determined"), Some(CatalogueStatus::ToBeDetermined));
        assert_eq!(status("Canceled"), None);
    }
}
