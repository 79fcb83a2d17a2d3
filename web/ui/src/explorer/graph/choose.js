// Which nodes a picture has at first sight: so many that it can be read, and those that tie it together before others.
import { far, KINDS, neighbours, showsOf } from './model.js';

/** How many nodes a picture has unless more are asked for: as many as can be read on this screen. */
export const USUAL = window.innerWidth < 700 ? 26 : 56;

// Of these a few stand for all, so that there is room for characters and people.
const FEW = { Work: 4, Crossover: 6, Platform: 6, Franchise: 4 };

/** The ids of the nodes to draw: of these kinds, at most `most`, and in any case those in `always`. */
export function choose(model, { kinds, most = USUAL, always = [] }) {
  const wanted = [...model.nodes.values()].filter((node) => model.base.has(node.id) && kinds.includes(KINDS[node.type]));
  const chosen = new Set();
  const add = (nodes) => nodes.forEach((node) => chosen.add(node.id));
  const isAll = wanted.length <= most;
  add(wanted.filter((node) => node.type === 'Show').slice(0, most));
  for (const type of Object.keys(FEW)) add(wanted.filter((node) => node.type === type).slice(0, isAll ? most : FEW[type]));
  for (const unit of ranked(model, wanted)) {
    if (chosen.size >= most && !isAll) break;
    add(unit);
  }
  // These come on top, so that nothing goes away when something is added.
  add(always.map((id) => model.nodes.get(id)).filter(Boolean));
  return chosen;
}

/** The ties to draw between chosen nodes: of these classes, and only such as others do not say already, or as `keep` names. */
export function tiesBetween(model, chosen, classes, keep = []) {
  const ties = [...model.ties.values()].filter((tie) => chosen.has(tie.from) && chosen.has(tie.to) && classes.includes(tie.class));
  const drawn = new Set(ties);
  return ties.filter((tie) => keep.includes(tie.id) || !(tie.kind === 'CREDIT' && isSaidByRole(model, drawn, tie)));
}

/** Whether a person is tied to a show by way of a character: then a line of their own only clutters. */
function isSaidByRole(model, drawn, { from: person, to: show }) {
  return model.tiesOf.get(person).some((role) => role.kind === 'PORTRAYAL' && drawn.has(role)
    && model.tiesOf.get(role.to).some((tie) => tie.kind === 'APPEARANCE' && tie.to === show && drawn.has(tie)));
}

/** Characters with those who play them, and people on their own: those of many shows first, then of each show in turn. */
function ranked(model, wanted) {
  const place = new Map([...model.nodes.values()].filter((node) => node.type === 'Show' && model.base.has(node.id)).map((show, at) => [show.id, at]));
  const isWanted = new Set(wanted.map((node) => node.id));
  const seen = new Set();
  const turn = new Map();
  const units = [];
  const take = (node, unit) => {
    unit.forEach((each) => seen.add(each.id));
    const shows = showsOf(model, node).map((show) => place.get(show.id)).filter((at) => at !== undefined);
    const home = Math.min(...shows, Infinity);
    const at = turn.get(home) ?? 0;
    turn.set(home, at + 1);
    units.push({ unit, shows: shows.length, at, home });
  };
  for (const node of wanted.filter((each) => each.type === 'Character')) {
    const players = neighbours(model, node.id).filter((each) => each.node.type === 'Person' && isWanted.has(each.node.id)
      && each.ties.some((tie) => tie.kind === 'PORTRAYAL' && far(tie, node.id) === each.node.id));
    take(node, [node, ...players.map((each) => each.node)]);
  }
  for (const node of wanted.filter((each) => each.type === 'Person' && !seen.has(each.id))) take(node, [node]);
  return units.sort((one, other) => Math.min(other.shows, 3) - Math.min(one.shows, 3) || one.at - other.at || one.home - other.home).map((each) => each.unit);
}
