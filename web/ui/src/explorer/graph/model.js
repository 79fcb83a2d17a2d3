// What a graph is made of, apart from how it is drawn: entities, the ties between them, and from which day each is known.
import { firstDay, lastDay } from '../parts/days.js';
import { yearsOfShow } from '../parts/lives.js';
import { originInWords, relationInWords } from '../parts/words.js';

/** The kinds of entity that a picture can have, as the API names them, by `__typename`. */
export const KINDS = {
  Show: 'SHOW', Character: 'CHARACTER', Person: 'PERSON', Platform: 'PLATFORM', Work: 'WORK', Crossover: 'CROSSOVER', Franchise: 'FRANCHISE',
};

/** Those that a picture has unless others are asked for. A franchise is tied to all of its shows, and tells little. */
export const USUAL_KINDS = ['SHOW', 'CHARACTER', 'PERSON', 'PLATFORM', 'WORK', 'CROSSOVER'];

/** The classes of ties, and what each is called. */
export const CLASSES = {
  LINEAGE: 'Grew out of', CONTACT: 'Touches', ADAPTATION: 'Told anew', MATERIAL: 'Rests on', PEOPLE: 'People', DISTRIBUTION: 'Platforms', MEMBERSHIP: 'Membership',
};

/**
 * The model of a universe and of what was asked for beside it: `{ nodes, ties, tiesOf, base }`. `nodes` are by id, in
 * the order of the answers; between two nodes there is at most one tie of each kind; `base` has the ids of the universe.
 */
export function modelOf(answers) {
  const nodes = new Map();
  const ties = new Map();
  for (const answer of answers) {
    for (const node of answer.nodes.nodes) if (!nodes.has(node.id)) nodes.set(node.id, { ...node, type: node.__typename });
  }
  for (const answer of answers) {
    for (const moment of answer.timeline?.nodes ?? []) date(nodes.get(moment.show.id), moment);
    for (const raw of answer.ties.nodes) {
      const tie = tieOf(raw);
      if (nodes.has(tie.from) && nodes.has(tie.to) && tie.from !== tie.to && !ties.has(tie.id)) ties.set(tie.id, tie);
    }
  }
  const tiesOf = new Map([...nodes.keys()].map((id) => [id, []]));
  for (const tie of ties.values()) for (const end of [tie.from, tie.to]) tiesOf.get(end).push(tie);
  const base = new Set(answers[0].nodes.nodes.map((node) => node.id));
  const model = { nodes, ties, tiesOf, base };
  for (const node of nodes.values()) complete(model, node);
  return model;
}

/** The other end of a tie. */
export function far(tie, id) {
  return tie.from === id ? tie.to : tie.from;
}

/** The nodes that a node is tied to, each once, with the ties that lead there. */
export function neighbours(model, id) {
  const found = new Map();
  for (const tie of model.tiesOf.get(id) ?? []) {
    const other = far(tie, id);
    found.set(other, [...(found.get(other) ?? []), tie]);
  }
  return [...found].map(([other, ties]) => ({ node: model.nodes.get(other), ties }));
}

/** What was known of a node on a day: `out`, `announced`, or nothing yet; without a day everything is `out`. */
export function stateOn(node, day) {
  if (!day) return node.type === 'Show' && !node.premiered && node.announced ? 'announced' : 'out';
  if (node.premiered && node.premiered <= day) return 'out';
  return node.announced && node.announced <= day ? 'announced' : null;
}

/** The first and the last day of anything in a model; null where nothing is dated. */
export function span(model) {
  const days = [...model.nodes.values()].flatMap((node) => [node.announced, node.premiered]).filter(Boolean).sort();
  return days.length > 0 ? [days[0], days.at(-1)] : null;
}

/** The shows that a node is tied to, or that it is. */
export function showsOf(model, node) {
  if (node.type === 'Show') return [node];
  return neighbours(model, node.id).map((each) => each.node).filter((each) => each.type === 'Show');
}

/** What a tie says, from the node with this id on: "spinoff of", "played by", "on". */
export function saying(tie, id) {
  const isFrom = tie.from === id;
  if (tie.kind === 'RELATION') return isFrom ? relationInWords(tie.kinds) : originInWords(tie.kinds);
  return (SAYINGS[tie.kind] ?? ['tied to', 'tied to'])[isFrom ? 0 : 1];
}

const SAYINGS = {
  MEMBERSHIP: ['belongs to', 'has'],
  PART: ['is part of', 'has the part'],
  BASED_ON: ['rests on', 'was filmed as'],
  AUTHOR: ['written by', 'wrote'],
  CROSSOVER_PART: ['is told in', 'tells a part of'],
  CREDIT: ['worked on', 'with'],
  PORTRAYAL: ['plays', 'played by'],
  APPEARANCE: ['appears in', 'with the character'],
  VARIANT: ['is another self of', 'has the other self'],
  RELEASE: ['came out on', 'released'],
  COMMISSION: ['ordered by', 'ordered'],
  AVAILABILITY: ['can be seen on', 'carries'],
  SUCCESSION: ['was followed by', 'followed'],
};

function tieOf(raw) {
  const { kind, class: family, count, from, to, record, portrayals } = raw;
  const known = portrayals.map((each) => each.since).filter(Boolean).map(firstDay).sort();
  // Who ordered, released and carries a show is one line in the picture.
  const group = family === 'DISTRIBUTION' && kind !== 'SUCCESSION' ? 'DISTRIBUTION' : kind;
  return { id: `${group} ${from.id} ${to.id}`, kind, class: family, count, from: from.id, to: to.id, kinds: record?.kinds ?? [], note: record?.note, record: record?.id, since: known[0] };
}

function date(node, { kind, date: said }) {
  if (!node) return;
  const field = { PREMIERE: 'premiered', ANNOUNCEMENT: 'announced', ORDER: 'announced' }[kind];
  if (!field) return;
  // "In 2026" has happened once the year is over.
  const day = lastDay(said);
  if (!node[field] || day < node[field]) node[field] = day;
}

/** Gives a node what follows from its ties: how many shows it is tied to, and since when. */
function complete(model, node) {
  if (node.type === 'Show') {
    node.premiered ??= node.premiereDate ? lastDay(node.premiereDate) : undefined;
    node.showCount = 1;
    node.years = yearsOfShow(node);
    return;
  }
  const shows = showsOf(model, node);
  node.showCount = shows.length;
  if (node.type === 'Work' && node.published) {
    node.premiered = lastDay(node.published);
    return;
  }
  if (node.type === 'Crossover' && node.premiereDate) {
    node.premiered = lastDay(node.premiereDate);
    return;
  }
  const stints = model.tiesOf.get(node.id).map((tie) => tie.since);
  node.premiered = earliest([...stints, ...(stints.some(Boolean) ? [] : shows.map(premiereOf))]);
  node.announced = earliest(shows.map((show) => show.announced));
}

function premiereOf(show) {
  return show.premiered ?? (show.premiereDate ? lastDay(show.premiereDate) : undefined);
}

function earliest(days) {
  return days.filter(Boolean).sort()[0];
}
