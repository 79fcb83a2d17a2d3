// Where everything stands. The same graph always comes out the same: nothing here is left to chance.
//
// First the shows, along the years: what grew out of what reads from left to right or, where a picture is higher than
// wide, from top to bottom. Then all others around what they are tied to, each with room for its name.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

// How far a line between two shows bends to the side, as the picture draws it.
const BEND = 14;

// How far what is added may have to look for room.
const NEAR = 420;

// Above this many nodes names are not all shown, and so need no room.
const CROWD = 260;

/**
 * Positions for nodes `{ id, type, width, height, year }` and ties `{ from, to, class, letters }`, by id; `letters` is
 * the width of what is written on a tie. `isTall` lays the years downwards, `aspect` is the width of the picture by its
 * height. Nodes with a position in `fixed` keep it.
 */
export function layOut(nodes, ties, { isTall = false, aspect = 1, fixed = new Map() } = {}) {
  const shows = nodes.filter((node) => node.type === 'Show');
  const others = nodes.filter((node) => node.type !== 'Show');
  const anchors = placeShows(shows, ties, { isTall, room: roomAround(shows, nodes, ties), fixed });
  const bodies = placeAll(shows, others, ties, { anchors, fixed, isTall });
  if (fixed.size === 0) stretch(bodies, aspect);
  return new Map(bodies.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

/** Draws a graph out to the shape of its picture. What has come apart stays apart. */
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
    return { id: show.id, x, y, homeX: x, homeY: y, radius: room.get(show.id), ...(at && { fx: at.x, fy: at.y }) };
  });
  const simulation = forceSimulation(bodies)
    .force('x', forceX((body) => body.homeX).strength(isTall ? 0.12 : 0.3))
    .force('y', forceY((body) => body.homeY).strength(isTall ? 0.3 : 0.12))
    .force('link', forceLink(lines.map(({ from, to }) => ({ source: from, target: to }))).id((body) => body.id).distance(230).strength(0.15))
    .force('room', forceCollide((body) => body.radius).strength(0.9).iterations(3))
    .force('lines', offLines(bodies, lines, new Map(bodies.map((body) => [body.id, body])), 46))
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
  const all = fixed.size > 0 ? nearNew([...shows, ...others], ties, { anchors, fixed }) : [...shows, ...others];
  const isCrowd = all.length > CROWD;
  const at = new Map();
  const bodies = all.map((node, index) => {
    const anchor = anchors.get(node.id);
    const pinned = fixed.get(node.id);
    const start = pinned ?? anchor ?? seed(node, index, ties, anchors);
    const body = { ...node, x: start.x, y: start.y, anchor };
    if (pinned) [body.fx, body.fy] = [pinned.x, pinned.y];
    at.set(node.id, body);
    return body;
  });
  const degree = new Map();
  const links = ties.filter((tie) => at.has(tie.from) && at.has(tie.to)).map((tie) => {
    for (const end of [tie.from, tie.to]) degree.set(end, (degree.get(end) ?? 0) + 1);
    return { source: tie.from, target: tie.to, class: tie.class };
  });
  const isShow = (body) => body.type === 'Show';
  const worded = ties.filter((tie) => tie.letters && at.has(tie.from) && at.has(tie.to));
  const words = worded.map((tie) => wordOn(tie, at));
  const free = offLines(bodies, worded, at, 4);
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
    .force('room', isCrowd ? forceCollide((body) => (isShow(body) ? body.width / 2 + 4 : 13)).iterations(1) : boxes([...bodies, ...words]))
    .force('lines', isCrowd ? null : free)
    .stop();
  simulation.tick(isCrowd ? 120 : 300);
  if (!isCrowd) settle(bodies, words, free);
  return bodies;
}

/** What has no place yet, with all that is tied to it or may come into its way: the rest need not be looked at. */
function nearNew(nodes, ties, { anchors, fixed }) {
  const isNew = (id) => !fixed.has(id);
  const tied = new Set(ties.flatMap(({ from, to }) => (isNew(from) || isNew(to) ? [from, to] : [])));
  const seeds = nodes.filter((node) => isNew(node.id)).map((node, index) => anchors.get(node.id) ?? seed(node, index, ties, anchors));
  const isNear = ({ x, y }) => seeds.some((place) => Math.hypot(place.x - x, place.y - y) < NEAR);
  return nodes.filter((node) => isNew(node.id) || tied.has(node.id) || isNear(fixed.get(node.id)));
}

/** The word on a tie as a box: it stands in the middle of its tie, and others make room for it. */
function wordOn({ from, to, letters }, at) {
  const [a, b] = [at.get(from), at.get(to)];
  // It is written along the tie, so its box is that of a slanted line.
  const slant = () => Math.abs(Math.atan2(b.y - a.y, b.x - a.x));
  return {
    type: 'Word',
    fx: true,
    get width() { return Math.abs(Math.cos(slant())) * letters + Math.sin(slant()) * 16; },
    get height() { return Math.sin(slant()) * letters + Math.abs(Math.cos(slant())) * 16; },
    get x() { return middle(b, a).x; },
    get y() { return middle(b, a).y; },
    set x(_) { /* It follows its tie. */ },
    set y(_) { /* It follows its tie. */ },
  };
}

/** Where a node begins: by what it is tied to, on a spiral, so that no two begin at one place. */
function seed(node, index, ties, anchors) {
  const near = ties.flatMap(({ from, to }) => (from === node.id ? [anchors.get(to)] : to === node.id ? [anchors.get(from)] : [])).filter(Boolean);
  const angle = index * 2.399963;
  const far = 60 + 5 * Math.sqrt(index);
  const middle = (field) => (near.length > 0 ? near.reduce((sum, place) => sum + place[field], 0) / near.length : 0);
  return { x: middle('x') + far * Math.cos(angle), y: middle('y') + far * Math.sin(angle) };
}

/** The middle of the line from one show to the one that grew out of it. */
function middle(from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: (from.x + to.x) / 2 - (dy / length) * BEND, y: (from.y + to.y) / 2 + (dx / length) * BEND };
}

/** A force that keeps boxes off the lines between shows, by so many units beyond their edge. */
function offLines(bodies, lines, at, gap) {
  return () => {
    for (const line of lines) {
      const [from, to] = [at.get(line.to), at.get(line.from)];
      const bend = middle(from, to);
      for (const body of bodies) {
        if (body === from || body === to || body.fx !== undefined) continue;
        const one = away(body, from, bend);
        const other = away(body, bend, to);
        const { x, y, distance } = one.distance < other.distance ? one : other;
        const room = (body.height ?? 0) / 2 + gap;
        if (distance >= room) continue;
        const by = ((room - distance) * (body.type === 'Show' ? 0.12 : 0.35)) / (distance || 1);
        body.x += x * by;
        body.y += y * by;
      }
    }
  };
}

/** The way from a segment to a body, and how long it is. */
function away(body, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(Math.max(((body.x - from.x) * dx + (body.y - from.y) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  const [x, y] = [body.x - from.x - share * dx, body.y - from.y - share * dy];
  return { x, y, distance: Math.hypot(x, y) };
}

/** A force that keeps the boxes of nodes with their names from lying over each other. */
function boxes(bodies) {
  return (alpha) => part(bodies, 0.25 + 0.5 * alpha);
}

/**
 * What still lies over each other when all has come to rest is moved apart for good: at first off lines and words as
 * well, and in the end only apart, aslant, so that nothing stays wedged between two others.
 */
function settle(bodies, words, free) {
  const all = [...bodies, ...words];
  for (let round = 0; round < 40; round += 1) {
    free();
    part(all, 0.5);
  }
  for (let round = 0; round < 60 && part(all, 0.5); round += 1);
  for (let round = 0; round < 300 && part(bodies, 0.4, true); round += 1);
}

/** Moves boxes apart that lie over each other, by this share of their overlap; whether there were any. */
function part(bodies, share, isAslant = false) {
  let any = false;
  for (let one = 0; one < bodies.length; one += 1) {
    const a = bodies[one];
    for (let other = one + 1; other < bodies.length; other += 1) {
      const b = bodies[other];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const x = (a.width + b.width) / 2 + 8 - Math.abs(dx);
      const y = (a.height + b.height) / 2 + 6 - Math.abs(dy);
      if (x <= 0 || y <= 0) continue;
      any = true;
      const [ma, mb] = shares(a, b);
      // Along the shorter way out; names are wide, so that is mostly up or down.
      if (x < y || isAslant) push(a, b, 'x', (dx < 0 ? -x : x) * (x < y ? share : share / 4), ma, mb);
      if (x >= y || isAslant) push(a, b, 'y', (dy < 0 ? -y : y) * (x < y ? share / 4 : share), ma, mb);
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
