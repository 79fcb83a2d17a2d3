// How a universe grew, as an outline: each show below the one that it grew out of.
import { relationLabel } from '../parts/words.js';
import { far, stateOn } from './model.js';

/** The outline; a show is chosen by a click, as in the picture. */
export function Tree({ model, asOf, change }) {
  const shows = [...model.nodes.values()].filter((node) => node.type === 'Show' && stateOn(node, asOf) !== null);
  const known = new Set(shows.map((show) => show.id));
  const children = new Map();
  const placed = new Set();
  for (const show of shows) {
    const [tie] = model.tiesOf.get(show.id).filter((each) => each.class === 'LINEAGE' && each.from === show.id && known.has(each.to)).sort((one, other) => order(model, one.to) - order(model, other.to)).reverse();
    if (!tie) continue;
    placed.add(show.id);
    children.set(far(tie, show.id), [...(children.get(far(tie, show.id)) ?? []), { show, tie }]);
  }
  const roots = shows.filter((show) => !placed.has(show.id)).map((show) => ({ show }));
  return (
    <section className="tree" aria-labelledby="tree-title">
      <h3 id="tree-title">How it grew</h3>
      <Branches all={roots} children={children} change={change} />
    </section>
  );
}

function Branches({ all, children, change }) {
  return (
    <ul>
      {all.map(({ show, tie }) => (
        <li key={show.id}>
          <button type="button" className="text-button" onClick={() => change({ selected: show.id }, { replace: true })}>{show.name}</button>
          <span className="faint">{[tie && relationLabel(tie.kinds), show.years || 'announced'].filter(Boolean).join(', ')}</span>
          {children.has(show.id) && <Branches all={children.get(show.id)} children={children} change={change} />}
        </li>
      ))}
    </ul>
  );
}

function order(model, id) {
  return Number((model.nodes.get(id).premiered ?? '9999').slice(0, 4));
}
