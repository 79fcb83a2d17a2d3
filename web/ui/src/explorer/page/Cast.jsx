// Who is in a show and who made it.
import { dayInWords } from '../parts/days.js';
import { groupBy } from '../parts/group.js';
import { EntityLink } from '../parts/Link.jsx';
import { Sources } from '../parts/Sources.jsx';
import { counted, inWords } from '../parts/words.js';
import { joined, Section, Some } from './Page.jsx';

const TIERS = ['MAIN', 'RECURRING', 'GUEST', 'CAMEO'];

/** The cast, main parts first, each person with whom they play. */
export function Cast({ cast }) {
  if (cast.edges.length === 0) return null;
  // The sort is stable: within a tier the order of the credits stays.
  const place = ({ credit }) => (TIERS.indexOf(credit.tier) + TIERS.length + 1) % (TIERS.length + 1);
  const edges = [...cast.edges].sort((a, b) => place(a) - place(b));
  return (
    <Section id="cast" title="Cast" count={cast.totalCount}>
      <Some list={edges} first={12} total={cast.totalCount} what="parts">
        {(shown) => (
          <ul className="cast">
            {shown.map(({ node, credit }) => <Part key={credit.id} person={node} credit={credit} />)}
          </ul>
        )}
      </Some>
    </Section>
  );
}

function Part({ person, credit }) {
  return (
    <li>
      <div>
        <EntityLink entity={person} className="who" />
        <span className="as">
          {credit.characters.map(({ character, note }, at) => (
            <span key={at}>{at > 0 && ', '}<EntityLink entity={character} />{note && ` (${note})`}</span>
          ))}
        </span>
        <small>{joined(partOf(credit))}</small>
      </div>
      <Sources id={credit.id} of={`${person.name} in the cast`} isDisputed={credit.isDisputed} />
    </li>
  );
}

/** What else is known of a credit, part by part. */
export function partOf({ tier, manner, episodeCount, since, until, creditedAs, note, characters }) {
  const from = since && dayInWords(since, { short: true });
  const to = until && dayInWords(until, { short: true });
  const recast = characters?.find((one) => one.recastOf)?.recastOf;
  const visit = characters?.find((one) => one.visitsFrom)?.visitsFrom;
  return [
    tier && inWords(tier),
    manner && manner !== 'SCREEN' && { AS_SELF: 'as themself', VOICE: 'voice', DUB: 'dubbing', ARCHIVE: 'archive' }[manner],
    episodeCount && counted(episodeCount, 'episode'),
    from && to ? `${from} – ${to}` : from ? `from ${from}` : to && `until ${to}`,
    recast && `after ${recast.name}`,
    visit && `visits from ${visit.name}`,
    creditedAs && `as “${creditedAs}”`,
    note,
  ];
}

/** Those who made it, by field of work. */
export function Crew({ credits }) {
  if (credits.edges.length === 0) return null;
  const groups = [...groupBy(credits.edges, ({ credit }) => credit.department)];
  return (
    <Section id="crew" title="Behind the camera" count={credits.totalCount}>
      <dl className="crew">
        {groups.map(([department, edges]) => (
          <div key={department}>
            <dt>{inWords(department)}</dt>
            {edges.map(({ node, credit }) => (
              <dd key={credit.id}>
                <EntityLink entity={node} />
                {credit.job && <small>{credit.job}</small>}
                <Sources id={credit.id} of={`${node.name}, ${inWords(department).toLowerCase()}`} isDisputed={credit.isDisputed} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {credits.totalCount > credits.edges.length && <p className="faint note">The first {credits.edges.length} of {credits.totalCount.toLocaleString('en')}.</p>}
    </Section>
  );
}
