// The graph of a universe: the picture with all that belongs to it.
import './graph.css';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { AsOf } from '../parts/AsOf.jsx';
import { today } from '../parts/Day.jsx';
import { FitIcon, MinusIcon, PlusIcon } from '../parts/icons.jsx';
import { Loading } from '../parts/Outcome.jsx';
import { addressOfEntity, go } from '../route.js';
import { choose, tiesBetween, USUAL } from './choose.js';
import { Filters } from './Filters.jsx';
import { layOut } from './layout.js';
import { List } from './List.jsx';
import { lettersReady, sizeOf } from './look.js';
import { CLASSES, modelOf, neighbours, relationLabel, span, stateOn, USUAL_KINDS } from './model.js';
import { Panel } from './Panel.jsx';
import { Picture } from './Picture.jsx';
import { useExpansions } from './expand.js';
import { useWay } from './way.js';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
// From here on drawing fast counts for more than drawing fine.
const CROWD = 300;

/** The picture, what is shown in it, and what is said about it. */
export default function GraphView({ universe, route, asOf, setAsOf }) {
  const isReady = useLetters();
  const expansions = useExpansions(route.expanded);
  const way = useWay(route.path);
  const model = useMemo(
    () => modelOf([universe, ...expansions.answers, ...(way.asAnswer ? [way.asAnswer] : [])]),
    [universe, expansions.answers, way.asAnswer],
  );
  const view = useView(model, route, expansions.answers, way);
  const [first, last] = span(model) ?? [];
  const change = (what, options) => go({ ...route, ...what }, options);
  if (!isReady) return <Loading />;
  return (
    <div className="graph">
      <div className="graph-main">
        <Filters model={model} view={view} route={route} change={change} cuts={universe.cuts} />
        <Stage model={model} view={view} route={route} way={way} asOf={asOf} change={change} />
        {first && <AsOf since={before(first)} until={last > today() ? last : today()} value={asOf} onChange={setAsOf} />}
      </div>
      <Panel model={model} view={view} route={route} way={way} universe={universe} expansions={expansions} change={change} />
      <List model={model} view={view} asOf={asOf} />
    </div>
  );
}

/** What is drawn: which nodes and ties, where each is, and in what order they came. */
function useView(model, route, answers, way) {
  const aspect = useMemo(stageAspect, []);
  const isTall = aspect < 1;
  const kinds = route.kinds ?? USUAL_KINDS;
  const classes = route.classes ?? Object.keys(CLASSES);
  const most = route.most ? Number(route.most) || USUAL : USUAL;
  const given = [kinds, classes, most, route.selected].join(' ');
  const base = useRef({});
  return useMemo(() => {
    const always = [...answers.flatMap((answer) => answer.nodes.nodes.map((node) => node.id)), ...way.nodes, route.selected].filter(Boolean);
    const chosen = choose(model, { kinds, most, always });
    // In the order of the model, so that what is chosen makes no difference to where it stands.
    const nodes = [...model.nodes.values()].filter((node) => chosen.has(node.id)).map(measured);
    const ties = tiesBetween(model, chosen, classes, way.ties);
    // What is only added leaves the rest where it is; another choice is laid out anew.
    const choice = [kinds, most].join(' ');
    const fixed = base.current.choice === choice ? base.current.places : new Map();
    const isComplete = nodes.every((node) => fixed.has(node.id));
    const places = isComplete ? fixed : new Map([...fixed, ...layOut(nodes, ties.map(lettered), { isTall, aspect, fixed })]);
    base.current = { choice, places };
    return { nodes, ties, places, chosen, kinds, classes, most, isCrowd: nodes.length > CROWD };
    // `given` says all that the lists in it do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [model, given, answers, way.nodes, way.ties]);
}

function measured(node) {
  const year = Number((node.premiered ?? node.announced ?? '9999').slice(0, 4));
  return { ...node, year, ...sizeOf(node) };
}

/** About how wide the picture will be by its height: the style sheet has the panel beside it or below. */
function stageAspect() {
  const { innerWidth: width, innerHeight: height } = window;
  return width < 900 ? width / Math.min(544, height * 0.68) : (width - (width < 1100 ? 288 : 352)) / Math.max(height - 310, 320);
}

/** A tie with the room that its word takes. */
function lettered(tie) {
  return { ...tie, letters: tie.kind === 'RELATION' ? relationLabel(tie).length * 5.5 + 8 : 0 };
}

function Stage({ model, view, route, way, asOf, change }) {
  const picture = useRef(null);
  const { selected } = route;
  const marks = useMarks(model, selected, way, asOf, route.path);
  const node = model.nodes.get(selected);
  const open = (id) => {
    const to = addressOfEntity(model.nodes.get(id));
    if (to) go(to);
  };
  const select = (id) => change(chosen(route, model, id), { replace: true });
  const key = (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const done = ARROWS[event.key]
      ? select(picture.current.towards(selected, ARROWS[event.key]))
      : { Enter: () => selected && open(selected), Escape: () => change(back(route), { replace: true }), e: () => selected && change(expanded(route, selected)),
        w: () => selected && change(marked(route, model, selected), { replace: true }), '+': () => picture.current.zoom(1.25), '=': () => picture.current.zoom(1.25),
        '-': () => picture.current.zoom(0.8), 0: () => picture.current.fit() }[event.key.length === 1 ? event.key.toLowerCase() : event.key]?.();
    if (done !== undefined || ARROWS[event.key] || ['Enter', 'Escape', '+', '-', '='].includes(event.key)) event.preventDefault();
  };
  return (
    <div className="stage">
      <Picture
        ref={picture}
        nodes={view.nodes}
        ties={view.ties}
        places={view.places}
        marks={marks}
        selected={selected}
        isCrowd={view.isCrowd}
        on={{ select, open, key, move: (id, place) => view.places.set(id, place), isMarked: Boolean(selected || way.nodes.length) }}
        aria-label={`Graph of ${view.nodes.length} nodes. Arrow keys go from neighbour to neighbour, Enter opens a page. The same stands as a list below.`}
      />
      <p className="unseen" role="status">{node ? sayNode(model, node) : ''}</p>
      <div className="zoom" role="group" aria-label="View">
        <button type="button" className="quiet" aria-label="Nearer" title="Nearer" onClick={() => picture.current.zoom(1.25)}><PlusIcon /></button>
        <button type="button" className="quiet" aria-label="Farther" title="Farther" onClick={() => picture.current.zoom(0.8)}><MinusIcon /></button>
        <button type="button" className="quiet" aria-label="Show all of it" title="Show all of it" onClick={() => picture.current.fit()}><FitIcon /></button>
      </div>
    </div>
  );
}

/** The classes of each element: what is not there yet, what is chosen, near or far, and what lies on the way. */
function useMarks(model, selected, way, asOf, path) {
  return useMemo(() => {
    const near = new Set(selected ? [selected, ...neighbours(model, selected).map((each) => each.node.id)] : []);
    const onWay = new Set([...way.nodes, ...way.ties]);
    const isUnborn = (id) => stateOn(model.nodes.get(id), asOf) === null;
    return (id) => {
      const tie = model.ties.get(id);
      const ends = tie ? [tie.from, tie.to] : [id];
      const classes = [];
      if (ends.some(isUnborn) || (tie?.since && asOf && tie.since > asOf)) classes.push('unborn');
      if (!tie && stateOn(model.nodes.get(id), asOf) === 'announced') classes.push('announced');
      if (onWay.size > 0) classes.push(onWay.has(id) ? 'way' : 'far');
      else if (selected && !ends.every((end) => near.has(end))) classes.push('far');
      else if (selected && (!tie || ends.includes(selected))) classes.push('near');
      if (id === selected) classes.push('chosen');
      if (path?.includes(id)) classes.push('end');
      return classes;
    };
  }, [model, selected, way, asOf, path]);
}

/** What the address becomes when a node is chosen: the other end of a path, if one end is marked; the choice otherwise. */
export function chosen(route, model, id) {
  const [one, two] = route.path ?? [];
  if (id && one && !two && id !== one && isEnd(model, id)) return { path: [one, id], selected: undefined };
  return { selected: id, ...(two && { path: undefined }) };
}

/** What the address becomes when a node is marked as an end of a path. */
export function marked(route, model, id) {
  if (!isEnd(model, id)) return {};
  const [one, two] = route.path ?? [];
  return one && !two && one !== id ? { path: [one, id], selected: undefined } : { path: [id], selected: id };
}

/** Whether paths lead from and to a node. */
export function isEnd(model, id) {
  return ['Show', 'Person', 'Character'].includes(model.nodes.get(id)?.type);
}

/** What the address becomes when what lies around a node is asked for, or put back. */
export function expanded({ expanded: now = [] }, id) {
  return { expanded: now.includes(id) ? now.filter((each) => each !== id) : [...now, id] };
}

function back(route) {
  return route.path ? { path: undefined } : { selected: undefined };
}

function sayNode(model, node) {
  const near = neighbours(model, node.id).map((each) => each.node.name);
  const some = near.slice(0, 6).join(', ');
  return `${node.name}, ${node.type}. Tied to ${some}${near.length > 6 ? ` and ${near.length - 6} more` : ''}.`;
}

function before(day) {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function useLetters() {
  const [isReady, setReady] = useState(false);
  const ready = useCallback(() => setReady(true), []);
  useEffect(() => { lettersReady().then(ready, ready); }, [ready]);
  return isReady;
}
