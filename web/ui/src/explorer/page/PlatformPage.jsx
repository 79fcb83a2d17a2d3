// The page of a platform: its names, and year by year what it ordered and what came out there.
import { useAnswer } from '../ask.js';
import PLATFORM from '../documents/platform.graphql';
import { Day } from '../parts/Day.jsx';
import { dayInWords } from '../parts/days.js';
import { groupBy, namedOnce } from '../parts/group.js';
import { EntityLink, EntityLinks } from '../parts/Link.jsx';
import { Answer, Nothing } from '../parts/Outcome.jsx';
import { Sources } from '../parts/Sources.jsx';
import { counted, inWords, offerInWords, regionInWords } from '../parts/words.js';
import { lookupOf } from '../route.js';
import { catalogueFacts, Facts } from './Facts.jsx';
import { Head, joined, Section, Some } from './Page.jsx';

/** The page of the platform in the address: `route.key` is its slug or id. */
export default function PlatformPage({ route }) {
  const variables = { by: lookupOf(route.key) };
  const answer = useAnswer(PLATFORM, variables);
  return (
    <Answer answer={answer} what="Looking up the platform">
      {({ platform }) => (platform
        ? <Page platform={platform} variables={variables} />
        : <Nothing what="platform" name={route.key} />)}
    </Answer>
  );
}

function Page({ platform, variables }) {
  const { kind, country, names, succeededBy, predecessors, releases } = platform;
  const former = names.filter(({ name }) => name !== platform.name);
  return (
    <article className="page">
      <Head
        entity={{ ...platform, kind: undefined }}
        document={PLATFORM}
        variables={variables}
        essentials={[
          kind && { FAST: 'Free streaming with advertising' }[kind] || kind && inWords(kind),
          country && regionInWords(country),
          former.length > 0 && `formerly ${former.map(({ name }) => name).join(', ')}`,
          succeededBy && <>went over into <EntityLink entity={succeededBy} /></>,
          predecessors.nodes.length > 0 && <>followed <EntityLinks entities={predecessors.nodes} /></>,
        ]}
      />
      <div className="columns">
        <div>
          {releases.nodes.length > 0 && (
            <Section id="premieres" title="Premieres" count={releases.totalCount}>
              <Years releases={releases.nodes} />
              {releases.totalCount > releases.nodes.length && <p className="faint note">The latest {releases.nodes.length} of {releases.totalCount.toLocaleString('en')}.</p>}
            </Section>
          )}
        </div>
        <div>
          {names.length > 0 && <Called names={names} />}
          <Ordered commissions={platform.commissions} />
          <Carried shows={platform.shows} />
          <Facts entity={platform} facts={factsOf(platform)} />
        </div>
      </div>
    </article>
  );
}

function Years({ releases }) {
  const years = [...groupBy(releases, ({ date }) => date.slice(0, 4))];
  const most = Math.max(...years.map(([, list]) => list.length));
  const [first, last] = [Number(years[0][0]), Number(years.at(-1)[0])];
  const byYear = new Map(years);
  const all = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  return (
    <>
      {years.length > 2 && (
        <div className="columns-plot" role="img" aria-label={`Premieres by year, ${first} to ${last}, at most ${most} in a year`}>
          {all.map((year) => <i key={year} style={{ height: `${((byYear.get(year)?.length ?? 0) / most) * 100}%` }} title={`${year}: ${byYear.get(year)?.length ?? 0}`} />)}
          <span>{first}</span><span>{last}</span>
        </div>
      )}
      <Some list={[...years].reverse()} first={8} what="years">
        {(shown) => (
          <ol className="by-year" reversed>
            {shown.map(([year, list]) => (
              <li key={year}>
                <h3>{year}</h3>
                <ul>{[...list].reverse().map((release) => <Release key={release.id} release={release} />)}</ul>
              </li>
            ))}
          </ol>
        )}
      </Some>
    </>
  );
}

function Release({ release }) {
  const { show, subject, date, region } = release;
  return (
    <li>
      <span className="faint"><Day date={date} short /></span>
      <span><EntityLink entity={show} />{subject.id !== show.id && <small>{subject.name}</small>}{region && <small>{regionInWords(region)}</small>}</span>
      <Sources id={release.id} of={`Premiere of ${show.name}, ${dayInWords(date)}`} isDisputed={release.isDisputed} />
    </li>
  );
}

function Called({ names }) {
  return (
    <Section id="names" title="Names">
      <ol className="history">
        {names.map(({ name, since, until }) => (
          <li key={`${name} ${since}`}>
            <span className="faint">{[since && `from ${dayInWords(since)}`, until && `until ${dayInWords(until)}`].filter(Boolean).join(' ') || 'always'}</span>
            <strong>{name}</strong>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Ordered({ commissions }) {
  if (commissions.edges.length === 0) return null;
  return (
    <Section id="ordered" title="Ordered" count={commissions.totalCount}>
      <Some list={commissions.edges} first={10} total={commissions.totalCount} what="orders">
        {(shown) => (
          <ul className="similar">
            {shown.map(({ node }) => {
              const show = node.subject.show ?? node.subject;
              return (
                <li key={node.id}>
                  <EntityLink entity={show} className="who" />
                  <Sources id={node.id} of={`The order of ${node.subject.name}`} isDisputed={node.isDisputed} />
                  <p className="faint">
                    {joined([
                      node.subject.show && node.subject.name,
                      node.orderedOn && <Day date={node.orderedOn} short />,
                      node.episodeOrder && counted(node.episodeOrder, 'episode'),
                      node.note,
                    ])}
                  </p>
                </li>
              );
            })}
          </ul>
        )}
      </Some>
    </Section>
  );
}

function Carried({ shows }) {
  if (shows.edges.length === 0) return null;
  const count = namedOnce(shows.edges.map(({ node }) => node)).length;
  return (
    <Section id="carried" title="Carried" count={shows.totalCount > shows.edges.length ? shows.totalCount : count}>
      <Some list={shows.edges} first={10} total={shows.totalCount} what="offers">
        {(shown) => (
          <ul className="similar">
            {shown.map(({ node, availability }) => (
              <li key={availability.id}>
                <EntityLink entity={node} className="who" />
                <Sources id={availability.id} of={`${node.name} on this platform`} isDisputed={availability.isDisputed} />
                <p className="faint">{joined([availability.subject.id !== node.id && availability.subject.name, offerInWords(availability), availability.note])}</p>
              </li>
            ))}
          </ul>
        )}
      </Some>
    </Section>
  );
}

function factsOf(platform) {
  return [
    { label: 'Kind', value: platform.kind && inWords(platform.kind), field: 'kind' },
    { label: 'Country', value: platform.country && regionInWords(platform.country), field: 'country' },
    { label: 'Names', value: platform.names.map(({ name }) => name).join(', '), field: 'names' },
    { label: 'Also called', value: platform.aliases.filter(({ kind }) => kind !== 'FORMER').map(({ name }) => name).join(', ') },
    ...(catalogueFacts(platform) || []),
  ];
}
