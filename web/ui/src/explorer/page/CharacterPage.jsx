// The page of a character: everybody who played them, from show to show.
import { useState } from 'react';

import { useAnswer } from '../ask.js';
import CHARACTER from '../documents/character.graphql';
import { dayInWords, today, yearsOf } from '../parts/days.js';
import { namedOnce } from '../parts/group.js';
import { EntityLink, EntityLinks } from '../parts/Link.jsx';
import { spanOf } from '../parts/lives.js';
import { Answer, Nothing } from '../parts/Outcome.jsx';
import { Sources } from '../parts/Sources.jsx';
import { counted, inWords, unstopped } from '../parts/words.js';
import { lookupOf } from '../route.js';
import { catalogueFacts, Facts } from './Facts.jsx';
import { Head, joined, Section, Some } from './Page.jsx';
import { Strip } from './Strip.jsx';

/** The page of the character in the address: `route.key` is its slug or id. */
export default function CharacterPage({ route }) {
  const variables = { by: lookupOf(route.key) };
  const answer = useAnswer(CHARACTER, variables);
  return (
    <Answer answer={answer} what="Looking up the character">
      {({ character }) => (character
        ? <Page character={character} variables={variables} />
        : <Nothing what="character" name={route.key} />)}
    </Answer>
  );
}

function Page({ character, variables }) {
  const edges = character.byStory.edges;
  const players = namedOnce(edges.map(({ node }) => node));
  const shows = namedOnce(edges.map(({ portrayal }) => portrayal.show));
  const { variantOf } = character;
  return (
    <article className="page">
      <Head
        entity={character}
        document={CHARACTER}
        variables={variables}
        essentials={[
          shows.length > 0 && counted(shows.length, 'show'),
          players.length > 0 && <Players players={players} />,
          variantOf && <>another self of <EntityLink entity={variantOf} /></>,
        ]}
      >
        {character.description && <p className="summary">{character.description}</p>}
      </Head>
      <div className="columns">
        <div><Portrayals character={character} players={players} /></div>
        <div>
          {character.variants.nodes.length > 0 && (
            <Section id="variants" title="Other selves" count={character.variants.nodes.length}>
              <ul className="colleagues">{character.variants.nodes.map((variant) => <li key={variant.id}><EntityLink entity={variant} /></li>)}</ul>
            </Section>
          )}
          <Facts
            entity={character}
            facts={[
              { label: 'Name', value: character.name, field: 'name' },
              { label: 'Also called', value: character.aliases.map(({ name }) => name).join(', ') },
              ...(catalogueFacts(character) || []),
            ]}
          />
        </div>
      </div>
    </article>
  );
}

function Players({ players }) {
  return (
    <>
      played by <EntityLinks entities={players.slice(0, 4)} />
      {players.length > 4 && ` and ${players.length - 4} more`}
    </>
  );
}

// Each who plays the part has a colour, so that a recast is seen.
const HUES = ['var(--character)', 'var(--person)', 'var(--franchise)', 'var(--show)', 'var(--lineage)', 'var(--work)'];

function Portrayals({ character, players }) {
  const [order, setOrder] = useState('story');
  const { byStory, byRelease } = character;
  if (byStory.edges.length === 0) return null;
  const place = new Map(byRelease.edges.map(({ portrayal }, at) => [portrayal.credit.id, at]));
  const placeOf = ({ portrayal }) => place.get(portrayal.credit.id) ?? place.size;
  const edges = order === 'story' ? byStory.edges : [...byStory.edges].sort((a, b) => placeOf(a) - placeOf(b));
  const choose = (
    <div className="switch" role="group" aria-label="In the order of">
      {['story', 'release'].map((one) => (
        <button key={one} type="button" aria-pressed={order === one} onClick={() => setOrder(one)}>{inWords(one)}</button>
      ))}
    </div>
  );
  return (
    <Section id="portrayals" title="Portrayals" count={byStory.totalCount} aside={choose}>
      <Some list={edges} first={30} total={byStory.totalCount} what="portrayals">
        {(shown) => (
          <Strip
            today={today()}
            rows={shown.map((edge) => rowOf(edge, character, HUES[players.findIndex(({ id }) => id === edge.node.id) % HUES.length]))}
          />
        )}
      </Some>
    </Section>
  );
}

function rowOf({ node, portrayal }, character, hue) {
  const { show, credit, note, recastOf, visitsFrom, position } = portrayal;
  const isGuest = ['GUEST', 'CAMEO'].includes(credit.tier);
  const span = spanOf({ ...credit, show });
  const { from, to, isOpen } = span;
  const isVague = span.isVague || (credit.subject.id === show.id && !credit.since && isOfYears(span));
  return {
    key: `${credit.id} ${position}`,
    from,
    to,
    hue,
    isOpen,
    isVague,
    isGuest,
    label: <><EntityLink entity={show} className="who" /> <small className="years-of">{yearsInWords(span, isVague, isGuest)}</small></>,
    note: (
      <>
        <EntityLink entity={node} /><Sources id={credit.id} of={`${node.name} as ${character.name} in ${show.name}`} isDisputed={credit.isDisputed} />
        <br />
        {joined([
          note && unstopped(note),
          credit.tier && inWords(credit.tier),
          credit.episodeCount && counted(credit.episodeCount, 'episode'),
          credit.subject.id !== show.id && credit.subject.name,
          ...daysOf(credit),
          recastOf && <>takes over from <EntityLink entity={recastOf} /></>,
          visitsFrom && <>visits from <EntityLink entity={visitsFrom} /></>,
          credit.note && unstopped(credit.note),
        ])}
      </>
    ),
  };
}

// Of a credit for a whole show without a day one knows when the show ran: of a show of one year that is enough.
function isOfYears({ from, to }) {
  return Boolean(from) && from.slice(0, 4) !== to?.slice(0, 4);
}

// A guest whose day nobody knows was not there all the years of the show; of anybody else these years are said to be the show's.
function yearsInWords({ from, to, isVague: isUndated }, isVague, isGuest) {
  if (!from) return 'not out yet';
  if (isUndated || (isVague && isGuest)) return 'day not known';
  return isVague ? `the show: ${yearsOf(from, to)}` : yearsOf(from, to);
}

// The days that say more than the years above.
function daysOf({ since, until, subject }) {
  const inShort = (date) => dayInWords(date, { short: true });
  const isFiner = (date) => date && date.length > 4;
  if (!since && subject.__typename === 'Episode') return [subject.premiereDate && inShort(subject.premiereDate)];
  const begin = since ?? (subject.__typename === 'Season' ? subject.premiereDate : null);
  return [isFiner(begin) && `from ${inShort(begin)}`, isFiner(until) && `until ${inShort(until)}`];
}
