// The graph of a universe: the picture with all that belongs to it.
import './graph.css';

import { useEffect, useMemo, useState } from 'react';

import { AsOf } from '../parts/AsOf.jsx';
import { dayOf, numberOf, today } from '../parts/days.js';
import { Loading } from '../parts/Outcome.jsx';
import { go } from '../route.js';
import { useExpansions } from './expand.js';
import { Filters } from './Filters.jsx';
import { List } from './List.jsx';
import { lettersReady } from './look.js';
import { modelOf, span } from './model.js';
import { Panel } from './Panel.jsx';
import { Stage } from './Stage.jsx';
import { useView } from './view.js';
import { useWay } from './way.js';

/** The graph, once there are letters to measure it with. */
export default function GraphView(props) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const ready = () => setReady(true);
    lettersReady().then(ready, ready);
  }, []);
  return isReady ? <Graph {...props} /> : <Loading />;
}

function Graph({ universe, route, asOf, setAsOf }) {
  const expansions = useExpansions(route.expanded);
  const way = useWay(route.path);
  const model = useMemo(
    () => modelOf([universe, ...expansions.answers, ...(way.asAnswer ? [way.asAnswer] : [])]),
    [universe, expansions.answers, way.asAnswer],
  );
  const view = useView(model, route, expansions.answers, way);
  const [first, last] = span(model) ?? [];
  const change = (what, options) => go({ ...route, ...what }, options);
  return (
    <div className="graph">
      <div className="graph-main">
        <Filters model={model} view={view} route={route} cuts={universe.cuts} asOf={asOf} change={change} />
        <Stage model={model} view={view} route={route} way={way} asOf={asOf} change={change} />
        {first && <AsOf since={dayOf(numberOf(first) - 1)} until={last > today() ? last : today()} value={asOf} onChange={setAsOf} />}
      </div>
      <Panel model={model} view={view} route={route} way={way} universe={universe} expansions={expansions} change={change} />
      <List model={model} view={view} asOf={asOf} />
    </div>
  );
}
