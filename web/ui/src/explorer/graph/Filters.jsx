// What is shown, which is the legend as well: a switch for each kind of entity and each class of tie.
import { useMemo } from 'react';

import { KIND_NAMES } from '../parts/Kind.jsx';
import { KindIcon } from '../parts/icons.jsx';
import { choose, USUAL } from './choose.js';
import { CLASSES, KINDS, stateOn, USUAL_KINDS } from './model.js';

/** The switches, and how much of it all is shown. */
export function Filters({ model, view, route, cuts, asOf, change }) {
  const present = Object.keys(KINDS).filter((type) => [...model.nodes.values()].some((node) => node.type === type));
  const families = Object.keys(CLASSES).filter((family) => [...model.ties.values()].some((tie) => tie.class === family));
  const seen = view.nodes.filter((node) => stateOn(node, asOf) !== null);
  const shown = (type) => seen.filter((node) => node.type === type).length;
  const toggle = (list, one, usual) => {
    // The last one stays: without any there is nothing to look at.
    if (list.length === 1 && list[0] === one) return list;
    const next = list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
    return next.length === usual.length && usual.every((each) => next.includes(each)) ? undefined : next;
  };
  return (
    <div className="filters">
      <div role="group" aria-label="Kinds shown" className="switches">
        {present.map((type) => (
          <button
            key={type}
            type="button"
            className="switch"
            data-kind={type}
            aria-pressed={view.kinds.includes(KINDS[type])}
            onClick={() => change({ kinds: toggle(view.kinds, KINDS[type], USUAL_KINDS) }, { replace: true })}
          >
            <KindIcon type={type} />{KIND_NAMES[type][1]}<span className="count">{shown(type) || ''}</span>
          </button>
        ))}
      </div>
      <div role="group" aria-label="Ties shown" className="switches lines">
        {families.filter((family) => family !== 'MEMBERSHIP' || view.kinds.includes('FRANCHISE')).map((family) => (
          <button
            key={family}
            type="button"
            className="switch"
            data-class={family}
            aria-pressed={view.classes.includes(family)}
            onClick={() => change({ classes: toggle(view.classes, family, Object.keys(CLASSES)) }, { replace: true })}
          >
            <i aria-hidden="true" />{CLASSES[family]}
          </button>
        ))}
      </div>
      <HowMuch model={model} view={view} seen={seen.length} route={route} cuts={cuts} change={change} />
    </div>
  );
}

// As many as one request brings.
const MOST = 1500;

/** Opens the list that the link leads to. */
function openList() {
  document.getElementById('as-list').open = true;
}

function HowMuch({ model, view, seen, route, cuts, change }) {
  const more = cuts.filter((cut) => view.kinds.includes(cut.kind)).reduce((sum, cut) => sum + cut.count, 0);
  const known = useMemo(() => choose(model, { kinds: view.kinds, most: Infinity }).size, [model, view.kinds]);
  const all = known + more;
  const some = view.nodes.length;
  const isFew = all <= USUAL && !route.most;
  const next = some >= all || view.most >= MOST ? undefined : view.most * 3;
  return (
    <p className="how-much">
      {seen >= all ? `All ${all}` : `${seen} of ${all}`}
      {!isFew && (
        <button type="button" className="text-button" onClick={() => change({ most: next }, { replace: true })}>
          {next ? 'Show more' : 'Show fewer'}
        </button>
      )}
      <a className="text-button" href="#as-list" onClick={openList}>As a list</a>
    </p>
  );
}
