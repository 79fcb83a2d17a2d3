// The timeline of a universe: each show a bar along the years, with the threads of those who cross from one to another.
import './timeline.css';

import { useMemo, useState } from 'react';

import { useAnswer } from '../ask.js';
import TIMELINE from '../documents/timeline.graphql';
import { AsOf } from '../parts/AsOf.jsx';
import { dayOf, firstDay, lastDay, numberOf, today } from '../parts/days.js';
import { FitIcon, MinusIcon, PlusIcon } from '../parts/icons.jsx';
import { EntityLink } from '../parts/Link.jsx';
import { Answer } from '../parts/Outcome.jsx';
import { ShowTheQuery } from '../parts/ShowTheQuery.jsx';
import { Chips } from './Chips.jsx';
import { InWords } from './InWords.jsx';
import { layOut, MOST_ZOOM } from './layout.js';
import { gather, MARK_GROUPS } from './model.js';
import { Stage } from './Stage.jsx';
import { useWidth } from './useWidth.js';

// How many threads are drawn before anybody chooses.
const FIRST_THREADS = 4;

/** The picture. `universe` is as `Universe.jsx` has it: its `start` has the id to ask with. */
export default function Timeline({ universe, asOf, setAsOf }) {
  const variables = { id: universe.start.id };
  const answer = useAnswer(TIMELINE, variables);
  return (
    <Answer answer={answer} what="Drawing the timeline">
      {({ node }) => <Drawn universe={node.universe ?? node.whole} asOf={asOf} setAsOf={setAsOf} variables={variables} />}
    </Answer>
  );
}

function Drawn({ universe, asOf, setAsOf, variables }) {
  const now = today();
  const moments = useMemo(() => inOrder([...universe.out.nodes, ...universe.said.nodes]), [universe]);
  const model = useMemo(() => gather({ shows: universe.shows.nodes, ties: universe.ties.nodes, moments }, now), [universe, moments, now]);
  const total = universe.out.totalCount + universe.said.totalCount;
  const [frame, width] = useWidth();
  const [zoom, setZoom] = useState(1);
  const [chosen, choose] = useState(() => model.threads.slice(0, FIRST_THREADS).map(({ id }) => id));
  const [groups, setGroups] = useState(Object.keys(MARK_GROUPS));
  const layout = useMemo(() => layOut(model, { width, zoom, chosen, groups }), [model, width, zoom, chosen, groups]);
  const until = asOf && asOf < now ? numberOf(lastDay(asOf)) : null;
  if (model.shows.length === 0) return <p className="loading">Nothing in this universe has a date yet.</p>;
  return (
    <section className="timeline" aria-label="Timeline" ref={frame}>
      <div className="tl-controls">
        <AsOf since={dayOf(model.from)} until={dayOf(Math.min(model.now, model.to))} value={asOf} onChange={setAsOf} />
        <Zoom zoom={zoom} setZoom={setZoom} />
        <ShowTheQuery document={TIMELINE} variables={variables} />
      </div>
      <Chips model={model} chosen={chosen} choose={choose} groups={groups} setGroups={setGroups} />
      {width > 0 && <Stage model={model} layout={layout} until={until} zoom={zoom} setZoom={setZoom} />}
      <Platforms platforms={[...model.platforms.values()]} />
      {layout.threads.some(({ stints }) => stints.some(({ pieces }) => pieces.some(({ isVague }) => isVague))) && (
        <p className="tl-note">A pale thread: in the show, and no source says from when to when. A dashed one: in some of it, and none says when.</p>
      )}
      {model.undated.length > 0 && <Undated shows={model.undated} />}
      {total > moments.length && (
        <p className="tl-note">Drawn from {moments.length.toLocaleString('en')} of {total.toLocaleString('en')} dated events.</p>
      )}
      <InWords model={model} moments={moments} asOf={until === null ? null : asOf} />
    </section>
  );
}

// What came out and what was said, day by day: the sort is stable, so each keeps its order within a day.
function inOrder(moments) {
  return moments.sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : firstDay(a.date) > firstDay(b.date) ? 1 : 0));
}

function Zoom({ zoom, setZoom }) {
  return (
    <div className="tl-zoom" role="group" aria-label="Zoom">
      <button type="button" className="quiet" aria-label="Zoom out" disabled={zoom <= 1} onClick={() => setZoom(Math.max(1, zoom / 1.5))}><MinusIcon /></button>
      <button type="button" className="quiet" aria-label="Show all years" disabled={zoom === 1} onClick={() => setZoom(1)}><FitIcon /></button>
      <button type="button" className="quiet" aria-label="Zoom in" disabled={zoom >= MOST_ZOOM} onClick={() => setZoom(Math.min(MOST_ZOOM, zoom * 1.5))}><PlusIcon /></button>
    </div>
  );
}

function Platforms({ platforms }) {
  return (
    <div className="tl-platforms">
      <span className="faint" id="tl-platforms">Colours</span>
      <ul aria-labelledby="tl-platforms">
        {platforms.map((platform) => (
          <li key={platform.id}>
            <i style={{ background: `var(--p${platform.colour % 8})` }} aria-hidden="true" />
            <EntityLink entity={{ __typename: 'Platform', ...platform }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Undated({ shows }) {
  return (
    <p className="tl-note">
      Without any date:{' '}
      {shows.map((show, at) => (
        <span key={show.id}>{at > 0 && ', '}<EntityLink entity={{ __typename: 'Show', slug: show.slug, name: show.name }} /></span>
      ))}
    </p>
  );
}

