// The line of a relation between two boxes, as Cytoscape draws it: bent to the side, from border to border, with its
// word in the middle of what can be seen of it.

/** How far a line bends to the side unless something is in its way. */
export const BEND = 28;

// In how many straight pieces a line is looked at.
const PIECES = 8;

// A word is looked at in so many pieces, so that one on a slant does not take the room of a whole square.
const PARTS = [-1 / 3, 0, 1 / 3];

/** The line from one box to another: `{ points, middle, slant }`, the last as an angle. */
export function curve(from, to, bend) {
  const [start, end] = [border(from, to), border(to, from)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const control = { x: (start.x + end.x) / 2 - (dy / length) * bend, y: (start.y + end.y) / 2 + (dx / length) * bend };
  const [first, last] = [border(from, control), border(to, control)];
  const at = (share) => {
    const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
    return { x: a * first.x + b * control.x + c * last.x, y: a * first.y + b * control.y + c * last.y };
  };
  const points = Array.from({ length: PIECES + 1 }, (_, piece) => at(piece / PIECES));
  return { points, middle: points[PIECES / 2], slant: Math.atan2(last.y - first.y, last.x - first.x) };
}

/** Lays the word of so many letters' width into its boxes, along a line. */
export function write(boxes, { middle, slant }, letters) {
  const [along, across] = [Math.cos(slant), Math.sin(slant)];
  PARTS.forEach((share, at) => {
    const box = boxes[at];
    box.x = middle.x + along * share * letters;
    box.y = middle.y + across * share * letters;
    box.width = (Math.abs(along) * letters) / PARTS.length + Math.abs(across) * 16;
    box.height = (Math.abs(across) * letters) / PARTS.length + Math.abs(along) * 16;
  });
}

/** The boxes of a word that is not written yet. */
export function unwritten() {
  return PARTS.map(() => ({ type: 'Word', fx: true, x: 0, y: 0, width: 0, height: 0 }));
}

/**
 * The way that a box has to go to leave a line, with so much of a gap: `{ x, y, by }`, the first two of the length one;
 * nothing if it does not lie on it.
 */
export function wayOff(box, points, gap) {
  let best;
  for (let piece = 1; piece < points.length; piece += 1) {
    const { x, y, distance } = away(box, points[piece - 1], points[piece]);
    const room = (Math.abs(x) * box.width + Math.abs(y) * box.height) / 2 + gap;
    if (distance < room && !(best?.by > room - distance)) best = { x, y, by: room - distance };
  }
  return best;
}

/** The way from a segment to a box, of the length one, and how long it is. */
function away(box, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(Math.max(((box.x - from.x) * dx + (box.y - from.y) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  const [x, y] = [box.x - from.x - share * dx, box.y - from.y - share * dy];
  const distance = Math.hypot(x, y);
  if (distance > 0.5) return { x: x / distance, y: y / distance, distance };
  const length = Math.hypot(dx, dy) || 1;
  return { x: -dy / length, y: dx / length, distance };
}

/** Where the line from the middle of a box to a point crosses its border. */
function border(box, to) {
  const [dx, dy] = [to.x - box.x, to.y - box.y];
  const share = Math.min(1, 1 / Math.max(Math.abs(dx) / (box.width / 2), Math.abs(dy) / (box.height / 2), 1e-6));
  return { x: box.x + dx * share, y: box.y + dy * share };
}
