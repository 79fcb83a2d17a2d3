// Where everything stands. The same graph always comes out the same: nothing here is left to chance.
//
// First the shows, along the years: what grew out of what reads from left to right or, where a picture is higher than
// wide, from top to bottom. Then all others around what they are tied to, each with room for its name.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

import { BEND, curve, unwritten, wayOff, write } from './curve.js';
import { findRoom, lieOver } from './room.js';

// How far what is added may have to look for room among what is there, before that has to be looked at.
const NEAR = 420;

// Above this many nodes names are not all shown, and so need no room.
const CROWD = 260;

// How far lines may bend, to either side and as little as can be.
const BENDS = Array.from({ length: 22 }, (_, at) => BEND + at * 16).flatMap((bend) => [bend, -bend]);

/**
 * Positions for nodes `{ id, type, width, height, year }` by id, and for ties `{ id, from, to, class, letters }` how far
 * they bend, as `{ bend }`; `letters` is the width of what is written on a tie, and only such bend. `isTall` lays the
 * years downwards, `aspect` is the width of the picture by its height. What has a place in `fixed` keeps it.
 */
export function layOut(nodes, ties, { isTall = false, aspect = 1, fixed = new Map() } = {}) {
  const shows = nodes.filter((node) => node.type === 'Show');
  const others = nodes.filter((node) => node.type !== 'Show');
  const anchors = placeShows(shows, ties, { isTall, room: roomAround(shows, nodes, ties), fixed });
  const { bodies, lines, isCrowd } = placeAll(shows, others, ties, { anchors, fixed, isTall });
  if (fixed.size === 0) stretch(bodies, aspect);
  settle(bodies, lines, { isCrowd, isAdded: fixed.size > 0 });
  return new Map([
    ...bodies.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]),
    ...lines.map(({ id, bend }) => [id, { bend }]),
  ]);
}

/** Draws a graph out to the shape of its picture. */
function stretch(bodies, aspect) {
  const extent = (axis, size) => Math.max(...bodies.map((body) => body[axis] + body[size] / 2)) - Math.min(...bodies.map((body) => body[axis] - body[size] / 2));
  const ratio = extent('x', 'width') / extent('y', 'height') / aspect;
  const [axis, by] = ratio < 1 ? ['x', 1 / ratio] : ['y', ratio];
  for (const body of bodies) body[axis] *= Math.min(by, 1.6);
}

/** How far from each other shows should be: the more there is around one, the farther. */
function roomAround(shows, nodes, ties) {
  const count = new Map(shows.map((show) => [show.id, 0]));
  for (const { from, to } of ties) for (const end of [from, to]) if (count.has(end)) count.set(end, count.get(end) + 1);
  const perShow = nodes.length / Math.max(shows.length, 1);
  return new Map([...count].map(([id, number]) => [id, 70 + 26 * Math.sqrt(Math.min(number, perShow * 1.6))]));
}

function placeShows(shows, ties, { isTall, room, fixed }) {
  const order = [...shows].sort((one, other) => (one.year ?? 9999) - (other.year ?? 9999) || (one.id < other.id ? -1 : 1));
  const rank = new Map(order.map((show, at) => [show.id, at]));
  const lines = ties.filter((tie) => rank.has(tie.from) && rank.has(tie.to) && tie.class === 'LINEAGE');
  const lane = lanes(order, lines, rank);
  const between = 190 * Math.min(1, 4 / (new Set(lane.values()).size + 1));
  // Half by order and half by branch, so that neither makes a long thin line of it.
  const step = 150 + 24 * Math.sqrt(shows.length);
  const along = (show) => (rank.get(show.id) - (order.length - 1) / 2) * step * spread(order.length, isTall);
  const across = (show) => lane.get(show.id) * between;
  const bodies = order.map((show) => {
    const [x, y] = isTall ? [across(show), along(show)] : [along(show), across(show)];
    const at = fixed.get(show.id);
    return { ...show, x, y, homeX: x, homeY: y, radius: room.get(show.id), ...(at && { fx: at.x, fy: at.y }) };
  });
  const simulation = forceSimulation(bodies)
    .force('x', forceX((body) => body.homeX).strength(isTall ? 0.12 : 0.3))
    .force('y', forceY((body) => body.homeY).strength(isTall ? 0.3 : 0.12))
    .force('link', forceLink(lines.map(({ from, to }) => ({ source: from, target: to }))).id((body) => body.id).distance(230).strength(0.15))
    .force('room', forceCollide((body) => body.radius).strength(0.9).iterations(3))
    .force('lines', offLines(bodies, linesOf(lines, new Map(bodies.map((body) => [body.id, body]))), 16))
    .stop();
  simulation.tick(220);
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

/** Many shows need not stand in one row: the wider the row would be, the closer they follow each other. */
function spread(count, isTall) {
  return Math.min(1, (isTall ? 3.2 : 5) / Math.max(count, 1) + 0.25);
}

/** The lane of each show, 0 in the middle: that of its parent or the next, in which nothing stands between the two. */
function lanes(order, lines, rank) {
  const parent = new Map();
  for (const { from, to } of lines) if (!parent.has(from)) parent.set(from, to);
  const taken = new Map();
  const lane = new Map();
  order.forEach((show, at) => {
    const from = parent.get(show.id);
    const isChild = from !== undefined && lane.has(from);
    const [wish, since] = isChild ? [lane.get(from), rank.get(from)] : [0, at - 3];
    let free = wish;
    for (let step = 1; (taken.get(free) ?? -9) > since && step < 24; step += 1) {
      free = wish + (step % 2 === 1 ? -Math.ceil(step / 2) : Math.ceil(step / 2));
    }
    taken.set(free, at);
    lane.set(show.id, free);
  });
  return lane;
}

function placeAll(shows, others, ties, { anchors, fixed, isTall }) {
  const all = [...shows, ...others];
  const near = new Set(fixed.size > 0 ? nearNew(all, ties, { anchors, fixed }) : all);
  const isCrowd = near.size > CROWD;
  const at = new Map(all.map((node, index) => {
    const anchor = anchors.get(node.id);
    const pinned = fixed.get(node.id);
    const { x, y } = pinned ?? anchor ?? seed(node, index, ties, anchors);
    return [node.id, { ...node, x, y, anchor, ...(pinned && { fx: x, fy: y }) }];
  }));
  const bodies = [...at.values()];
  const lines = linesOf(ties.filter((tie) => tie.letters), at, fixed);
  simulate(bodies.filter((_, index) => near.has(all[index])), ties, lines, { isCrowd, isTall });
  return { bodies, lines, isCrowd };
}

function simulate(bodies, ties, lines, { isCrowd, isTall }) {
  const has = new Set(bodies.map((body) => body.id));
  const degree = new Map();
  const links = ties.filter((tie) => has.has(tie.from) && has.has(tie.to)).map((tie) => {
    for (const end of [tie.from, tie.to]) degree.set(end, (degree.get(end) ?? 0) + 1);
    return { source: tie.from, target: tie.to, class: tie.class };
  });
  const isShow = (body) => body.type === 'Show';
  const simulation = forceSimulation(bodies)
    .force('link', forceLink(links).id((body) => body.id)
      .distance(({ source, target }) => (isShow(source) && isShow(target) ? 260 : isShow(source) || isShow(target) ? 105 : 58))
      .strength(({ class: family, source, target }) => {
        if (family === 'LINEAGE' || family === 'MEMBERSHIP') return 0.02;
        const weight = family === 'DISTRIBUTION' ? 0.35 : 0.8;
        return weight / Math.min(degree.get(source.id), degree.get(target.id));
      }))
    .force('apart', forceManyBody().strength((body) => (isShow(body) ? -420 : isCrowd ? -50 : -120)).distanceMax(420))
    .force('x', forceX((body) => body.anchor?.x ?? 0).strength((body) => (body.anchor ? 0.5 : isTall ? 0.02 : 0.005)))
    .force('y', forceY((body) => body.anchor?.y ?? 0).strength((body) => (body.anchor ? 0.5 : isTall ? 0.005 : 0.02)))
    .force('room', isCrowd ? forceCollide((body) => (isShow(body) ? body.width / 2 + 4 : 13)).iterations(1) : boxes(bodies, lines))
    .force('lines', isCrowd ? null : offLines(bodies, lines, 4))
    .stop();
  simulation.tick(isCrowd ? 120 : 300);
}

/** What has no place yet, with all that is tied to it or may come into its way: the rest need not be looked at. */
function nearNew(nodes, ties, { anchors, fixed }) {
  const isNew = (id) => !fixed.has(id);
  const tied = new Set(ties.flatMap(({ from, to }) => (isNew(from) || isNew(to) ? [from, to] : [])));
  const seeds = nodes.filter((node) => isNew(node.id)).map((node, index) => anchors.get(node.id) ?? seed(node, index, ties, anchors));
  const isNear = ({ x, y }) => seeds.some((place) => Math.hypot(place.x - x, place.y - y) < NEAR);
  return nodes.filter((node) => isNew(node.id) || tied.has(node.id) || isNear(fixed.get(node.id)));
}

/** Where a node begins: by what it is tied to, on a spiral, so that no two begin at one place. */
function seed(node, index, ties, anchors) {
  const near = ties.flatMap(({ from, to }) => (from === node.id ? [anchors.get(to)] : to === node.id ? [anchors.get(from)] : [])).filter(Boolean);
  const angle = index * 2.399963;
  const far = 60 + 5 * Math.sqrt(index);
  const middle = (field) => (near.length > 0 ? near.reduce((sum, place) => sum + place[field], 0) / near.length : 0);
  return { x: middle('x') + far * Math.cos(angle), y: middle('y') + far * Math.sin(angle) };
}

/** The lines of relations between bodies, each with the boxes of its word, from what there was to what grew out of it. */
function linesOf(ties, at, fixed = new Map()) {
  return ties.filter((tie) => at.has(tie.from) && at.has(tie.to)).map(({ id, from, to, letters }) => {
    const bend = fixed.get(id)?.bend;
    return { id, from: at.get(to), to: at.get(from), letters, bend: bend ?? BEND, isFixed: bend !== undefined, word: unwritten() };
  });
}

/** Brings a line, and the word on it, to where its ends are now. */
function trace(line) {
  const drawn = curve(line.from, line.to, line.bend);
  line.points = drawn.points;
  write(line.word, drawn, line.letters);
}

/** A force that keeps boxes off the lines between shows, by so many units beyond their edge. */
function offLines(bodies, lines, gap, ofShow = 0.12) {
  return () => {
    for (const line of lines) {
      trace(line);
      for (const body of bodies) {
        if (body === line.from || body === line.to || body.fx !== undefined) continue;
        const way = wayOff(body, line.points, gap);
        if (!way) continue;
        const by = way.by * (body.type === 'Show' ? ofShow : 0.35);
        body.x += way.x * by;
        body.y += way.y * by;
      }
    }
  };
}

/** A force that keeps the boxes of nodes with their names from lying over each other, and over words. */
function boxes(bodies, lines) {
  const all = [...bodies, ...lines.flatMap((line) => line.word)];
  return (alpha) => {
    lines.forEach(trace);
    part(all, 0.25 + 0.5 * alpha);
  };
}

/**
 * When all has come to rest, what still lies over something is moved for good: first the shows, then how their lines
 * bend, and when both are as they stay the others.
 */
function settle(bodies, lines, { isCrowd, isAdded }) {
  const shows = bodies.filter((body) => body.type === 'Show');
  const fixed = bodies.filter((body) => body.fx !== undefined);
  if (isAdded) addShows(shows, fixed, lines);
  else settleShows(shows, lines);
  const held = [...new Set([...shows, ...fixed])];
  bendLines(lines, held);
  // Where no bend is of help, shows give way, and their lines with them.
  for (let round = 0; round < 8 && giveWay(shows, lines); round += 1) bendLines(lines, held);
  if (isCrowd) return;
  const words = lines.flatMap((line) => line.word);
  for (const show of shows) show.fx = show.x;
  const all = [...bodies, ...words];
  const free = offLines(bodies, lines, 4);
  for (let round = 0; round < 40; round += 1) {
    free();
    part(all, 0.5);
  }
  for (let round = 0; round < 60 && part(all, 0.5); round += 1);
  for (const body of [...bodies].reverse()) roomFor(body, all, lines);
}

/** Moves shows off each other, off words, and off the lines of others. */
function settleShows(shows, lines) {
  const all = [...shows, ...lines.flatMap((line) => line.word)];
  const free = offLines(shows, lines, 12, 0.5);
  for (let round = 0; round < 80; round += 1) {
    free();
    lines.forEach(trace);
    part(all, 0.3);
  }
}

/** Moves the shows that a line of others still goes through; whether there were any. */
function giveWay(shows, lines) {
  const all = [...shows, ...lines.flatMap((line) => line.word)];
  const before = shows.map(({ x, y }) => [x, y]);
  for (const show of shows) roomFor(show, all, lines, true);
  return shows.some((show, at) => show.x !== before[at][0] || show.y !== before[at][1]);
}

/** Finds room for shows that are added to what keeps its place, off the lines that are there. */
function addShows(shows, fixed, lines) {
  lines.forEach(trace);
  const still = lines.filter((line) => line.isFixed);
  const all = [...new Set([...fixed, ...shows, ...still.flatMap((line) => line.word)])];
  for (const show of shows) roomFor(show, all, still, true);
}

/** Moves a body that lies over others to the nearest room there is. */
function roomFor(body, all, lines, mustBeOff = false) {
  if (body.fx !== undefined) return;
  const others = all.filter((other) => other !== body);
  const isOff = (place) => lines.every((line) => line.from === body || line.to === body || !wayOff(place, line.points, 4));
  if (!others.some((other) => lieOver(body, other, [1, 1])) && !(mustBeOff && !isOff(body))) return;
  const { x, y } = findRoom(body, others, isOff, mustBeOff);
  [body.x, body.y] = [x, y];
}

/** Bends lines as little as keeps them off the boxes of others, and their words off boxes and other words. */
function bendLines(lines, boxes) {
  for (const line of lines) trace(line);
  // Once more, since a line that is looked at early does not know yet where the words of the later ones are.
  for (let round = 0; round < 2; round += 1) {
    for (const line of lines) {
      if (line.isFixed) continue;
      const others = lines.filter((other) => other !== line);
      let best = { cost: Infinity };
      for (const bend of BENDS) {
        line.bend = bend;
        trace(line);
        const cost = harm(line, boxes, others);
        if (cost < best.cost) best = { cost, bend };
        if (cost < 1) break;
      }
      line.bend = best.bend;
      trace(line);
    }
  }
}

/** How bad it is to bend a line like that: below one if it is in nobody's way. */
function harm(line, boxes, others) {
  const isUnder = (box) => line.word.some((part) => lieOver(part, box, [0, 0]));
  const length = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y);
  let cost = Math.abs(line.bend) / 400 + 4 * Math.max(0, Math.abs(line.bend) / length - 0.7);
  for (const box of boxes) {
    const isEnd = box === line.from || box === line.to;
    if (box.type === 'Show' && !isEnd && wayOff(box, line.points, 4)) cost += 30;
    if (isUnder(box)) cost += 8;
  }
  for (const other of others) {
    if (other.word.some(isUnder)) cost += 8;
    if (other.word.some((part) => wayOff(part, line.points, -6))) cost += 2;
    if (line.word.some((part) => wayOff(part, other.points, -6))) cost += 2;
  }
  return cost;
}

/** Moves boxes apart that lie over each other, by this share of their overlap; whether there were any. */
function part(bodies, share) {
  let any = false;
  for (let one = 0; one < bodies.length; one += 1) {
    const a = bodies[one];
    const isHeld = a.fx !== undefined;
    for (let other = one + 1; other < bodies.length; other += 1) {
      const b = bodies[other];
      if (isHeld && b.fx !== undefined) continue;
      const dx = b.x - a.x;
      const x = (a.width + b.width) / 2 + 8 - Math.abs(dx);
      if (x <= 0) continue;
      const dy = b.y - a.y;
      const y = (a.height + b.height) / 2 + 6 - Math.abs(dy);
      if (y <= 0) continue;
      any = true;
      const [ma, mb] = shares(a, b);
      // Along the shorter way out; names are wide, so that is mostly up or down.
      if (x < y) push(a, b, 'x', (dx < 0 ? -x : x) * share, ma, mb);
      else push(a, b, 'y', (dy < 0 ? -y : y) * share, ma, mb);
    }
  }
  return any;
}

/** How much of a push each of two takes: what is fixed none, a show little. */
function shares(a, b) {
  const weight = (body) => (body.fx !== undefined ? 0 : body.type === 'Show' ? 0.15 : 1);
  const sum = weight(a) + weight(b) || 1;
  return [weight(a) / sum, weight(b) / sum];
}

function push(a, b, axis, by, ma, mb) {
  a[axis] -= by * ma;
  b[axis] += by * mb;
}
