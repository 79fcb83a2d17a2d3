//! Standard output: text for whoever reads it, and tables that fit the terminal.

use std::io::{self, ErrorKind, IsTerminal, Write};

use comfy_table::{ContentArrangement, LineStyle, Table, presets};
use terminal_size::{Width, terminal_size_of};

/// Prints a text. Whoever closes the pipe has seen enough.
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}

/// Whether a person reads along.
pub(super) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// How wide the terminal is; none where the output goes elsewhere, and lines may be of any length.
pub(super) fn width() -> Option<u16> {
    let (Width(width), _) = terminal_size_of(io::stdout()).filter(|_| is_terminal())?;
    Some(width)
}

/// A table without lines but one below its head, if it has a head. Cells are wrapped where it would be too wide.
pub(super) fn table(width: Option<u16>) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─').junction('─')));
    table.set_content_arrangement(ContentArrangement::Disabled);
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    }
    table
}

/// The text of a table, without the spaces that only fill it up.
pub(super) fn text(table: &mut Table) -> String {
    for column in table.column_iter_mut() {
        column.set_padding((0, 1));
    }
    let lines = table.lines().map(|line| line.trim_end().to_owned() + "\n");
    lines.collect()
}
