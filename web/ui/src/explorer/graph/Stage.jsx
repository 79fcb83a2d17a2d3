// The picture with what belongs to the hand: pointer, keys, and the buttons for near and far.
import { useMemo, useRef } from 'react';

import { FitIcon, MinusIcon, PlusIcon } from '../parts/icons.jsx';
import { kindName } from '../parts/Kind.jsx';
import { addressOfEntity, go } from '../route.js';
import { back, chosen, expanded, marked, walked } from './marks.js';
import { neighbours, stateOn } from './model.js';
import { Picture } from './Picture.jsx';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The stage. `change` takes what becomes different in the address. */
export function Stage({ model, view, route, way, asOf, change }) {
  const picture = useRef(null);
  const { selected } = route;
  const marks = useMarks(model, selected, way, asOf, route.path);
  const node = model.nodes.get(selected);
  const open = (id) => {
    const to = model.nodes.has(id) && addressOfEntity(model.nodes.get(id));
    if (to) go(to);
  };
  const select = (id) => change(chosen(route, model, id), { replace: true });
  const walk = (direction) => change(walked(route, picture.current.towards(selected, direction) ?? selected), { replace: true });
  const keys = {
    ...Object.fromEntries(Object.entries(ARROWS).map(([key, direction]) => [key, () => walk(direction)])),
    Enter: () => open(selected),
    Escape: () => change(back(route), { replace: true }),
    e: () => node && change(expanded(route, selected)),
    w: () => node && change(marked(route, model, selected), { replace: true }),
    '+': () => picture.current.zoom(1.25),
    '=': () => picture.current.zoom(1.25),
    '-': () => picture.current.zoom(0.8),
    0: () => picture.current.fit(),
  };
  const key = (event) => {
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const on = { select, open, key, move: (id, place) => view.places.set(id, place), isMarked: Boolean(selected || way.nodes.length) };
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
        on={on}
        aria-label={`Graph of ${view.nodes.length} nodes. Arrow keys go from neighbour to neighbour, Enter opens a page. The same stands as a list below.`}
      />
      <p className="unseen" role="status">{node ? inWords(model, node) : ''}</p>
      <div className="zoom" role="group" aria-label="View">
        <button type="button" className="quiet" aria-label="Nearer" title="Nearer" onClick={keys['+']}><PlusIcon /></button>
        <button type="button" className="quiet" aria-label="Farther" title="Farther" onClick={keys['-']}><MinusIcon /></button>
        <button type="button" className="quiet" aria-label="Show all of it" title="Show all of it" onClick={keys[0]}><FitIcon /></button>
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

/** A node for those who cannot see it: what it is, and what it is tied to. */
function inWords(model, node) {
  const near = neighbours(model, node.id).map((each) => each.node.name);
  const some = near.slice(0, 6).join(', ');
  return `${node.name}, ${kindName({ ...node, kind: node.franchiseKind }).toLowerCase()}. Tied to ${some}${near.length > 6 ? ` and ${near.length - 6} more` : ''}.`;
}
