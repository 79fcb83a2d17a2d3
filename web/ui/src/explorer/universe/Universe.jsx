// A universe: its name, what is in it in numbers, and the two pictures of it.
import { lazy, Suspense } from 'react';

import { useAnswer } from '../ask.js';
import UNIVERSE from '../documents/universe.graphql';
import { yearsOf } from '../parts/days.js';
import { GraphIcon, TimelineIcon } from '../parts/icons.jsx';
import { EntityLink, Link } from '../parts/Link.jsx';
import { Answer, Loading } from '../parts/Outcome.jsx';
import { ShowTheQuery } from '../parts/ShowTheQuery.jsx';
import { counted } from '../parts/words.js';
import { addressOf, go, universeLookupOf } from '../route.js';
import { Brand } from './Brand.jsx';

const PICTURES = { graph: lazy(() => import('../graph/GraphView.jsx')), timeline: lazy(() => import('../timeline/Timeline.jsx')) };

/** The page of the universe in the address. */
export default function Universe({ route }) {
  const withGraph = route.picture === 'graph';
  const lookup = universeLookupOf(route.key);
  // What a picture has at first sight is among the first few hundred; who wants more gets it from another request.
  const isLarge = route.most > 400;
  const asked = { ...lookup, withGraph, ...(isLarge && { limit: 2000 }) };
  const first = { ...asked, ofFranchise: !lookup.byId };
  const answer = useAnswer(UNIVERSE, first);
  // What no franchise is called may still be the name of a show, which has a universe of its own.
  const known = answer.data ?? answer.before;
  const isMissing = Boolean(known) && !lookup.byId && !known.franchise?.universe;
  const second = { ...asked, ofShow: true };
  const other = useAnswer(UNIVERSE, second, { skip: !isMissing });
  const variables = isMissing ? second : first;
  return (
    <Answer answer={isMissing ? other : answer} what="Gathering the universe">
      {(data) => {
        const found = data.franchise ?? data.show ?? data.node;
        const universe = found?.universe ?? found?.ofFranchise;
        if (!universe) return <Brand route={route} />;
        return <Frame universe={universe} route={route} variables={variables} />;
      }}
    </Answer>
  );
}

function Frame({ universe, route, variables }) {
  const { start, statistics } = universe;
  const Picture = PICTURES[route.picture];
  const setAsOf = (asOf) => go({ ...route, asOf }, { replace: true });
  return (
    <div className="universe">
      <title>{`${start.name} · showgraph`}</title>
      <header className="universe-head">
        <div>
          <p className="over">{start.__typename === 'Franchise' ? 'Universe' : 'The universe around'}</p>
          <h1>{start.__typename === 'Show' ? <EntityLink entity={start} /> : start.name}</h1>
          <p className="numbers">
            {[
              route.asOf && 'In all that is known',
              yearsOf(statistics.firstPremiere, statistics.lastRelease),
              statistics.shows > 0 && counted(statistics.shows, 'show'),
              statistics.characters > 0 && counted(statistics.characters, 'character'),
              statistics.people > 0 && counted(statistics.people, 'person', 'people'),
            ].filter(Boolean).join(' · ')}
          </p>
        </div>
        <nav className="pictures" aria-label="Pictures of this universe">
          <Tab route={route} picture="graph" icon={<GraphIcon />}>Graph</Tab>
          <Tab route={route} picture="timeline" icon={<TimelineIcon />}>Timeline</Tab>
          {route.picture === 'graph' && <ShowTheQuery document={UNIVERSE} variables={variables} />}
        </nav>
      </header>
      <Suspense fallback={<Loading />}>
        <Picture universe={universe} route={route} asOf={route.asOf} setAsOf={setAsOf} />
      </Suspense>
    </div>
  );
}

function Tab({ route, picture, icon, children }) {
  const to = addressOf({ view: 'universe', key: route.key, picture, asOf: route.asOf });
  return <Link to={to} className="quiet tab" aria-current={route.picture === picture ? 'page' : undefined}>{icon}<span>{children}</span></Link>;
}
