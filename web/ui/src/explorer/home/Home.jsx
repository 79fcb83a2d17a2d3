// The home page: what this is, a search box, and some universes to begin with.
import { useAnswer } from '../ask.js';
import HOME from '../documents/home.graphql';
import { yearsOf } from '../parts/days.js';
import { Link } from '../parts/Link.jsx';
import { Answer } from '../parts/Outcome.jsx';
import { ShowTheQuery } from '../parts/ShowTheQuery.jsx';
import { counted } from '../parts/words.js';
import { addressOf, addressOfEntity } from '../route.js';
import { Search } from '../search/Search.jsx';
import { Example } from './Example.jsx';

/** The page. */
export function Home() {
  const answer = useAnswer(HOME);
  return (
    <div className="home">
      <title>showgraph: television as a graph</title>
      <section className="hero">
        <h1>What grew out of <em>what</em>?</h1>
        <p>Television as one graph: shows and their spinoffs, who plays whom, where it ran, and who says so.</p>
        <Search isLarge />
      </section>
      <Answer answer={answer} what="Looking for universes">{(data) => <Beginnings data={data} />}</Answer>
    </div>
  );
}

function Beginnings({ data }) {
  const { franchises, shows, people, characters } = data;
  const universes = [...franchises.nodes].sort((one, other) => size(other) - size(one) || (one.name < other.name ? -1 : 1));
  return (
    <>
      {data.example?.universe && <Example franchise={data.example} />}
      {universes.length > 0 && (
        <section aria-labelledby="universes">
          <h2 id="universes">Universes to begin with</h2>
          <ul className="universes">{universes.map((each) => <li key={each.id}><Universe franchise={each} /></li>)}</ul>
        </section>
      )}
      {universes.length === 0 && shows.nodes.length > 0 && (
        <section aria-labelledby="shows">
          <h2 id="shows">Shows with the most seasons</h2>
          <ul className="chips">
            {shows.nodes.map((show) => <li key={show.id}><Link to={addressOfEntity(show)}>{show.name}</Link></li>)}
          </ul>
        </section>
      )}
      <footer className="counts">
        <p>
          {counted(shows.totalCount, 'show')}, {counted(people.totalCount, 'person', 'people')} and {counted(characters.totalCount, 'character')}
          {' '}in {counted(franchises.totalCount, 'universe')}.
        </p>
        <ShowTheQuery document={HOME} />
      </footer>
    </>
  );
}

function Universe({ franchise }) {
  const { name, slug, universe } = franchise;
  const { statistics, shows } = universe;
  return (
    <Link to={addressOf({ view: 'universe', key: slug })} className="universe-card">
      <strong>{name}</strong>
      <span className="years">{yearsOf(statistics.firstPremiere, statistics.lastRelease)}</span>
      <Years shows={shows.nodes} />
      <span className="faint">{counted(statistics.shows, 'show')} · {counted(statistics.characters, 'character')}</span>
    </Link>
  );
}

/** A row of dots, one for each show at its year: how a universe came about, at a glance. */
function Years({ shows }) {
  const years = shows.filter((show) => show.premiereDate).map((show) => Number(show.premiereDate.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const at = (year) => (last === first ? 0 : (year - first) / (last - first)) * 188 + 6;
  return (
    <svg viewBox="0 0 200 14" aria-hidden="true" className="sparks">
      <path d={`M6 7H${years.length > 1 ? 194 : 6}`} />
      {years.map((year, index) => <circle key={index} cx={at(year)} cy="7" r="4" />)}
    </svg>
  );
}

const size = (franchise) => franchise.universe?.statistics.shows ?? 0;
