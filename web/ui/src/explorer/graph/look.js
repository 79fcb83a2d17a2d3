// What a graph looks like: how large everything is, and its colours, which come from the style sheet.
import { relationLabel } from '../parts/words.js';
import { BEND } from './curve.js';

const DISPLAY = '"Newsreader Variable", Georgia, serif';
const SANS = '"Instrument Sans Variable", system-ui, sans-serif';
const LINE = 13;
const MOST_WIDE = 96;

// The diameters of dots; everything else is a card with its name in it.
const DOTS = { Character: 15, Person: 11, Crossover: 16 };

/** Waits until the letters are there: what is measured and drawn before stays as it is. */
export async function lettersReady() {
  // Before the style sheets are there, no typeface is known to wait for.
  if (document.readyState !== 'complete') await new Promise((resolve) => { window.addEventListener('load', resolve, { once: true }); });
  await Promise.all([`500 17px ${DISPLAY}`, `500 11px ${SANS}`].map((font) => document.fonts.load(font)));
}

/** What a node takes in the picture: `{ label, width, height, dot }`; a dot has its name below it. */
export function sizeOf(node) {
  if (node.type === 'Show') {
    const { years } = node;
    const name = lines(node.name, `500 17px ${DISPLAY}`, 170);
    const wide = Math.max(name.width, years ? lines(years, `500 17px ${DISPLAY}`, 170).width : 0);
    return { label: years ? `${name.text}\n${years}` : name.text, width: wide + 30, height: name.count * 19 + (years ? 21 : 2) + 16 };
  }
  const dot = DOTS[node.type];
  const name = lines(node.name, `500 11px ${SANS}`, dot ? MOST_WIDE : 150);
  if (!dot) return { label: name.text, width: name.width + 20, height: name.count * LINE + 10 };
  const size = dot + Math.min(node.showCount - 1, 4) * (node.type === 'Character' ? 3 : 1.5);
  return { label: name.text, dot: size, width: Math.max(name.width, size), height: size + 4 + name.count * LINE };
}

/** Where the dot of a node is, if its box with its name is here; and the other way around. */
export function dotAt({ dot, height }, { x, y }) {
  return dot ? { x, y: y - height / 2 + dot / 2 } : { x, y };
}
export function boxAt({ dot, height }, { x, y }) {
  return dot ? { x, y: y + height / 2 - dot / 2 } : { x, y };
}

/** A tie as a line, bent so far to the side: what grew out of what points at what grew. */
export function lineOf(tie, bend = BEND) {
  const isRelation = tie.kind === 'RELATION';
  const [source, target] = isRelation ? [tie.to, tie.from] : [tie.from, tie.to];
  return { id: tie.id, source, target, class: tie.class, kind: tie.kind, bend, label: isRelation ? relationLabel(tie.kinds) : '' };
}

/** The style sheet of the picture, in the colours that the page has now. */
export function look(isCrowd) {
  const hue = colours();
  const dots = Object.keys(DOTS).map((type) => ({
    selector: `node[type = "${type}"]`,
    style: {
      width: 'data(dot)', height: 'data(dot)', 'background-color': hue[type], 'text-valign': 'bottom', 'text-margin-y': 3,
      color: type === 'Person' ? hue.faint : hue.ink, 'min-zoomed-font-size': isCrowd ? 8 : 5,
    },
  }));
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)', 'font-family': SANS, 'font-size': 11, 'font-weight': 500, 'text-wrap': 'wrap', 'text-max-width': 200, 'line-height': 1.15,
        color: hue.ink, 'background-color': hue.faint, 'border-width': 0, 'overlay-opacity': 0, 'text-halign': 'center', 'text-valign': 'center',
        ...(!isCrowd && { 'text-background-color': hue.well, 'text-background-opacity': 0.72, 'text-background-padding': 1, 'text-background-shape': 'roundrectangle' }),
      },
    },
    ...dots,
    {
      selector: 'node[type = "Show"]',
      style: {
        shape: 'round-rectangle', 'corner-radius': 10, width: 'data(width)', height: 'data(height)', 'background-color': hue.Show, color: hue.onShow,
        'font-family': DISPLAY, 'font-size': 17, 'line-height': 1.12, 'text-background-opacity': 0, 'z-index': 10, 'border-width': 2, 'border-color': hue.Show,
      },
    },
    { selector: 'node[type = "Show"].announced', style: { 'background-color': hue.sheet, color: hue.Show, 'border-style': 'dashed' } },
    { selector: 'node[type = "Crossover"]', style: { shape: 'diamond' } },
    {
      selector: 'node[type = "Platform"], node[type = "Work"], node[type = "Franchise"]',
      style: {
        shape: 'round-rectangle', 'corner-radius': 9, width: 'data(width)', height: 'data(height)', 'background-color': hue.paper, 'border-width': 1, 'text-background-opacity': 0,
      },
    },
    { selector: 'node[type = "Platform"]', style: { 'border-color': hue.Platform, color: hue.Platform } },
    { selector: 'node[type = "Work"]', style: { 'border-color': hue.Work, color: hue.Work, 'corner-radius': 3 } },
    { selector: 'node[type = "Franchise"]', style: { 'border-color': hue.Franchise, color: hue.Franchise } },
    {
      selector: 'edge',
      style: { 'curve-style': isCrowd ? 'haystack' : 'straight', 'haystack-radius': 0, width: 1, 'line-color': hue.PEOPLE, 'overlay-opacity': 0 },
    },
    { selector: 'edge[class = "DISTRIBUTION"]', style: { 'line-color': hue.DISTRIBUTION, ...(!isCrowd && { 'line-style': 'dotted' }) } },
    { selector: 'edge[class = "MEMBERSHIP"]', style: { 'line-color': hue.MEMBERSHIP } },
    { selector: 'edge[class = "MATERIAL"]', style: { 'line-color': hue.MATERIAL, width: 1.2 } },
    ...['LINEAGE', 'CONTACT', 'ADAPTATION'].map((family) => ({
      selector: `edge[kind = "RELATION"][class = "${family}"]`,
      style: {
        'curve-style': 'unbundled-bezier', 'control-point-distances': 'data(bend)', 'control-point-weights': 0.5, 'line-color': hue[family], width: family === 'LINEAGE' ? 3.2 : 2, 'z-index': 5,
        'line-style': family === 'LINEAGE' ? 'solid' : 'dashed',
        'target-arrow-shape': family === 'CONTACT' ? 'none' : 'triangle', 'target-arrow-color': hue[family], 'arrow-scale': 1.35,
        label: 'data(label)', 'font-family': SANS, 'font-size': 10.5, 'font-weight': 600, color: hue[family], 'text-rotation': 'autorotate',
        'text-background-color': hue.well, 'text-background-opacity': 1, 'text-background-padding': 3, 'text-background-shape': 'roundrectangle', 'min-zoomed-font-size': 6,
      },
    })),
    { selector: 'edge[kind = "CROSSOVER_PART"]', style: { 'line-color': hue.CONTACT, width: 1.5 } },
    { selector: '.far', style: { opacity: 0.16 } },
    { selector: 'edge.near', style: { 'line-color': hue.accent, width: 2 } },
    { selector: 'edge[kind = "RELATION"].near', style: { width: 4 } },
    { selector: 'node.near', style: { 'min-zoomed-font-size': 0, 'z-index': 20 } },
    { selector: '.way', style: { opacity: 1, 'z-index': 30, 'min-zoomed-font-size': 0 } },
    { selector: 'edge.way', style: { 'line-color': hue.LINEAGE, width: 4, 'line-style': 'solid' } },
    { selector: 'node.chosen', style: { 'border-width': 3, 'border-color': hue.ring, 'border-style': 'solid', 'min-zoomed-font-size': 0, 'z-index': 40, 'outline-width': 4, 'outline-color': hue.ring, 'outline-opacity': 0.3, 'outline-offset': 2 } },
    { selector: 'node.end', style: { 'border-width': 3, 'border-color': hue.LINEAGE, 'border-style': 'dashed' } },
    { selector: '.unborn', style: { opacity: 0, events: 'no' } },
  ];
}

/** The colours of the page, as the browser computes them. */
function colours() {
  const probe = document.body.appendChild(document.createElement('i'));
  const read = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const own = { Show: 'show', Person: 'person', Character: 'character', Platform: 'platform', Work: 'work', Crossover: 'crossover', Franchise: 'franchise', onShow: 'accent-ink', ring: 'lineage' };
  const classes = ['LINEAGE', 'MEMBERSHIP', 'CONTACT', 'ADAPTATION', 'MATERIAL', 'PEOPLE', 'DISTRIBUTION'];
  const plain = ['ink', 'faint', 'paper', 'sheet', 'well', 'accent'];
  const all = Object.fromEntries([
    ...Object.entries(own).map(([name, token]) => [name, read(token)]),
    ...classes.map((name) => [name, read(name.toLowerCase())]),
    ...plain.map((name) => [name, read(name)]),
  ]);
  probe.remove();
  return all;
}

let pen;

/** A text in lines of a width at most, broken between words: `{ text, count, width }`. */
function lines(text, font, most) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = font;
  const measure = (words) => pen.measureText(words).width;
  const rows = [];
  for (const word of text.split(' ')) {
    const longer = rows.length > 0 && `${rows.at(-1)} ${word}`;
    if (longer && measure(longer) <= most) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return { text: rows.join('\n'), count: rows.length, width: Math.ceil(Math.max(...rows.map(measure))) };
}
