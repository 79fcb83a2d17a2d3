// The seasons of a show, and the episodes of one that is opened.
import { useState } from 'react';

import { useAnswer } from '../ask.js';
import SEASON from '../documents/season.graphql';
import { Day } from '../parts/Day.jsx';
import { EntityLink } from '../parts/Link.jsx';
import { Answer } from '../parts/Outcome.jsx';
import { Sources } from '../parts/Sources.jsx';
import { counted } from '../parts/words.js';
import { Section, Some } from './Page.jsx';

/** A list of the seasons. */
export function Seasons({ show }) {
  const { seasons } = show;
  if (seasons.nodes.length === 0) return null;
  return (
    <Section id="seasons" title="Seasons" count={seasons.totalCount}>
      <Some list={seasons.nodes} first={10} total={seasons.totalCount} what="seasons">
        {(shown) => <ul className="seasons">{shown.map((season) => <Season key={season.id} season={season} show={show} />)}</ul>}
      </Some>
    </Section>
  );
}

function Season({ season, show }) {
  const [isOpen, open] = useState(false);
  const platform = season.releases.nodes[0]?.platform;
  const known = season.episodes.totalCount;
  const size = season.episodeOrder ?? known;
  const finale = season.finale.nodes[0]?.date;
  const name = season.title ?? season.name;
  return (
    <li>
      <div className="season">
        <span className="number" aria-hidden="true">{season.number ?? '–'}</span>
        <div>
          <h3>{name}</h3>
          <p>
            {season.premiereDate ? <><Day date={season.premiereDate} />{finale && finale !== season.premiereDate && <> – <Day date={finale} /></>}</> : 'No date known'}
            {size > 0 && ` · ${counted(size, 'episode')}`}
            {platform && <> · <EntityLink entity={platform} /></>}
          </p>
        </div>
        {known > 0 && (
          <button type="button" className="quiet" aria-expanded={isOpen} aria-label={`Episodes of ${name}`} onClick={() => open(!isOpen)}>
            {isOpen ? 'Close' : known < size ? `${known} of ${counted(size, 'episode')}` : 'Episodes'}
          </button>
        )}
        <Sources id={season.id} of={`${show.name}, ${name}`} isDisputed={season.isDisputed} />
      </div>
      {isOpen && <Episodes id={season.id} />}
    </li>
  );
}

function Episodes({ id }) {
  const answer = useAnswer(SEASON, { id });
  return (
    <Answer answer={answer} what="Looking up the episodes">
      {({ node }) => (
        <ol className="episodes">
          {node.episodes.nodes.map((episode) => (
            <li key={episode.id}>
              <span className="number">{episode.number ?? '–'}</span>
              <span className="name">{episode.title ?? episode.name}</span>
              <span className="faint">{episode.premiereDate && <Day date={episode.premiereDate} short />}</span>
              <Sources id={episode.id} of={episode.name} isDisputed={episode.isDisputed} />
            </li>
          ))}
        </ol>
      )}
    </Answer>
  );
}
