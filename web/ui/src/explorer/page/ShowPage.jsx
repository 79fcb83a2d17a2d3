// The page of a show: all that is known of it, who says so, and where they differ.
import { useAnswer } from '../ask.js';
import SHOW from '../documents/show.graphql';
import { Day } from '../parts/Day.jsx';
import { dayInWords, yearsOf } from '../parts/days.js';
import { namedOnce } from '../parts/group.js';
import { EntityLink, EntityLinks, Link } from '../parts/Link.jsx';
import { endOf } from '../parts/lives.js';
import { Answer, Nothing } from '../parts/Outcome.jsx';
import { counted, inWords, languageInWords, offerInWords, regionInWords, statusInWords } from '../parts/words.js';
import { addressOf, lookupOf } from '../route.js';
import { Announcements } from './Announcements.jsx';
import { Cast, Crew } from './Cast.jsx';
import { Disputed } from './Disputed.jsx';
import { catalogueFacts, Facts } from './Facts.jsx';
import { Life } from './Life.jsx';
import { Head } from './Page.jsx';
import { Ratings, Reviews } from './Ratings.jsx';
import { Relations, Similar } from './Relations.jsx';
import { Seasons } from './Seasons.jsx';
import { StatusHistory } from './StatusHistory.jsx';
import { Viewership } from './Viewership.jsx';

/** The page of the show in the address: `route.key` is its slug or id. */
export default function ShowPage({ route }) {
  const variables = { by: lookupOf(route.key) };
  const answer = useAnswer(SHOW, variables);
  return (
    <Answer answer={answer} what="Looking up the show">
      {({ show }) => (show ? <Page show={show} variables={variables} /> : <Nothing what="show" name={route.key} />)}
    </Answer>
  );
}

function Page({ show, variables }) {
  const platforms = namedOnce([
    ...show.seasons.nodes.flatMap(({ releases }) => releases.nodes.map(({ platform }) => platform)),
    ...show.platforms.edges.map(({ node }) => node),
  ]);
  const end = endOf(show, show.seasons.nodes);
  return (
    <article className="page">
      <Head
        entity={show}
        document={SHOW}
        variables={variables}
        essentials={[
          show.premiereDate && yearsOf(show.premiereDate, end),
          show.formats.length > 0 && show.formats.map(({ format }) => inWords(format)).join(', '),
          seasonsInWords(show.seasons),
          platforms.length > 0 && <EntityLinks entities={platforms} />,
        ]}
        tags={<p className="tags"><span className="tag status" data-run={show.status.run}>{statusInWords(show.status)}</span><Universes show={show} /></p>}
      >
        {show.summary && <p className="summary">{show.summary}{show.summaryLicence && <small>{show.summaryLicence}</small>}</p>}
        <Disputed show={show} />
      </Head>
      <Life show={show} />
      <div className="columns">
        <div>
          <Seasons show={show} />
          <Cast cast={show.cast} />
          <Crew credits={show.credits} />
          <Announcements announcements={show.announcements} />
          <Viewership viewership={show.viewership} show={show} />
          <Ratings ratings={show.ratings} show={show} />
          <Reviews reviews={show.reviews} show={show} />
        </div>
        <div>
          <Relations show={show} />
          <StatusHistory history={show.statusHistory} />
          <Facts entity={show} facts={factsOf(show)} />
          <Similar similar={show.similar} />
        </div>
      </div>
    </article>
  );
}

// Of a long show only some seasons may be on record.
function seasonsInWords({ nodes, totalCount }) {
  const most = Math.max(0, ...nodes.map(({ number }) => number ?? 0));
  if (most > totalCount) return `at least ${counted(most, 'season')}`;
  return totalCount > 0 && counted(totalCount, 'season');
}

function Universes({ show }) {
  const franchises = show.franchises.edges.map(({ node }) => node).filter(({ kind }) => kind === 'UNIVERSE');
  const key = franchises[0]?.slug ?? show.slug;
  return (
    <>
      {franchises.map((franchise) => <EntityLink key={franchise.id} entity={franchise} className="tag">{franchise.name} universe</EntityLink>)}
      <Link className="tag" to={addressOf({ view: 'universe', key, picture: 'timeline' })}>Timeline</Link>
    </>
  );
}

function factsOf(show) {
  const { schedule } = show;
  const offers = show.platforms.edges;
  return [
    { label: 'Premiere', value: show.premiereDate && <Day date={show.premiereDate} />, id: show.first.nodes[0]?.id ?? show.id },
    { label: 'Start', value: show.startDate && show.startDate !== show.premiereDate && <Day date={show.startDate} />, field: 'startDate' },
    { label: 'End', value: show.endDate && <Day date={show.endDate} />, field: 'endDate' },
    { label: 'In catalogues it is', value: show.catalogueStatus && inWords(show.catalogueStatus), field: 'catalogueStatus' },
    { label: 'Original name', value: show.originalName, field: 'originalName' },
    { label: 'Format', value: show.formats.map(({ format, since }) => `${inWords(format)}${since ? ` from ${dayInWords(since)}` : ''}`).join(', '), field: 'formats' },
    { label: 'Genres', value: show.genres.join(', '), field: 'genres' },
    { label: 'Countries', value: show.countries.map(regionInWords).join(', '), field: 'countries' },
    { label: 'Languages', value: show.languages.map(languageInWords).join(', '), field: 'languages' },
    { label: 'Runtime', value: show.runtimeMinutes && `${show.runtimeMinutes} minutes`, field: 'runtimeMinutes' },
    { label: 'Schedule', value: schedule && [schedule.days.join(', '), schedule.time, schedule.timezone].filter(Boolean).join(' '), field: 'schedule' },
    ...offers.map(({ node, availability }, at) => ({
      label: offers.length > 1 ? `Carried (${at + 1})` : 'Carried',
      value: <><EntityLink entity={node} /> <small>{offerInWords(availability)}</small></>,
      id: availability.id,
    })),
    { label: 'Also called', value: show.aliases.length > 0 && show.aliases.map(({ name }) => name).join(', ') },
    { label: 'Links', value: show.links.length > 0 && <Links links={show.links} />, field: 'links' },
    ...(catalogueFacts(show) || []),
  ];
}

function Links({ links }) {
  return (
    <ul className="ids">
      {links.map(({ kind, url }) => <li key={url}><a href={url} rel="noreferrer noopener" target="_blank">{inWords(kind)}</a></li>)}
    </ul>
  );
}
