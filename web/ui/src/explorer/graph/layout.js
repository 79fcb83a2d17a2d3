// Where everything stands. The same graph always comes out the same: nothing here is left to chance.
//
// First the shows, along the years: what grew out of what reads from left to right or, where a picture is higher than
// wide, from top to bottom. Then all others around what they are tied to, each with room for its name.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

// Above this many nodes names are not all shown, and so need no room.
const CROWD = 260;

/**
 * Positions for nodes `{ id, type, width, height, year }` and ties `{ from, to, class }`, by id. `isTall` lays the years
 * downwards. Nodes with a position in `fixed` keep it.
 */
export function layOut(nodes, ties, { isTall = false, fixed = new Map() } = {}) {
  const shows = nodes.filter((node) => node.type === 'Show');
  const others = nodes.filter((node) => node.type !== 'Show');
  const anchors = placeShows(shows, ties, { isTall, room: roomAround(shows, nodes, ties), fixed });
  return placeAll(shows, others, ties, { anchors, fixed, isTall });
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
  const lane = lanes(order, lines);
  // Half by order and half by branch, so that neither makes a long thin line of it.
  const step = 150 + 24 * Math.sqrt(shows.length);
  const along = (show) => (rank.get(show.id) - (order.length - 1) / 2) * step * spread(order.length, isTall);
  const across = (show) => lane.get(show.id) * 190;
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
    .stop();
  simulation.tick(220);
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

/** Many shows need not stand in one row: the wider the row would be, the closer they follow each other. */
function spread(count, isTall) {
  return Math.min(1, (isTall ? 3.2 : 5) / Math.max(count, 1) + 0.25);
}

/** The lane of each show, 0 in the middle: a branch keeps that of its parent as long as it is free, or takes the next. */
function lanes(order, lines) {
  const parent = new Map();
  for (const { from, to } of lines) if (!parent.has(from)) parent.set(from, to);
  const taken = new Map();
  const lane = new Map();
  order.forEach((show, at) => {
    const from = parent.get(show.id);
    const wish = from !== undefined && lane.has(from) ? lane.get(from) : 0;
    let free = wish;
    for (let step = 1; (taken.get(free) ?? -9) > at - 2 && step < 12; step += 1) {
      free = wish + (step % 2 === 1 ? Math.ceil(step / 2) : -Math.ceil(step / 2));
    }
    taken.set(free, at);
    lane.set(show.id, free);
  });
  return lane;
}

function placeAll(shows, others, ties, { anchors, fixed, isTall }) {
  const all = [...shows, ...others];
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
    .force('room', isCrowd ? forceCollide((body) => (isShow(body) ? body.width / 2 + 4 : 13)).iterations(1) : boxes(bodies))
    .stop();
  simulation.tick(isCrowd ? 160 : 300);
  if (!isCrowd) settle(bodies);
  return new Map(bodies.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

/** Where a node begins: by what it is tied to, on a spiral, so that no two begin at one place. */
function seed(node, index, ties, anchors) {
  const near = ties.flatMap(({ from, to }) => (from === node.id ? [anchors.get(to)] : to === node.id ? [anchors.get(from)] : [])).filter(Boolean);
  const angle = index * 2.399963;
  const far = 60 + 5 * Math.sqrt(index);
  const middle = (field) => (near.length > 0 ? near.reduce((sum, place) => sum + place[field], 0) / near.length : 0);
  return { x: middle('x') + far * Math.cos(angle), y: middle('y') + far * Math.sin(angle) };
}

/** A force that keeps the boxes of nodes with their names from lying over each other. */
function boxes(bodies) {
  return (alpha) => part(bodies, 0.25 + 0.5 * alpha);
}

/** What still lies over each other when all has come to rest is moved apart for good. */
function settle(bodies) {
  for (let round = 0; round < 80 && part(bodies, 0.5); round += 1);
}

/** Moves boxes apart that lie over each other, by this share of their overlap; whether there were any. */
function part(bodies, share) {
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
