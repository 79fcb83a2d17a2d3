// The page of a person: their careers show by show, and with whom.
import { useAnswer } from '../ask.js';
import PERSON from '../documents/person.graphql';
import { Day } from '../parts/Day.jsx';
import { today, yearsOf } from '../parts/days.js';
import { groupBy } from '../parts/group.js';
import { EntityLink } from '../parts/Link.jsx';
import { spanOf } from '../parts/lives.js';
import { Answer, Nothing } from '../parts/Outcome.jsx';
import { Sources } from '../parts/Sources.jsx';
import { counted, inWords, regionInWords } from '../parts/words.js';
import { lookupOf } from '../route.js';
import { partOf } from './Cast.jsx';
import { catalogueFacts, Facts } from './Facts.jsx';
import { Head, joined, Section, Some } from './Page.jsx';
import { Strip } from './Strip.jsx';

/** The page of the person in the address: `route.key` is its slug or id. */
export default function PersonPage({ route }) {
  const by = lookupOf(route.key);
  const variables = { by, end: { person: by } };
  const answer = useAnswer(PERSON, variables);
  return (
    <Answer answer={answer} what="Looking up the person">
      {({ person, neighbours }) => (person
        ? <Page person={person} neighbours={neighbours} variables={variables} />
        : <Nothing what="person" name={route.key} />)}
    </Answer>
  );
}

function Page({ person, neighbours, variables }) {
  const shows = careersOf(person.credits.edges.map(({ credit }) => credit));
  const first = shows.find((career) => career.from);
  const last = shows.some(({ isOpen }) => isOpen) ? undefined : shows.map(({ to }) => to).filter(Boolean).sort().at(-1);
  return (
    <article className="page">
      <Head
        entity={person}
        document={PERSON}
        variables={variables}
        essentials={[
          person.born && <>born <Day date={person.born} /></>,
          person.died && <>died <Day date={person.died} /></>,
          person.country && regionInWords(person.country),
          shows.length > 0 && counted(shows.length, 'show'),
          first && yearsOf(first.from, last),
        ]}
      />
      <div className="columns">
        <div>
          {shows.length > 0 && (
            <Section id="career" title="Career" count={shows.length}>
              <Some list={shows} first={24} what="shows">
                {(shown) => <Strip today={today()} rows={shown.map((career) => rowOf(career, person))} />}
              </Some>
              {person.credits.totalCount > person.credits.edges.length && (
                <p className="faint note">From the first {person.credits.edges.length} of {person.credits.totalCount.toLocaleString('en')} credits.</p>
              )}
            </Section>
          )}
          <Works works={person.works} />
          <Said announcements={person.announcements} />
          <Reviews reviews={person.reviews} />
        </div>
        <div>
          <Colleagues neighbours={neighbours} />
          <Facts entity={person} facts={factsOf(person)} />
        </div>
      </div>
    </article>
  );
}

// The credits by show, in the order of time, each from when to when.
function careersOf(credits) {
  const careers = [...groupBy(credits, ({ show }) => show.id).values()].map((list) => {
    const spans = list.map(spanOf);
    // What is known of one credit is better than what another leaves open.
    const sure = spans.filter(({ isVague }) => !isVague);
    const telling = sure.length > 0 ? sure : spans;
    const isOpen = telling.some((span) => span.isOpen);
    return {
      show: list[0].show,
      list,
      from: telling.map(({ from }) => from).filter(Boolean).sort()[0],
      to: isOpen ? undefined : telling.map(({ to }) => to).filter(Boolean).sort().at(-1),
      isOpen,
      isVague: sure.length === 0,
    };
  });
  return careers.sort((a, b) => (a.from ?? '9') < (b.from ?? '9') ? -1 : 1);
}

function rowOf({ show, list, from, to, isOpen, isVague }, person) {
  return {
    key: show.id,
    from,
    to,
    isOpen,
    isVague,
    isGuest: list.every(({ tier }) => ['GUEST', 'CAMEO'].includes(tier)),
    hue: list.some(({ department }) => department === 'CAST') ? 'var(--show)' : 'var(--work)',
    label: <><EntityLink entity={show} className="who" /> <small className="years-of">{isVague ? 'day not known' : yearsOf(from, isOpen ? undefined : to)}</small></>,
    note: (
      <ul className="parts">
        {list.map((credit) => (
          <li key={credit.id}>
            {joined([
              whatOf(credit),
              credit.subject.id !== show.id && credit.subject.name,
              ...partOf(credit),
            ])}
            <Sources id={credit.id} of={`${person.name}, ${show.name}`} isDisputed={credit.isDisputed} />
          </li>
        ))}
      </ul>
    ),
  };
}

function whatOf({ characters, job, department }) {
  if (characters.length === 0) return job ?? (department === 'CAST' ? 'part not known' : inWords(department));
  return characters.map(({ character, note }, at) => (
    <span key={at}>{at > 0 && ', '}<EntityLink entity={character} />{note && ` (${note})`}</span>
  ));
}

function Colleagues({ neighbours }) {
  const people = (neighbours?.edges ?? []).filter(({ node }) => node.__typename === 'Person');
  if (people.length === 0) return null;
  return (
    <Section id="colleagues" title="Worked with" count={people.length < neighbours.edges.length ? undefined : neighbours.totalCount}>
      <Some list={people} first={12} what="people">
        {(shown) => (
          <ul className="colleagues">
            {shown.map(({ node, ways }) => (
              <li key={node.id}><EntityLink entity={node} />{ways > 1 && <small>in {counted(ways, 'show')}</small>}</li>
            ))}
          </ul>
        )}
      </Some>
    </Section>
  );
}

function Works({ works }) {
  if (works.nodes.length === 0) return null;
  return (
    <Section id="works" title="Works" count={works.totalCount}>
      <ul className="similar">
        {works.nodes.map((work) => (
          <li key={work.id}>
            <strong>{work.name}</strong>
            <p className="faint">
              {joined([
                inWords(work.kind).toLowerCase(),
                work.published && <Day date={work.published} />,
                ...work.adaptations.nodes.map((show) => <>became <EntityLink entity={show} /></>),
              ])}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Said({ announcements }) {
  if (announcements.nodes.length === 0) return null;
  return (
    <Section id="said" title="In their words" count={announcements.totalCount}>
      <ul className="announcements">
        {announcements.nodes.map((one) => (
          <li key={one.id}>
            <p className="faint">{joined([(one.saidOn ?? one.publishedOn) && <Day date={one.saidOn ?? one.publishedOn} />, <EntityLink entity={one.show} />])}</p>
            {one.quote && <blockquote>{one.quote}</blockquote>}
            <p>{one.word}<Sources id={one.id} of={one.word} /></p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reviews({ reviews }) {
  if (reviews.nodes.length === 0) return null;
  return (
    <Section id="reviews" title="Reviews written" count={reviews.totalCount}>
      <ul className="similar">
        {reviews.nodes.map(({ id, headline, gist, address, outlet, subject, publishedOn }) => (
          <li key={id}>
            {address ? <a href={address} rel="noreferrer noopener" target="_blank">{headline ?? subject.name}</a> : <strong>{headline ?? subject.name}</strong>}
            <Sources id={id} of={`The review of ${subject.name}`} />
            <p className="faint">{joined([outlet?.name, publishedOn && <Day date={publishedOn} short />, gist])}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function factsOf(person) {
  return [
    { label: 'Born', value: person.born && <Day date={person.born} />, field: 'born' },
    { label: 'Died', value: person.died && <Day date={person.died} />, field: 'died' },
    { label: 'Country', value: person.country && regionInWords(person.country), field: 'country' },
    { label: 'Name', value: person.name, field: 'name' },
    { label: 'Also called', value: person.aliases.map(({ name }) => name).join(', ') },
    ...(catalogueFacts(person) || []),
  ];
}
