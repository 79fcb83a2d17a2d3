// What a timeline shows, made of what `documents/timeline.graphql` asks for: no sizes and no colours yet. Days are
// numbers. The same data and the same day give the same timeline, down to the order of everything in it.
import { firstDay, lastDay, numberOf } from '../parts/days.js';
import { groupBy } from '../parts/group.js';
import { barOf, sketchOf } from './bars.js';
import { gatherThreads } from './threads.js';

/**
 * `{ shows, undated, arrows, threads, crossovers, platforms, from, to, now }` of shows with their ties and moments, for
 * somebody who looks at them on `today`. A show has `bar` and `marks`; `undated` are those of which nothing has a date.
 */
export function gather({ shows: given, ties = [], moments: timeline }, today) {
  const now = numberOf(today);
  const moments = groupBy(timeline.map(dated), (moment) => moment.show.id);
  const all = given.map((show) => gatherShow(show, moments.get(show.id) ?? [], now));
  const shows = all.filter((show) => show.bar).sort(inOrder);
  const rows = new Map(shows.map((show, row) => [show.id, row]));
  const days = shows.flatMap(({ bar, marks }) => [bar.from, bar.to, ...marks.map((mark) => mark.from)]);
  return {
    shows,
    undated: all.filter((show) => !show.bar),
    arrows: gatherArrows(ties, rows),
    threads: gatherThreads(ties, shows, rows),
    crossovers: gatherCrossovers(timeline, rows),
    platforms: gatherPlatforms(shows),
    from: Math.min(now, ...days),
    to: reaches(now, shows, days),
    now,
  };
}

// A universe that is over does not trail years of nothing behind it.
function reaches(now, shows, days) {
  const last = Math.max(...days);
  return shows.some(({ bar }) => bar.ending === 'open') || now - last < 500 ? Math.max(now, last) : last;
}

const MARKS = {
  ANNOUNCEMENT: 'word', ORDER: 'word', CHART: 'chart', VIEWERSHIP: 'chart', REVIEW: 'review',
  PILOT: 'release', SPECIAL: 'release', PLATFORM_MOVE: 'release',
};

/** The groups in which marks are shown and hidden. */
export const MARK_GROUPS = {
  word: 'Announcements',
  chart: 'Charts and viewing',
  review: 'Reviews',
  release: 'Pilots, specials, moves',
};

function dated(moment) {
  return { ...moment, from: numberOf(firstDay(moment.date)), to: numberOf(lastDay(moment.until ?? moment.date)) };
}

function gatherShow(show, moments, now) {
  return {
    id: show.id,
    slug: show.slug,
    name: show.name,
    status: show.status,
    bar: barOf(show, moments, now) ?? sketchOf(moments, now),
    marks: moments
      .filter(({ kind }) => MARKS[kind])
      .map((moment) => ({ ...moment, group: MARKS[moment.kind], id: `${moment.kind} ${moment.record?.id ?? moment.subject.id} ${moment.date}` })),
  };
}

function inOrder(a, b) {
  return Number(a.bar.isSketch) - Number(b.bar.isSketch) || a.bar.from - b.bar.from || (a.slug < b.slug ? -1 : 1);
}

function gatherArrows(ties, rows) {
  return ties
    .filter(({ kind, from, to }) => kind === 'RELATION' && rows.has(from.id) && rows.has(to.id))
    .map(({ from, to, record }) => ({ ...record, later: rows.get(from.id), earlier: rows.get(to.id) }))
    .sort((a, b) => a.later - b.later || a.earlier - b.earlier);
}

function gatherCrossovers(moments, rows) {
  return moments
    .filter(({ kind }) => kind === 'CROSSOVER')
    .map(dated)
    .map((moment) => ({
      id: moment.record.id,
      name: moment.record.name,
      date: moment.date,
      until: moment.until,
      from: moment.from,
      to: moment.to,
      rows: moment.record.shows.map(({ id }) => rows.get(id)).filter((row) => row !== undefined).sort((a, b) => a - b),
    }))
    .filter((crossover) => crossover.rows.length > 0);
}

/** Every platform that colours a bar, in the order in which they appear. */
function gatherPlatforms(shows) {
  const seen = new Map();
  for (const { bar } of shows) {
    for (const { platform, movesTo } of bar.segments) {
      for (const one of [platform, movesTo]) if (one && !seen.has(one.id)) seen.set(one.id, { ...one, colour: seen.size });
    }
  }
  return seen;
}
