// The bar of a show: from its premiere to its end, in segments that begin with the seasons.
import { firstDay, lastDay, numberOf } from '../parts/days.js';

const OUT = ['PREMIERE', 'PART', 'SPECIAL', 'FINALE'];

/**
 * The bar of a show that came out, or null. `ending` is `known`, `open` where the show goes on, or `unsure` where only
 * the beginning of its last season is known.
 */
export function barOf(show, moments, now) {
  const out = moments.filter(({ kind }) => OUT.includes(kind));
  const begins = show.premiereDate ?? out[0]?.date ?? show.startDate;
  if (!begins || numberOf(firstDay(begins)) > now) return null;
  const from = numberOf(firstDay(begins));
  const { to, ending } = endOf(show, out, from, now);
  return { from, to, ending, begins, ends: ending === 'known' ? show.endDate : null, isSketch: false, segments: cut(show, out, from, to) };
}

/** The sketch of a show that was announced and is not out, from the first word to the day for which it is promised. */
export function sketchOf(moments, now) {
  const words = moments.filter(({ kind }) => ['ANNOUNCEMENT', 'ORDER', 'PREMIERE', 'PILOT'].includes(kind));
  if (words.length === 0) return null;
  const promised = words.flatMap(({ kind, to, record }) => {
    if (kind === 'PREMIERE') return to;
    return record?.expectedUntil ? numberOf(lastDay(record.expectedUntil)) : [];
  });
  const from = words[0].from;
  const to = Math.max(from + 30, now, ...promised);
  const platform = words.findLast((word) => word.platform)?.platform ?? null;
  return { from, to, ending: 'open', begins: words[0].date, ends: null, isSketch: true, segments: [{ from, to, platform, season: null }] };
}

function endOf(show, out, from, now) {
  const last = Math.max(from, ...out.filter((moment) => moment.from <= now).map((moment) => moment.to));
  if (['AIRING', 'BETWEEN_SEASONS'].includes(show.status.run)) return { to: Math.max(now, last), ending: 'open' };
  const isClosed = out.some(({ kind, to }) => to === last && kind !== 'PREMIERE' && kind !== 'PART');
  if (show.endDate) {
    const [first, end] = [numberOf(firstDay(show.endDate)), numberOf(lastDay(show.endDate))];
    // A finale within the year that a catalogue gives is the better word.
    if (last >= first && isClosed) return { to: last, ending: 'known' };
    const to = Math.max(Math.min(end, now), last);
    return { to, ending: first === end ? 'known' : 'unsure' };
  }
  return { to: last, ending: isClosed ? 'known' : 'unsure' };
}

function cut(show, out, from, to) {
  const opening = out.find(({ kind, subject }) => kind === 'PREMIERE' && subject.id === show.id) ?? out[0];
  // A season of which only a late episode is dated does not begin with that episode, so nothing but a premiere counts.
  const premieres = out.filter(({ kind, from: day }) => kind === 'PREMIERE' && day >= from && day <= to);
  const starts = show.seasons.nodes
    .map((season) => ({ season, premiere: premieres.find(({ subject }) => subject.id === season.id) }))
    .filter(({ premiere }) => premiere)
    .map(({ season, premiere }) => ({ season, date: premiere.date, from: premiere.from, platform: premiere.platform }))
    .sort((a, b) => a.from - b.from || (a.season.number ?? 0) - (b.season.number ?? 0));
  if (starts[0]?.from !== from) starts.unshift({ season: null, from, platform: opening?.platform });
  let platform = opening?.platform ?? null;
  const segments = starts.map((start, at) => {
    platform = start.platform ?? platform;
    return { ...start, platform, to: starts[at + 1]?.from ?? to };
  });
  return moved(segments, out, opening);
}

// A last episode on another platform than the beginning says that the show moved, and not when.
function moved(segments, out, opening) {
  const last = segments.at(-1);
  const finale = out.findLast(({ kind, record }) => kind === 'FINALE' && record?.region === opening?.record?.region);
  const isElsewhere = finale?.platform && last.platform && finale.platform.id !== last.platform.id && finale.from >= last.from;
  if (isElsewhere) segments[segments.length - 1] = { ...last, movesTo: finale.platform };
  return segments;
}
