// Threads: characters who cross from show to show.
import { firstDay, lastDay, numberOf } from '../parts/days.js';

/** How many threads are drawn at the same time, so that each keeps a colour of its own. */
export const MOST_THREADS = 6;

/**
 * The characters of more than one show, those of most shows first. A thread has `stints` in the order of time: the
 * row of a show, from when to when, and who plays the part there.
 */
export function gatherThreads(ties, shows, rows) {
  const threads = new Map();
  for (const { kind, from, to, portrayals } of ties) {
    if (kind !== 'APPEARANCE') continue;
    for (const portrayal of portrayals) {
      const row = rows.get(portrayal.show.id ?? to.id);
      if (row === undefined) continue;
      if (!threads.has(from.id)) threads.set(from.id, { id: from.id, slug: from.slug, name: from.name, byRow: new Map() });
      const { byRow } = threads.get(from.id);
      byRow.set(row, [...(byRow.get(row) ?? []), portrayal]);
    }
  }
  return [...threads.values()]
    .filter(({ byRow }) => byRow.size > 1)
    .map(({ byRow, ...thread }) => ({ ...thread, ...stintsOf(byRow, shows) }))
    .sort((a, b) => b.stints.length - a.stints.length || b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

function stintsOf(byRow, shows) {
  const stints = [...byRow].map(([row, portrayals]) => stintOf(row, portrayals, shows[row].bar));
  stints.sort((a, b) => a.from - b.from || a.row - b.row);
  return { stints, weight: stints.reduce((sum, stint) => sum + stint.weight, 0) };
}

function stintOf(row, portrayals, bar) {
  const spans = portrayals.map((portrayal) => spanOf(portrayal, bar));
  return {
    row,
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
    since: portrayals.map(({ since }) => since).filter(Boolean).sort()[0] ?? null,
    players: [...new Set(portrayals.map(({ person, note }) => (note ? `${person.name} (${note})` : person.name)))],
    recastOf: portrayals.find((one) => one.recastOf)?.recastOf.name ?? null,
    visitsFrom: portrayals.find((one) => one.visitsFrom)?.visitsFrom.name ?? null,
    isGuest: portrayals.every(({ credit }) => ['GUEST', 'CAMEO'].includes(credit.tier)),
    credit: portrayals[0].credit.id,
    weight: portrayals.reduce((sum, { credit }) => sum + (credit.episodeCount ?? 0) + (credit.tier === 'MAIN' ? 20 : 0), 0),
  };
}

// Within the bar of the show. A part in a season or an episode ends with the season, where nobody says when.
function spanOf({ since, until, credit: { subject } }, bar) {
  const begin = since ? numberOf(firstDay(since)) : bar.from;
  const from = Math.min(Math.max(begin, bar.from), bar.to);
  const season = bar.segments.find((segment) => from >= segment.from && from < segment.to);
  const end = until ? numberOf(lastDay(until)) : (subject.__typename !== 'Show' && season?.to) || bar.to;
  return { from, to: Math.max(from, Math.min(end, bar.to)) };
}
