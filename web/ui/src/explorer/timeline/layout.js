// Where everything of a timeline stands, in pixels: of the same model, width and choices always the same.
import { dayInWords, dayOf, numberOf } from '../parts/days.js';
import { MOST_THREADS } from './threads.js';

// Heights of what a row is made of, from above: its name, its bar, the threads through it, its marks.
const NAME = 24;
const ALONE = 10;
const BAR = 20;
const LANE = 15;
const MARKS = 20;
const GAP = 12;
const SIDE = 16;
const AXIS = 30;
// Marks closer than this become one.
const CLOSE = 15;
const COUNTED = 27;

/** The highest zoom: a year of a long universe then fills a phone. */
export const MOST_ZOOM = 24;

/**
 * `{ width, height, rows, arrows, threads, crossovers, ticks, items, now, x }`. `chosen` are the ids of the threads to
 * draw, `groups` those of the marks; a show that `isAlone` needs no name. `items` are what can be looked at one by one.
 */
export function layOut(model, { width, zoom = 1, chosen = [], groups = [], isAlone = false }) {
  const span = Math.max(model.to - model.from, 365);
  const [from, to] = [model.from - span * 0.015, model.to + span * 0.03];
  const inner = Math.max(width - 2 * SIDE, 200) * zoom;
  const x = (day) => round(SIDE + ((day - from) / (to - from)) * inner);
  const threads = pick(model.threads, chosen);
  const rows = placeRows(model, threads, groups, x, isAlone ? ALONE : NAME);
  const last = rows.at(-1);
  // The years stand below once more, unless they are in sight anyway.
  const foot = isAlone ? 0 : AXIS;
  const placed = { width: inner + 2 * SIDE, height: (last ? last.y + last.height : AXIS) + foot, foot, x, rows };
  const drawn = threads.map((thread) => placeThread(thread, rows, x));
  const crossovers = model.crossovers.map((crossover) => placeCrossover(crossover, rows, x));
  return {
    ...placed,
    threads: drawn,
    arrows: placeArrows(model.arrows, rows),
    crossovers,
    ticks: placeTicks(from, to, inner, x),
    now: x(model.now),
    items: itemsOf(rows, drawn, crossovers),
  };
}

/** The next item in a direction: within a row along time, between rows to what is nearest in time. */
export function neighbour(items, key, direction) {
  const here = items.find((item) => item.key === key);
  if (!here) return items[0]?.key;
  const row = items.filter((item) => item.row === here.row);
  const at = row.indexOf(here);
  if (direction === 'left') return row[at - 1]?.key;
  if (direction === 'right') return row[at + 1]?.key;
  if (direction === 'first') return row[0].key;
  if (direction === 'last') return row.at(-1).key;
  const step = direction === 'up' ? -1 : 1;
  const rows = [...new Set(items.map((item) => item.row))].sort((a, b) => a - b);
  const target = rows[rows.indexOf(here.row) + step];
  const others = items.filter((item) => item.row === target && item.kind === here.kind);
  const near = others.length > 0 ? others : items.filter((item) => item.row === target);
  return near.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0]?.key;
}

function pick(threads, chosen) {
  return chosen.map((id) => threads.find((thread) => thread.id === id)).filter(Boolean).slice(0, MOST_THREADS);
}

function placeRows(model, threads, groups, x, name) {
  let y = AXIS;
  return model.shows.map((show, row) => {
    const lanes = threads.filter(({ stints }) => stints.some((stint) => stint.row === row)).map(({ id }) => id);
    const marks = cluster(show.marks.filter(({ group }) => groups.includes(group)), x);
    const bar = y + name;
    const firstLane = bar + BAR + 4;
    const markLine = firstLane + lanes.length * LANE + 9;
    const height = name + BAR + 4 + lanes.length * LANE + (marks.length > 0 ? MARKS : 0) + GAP;
    const placed = {
      show,
      y,
      height,
      bar,
      barHeight: BAR,
      from: x(show.bar.from),
      to: Math.max(x(show.bar.to), x(show.bar.from) + 5),
      segments: placeSegments(show.bar, x, bar),
      lanes: new Map(lanes.map((id, at) => [id, round(firstLane + (at + 0.5) * LANE)])),
      marks: marks.map((mark) => ({ ...mark, y: markLine })),
    };
    y += height;
    return placed;
  });
}

function placeSegments(bar, x, y) {
  return bar.segments.map((segment, at) => {
    const left = x(segment.from);
    const isLast = at === bar.segments.length - 1;
    // A hair of paper between two seasons; and of a last one whose end nobody knows, as much as can be seen.
    const right = isLast ? Math.max(x(segment.to), left + 5) : Math.max(x(segment.to) - 1.5, left + 1);
    return { ...segment, x: left, width: round(right - left), y, height: BAR, isFirst: at === 0, isLast };
  });
}

function cluster(marks, x) {
  const clusters = [];
  for (const mark of marks) {
    const at = x(mark.from);
    const open = clusters.at(-1);
    // One that stands for several has their number beside it.
    if (open && at - open.x < (open.marks.length > 1 ? COUNTED : CLOSE)) open.marks.push(mark);
    else clusters.push({ x: at, marks: [mark] });
  }
  return clusters.map((one) => ({ ...one, group: groupOf(one.marks) }));
}

// Words weigh most, then what was shown, counted and written.
function groupOf(marks) {
  return ['word', 'release', 'chart', 'review'].find((group) => marks.some((mark) => mark.group === group));
}

function placeThread(thread, rows, x) {
  const stints = thread.stints.map((stint) => {
    const left = x(stint.from);
    const pieces = stint.pieces.map(({ from, to, isVague }) => ({ x: x(from), to: Math.max(x(to), x(from) + 4), isVague }));
    return { ...stint, pieces, x: left, to: Math.max(x(stint.to), left + 4), y: rows[stint.row].lanes.get(thread.id) };
  });
  const links = stints.slice(1).map((next, at) => {
    const vague = [stints[at], next].filter(({ isVague }) => isVague);
    return { path: link(stints[at], next), isVague: vague.length > 0, isPassing: vague.some(({ isPassing }) => isPassing) };
  });
  return { ...thread, stints, links };
}

// A bow from one line to the next. Where both run at the same time it leaves shortly before the second begins.
function link(before, next) {
  const reach = Math.min(46, 14 + Math.abs(next.y - before.y) * 0.35);
  const start = Math.max(before.x, Math.min(before.to, next.x - reach));
  const bend = Math.max((next.x - start) * 0.55, 14);
  return `M${start} ${before.y}C${round(start + bend)} ${before.y} ${round(next.x - bend)} ${next.y} ${next.x} ${next.y}`;
}

function placeArrows(arrows, rows) {
  const fromSame = new Map();
  return arrows.map((arrow) => {
    const [parent, child] = [rows[arrow.earlier], rows[arrow.later]];
    const nth = fromSame.get(arrow.earlier) ?? 0;
    fromSame.set(arrow.earlier, nth + 1);
    const isDown = arrow.later > arrow.earlier;
    const tip = child.from - 3;
    const middle = child.bar + BAR / 2;
    // It leaves the parent where the child begins, or where the parent ended before that.
    const leave = Math.max(parent.from + 3, Math.min(parent.to - 3 - (nth % 4) * 4, tip - 11));
    const edge = isDown ? parent.bar + BAR : parent.bar;
    const turn = Math.min(9, Math.max(tip - leave, 0));
    const sign = isDown ? 1 : -1;
    const path = `M${round(leave)} ${edge}V${middle - sign * turn}Q${round(leave)} ${middle} ${round(leave + turn)} ${middle}H${round(tip)}`;
    return { ...arrow, path, tip: { x: round(tip), y: middle } };
  });
}

function placeCrossover(crossover, rows, x) {
  const [first, last] = [rows[crossover.rows[0]], rows[crossover.rows.at(-1)]];
  return {
    ...crossover,
    x: x((crossover.from + crossover.to) / 2),
    y: first.bar,
    bottom: last.bar + BAR,
    dots: crossover.rows.map((row) => rows[row].bar + BAR / 2),
  };
}

function placeTicks(from, to, inner, x) {
  const months = ((to - from) / 365.25) * 12;
  const step = STEPS.find((size) => (inner / months) * size >= (size < 12 ? 70 : 46)) ?? 1200;
  const first = Number(dayOf(Math.round(from)).slice(0, 4)) * 12;
  const ticks = [];
  // Half a label has to fit to each side.
  const half = step < 12 ? 30 : SIDE;
  for (let month = Math.ceil(first / step) * step; ; month += step) {
    const day = dayOfMonth(month);
    if (numberOf(day) > to) break;
    const tick = { day, label: dayInWords(step < 12 ? day.slice(0, 7) : day.slice(0, 4), { short: true }), x: x(numberOf(day)) };
    if (tick.x >= half && tick.x <= inner + 2 * SIDE - half) ticks.push(tick);
  }
  return ticks;
}

// How many months may lie between two years or months on the axis.
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];

function dayOfMonth(month) {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function itemsOf(rows, threads, crossovers) {
  const items = rows.flatMap((row, at) => [
    ...row.segments.map((segment) => ({ key: `${row.show.id} ${segment.from}`, kind: 'segment', row: at, x: segment.x, y: segment.y + BAR, day: segment.from, show: row.show, segment })),
    ...row.marks.map((mark) => ({ key: mark.marks[0].id, kind: 'mark', row: at, x: mark.x, y: mark.y + 8, day: mark.marks[0].from, show: row.show, mark })),
  ]);
  for (const crossover of crossovers) {
    const row = crossover.rows[0];
    items.push({ key: crossover.id, kind: 'crossover', row, x: crossover.x, y: crossover.y + BAR, day: crossover.from, show: rows[row].show, crossover });
  }
  for (const thread of threads) {
    for (const stint of thread.stints) {
      items.push({ key: `${thread.id} ${stint.row}`, kind: 'stint', row: stint.row, x: stint.x, y: stint.y + 6, day: stint.from, show: rows[stint.row].show, thread, stint });
    }
  }
  return items.sort((a, b) => a.row - b.row || a.x - b.x || (a.key < b.key ? -1 : 1));
}

function round(value) {
  return Math.round(value * 10) / 10;
}
