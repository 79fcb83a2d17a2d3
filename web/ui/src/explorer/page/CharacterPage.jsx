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
import { counted, inWords } from '../parts/words.js';
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
  const { show, credit, note, since, until, recastOf, visitsFrom, position } = portrayal;
  const { from, to, isOpen, isVague } = spanOf({ since, until, subject: credit.subject, show });
  return {
    key: `${credit.id} ${position}`,
    from,
    to,
    hue,
    isOpen,
    isVague,
    isGuest: ['GUEST', 'CAMEO'].includes(credit.tier),
    label: <><EntityLink entity={show} className="who" /> <small className="years-of">{isVague ? 'day not known' : from ? yearsOf(from, to) : 'not out yet'}</small></>,
    note: (
      <>
        <EntityLink entity={node} /><Sources id={credit.id} of={`${node.name} as ${character.name} in ${show.name}`} isDisputed={credit.isDisputed} />
        <br />
        {joined([
          note,
          credit.tier && inWords(credit.tier),
          credit.episodeCount && counted(credit.episodeCount, 'episode'),
          credit.subject.id !== show.id && credit.subject.name,
          since && `from ${dayInWords(since, { short: true })}`,
          until && `until ${dayInWords(until, { short: true })}`,
          recastOf && <>takes over from <EntityLink entity={recastOf} /></>,
          visitsFrom && <>visits from <EntityLink entity={visitsFrom} /></>,
          credit.note,
        ])}
      </>
    ),
  };
}
