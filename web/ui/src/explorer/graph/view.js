// What of a graph is drawn, and where: the nodes and ties that the address asks for, laid out.
import { useMemo, useRef } from 'react';

import { relationLabel } from '../parts/words.js';
import { choose, tiesBetween, USUAL } from './choose.js';
import { layOut } from './layout.js';
import { sizeOf } from './look.js';
import { CLASSES, KINDS, USUAL_KINDS } from './model.js';

// From here on drawing fast counts for more than drawing fine.
const CROWD = 300;

/**
 * `{ nodes, ties, places, chosen, kinds, classes, most, isCrowd }`: the nodes with their sizes, the ties between them,
 * where each is, the ids of all, and what was asked for.
 */
export function useView(model, route, answers, way) {
  const aspect = useMemo(stageAspect, []);
  const isTall = aspect < 1;
  const kinds = knownOf(route.kinds, Object.values(KINDS)) ?? USUAL_KINDS;
  const classes = knownOf(route.classes, Object.keys(CLASSES)) ?? Object.keys(CLASSES);
  const most = route.most ?? USUAL;
  const base = useRef({ kept: new Set() });
  // What was chosen from the panel comes into the picture, and stays when another is chosen.
  const { kept } = base.current;
  if (route.selected && !base.current.chosen?.has(route.selected)) kept.add(route.selected);
  const given = [kinds, classes, most, kept.size].join(' ');
  return useMemo(() => {
    const added = answers.flatMap((answer) => answer.nodes.nodes.map((node) => node.id));
    const chosen = choose(model, { kinds, most, always: [...added, ...way.nodes, ...kept] });
    // In the order of the model, so that what is chosen makes no difference to where it stands.
    const nodes = [...model.nodes.values()].filter((node) => chosen.has(node.id)).map(measured);
    const ties = tiesBetween(model, chosen, classes, way.ties);
    // What is only added leaves the rest where it is; another choice is laid out anew.
    const choice = [kinds, most].join(' ');
    const fixed = base.current.choice === choice ? base.current.places : new Map();
    const lines = ties.map(lettered);
    const isComplete = [...nodes, ...lines.filter((line) => line.letters)].every(({ id }) => fixed.has(id));
    const places = isComplete ? fixed : new Map([...fixed, ...layOut(nodes, lines, { isTall, aspect, fixed })]);
    base.current = { choice, places, chosen, kept };
    return { nodes, ties, places, chosen, kinds, classes, most, isCrowd: nodes.length > CROWD };
    // `given` says all that the lists in it do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [model, given, answers, way.nodes, way.ties]);
}

// People write addresses by hand, so what there is nothing of is passed over.
function knownOf(given = [], all) {
  const known = given.filter((one) => all.includes(one));
  return known.length > 0 ? known : undefined;
}

/** About how wide the picture will be by its height: the style sheet has the panel beside it or below. */
function stageAspect() {
  const { innerWidth: width, innerHeight: height } = window;
  return width < 900 ? width / Math.min(544, height * 0.68) : (width - (width < 1100 ? 288 : 352)) / Math.max(height - 310, 320);
}

function measured(node) {
  const year = Number((node.premiered ?? node.announced ?? '9999').slice(0, 4));
  return { ...node, year, ...sizeOf(node) };
}

/** A tie with the room that its word takes. */
function lettered(tie) {
  return { ...tie, letters: tie.kind === 'RELATION' ? relationLabel(tie.kinds).length * 5.5 + 8 : 0 };
}
