// Threads: characters who cross from show to show.
import { dayOf, firstDay, lastDay, numberOf } from '../parts/days.js';
import { unstopped } from '../parts/words.js';

/** How many threads are drawn at the same time, so that each keeps a colour of its own. */
export const MOST_THREADS = 6;

// Who is in some episodes only.
const PASSING = ['RECURRING', 'GUEST', 'CAMEO'];

/**
 * The characters of more than one show, those of most shows first. A thread has `stints` in the order of time: the
 * row of a show, from when to when, and who plays the part there. The `pieces` of a stint are to be drawn; a piece that
 * is vague lies within the years of the show, and nobody says when.
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

function stintOf(row, given, bar) {
  const portrayals = given.map((portrayal) => ({ ...portrayal, ...spanOf(portrayal, bar) })).sort(inTime);
  const known = portrayals.filter(({ isVague }) => !isVague);
  const from = known[0]?.from ?? bar.from;
  const to = Math.max(...portrayals.map((portrayal) => portrayal.to));
  return {
    row,
    from,
    to,
    isVague: known.length === 0,
    isOneDay: from === to,
    pieces: piecesOf(known, known.length < portrayals.length, bar),
    since: firstOf(known, known.length < portrayals.length, bar),
    players: playersOf(portrayals),
    recastOf: leadOf(portrayals)?.recastOf?.name ?? null,
    visitsFrom: portrayals.find((one) => one.visitsFrom)?.visitsFrom.name ?? null,
    isGuest: portrayals.every(isGuest),
    isPassing: portrayals.every(({ credit, isVague }) => !isVague || PASSING.includes(credit.tier)),
    credit: portrayals[0].credit.id,
    weight: portrayals.reduce((sum, { credit }) => sum + (credit.episodeCount ?? 0) + (credit.tier === 'MAIN' ? 20 : 0), 0),
  };
}

function inTime(a, b) {
  return Number(a.isVague) - Number(b.isVague) || a.from - b.from;
}

// Within the bar of the show. Of a part in a show of more than one year nobody knows when it was, unless its credit says
// so; that is vague.
function spanOf({ credit }, bar) {
  const { subject } = credit;
  const since = credit.since ?? (subject.__typename === 'Show' ? null : subject.premiereDate ?? subject.season?.premiereDate ?? null);
  if (!since) return { since, from: bar.from, to: bar.to, isVague: yearOf(bar.from) !== yearOf(bar.to) };
  const from = Math.min(Math.max(numberOf(firstDay(since)), bar.from), bar.to);
  return { since, from, to: Math.max(from, Math.min(endOf(credit, bar) ?? from, bar.to)), isVague: false };
}

// A part in a season ends with the season, one in an episode on its day, where nobody says when.
function endOf({ until, subject }, bar) {
  if (until) return numberOf(lastDay(until));
  if (subject.__typename === 'Show') return bar.to;
  if (subject.__typename === 'Episode' && subject.premiereDate) return numberOf(lastDay(subject.premiereDate));
  const id = subject.season?.id ?? subject.id;
  return bar.segments.find(({ season }) => season?.id === id)?.to;
}

function yearOf(day) {
  return dayOf(day).slice(0, 4);
}

// What is known, stretch by stretch; and where more is vague, the rest of the bar.
function piecesOf(known, isMore, bar) {
  const pieces = merged(known);
  if (!isMore) return pieces;
  const starts = [bar.from, ...pieces.map(({ to }) => to)];
  const ends = [...pieces.map(({ from }) => from), bar.to];
  const rest = starts.map((from, at) => ({ from, to: ends[at], isVague: true })).filter(({ from, to }) => to > from);
  return [...pieces, ...rest].sort((a, b) => a.from - b.from);
}

// One who follows the day after leaves no gap.
function merged(spans) {
  const pieces = [];
  for (const { from, to } of spans) {
    const last = pieces.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else pieces.push({ from, to, isVague: false });
  }
  return pieces;
}

// Since when, as it is written; nothing where a vague part may have been before that.
function firstOf(known, isMore, bar) {
  const dated = known.find(({ since }) => since);
  return dated && !(isMore && dated.from > bar.from) ? dated.since : null;
}

function playersOf(portrayals) {
  const players = new Map();
  for (const { person, note, from, to, isVague } of portrayals) {
    const name = note ? `${person.name} (${unstopped(note)})` : person.name;
    // Where nobody says when, it is certain at the end.
    if (!players.has(name)) players.set(name, { name, from: isVague ? to : from });
  }
  return [...players.values()];
}

// Whose part it is: the first main one, or else the first that is more than a guest's. A guest's counts if nobody else is there.
function leadOf(portrayals) {
  const regular = portrayals.find(({ credit }) => credit.tier === 'MAIN') ?? portrayals.find((one) => !isGuest(one));
  const isOnePerson = portrayals.every(({ person }) => person.name === portrayals[0].person.name);
  return regular ?? (isOnePerson ? portrayals[0] : undefined);
}

function isGuest({ credit }) {
  return ['GUEST', 'CAMEO'].includes(credit.tier);
}
