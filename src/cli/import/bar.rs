//! How far an import is: a bar with the rate and the time that is left where a person looks on, plain lines elsewhere.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::import::Progress;

/// How often a plain line is written.
const LINE_EVERY: Duration = Duration::from_secs(10);

/// The bar of the file that is read.
pub(super) struct Bar {
    /// None where nobody looks on.
    shown: Option<ProgressBar>,
    file: String,
    began: Instant,
    lined: Instant,
}

impl Bar {
    pub(super) fn new() -> Self {
        let shown = io::stderr().is_terminal().then(|| {
            let template = "{msg} {wide_bar} {bytes}/{total_bytes}, {eta} left";
            let style =
                ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(0).with_style(style)
        });
        Self { shown, file: String::new(), began: Instant::now(), lined: Instant::now() }
    }

    /// Shows how far it is.
    pub(super) fn show(&mut self, progress: &Progress) {
        let is_next = self.file != progress.file;
        self.file.clone_from(&progress.file);
        let text = format!("{}: {} records, {} a second", self.file, progress.records, self.rate(progress));
        if let Some(bar) = &self.shown {
            if is_next {
                bar.reset();
            }
            bar.set_length(progress.size);
            bar.set_position(progress.read);
            bar.set_message(text);
        } else if is_next || self.lined.elapsed() >= LINE_EVERY {
            self.lined = Instant::now();
            let share = (100 * progress.read).checked_div(progress.size).unwrap_or(100);
            // Progress that cannot be shown is no reason to stop.
            _ = writeln!(io::stderr(), "{text}, {share} % of the file");
        }
    }

    /// Leaves no bar behind.
    pub(super) fn clear(&self) {
        if let Some(bar) = &self.shown {
            bar.finish_and_clear();
        }
    }

    fn rate(&self, progress: &Progress) -> u64 {
        progress.records / self.began.elapsed().as_secs().max(1)
    }
}
