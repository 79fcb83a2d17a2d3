// The graph as text: the same nodes and ties, for those who read rather than look.
import { useState } from 'react';

import { Day } from '../parts/Day.jsx';
import { KIND_NAMES } from '../parts/Kind.jsx';
import { ListIcon } from '../parts/icons.jsx';
import { EntityLink, EntityLinks } from '../parts/Link.jsx';
import { KINDS, neighbours, saying, stateOn } from './model.js';

/** A table for each kind of entity that the picture has. */
export function List({ model, view, asOf }) {
  // A thousand rows take their time, so they are made when somebody wants to read them.
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="as-list" id="as-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><ListIcon /><span>The same as a list</span></summary>
      {isOpen && Object.keys(KINDS).map((type) => {
        const nodes = view.nodes.filter((node) => node.type === type && stateOn(node, asOf) !== null);
        return nodes.length > 0 && <Table key={type} type={type} nodes={nodes} model={model} view={view} asOf={asOf} />;
      })}
    </details>
  );
}

function Table({ type, nodes, model, view, asOf }) {
  return (
    <table data-kind={type}>
      <caption>{KIND_NAMES[type][1]}</caption>
      <thead><tr><th scope="col">Name</th><th scope="col">Since</th><th scope="col">Tied to</th></tr></thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={node.id}>
            <th scope="row"><EntityLink entity={node} /></th>
            <td><Day date={node.premiereDate ?? node.premiered ?? node.announced} short /></td>
            <td><Ties node={node} model={model} view={view} asOf={asOf} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ties({ node, model, view, asOf }) {
  const near = neighbours(model, node.id).filter((each) => view.chosen.has(each.node.id) && stateOn(each.node, asOf) !== null);
  const groups = new Map();
  for (const { node: other, ties } of near) {
    const words = saying(ties[0], node.id);
    groups.set(words, [...(groups.get(words) ?? []), other]);
  }
  return [...groups].map(([words, others]) => (
    <p key={words}>
      <span className="faint">{words} </span>
      <EntityLinks entities={others} />
    </p>
  ));
}
